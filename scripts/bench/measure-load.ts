import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Load, SeenAnswer } from './load-client.ts';
import { startListening } from './measured-server.ts';
import type { Measurement, Subject } from './measurement.ts';
import { percentile } from './percentile.ts';

const CLIENT = path.join(import.meta.dirname, 'load-client.ts');
const BARE_SERVER = path.join(import.meta.dirname, 'bare-server.ts');

/** How many ask at once, and how many questions each: enough answers for a 99th percentile. */
const CROWDS = [
  { askers: 1, questionsEach: 20 },
  { askers: 50, questionsEach: 4 },
];

const MOMENTS = [
  { moment: 'firstText', words: 'first text' },
  { moment: 'whole', words: 'whole answer' },
] as const;

/**
 * Asks a running server alone and in a crowd, and beside it the yardstick: a bare Hono route that streams the
 * same answers again at the same pace.
 *
 * @param url the server's
 * @param questions what the crowds ask again and again, as learners do who begin with the same ones
 * @param others what nobody has asked before: as many as there are askers in the largest crowd
 * @param folder for temporary files
 */
export async function measureLoad(
  url: string,
  subject: Subject,
  { questions, others }: { questions: readonly string[]; others: readonly string[] },
  folder: string,
): Promise<Measurement[]> {
  // This pass also takes away what is slow only once.
  const recorded = await askAll({
    url,
    askers: 1,
    questionsEach: questions.length,
    questions,
    record: true,
  });
  const recording = path.join(folder, `answers-${subject}.json`);
  fs.writeFileSync(recording, JSON.stringify(recorded));
  const bare = await startListening([BARE_SERVER, recording], {});
  try {
    await askAll({ url: bare.url, askers: 1, questionsEach: 2, questions, record: false });
    const measurements: Measurement[] = [];
    for (const crowd of CROWDS) {
      const seen = await askAll({ url, questions, record: false, ...crowd });
      const seenBare = await askAll({ url: bare.url, questions, record: false, ...crowd });
      measurements.push(...compare(seen, seenBare, subject, crowd.askers));
    }
    const crowd = { url, questions: others, askers: others.length, questionsEach: 1, record: false };
    return [...measurements, ...firstTexts(await askAll(crowd), subject, others.length)];
  } finally {
    await bare.stop();
  }
}

async function askAll(load: Load): Promise<SeenAnswer[]> {
  const client = [CLIENT, JSON.stringify(load)];
  const { stdout } = await promisify(execFile)(process.execPath, client, { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout);
}

function firstTexts(seen: readonly SeenAnswer[], subject: Subject, askers: number): Measurement[] {
  const values = seen.map(({ firstText }) => firstText);
  return [50, 99].map((percent) => ({
    title: `first text, ${askers} at once, asked for the first time, p${percent}`,
    subject,
    value: percentile(values, percent),
    unit: 'ms',
  }));
}

function compare(
  seen: readonly SeenAnswer[],
  seenBare: readonly SeenAnswer[],
  subject: Subject,
  askers: number,
): Measurement[] {
  return MOMENTS.flatMap(({ moment, words }) =>
    [50, 99].flatMap((percent): Measurement[] => {
      const title = `${words}, ${askers} at once, p${percent}`;
      const timeOf = (answers: readonly SeenAnswer[]) =>
        percentile(
          answers.map((answer) => answer[moment]),
          percent,
        );
      const [value, bare] = [timeOf(seen), timeOf(seenBare)];
      const hasGoal = moment === 'firstText' && askers > 1 && percent === 99;
      return [
        { title, subject, value, unit: 'ms', ...(hasGoal && { goal: { atMost: 100 } }) },
        { title: `${title}, bare route`, subject, value: bare, unit: 'ms' },
        { title: `${title}, ratio`, subject, value: value / bare, unit: '×' },
      ];
    }),
  );
}
