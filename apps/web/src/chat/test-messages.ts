import type { Citation } from '@duida/server/core/answer/answer-event';
import type { ChatMessage } from '@duida/server/http/contract';

/** A citation for tests. */
export const testCitation = (n: number, text: string): Citation => ({
  n,
  documentId: 'book',
  questionId: 'book-1',
  question: '如何保护数据？',
  point: n,
  span: { documentId: 'book', start: n * 100, end: n * 100 + text.length },
  text,
});

/** A message of the learner for tests. */
export const userMessage = (id: string, text: string): ChatMessage => ({
  id,
  role: 'user',
  parts: [{ type: 'text', text }],
});

/** An answer for tests, with its sources before its text as the server sends them. */
export const assistantMessage = (
  id: string,
  text: string,
  citations: Citation[] = [],
  metadata: ChatMessage['metadata'] = { engine: 'built-in', status: 'complete' },
): ChatMessage => ({
  id,
  role: 'assistant',
  parts: [
    ...citations.map((citation) => ({
      type: 'source-document' as const,
      sourceId: String(citation.n),
      mediaType: 'text/markdown',
      title: citation.question,
      providerMetadata: { duida: { ...citation, span: { ...citation.span } } },
    })),
    { type: 'text', text },
  ],
  ...(metadata && { metadata }),
});
