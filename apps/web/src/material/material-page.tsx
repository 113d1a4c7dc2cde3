import type { ReactNode, Ref } from 'react';

/** A scrolling page of the material. */
export function MaterialPage({
  scrollRef,
  children,
}: {
  scrollRef?: Ref<HTMLDivElement>;
  children: ReactNode;
}) {
  return (
    <div ref={scrollRef} className="min-h-0 flex-1 overflow-y-auto [scrollbar-gutter:stable_both-edges]">
      <div className="column flex min-h-full flex-col pt-8 pb-16">{children}</div>
    </div>
  );
}
