import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { fakeGradeReply, material } from '../../../core/interview/fake-interview.ts';
import { describeInterviewStore } from '../../../core/interview/interview-store.contract.ts';
import { describeInterviewer } from '../../../core/interview/interviewer.contract.ts';
import { createInterviewer } from '../../../core/interview/interviewer.ts';
import { createSqliteInterviewStore } from './interview-store.ts';
import { openTestDatabase, temporaryFolder } from './test-database.ts';

const createStore = async () => createSqliteInterviewStore(await openTestDatabase());

describeInterviewStore('SQLite', createStore);
describeInterviewer('SQLite', createStore);

it.each(['is opened', 'gets the same turn again', 'gets the next turn'])(
  'a killed server’s ungraded answer is graded, once, when its interview %s',
  { timeout: 30_000 },
  async (what) => {
    const path = join(temporaryFolder(), 'duida.sqlite');
    const fixture = join(import.meta.dirname, 'interview-turns.fixture.ts');
    const server = spawn(process.execPath, [fixture, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let interviewId = '';
    for await (const line of createInterface({ input: server.stdout })) {
      interviewId = line;
      server.kill('SIGKILL');
    }

    const store = createSqliteInterviewStore(await openTestDatabase(path));
    expect(await store.find(interviewId)).toMatchObject({
      state: { phase: 'answered' },
      turns: [{ id: 'turn-1', text: '过采样，损失加权' }],
    });
    const graded: string[] = [];
    const interviewer = createInterviewer({
      store,
      gradeReply: (request) => {
        graded.push(request.reply);
        return fakeGradeReply(request);
      },
      material,
      clock: () => new Date(),
      newId: () => `again-${graded.length}`,
    });
    const take = async (clientTurnId: string, text: string) =>
      (await interviewer.takeTurn({ interviewId, clientTurnId, text })).result;
    if (what === 'gets the same turn again') await take('turn-1', '过采样，损失加权');
    if (what === 'gets the next turn') await take('turn-2', '提示');
    const interview = await interviewer.find(interviewId);
    expect(interview.state.phase).toBe('probing');
    expect(interview.turns[0]?.result?.grade?.scores).toEqual({ withoutHelp: 67, afterProbes: 67 });
    expect(graded).toEqual(['过采样，损失加权']);
  },
);
