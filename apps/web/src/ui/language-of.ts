/** The language to name for a text of the material, which need not be that of the page. */
export const languageOf = (text: string): 'zh-CN' | 'en' => (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');
