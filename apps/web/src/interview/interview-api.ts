import type { Dispute } from '@duida/server/core/interview/interview';
import type { InterviewReport } from '@duida/server/core/interview/report';
import type {
  EndResponse,
  InterviewListItem,
  InterviewResponse,
} from '@duida/server/http/interview-contract';
import type { InferRequestType } from 'hono/client';
import { accepted, client, named, read, until } from '../api.ts';

const { interviews } = client.api;

/** The body of `POST /api/interviews`. */
export type StartInterviewBody = InferRequestType<typeof interviews.$post>['json'];

type Verdict = Dispute['verdict'];

const dispute = interviews[':id'].grades[':questionId'].points[':point'].dispute;
const pointOf = (id: string, questionId: string, point: number) => ({
  param: {
    id: encodeURIComponent(id),
    questionId: encodeURIComponent(questionId),
    point: String(point),
  },
});

/** The server's routes for interviews, beside the turns, which are streamed. Each fails as those of `api` do. */
export const interviewApi = {
  list: (signal?: AbortSignal) => read<InterviewListItem[]>(interviews.$get(undefined, until(signal))),
  find: (id: string, signal?: AbortSignal) =>
    read<InterviewResponse>(interviews[':id'].$get(named(id), until(signal))),
  start: (request: StartInterviewBody) => read<InterviewResponse>(interviews.$post({ json: request })),
  end: (id: string) => read<EndResponse>(interviews[':id'].end.$post(named(id))),
  async delete(id: string): Promise<void> {
    await accepted(interviews[':id'].$delete(named(id)));
  },
  report: (id: string, signal?: AbortSignal) =>
    read<InterviewReport>(interviews[':id'].report.$get(named(id), until(signal))),
  async reportMarkdown(id: string): Promise<string> {
    const headers = { Accept: 'text/markdown' };
    const response = await accepted(interviews[':id'].report.$get(named(id), { headers }));
    return response.text();
  },
  dispute: (id: string, questionId: string, point: number, verdict: Verdict) =>
    read<Dispute>(dispute.$put({ ...pointOf(id, questionId, point), json: { verdict } })),
  async withdrawDispute(id: string, questionId: string, point: number): Promise<void> {
    await accepted(dispute.$delete(pointOf(id, questionId, point)));
  },
};
