import { z } from 'zod';

/** A question's number in its document; a point counts from 1 in the answer's own order. */
const number = z.int().positive();
const point = z.tuple([number, number]);
const text = z.string().min(1);

const wanted = {
  /** Any of these questions is right, best first. */
  gold: z.array(number).min(1),
  /** Alternatives that hold the answer. */
  points: z.array(point).optional(),
  /** Strings of the corpus that a right answer shows. */
  must: z.array(text).optional(),
};

export const queryRow = z.object({
  id: text,
  query: text,
  kind: text,
  ...wanted,
  /** Earlier messages of the same person, oldest first. */
  history: z.array(text).optional(),
});
export type QueryRow = z.infer<typeof queryRow>;

export const dialogueRow = z.object({
  id: text,
  kind: text,
  turns: z.array(z.object({ user: text, ...wanted })).min(1),
});
export type DialogueRow = z.infer<typeof dialogueRow>;

export const outOfScopeRow = z.object({ id: text, query: text, kind: text });
