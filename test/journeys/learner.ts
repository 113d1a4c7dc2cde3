import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a learner does and sees in the chat, by the names that everybody can see or hear. */
export interface Learner {
  readonly page: Page;
  readonly answers: Locator;
  ask(question: string): Promise<void>;
  /** Waits until the latest answer is whole, and returns its text without the citation numbers. */
  answer(): Promise<string>;
  close(): Promise<void>;
}

export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Learner> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url);
  const answers = page.getByRole('article', { name: /^(?:对答说|Duida)$/ });
  const composer = page.getByRole('textbox', { name: /^(?:你的问题|Your question)$/ });
  await composer.waitFor();

  return {
    page,
    answers,
    ask: async (question) => {
      const before = await answers.count();
      await composer.fill(question);
      await page.getByRole('button', { name: /^(?:发送|Send)$/ }).click();
      await answers.nth(before).waitFor();
    },
    answer: async () => {
      await page
        .getByRole('button', { name: /^(?:复制回答|Copy the answer)$/ })
        .nth((await answers.count()) - 1)
        .waitFor();
      return textOf(answers.last());
    },
    close: async () => {
      await context.close();
      expect(problems).toEqual([]);
    },
  };
}

export async function textOf(answer: Locator): Promise<string> {
  return ((await answer.textContent()) ?? '').replaceAll(/\s+/g, ' ');
}
