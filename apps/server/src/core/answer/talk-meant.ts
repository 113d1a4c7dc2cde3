import type { Retrieval } from '../retrieval/retriever.ts';
import { isSmallTalk, type SmallTalk, TALK_EXAMPLES, type TalkKind } from '../talk/talk-kind.ts';
import { normalize } from '../text/normalize.ts';
import { tokenize } from '../text/tokenize.ts';
import type { AbstainReason } from './answer-plan.ts';

export interface Alternatives {
  /** Whether the message may be a question that has an answer. */
  mayBeAsked: boolean;
  /** Whether something is under discussion, which “this” may mean. */
  hasFocus: boolean;
}

/** How likely talk must be, by whether there is anything else to say, and whether the message speaks to somebody. */
const LEAST = {
  addressed: { answerable: 0.8, otherwise: 0.5 },
  ofOneself: { answerable: 0.8, otherwise: 0.5 },
  unaddressed: { answerable: 0.97, otherwise: 0.85 },
  declined: { answerable: 0.65, otherwise: 0.5 },
  unsafe: { answerable: 0.8, otherwise: 0.88 },
  selfHarm: { answerable: 0.9, otherwise: 0.9 },
};

/** Nobody chats at greater length without asking something. */
const MAX_LENGTH = { characters: 36, words: 18 };

const TO_THE_ASSISTANT = /[你您](?!好)|对答|(?:这个?|本)?(?:软件|助手|程序)|\b(?:you|your|duida|app|bot)\b/;
/** Outside a conversation, “this” is the assistant, too. */
const TO_WHAT_IS_HERE = /这(?!种|些|类)|\b(?:this|it)\b/;
/** What is said to somebody, or else of one's own state. */
const UNLESS_ADDRESSED: Partial<Record<TalkKind, true>> = { 'about-you': true, complaint: true };
const ASKS = /怎么|什么|啥|吗|几|多少|哪|谁|[？?]|\b(?:how|what|which|who|why|when|where)\b/;
const OF_ONESELF = /(?<![帮给教替])我(?![们司家])|自己|\b(?:i|im|ive|my|me)\b/;
const OF_ITS_RULES =
  /你|您|设定|规则|规矩|指令|提示|限制|满分|\b(?:you|your|system|instructions?|rules?|prompt|shell|code)\b/;

/** A plea must be heard whatever else is near. */
const PLEADS =
  /不想活|活不下去|想死(?![你我人记])|想(?:要)?自杀|轻生|结束(?:自己|我)的?生命|\b(?:kill myself|end my life|want to die|suicidal|commit suicide)\b/;
/** Whoever asks how harm is kept off asks what the material is about. */
const WARDS_OFF =
  /防(?:止|范|御|备|着|得)|(?:怎么|如何|怎样|预)防|避免|保护|应对|抵御|检测|识别|拦|怎么办|\b(?:prevent|protect|avoid|defend|detect|secure|against|stop)/;
const MAX_MATERIAL_COSINE = 0.75;

/** The small talk that a message is, or why it is declined; nothing where it is likelier a question. */
export function talkMeant(
  message: string,
  { talk, evidence }: Retrieval,
  alternatives: Alternatives,
): { talk: SmallTalk } | { reason: AbstainReason } | undefined {
  const text = normalize(message);
  if (PLEADS.test(text)) return { reason: 'self-harm' };
  if (!talk) return undefined;
  const kind = UNLESS_ADDRESSED[talk.kind] && !TO_THE_ASSISTANT.test(text) ? 'mood' : talk.kind;
  if (kind !== talk.kind && ASKS.test(text)) return undefined;
  if (talk.likelihood < leastFor(kind, text, alternatives)) return undefined;
  if (kind === 'unsafe' && (WARDS_OFF.test(text) || evidence.cosine > MAX_MATERIAL_COSINE)) return undefined;
  if (isSmallTalk(kind)) return isLong(message) ? undefined : { talk: kind };
  return { reason: kind === 'order' ? 'instruction' : kind };
}

function leastFor(kind: TalkKind, text: string, { mayBeAsked, hasFocus }: Alternatives): number {
  const how = mayBeAsked ? 'answerable' : 'otherwise';
  const never = Number.POSITIVE_INFINITY;
  if (kind === 'unsafe') return LEAST.unsafe[how];
  if (kind === 'self-harm') return OF_ONESELF.test(text) ? LEAST.selfHarm[how] : never;
  if (kind === 'order') return OF_ITS_RULES.test(text) ? LEAST.declined[how] : never;
  if (TO_THE_ASSISTANT.test(text)) return LEAST.addressed[how];
  const pointsHere = TO_WHAT_IS_HERE.test(text);
  if ((pointsHere && hasFocus) || !isFamiliar(text)) return never;
  return pointsHere || OF_ONESELF.test(text) ? LEAST.ofOneself[how] : LEAST.unaddressed[how];
}

/** Every character and word that the examples use. */
const KNOWN = new Set(TALK_EXAMPLES.flatMap(({ text }) => tokenize(text)));
const MIN_FAMILIAR = 0.7;
const HAN = /\p{Script=Han}/u;

/** Whether a message names nothing that talk does not know: whoever asks about a thing says which. */
function isFamiliar(text: string): boolean {
  const terms = tokenize(text).filter((term) => !/^\p{Script=Han}{2}$/u.test(term));
  const unknown = terms.filter((term) => !KNOWN.has(term));
  return unknown.every((term) => HAN.test(term)) && unknown.length <= (1 - MIN_FAMILIAR) * terms.length;
}

const isLong = (message: string): boolean =>
  HAN.test(message)
    ? message.length > MAX_LENGTH.characters
    : message.trim().split(/\s+/).length > MAX_LENGTH.words;
