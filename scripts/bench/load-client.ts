import { randomUUID } from 'node:crypto';
import http from 'node:http';

/**
 * Asks a server as many people would and prints what they saw as one JSON line. It is a process of its own, so
 * that its work is not done on the server's thread.
 */

/** What the client is asked to do: the only argument, in JSON. */
export interface Load {
  url: string;
  askers: number;
  /** How many questions each asks, one after the other, each in a new conversation. */
  questionsEach: number;
  questions: readonly string[];
  /** Whether to keep the answers as they came. */
  record: boolean;
}

/** What one asker saw of one answer; times in milliseconds from the question. */
export interface SeenAnswer {
  question: string;
  firstText: number;
  whole: number;
  /** The pieces in which it came; empty unless they were to be recorded. */
  pieces: { at: number; text: string }[];
}

const load: Load = JSON.parse(process.argv[2] ?? '');
const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

function ask(question: string): Promise<SeenAnswer> {
  const message = { id: randomUUID(), role: 'user', parts: [{ type: 'text', text: question }] };
  const body = JSON.stringify({ id: randomUUID(), message });
  const started = performance.now();
  const now = () => performance.now() - started;
  return new Promise((resolve, reject) => {
    const request = http.request(`${load.url}/api/chat`, {
      agent,
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    request.once('error', reject);
    request.once('response', (response) => {
      const pieces: SeenAnswer['pieces'] = [];
      let text = '';
      let firstText: number | undefined;
      response.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
        if (firstText === undefined && text.includes('"type":"text-delta"')) firstText = now();
        if (load.record) pieces.push({ at: now(), text: piece });
      });
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode !== 200 || firstText === undefined || !text.includes('[DONE]')) {
          reject(new Error(`No whole answer, status ${response.statusCode}: ${text.slice(-500)}`));
        } else resolve({ question, firstText, whole: now(), pieces });
      });
    });
    request.end(body);
  });
}

const seen = await Promise.all(
  Array.from({ length: load.askers }, async (_, asker) => {
    const answers: SeenAnswer[] = [];
    for (let turn = 0; turn < load.questionsEach; turn++) {
      const index = asker * load.questionsEach + turn;
      answers.push(await ask(load.questions[index % load.questions.length] ?? ''));
    }
    return answers;
  }),
);
agent.destroy();
process.stdout.write(`${JSON.stringify(seen.flat())}\n`);
