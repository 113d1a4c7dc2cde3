import { expect, it, vi } from 'vitest';
import { AppError } from '../core/errors.ts';
import { createFakeInterviewer } from './fake-interviewer.ts';
import { interviewStreamResponse } from './interview-stream.ts';

it('describes a failure though its reader has left before the first part', async () => {
  const failure = new AppError('model-timeout', 'It took too long.');
  const interviewer = createFakeInterviewer(() => Promise.reject(failure));
  const { id } = await interviewer.start({ questionIds: ['1'] });
  const turn = await interviewer.takeTurn({ interviewId: id, text: '过采样', clientTurnId: 'turn-1' });
  const described: unknown[] = [];
  const response = await interviewStreamResponse(turn, {
    describeError: (error) => {
      described.push(error);
      return failure;
    },
    heartbeatMilliseconds: 15_000,
  });
  await response.body?.cancel();
  await vi.waitFor(() => expect(described).toEqual([failure]));
});
