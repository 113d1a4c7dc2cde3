import { AppError } from '../errors.ts';
import type { Locale, Verdict } from '../grading/grade.ts';
import { betterAnswer } from './better-answer.ts';
import type { Interview, InterviewQuestion, QuestionProgress } from './interview.ts';
import { overallScores, scoredOf, scoresOf } from './overall-scores.ts';
import { feedbackOnQuestion, gradeOfQuestion, type QuestionPointGrade } from './question-grade.ts';
import type { InterviewReport, PointReference, PointReport, QuestionReport, TopicReport } from './report.ts';
import { reportWording } from './wording/report-wording.ts';

const POINTS_NAMED = 5;

/**
 * The report of an interview that has ended.
 * @throws AppError `conflict` when it has not.
 */
export function makeReport(interview: Interview): InterviewReport {
  const { state, options } = interview;
  if (state.phase !== 'ended') {
    throw new AppError('conflict', 'The report comes with the end of the interview: end it first.');
  }
  const questions = state.questions.flatMap((progress, place) => {
    const question = interview.questions[place];
    return question ? [reportQuestion(interview, question, progress, place + 1)] : [];
  });
  const scores = overallScores(state.questions);
  const counts = {
    questions: questions.length,
    asked: questions.filter(({ status }) => status !== 'not-asked').length,
    answered: questions.filter(({ replies }) => replies.length > 0).length,
    notAsked: questions.filter(({ status }) => status === 'not-asked').length,
    scored: scoredOf(state.questions),
    disputed: interview.disputes.length,
  };
  const strongest = references(questions, (point) => (wasOwn(point) ? 0 : undefined));
  const weakest = references(questions, ({ verdict }) => SEVERITY[verdict]);
  return {
    id: interview.id,
    createdAt: interview.createdAt,
    endedAt: interview.updatedAt,
    options,
    summary: reportWording[options.locale].summary({ counts, scores, strongest, weakest }),
    ...(scores && { scores }),
    counts,
    topics: reportTopics(interview),
    strongest,
    weakest,
    questions,
  };
}

function reportQuestion(
  { turns, disputes, options }: Interview,
  question: InterviewQuestion,
  progress: QuestionProgress,
  place: number,
): QuestionReport {
  const { id, number, title, topic } = question;
  const scores = scoresOf(progress);
  const points = (gradeOfQuestion(progress)?.points ?? (scores ? allMissed(question) : [])).map(
    (point): PointReport => {
      const dispute = disputes.find((one) => one.questionId === id && one.point === point.index);
      return {
        ...point,
        explanation: question.points.find(({ index }) => index === point.index)?.explanation ?? '',
        ...(dispute && {
          dispute: { verdict: dispute.verdict, note: dispute.note, createdAt: dispute.createdAt },
        }),
      };
    },
  );
  return {
    id,
    place,
    number,
    title,
    ...(progress.wording !== undefined && { wording: progress.wording }),
    topic,
    status: progress.status,
    ...(scores && { scores }),
    hints: progress.hints.length,
    replies: progress.replies.map(({ turnId, timedOut, probe, grade }, reply) => ({
      turnId,
      text: turns.find((turn) => turn.id === turnId)?.text ?? '',
      ...(probe && { probe: probe.text }),
      timedOut,
      score: grade.score,
      flags: grade.flags,
      feedback: feedbackAfter(progress, reply, options.locale),
      grader: grade.grader,
    })),
    points,
    betterAnswer: betterAnswer(points),
  };
}

/** The feedback that came with a reply: on it and those before it. */
function feedbackAfter(progress: QuestionProgress, reply: number, locale: Locale): string {
  const replies = progress.replies.slice(0, reply + 1);
  const grade = gradeOfQuestion({ ...progress, replies });
  return grade ? feedbackOnQuestion(grade, replies, locale) : '';
}

const allMissed = ({ points }: InterviewQuestion): QuestionPointGrade[] =>
  points.map(({ index, keyword, statement }) => ({
    index,
    keyword,
    verdict: 'missed',
    firstVerdict: 'missed',
    reference: statement,
    advice: '',
  }));

function reportTopics({ questions, state }: Interview): TopicReport[] {
  const byTopic = Map.groupBy(state.questions, (_, place) => questions[place]?.topic ?? '');
  return Array.from(byTopic, ([topic, progress]) => {
    const scores = overallScores(progress);
    return { topic, questions: scoredOf(progress), ...(scores && { scores }) };
  });
}

const wasOwn = ({ firstVerdict, verdict, help }: PointReport): boolean =>
  firstVerdict === 'covered' && verdict === 'covered' && (help === undefined || help === 'direction');

const SEVERITY: Record<Verdict, number | undefined> = {
  contradicted: 0,
  missed: 1,
  partial: 2,
  covered: undefined,
};

/** The points that have a rank, by rank; within one, the first of every question before the second of any. */
function references(
  questions: readonly QuestionReport[],
  rankOf: (point: PointReport) => number | undefined,
): PointReference[] {
  const ranked = questions.flatMap(({ id, place: questionPlace, number, points }) => {
    const seen = new Map<number, number>();
    return points.flatMap((point) => {
      const rank = rankOf(point);
      if (rank === undefined) return [];
      const place = seen.get(rank) ?? 0;
      seen.set(rank, place + 1);
      const { index, keyword, verdict } = point;
      return [
        {
          rank,
          place,
          reference: { questionId: id, place: questionPlace, number, point: index, keyword, verdict },
        },
      ];
    });
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .slice(0, POINTS_NAMED)
    .map(({ reference }) => reference);
}
