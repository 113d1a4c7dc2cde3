import { askedAboutTheAssistant } from './asked-about-the-assistant.ts';
import { declined } from './declined.ts';
import { saidToTheAssistant } from './said-to-the-assistant.ts';

const REPLIED = { ...saidToTheAssistant, ...askedAboutTheAssistant };

/** What is said to the assistant, or asked about it, and gets a reply. */
export type SmallTalk = keyof typeof REPLIED;

/** What is neither answered nor talked about: orders, harm to others, harm to oneself. */
export type DeclinedTalk = keyof typeof declined;

/** A kind of message that asks nothing about the material. */
export type TalkKind = SmallTalk | DeclinedTalk;

export const isSmallTalk = (kind: string): kind is SmallTalk => Object.hasOwn(REPLIED, kind);

export const isDeclined = (kind: string): kind is DeclinedTalk => Object.hasOwn(declined, kind);

export interface TalkExample {
  kind: TalkKind;
  text: string;
}

/** Messages of every kind, by which others of the kind are recognised. */
export const TALK_EXAMPLES: readonly TalkExample[] = Object.entries({ ...REPLIED, ...declined }).flatMap(
  ([kind, lines]) => {
    if (!isSmallTalk(kind) && !isDeclined(kind)) return [];
    const texts = lines.split(/[|\n]/).map((text) => text.trim());
    return texts.filter((text) => text !== '').map((text) => ({ kind, text }));
  },
);
