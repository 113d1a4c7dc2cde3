import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';

/** The material changes when the server is started anew, so what was read once stays good for a while. */
const staleTime = 5 * 60_000;

export const questionsQuery = () =>
  queryOptions({ queryKey: ['questions'], queryFn: ({ signal }) => api.questions(signal), staleTime });

export const questionQuery = (id: string) =>
  queryOptions({ queryKey: ['questions', id], queryFn: ({ signal }) => api.question(id, signal), staleTime });

export const documentsQuery = () =>
  queryOptions({ queryKey: ['documents'], queryFn: ({ signal }) => api.documents(signal), staleTime });

export const documentQuery = (id: string) =>
  queryOptions({ queryKey: ['documents', id], queryFn: ({ signal }) => api.document(id, signal), staleTime });
