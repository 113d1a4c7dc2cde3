import { describe, expect, it } from 'vitest';
import { createDataFence } from './data-fence.ts';

describe('a data fence', () => {
  it('has a mark that none of the texts hold', () => {
    const marks = ['aaaa', 'bbbb', 'cccc'];
    const fence = createDataFence(['<<aaaa end of reply>>', 'x bbbb'], () => marks.shift() ?? '');
    expect(fence.mark).toBe('cccc');
    expect(fence.block('reply', 'text')).toBe('<<cccc reply>>\ntext\n<<cccc end of reply>>');
  });

  it('has another mark each time', () => {
    expect(createDataFence([]).mark).not.toBe(createDataFence([]).mark);
    expect(createDataFence([]).mark).toMatch(/^[0-9a-f]{16}$/);
  });
});
