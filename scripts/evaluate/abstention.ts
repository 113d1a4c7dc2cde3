import { abstentionCurve } from './abstention-curve.ts';
import type { Evaluation, EvaluationOptions, Failure } from './evaluation.ts';
import { ask, type GivenAnswer } from './given-answer.ts';
import { type Measure, type Metrics, meanOf, measure } from './measure.ts';
import { openPipeline, type Pipeline } from './open-pipeline.ts';
import { type Conversation, readInScope, readOutOfScope } from './read-conversations.ts';
import { readSources } from './sources.ts';
import { thresholdFor } from './threshold-for.ts';

export interface AbstentionOptions extends EvaluationOptions {
  /** Files of queries or dialogues, which the material does answer. */
  inScope: readonly string[];
}

/** One message with what came back. */
interface Turn {
  message: string;
  earlier: string[];
  given: GivenAnswer;
  /** From which threshold on it would be abstained from; set for messages without any before them. */
  threshold?: number;
}

interface Result {
  id: string;
  kind: string;
  isInScope: boolean;
  turns: Turn[];
}

/** Characters of an answer that a failure shows. */
const SHOWN = 80;
/** Kinds of messages to the assistant itself: they want a reply, without a citation. */
const SMALL_TALK = new Set(['chitchat', 'meta']);

const wantsAbstention = ({ isInScope, kind }: Result): boolean => !isInScope && !SMALL_TALK.has(kind);

const isRight = (result: Result, { given }: Turn): boolean => {
  if (wantsAbstention(result)) return given.abstained;
  return !given.abstained && (result.isInScope || given.citations.length === 0);
};

const abstained: Measure<Result> = meanOf(({ turns }) => turns.map(({ given }) => Number(given.abstained)));
const right: Measure<Result> = meanOf((result) => result.turns.map((turn) => Number(isRight(result, turn))));

/**
 * Asks what the material does not answer, and what it does: dialogues turn by turn, the person's earlier messages
 * as history. Each kind also has `right`, the share that came out as wanted.
 * @throws AppError `invalid-input` for a set or a corpus that cannot be read.
 */
export async function evaluateAbstention(options: AbstentionOptions): Promise<Evaluation> {
  const conversations = await readOutOfScope(options.set);
  for (const file of options.inScope) conversations.push(...(await readInScope(file)));
  const pipeline = await openPipeline(await readSources(options.corpus, options.report), options);
  try {
    const results: Result[] = [];
    for (const conversation of conversations) results.push(await converse(conversation, pipeline));
    const outOfScope = results.filter(({ isInScope }) => !isInScope);
    const inScope = results.filter(({ isInScope }) => isInScope);
    return {
      command: 'abstention',
      set: options.set,
      engine: 'built-in',
      n: outOfScope.length,
      metrics: {
        ...measure(outOfScope.filter(wantsAbstention), { trueAbstain: abstained }),
        ...measure(inScope, { falseAbstain: abstained }),
      },
      byKind: Object.fromEntries(
        Array.from(
          Map.groupBy(outOfScope, ({ kind }) => kind),
          ([kind, ofKind]) => [kind, measureKind(ofKind)],
        ),
      ),
      rows: results.map(describe),
      failures: results.flatMap(failuresOf),
      tables: [
        abstentionCurve(
          results.map((result) => ({
            group: groupOf(result),
            thresholds: result.turns.flatMap(({ threshold }) => threshold ?? []),
          })),
        ),
      ],
    };
  } finally {
    await pipeline.close();
  }
}

async function converse({ messages, history, ...about }: Conversation, pipeline: Pipeline): Promise<Result> {
  const turns: Turn[] = [];
  for (const [index, message] of messages.entries()) {
    const earlier = [...history, ...messages.slice(0, index)];
    const given = await ask(pipeline.answerQuestion, message, earlier);
    if (earlier.length > 0) turns.push({ message, earlier, given });
    else
      turns.push({
        message,
        earlier,
        given,
        threshold: thresholdFor(await pipeline.planConversation(message, [])),
      });
  }
  return { ...about, turns };
}

const measureKind = (results: readonly Result[]): Metrics =>
  measure(results, {
    [results.every(wantsAbstention) ? 'trueAbstain' : 'falseAbstain']: abstained,
    right,
  });

const groupOf = (result: Result): string => (result.isInScope ? 'in scope' : result.kind);

function describe(result: Result): object {
  const { id, kind, isInScope, turns } = result;
  return {
    id,
    kind,
    isInScope,
    turns: turns.map((turn) => ({
      message: turn.message,
      wanted: wantsAbstention(result) ? 'abstention' : 'reply',
      abstained: turn.given.abstained,
      citations: turn.given.citations.length,
      right: isRight(result, turn),
      // JSON has no infinity: a message that no threshold touches has none.
      ...(Number.isFinite(turn.threshold) && { evidence: turn.threshold }),
      answer: turn.given.text,
    })),
  };
}

function failuresOf(result: Result): Failure[] {
  const { id, kind, isInScope, turns } = result;
  const reply = isInScope ? 'an answer' : 'a reply without citations';
  return turns.flatMap((turn, index) => {
    if (isRight(result, turn)) return [];
    const { message, given } = turn;
    const beginning = `an answer: ${given.text.slice(0, SHOWN).replaceAll('\n', ' ')}…`;
    return {
      id: turns.length > 1 ? `${id}.${index + 1}` : id,
      kind,
      asked: message,
      wanted: wantsAbstention(result) ? 'abstention' : reply,
      found: given.abstained ? 'abstention' : beginning,
    };
  });
}
