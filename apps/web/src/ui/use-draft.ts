import { useCallback, useState } from 'react';
import { readStored, writeStored } from './stored-value.ts';

const keyOf = (name: string): string => `duida.draft.${name}`;

/** The text kept as a draft in this browser; empty where there is none. */
export const readDraft = (name: string): string => readStored(keyOf(name)) ?? '';

/** Keeps a text in this browser as a draft for the next time; an empty one is forgotten. */
export const keepDraft = (name: string, text: string): void => writeStored(keyOf(name), text);

/** Text that is being written, kept in this browser until it is sent. */
export function useDraft(name: string): [string, (text: string) => void] {
  const [text, setText] = useState(() => readDraft(name));
  const write = useCallback(
    (next: string) => {
      setText(next);
      keepDraft(name, next);
    },
    [name],
  );
  return [text, write];
}
