import type { ReactNode } from 'react';
import { Mark } from './wordmark.tsx';

interface Props {
  title: string;
  text?: string;
  /** Whether something is going on that the reader waits for. */
  working?: boolean;
  children?: ReactNode;
}

/** A page that has only one thing to say. */
export function Notice({ title, text, working = false, children }: Props) {
  return (
    <div className="m-auto flex max-w-100 flex-col items-center px-6 py-12 text-center">
      {working && <Mark className="mb-5 size-9 animate-breathe text-cinnabar" />}
      <h1 className="font-serif text-lg">{title}</h1>
      {text && <p className="mt-2 text-sm text-quiet">{text}</p>}
      {children && <div className="mt-6 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
