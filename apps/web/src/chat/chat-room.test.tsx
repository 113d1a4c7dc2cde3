import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, expect, it, vi } from 'vitest';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { createI18n } from '../i18n/create-i18n.ts';
import { ChatRoom } from './chat-room.tsx';
import { ChatSessionsProvider, createChatSessions } from './chat-sessions.tsx';
import { createScriptedTransport } from './scripted-transport.ts';
import { assistantMessage, userMessage } from './test-messages.ts';
import { keepUnsent } from './unsent-questions.ts';

const kept = {
  id: 'kept',
  title: '留下的',
  createdAt: '2026-01-01T00:00:00Z',
  updatedAt: '2026-01-01T00:00:00Z',
  messages: [userMessage('u1', '从前的问题'), assistantMessage('a1', '从前的回答')],
};

beforeEach(() => {
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === '/api/conversations/kept') return Response.json(kept);
    if (path === '/api/questions') return Response.json([]);
    return Response.json({ error: { code: 'not-found', message: 'Gone.' } }, { status: 404 });
  });
});

function showRoom(path: string) {
  const location = memoryLocation({ path, record: true });
  const transport = createScriptedTransport();
  const sessions = createChatSessions({ transport });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <I18nextProvider i18n={createI18n('zh-CN')}>
      <QueryClientProvider client={queries}>
        <ChatSessionsProvider value={sessions}>
          <Router hook={location.hook}>
            <Route path={/^\/(?:c\/(?<id>[^/]+))?$/}>{({ id }) => <ChatRoom conversationId={id} />}</Route>
          </Router>
        </ChatSessionsProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return { location, transport };
}

const composer = () => screen.getByRole('textbox', { name: '你的问题' });

async function ask(text: string) {
  fireEvent.change(composer(), { target: { value: text } });
  fireEvent.keyDown(composer(), { key: 'Enter' });
  await screen.findByRole('button', { name: '停止' });
}

it('gives a new conversation an address of its own at the first question, without starting anew', async () => {
  const { location, transport } = showRoom('/');
  const field = composer();
  await ask('第一问');
  const id = transport.turns[0]?.chatId;
  expect(id).toMatch(/^[\w-]{1,64}$/);
  expect(location.history?.at(-1)).toBe(`/c/${id}`);
  expect(composer()).toBe(field);
});

it('begins another conversation when the learner goes back to the start', async () => {
  const { location, transport } = showRoom('/');
  await ask('第一问');
  location.navigate('/');
  await waitFor(() => expect(screen.queryByText('第一问')).toBeNull());
  await ask('另一问');
  expect(transport.turns[1]?.chatId).not.toBe(transport.turns[0]?.chatId);
  expect(transport.turns[0]?.abortSignal?.aborted).toBe(false);
});

it('opens what the server keeps, and sends the next question into it', async () => {
  const { transport } = showRoom('/c/kept');
  expect(await screen.findByText('从前的回答')).toBeDefined();
  await ask('接着问');
  expect(transport.turns[0]).toMatchObject({ chatId: 'kept' });
  expect(transport.turns[0]?.messages).toHaveLength(3);
});

it('begins a conversation anew whose only question never arrived', async () => {
  keepUnsent('lost', ['没送到的']);
  const { transport } = showRoom('/c/lost');
  expect(await screen.findByDisplayValue('没送到的')).toBeDefined();
  fireEvent.keyDown(composer(), { key: 'Enter' });
  await waitFor(() => expect(transport.turns[0]).toMatchObject({ chatId: 'lost' }));
});

it('says that a conversation is not there', async () => {
  showRoom('/c/gone');
  expect(await screen.findByText(/没有这段对话/)).toBeDefined();
});
