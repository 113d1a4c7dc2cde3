import type { QuestionGrade } from '@duida/server/core/interview/question-grade';
import type { InterviewView } from '@duida/server/core/interview/view-interview';
import type { InterviewResponse } from '@duida/server/http/interview-contract';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createScriptedTransport } from '../chat/scripted-transport.ts';
import { createI18n } from '../i18n/create-i18n.ts';
import type { TurnMessage } from './interview-messages.ts';
import { InterviewPanel } from './interview-panel.tsx';
import { createInterviewSession } from './interview-session.ts';

const asking: InterviewView = {
  phase: 'asking',
  turn: 0,
  place: 1,
  count: 2,
  question: { id: 'q1', number: 1, title: '如何处理数据不平衡？', topic: '数据', hints: 0 },
  questions: [{ id: 'q1', status: 'open' }, { status: 'not-asked' }],
};
const probing: InterviewView = { ...asking, phase: 'probing', turn: 1, probe: { number: 1, of: 2 } };
const second: InterviewView = {
  ...asking,
  turn: 2,
  place: 2,
  questions: [
    { id: 'q1', status: 'answered' },
    { id: 'q2', status: 'open' },
  ],
};

const opening = {
  id: 'a0',
  role: 'assistant' as const,
  parts: [{ type: 'text' as const, text: '第一题：如何处理数据不平衡？' }],
  text: '第一题：如何处理数据不平衡？',
};

const interview: InterviewResponse = {
  id: 'i1',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  options: { mode: 'coach', persona: 'friendly', locale: 'zh-CN', seed: 1 },
  state: asking,
  messages: [opening],
  disputes: [],
};

const REPLY = '少的那类多采点样，再加权';

function gradeOf(turnId: string): QuestionGrade {
  const missed = { verdict: 'missed' as const, firstVerdict: 'missed' as const, advice: '' };
  return {
    questionId: 'q1',
    score: 50,
    points: [
      {
        index: 1,
        keyword: '数据增强',
        verdict: 'covered',
        firstVerdict: 'covered',
        reference: '对少数类过采样。',
        advice: '',
        quote: { text: '少的那类多采点样', start: 0, end: 8 },
        turnId,
      },
      { index: 2, keyword: '集成学习', reference: '用集成方法。', ...missed },
    ],
    flags: [],
    feedback: '',
    grader: { engine: 'built-in', name: 'words', version: '3' },
    scores: { withoutHelp: 50, afterProbes: 50 },
  };
}

function show(overrides: Partial<InterviewResponse> = {}) {
  const transport = createScriptedTransport<TurnMessage>();
  const shown = { ...interview, ...overrides };
  const session = createInterviewSession({ interview: shown, transport });
  const onReload = vi.fn();
  const onEnd = vi.fn();
  render(
    <StrictMode>
      <I18nextProvider i18n={createI18n('zh-CN')}>
        <QueryClientProvider client={new QueryClient()}>
          <InterviewPanel session={session} interview={shown} onReload={onReload} onEnd={onEnd} />
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>,
  );
  const answer = (id: string, view: InterviewView, text: string, grade?: QuestionGrade) => {
    transport.write({ type: 'start', messageId: id });
    if (grade) transport.write({ type: 'data-grade', id: 'grade', data: grade });
    transport.write(
      { type: 'text-start', id: 'line-1' },
      { type: 'text-delta', id: 'line-1', delta: text },
      { type: 'text-end', id: 'line-1' },
      { type: 'data-state', data: view, transient: true },
      { type: 'finish' },
    );
    transport.end();
  };
  return { transport, answer, onReload, onEnd };
}

const field = () => screen.getByRole('textbox', { name: '你的回答' });

async function say(text: string) {
  fireEvent.change(field(), { target: { value: text } });
  fireEvent.keyDown(field(), { key: 'Enter' });
  await screen.findByText(text);
}

afterEach(() => {
  vi.useRealTimers();
});

describe('a turn', () => {
  it('shows the grade with the words that earned it, and tells no missed point while the question is open', async () => {
    const { transport, answer } = show();
    await say(REPLY);
    await waitFor(() => expect(transport.turns).toHaveLength(1));
    const turnId = transport.turns[0]?.messages.at(-1)?.id ?? '';
    expect(transport.turns[0]?.body).toEqual({ seenTurn: 0 });
    answer('a1', probing, '还有别的办法吗？', gradeOf(turnId));

    const card = await screen.findByRole('region', { name: '批改' });
    expect(within(card).getByText('数据增强')).toBeTruthy();
    expect(within(card).queryByText('集成学习')).toBeNull();
    expect(within(card).getByText('还有 1 点没说到，先不说破')).toBeTruthy();
    expect(within(card).getByTitle('由 words 评分，版本 3')).toBeTruthy();

    const reply = screen.getByRole('article', { name: '你的回答' });
    expect(within(reply).getByRole('link').textContent).toBe('少的那类多采点样');
    expect(reply.textContent).toBe(REPLY);
    await waitFor(() =>
      expect(
        screen.getAllByRole('status').some(({ textContent }) => textContent?.startsWith('得分 50')),
      ).toBe(true),
    );
  });

  it('lights the row when the words are pointed at, and the words when the row is', async () => {
    const { transport, answer } = show();
    await say(REPLY);
    await waitFor(() => expect(transport.turns).toHaveLength(1));
    answer('a1', second, '下一题。', gradeOf(transport.turns[0]?.messages.at(-1)?.id ?? ''));
    const card = await screen.findByRole('region', { name: '批改' });
    const [row] = within(card).getAllByRole('listitem');
    const words = within(screen.getByRole('article', { name: '你的回答' })).getByRole('link');

    fireEvent.focus(words);
    expect(row?.className).toContain('bg-wash');
    fireEvent.blur(words);
    expect(row?.className).not.toContain('bg-wash');
    if (row) fireEvent.mouseEnter(row);
    expect(words.className).toContain('bg-marker');
  });

  it('names what was missed once the question is over', async () => {
    const { transport, answer } = show();
    await say(REPLY);
    await waitFor(() => expect(transport.turns).toHaveLength(1));
    answer('a1', second, '下一题。', gradeOf('elsewhere'));
    expect(await screen.findByText('集成学习')).toBeTruthy();
    expect(screen.getByText('第 2 题 / 2')).toBeTruthy();
  });

  it('does not send what an input method is still composing', () => {
    const { transport } = show();
    fireEvent.change(field(), { target: { value: 'caiyang' } });
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    expect(transport.turns).toHaveLength(0);
  });

  it('asks for a hint without touching the draft', async () => {
    const { transport } = show();
    fireEvent.change(field(), { target: { value: '写了一半' } });
    fireEvent.click(screen.getByRole('button', { name: '提示' }));
    await waitFor(() => expect(transport.turns).toHaveLength(1));
    expect(transport.turns[0]?.messages.at(-1)?.parts).toEqual([{ type: 'text', text: '提示' }]);
    expect(field()).toHaveProperty('value', '写了一半');
  });
});

it('shows a verdict on which two graders disagree as uncertain', () => {
  const grade = gradeOf('t1');
  const [first, missed] = grade.points;
  if (!first || !missed) throw new Error('The grade has two points.');
  const doubted = {
    ...grade,
    points: [{ ...first, uncertain: { verdict: 'missed', grader: 'llm' } as const }, missed],
  };
  const graded = {
    id: 'a1',
    role: 'assistant' as const,
    parts: [{ type: 'data-grade' as const, data: doubted }],
    text: '',
  };
  show({ state: second, messages: [opening, graded] });
  expect(screen.getByText('两个评分不一致：llm 认为没说到')).toBeTruthy();
});

describe('what goes wrong', () => {
  it('sends the same message again after the connection was lost', async () => {
    const { transport } = show();
    transport.refuseNext(new TypeError('fetch failed'));
    await say(REPLY);
    const again = await screen.findByRole('button', { name: '重试' });
    expect(localStorage.getItem('duida.draft.interview.i1')).toBe(REPLY);
    fireEvent.click(again);
    await waitFor(() => expect(transport.turns).toHaveLength(2));
    await waitFor(() => expect(localStorage.getItem('duida.draft.interview.i1')).toBeNull());
    expect(transport.turns[1]?.messages.at(-1)?.id).toBe(transport.turns[0]?.messages.at(-1)?.id);
  });

  it('says that another window went on, and keeps the words when it loads anew', async () => {
    const { transport, onReload } = show();
    transport.refuseNext(new Error(JSON.stringify({ error: { code: 'conflict', message: 'Elsewhere.' } })));
    await say(REPLY);
    fireEvent.click(await screen.findByRole('button', { name: '重新载入' }));
    expect(onReload).toHaveBeenCalledOnce();
    expect(field()).toHaveProperty('value', REPLY);
  });

  it('says so when the connection ended before the grade came', async () => {
    const { transport } = show();
    await say(REPLY);
    await waitFor(() => expect(transport.turns).toHaveLength(1));
    transport.write(
      { type: 'start', messageId: 'a1' },
      { type: 'data-state', data: { ...asking, phase: 'answered', turn: 1 }, transient: true },
    );
    expect(await screen.findAllByText('批改中…')).not.toHaveLength(0);
    transport.end();
    fireEvent.click(await screen.findByRole('button', { name: '重试' }));
    await waitFor(() => expect(transport.turns).toHaveLength(2));
  });

  it('asks once for the result of what was being graded when the page was loaded', async () => {
    const pending = { clientTurnId: 't1', text: REPLY };
    const message = {
      id: 't1',
      role: 'user' as const,
      parts: [{ type: 'text' as const, text: REPLY }],
      text: REPLY,
    };
    const { transport } = show({ pending, messages: [opening, message] });
    await waitFor(() => expect(transport.turns).toHaveLength(1));
    expect(transport.turns[0]?.messages.at(-1)?.id).toBe('t1');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('time', () => {
  it('sends the draft as it stands when time is up, once', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { transport } = show({ state: { ...asking, deadline: '', millisecondsLeft: 30_000 } });
    expect(screen.getByRole('timer').textContent).toBe('00:30');
    fireEvent.change(field(), { target: { value: '写到一半' } });
    await act(() => vi.advanceTimersByTimeAsync(31_000));
    expect(transport.turns).toHaveLength(1);
    const message = transport.turns[0]?.messages.at(-1);
    expect(message?.parts).toEqual([{ type: 'text', text: '写到一半' }]);
    expect(message?.metadata).toEqual({ timedOut: true });
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(transport.turns).toHaveLength(1);
    expect(field()).toHaveProperty('value', '');
  });
});

describe('a dispute', () => {
  it('is kept as the learner’s own and can be taken back', async () => {
    const calls: string[] = [];
    vi.stubGlobal('fetch', async (path: string, { method }: RequestInit) => {
      calls.push(`${method} ${path}`);
      return method === 'PUT' ? Response.json({}) : new Response(null, { status: 204 });
    });
    const grade = gradeOf('t1');
    const graded = {
      id: 'a1',
      role: 'assistant' as const,
      parts: [{ type: 'data-grade' as const, data: grade }],
      text: '',
    };
    show({ state: second, messages: [opening, graded] });
    fireEvent.click(screen.getByRole('button', { name: '“集成学习”的参考' }));
    fireEvent.click(screen.getByRole('button', { name: '我说过这一点' }));
    const said = await screen.findByText('你认为：说到了');
    expect(said.closest('li')).toBe(document.activeElement);
    fireEvent.click(screen.getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(screen.queryByText('你认为：说到了')).toBeNull());
    await waitFor(() =>
      expect(calls).toEqual([
        'PUT /api/interviews/i1/grades/q1/points/2/dispute',
        'DELETE /api/interviews/i1/grades/q1/points/2/dispute',
      ]),
    );
  });
});

it('hands the focus on to the report when it has come to its end', async () => {
  const { transport, answer } = show();
  await say(REPLY);
  await waitFor(() => expect(transport.turns).toHaveLength(1));
  const { place: _, question: __, ...rest } = second;
  answer('a1', { ...rest, phase: 'ended' }, '题目都走完了。');
  const report = await screen.findByRole('link', { name: '看报告' });
  await waitFor(() => expect(document.activeElement).toBe(report));
});

it('leaves the focus alone where it was over already', async () => {
  const { place: _, question: __, ...rest } = second;
  show({ state: { ...rest, phase: 'ended' } });
  const report = await screen.findByRole('link', { name: '看报告' });
  expect(document.activeElement).not.toBe(report);
});

it('names the language of each thing said, and sets the original below a question in other words', () => {
  const lines = ['You covered “正则化”.', 'Next: How do you fuse signals?\n如何融合多模态数据？'];
  const kinds = ['comment', 'question'];
  const parts = lines.map((text, place) => ({
    type: 'text' as const,
    text,
    providerMetadata: { duida: { kind: kinds[place] ?? '' } },
  }));
  show({ messages: [{ id: 'a0', role: 'assistant', parts, text: lines.join('\n') }] });
  expect(screen.getByText('正则化').lang).toBe('zh-CN');
  expect(screen.getByText('正则化').closest('p')?.lang).toBe('en');
  expect(screen.getByText('如何融合多模态数据？').lang).toBe('zh-CN');
  expect(screen.getByText(/How do you fuse signals/).textContent).not.toContain('\n');
});

it('asks before it ends', async () => {
  const { onEnd } = show();
  fireEvent.click(screen.getByRole('button', { name: '结束' }));
  expect(onEnd).not.toHaveBeenCalled();
  fireEvent.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: '结束' }));
  expect(onEnd).toHaveBeenCalledOnce();
});
