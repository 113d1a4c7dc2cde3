import type { Citation } from '@duida/server/core/answer/answer-event';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { createRef } from 'react';
import { I18nextProvider } from 'react-i18next';
import { expect, it, vi } from 'vitest';
import { createI18n } from '../i18n/create-i18n.ts';
import { SourceContext } from './source-context.tsx';
import { testCitation } from './test-messages.ts';

function show(citation: Citation, answer: Response) {
  vi.stubGlobal('fetch', async () => answer);
  render(
    <I18nextProvider i18n={createI18n('zh-CN')}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <SourceContext citation={citation} scroller={createRef()} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
}

const marked = () => document.querySelector('mark')?.textContent;
const changed = '资料后来改过。这是回答时引用的原文：';

it('shows what was quoted when the question is gone', async () => {
  show(testCitation(1, '对数据加密。'), Response.json({ error: { code: 'not-found' } }, { status: 404 }));
  expect(await screen.findByText(changed)).toBeDefined();
  expect(marked()).toBe('对数据加密。');
});

it('shows what was quoted when the question no longer says it', async () => {
  const points = [{ id: 'p', index: 1, keyword: '审计', statement: '定期审计。', explanation: '' }];
  show(testCitation(1, '对数据加密。'), Response.json({ title: '如何保护数据？', points }));
  expect(await screen.findByText(changed)).toBeDefined();
  expect(marked()).toBe('对数据加密。');
});

it('shows prose with what stands around it', async () => {
  const { questionId, point, ...citation } = testCitation(1, '数据要加密。');
  const text = '总之，数据要加密。别忘了。';
  show({ ...citation, span: { documentId: 'book', start: 3, end: 9 } }, Response.json({ id: 'book', text }));
  expect(await screen.findByText('别忘了。')).toBeDefined();
  expect(marked()).toBe('数据要加密。');
  expect(screen.queryByText(changed)).toBeNull();
});
