import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ApiError } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { readDraft } from '../ui/use-draft.ts';
import { ChatPanel } from './chat-panel.tsx';
import { useChatSessions } from './chat-sessions.tsx';
import { newConversationDraft, newConversationPath } from './conversation-path.ts';
import { conversationQuery } from './conversation-queries.ts';
import { readUnsent } from './unsent-questions.ts';
import { useConversationId } from './use-conversation-id.ts';

/** The chat: a new conversation, or the one with this id. */
export function ChatRoom({ conversationId }: { conversationId: string | undefined }) {
  const sessions = useChatSessions();
  const { id, isFresh, begin } = useConversationId(conversationId);
  if (!isFresh) return <KeptConversation key={id} id={id} />;
  return (
    <ChatPanel
      key={id}
      session={sessions.open(id)}
      draftName={conversationId ?? newConversationDraft}
      onAsked={begin}
    />
  );
}

/** A conversation that this page has open already, or that the server keeps. */
function KeptConversation({ id }: { id: string }) {
  const { t } = useTranslation();
  const sessions = useChatSessions();
  const open = sessions.find(id);
  const { data, error, refetch } = useQuery({ ...conversationQuery(id), enabled: !open });
  const isMissing = error instanceof ApiError && error.status < 500;
  // Its first question never arrived: the words are here, and the conversation begins when they are sent again.
  const neverBegan = isMissing && (readUnsent(id) || readDraft(id)) !== '';
  const session = open ?? (data || neverBegan ? sessions.open(id, data?.messages) : undefined);

  if (session) return <ChatPanel session={session} draftName={id} />;
  if (isMissing)
    return (
      <Notice title={t('conversations.missing')}>
        <Link href={newConversationPath} className="text-sm text-cinnabar underline underline-offset-4">
          {t('conversations.new')}
        </Link>
      </Notice>
    );
  if (error)
    return (
      <Notice title={t('conversations.failed')}>
        <Button onClick={() => void refetch()}>{t('common.retry')}</Button>
      </Notice>
    );
  return <div className="flex-1" aria-busy="true" />;
}
