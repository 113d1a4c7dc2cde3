import { readShippedCorpus } from '../../shipped-corpus.fixture.ts';
import { findQuestion } from '../corpus/material.ts';
import { createBuiltInGrader } from './built-in-grader.ts';
import type { Grade, Verdict } from './grade.ts';

const LETTERS: Record<Verdict, string> = { covered: 'c', partial: 'p', missed: '.', contradicted: 'x' };

/** The verdicts of a grade in the order of the points, a letter each. */
export const lettersOf = ({ points }: Grade): string =>
  points.map(({ verdict }) => LETTERS[verdict]).join('');

/** The built-in grader over the shipped material, whose questions go by their numbers. */
export interface ShippedGrader {
  grade(number: number, reply: string, locale?: 'zh-CN' | 'en'): Promise<Grade>;
  /** The verdicts in the order of the points, a letter each. */
  verdicts(number: number, reply: string): Promise<string>;
  points(number: number): { keyword: string; statement: string }[];
}

export async function openShippedGrader(): Promise<ShippedGrader> {
  const corpus = await readShippedCorpus();
  const gradeReply = createBuiltInGrader(corpus);
  const questionOf = (number: number) => {
    const question = findQuestion(corpus.material, String(number));
    if (!question) throw new Error(`no question ${number}`);
    return question;
  };
  const grade = async (number: number, reply: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
    gradeReply({ question: questionOf(number), reply, locale });
  return {
    grade,
    verdicts: async (number, reply) => lettersOf(await grade(number, reply)),
    points: (number) => questionOf(number).points,
  };
}
