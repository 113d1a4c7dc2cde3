import type { ComponentProps } from 'react';
import { Markdown } from '../ui/markdown.tsx';
import { CitationChip } from './citation-chip.tsx';
import { holdBackHalfMarker } from './citation-markers.ts';
import { remarkCitations } from './remark-citations.ts';

const remarkPlugins = [remarkCitations];

const components = {
  cite: (props: ComponentProps<'cite'> & { 'data-number'?: string; 'data-unverified'?: string }) => (
    <CitationChip number={Number(props['data-number'])} unverified={props['data-unverified'] === 'true'} />
  ),
};

/** An answer's Markdown with its citation markers as chips. Loaded on demand: the Markdown library is heavy. */
export default function AnswerText({ text, streaming }: { text: string; streaming: boolean }) {
  return (
    <Markdown
      text={streaming ? holdBackHalfMarker(text) : text}
      streaming={streaming}
      remarkPlugins={remarkPlugins}
      components={components}
    />
  );
}
