import type { Question } from '../corpus/document.ts';
import { normalize } from '../text/normalize.ts';
import { isBare } from './bare-terms.ts';
import type { GradeFlag, Verdict } from './grade.ts';
import { ordersGrader } from './grading-orders.ts';
import { readUnits } from './reply-units.ts';

/** Length of the pieces by which copying is told, in letters. */
const PIECE = 8;
const MIN_COPIED_LETTERS = 24;
const COPIED_SHARE = 0.5;
const BARE_SHARE = 0.7;
const MIN_BARE_UNITS = 3;
const NO_ANSWER =
  /^(?:我)?(?:真的|也|还)?(?:不知道|不清楚|不会|不懂|不了解|没想好|没想法|没有想法|没思路|没有|无|略|跳过|pass|skip|idk|none|no idea|i (?:do not|don't) know|not sure)$/;

interface FlaggedReply {
  normalized: string;
  question: Question;
  verdicts: readonly Verdict[];
  /** Whether the reply answers another question; asked only where it makes no point here. */
  fitsElsewhere(): boolean;
}

/** What is odd about a reply as a whole. */
export function flagReply({ normalized, question, verdicts, fitsElsewhere }: FlaggedReply): GradeFlag[] {
  const units = readUnits(normalized).flat();
  const answers = units.filter(({ text }) => !ordersGrader(text));
  const flags: GradeFlag[] = [];
  if (answers.length < units.length) flags.push('injection');
  if (answers.every(({ text }) => NO_ANSWER.test(text)))
    return units.length > 0 && answers.length === 0 ? flags : [...flags, 'empty'];

  const said = answers.map(({ text }) => text).join(' ');
  const title = piecesOf(normalize(question.title), 4);
  if (copiedShare(said, title, 4) >= 0.6) return [...flags, 'copied-question'];

  const reference = new Set(
    question.points.flatMap(({ keyword, statement, explanation }) => [
      ...piecesOf(normalize(`${keyword}：${statement}`), PIECE),
      ...piecesOf(normalize(explanation), PIECE),
    ]),
  );
  const share = copiedShare(said, reference, PIECE);
  if (share >= COPIED_SHARE && lettersOf(said).length * share >= MIN_COPIED_LETTERS)
    flags.push('copied-reference');
  const bare = answers.filter(({ text }) => isBare(text)).length;
  if (
    answers.length >= MIN_BARE_UNITS &&
    bare / answers.length >= BARE_SHARE &&
    !verdicts.includes('covered')
  ) {
    flags.push('keywords-only');
  }
  if (verdicts.every((verdict) => verdict === 'missed') && fitsElsewhere()) flags.push('off-topic');
  return flags;
}

const lettersOf = (text: string): string[] =>
  Array.from(text).filter((letter) => /[\p{L}\p{N}]/u.test(letter));

function piecesOf(text: string, length: number): Set<string> {
  const letters = lettersOf(text);
  const pieces = new Set<string>();
  for (let start = 0; start + length <= letters.length; start++) {
    pieces.add(letters.slice(start, start + length).join(''));
  }
  return pieces;
}

/** The share of a text's letters that stand in a piece of another text. */
function copiedShare(text: string, pieces: ReadonlySet<string>, length: number): number {
  const letters = lettersOf(text);
  const copied = new Set<number>();
  for (let start = 0; start + length <= letters.length; start++) {
    if (!pieces.has(letters.slice(start, start + length).join(''))) continue;
    for (let index = start; index < start + length; index++) copied.add(index);
  }
  return letters.length === 0 ? 0 : copied.size / letters.length;
}
