import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { type Document, type Point, type Question, type Span, textOf } from './document.ts';
import { endOf, type Section } from './read-sections.ts';

const HEADINGS = [/^面试题\s*(\d+)\s*[：:.、．]\s*(.+)$/u, /^(\d+)\s*[.、．]\s*(.+)$/u];
const LABEL = /^(题目|答案|解析)[：:]?$/u;

/** The number and title in a heading that announces a question: `面试题 5：…` or `6. …`. */
function matchQuestionHeading(heading: string): { number: number; title: string } | undefined {
  for (const pattern of HEADINGS) {
    const [, number, title] = pattern.exec(heading) ?? [];
    if (number && title) return { number: Number(number), title: title.trim() };
  }
  return undefined;
}

interface Entry {
  keyword: string;
  /** What follows the keyword. */
  rest: Span;
}

/** Reads a question out of its section, or says why it cannot be read as one. */
export function parseQuestion(document: Document, section: Section): Question | { reason: string } {
  const heading = matchQuestionHeading(section.heading);
  if (!heading) return { reason: 'the heading has no question number' };
  const lists = labelledLists(section);
  const answer = lists.get('答案');
  if (!answer) return { reason: 'no list of reference points under 答案' };

  const statements = answer.children.map((item) => readEntry(document, item));
  if (statements.some((entry) => entry === undefined)) {
    return { reason: 'a reference point does not begin with its keyword in bold' };
  }
  const explanations = (lists.get('解析')?.children ?? []).map((item) => readEntry(document, item));

  const id = `${document.id}.q${heading.number}`;
  const points = statements.flatMap((entry, position): Point[] => {
    if (!entry) return [];
    const besides = explanations[position];
    const explanation =
      besides?.keyword === entry.keyword
        ? besides
        : explanations.find((other) => other?.keyword === entry.keyword);
    return [
      {
        id: `${id}.p${position + 1}`,
        questionId: id,
        index: position + 1,
        keyword: entry.keyword,
        statement: textOf(document, entry.rest),
        explanation: explanation ? textOf(document, explanation.rest) : '',
        statementSpan: entry.rest,
        ...(explanation && { explanationSpan: explanation.rest }),
      },
    ];
  });
  const found = document.text.slice(0, section.headingEnd).indexOf(heading.title, section.headingStart);
  const titleStart = found < 0 ? section.headingStart : found;
  const titleEnd = found < 0 ? section.headingEnd : found + heading.title.length;
  return {
    id,
    documentId: document.id,
    number: heading.number,
    title: heading.title,
    span: { documentId: document.id, start: section.headingStart, end: section.end },
    titleSpan: { documentId: document.id, start: titleStart, end: titleEnd },
    points,
  };
}

/** Whether a section means to be a question: it has a label, or its heading says 面试题. */
export function looksLikeQuestion(section: Section): boolean {
  const { heading, blocks } = section;
  if (!matchQuestionHeading(heading)) return false;
  return heading.startsWith('面试题') || blocks.some((block) => labelOf(block) !== undefined);
}

function labelOf(block: RootContent): string | undefined {
  return block.type === 'paragraph' ? LABEL.exec(leadingBold(block)?.text ?? '')?.[1] : undefined;
}

/** The list after each bold label (题目, 答案, 解析). */
function labelledLists(section: Section): Map<string, List> {
  const lists = new Map<string, List>();
  let label: string | undefined;
  for (const block of section.blocks) {
    label = labelOf(block) ?? label;
    if (block.type === 'list' && label && !lists.has(label)) lists.set(label, block);
  }
  return lists;
}

function leadingBold(paragraph: Paragraph): { text: string; node: PhrasingContent } | undefined {
  const [first] = paragraph.children;
  return first?.type === 'strong' ? { text: plainText(first).trim(), node: first } : undefined;
}

function readEntry(document: Document, item: ListItem): Entry | undefined {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph') return undefined;
  const bold = leadingBold(paragraph);
  const keyword = bold?.text.replace(/[：:]$/u, '').trim();
  if (!bold || !keyword) return undefined;
  const end = endOf(item.children.at(-1) ?? paragraph);
  const from = endOf(bold.node);
  const rest = document.text.slice(from, end);
  const start = from + (/^[\s：:]*/u.exec(rest)?.[0].length ?? 0);
  return start < end ? { keyword, rest: { documentId: document.id, start, end } } : undefined;
}
