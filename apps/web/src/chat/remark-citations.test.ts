import { expect, it } from 'vitest';
import { remarkCitations, type SyntaxNode } from './remark-citations.ts';

const written = ({ type, value, children, data }: SyntaxNode): string => {
  if (data?.hName === 'cite')
    return `<${data.hProperties['data-number']}${data.hProperties['data-unverified'] ? '?' : ''}>`;
  const inside = value ?? children?.map(written).join('') ?? '';
  return type === 'citations' ? `(${inside})` : inside;
};

function transform(...children: SyntaxNode[]): string {
  const tree: SyntaxNode = { type: 'root', children: [{ type: 'paragraph', children }] };
  remarkCitations()(tree);
  return written(tree);
}

const text = (value: string): SyntaxNode => ({ type: 'text', value });

it('keeps citations together with the letter that they follow', () => {
  expect(transform(text('先加密。[1][2?]再审计 [3]。'))).toBe('先加密(。<1><2?>)再审(计<3>)。');
});

it('cites after bold type and at the beginning of a text', () => {
  expect(transform({ type: 'strong', children: [text('加密[1]')] }, text('[2]。'))).toBe('加(密<1>)(<2>)。');
});

it('does not split a letter of two code units', () => {
  expect(transform(text('𠮷[1]'))).toBe('(𠮷<1>)');
});

it('leaves code alone', () => {
  expect(transform({ type: 'inlineCode', value: 'a[1]' })).toBe('a[1]');
});
