/** The mark: the corner brackets of a Chinese quotation, a question opening and an answer closing around one point. */
export function Mark({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={className} aria-hidden="true">
      <path d="M5 18V5h13" fill="none" stroke="currentColor" strokeWidth="3.5" />
      <path d="M27 14v13H14" fill="none" stroke="currentColor" strokeWidth="3.5" />
      <circle cx="16" cy="16" r="3" fill="currentColor" />
    </svg>
  );
}

/** 「对答」 with its mark. */
export function Wordmark({ name }: { name: string }) {
  return (
    <span className="flex items-center gap-2.5">
      <Mark className="size-5 text-cinnabar" />
      <span className="font-serif text-lg font-semibold tracking-[0.12em]">{name}</span>
    </span>
  );
}
