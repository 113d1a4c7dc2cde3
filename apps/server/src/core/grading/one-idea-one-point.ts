import type { Claim, PointClaims } from './claim.ts';
import { isMention, probabilityOf, weighEvidence } from './point-evidence.ts';
import type { QuestionModel } from './question-model.ts';
import type { WordingIndex } from './wording-index.ts';

/**
 * Lets one idea fill one point: where the words of a claim make another point too, and more surely, those that speak
 * more for the other one are taken out and the claim is weighed by what is left.
 */
export function giveEachIdeaOnce(
  claims: readonly PointClaims[],
  model: QuestionModel,
  index: WordingIndex,
): PointClaims[] {
  const affirmed = claims.flatMap(({ affirmed: claim }, point) => (claim ? [{ point, claim }] : []));
  return claims.map((found, point) => {
    const claim = found.affirmed;
    if (!claim) return found;
    const surer = affirmed.filter(
      (other) => other.claim.probability > claim.probability && overlap(other.claim, claim),
    );
    const isOwn = (term: string): boolean => {
      const contrast = model.readTerm(term)?.contrast;
      return !contrast || surer.every((other) => (contrast[other.point] ?? 0) <= (contrast[point] ?? 0));
    };
    const left = new Map([...claim.terms].filter(([term]) => isOwn(term)));
    const evidence =
      left.size < claim.terms.size ? weighEvidence(left, model, index, claim.meaning)[point] : undefined;
    if (!evidence) return found;
    const probability = Math.min(claim.probability, probabilityOf(evidence));
    return {
      ...found,
      affirmed: { ...claim, probability, isMention: claim.isMention || isMention(evidence) },
    };
  });
}

const overlap = (a: Claim, b: Claim): boolean => a.start < b.end && b.start < a.end;
