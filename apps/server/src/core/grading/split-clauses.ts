/** A stretch of a normalised reply; offsets are UTF-16, end exclusive. */
export interface Clause {
  text: string;
  start: number;
  end: number;
}

/** Words that say nothing without the sentence before them: “We had audits. Never again.” */
const GOES_ON =
  "\\s*(?:never again|not any ?more|(?:i|we)(?:'ve| have)? (?:retired|gave up|given up|stopped|quit|dropped|scrapped|threw)\\b|以后不|往后不|再也不|早就?(?:砍|停|扔|撤|关)|后来(?:砍|停|扔|撤|关|弃|放弃)|[^,，。；;!?]{1,12}(?:同理|亦然|同上|也(?:是)?一样)(?=[,，。；;]|$)|(?:这|那)(?:种|个|套|些|件|笔|块|类)[^,，。]{0,6}(?:不|没(?!有?它)|免了|砍|撤|停|算了|弃))";
/** A question is answered in its own sentence: “Audits? No need.” */
const SENTENCE_END = new RegExp(
  `(?:[。！!；;\\n…]+|(?<!(?:^|[\\s。；;])\\d{1,2})\\.(?=\\s|$|[”"’')）]))(?![。！!；;\\n….]|${GOES_ON})`,
  'gi',
);
const GOING_ON = new RegExp(`[。！!；;.…]+(?=${GOES_ON})`, 'gi');
const CLAUSE_END = /[，,?？:：（）()【】[\]—–~|/]+(?!\d)|(?<!\p{L})-+(?!\p{L})|\s\+\s/gu;
/** “… and give it a weight”: after a word that is no preposition, an object begins, so that the word is a verb. */
const ENGLISH_PREDICATE =
  /\s+and\s+(?=(?:(?:then|also|finally)\s+)?(?!(?:in|on|at|of|for|from|with|by|to|as|all|both|how|what|that|when|where|if)\b)[a-z]+\s+(?:the|a|an|it|them|each|every|its|their|your|our)\s)/giu;
/** A number, letter or bullet that opens an item of a list, after a space or another clause as well. */
const LIST_MARK = /(?<![\p{L}\p{N}.])(?:\d{1,2}(?:[)）、]|\.(?!\d))|[①-⑳]|[a-h][)）]|[•*·-])\s*/gu;

/** The sentences of a normalised reply, each with its clauses; empty ones are left out. */
export function splitClauses(text: string): Clause[][] {
  return cut({ text, start: 0, end: text.length }, SENTENCE_END)
    .flatMap((sentence) => cut(sentence, LIST_MARK))
    .map((sentence) =>
      cut(sentence, GOING_ON)
        .flatMap((part) => cut(part, CLAUSE_END))
        .flatMap((clause) => cut(clause, ENGLISH_PREDICATE)),
    )
    .filter((clauses) => clauses.length > 0);
}

function cut(whole: Clause, separator: RegExp): Clause[] {
  const pieces: Clause[] = [];
  let from = 0;
  const push = (to: number) => {
    const raw = whole.text.slice(from, to);
    const text = raw.trim();
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const start = whole.start + from + raw.indexOf(text);
    pieces.push({ text, start, end: start + text.length });
  };
  for (const match of whole.text.matchAll(separator)) {
    push(match.index);
    from = match.index + match[0].length;
  }
  push(whole.text.length);
  return pieces;
}
