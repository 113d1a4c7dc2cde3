import type { Verdict } from '@duida/server/core/grading/grade';
import type { ReactNode } from 'react';
import { useTexts } from './texts/use-texts.ts';
import { verdictColor } from './verdict-style.ts';

const ring = <circle cx="8" cy="8" r="5.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;

const shapes: Record<Verdict, ReactNode> = {
  covered: <circle cx="8" cy="8" r="6" fill="currentColor" />,
  partial: (
    <>
      {ring}
      <path d="M8 2.75a5.25 5.25 0 0 0 0 10.5z" fill="currentColor" />
    </>
  ),
  missed: ring,
  contradicted: <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />,
};

/** A verdict as a sign of its own form, and in words for those who hear it. */
export function VerdictMark({ verdict, className = '' }: { verdict: Verdict; className?: string }) {
  const { t } = useTexts();
  return (
    <span className={`inline-flex shrink-0 ${verdictColor[verdict]} ${className}`}>
      <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
        {shapes[verdict]}
      </svg>
      <span className="sr-only">{t(`grade.verdict.${verdict}`)}</span>
    </span>
  );
}
