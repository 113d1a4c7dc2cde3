import type { Point } from '../corpus/document.ts';
import { AppError } from '../errors.ts';
import type { StructuredModel } from '../structured-model.ts';
import { normalize } from '../text/normalize.ts';
import { adviceOn } from './advice.ts';
import { isBare } from './bare-terms.ts';
import { type CheckedVerdict, checkVerdicts } from './check-verdicts.ts';
import { feedbackOn } from './feedback.ts';
import { createQuotableReply } from './find-quote.ts';
import type { Grade, GradeReply, GradeRequest, Locale, PointGrade } from './grade.ts';
import { fallbackNote, uncertainNote } from './grader-notes.ts';
import { GRADING_PROMPT_VERSION, gradingPrompt } from './grading-prompt.ts';
import { type ModelVerdict, modelVerdictsOf } from './model-verdicts.ts';
import { disputedPoints, type ReconciledVerdict, reconcileVerdicts } from './reconcile-verdicts.ts';
import { scoreOf } from './score.ts';

const NAME = 'duida-examiner';
/** So many points in dispute are asked about again. */
const MIN_DISPUTED = 2;

export interface LLMGraderDependencies {
  model: StructuredModel;
  /** Finds the flags, is the second opinion, and steps in when the model fails. */
  builtIn: GradeReply;
  /** Told of every failure of the model that the built-in grader makes up for: no caller sees it. */
  onFailure?: (error: AppError) => void;
}

/**
 * The LLM engine's grader. The model gives verdicts with quotes; what the reply does not hold is discarded, and
 * the score is computed here. Two or more points on which the built-in grader differs by a whole step are asked
 * about once more, and what stays in dispute is shown with both verdicts. A model that fails is replaced by the
 * built-in grader, which the grade says. The grade names the model only when the model was asked: there is
 * nothing to ask about an empty reply.
 */
export function createLLMGrader(dependencies: LLMGraderDependencies): GradeReply {
  const { model, builtIn, onFailure = () => undefined } = dependencies;
  return async (request) => {
    const base = await builtIn(request);
    request.signal?.throwIfAborted();
    const grader: Grade['grader'] = { engine: 'llm', name: NAME, version: GRADING_PROMPT_VERSION };
    const reply = createQuotableReply(request.reply, request.question);
    if (reply.isEmpty || base.flags.includes('empty')) return { ...base, grader };

    // Keywords alone are half a point at the most, whoever reads them.
    const most = base.flags.includes('keywords-only') ? 'partial' : 'covered';
    const ask = async (inDoubt: readonly number[] = []): Promise<CheckedVerdict[]> =>
      checkVerdicts(await askForVerdicts(model, request, inDoubt), reply, most);

    let verdicts: CheckedVerdict[];
    try {
      verdicts = await ask();
    } catch (error) {
      const failure = modelFailure(error, request.signal);
      onFailure(failure);
      return stepIn(base, failure, request.locale);
    }
    const disputed = disputedPoints(verdicts, base);
    const showDisputes = disputed.length >= MIN_DISPUTED;
    if (showDisputes) {
      try {
        verdicts = await ask(disputed);
      } catch (error) {
        // Without a second answer the first one stands, and what it disputes is shown as that.
        onFailure(modelFailure(error, request.signal));
      }
    }
    return gradeBy(reconcileVerdicts(verdicts, base, { model: model.name, showDisputes }));

    function gradeBy(verdicts: readonly ReconciledVerdict[]): Grade {
      const { question, locale } = request;
      const points = question.points.flatMap((point) => {
        const verdict = verdicts.find(({ index }) => index === point.index);
        return verdict ? [gradePoint(point, verdict, locale)] : [];
      });
      const isOnTopic = points.some(({ verdict }) => verdict === 'covered');
      const flags = base.flags.filter((flag) => !(flag === 'off-topic' && isOnTopic));
      const disputes = points.filter(({ uncertain }) => uncertain).length;
      const notes = disputes > 0 ? [uncertainNote(disputes, locale)] : [];
      return {
        questionId: question.id,
        score: scoreOf(points.map(({ verdict }) => verdict)),
        points,
        flags,
        feedback: join([feedbackOn(points, flags, locale), ...notes], locale),
        grader: { ...grader, model: model.name },
      };
    }
  };
}

/** Asks for verdicts; an answer that cannot be read is asked for once more. */
async function askForVerdicts(
  model: StructuredModel,
  { question, reply, signal }: GradeRequest,
  inDoubt: readonly number[],
): Promise<ModelVerdict[]> {
  const ask = async (isRepeated: boolean) => {
    const prompt = gradingPrompt({ question, reply, inDoubt, isRepeated });
    const answer = await model.generateObject(prompt, modelVerdictsOf(question), signal ? { signal } : {});
    return answer.points.filter(({ index }) => question.points.some((point) => point.index === index));
  };
  try {
    return await ask(false);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid-model-output') throw error;
    return await ask(true);
  }
}

/** The failure of the model; whatever else went wrong, and an abort, is thrown on. */
function modelFailure(error: unknown, signal: AbortSignal | undefined): AppError {
  signal?.throwIfAborted();
  if (error instanceof AppError) return error;
  throw error;
}

const stepIn = (base: Grade, failure: AppError, locale: Locale): Grade => ({
  ...base,
  feedback: join([fallbackNote(failure, locale), base.feedback], locale),
  grader: { ...base.grader, fallback: true },
});

function gradePoint(
  point: Point,
  { verdict, quote, uncertain }: ReconciledVerdict,
  locale: Locale,
): PointGrade {
  const isMention = quote !== undefined && isBare(normalize(quote.text));
  return {
    index: point.index,
    keyword: point.keyword,
    verdict,
    ...(quote && { quote }),
    reference: point.statement,
    advice: adviceOn(point, verdict, isMention, locale),
    ...(uncertain && { uncertain }),
  };
}

const join = (sentences: readonly string[], locale: Locale): string =>
  sentences.join(locale === 'en' ? ' ' : '');
