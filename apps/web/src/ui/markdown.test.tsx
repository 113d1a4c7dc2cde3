import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Markdown } from './markdown.tsx';

const shown = (text: string, streaming = false) =>
  render(<Markdown text={text} streaming={streaming} />).container;

it('opens a link to the web in a page of its own, and makes no link of anything else', () => {
  const links = [
    ...shown('[网](https://example.com/a) [文件](/api/x) [坏](javascript:alert%281%29)').querySelectorAll(
      'a',
    ),
  ];
  expect(links.map(({ href }) => href)).toEqual(['https://example.com/a']);
  expect(links[0]).toMatchObject({ target: '_blank', rel: 'noopener noreferrer nofollow' });
});

it('reads bold type that ends in Chinese punctuation', () => {
  expect(shown('**加密：**对数据加密').querySelector('strong')?.textContent).toBe('加密：');
});

it('closes what is half written while more is to come', () => {
  expect(shown('先**加密', true).querySelector('strong')?.textContent).toBe('加密');
});

it('shows tags as the text that they are', () => {
  const container = shown('<b onclick="x()">粗</b>\n\n<iframe src="https://example.com"></iframe>');
  expect(container.querySelector('b, iframe')).toBeNull();
  expect(container.textContent).toContain('<iframe');
});

it('keeps a table within the column', () => {
  expect(
    shown('| 方法 | 说明 |\n| --- | --- |\n| 加权 | 少数类 |').querySelector('.table-scroll table'),
  ).not.toBeNull();
});
