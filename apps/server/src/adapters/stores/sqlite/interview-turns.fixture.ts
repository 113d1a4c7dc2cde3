import { fakeGradeReply, material } from '../../../core/interview/fake-interview.ts';
import { createInterviewer } from '../../../core/interview/interviewer.ts';
import { createSqliteInterviewStore } from './interview-store.ts';
import { openDatabase } from './open-database.ts';

/**
 * Takes an answer whose grading never ends, and prints the interview's id once grading has begun; by then the
 * answer must be stored.
 */
const [path = ''] = process.argv.slice(2);
let ids = 0;
const interviewer = createInterviewer({
  store: createSqliteInterviewStore(await openDatabase(path)),
  gradeReply: async (request) => {
    process.stdout.write(`${id}\n`);
    await new Promise(() => setInterval(() => undefined, 60_000));
    return fakeGradeReply(request);
  },
  material,
  clock: () => new Date(),
  newId: () => `id-${++ids}`,
});
const { id } = await interviewer.start({ questionIds: ['1', '5'], seed: 1 });
const { result } = await interviewer.takeTurn({
  interviewId: id,
  text: '过采样，损失加权',
  clientTurnId: 'turn-1',
});
await result;
