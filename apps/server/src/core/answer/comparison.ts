import { normalize } from '../text/normalize.ts';

const COMPARES =
  /区别|差别|差异|不同|差在哪|差哪|相比|对比|比较(?!合适|适合|好(?!处)|重要|关键|容易|难|快|慢|贵|便宜|大|小|多|少|常|有效|靠谱|稳|实用)|各自|分别|哪个(?:好|更)|还是.{0,12}(?:好|合适|强|管用)|一回事|一样吗|异同|怎么区分|两样|同一(?:件|个|码|回)?(?:事|东西|概念)|一个.{1,8}一个|各(?:是|有)(?:什么|啥)|\bvs\.?\b|versus|differ|compare|\bor\b.{0,30}\bbetter|better\b.{0,30}\bor\b|(?:和|与|跟).{1,12}比(?:呢|起来|哪|谁|$)|比呢|不重样/;
const COMPARING_WORDS =
  /(?:有(?:什么|啥)?|的|之间)*(?:区别|差别|差异|不同|异同)(?:在哪里?|是什么|呢)?|差在哪里?|怎么区分|(?:有)?(?:什么|啥)两样|是?同一(?:件|个|码|回)?(?:事|东西|概念)(?:吗)?|(?:好处|优点|长处)?各(?:是|有)(?:什么|啥)|比一?比|比(?:起来)?(?=哪|谁|呢|$)|谁(?:更)?|相比|对比|比较|各自|分别|(?:适合|用在?)?(?:什么|啥)(?:场合|时候用?|情况)|两者|是?一回事吗?|一样吗|哪个(?:更?好|更合适)|好$|吗$|呢$|what'?s|(?:the )?difference(?: between)?|compare[ds]?|versus/g;
const JOINERS =
  /\s*(?:\bvs\.?\b|\bversus\b|\bdiffer(?:s|ent)? from\b|\bcompared? (?:to|with)\b|\band\b|\bor\b|和|与|跟|还是|以及|、|，|,)\s*/;
const COMPARE_WITH = /^(?:please )?compare (.+?) (?:with|to|and|against) (.+?)[?.!]*$/;
const TWO_THINGS =
  /同时|两(?:边|头|者|样|方面)|各(?:要|自|用)|分别|一边.*一边|既.*又|还得|[，,](?:又|还|也)|[？?].*[？?]|also|as well as|both/;
const CLAUSE = /[，,。；;？?！!、]+(?:又|还|也|同时)?|同时又?|\balso\b|\band\b/;
/** A clause that only sets the scene belongs to the one after it. */
const SCENE = /(?:场景|情况|时候|时|里|中|下|方面)$/;

/** The two sides of a comparison, as they are named: “A 和 B 有什么区别” → A, B. Undefined for anything else. */
export function sidesOf(message: string): [string, string] | undefined {
  const text = normalize(message);
  if (!COMPARES.test(text)) return undefined;
  const named = COMPARE_WITH.exec(text);
  if (named?.[1] && named[2]) return [named[1], named[2]];
  const match = JOINERS.exec(text);
  if (!match) return undefined;
  const left = withoutComparing(text.slice(0, match.index));
  const right = withoutComparing(text.slice(match.index + match[0].length));
  // “和正则化比呢”: what was spoken of last is the other side.
  return right && (left || match.index === 0) ? [left, right] : undefined;
}

/** One side without the words that compare: “B，区别在哪” → “B”. */
function withoutComparing(side: string): string {
  return side
    .split(/[，,。？?！!；;]/)
    .map((clause) => clause.replace(COMPARING_WORDS, ' ').trim())
    .filter((clause) => clause !== '')
    .join(' ');
}

/** The clauses of a message that asks for two things at once; a single one otherwise. */
export function clausesOf(message: string): string[] {
  const text = normalize(message);
  if (!TWO_THINGS.test(text)) return [text];
  const clauses: string[] = [];
  let scene = '';
  for (const part of text.split(CLAUSE)) {
    const clause = `${scene}${part}`.trim();
    scene = SCENE.test(clause) ? `${clause} ` : '';
    if (scene === '' && clause.length > 2) clauses.push(clause);
  }
  return clauses;
}
