import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../chromium.ts';
import { type DuidaServer, startDuida } from '../duida-server.ts';
import { textOf, visit } from './learner.ts';

describe.skipIf(!findChromium())('asking the material', () => {
  let browser: Browser;
  let duida: DuidaServer;

  beforeAll(async () => {
    [browser, duida] = await Promise.all([launchChromium(), startDuida()]);
  });

  afterAll(async () => {
    await browser?.close();
    expect(await duida?.stop()).toBe(0);
  });

  it('answers a question in everyday words with text that grows', async () => {
    const learner = await visit(browser, duida.url);
    await learner.ask('显卡不够用怎么办');

    const lengths = new Set<number>();
    while ((await learner.answers.first().getAttribute('aria-busy')) === 'true') {
      lengths.add((await textOf(learner.answers.first())).length);
    }
    const answer = await learner.answer();

    expect(lengths.size).toBeGreaterThan(3);
    expect(answer).toContain('模型压缩');
    expect(answer).toContain('硬件优化');
    await learner.close();
  });

  it('opens the very sentence behind a number', async () => {
    const learner = await visit(browser, duida.url);
    await learner.ask('怎么处理过拟合？');
    await learner.answer();

    await learner.answers
      .last()
      .getByRole('button', { name: /^来源 3/ })
      .click();
    const panel = learner.page.getByRole('complementary', { name: '来源' });
    await panel.locator('mark').first().waitFor();

    expect(await panel.locator('mark').first().textContent()).toBe(
      '在模型训练过程中，随机丢弃部分神经元，降低模型对特定神经元依赖。',
    );
    expect(await panel.textContent()).toContain('如何在 AI 大模型创业中处理过拟合问题？');
    await learner.page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    await learner.close();
  });

  it('understands a follow-up, and a reload brings all of it back', async () => {
    const learner = await visit(browser, duida.url);
    await learner.ask('怎么处理过拟合？');
    await learner.answer();
    await learner.ask('第三点展开讲讲');
    const answer = await learner.answer();
    expect(answer).toContain('随机丢弃');

    await learner.page.reload();
    await learner.answers.nth(1).waitFor();
    expect(await textOf(learner.answers.nth(1))).toContain('随机丢弃');
    expect(learner.page.url()).toContain('/c/');
    await learner.close();
  });

  it('says that the material does not hold it, and offers the nearest questions', async () => {
    const learner = await visit(browser, duida.url);
    await learner.ask('从北京南站到首都机场怎么走最快');
    expect(await learner.answer()).toContain('材料里没有找到');

    await learner.answers
      .last()
      .getByRole('button', { name: /AI 大模型/ })
      .first()
      .click();
    await learner.answers.nth(1).waitFor();
    expect(await learner.answer()).toContain('材料里讲了');
    await learner.close();
  });

  it('answers an edited question anew in its place', async () => {
    const learner = await visit(browser, duida.url);
    await learner.ask('怎么处理过拟合？');
    await learner.answer();
    await learner.page.getByRole('article', { name: '你说' }).hover();
    await learner.page.getByRole('button', { name: '修改问题' }).click();
    await learner.page.getByRole('textbox', { name: '修改后的问题' }).fill('怎么做个性化推荐？');
    await learner.page.getByRole('button', { name: '重新发送' }).click();

    await expect.poll(() => textOf(learner.answers.last())).toContain('协同过滤');
    await learner.answer();
    expect(await learner.answers.count()).toBe(1);
    await learner.close();
  });

  it('does not send while an input method is composing', async () => {
    const learner = await visit(browser, duida.url);
    const composer = learner.page.getByRole('textbox', { name: '你的问题' });
    await composer.fill('guonihe');
    await composer.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
    expect(await composer.inputValue()).toBe('guonihe');
    expect(await learner.answers.count()).toBe(0);
    await composer.press('Enter');
    await learner.answers.first().waitFor();
    await learner.close();
  });

  it('fits a phone and opens the source as a sheet', async () => {
    const learner = await visit(browser, duida.url, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    await learner.ask('数据隐私和安全怎么处理');
    await learner.answer();
    expect(await learner.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

    await learner.answers
      .last()
      .getByRole('button', { name: /^来源 1/ })
      .click();
    const sheet = learner.page.getByRole('dialog', { name: '来源' });
    await sheet.locator('mark').first().waitFor();
    await learner.close();
  });

  it('speaks English to an English browser', async () => {
    const learner = await visit(browser, duida.url, { locale: 'en-US' });
    await learner.ask('how do I stop my model from memorizing the training set?');
    const answer = await learner.answer();
    expect(answer).toContain('The material (in Chinese)');
    expect(answer).toContain('Dropout');
    expect(await learner.page.locator('html').getAttribute('lang')).toBe('en');
    await learner.close();
  });

  it('lists conversations, renames one and deletes one', async () => {
    const learner = await visit(browser, duida.url);
    await learner.ask('敏捷开发是什么');
    await learner.answer();
    const list = learner.page.getByRole('navigation', { name: '对话列表' });
    await list.getByRole('link', { name: '敏捷开发是什么' }).waitFor();

    await list.getByRole('button', { name: /敏捷开发是什么.*的更多操作/ }).click();
    await learner.page.getByRole('menuitem', { name: '改名' }).click();
    await learner.page.getByRole('textbox', { name: '对话名称' }).fill('复习敏捷');
    await learner.page.getByRole('button', { name: '保存' }).click();
    await list.getByRole('link', { name: '复习敏捷' }).waitFor();

    await list.getByRole('button', { name: /复习敏捷.*的更多操作/ }).click();
    await learner.page.getByRole('menuitem', { name: '删除' }).click();
    await learner.page.getByRole('alertdialog').getByRole('button', { name: '删除' }).click();
    await list.getByRole('link', { name: '复习敏捷' }).waitFor({ state: 'detached' });
    await learner.close();
  });
});
