import { z } from 'zod';
import type { Question } from '../corpus/document.ts';

const modelVerdict = z.object({
  index: z.number(),
  // Before the verdict, so that the words are looked for first.
  quote: z.string().nullable(),
  verdict: z.enum(['covered', 'partial', 'missed', 'contradicted']),
});

/** What a model says of one point, unchecked. */
export type ModelVerdict = z.output<typeof modelVerdict>;

/** What a model must answer: one verdict on each point of the question. Whatever it says of others is let pass. */
export const modelVerdictsOf = ({ points }: Question) =>
  z.object({
    points: z
      .array(modelVerdict)
      .refine(
        (verdicts) =>
          points.every(({ index }) => verdicts.filter((verdict) => verdict.index === index).length === 1),
        'one verdict on each point is wanted',
      ),
  });
