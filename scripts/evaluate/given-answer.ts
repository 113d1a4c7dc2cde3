import type { Citation } from '@duida/server/core/answer/answer-event';
import type { AnswerQuestion } from '@duida/server/core/answer/answer-question';
import { withoutCitations } from '@duida/server/core/answer/citations';
import type { Material } from '@duida/server/core/corpus/material';
import type { Wanted } from './wanted.ts';

/** What the built-in engine said. */
export interface GivenAnswer {
  text: string;
  citations: Citation[];
  abstained: boolean;
}

/** Asks after the earlier messages of the same person. */
export async function ask(
  answerQuestion: AnswerQuestion,
  question: string,
  earlier: readonly string[],
): Promise<GivenAnswer> {
  const answer: GivenAnswer = { text: '', citations: [], abstained: false };
  const history = earlier.map((message) => ({ question: message }));
  for await (const event of answerQuestion({ question, history })) {
    if (event.type === 'text-delta') answer.text += event.text;
    else if (event.type === 'source') answer.citations.push(event.citation);
    else if (event.type === 'outcome') answer.abstained = event.outcome.abstained;
  }
  return answer;
}

export interface JudgedAnswer {
  /** Share of the wanted strings that the answer shows; none where none are wanted. */
  mustRecall: number[];
  /** Share of the cited sources that hold the answer; none where nothing is cited. */
  pointPrecision: number[];
  missing: string[];
  /** Each source once, as `question.point`, or the question alone, or the heading of prose. */
  cited: string[];
}

/**
 * Judges an answer by what a row wants. Statement and explanation of one point count once; prose that belongs
 * to no question counts as wrong.
 */
export function judgeAnswer(answer: GivenAnswer, wanted: Wanted, material: Material): JudgedAnswer {
  const shown = withoutCitations(answer.text);
  const missing = wanted.must.filter((text) => !shown.includes(text));
  const sources = new Map(answer.citations.map((citation) => [sourceOf(citation, material), citation]));
  const right = [...sources.values()].filter((citation) => isRight(citation, wanted, material));
  return {
    mustRecall: wanted.must.length > 0 ? [1 - missing.length / wanted.must.length] : [],
    pointPrecision: sources.size > 0 ? [right.length / sources.size] : [],
    missing,
    cited: [...sources.keys()],
  };
}

/** The source of a citation, for people. */
export function sourceOf({ questionId, question, point }: Citation, material: Material): string {
  const found = material.questions.find(({ id }) => id === questionId);
  if (!found) return `「${question}」`;
  return point === undefined ? String(found.number) : `${found.number}.${point}`;
}

function isRight({ questionId, point: index }: Citation, wanted: Wanted, material: Material): boolean {
  if (questionId === undefined) return false;
  const question = material.questions.find(({ id }) => id === questionId);
  const point = question?.points.find((candidate) => candidate.index === index);
  return wanted.points && point ? wanted.points.has(point.id) : wanted.questions.has(questionId);
}
