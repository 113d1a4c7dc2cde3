import { beginInterview, endInterview } from './begin-interview.ts';
import { createClueBook } from './clue-book.ts';
import { fakeGradeReply, material, phrasings } from './fake-interview.ts';
import { hearMessage } from './hear-message.ts';
import type { InterviewOptions, InterviewQuestion, InterviewState, Line, LineKind } from './interview.ts';
import { classifyMessage } from './message-class/classify-message.ts';
import type { QuestionGrade } from './question-grade.ts';
import type { InterviewContext, Step } from './scene.ts';
import { takeGrade } from './take-grade.ts';

/** An interview that runs on the pure steps alone, over the fake material and grader. */
export interface Rehearsal {
  state: InterviewState;
  /** What was said at once, after the last message. */
  lines: Line[];
  /** The grade that came with the last message. */
  grade: QuestionGrade | undefined;
  /** How many replies were graded. */
  graded: number;
  say(text: string, message?: { timedOut?: boolean; afterSeconds?: number }): Promise<void>;
  end(): void;
  /** The lines of one kind, joined. */
  heard(kind: LineKind): string;
}

export function rehearse(numbers: readonly number[], options: Partial<InterviewOptions> = {}): Rehearsal {
  const chosen = numbers.flatMap((number): InterviewQuestion[] => {
    const question = material.questions.find((one) => one.number === number);
    return question ? [{ ...question, topic: material.topics.get(question.id) ?? '' }] : [];
  });
  const all: InterviewOptions = { mode: 'coach', persona: 'friendly', locale: 'zh-CN', seed: 1, ...options };
  const clues = createClueBook({ phrasings });
  let now = Date.UTC(2026, 0, 1, 8);
  const context = (): InterviewContext => ({ options: all, questions: chosen, clues, now: new Date(now) });
  let turns = 0;
  const rehearsal: Rehearsal = {
    ...beginInterview(context()),
    grade: undefined,
    graded: 0,
    async say(text, { timedOut = false, afterSeconds = 0 } = {}) {
      now += afterSeconds * 1000;
      const title = chosen[rehearsal.state.current]?.title ?? '';
      const messageClass = classifyMessage(text, title);
      turns += 1;
      const heard = { turnId: `turn-${turns}`, text, messageClass, timedOut };
      take(hearMessage(rehearsal.state, heard, context()));
      rehearsal.grade = undefined;
      if (rehearsal.state.phase !== 'answered') return;
      const question = chosen[rehearsal.state.current];
      if (!question) throw new Error('An answer was heard without a question.');
      const grade = await fakeGradeReply({ question, reply: text, locale: all.locale });
      const step = takeGrade(rehearsal.state, grade, context());
      rehearsal.graded += 1;
      rehearsal.grade = step.grade;
      take(step);
    },
    end: () => take(endInterview(rehearsal.state, context())),
    heard: (kind) =>
      rehearsal.lines
        .filter((line) => line.kind === kind)
        .map(({ text }) => text)
        .join('\n'),
  };
  const take = ({ state, lines }: Step): void => {
    rehearsal.state = state;
    rehearsal.lines = lines;
  };
  return rehearsal;
}

/** A reply that makes three of the five points of the question on imbalance. */
export const everything = '过采样、损失加权、集成学习';

export const statusesOf = ({ state }: Rehearsal) => state.questions.map(({ status }) => status);
export const saidOf = ({ lines }: Rehearsal): string => lines.map(({ text }) => text).join('\n');
