import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { createI18n } from '../i18n/create-i18n.ts';
import { readDraft } from '../ui/use-draft.ts';
import { QuestionIndex } from './question-index.tsx';

const summaries = [
  { id: 'q7', number: 7, title: '如何定价？', topic: '商业', points: 1, documentId: 'book' },
  { id: 'q8', number: 8, title: '怎么处理过拟合？', topic: '训练', points: 1, documentId: 'book' },
];
const fetch = vi.fn(async (path: string) => {
  if (path === '/api/questions') return Response.json(summaries);
  const id = path.split('/').at(-1);
  const statement = id === 'q8' ? '训练时随机丢掉一些单元，即 Dropout。' : '按用量收费。';
  return Response.json({ id, points: [{ keyword: '做法', statement }] });
});

beforeEach(() => {
  fetch.mockClear();
  vi.stubGlobal('fetch', fetch);
});

async function search(words: string) {
  const location = memoryLocation({ path: '/material', record: true });
  render(
    <I18nextProvider i18n={createI18n('zh-CN')}>
      <QueryClientProvider client={new QueryClient()}>
        <Router hook={location.hook}>
          <QuestionIndex />
        </Router>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  const field = await screen.findByRole('searchbox', { name: '搜题目' });
  expect(fetch).toHaveBeenCalledOnce();
  fireEvent.change(field, { target: { value: words } });
  return location;
}

it('finds a question by what its points say', async () => {
  await search('dropout');
  expect(await screen.findByRole('link', { name: /过拟合/ })).toBeDefined();
  await waitFor(() => expect(screen.queryByRole('link', { name: /定价/ })).toBeNull());
});

it('offers to ask where nothing was found', async () => {
  const location = await search(' 火星 ');
  fireEvent.click(await screen.findByRole('button', { name: '换个说法问问看' }));
  expect(location.history?.at(-1)).toBe('/');
  expect(readDraft('new')).toBe('火星');
});
