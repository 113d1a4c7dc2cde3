import { useCallback, useState } from 'react';
import { readStored, writeStored } from '../ui/stored-value.ts';

/** Text that is being written, kept in this browser until it is sent. */
export function useDraft(name: string): [string, (text: string) => void] {
  const key = `duida.draft.${name}`;
  const [text, setText] = useState(() => readStored(key) ?? '');
  const write = useCallback(
    (next: string) => {
      setText(next);
      writeStored(key, next);
    },
    [key],
  );
  return [text, write];
}
