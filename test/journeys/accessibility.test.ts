import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../chromium.ts';
import { type DuidaServer, startDuida } from '../duida-server.ts';
import { visit } from './learner.ts';
import { seriousProblems } from './serious-problems.ts';

describe.skipIf(!findChromium())('accessibility', () => {
  let browser: Browser;
  let duida: DuidaServer;

  beforeAll(async () => {
    [browser, duida] = await Promise.all([launchChromium(), startDuida()]);
  });

  afterAll(async () => {
    await browser?.close();
    await duida?.stop();
  });

  it.each([
    { scheme: 'light' as const, width: 1440, height: 900 },
    { scheme: 'dark' as const, width: 1440, height: 900 },
    { scheme: 'light' as const, width: 390, height: 844 },
  ])('has nothing serious in $scheme at $width px', async ({ scheme, width, height }) => {
    const learner = await visit(browser, duida.url, {
      colorScheme: scheme,
      viewport: { width, height },
      reducedMotion: 'reduce',
    });
    expect(await seriousProblems(learner.page)).toEqual([]);

    await learner.ask('过拟合怎么办');
    await learner.answer();
    expect(await seriousProblems(learner.page)).toEqual([]);

    await learner.answers
      .last()
      .getByRole('button', { name: /^来源 2/ })
      .click();
    await learner.page.locator('mark').first().waitFor();
    expect(await seriousProblems(learner.page)).toEqual([]);

    await learner.page.goto(`${duida.url}/material`);
    await learner.page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await seriousProblems(learner.page)).toEqual([]);
    await learner.close();
  });
});
