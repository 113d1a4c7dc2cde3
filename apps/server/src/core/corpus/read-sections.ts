import type { Heading, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';

/** A heading with the blocks below it, up to the next heading of any level. */
export interface Section {
  /** Plain text of the heading; empty for what stands before the first one. */
  heading: string;
  /** 1 to 6; 0 before the first heading. */
  depth: number;
  /** The headings above it, outermost first, without its own. */
  ancestors: string[];
  headingStart: number;
  headingEnd: number;
  blocks: RootContent[];
  end: number;
}

/** Offset of a parsed node; every node that comes from a parse has one. */
export const startOf = (node: RootContent | Heading): number => node.position?.start.offset ?? 0;
export const endOf = (node: RootContent | Heading): number => node.position?.end.offset ?? 0;

/** Cuts Markdown (CommonMark) at its headings. */
export function readSections(markdown: string): Section[] {
  const sections: Section[] = [
    { heading: '', depth: 0, ancestors: [], headingStart: 0, headingEnd: 0, blocks: [], end: 0 },
  ];
  const open: { depth: number; heading: string }[] = [];
  for (const node of fromMarkdown(markdown).children) {
    const current = sections.at(-1);
    if (node.type !== 'heading') {
      current?.blocks.push(node);
      if (current) current.end = endOf(node);
      continue;
    }
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
    const heading = plainText(node).trim();
    sections.push({
      heading,
      depth: node.depth,
      ancestors: open.map((ancestor) => ancestor.heading),
      headingStart: startOf(node),
      headingEnd: endOf(node),
      blocks: [],
      end: endOf(node),
    });
    open.push({ depth: node.depth, heading });
  }
  return sections;
}
