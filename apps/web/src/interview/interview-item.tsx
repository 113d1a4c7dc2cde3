import type { InterviewListItem } from '@duida/server/http/interview-contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { ListItemMenu } from '../ui/list-item-menu.tsx';
import { MenuItem } from '../ui/menu.tsx';
import { interviewApi } from './interview-api.ts';
import { interviewPath, newInterviewPath, reportPath } from './interview-paths.ts';
import { interviewsKey } from './interview-queries.ts';
import { interviewTitle } from './interview-title.ts';
import { useTexts } from './texts/use-texts.ts';
import { dropReplyDraft } from './use-reply-draft.ts';

interface Props {
  interview: InterviewListItem;
  current: boolean;
  onNavigate?: () => void;
}

/** A kept interview: a link to its report, or back into it, and a menu to delete it. */
export function InterviewItem({ interview, current, onNavigate }: Props) {
  const { t, i18n } = useTexts();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const [asking, setAsking] = useState(false);
  const menuButton = useRef<HTMLButtonElement>(null);
  const { id, phase, asked, count, scores, options, createdAt } = interview;
  const hasEnded = phase === 'ended';
  const title = interviewTitle(interview);
  const day = new Date(createdAt).toLocaleDateString(i18n.language, { month: 'short', day: 'numeric' });

  const removing = useMutation({
    mutationFn: () => interviewApi.delete(id),
    onSuccess: () => {
      dropReplyDraft(id);
      if (current) navigate(newInterviewPath);
      return queries.invalidateQueries({ queryKey: interviewsKey });
    },
  });

  return (
    <li
      className={`group rounded-control transition-colors duration-150 hover:bg-line/50 ${current ? 'bg-line/60' : ''}`}
    >
      <div className="flex items-center">
        <Link
          href={hasEnded ? reportPath(id) : interviewPath(id)}
          aria-current={current ? 'page' : undefined}
          onClick={onNavigate}
          title={title}
          className="min-w-0 flex-1 rounded-control py-1.5 pl-3 text-sm"
        >
          <span className={`block truncate ${current ? 'font-semibold' : ''}`}>{title}</span>
          <span className="flex flex-wrap gap-x-2 whitespace-nowrap text-xs text-quiet tabular-nums">
            <span>{day}</span>
            <span>{t(`mode.${options.mode}`)}</span>
            {hasEnded ? (
              <span>{scores ? t('list.score', { score: scores.afterProbes }) : t('list.noScore')}</span>
            ) : (
              <span className="text-cinnabar">{t('list.running', { asked, count })}</span>
            )}
          </span>
        </Link>
        <ListItemMenu label={t('list.actions', { title })} buttonRef={menuButton}>
          <MenuItem onSelect={() => setAsking(true)}>
            <Trash2 className="size-4 text-quiet" aria-hidden />
            {t('list.delete')}
          </MenuItem>
        </ListItemMenu>
      </div>
      {removing.isError && (
        <p role="alert" className="px-3 pb-1.5 text-xs text-cinnabar">
          {t('list.deleteFailed')}
        </p>
      )}
      {asking && (
        <ConfirmDialog
          open
          onOpenChange={setAsking}
          opener={menuButton}
          title={t('list.deleteTitle')}
          text={t('list.deleteText', { title })}
          cancelLabel={t('common.cancel', { ns: 'translation' })}
          confirmLabel={t('list.delete')}
          onConfirm={() => removing.mutate()}
        />
      )}
    </li>
  );
}
