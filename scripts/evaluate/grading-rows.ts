import { z } from 'zod';

const label = z.union([z.literal(0), z.literal(1), z.literal(2)]);

/** A candidate's reply to a question of the material, as people marked it. */
export const replyRow = z.object({
  id: z.string().min(1),
  question: z.int().positive(),
  kind: z.string().min(1),
  reply: z.string(),
  /** One a reference point: 2 covered, 1 partly, 0 not or contradicted. */
  labels: z.array(label).min(1),
  score: z.number().min(0).max(100),
});
export type ReplyRow = z.infer<typeof replyRow>;

/** A student's reply to a question that comes with model answers. */
export const referenceRow = z.object({
  questionId: z.union([z.string(), z.number()]).transform(String),
  question: z.string(),
  references: z.array(z.string()).min(1),
  reply: z.string(),
  score: z.number(),
  max: z.number().positive(),
});
export type ReferenceRow = z.infer<typeof referenceRow>;
