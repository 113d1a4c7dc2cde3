import { generateId } from 'ai';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { conversationPath } from './conversation-path.ts';

interface ConversationId {
  id: string;
  /** Whether it was made here and nothing is kept of it on the server before its first question. */
  isFresh: boolean;
  /** Puts the id into the address; to call when the first question is asked. */
  begin: () => void;
}

/**
 * The conversation that the address names, or a new one with an id made here. Its first question changes the address
 * and nothing else: the id stays, so the page does not start anew.
 */
export function useConversationId(named: string | undefined): ConversationId {
  const [, navigate] = useLocation();
  const [fresh, setFresh] = useState(() => ({ id: generateId(), begun: false }));

  if (named === undefined && fresh.begun) setFresh({ id: generateId(), begun: false });

  const begin = useCallback(() => {
    if (named !== undefined) return;
    setFresh({ id: fresh.id, begun: true });
    navigate(conversationPath(fresh.id));
  }, [named, fresh.id, navigate]);

  const id = named ?? fresh.id;
  return { id, isFresh: id === fresh.id, begin };
}
