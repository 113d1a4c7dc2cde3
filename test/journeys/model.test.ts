import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findChromium, launchChromium } from '../chromium.ts';
import { type DuidaServer, startDuida } from '../duida-server.ts';
import { type OpenAIDouble, startOpenAIDouble } from '../openai-double.ts';
import { textOf, visit } from './learner.ts';

const SENTENCE = '可以用 Dropout，训练时随机丢弃部分神经元[5]。';

describe.skipIf(!findChromium())('answering with a model', () => {
  let browser: Browser;
  let double: OpenAIDouble;
  let duida: DuidaServer;

  beforeAll(async () => {
    double = await startOpenAIDouble();
    [browser, duida] = await Promise.all([
      launchChromium(),
      startDuida({
        OPENAI_BASE_URL: double.baseUrl,
        OPENAI_MODEL: 'double-1',
        OPENAI_API_KEY: 'sk-journey',
        LLM_MAX_RETRIES: '0',
      }),
    ]);
  });

  beforeEach(() => double.answer(SENTENCE));

  afterAll(async () => {
    await browser?.close();
    await duida?.stop();
    await double?.stop();
  });

  it('names the model under its answer', async () => {
    const learner = await visit(browser, duida.url);
    await learner.ask('怎么处理过拟合？');
    expect(await learner.answer()).toContain('double-1');
    await learner.close();
  });

  it('keeps what was said when it is stopped, through a reload too', async () => {
    double.answer(SENTENCE.repeat(200), { pieceLength: 20, latency: 50 });
    const learner = await visit(browser, duida.url);
    await learner.ask('怎么处理过拟合？');
    await expect.poll(() => textOf(learner.answers.first())).toContain('随机丢弃部分神经元');
    const hangUp = double.nextHangUp();
    await learner.page.getByRole('button', { name: '停止' }).click();
    await hangUp;
    await expect.poll(() => textOf(learner.answers.first())).toContain('停在这里了');

    await learner.page.reload();
    await expect.poll(() => textOf(learner.answers.first())).toContain('停在这里了');
    expect(await textOf(learner.answers.first())).toContain('随机丢弃部分神经元');
    await learner.close();
  });

  it('says that the model failed, and lets the built-in engine step in', async () => {
    double.failNext(500);
    const learner = await visit(browser, duida.url);
    await learner.ask('怎么处理过拟合？');
    await learner.page.getByRole('alert').waitFor();
    await learner.page.getByRole('button', { name: '用内置引擎回答' }).click();

    const answer = await learner.answer();
    expect(answer).toContain('正则化');
    expect(answer).toContain('内置引擎代答');
    expect(await learner.answers.count()).toBe(1);
    await learner.close();
  });

  it('marks a citation that its source does not support', async () => {
    double.answer('公司应当在三个月内上市[1]。');
    const learner = await visit(browser, duida.url);
    await learner.ask('怎么处理过拟合？');
    await learner.answer();
    await learner.answers
      .last()
      .getByRole('button', { name: /未核实/ })
      .waitFor();
    await learner.close();
  });

  it('keeps a half answer when the server is killed in the middle', async () => {
    double.answer(SENTENCE.repeat(200), { pieceLength: 20, latency: 50 });
    const learner = await visit(browser, duida.url);
    await learner.ask('怎么处理过拟合？');
    await expect.poll(async () => (await textOf(learner.answers.first())).length).toBeGreaterThan(200);
    await duida.killAndRestart();

    await learner.page.reload();
    await learner.answers.first().waitFor();
    const kept = await textOf(learner.answers.first());
    expect(kept).toContain('随机丢弃部分神经元');
    expect(kept).toContain('服务中断，没答完');
    await learner.close();
  });
});
