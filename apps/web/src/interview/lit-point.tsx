import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

/** Which point stands out, in its row and in the learner's words alike. */
interface LitPoint {
  lit: string | undefined;
  light: (point: string | undefined) => void;
}

const LitPointContext = createContext<LitPoint>({ lit: undefined, light: () => undefined });

/** The name of a point under which its row and its words find each other. */
export const pointKey = (questionId: string, index: number): string => `${questionId}/${index}`;

export function LitPointProvider({ children }: { children: ReactNode }) {
  const [lit, light] = useState<string>();
  const value = useMemo(() => ({ lit, light }), [lit]);
  return <LitPointContext value={value}>{children}</LitPointContext>;
}

/** Whether one of these points is lit, and what makes an element light the first of them. */
export function useLitPoint(keys: readonly string[]) {
  const { lit, light } = useContext(LitPointContext);
  const [first] = keys;
  const on = () => light(first);
  const off = () => light(undefined);
  return {
    isLit: lit !== undefined && keys.includes(lit),
    lighting: first === undefined ? {} : { onMouseEnter: on, onMouseLeave: off, onFocus: on, onBlur: off },
  };
}

/** Goes to the first element that the selector finds, and gives it the focus. */
export function goTo(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}
