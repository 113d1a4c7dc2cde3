import { languageOf } from './language-of.ts';

/** Chinese words in a row, with the Latin terms and the punctuation between them. */
const CHINESE = /(\p{Script=Han}+(?:[A-Za-z0-9 +/.-]*[\p{Script=Han}，。、：；？！（）]+)*)/u;

/** A sentence in one language; what an English one quotes in Chinese is named Chinese, for who hears it. */
export function MixedText({ text }: { text: string }) {
  if (languageOf(text) !== 'en') return text;
  let offset = 0;
  return text.split(CHINESE).map((run, place) => {
    const key = offset;
    offset += run.length;
    return place % 2 === 0 ? (
      run
    ) : (
      <span key={key} lang="zh-CN">
        {run}
      </span>
    );
  });
}
