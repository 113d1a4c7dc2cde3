import { readGlossaryFile } from '@duida/server/adapters/companion-files';
import { evaluateAbstention } from './abstention.ts';
import { evaluateAsag } from './asag.ts';
import { evaluateBeir } from './beir.ts';
import { evaluateDialogues } from './dialogues.ts';
import type { Evaluation, EvaluationCommand, EvaluationOptions } from './evaluation.ts';
import { evaluateGrading } from './grading.ts';
import { evaluateRetrieval } from './retrieval.ts';

export interface EvaluateCommandOptions extends Omit<EvaluationOptions, 'set' | 'corpus'> {
  command: EvaluationCommand;
  set?: string | undefined;
  beir?: string | undefined;
  /** Absent where the shipped one is meant. */
  corpus?: string | undefined;
  inScope: readonly string[];
}

/**
 * Runs the evaluation of one command.
 * @throws AppError `invalid-input` for a set or a corpus that cannot be read.
 */
export async function evaluateCommand(
  options: EvaluateCommandOptions,
  shippedCorpus: string,
): Promise<Evaluation> {
  const { command, set = '', beir, corpus, ...rest } = options;
  if (beir !== undefined) {
    const glossaryText = corpus === undefined ? '' : await readGlossaryFile(corpus);
    return evaluateBeir({ ...rest, beir, glossaryText });
  }
  const evaluations = {
    retrieval: evaluateRetrieval,
    dialogues: evaluateDialogues,
    abstention: evaluateAbstention,
    grading: evaluateGrading,
    asag: evaluateAsag,
  };
  return evaluations[command]({ ...rest, set, corpus: corpus ?? shippedCorpus });
}
