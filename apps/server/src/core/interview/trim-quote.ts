/** What joined the words to those before them. */
const LOOSE_START =
  /^(?:[\s，,、；;：:。.!！?？)）\]】]|比如|例如|然后|另外|而且|并且|还有|再(?=[用加把做看来])|(?:and|then|also|plus)\s)+/iu;
/** What joined them to those after. */
const LOOSE_END = /[\s，,、；;：:(（[【]+$/u;

/** Words cut out of a sentence, without what joined them to the rest of it. */
export const trimQuote = (quote: string): string =>
  quote.replace(LOOSE_START, '').replace(LOOSE_END, '').trim();
