import { Hono } from 'hono';
import { findQuestion } from '../../core/corpus/material.ts';
import { AppError } from '../../core/errors.ts';
import type { QuestionResponse, QuestionSummary } from '../contract.ts';
import type { GetServices } from '../services.ts';

export const questionRoutes = (services: GetServices) =>
  new Hono()
    .get('/', (c) => {
      const { questions, topics } = services().material;
      const topic = c.req.query('topic');
      const summaries = questions.map(
        ({ id, number, title, points, documentId }): QuestionSummary => ({
          id,
          number,
          title,
          topic: topics.get(id) ?? '',
          points: points.length,
          documentId,
        }),
      );
      return c.json(topic ? summaries.filter((question) => question.topic === topic) : summaries);
    })
    .get('/:id', (c) => {
      const { material } = services();
      const question = findQuestion(material, c.req.param('id'));
      if (!question) throw new AppError('not-found', 'There is no such question in the material.');
      const response: QuestionResponse = {
        ...question,
        topic: material.topics.get(question.id) ?? '',
        duplicates: (material.duplicates.get(question.id) ?? []).map(({ id, title }) => ({
          questionId: id,
          title,
        })),
      };
      return c.json(response);
    });
