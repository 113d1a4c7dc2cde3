import type { ConversationSummary } from '@duida/server/core/conversation/conversation';
import { Pencil, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ConfirmDialog, PromptDialog } from '../ui/dialog.tsx';
import { ListItemMenu } from '../ui/list-item-menu.tsx';
import { MenuItem } from '../ui/menu.tsx';
import { conversationPath } from './conversation-path.ts';
import { useConversationActions } from './use-conversation-actions.ts';

/** The contract takes no longer title. */
const MAX_TITLE_LENGTH = 200;

interface Props {
  conversation: ConversationSummary;
  current: boolean;
  onNavigate?: () => void;
}

/** A kept conversation: a link to it, and a menu to rename or delete it. */
export function ConversationItem({ conversation, current, onNavigate }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'rename' | 'delete'>();
  const { rename, remove, isRemoving, refused } = useConversationActions(conversation.id);
  const title = conversation.title || t('conversations.untitled');
  const menuButton = useRef<HTMLButtonElement>(null);
  const close = () => setAsking(undefined);

  return (
    <li
      aria-busy={isRemoving}
      className={`group rounded-control transition duration-150 hover:bg-line/50 ${current ? 'bg-line/60' : ''} ${isRemoving ? 'opacity-50' : ''}`}
    >
      <div className="flex items-center">
        <Link
          href={conversationPath(conversation.id)}
          aria-current={current ? 'page' : undefined}
          onClick={onNavigate}
          title={title}
          className={`min-w-0 flex-1 truncate rounded-control py-1.5 pl-3 text-sm ${current ? 'font-semibold' : ''}`}
        >
          {title}
        </Link>
        <ListItemMenu label={t('conversations.actions', { title })} buttonRef={menuButton}>
          <MenuItem onSelect={() => setAsking('rename')}>
            <Pencil className="size-4 text-quiet" aria-hidden />
            {t('conversations.rename')}
          </MenuItem>
          <MenuItem onSelect={() => setAsking('delete')}>
            <Trash2 className="size-4 text-quiet" aria-hidden />
            {t('conversations.delete')}
          </MenuItem>
        </ListItemMenu>
      </div>
      {refused && (
        <p role="alert" className="px-3 pb-1.5 text-xs text-cinnabar">
          {t(`conversations.${refused}Failed`)}
        </p>
      )}
      {asking === 'rename' && (
        <PromptDialog
          open
          onOpenChange={close}
          opener={menuButton}
          title={t('conversations.rename')}
          label={t('conversations.renameLabel')}
          initial={title}
          maxLength={MAX_TITLE_LENGTH}
          cancelLabel={t('common.cancel')}
          saveLabel={t('common.save')}
          onSave={(next) => {
            close();
            rename(next);
          }}
        />
      )}
      {asking === 'delete' && (
        <ConfirmDialog
          open
          onOpenChange={close}
          opener={menuButton}
          title={t('conversations.deleteTitle')}
          text={t('conversations.deleteText', { title })}
          cancelLabel={t('common.cancel')}
          confirmLabel={t('conversations.delete')}
          onConfirm={remove}
        />
      )}
    </li>
  );
}
