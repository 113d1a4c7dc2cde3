import type { Document, ParsedDocument, Passage, Question, Span } from './document.ts';
import { looksLikeQuestion, parseQuestion } from './parse-question.ts';
import { readSections, type Section, startOf } from './read-sections.ts';

/** Cuts prose into pieces of a size fit for retrieval; each is found again in the text in this order. */
export type SplitProse = (text: string) => Promise<string[]>;

const LEADING_MARKS = /^[。！？；，、.!?;,\s]+/u;

/**
 * Finds the questions and the prose of a Document. A section that announces a question but cannot be read as
 * one is kept as prose and reported; a heading that only holds other headings is neither.
 */
export async function parseDocument(document: Document, splitProse: SplitProse): Promise<ParsedDocument> {
  const sections = isMarkdown(document) ? readSections(document.text) : [wholeText(document)];
  const questions: Question[] = [];
  const passages: Passage[] = [];
  const irregularities: ParsedDocument['irregularities'] = [];
  const numbers = new Set<number>();

  for (const section of sections) {
    if (looksLikeQuestion(section)) {
      const parsed = parseQuestion(document, section);
      if (!('reason' in parsed) && !numbers.has(parsed.number)) {
        questions.push(parsed);
        numbers.add(parsed.number);
        continue;
      }
      const reason = 'reason' in parsed ? parsed.reason : `there is a question ${parsed.number} already`;
      const span = { documentId: document.id, start: section.headingStart, end: section.end };
      irregularities.push({ span, reason });
    }
    for (const span of await proseSpans(document, section, splitProse)) {
      passages.push({
        id: `${document.id}.t${span.start}`,
        documentId: document.id,
        headings: [...section.ancestors, section.heading].filter((heading) => heading !== ''),
        text: document.text.slice(span.start, span.end),
        span,
      });
    }
  }
  return { document, questions, passages, irregularities };
}

const isMarkdown = (document: Document): boolean => /\.(md|markdown)$/i.test(document.fileName);

function wholeText(document: Document): Section {
  const end = document.text.length;
  return { heading: '', depth: 0, ancestors: [], headingStart: 0, headingEnd: 0, blocks: [], end };
}

async function proseSpans(document: Document, section: Section, splitProse: SplitProse): Promise<Span[]> {
  const [first] = section.blocks;
  const start = first ? startOf(first) : section.headingEnd;
  const prose = document.text.slice(start, section.end);
  const spans: Span[] = [];
  let from = start;
  for (const piece of await splitProse(prose)) {
    const text = piece.trim();
    const found = document.text.indexOf(text, from);
    if (text === '' || found < 0) continue;
    // A splitter that keeps the mark it split at puts it before the next piece, where it does not belong.
    const marks = LEADING_MARKS.exec(text)?.[0].length ?? 0;
    const previous = spans.at(-1);
    if (marks > 0 && previous) previous.end = found + marks;
    from = found + text.length;
    const first = previous ? found + marks : found;
    if (first < from) spans.push({ documentId: document.id, start: first, end: from });
  }
  return spans;
}
