import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../chromium.ts';
import { type DuidaServer, startDuida } from '../duida-server.ts';
import { candidateOn, startInterview } from './candidate.ts';
import { textOf, visit } from './learner.ts';
import { seriousProblems } from './serious-problems.ts';

const OVERFITTING = 8;
const EXPLAINING = 5;
const MULTIMODAL = 20;

const HALF_AN_ANSWER =
  '可以用 Dropout，训练时随机丢弃一部分神经元；再加正则化，比如 L1、L2，惩罚过大的权重。';
const MORE_OF_IT = '把多个模型的预测结果结合起来，比如 bagging 和 boosting，这样不容易过拟合。';

describe.skipIf(!findChromium())('an interview', () => {
  let browser: Browser;
  let duida: DuidaServer;

  beforeAll(async () => {
    [browser, duida] = await Promise.all([launchChromium(), startDuida()]);
  });

  afterAll(async () => {
    await browser?.close();
    expect(await duida?.stop()).toBe(0);
  });

  it('goes from one press to the report: three questions, a hint, a skip, a follow-up, a reload', async () => {
    const learner = await visit(browser, duida.url);
    const { page } = learner;
    const candidate = candidateOn(page);
    // Which questions come is the one thing left to chance.
    await page.route('**/api/interviews', async (route) => {
      const body: unknown = route.request().postDataJSON();
      if (!body) return route.continue();
      expect(body).toEqual({ count: 3, mode: 'coach', persona: 'friendly', locale: 'zh-CN' });
      await route.continue({
        postData: JSON.stringify({ questionIds: [OVERFITTING, EXPLAINING, MULTIMODAL], seed: 1 }),
      });
    });

    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '面试' }).click();
    await page.getByText('3 题', { exact: true }).click();
    await page.getByRole('button', { name: '开始面试' }).click();
    await candidate.reaches('第 1 题 / 3');
    expect(await textOf(candidate.interviewer.first())).toContain('过拟合');

    await candidate.press('提示');
    const probe = await candidate.say(HALF_AN_ANSWER);
    const grade = candidate.grades.last();
    expect(await textOf(grade)).toContain('Dropout');
    expect(await textOf(grade)).toContain('没说到，先不说破');
    expect(await textOf(grade)).not.toContain('集成方法');
    expect(probe).not.toContain('集成方法');
    const words = candidate.replies.last().getByRole('link').first();
    const quote = await textOf(words);
    expect(HALF_AN_ANSWER).toContain(quote);
    await words.focus();
    await grade.getByRole('link', { name: `“${quote}”` }).click();
    expect(await page.evaluate(() => document.scrollingElement?.scrollTop)).toBe(0);

    await candidate.field.fill('写到一半');
    await page.reload();
    await candidate.interviewer.nth(2).waitFor();
    expect(await candidate.field.inputValue()).toBe('写到一半');
    expect(await textOf(candidate.grades.last())).toContain('Dropout');

    let heard = await candidate.say(MORE_OF_IT);
    expect(await textOf(candidate.grades.last())).toContain('集成方法');
    expect(await candidate.grades.count()).toBe(1);
    if (!heard.includes('解释性')) heard = await candidate.press('跳过');
    expect(heard).toContain('解释性');
    await candidate.reaches('第 2 题 / 3');
    expect(await textOf(candidate.grades.last())).toContain('早期停止');

    expect(await candidate.press('跳过')).toContain('模型可视化');
    await candidate.reaches('第 3 题 / 3');
    await candidate.say('不知道');
    await candidate.say('真的不知道');
    await page.getByRole('link', { name: '看报告' }).click();

    await page.getByRole('heading', { name: '面试报告' }).waitFor();
    expect(await page.getByRole('table').getByRole('row').count()).toBe(4);
    await page.getByText('计分 3 / 3 题').waitFor();
    const weakest = await textOf(page.getByRole('region', { name: '最该补的' }));
    expect(weakest).toMatch(/第 [123] 题/);
    expect(weakest).not.toMatch(new RegExp(`第 (?:${OVERFITTING}|${EXPLAINING}|${MULTIMODAL}) 题`));
    await page
      .getByRole('main')
      .getByRole('button', { name: /过拟合/ })
      .click();
    expect(await textOf(candidate.replies.first())).toBe(HALF_AN_ANSWER);
    await page.getByRole('heading', { name: '更好的回答' }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载 Markdown' }).click();
    expect((await download).suggestedFilename()).toMatch(/^面试报告 .*\.md$/);

    await page.getByRole('button', { name: '解释一下“早期停止”' }).last().click();
    expect(await learner.answer()).toContain('验证集');
    expect(page.url()).toContain('/c/');
    await learner.close();
  });

  it('keeps silent in an exam until the report', async () => {
    const learner = await visit(browser, duida.url);
    const { page } = learner;
    const candidate = candidateOn(page);
    await page.goto(`${duida.url}/interview`);
    await page.getByText('1 题', { exact: true }).click();
    await page.getByText('考试', { exact: true }).click();
    await page.getByText('严格', { exact: true }).click();
    await page.getByRole('button', { name: '开始面试' }).click();
    await candidate.reaches('第 1 题 / 1');

    await candidate.say('先做用户调研，再小步试点，收集反馈后调整。');
    expect(await candidate.grades.count()).toBe(0);
    await page.getByRole('button', { name: '结束' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '结束' }).click();
    await page.getByRole('heading', { name: '面试报告' }).waitFor();
    await page.getByText(/考试/).first().waitFor();
    await page.getByRole('button', { expanded: false, name: /AI 大模型/ }).click();
    expect(await textOf(candidate.replies.first())).toContain('先做用户调研');
    await learner.close();
  });

  it('counts the draft when time runs out, through a reload too', async () => {
    const id = await startInterview(duida.url, {
      questionIds: [OVERFITTING, EXPLAINING],
      secondsPerQuestion: 10,
    });
    const learner = await visit(browser, duida.url);
    const { page } = learner;
    const candidate = candidateOn(page);
    await page.goto(`${duida.url}/interview/${id}`);
    await candidate.field.fill('用 Dropout 随机丢弃神经元');
    await page.reload();
    await page.getByRole('timer', { name: '剩余时间' }).waitFor();
    await candidate.interviewer.nth(1).waitFor();

    expect(await textOf(candidate.replies.first())).toContain('用 Dropout 随机丢弃神经元');
    await page.getByText('时间到，按写下的部分算').waitFor();
    await candidate.reaches('第 2 题 / 2');
    expect(await textOf(candidate.grades.first())).toContain('Dropout');
    expect(await candidate.field.inputValue()).toBe('');
    await learner.close();
  });

  it('keeps what a learner says of a verdict as theirs, and takes it back', async () => {
    const id = await startInterview(duida.url, { questionIds: [OVERFITTING] });
    const learner = await visit(browser, duida.url);
    const { page } = learner;
    const candidate = candidateOn(page);
    await page.goto(`${duida.url}/interview/${id}`);
    await candidate.say(HALF_AN_ANSWER);
    await candidate.grades.getByRole('button', { name: '看参考答案' }).click();
    const point = candidate.grades.getByRole('listitem').filter({ hasText: '早期停止' });
    await point.getByRole('button', { name: '我说过这一点' }).click();
    await point.getByText('你认为：说到了').waitFor();

    await page.getByRole('button', { name: '结束' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '结束' }).click();
    await page
      .getByRole('main')
      .getByRole('button', { name: /过拟合/, expanded: false })
      .click();
    const reported = page.getByRole('listitem').filter({ hasText: '你认为：说到了' }).last();
    await reported.getByRole('button', { name: '撤销' }).click();
    await page.getByText('你认为：说到了').waitFor({ state: 'detached' });
    await page.reload();
    await page
      .getByRole('main')
      .getByRole('button', { name: /过拟合/, expanded: false })
      .click();
    await page.getByRole('heading', { name: '更好的回答' }).waitFor();
    expect(await page.getByText('你认为：说到了').count()).toBe(0);
    await learner.close();
  });

  it('tells the window that fell behind, and keeps its words', async () => {
    const id = await startInterview(duida.url, { questionIds: [OVERFITTING] });
    const learner = await visit(browser, duida.url);
    const candidate = candidateOn(learner.page);
    await learner.page.goto(`${duida.url}/interview/${id}`);
    await candidate.field.waitFor();
    const other = candidateOn(await learner.page.context().newPage());
    await other.page.goto(`${duida.url}/interview/${id}`);
    await other.press('提示');

    await candidate.field.fill(HALF_AN_ANSWER);
    await candidate.field.press('Enter');
    await learner.page.getByRole('button', { name: '重新载入' }).click();
    await candidate.interviewer.nth(1).waitFor();
    expect(await candidate.field.inputValue()).toBe(HALF_AN_ANSWER);
    await candidate.say(HALF_AN_ANSWER);
    await candidate.grades.first().waitFor();
    await learner.close();
  });

  it('goes on after the server was killed', async () => {
    const id = await startInterview(duida.url, { questionIds: [OVERFITTING] });
    const learner = await visit(browser, duida.url);
    const candidate = candidateOn(learner.page);
    await learner.page.goto(`${duida.url}/interview/${id}`);
    await candidate.press('提示');
    await duida.killAndRestart();
    await candidate.say(HALF_AN_ANSWER);
    expect(await textOf(candidate.grades.first())).toContain('Dropout');
    await learner.page.reload();
    await candidate.grades.first().waitFor();
    expect(await candidate.interviewer.count()).toBe(3);
    await learner.close();
  });

  it('begins from an answer of the chat and from a page of the material', async () => {
    const learner = await visit(browser, duida.url);
    const { page } = learner;
    const candidate = candidateOn(page);
    await learner.ask('怎么处理过拟合？');
    await learner.answer();
    await page.getByRole('button', { name: '考我这题' }).click();
    await candidate.reaches('第 1 题 / 1');
    expect(await textOf(candidate.interviewer.first())).toContain('过拟合');

    await page.goto(`${duida.url}/material`);
    await page
      .getByRole('link', { name: /确保模型的解释性/ })
      .last()
      .click();
    await page.getByRole('button', { name: '考我这题' }).click();
    await candidate.reaches('第 1 题 / 1');
    expect(await textOf(candidate.interviewer.first())).toContain('解释性');
    await learner.close();
  });

  it('lists interviews, goes back into one and deletes one', async () => {
    const id = await startInterview(duida.url, { questionIds: [MULTIMODAL] });
    const learner = await visit(browser, duida.url);
    const { page } = learner;
    await page.goto(`${duida.url}/interview`);
    const list = page.getByRole('navigation', { name: '面试记录' });
    await page.getByRole('link', { name: '继续' }).click();
    expect(page.url()).toContain(id);
    await list.locator('[aria-current="page"]').waitFor();
    const before = await list.getByRole('listitem').count();

    await list
      .getByRole('button', { name: /更多操作/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '删除' }).click();
    await page.getByRole('button', { name: '开始面试' }).waitFor();
    await expect.poll(() => list.getByRole('listitem').count()).toBe(before - 1);
    await page.goto(`${duida.url}/interview/${id}`);
    await page.getByText('没有这场面试').waitFor();
    await learner.close();
  });

  it.each([
    { scheme: 'light' as const, width: 1440, height: 900, locale: 'zh-CN' },
    { scheme: 'dark' as const, width: 390, height: 844, locale: 'en-US' },
  ])('has nothing serious and fits in $scheme at $width px', async ({ scheme, width, height, locale }) => {
    const learner = await visit(browser, duida.url, {
      colorScheme: scheme,
      viewport: { width, height },
      reducedMotion: 'reduce',
      locale,
    });
    const { page } = learner;
    const candidate = candidateOn(page);
    const checked = async () => {
      expect(await seriousProblems(page)).toEqual([]);
      const whole = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { scrollWidth, scrollHeight };
      });
      expect(whole).toEqual({ scrollWidth: width, scrollHeight: height });
    };
    await page.goto(`${duida.url}/interview`);
    await page.getByRole('button', { name: /^(?:开始面试|Begin)$/ }).waitFor();
    await checked();

    const id = await startInterview(duida.url, {
      questionIds: [OVERFITTING, EXPLAINING],
      secondsPerQuestion: 600,
      locale: locale === 'en-US' ? 'en' : 'zh-CN',
    });
    await page.goto(`${duida.url}/interview/${id}`);
    await candidate.say(`${HALF_AN_ANSWER}不需要早停，训练越久越好。`);
    await candidate.grades.getByRole('button', { name: /^(?:看参考答案|Show the reference)$/ }).click();
    await checked();

    await page.getByRole('button', { name: /^(?:结束|End)$/ }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^(?:结束|End)$/ })
      .click();
    await page
      .getByRole('main')
      .getByRole('button', { name: /过拟合/, expanded: false })
      .click();
    await checked();
    await learner.close();
  });
});
