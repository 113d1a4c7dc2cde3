import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { findQuestion } from '../../core/corpus/material.ts';
import { AppError } from '../../core/errors.ts';
import type { Grade } from '../../core/grading/grade.ts';
import { rejectInvalid } from '../error-response.ts';
import { gradesRequest } from '../interview-contract.ts';
import type { GetServices } from '../services.ts';
import { duringWork, type WorkInFlight } from '../work-in-flight.ts';

export interface GradesRouteDependencies {
  services: GetServices;
  workInFlight: WorkInFlight;
}

export const gradesRoutes = ({ services, workInFlight }: GradesRouteDependencies) =>
  new Hono().post('/', zValidator('json', gradesRequest, rejectInvalid), async (c) => {
    const { questionId, reply, locale = 'zh-CN' } = c.req.valid('json');
    const { material, gradeReply } = services();
    const question = findQuestion(material, questionId);
    if (!question) throw new AppError('not-found', 'There is no such question in the material.');
    const text = reply.toWellFormed();
    const grade = (signal: AbortSignal) => gradeReply({ question, reply: text, locale, signal });
    return c.json<Grade>(await duringWork(workInFlight, grade, c.req.raw.signal));
  });
