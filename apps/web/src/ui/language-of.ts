const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;
const QUOTED = /“[^”]*”|「[^」]*」/gu;

/**
 * The language to name for a text of the material or about it, which need not be that of the page. A Chinese sentence
 * may hold English terms, and what stands in quotation marks says nothing of the sentence that quotes it.
 */
export function languageOf(text: string): 'zh-CN' | 'en' {
  const own = text.replace(QUOTED, '');
  const told = /\p{L}/u.test(own) ? own : text;
  const han = told.match(HAN)?.length ?? 0;
  const words = told.match(LATIN_WORD)?.length ?? 0;
  return han > 0 && han * 4 >= words ? 'zh-CN' : 'en';
}
