import type { ChatMessage } from '@duida/server/http/contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createI18n } from '../i18n/create-i18n.ts';
import { ChatPanel } from './chat-panel.tsx';
import { createChatSession } from './chat-session.ts';
import { preloadAnswerText } from './lazy-answer-text.tsx';
import { maxQuestionLength } from './question-length.ts';
import { createScriptedTransport } from './scripted-transport.ts';
import { assistantMessage, testCitation, userMessage } from './test-messages.ts';

const question = {
  id: 'book-1',
  documentId: 'book',
  number: 1,
  title: '如何保护数据？',
  topic: '隐私',
  span: { documentId: 'book', start: 0, end: 900 },
  titleSpan: { documentId: 'book', start: 0, end: 7 },
  duplicates: [],
  points: [1, 2].map((index) => ({
    id: `p${index}`,
    questionId: 'book-1',
    index,
    keyword: index === 1 ? '加密' : '审计',
    statement: index === 1 ? '对数据加密。' : '定期做审计。',
    explanation: '',
    statementSpan: { documentId: 'book', start: index * 100, end: index * 100 + 6 },
  })),
};

beforeAll(preloadAnswerText);

beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) =>
    Response.json(path.endsWith('/book-1') ? question : [{ ...question, points: question.points.length }]),
  );
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function show(messages: ChatMessage[] = []) {
  const transport = createScriptedTransport();
  const session = createChatSession({ id: 'c1', transport, messages });
  const asked = vi.fn();
  const { unmount } = render(
    <I18nextProvider i18n={createI18n('zh-CN')}>
      <QueryClientProvider client={new QueryClient()}>
        <ChatPanel session={session} draftName="c1" onAsked={asked} />
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { transport, asked, unmount };
}

const notReady = new Error('{"error":{"code":"not-ready","message":"Starting."}}');
const composer = () => screen.getByRole('textbox', { name: '你的问题' });
const type = (text: string) => fireEvent.change(composer(), { target: { value: text } });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const said = () => within(screen.getByRole('log'));
const later = (action: () => void) => act(async () => action());

async function ask(text: string) {
  type(text);
  fireEvent.keyDown(composer(), { key: 'Enter' });
  await screen.findByRole('button', { name: '停止' });
}

const citation = testCitation(1, '对数据加密。');
const source = assistantMessage('', '', [citation]).parts[0];
if (source?.type !== 'source-document') throw new Error('The first part is the source.');

describe('asking', () => {
  it('sends with Enter, empties the composer and says so', async () => {
    const { transport, asked } = show();
    await ask(' 怎么保护数据 ');
    expect(transport.turns).toHaveLength(1);
    expect(transport.turns[0]?.messages.at(-1)?.parts).toEqual([{ type: 'text', text: '怎么保护数据' }]);
    expect(composer()).toHaveProperty('value', '');
    expect(asked).toHaveBeenCalledOnce();
  });

  it('does not send an Enter that an input method took, nor one with Shift', () => {
    const { transport } = show();
    type('shuju');
    fireEvent.keyDown(composer(), { key: 'Enter', isComposing: true });
    fireEvent.keyDown(composer(), { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(composer(), { key: 'Enter', shiftKey: true });
    expect(transport.turns).toHaveLength(0);
    expect(composer()).toHaveProperty('value', 'shuju');
  });

  it('leaves Enter to new lines on a touch screen, and says nothing of it', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
      Object.assign(new EventTarget(), {
        media,
        matches: media === '(pointer: coarse)',
        onchange: null,
        addListener: () => undefined,
        removeListener: () => undefined,
      }),
    );
    const { transport } = show();
    expect(screen.queryByText(/Enter/)).toBeNull();
    type('第一行');
    fireEvent.keyDown(composer(), { key: 'Enter' });
    expect(composer()).toHaveProperty('value', '第一行');
    fireEvent.click(button('发送'));
    await waitFor(() => expect(transport.turns).toHaveLength(1));
  });

  it('says when a question is too long, and does not send it', () => {
    const { transport } = show();
    type('长'.repeat(maxQuestionLength + 3));
    expect(screen.getByText('超出 3 字，最多 4000 字')).toBeDefined();
    fireEvent.keyDown(composer(), { key: 'Enter' });
    expect(transport.turns).toHaveLength(0);
    expect(button('发送')).toHaveProperty('disabled', true);
  });

  it('keeps what was being written', () => {
    const first = show();
    type('写到一半');
    first.unmount();
    show();
    expect(composer()).toHaveProperty('value', '写到一半');
  });

  it('starts from a suggested question', async () => {
    const { transport } = show();
    fireEvent.click(await screen.findByRole('button', { name: '如何保护数据？' }));
    await waitFor(() => expect(transport.turns).toHaveLength(1));
  });
});

describe('an answer', () => {
  it('shows what is being done, then grows, and never shows half a citation', async () => {
    const { transport } = show();
    await ask('怎么保护数据');
    await later(() =>
      transport.write(
        { type: 'start', messageId: 'a1' },
        { type: 'data-stage', data: { stage: 'composing' }, transient: true },
      ),
    );
    expect(await within(screen.getByRole('log')).findByText('组织…')).toBeDefined();
    await later(() =>
      transport.write(
        source,
        { type: 'text-start', id: 't' },
        { type: 'text-delta', id: 't', delta: '对数据加密' },
        { type: 'text-delta', id: 't', delta: '[1' },
      ),
    );
    const answer = await screen.findByRole('article', { name: '对答说' });
    await waitFor(() => expect(answer.textContent).toBe('对数据加密'));
    await later(() =>
      transport.write({ type: 'text-delta', id: 't', delta: ']。' }, { type: 'text-end', id: 't' }),
    );
    expect(await screen.findByRole('button', { name: '来源 1：如何保护数据？' })).toBeDefined();
    await later(() => {
      transport.write({ type: 'finish', messageMetadata: { engine: 'llm', model: 'qwen-max' } });
      transport.end();
    });
    expect(await screen.findByText('qwen-max')).toBeDefined();
  });

  it('is read out once it is whole, and not while it grows', async () => {
    const { transport } = show();
    await ask('怎么保护数据');
    await later(() =>
      transport.write(
        { type: 'start', messageId: 'a1' },
        { type: 'text-start', id: 't' },
        {
          type: 'text-delta',
          id: 't',
          delta: '先**加密**',
        },
      ),
    );
    await said().findByText('加密');
    const heard = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(heard()).toContain('正在回答');
    expect(heard()).not.toContain('先加密');
    await later(() => transport.end());
    await waitFor(() => expect(heard()).toContain('先加密'));
  });

  it('can be stopped; what was said stays and can be asked for again', async () => {
    const { transport } = show();
    await ask('怎么保护数据');
    await later(() =>
      transport.write(
        { type: 'start', messageId: 'a1' },
        { type: 'text-start', id: 't' },
        {
          type: 'text-delta',
          id: 't',
          delta: '先加密',
        },
      ),
    );
    await said().findByText('先加密');
    fireEvent.click(button('停止'));
    expect(await screen.findByText('停在这里了。')).toBeDefined();
    expect(said().getByText('先加密')).toBeDefined();
    expect(transport.turns[0]?.abortSignal?.aborted).toBe(true);
    fireEvent.click(button('再答一次'));
    await waitFor(() =>
      expect(transport.turns[1]).toMatchObject({ trigger: 'regenerate-message', messageId: 'a1' }),
    );
  });

  it('opens a source with the cited sentence marked, and gives the focus back', async () => {
    show([userMessage('u1', '怎么保护数据'), assistantMessage('a1', '加密[1]，审计[2?]。', [citation])]);
    const chip = await screen.findByRole('button', { name: '来源 1：如何保护数据？' });
    chip.focus();
    fireEvent.click(chip);
    const panel = await screen.findByRole('dialog', { name: '来源' });
    expect(await within(panel).findByText('定期做审计。')).toBeDefined();
    expect(panel.querySelector('mark')?.textContent).toBe('对数据加密。');
    fireEvent.keyDown(panel, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(chip));
  });

  it('shows a citation that its source does not bear out as unverified', async () => {
    show([userMessage('u1', '问'), assistantMessage('a1', '审计[1?]，还有[7]。', [citation])]);
    expect(await screen.findByRole('button', { name: '来源 1（未核实）：如何保护数据？' })).toBeDefined();
    expect(screen.getByRole('img', { name: '没有编号为 7 的来源' })).toBeDefined();
  });

  it('runs no markup and loads no image of its own', async () => {
    const text =
      '<img src=x onerror=alert(1)> ![图](https://elsewhere.example/x.png) [坏](javascript:alert(1)) 完';
    show([userMessage('u1', '问'), assistantMessage('a1', text)]);
    const answer = await screen.findByRole('article', { name: '对答说' });
    await waitFor(() => expect(answer.querySelector('.markdown')).not.toBeNull());
    expect(answer.querySelector('img, script, a')).toBeNull();
    expect(answer.textContent).toContain('onerror');
  });

  it('that abstained offers the nearest questions as buttons', async () => {
    const abstained = assistantMessage('a1', '没找到相关内容。', [], { engine: 'built-in', abstained: true });
    abstained.parts.push({
      type: 'data-suggestions',
      data: { suggestions: [{ questionId: 'q2', title: '如何定价？' }] },
    });
    const { transport } = show([userMessage('u1', '天气'), abstained]);
    const nearest = screen.getByRole('region', { name: '离得最近的题' });
    fireEvent.click(within(nearest).getByRole('button', { name: '如何定价？' }));
    await waitFor(() =>
      expect(transport.turns[0]?.messages.at(-1)?.parts).toEqual([{ type: 'text', text: '如何定价？' }]),
    );
  });
});

describe('a failure', () => {
  it('of the model in the middle keeps what was said and offers both ways on', async () => {
    const { transport } = show();
    await ask('怎么保护数据');
    await later(() =>
      transport.write(
        { type: 'start', messageId: 'a1' },
        { type: 'text-start', id: 't' },
        { type: 'text-delta', id: 't', delta: '先加密' },
        { type: 'error', errorText: '{"code":"model-timeout","message":"Too long."}' },
      ),
    );
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('模型太久没有回应。');
    expect(said().getByText('先加密')).toBeDefined();
    fireEvent.click(within(alert).getByRole('button', { name: '用内置引擎回答' }));
    await waitFor(() => expect(transport.turns[1]).toMatchObject({ body: { engine: 'built-in' } }));
    const [first, second] = transport.turns;
    expect(second?.messages.at(-1)?.id).toBe(first?.messages.at(-1)?.id);
  });

  it('before the stream offers to try again, and nothing that would not help', async () => {
    const { transport } = show();
    transport.refuseNext(new TypeError('Failed to fetch'));
    type('怎么保护数据');
    fireEvent.click(button('发送'));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('连不上服务');
    expect(within(alert).queryByRole('button', { name: '用内置引擎回答' })).toBeNull();
    fireEvent.click(within(alert).getByRole('button', { name: '重试' }));
    await waitFor(() => expect(transport.turns).toHaveLength(2));
  });

  it('that was kept with the answer is said after a reload', async () => {
    const failed = assistantMessage('a1', '先加密', [], {
      status: 'failed',
      error: { code: 'model-rate-limited', message: 'Busy.' },
    });
    const { transport } = show([userMessage('u1', '问'), failed]);
    expect(screen.getByRole('alert').textContent).toContain('模型现在太忙');
    fireEvent.click(button('用内置引擎回答'));
    await waitFor(() =>
      expect(transport.turns[0]).toMatchObject({ messageId: 'a1', body: { engine: 'built-in' } }),
    );
  });
});

describe('a question the server has not taken', () => {
  it('is sent again by itself while the server is getting ready', async () => {
    const { transport } = show();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    transport.refuseNext(notReady);
    await ask('怎么保护数据');
    expect(await said().findByText('服务还在准备，好了就接着问…')).toBeDefined();
    transport.refuseNext(notReady);
    await vi.advanceTimersByTimeAsync(1000);
    await vi.advanceTimersByTimeAsync(2000);
    await waitFor(() => expect(transport.turns).toHaveLength(3));
    await later(() => transport.write({ type: 'start', messageId: 'a1' }));
    await waitFor(() => expect(said().queryByText('服务还在准备，好了就接着问…')).toBeNull());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is given up after a few times, or when it is stopped', async () => {
    const { transport } = show();
    vi.useFakeTimers({ shouldAdvanceTime: true });
    transport.refuseNext(notReady);
    await ask('怎么保护数据');
    await said().findByText('服务还在准备，好了就接着问…');
    fireEvent.click(button('停止'));
    expect(await said().findByText('这个问题还没有回答。')).toBeDefined();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(transport.turns).toHaveLength(1);

    transport.refuseNext(notReady);
    fireEvent.click(button('再答一次'));
    await said().findByText('服务还在准备，好了就接着问…');
    for (const pause of [1000, 2000, 4000, 8000]) {
      transport.refuseNext(notReady);
      await vi.advanceTimersByTimeAsync(pause);
    }
    expect((await screen.findByRole('alert')).textContent).toContain('资料还没准备好');
  });

  it('comes back into the composer after a reload, before what was being written', async () => {
    const first = show();
    for (const text of ['一问', '二问']) {
      first.transport.refuseNext(new TypeError('Failed to fetch'));
      type(text);
      fireEvent.click(button('发送'));
      await screen.findByRole('alert');
    }
    type('写到一半');
    first.unmount();
    const second = show();
    expect(composer()).toHaveProperty('value', '一问\n\n二问\n\n写到一半');
    second.unmount();
    show();
    expect(composer()).toHaveProperty('value', '一问\n\n二问\n\n写到一半');
  });

  it('does not come back once it was taken', async () => {
    const first = show();
    await ask('怎么保护数据');
    await later(() => first.transport.write({ type: 'start', messageId: 'a1' }));
    first.unmount();
    const second = show();
    expect(composer()).toHaveProperty('value', '');
    second.unmount();
  });

  it('does not come back when the server has it after all', async () => {
    const first = show();
    first.transport.refuseNext(new TypeError('Failed to fetch'));
    type('怎么保护数据');
    fireEvent.click(button('发送'));
    await screen.findByRole('alert');
    first.unmount();
    show([userMessage('u1', '怎么保护数据')]);
    expect(composer()).toHaveProperty('value', '');
  });
});

describe('a page that comes back into sight', () => {
  const inSight = () => later(() => document.dispatchEvent(new Event('visibilitychange')));
  const before = [userMessage('u1', '一'), assistantMessage('a1', '答一')];
  const elsewhere = [...before, userMessage('u2', '别处问的'), assistantMessage('a2', '别处答的')];
  const read = vi.fn(async () => Response.json({ id: 'c1', title: '', messages: elsewhere }));

  beforeEach(() => {
    read.mockClear();
    vi.stubGlobal('fetch', read);
  });

  it('shows what was said elsewhere', async () => {
    show(before);
    await inSight();
    expect(await said().findByText('别处答的')).toBeDefined();
  });

  it('leaves a conversation alone that has a turn under way', async () => {
    show(before);
    await ask('这里问的');
    await inSight();
    expect(read).not.toHaveBeenCalled();
    expect(said().getByText('这里问的')).toBeDefined();
  });
});

async function edit(index: number, text: string) {
  fireEvent.click(screen.getAllByRole('button', { name: '修改问题' })[index] ?? document.body);
  const field = screen.getByRole('textbox', { name: '修改后的问题' });
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
}

const twoTurns = [
  userMessage('u1', '一'),
  assistantMessage('a1', '答一'),
  userMessage('u2', '二'),
  assistantMessage('a2', '答二'),
];

it('asks before an edited question takes later turns with it', async () => {
  const { transport } = show(twoTurns);
  await edit(0, '一，换个问法');
  const question = await screen.findByRole('alertdialog', { name: '后面的问答会去掉' });
  expect(question.textContent).toContain('1 轮');
  fireEvent.click(within(question).getByRole('button', { name: '取消' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(screen.getByRole('textbox', { name: '修改后的问题' })).toHaveProperty('value', '一，换个问法');
  expect(transport.turns).toHaveLength(0);
});

it('does not ask where only the answer to the edited question is made anew', async () => {
  const { transport } = show(twoTurns);
  await edit(1, '二，换个问法');
  await waitFor(() => expect(transport.turns).toHaveLength(1));
  expect(said().getByText('答一')).toBeDefined();
});

it('asks again in other words and drops what followed', async () => {
  const { transport } = show(twoTurns);
  await edit(0, '一，换个问法');
  const question = await screen.findByRole('alertdialog');
  fireEvent.click(within(question).getByRole('button', { name: '重新发送' }));
  await waitFor(() => expect(transport.turns).toHaveLength(1));
  expect(transport.turns[0]?.messages).toMatchObject([
    { id: 'u1', parts: [{ type: 'text', text: '一，换个问法' }] },
  ]);
  expect(screen.queryByText('答二')).toBeNull();
});

it('stops an answer still arriving when the learner asks something offered before', async () => {
  const abstained = assistantMessage('a1', '没找到相关内容。', [], { engine: 'built-in', abstained: true });
  abstained.parts.push({
    type: 'data-suggestions',
    data: { suggestions: [{ questionId: 'q2', title: '如何定价？' }] },
  });
  const { transport } = show([userMessage('u1', '天气'), abstained]);
  await ask('怎么保护数据');
  fireEvent.click(button('如何定价？'));
  await waitFor(() => expect(transport.turns).toHaveLength(2));
  expect(transport.turns[0]?.abortSignal?.aborted).toBe(true);
  expect(transport.turns[1]?.messages.at(-1)?.parts).toEqual([{ type: 'text', text: '如何定价？' }]);
});
