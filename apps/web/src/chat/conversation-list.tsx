import { useQuery } from '@tanstack/react-query';
import { SquarePen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Button } from '../ui/button.tsx';
import { ConversationItem } from './conversation-item.tsx';
import { conversationPath, newConversationPath } from './conversation-path.ts';
import { conversationsQuery } from './conversation-queries.ts';

/** The conversations that are kept, newest first. */
export function ConversationList({ onNavigate }: { onNavigate?: () => void }) {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { data, error, refetch } = useQuery(conversationsQuery());

  return (
    <nav aria-label={t('conversations.label')} className="flex min-h-0 flex-1 flex-col">
      <Link
        href={newConversationPath}
        onClick={onNavigate}
        className="mx-3 flex min-h-9 items-center gap-2.5 rounded-control border border-line bg-raised px-3 text-sm transition-colors duration-150 hover:border-quiet"
      >
        <SquarePen className="size-4 text-quiet" aria-hidden />
        {t('conversations.new')}
      </Link>
      <div className="mt-2 min-h-0 flex-1 overflow-y-auto px-3 pb-3">
        {error && !data && (
          <div className="px-3 py-2 text-sm text-quiet">
            <p>{t('conversations.listFailed')}</p>
            <Button className="mt-2" onClick={() => void refetch()}>
              {t('common.retry')}
            </Button>
          </div>
        )}
        {data?.length === 0 && <p className="px-3 py-2 text-sm text-quiet">{t('conversations.empty')}</p>}
        <ul className="flex flex-col gap-px">
          {data?.map((conversation) => (
            <ConversationItem
              key={conversation.id}
              conversation={conversation}
              current={location === conversationPath(conversation.id)}
              {...(onNavigate && { onNavigate })}
            />
          ))}
        </ul>
      </div>
    </nav>
  );
}
