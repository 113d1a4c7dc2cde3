import { asksForClarification } from './asks-for-clarification.ts';
import { asksForHint } from './asks-for-hint.ts';
import { asksToBeTold } from './asks-to-be-told.ts';
import { asksToRepeat } from './asks-to-repeat.ts';
import { asksToSkip } from './asks-to-skip.ts';
import { asksToStop } from './asks-to-stop.ts';
import { clausesOf, sentencesOf } from './clauses.ts';
import { doesNotKnow } from './does-not-know.ts';
import { isAside } from './is-aside.ts';

/** What the learner's message is. Only an `answer` is graded. */
export type MessageClass =
  | 'answer'
  | 'clarification'
  | 'hint'
  | 'repeat'
  | 'skip'
  | 'dont-know'
  | 'tell-me'
  | 'stop'
  | 'aside';

/** When a message is several things at once, the first of these is what it is. */
const CLASSES: [MessageClass, (clause: string) => boolean][] = [
  ['stop', asksToStop],
  ['skip', asksToSkip],
  ['tell-me', asksToBeTold],
  ['hint', asksForHint],
  ['clarification', () => false],
  ['repeat', asksToRepeat],
  ['dont-know', doesNotKnow],
  ['aside', isAside],
];

/** What is asked for in the words of a clarification as well: “答案是什么”, “从哪儿说起”, “题目是什么来着”. */
const ASKED_AS_WELL = CLASSES.filter(([kind]) => ['tell-me', 'hint', 'repeat', 'aside'].includes(kind));

/**
 * Says what a message is. One clause that none of the other classes accounts for makes it an answer:
 * “不知道，不过我觉得可以加权” is one.
 */
export function classifyMessage(text: string, title: string): MessageClass {
  const sentences = sentencesOf(text);
  if (sentences.length === 0) return /[?？]/.test(text) ? 'repeat' : 'aside';
  const found = new Set<MessageClass>();
  for (const sentence of sentences) {
    const clauses = clausesOf(sentence.text);
    if (asksForClarification(sentence, title)) {
      found.add(ASKED_AS_WELL.find(([, matches]) => clauses.every(matches))?.[0] ?? 'clarification');
      continue;
    }
    for (const clause of clauses) {
      const kind = CLASSES.find(([, matches]) => matches(clause))?.[0];
      if (!kind) return 'answer';
      found.add(kind);
    }
  }
  return CLASSES.find(([kind]) => found.has(kind))?.[0] ?? 'aside';
}
