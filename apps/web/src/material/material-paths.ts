import type { Span } from '@duida/server/core/corpus/document';

export const materialPath = '/material';

/** Ends in a slash because an id may hold a dot, and a path that ends like a file's name is not taken for a page. */
export const questionPath = (questionId: string): string =>
  `/material/questions/${encodeURIComponent(questionId)}/`;

/** Where a document is read; with a span, where that span is shown under a marker stroke. */
export function documentPath(documentId: string, span?: Pick<Span, 'start' | 'end'>): string {
  const path = `/material/documents/${encodeURIComponent(documentId)}/`;
  return span ? `${path}?start=${span.start}&end=${span.end}` : path;
}

export const topicPath = (topic: string): string => `${materialPath}?topic=${encodeURIComponent(topic)}`;
