import { render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { I18nextProvider } from 'react-i18next';
import { expect, it, vi } from 'vitest';
import { createI18n } from '../i18n/create-i18n.ts';
import { PartBoundary } from './part-boundary.tsx';

it('keeps the page when a part of it cannot be loaded, and offers to try again', async () => {
  // React reports what a boundary caught.
  vi.spyOn(console, 'error').mockReturnValue();
  const Part = lazy(() => Promise.reject(new TypeError('Failed to fetch')));
  render(
    <I18nextProvider i18n={createI18n('zh-CN')}>
      <p>别的</p>
      <PartBoundary instead={<p>没有样式的字</p>}>
        <Suspense>
          <Part />
        </Suspense>
      </PartBoundary>
    </I18nextProvider>,
  );
  expect((await screen.findByRole('alert')).textContent).toBe('这部分没能载入重新载入');
  expect(screen.getByText('别的')).toBeDefined();
  expect(screen.getByText('没有样式的字')).toBeDefined();
  vi.restoreAllMocks();
});
