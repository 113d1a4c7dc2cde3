import type { Citation, QuestionReference } from '@duida/server/core/answer/answer-event';
import type { ChatMessage } from '@duida/server/http/contract';

/** All that a message says, as one text. */
export const messageText = (message: ChatMessage): string =>
  message.parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

/** The sources of an answer, in the order of their numbers. */
export function messageCitations(message: ChatMessage): Citation[] {
  const citations: Citation[] = [];
  for (const part of message.parts) {
    if (part.type !== 'source-document') continue;
    const citation: unknown = part.providerMetadata?.duida;
    if (isCitation(citation)) citations.push(citation);
  }
  return citations.sort((a, b) => a.n - b.n);
}

/** The questions offered after an answer. */
export function messageSuggestions(message: ChatMessage): QuestionReference[] {
  return message.parts.flatMap((part) => (part.type === 'data-suggestions' ? part.data.suggestions : []));
}

/** A part's metadata is typed as JSON of whatever kind: this says that it is what the contract promises. */
function isCitation(value: unknown): value is Citation {
  return (
    typeof value === 'object' &&
    value !== null &&
    'n' in value &&
    typeof value.n === 'number' &&
    'text' in value &&
    typeof value.text === 'string' &&
    'question' in value &&
    typeof value.question === 'string' &&
    'documentId' in value &&
    typeof value.documentId === 'string' &&
    'span' in value &&
    typeof value.span === 'object'
  );
}
