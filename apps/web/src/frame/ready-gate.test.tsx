import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, it, vi } from 'vitest';
import { createI18n } from '../i18n/create-i18n.ts';
import { ReadyGate } from './ready-gate.tsx';

afterEach(() => {
  vi.useRealTimers();
});

function show(...answers: Response[]) {
  const fetch = vi.fn(async () => answers.shift() ?? Response.json({ status: 'ready' }));
  vi.stubGlobal('fetch', fetch);
  render(
    <I18nextProvider i18n={createI18n('zh-CN')}>
      <QueryClientProvider client={new QueryClient()}>
        <ReadyGate>
          <p>里面</p>
        </ReadyGate>
      </QueryClientProvider>
    </I18nextProvider>,
  );
}

it('waits for a server that is starting and opens by itself', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  show(Response.json({ status: 'starting', message: '读取资料' }, { status: 503 }));
  expect((await screen.findByRole('status')).textContent).toBe(
    '正在准备资料…第一次启动要建索引，稍等片刻，好了会自己打开。',
  );
  expect(screen.queryByText('里面')).toBeNull();
  await vi.advanceTimersByTimeAsync(2000);
  expect(await screen.findByText('里面')).toBeDefined();
});
