import type { Citation } from '@duida/server/core/answer/answer-event';
import type { ChatMessage } from '@duida/server/http/contract';
import { useCallback, useMemo, useState } from 'react';
import { messageCitations } from './message-content.ts';

/** The source that the learner looks at: which answer, and which number of it. */
export interface OpenSource {
  messageId: string;
  number: number;
}

interface OpenSourceState {
  source: OpenSource | undefined;
  /** All sources of that answer; none while nothing is open. */
  citations: Citation[];
  open: (messageId: string, number: number) => void;
  close: () => void;
}

/** Which source stands open beside a conversation; one whose answer has gone is closed. */
export function useOpenSource(messages: ChatMessage[]): OpenSourceState {
  const [source, setSource] = useState<OpenSource>();
  const message = source && messages.find(({ id }) => id === source.messageId);
  const citations = useMemo(() => (message ? messageCitations(message) : []), [message]);
  const isThere = citations.some(({ n }) => n === source?.number);
  const open = useCallback((messageId: string, number: number) => setSource({ messageId, number }), []);
  const close = useCallback(() => setSource(undefined), []);
  return { source: isThere ? source : undefined, citations, open, close };
}
