import { ordinalsIn } from './references.ts';
import { stepIn } from './step.ts';

/** What a clause says that only turns the conversation, to something else or away from what was said. */
const TURNS =
  /(?:^|[好行停得累再来嗯呃]|了)换(?:一?(?:题|題|摊|桩|件)|一?个(?:别的|轻松的|话题|问题|题|事儿?|$)|话|频道|换|$)|另(?:外|说|起|一[个件码桩]|$)|别的(?!不)|(?:^|个)不(?:挨着|相干|搭边?)的?(?:是|事)?$|题外|^(?:跟(?:这个?|刚才)?)?无关$|顺(?:便|带|嘴|着问)|[插岔][一开个句]|打个?岔|跑个?题|歪个?楼|岔(?:个题|开|一下)|^(?:先|唉|再)?跳(?:一下|一个)?$|^(?:[啊哎唉呃嗯哦诶欸]*)对了|(?:突然|又|刚)?想(?:到|起)|(?:^|先|都|就|了)(?:不|甭|别)(?:说|聊|谈|管|问|提|纠结|看)(?:这|它|那|了|$)|先(?:不(?:说|管|聊|谈|提|问)|这样|到这|跳|搁|放)|(?:放|搁|撂|撇|收|抛)(?:一)?(?:放|下|开|着|边)(?:了|吧|这个)?$|打住|翻过|下一?(?:题|件|个事|个$)|再(?:来|起|跳)(?:一|个|$)|扯(?:远|句)|话说|跳(?:去|到)|还有(?:个事|个不|一[桩件]|$)|^算了$|再(?:问|说|请教)(?:句|个|一(?:个|句|件))|就到这|\b(?:by the way|btw|unrelated|(?:switching|changing) (?:to|gears|topics?|subjects?|the)|moving on|separately|another (?:one|thing|question)|other matter|(?:different|separate|new|next|random|totally) (?:thing|question|topic|subject|matter|one|different|other)|something else|leav(?:e|ing) that|park that|never ?mind|forget (?:that|it)|skip (?:that|this|it)|detour|while i'?ve got you|last thing|oh and)\b|^next$/;
const CLAUSE = /[，。：:.!！,；;—…\n]+\s*|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/u;
/** The words that turn stand in one of the first clauses, and there is little else in it. */
const MAX_CLAUSES = 3;
const MAX_CHARACTERS = 16;
const MAX_WORDS = 6;
/** What follows must be enough to ask something. */
const MIN_REST = 4;

/** What a normalised message says after its turning words; undefined where it has none or says nothing else. */
export function afterTurningWords(text: string): string | undefined {
  let rest = text;
  let after: string | undefined;
  for (let clause = 0; clause < MAX_CLAUSES; clause++) {
    const end = CLAUSE.exec(rest);
    if (!end) break;
    const head = rest.slice(0, end.index);
    rest = rest.slice(end.index + end[0].length);
    if (rest.length < MIN_REST || isLong(head)) break;
    if (TURNS.test(head) && ordinalsIn(head).length === 0 && stepIn(head) === undefined) after = rest;
  }
  return after;
}

const isLong = (clause: string): boolean =>
  /\p{Script=Han}/u.test(clause)
    ? clause.length > MAX_CHARACTERS
    : clause.trim().split(/\s+/).length > MAX_WORDS;
