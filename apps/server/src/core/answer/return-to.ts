import type { Question } from '../corpus/document.ts';
import type { Retrieval } from '../retrieval/retriever.ts';
import { normalize } from '../text/normalize.ts';
import { isElliptic } from './follow-up.ts';

const RETURNS =
  /回(?:到|来|去|前头|过去|一下|头(?:说|聊|讲|问|看))|[说绕]回|退回(?:到|上|去)|(?:还是|接着|继续|再)(?:说|问|讲|聊)?[^，。：,.!]{0,10}那|(?:还是|接着|继续)(?:说|问|讲|聊)|刚才|刚刚|(?<!不)(?:之前|前面|先前)(?:那|说|讲|问|提|的)|上一?(?:题|个问题|道)|(?:一|最|刚)开始(?:那|说|问|聊|讲)|开头(?:那|说|问)|\b(?:back to|going back|go back|where were we|the (?:first|previous) (?:question|topic))\b/;
const PREVIOUS = /上一?(?:题|个问题|道|个话题)|前一个|\b(?:previous|last) (?:question|topic|one)\b/;
const FIRST =
  /(?:一|最|刚)开始(?:那|说|问|聊|讲)|开头(?:那|说|问)|头一个(?:话题|问)|\bback to (?:my |the )?first\b/;

/** How well a question must fit, as a share of the best fit anywhere. */
const MIN_SHARE = 0.4;

/** Whether a message goes back to what was spoken of before: “回到刚才推荐那题”, “back to the first thing”. */
export const asksToReturn = (message: string): boolean => RETURNS.test(normalize(message));

/**
 * The question that a message goes back to.
 *
 * @param earlier questions spoken of, first to last; the last is under discussion
 */
export function questionReturnedTo(
  message: string,
  earlier: readonly Question[],
  { questions }: Retrieval,
): Question | undefined {
  const text = normalize(message);
  const current = earlier.at(-1);
  const others = earlier.filter((question) => question !== current);
  if (others.length === 0) return undefined;
  const [place, said] = FIRST.test(text) ? [others[0], FIRST] : [others.at(-1), PREVIOUS];
  if (said.test(text) && isElliptic(text.replace(said, ' ').replace(RETURNS, ' '))) return place;
  const fitting = questions
    .map(({ question, folded, score }) => ({
      question: earlier.find((spoken) => spoken === question || folded.includes(spoken)),
      score,
    }))
    .find(({ question }) => question !== undefined);
  const isNear = fitting && fitting.score >= MIN_SHARE * (questions[0]?.score ?? 0);
  return isNear ? fitting.question : undefined;
}
