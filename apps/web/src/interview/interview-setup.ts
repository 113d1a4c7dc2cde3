import type { InterviewMode, Persona } from '@duida/server/core/interview/interview';
import type { QuestionSummary } from '@duida/server/http/contract';
import type { Language } from '../i18n/language.ts';
import type { StartInterviewBody } from './interview-api.ts';

/** What a learner chooses before an interview. */
export interface InterviewSetup {
  count: number;
  /** None means all. */
  topics: readonly string[];
  mode: InterviewMode;
  persona: Persona;
  locale: Language;
  /** Seconds for each question; none means no limit. */
  seconds: number | undefined;
}

export const counts = [1, 3, 5, 8, 12] as const;
export const timeLimits = [undefined, 60, 120, 180, 300] as const;

/** What one press starts with; the interviewer speaks the page's language. */
export const defaultSetup = (locale: Language): InterviewSetup => ({
  count: 5,
  topics: [],
  mode: 'coach',
  persona: 'friendly',
  locale,
  seconds: undefined,
});

/** The body of `POST /api/interviews`. */
export const startRequest = ({
  count,
  topics,
  mode,
  persona,
  locale,
  seconds,
}: InterviewSetup): StartInterviewBody => ({
  count,
  ...(topics.length > 0 && { topics: [...topics] }),
  mode,
  persona,
  locale,
  ...(seconds !== undefined && { secondsPerQuestion: seconds }),
});

/** The body that asks one question, with everything else as it is by default. */
export function startRequestFor(questionId: string, locale: Language): StartInterviewBody {
  const { mode, persona } = defaultSetup(locale);
  return { questionIds: [questionId], mode, persona, locale };
}

/** How many questions the chosen topics hold. */
export const questionsWithin = (questions: readonly QuestionSummary[], topics: readonly string[]): number =>
  questions.filter(({ topic, points }) => points > 0 && (topics.length === 0 || topics.includes(topic)))
    .length;

/** The topic added where it is not chosen, taken out where it is. */
export const toggled = (topics: readonly string[], topic: string): string[] =>
  topics.includes(topic) ? topics.filter((other) => other !== topic) : [...topics, topic];
