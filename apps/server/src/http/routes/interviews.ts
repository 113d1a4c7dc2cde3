import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import { accepts } from 'hono/accepts';
import type { Dispute } from '../../core/interview/interview.ts';
import { makeReport } from '../../core/interview/make-report.ts';
import { overallScores } from '../../core/interview/overall-scores.ts';
import { reportMarkdown } from '../../core/interview/report-markdown.ts';
import { viewInterview } from '../../core/interview/view-interview.ts';
import type { Logger } from '../../logger.ts';
import { publicError, rejectInvalid } from '../error-response.ts';
import {
  disputeParameter,
  disputeRequest,
  type EndResponse,
  type InterviewListItem,
  type InterviewResponse,
  interviewParameter,
  startInterviewRequest,
  type TurnResponse,
  turnRequest,
} from '../interview-contract.ts';
import { interviewerMessage, interviewResponse } from '../interview-message.ts';
import { interviewStreamResponse } from '../interview-stream.ts';
import type { GetServices } from '../services.ts';
import { duringWork, type WorkInFlight } from '../work-in-flight.ts';

export interface InterviewRouteDependencies {
  services: GetServices;
  workInFlight: WorkInFlight;
  heartbeatMilliseconds: number;
  log: Logger;
}

const parameter = zValidator('param', interviewParameter, rejectInvalid);
const pointParameter = zValidator('param', disputeParameter, rejectInvalid);

export const interviewRoutes = ({
  services,
  workInFlight,
  heartbeatMilliseconds,
  log,
}: InterviewRouteDependencies) => {
  /** The interview, whole. To grade what was left goes on when the client leaves, until the server stops. */
  const find = (id: string) => duringWork(workInFlight, (signal) => services().interviewer.find(id, signal));

  return new Hono()
    .post('/', zValidator('json', startInterviewRequest, rejectInvalid), async (c) => {
      const interview = await services().interviewer.start(withoutUndefined(c.req.valid('json')));
      return c.json<InterviewResponse>(interviewResponse(interview, new Date()), 201);
    })
    .get('/', async (c) => {
      const interviews = await services().interviewer.list();
      return c.json<InterviewListItem[]>(interviews.map(listItem));
    })
    .get('/:id', parameter, async (c) => {
      const interview = await find(c.req.valid('param').id);
      return c.json<InterviewResponse>(interviewResponse(interview, new Date()));
    })
    .delete('/:id', parameter, async (c) => {
      await services().interviewer.delete(c.req.valid('param').id);
      return c.body(null, 204);
    })
    .post('/:id/turns', parameter, zValidator('json', turnRequest, rejectInvalid), async (c) => {
      const { interviewer } = services();
      const interviewId = c.req.valid('param').id;
      const request = withoutUndefined(c.req.valid('json'));
      const work = workInFlight.begin(new AbortController().signal);
      const taking = interviewer.takeTurn({ ...request, interviewId, signal: work.signal });
      void Promise.allSettled([taking.then(({ result }) => result)]).then(() => work.end());
      const turn = await taking;
      const wanted = accepts(c, {
        header: 'Accept',
        supports: ['text/event-stream', 'application/json'],
        default: 'text/event-stream',
      });
      if (wanted === 'application/json') {
        const { message, grade, state } = await turn.result;
        const messages = [interviewerMessage(message, grade)];
        return c.json<TurnResponse>({ messages, ...(grade && { grade }), state });
      }
      const describeError = (error: unknown) => publicError(error, log, { path: c.req.path });
      return interviewStreamResponse(turn, { describeError, heartbeatMilliseconds });
    })
    .post('/:id/end', parameter, async (c) => {
      const { id } = c.req.valid('param');
      const interview = await duringWork(workInFlight, (signal) => services().interviewer.end(id, signal));
      const { closing, state } = interview;
      const messages = closing ? [interviewerMessage(closing)] : [];
      return c.json<EndResponse>({ id, messages, state: viewInterview(interview, state, new Date()) });
    })
    .get('/:id/report', parameter, async (c) => {
      const report = makeReport(await find(c.req.valid('param').id));
      const wanted = accepts(c, {
        header: 'Accept',
        supports: ['application/json', 'text/markdown'],
        default: 'application/json',
      });
      if (wanted === 'application/json') return c.json(report);
      return c.body(reportMarkdown(report), 200, { 'Content-Type': 'text/markdown; charset=UTF-8' });
    })
    .put(
      '/:id/grades/:questionId/points/:point/dispute',
      pointParameter,
      zValidator('json', disputeRequest, rejectInvalid),
      async (c) => {
        const { id, questionId, point } = c.req.valid('param');
        const { verdict, note = '' } = c.req.valid('json');
        const dispute = await services().interviewer.dispute(id, { questionId, point, verdict, note });
        return c.json<Dispute>(dispute);
      },
    )
    .delete('/:id/grades/:questionId/points/:point/dispute', pointParameter, async (c) => {
      const { id, questionId, point } = c.req.valid('param');
      await services().interviewer.withdrawDispute(id, questionId, point);
      return c.body(null, 204);
    });
};

type Interviews = Awaited<ReturnType<ReturnType<GetServices>['interviewer']['list']>>;

function listItem(interview: Interviews[number]): InterviewListItem {
  const { id, createdAt, updatedAt, options, questions, state } = interview;
  const showsScores = state.phase === 'ended' || options.mode === 'coach';
  const scores = showsScores ? overallScores(state.questions) : undefined;
  return {
    id,
    createdAt,
    updatedAt,
    options,
    phase: state.phase,
    count: questions.length,
    asked: state.questions.filter(({ status }) => status !== 'not-asked').length,
    answered: state.questions.filter(({ replies }) => replies.length > 0).length,
    topics: [...new Set(questions.map(({ topic }) => topic))],
    ...(scores && { scores }),
  };
}

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Optional fields of a parsed body are absent or set; their types say they may also be undefined. */
function withoutUndefined<T extends object>(body: T): Defined<T> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Defined<T>;
}
