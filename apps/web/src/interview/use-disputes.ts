import type { Verdict } from '@duida/server/core/grading/grade';
import type { Dispute } from '@duida/server/core/interview/interview';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { interviewApi } from './interview-api.ts';
import { pointKey } from './lit-point.tsx';

/** What the learner holds against the verdict on one point, and how to say or take it back. */
export interface PointDispute {
  verdict: Verdict | undefined;
  failed: boolean;
  say: () => void;
  withdraw: () => void;
}

export type FindDispute = (questionId: string, point: number) => PointDispute;

type KnownDispute = Pick<Dispute, 'questionId' | 'point' | 'verdict'>;

/** The learner's own verdicts of an interview; shown at once, taken back if the server refuses. */
export function useDisputes(interviewId: string, known: readonly KnownDispute[]): FindDispute {
  const [verdicts, setVerdicts] = useState(
    () => new Map(known.map(({ questionId, point, verdict }) => [pointKey(questionId, point), verdict])),
  );
  const put = (key: string, verdict: Verdict | undefined) =>
    setVerdicts((before) => {
      const next = new Map(before);
      if (verdict) next.set(key, verdict);
      else next.delete(key);
      return next;
    });

  const change = useMutation({
    mutationFn: async ({ questionId, point, verdict }: Change) => {
      if (verdict) await interviewApi.dispute(interviewId, questionId, point, verdict);
      else await interviewApi.withdrawDispute(interviewId, questionId, point);
    },
    onMutate: ({ questionId, point, verdict }) => {
      const key = pointKey(questionId, point);
      put(key, verdict);
      return { key, before: verdicts.get(key) };
    },
    onError: (_error, _change, context) => context && put(context.key, context.before),
  });

  return (questionId, point) => ({
    verdict: verdicts.get(pointKey(questionId, point)),
    failed: change.isError && change.variables.questionId === questionId && change.variables.point === point,
    say: () => change.mutate({ questionId, point, verdict: 'covered' }),
    withdraw: () => change.mutate({ questionId, point, verdict: undefined }),
  });
}

interface Change {
  questionId: string;
  point: number;
  verdict: Verdict | undefined;
}
