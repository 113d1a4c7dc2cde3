import { useEffect } from 'react';
import { keepDraft, useDraft } from '../ui/use-draft.ts';

const draftName = (interviewId: string): string => `interview.${interviewId}`;

/** Forgets what was being written in an interview. */
export const dropReplyDraft = (interviewId: string): void => keepDraft(draftName(interviewId), '');

/**
 * The reply that is being written. What was sent and did not arrive is kept in its place, so that a reload brings it
 * back; it is not shown here, for it stands among the messages.
 */
export function useReplyDraft(
  interviewId: string,
  unsent: string | undefined,
): [string, (text: string) => void] {
  const name = draftName(interviewId);
  const [draft, setDraft] = useDraft(name);
  useEffect(() => {
    if (draft === '') keepDraft(name, unsent ?? '');
  }, [name, draft, unsent]);
  return [draft, setDraft];
}
