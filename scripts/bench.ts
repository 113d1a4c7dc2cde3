import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { formatMeasurements } from './bench/format-measurements.ts';
import { describeMachine } from './bench/machine.ts';
import { measureLoad } from './bench/measure-load.ts';
import { measureSearch, type SearchGoals } from './bench/measure-search.ts';
import { measureStarts } from './bench/measure-starts.ts';
import type { Measurement, Subject } from './bench/measurement.ts';
import { type BenchOptions, readOptions, USAGE } from './bench/read-options.ts';
import { writeSyntheticCorpus } from './bench/synthetic-corpus.ts';
import { initialScriptSize } from './bench/web-bundle.ts';
import { readSources } from './evaluate/sources.ts';

/** `npm run bench`: measures speed and memory, on the shipped corpus and on a large synthetic one. */

const root = path.resolve(import.meta.dirname, '..');
const shippedCorpus = path.join(root, 'corpus');

/** How many different questions the askers of the load ask. */
const LOAD_QUESTIONS = 20;
/** How many ask something at once that nobody has asked before. */
const NEW_QUESTIONS = 50;

async function bench({ chunks, json }: BenchOptions): Promise<void> {
  const machine = describeMachine();
  console.log(
    `${machine.processor}, ${machine.cores} cores, ${machine.memoryMB} MB, ${machine.platform}, Node ${machine.node}`,
  );
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duida-bench-'));
  try {
    const bundle = initialScriptSize(path.join(root, 'apps/web/dist'));
    const shipped = await measureCorpus(shippedCorpus, 'shipped', { retrievalMilliseconds: 2 }, folder);
    const corpus = await makeLargeCorpus(folder, chunks - shipped.chunks);
    const synthetic = await measureCorpus(
      corpus,
      'synthetic',
      { retrievalMilliseconds: 5, recall: 0.97 },
      folder,
    );
    const measurements: Measurement[] = [
      ...shipped.measurements,
      ...synthetic.measurements,
      {
        title: 'initial JavaScript of the web app, gzipped',
        subject: 'neither',
        value: bundle / 1000,
        unit: 'kB',
        goal: { atMost: 250 },
      },
    ];
    console.log(`\n${formatMeasurements(measurements, synthetic.chunks)}`);
    if (json !== undefined) fs.writeFileSync(json, `${JSON.stringify({ machine, measurements }, null, 2)}\n`);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function measureCorpus(corpus: string, subject: Subject, goals: SearchGoals, folder: string) {
  const questions = readQuestions();
  step(`${subject} corpus: indexing and searching`);
  const sources = await readSources(corpus, () => undefined);
  const search = await measureSearch(sources, subject, questions, goals, folder);
  step(`${subject} corpus: starting the server`);
  const { measurements: starts, server } = await measureStarts(corpus, subject, folder);
  try {
    step(`${subject} corpus: asking it`);
    const load = await measureLoad(
      server.url,
      subject,
      {
        questions: questions.slice(0, LOAD_QUESTIONS),
        others: questions.slice(LOAD_QUESTIONS, LOAD_QUESTIONS + NEW_QUESTIONS),
      },
      folder,
    );
    const bytes = server.residentMemory();
    const memory: Measurement = {
      title: 'resident memory after that load',
      subject,
      value: bytes === undefined ? undefined : bytes / 2 ** 20,
      unit: 'MB',
      ...(subject === 'shipped' && { goal: { atMost: 250 } }),
    };
    return { chunks: search.chunks, measurements: [...starts, ...search.measurements, ...load, memory] };
  } finally {
    await server.stop();
  }
}

/** The shipped corpus among as much synthetic material as brings it to the size wanted. */
async function makeLargeCorpus(folder: string, sections: number): Promise<string> {
  const corpus = path.join(folder, 'corpus');
  fs.cpSync(shippedCorpus, corpus, { recursive: true });
  const { material } = await readSources(shippedCorpus, () => undefined);
  writeSyntheticCorpus(corpus, material.documents.map(({ text }) => text).join('\n'), sections);
  return corpus;
}

/** Questions as people put them, from the set on which answers are developed. */
function readQuestions(): string[] {
  const lines = fs.readFileSync(path.join(root, 'test/eval/queries.dev.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line).query);
}

function step(words: string): void {
  console.error(`· ${words} …`);
}

let options: BenchOptions | undefined;
try {
  // npm runs scripts in the repository's root, wherever the person stands.
  options = readOptions(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exitCode = 2;
}
if (options !== undefined) await bench(options);
