import type { ReactNode } from 'react';
import { Marked } from '../ui/marked.tsx';
import type { DocumentBlock } from './document-blocks.ts';
import { splitAt } from './marked-text.ts';

interface Props {
  blocks: DocumentBlock[];
  /** Offsets into the document, end exclusive. */
  mark: { start: number; end: number } | undefined;
}

/** A document as a page to read. */
export function DocumentText({ blocks, mark }: Props) {
  return (
    <div className="mt-4 font-serif">
      {blocks.map((block) => (
        <Block key={block.start} block={block}>
          {block.pieces.map(({ text, start, strong }) => {
            const runs = mark
              ? splitAt(text, mark.start - start, mark.end - start)
              : [{ text, marked: false }];
            return strong ? (
              <strong key={start} className="font-semibold">
                <Marked runs={runs} />
              </strong>
            ) : (
              <Marked key={start} runs={runs} />
            );
          })}
        </Block>
      ))}
    </div>
  );
}

function Block({ block, children }: { block: DocumentBlock; children: ReactNode }) {
  switch (block.kind) {
    case 'heading':
      return block.level <= 3 ? (
        <h2 className="mt-10 mb-2 text-lg font-semibold">{children}</h2>
      ) : (
        <h3 className="mt-8 mb-1 font-semibold">{children}</h3>
      );
    case 'item':
      return (
        <div className="mt-1.5 grid grid-cols-[1.75rem_1fr]" style={{ marginLeft: `${block.level}rem` }}>
          <span className={block.sign ? 'text-sm text-cinnabar tabular-nums' : 'text-quiet'}>
            {block.sign || '·'}
          </span>
          <p>{children}</p>
        </div>
      );
    default:
      return <p className="mt-3">{children}</p>;
  }
}
