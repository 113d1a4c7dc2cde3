import { AppError } from './core/errors.ts';
import { createFakeServices, ready, turn, untilAborted } from './http/fake-services.ts';
import { type Compose, runServer } from './run-server.ts';

/** A server over fakes in a process of its own. Arguments: what becomes of it, and its variables in JSON. */
const [fate, variables = '{}'] = process.argv.slice(2);

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Says the first words and then nothing more until it is stopped. */
const services = createFakeServices({
  async *converse({ signal }) {
    try {
      yield* turn.slice(0, 5);
      await untilAborted(signal);
    } finally {
      say('turn put away');
    }
  },
});

const compose: Compose = async (config, report, signal) => {
  report('Reading the material.');
  switch (fate) {
    case 'stays-starting':
      await untilAborted(signal);
      break;
    case 'ignores-the-signal':
      await new Promise(() => setInterval(() => undefined, 60_000));
      break;
    case 'cannot-start':
      throw new AppError('invalid-input', `${config.corpusDirectory} cannot be read: check CORPUS_DIR.`);
    case 'is-broken':
      throw new Error(`No idea, with key ${config.secrets[0]}`);
  }
  const summary = 'exact search, built';
  return { services, ready, summary, close: async () => void say('closed') };
};

await runServer({ variables: JSON.parse(variables), compose, webRoot: '/nowhere' });
