import type { Question } from '../corpus/document.ts';
import type { Material } from '../corpus/material.ts';
import type { Phrasings } from '../corpus/phrasings.ts';
import type { Embeddings } from '../retrieval/embeddings.ts';
import type { Glossary } from '../text/glossary.ts';
import { adviceOn } from './advice.ts';
import { decideVerdict } from './decide-verdict.ts';
import { feedbackOn } from './feedback.ts';
import { createFindClaims } from './find-claims.ts';
import { createFitsElsewhere } from './fits-elsewhere.ts';
import type { GradeReply, PointGrade } from './grade.ts';
import { createReadMeanings } from './meaning.ts';
import { type NormalizedReply, normalizeReply } from './normalized-reply.ts';
import { createQuestionModels, type QuestionModel } from './question-model.ts';
import { flagReply } from './reply-flags.ts';
import { scoreOf } from './score.ts';
import { createReadStance } from './stance.ts';
import { createReadTerms } from './unit-terms.ts';
import { createWordingIndex } from './wording-index.ts';

const NAME = 'duida-wordings';
/** Change it whenever the same reply may get another grade. */
const VERSION = '6';
/** Letters of a reply that are read; nobody says more in one answer. */
const MAX_REPLY = 20_000;

interface Dependencies {
  material: Pick<Material, 'questions'>;
  phrasings: Phrasings;
  glossary: Glossary;
  /** Tells what is alike in other words; without, only words count. */
  embeddings?: Embeddings;
}

/**
 * The grader that needs no model: compares what a reply says, clause by clause, with the known wordings of each
 * point. The same reply always gets the same grade.
 */
export function createBuiltInGrader({ material, phrasings, glossary, embeddings }: Dependencies): GradeReply {
  const index = createWordingIndex(material, phrasings, glossary);
  const makeModel = createQuestionModels(index, glossary);
  const models = new Map<string, QuestionModel>();
  const readTerms = createReadTerms(index, glossary);
  const findClaims = createFindClaims({
    index,
    readTerms,
    readStance: createReadStance(index),
    readMeanings: embeddings && createReadMeanings(index, embeddings),
  });
  const fitsElsewhere = createFitsElsewhere(index, readTerms);
  const modelOf = (question: Question): QuestionModel => {
    const model = models.get(question.id) ?? makeModel(question);
    models.set(question.id, model);
    return model;
  };

  return async ({ question, reply, locale }) => {
    const read = normalizeReply(reply.slice(0, MAX_REPLY));
    const model = modelOf(question);
    const claims = await findClaims(read.text, model);
    const points = question.points.map((point, position): PointGrade => {
      const { verdict, claim } = decideVerdict(claims[position] ?? {});
      return {
        index: point.index,
        keyword: point.keyword,
        verdict,
        ...(claim && { quote: quoteOf(read, reply, claim) }),
        reference: point.statement,
        advice: adviceOn(point, verdict, claim?.isMention ?? false, locale),
        ...(claim?.wording && {
          because: { wording: claim.wording.text, similarity: Math.round(claim.similarity * 1000) / 1000 },
        }),
      };
    });
    const verdicts = points.map(({ verdict }) => verdict);
    const flags = flagReply({
      normalized: read.text,
      question,
      verdicts,
      fitsElsewhere: () => fitsElsewhere(read.text, model),
    });
    return {
      questionId: question.id,
      score: scoreOf(verdicts),
      points,
      flags,
      feedback: feedbackOn(points, flags, locale),
      grader: { engine: 'built-in', name: NAME, version: VERSION },
    };
  };
}

function quoteOf(read: NormalizedReply, reply: string, { start, end }: { start: number; end: number }) {
  const range = read.originalRange(start, end);
  return { text: reply.slice(range.start, range.end), ...range };
}
