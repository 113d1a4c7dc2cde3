import { Hono } from 'hono';
import { AppError } from '../../core/errors.ts';
import type { DocumentResponse, DocumentSummary } from '../contract.ts';
import type { GetServices } from '../services.ts';

export const documentRoutes = (services: GetServices) =>
  new Hono()
    .get('/', (c) => {
      const { documents, questions, passages } = services().material;
      return c.json(
        documents.map(
          ({ id, fileName, title }): DocumentSummary => ({
            id,
            fileName,
            title,
            questions: questions.filter(({ documentId }) => documentId === id).length,
            passages: passages.filter(({ span }) => span.documentId === id).length,
          }),
        ),
      );
    })
    .get('/:id', (c) => {
      const document = services().material.documents.find(({ id }) => id === c.req.param('id'));
      if (!document) throw new AppError('not-found', 'There is no such document in the material.');
      return c.json<DocumentResponse>(document);
    });
