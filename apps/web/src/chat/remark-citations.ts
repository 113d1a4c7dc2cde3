import { splitAtMarkers } from './citation-markers.ts';

/** As much of a Markdown syntax tree as is needed here. */
export interface SyntaxNode {
  type: string;
  value?: string;
  children?: SyntaxNode[];
  data?: { hName: string; hProperties: Record<string, string> };
}

/**
 * A remark plugin: every citation marker in running text becomes a `cite` element with `data-number`. It is kept on the
 * line of the word that it follows, so that no line begins with a numeral.
 */
export const remarkCitations = () => (tree: SyntaxNode) => replaceMarkers(tree);

function replaceMarkers(node: SyntaxNode): void {
  if (!node.children) return;
  node.children = node.children.flatMap((child) => (child.type === 'text' ? withCitations(child) : [child]));
  for (const child of node.children) if (child.type !== 'citations') replaceMarkers(child);
}

function withCitations(node: SyntaxNode): SyntaxNode[] {
  const nodes: SyntaxNode[] = [];
  for (const segment of splitAtMarkers(node.value ?? '')) {
    if (segment.type === 'text') nodes.push({ type: 'text', value: segment.text });
    else groupAtEnd(nodes).push(citationNode(segment.number, segment.unverified));
  }
  return nodes;
}

/** The group of citations that the nodes end in; a new one takes the last letter before it along. */
function groupAtEnd(nodes: SyntaxNode[]): SyntaxNode[] {
  const last = nodes.at(-1);
  if (last?.type === 'citations' && last.children) return last.children;
  const letters = [...(last?.value ?? '').trimEnd()];
  const letter = letters.pop();
  const children: SyntaxNode[] = letter === undefined ? [] : [{ type: 'text', value: letter }];
  if (last && letter !== undefined) last.value = letters.join('');
  nodes.push({ type: 'citations', children, data: { hName: 'span', hProperties: { class: 'citations' } } });
  return children;
}

const citationNode = (number: number, unverified: boolean): SyntaxNode => ({
  type: 'citation',
  children: [],
  data: {
    hName: 'cite',
    hProperties: { 'data-number': String(number), ...(unverified && { 'data-unverified': 'true' }) },
  },
});
