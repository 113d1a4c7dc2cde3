import type { SourceDocumentUIPart } from 'ai';
import type { Citation } from '../core/answer/answer-event.ts';
import type { Message } from '../core/conversation/conversation.ts';
import type { ChatMessage } from './contract.ts';

/** The file a Document came from, if it is still there. */
export type FileNameOf = (documentId: string) => string | undefined;

/** The part that stands for a source, streamed and stored alike. */
export function sourceDocumentPart(citation: Citation, fileNameOf: FileNameOf): SourceDocumentUIPart {
  const filename = fileNameOf(citation.documentId);
  return {
    type: 'source-document',
    sourceId: String(citation.n),
    mediaType: 'text/markdown',
    title: citation.question,
    ...(filename !== undefined && { filename }),
    providerMetadata: { duida: { ...citation, span: { ...citation.span } } },
  };
}

/** A kept message as `useChat` would hold it: sources before the text that cites them. */
export function toChatMessage(message: Message, fileNameOf: FileNameOf): ChatMessage {
  const { id, role, text, createdAt } = message;
  if (role === 'user') return { id, role, parts: [{ type: 'text', text }], metadata: { createdAt } };
  const { citations, suggestions, outcome, status, error } = message;
  return {
    id,
    role,
    parts: [
      ...citations.map((citation) => sourceDocumentPart(citation, fileNameOf)),
      ...(text === '' ? [] : [{ type: 'text' as const, text }]),
      ...(suggestions.length === 0 ? [] : [{ type: 'data-suggestions' as const, data: { suggestions } }]),
    ],
    metadata: { ...outcome, status, ...(error && { error }), createdAt },
  };
}
