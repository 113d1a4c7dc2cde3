import { describe, expect, it } from 'vitest';
import { conversationTitle } from './conversation-title.ts';

describe('conversationTitle', () => {
  it('is the question itself when that is short, on one line', () => {
    expect(conversationTitle('  如何处理\n数据不平衡？ ')).toBe('如何处理 数据不平衡？');
    expect(conversationTitle('字'.repeat(40))).toBe('字'.repeat(40));
  });

  it('cuts a long English question between words', () => {
    expect(conversationTitle('How would you explain retrieval-augmented generation to an investor?')).toBe(
      'How would you explain retrieval…',
    );
  });

  it('cuts a long Chinese question between words', () => {
    const question =
      '如果你们公司的大模型在客户的私有数据上表现不佳，你会从哪几个方面去排查并且改进模型的表现呢？';
    const title = conversationTitle(question);
    expect(title).toMatch(/…$/);
    expect(title.length).toBeGreaterThan(30);
    expect(title.length).toBeLessThanOrEqual(40);
    expect(question.startsWith(title.slice(0, -1))).toBe(true);
  });

  it('cuts one endless word between characters', () => {
    expect(conversationTitle('x'.repeat(100))).toBe(`${'x'.repeat(39)}…`);
  });

  it('never cuts a character in half', () => {
    const family = '👩‍👩‍👧';
    expect(conversationTitle(family.repeat(20))).toMatch(new RegExp(`^(${family})+…$`, 'u'));
  });

  it('holds neither control characters nor broken surrogates', () => {
    expect(conversationTitle('a\u0000b\u001b\ud83d')).toBe('a b \ufffd');
  });
});
