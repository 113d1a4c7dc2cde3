import { useState } from 'react';
import { readStored, writeStored } from './stored-value.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** `public/theme.js` reads the same key before the first paint. */
const KEY = 'duida.theme';

/** The chosen theme and a way to choose; `system` follows the browser. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState<Theme>(() => {
    const kept = readStored(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  });
  const choose = (next: Theme) => {
    setTheme(next);
    writeStored(KEY, next === 'system' ? '' : next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  };
  return [theme, choose];
}
