import { withoutStopPhrases } from '../text/stop-phrases.ts';
import type { Question } from './document.ts';
import type { Similarity } from './similar-questions.ts';

/** Average similarity above which two groups of questions are one topic. */
const TOPIC_SIMILARITY = 0.16;

/** A topic's name for every question id: groups by average linkage, named by what their questions share. */
export function nameTopics(questions: readonly Question[], similarity: Similarity): Map<string, string> {
  const groups = clusterQuestions(questions, similarity);
  const topics = new Map<string, string>();
  const taken = new Set<string>();
  for (const group of groups) {
    const name = nameOf(group, questions, taken);
    taken.add(name);
    for (const question of group) topics.set(question.id, name);
  }
  return topics;
}

function clusterQuestions(questions: readonly Question[], similarity: Similarity): Question[][] {
  const groups = questions.map((question) => [question]);
  const linkage = (a: Question[], b: Question[]): number => {
    let sum = 0;
    for (const one of a) for (const other of b) sum += similarity(one, other);
    return sum / (a.length * b.length);
  };
  for (;;) {
    let best = { score: TOPIC_SIMILARITY, a: -1, b: -1 };
    for (let a = 0; a < groups.length; a++) {
      for (let b = a + 1; b < groups.length; b++) {
        const score = linkage(groups[a] ?? [], groups[b] ?? []);
        if (score > best.score) best = { score, a, b };
      }
    }
    if (best.a < 0) return groups;
    groups[best.a]?.push(...(groups[best.b] ?? []));
    groups.splice(best.b, 1);
  }
}

/** The phrase that most questions of the group share; where it speaks for less than half, one more beside it. */
function nameOf(group: Question[], all: readonly Question[], taken: ReadonlySet<string>): string {
  const first = bestPhrase(group, group, all, taken);
  const rest = group.filter((question) => !question.title.includes(first));
  if (rest.length * 2 < group.length) return first;
  const second = bestPhrase(rest, group, all, new Set([...taken, first]));
  return `${first}、${second}`;
}

/** The phrase that most of these questions share and few outside the group have, rather a title's than a keyword's. */
function bestPhrase(
  questions: Question[],
  group: readonly Question[],
  all: readonly Question[],
  taken: ReadonlySet<string>,
): string {
  const weights = new Map<string, number>();
  for (const question of questions) {
    for (const [phrase, weight] of phrasesOf(question)) {
      weights.set(phrase, (weights.get(phrase) ?? 0) + weight);
    }
  }
  let best = { name: questions[0]?.title ?? '', score: 0 };
  for (const [phrase, weight] of weights) {
    const elsewhere = all
      .filter((other) => !group.includes(other))
      .reduce((sum, other) => sum + (phrasesOf(other).get(phrase) ?? 0), 0);
    const share = weight / (weight + elsewhere);
    const score = (weight / questions.length) * share ** 2 * Math.sqrt(phrase.length);
    if (!taken.has(phrase) && score > best.score) best = { name: phrase, score };
  }
  return best.name;
}

const MAX_PHRASE_LENGTH = 8;
const MAX_PHRASE_WORDS = 4;
const TITLE_WEIGHT = 3;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const phraseCache = new WeakMap<Question, Map<string, number>>();

/** Short runs of words of a question's title and keywords that could name it, with their weights. */
function phrasesOf(question: Question): Map<string, number> {
  const known = phraseCache.get(question);
  if (known) return known;
  const phrases = new Map<string, number>();
  const collect = (text: string, weight: number) => {
    const words = Array.from(segmenter.segment(text), ({ segment }) => segment);
    for (let start = 0; start < words.length; start++) {
      for (let end = start + 1; end <= Math.min(words.length, start + MAX_PHRASE_WORDS); end++) {
        const run = words.slice(start, end);
        const phrase = run.join('');
        if (run.every(isContentWord) && phrase.length > 1 && phrase.length <= MAX_PHRASE_LENGTH) {
          phrases.set(phrase, Math.max(weight, phrases.get(phrase) ?? 0));
        }
      }
    }
  };
  for (const { keyword } of question.points) collect(keyword, 1);
  collect(withoutStopPhrases(question.title), TITLE_WEIGHT);
  phraseCache.set(question, phrases);
  return phrases;
}

const FUNCTION_WORD = /^(?:[的和与及在中对或等如何你下个以]|处理|实现|确保|利用|评估|平衡|建立|维护|进行)$/u;
const isContentWord = (word: string): boolean => /^[\p{L}\p{N}]+$/u.test(word) && !FUNCTION_WORD.test(word);
