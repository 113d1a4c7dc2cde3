import type { InterviewView } from '@duida/server/core/interview/view-interview';
import { useMemo } from 'react';
import { GradeCard, PastGrade } from './grade-card.tsx';
import { gradeIn, latestGrades, linesOf, type TurnMessage, textOf } from './interview-messages.ts';
import { InterviewerMessage } from './interviewer-message.tsx';
import { LearnerReply } from './learner-reply.tsx';
import { useTexts } from './texts/use-texts.ts';
import { quotesIn } from './underline-quotes.ts';
import type { FindDispute } from './use-disputes.ts';

interface Props {
  messages: readonly TurnMessage[];
  view: InterviewView;
  findDispute: FindDispute;
}

/** All that was said, with the grade of each question where its last reply was graded. */
export function TurnList({ messages, view, findDispute }: Props) {
  const { t } = useTexts();
  const grades = useMemo(() => latestGrades(messages), [messages]);
  const isOpen = (questionId: string) =>
    view.questions.some(({ id, status }) => id === questionId && status === 'open');

  const learners = (message: TurnMessage) => {
    const text = textOf(message);
    const quotes = [...grades.values()].flatMap(({ grade }) => quotesIn(message.id, text, grade));
    return (
      <LearnerReply
        key={message.id}
        text={text}
        timedOut={message.metadata?.timedOut ?? false}
        quotes={quotes}
      />
    );
  };

  const interviewers = (message: TurnMessage) => {
    const grade = gradeIn(message);
    const lines = linesOf(message);
    if (!grade && lines.length === 0) return null;
    return (
      <div key={message.id} className="flex flex-col gap-6">
        {grade &&
          (grades.get(grade.questionId)?.messageId === message.id ? (
            <GradeCard grade={grade} questionIsOpen={isOpen(grade.questionId)} findDispute={findDispute} />
          ) : (
            <PastGrade grade={grade} />
          ))}
        {lines.length > 0 && <InterviewerMessage lines={lines} />}
      </div>
    );
  };

  return (
    <div role="log" aria-live="off" aria-label={t('room.log')} className="flex flex-col gap-6">
      {messages.map((message) => (message.role === 'user' ? learners(message) : interviewers(message)))}
    </div>
  );
}
