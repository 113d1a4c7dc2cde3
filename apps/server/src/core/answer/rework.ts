import { normalize } from '../text/normalize.ts';
import { isElliptic } from './follow-up.ts';

/** What can be asked of an answer that was just given, beside more of it. */
export type Rework = 'summary' | 'plain-words' | 'translation' | 'ranking';

const PATTERNS: [Rework, RegExp][] = [
  [
    'summary',
    /总结(?:成|为)?|概括|归纳|(?:用)?一句话|简短|长话短说|太(?:长|啰嗦|多)了?|精简|短一?点|tl;?dr|too long|in short|summari[sz]e|summary|in one sentence|briefly/g,
  ],
  [
    'plain-words',
    /(?:用)?大?白话|通俗|说人话|简单(?:点|一点|地|说)|(?:in )?plain (?:words|english)|simpler|(?:in )?simple terms|eli5/g,
  ],
  [
    'translation',
    /(?:用)?(?:英文|英语|日文|日语|中文)(?:怎么|如何)?说?|翻译(?:成|为|一下)?|translate|(?:in|into) (?:english|chinese|japanese)/g,
  ],
  [
    'ranking',
    /(?:哪个|哪一?(?:点|条)|什么)?(?:是)?最(?:重要|关键|要紧|有效)|先做哪(?:个|点|条)?|优先级?|(?:which (?:is|one is) )?(?:the )?most important|which (?:one )?(?:matters most|first)|prioriti[sz]e/g,
  ],
];

/** How a message wants the last answer put otherwise, if that is all it asks. */
export function reworkIn(message: string): Rework | undefined {
  const text = normalize(message);
  return PATTERNS.find(([, pattern]) => {
    const rest = text.replace(pattern, ' ');
    return rest !== text && isElliptic(rest);
  })?.[0];
}
