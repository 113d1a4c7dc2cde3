import { useEffect } from 'react';
import { useDraft } from '../ui/use-draft.ts';
import type { ChatSession } from './chat-session.ts';

/** The question that is being written. It begins with what an earlier page sent and the server never took. */
export function useQuestionDraft(session: ChatSession, name: string): [string, (text: string) => void] {
  const [draft, setDraft] = useDraft(name);
  useEffect(() => {
    const unsent = session.takeUnsent();
    if (unsent) setDraft(draft ? `${unsent}\n\n${draft}` : unsent);
  }, [session, draft, setDraft]);
  return [draft, setDraft];
}
