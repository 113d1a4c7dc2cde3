import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { beforeEach, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { createI18n } from '../i18n/create-i18n.ts';
import { ChatSessionsProvider, createChatSessions } from './chat-sessions.tsx';
import { ConversationList } from './conversation-list.tsx';
import { createScriptedTransport } from './scripted-transport.ts';

interface Kept {
  id: string;
  title: string;
  createdAt: string;
  updatedAt: string;
}

const conversation = (id: string, title: string): Kept => ({ id, title, createdAt: '', updatedAt: '' });
let conversations: Kept[];
/** While this is set, a change is refused once it resolves. */
let refusal: Promise<void> | undefined;

beforeEach(() => {
  conversations = [conversation('c1', '数据隐私'), conversation('c2', '过拟合')];
  refusal = undefined;
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const id = path.split('/').at(-1);
    if (init.method === 'DELETE' || init.method === 'PATCH') {
      if (refusal) {
        await refusal;
        return Response.json({ error: { code: 'internal', message: 'No.' } }, { status: 500 });
      }
      if (init.method === 'DELETE') conversations = conversations.filter((entry) => entry.id !== id);
      else {
        const { title } = JSON.parse(String(init.body));
        conversations = conversations.map((entry) => (entry.id === id ? { ...entry, title } : entry));
      }
      return new Response(null, { status: 204 });
    }
    return Response.json(conversations);
  });
});

function showList(path = '/') {
  const location = memoryLocation({ path, record: true });
  render(
    <I18nextProvider i18n={createI18n('zh-CN')}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <ChatSessionsProvider value={createChatSessions({ transport: createScriptedTransport() })}>
          <Router hook={location.hook}>
            <ConversationList />
          </Router>
        </ChatSessionsProvider>
      </QueryClientProvider>
    </I18nextProvider>,
  );
  return location;
}

async function choose(title: string, action: string) {
  fireEvent.keyDown(await screen.findByRole('button', { name: `“${title}”的更多操作` }), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: action }));
}

async function confirmDeletion() {
  const question = await screen.findByRole('alertdialog', { name: '删除这段对话？' });
  fireEvent.click(within(question).getByRole('button', { name: '删除' }));
}

it('marks the conversation that stands open', async () => {
  showList('/c/c2');
  expect((await screen.findByRole('link', { name: '过拟合' })).getAttribute('aria-current')).toBe('page');
  expect(screen.getByRole('link', { name: '数据隐私' }).getAttribute('aria-current')).toBeNull();
});

it('renames', async () => {
  showList();
  await choose('数据隐私', '改名');
  fireEvent.change(await screen.findByRole('textbox', { name: '对话名称' }), { target: { value: ' 隐私 ' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  expect(await screen.findByRole('link', { name: '隐私' })).toBeDefined();
  await waitFor(() => expect(conversations[0]?.title).toBe('隐私'));
});

it('deletes only after asking, and leaves the conversation that is gone', async () => {
  const location = showList('/c/c1');
  await choose('数据隐私', '删除');
  expect(conversations).toHaveLength(2);
  await confirmDeletion();
  await waitFor(() => expect(screen.queryByRole('link', { name: '数据隐私' })).toBeNull());
  expect(location.history?.at(-1)).toBe('/');
  await waitFor(() => expect(conversations.map(({ id }) => id)).toEqual(['c2']));
});

it('says that the server did not delete, and stays with the conversation', async () => {
  const location = showList('/c/c1');
  refusal = Promise.resolve();
  await choose('数据隐私', '删除');
  await confirmDeletion();
  expect((await screen.findByRole('alert')).textContent).toBe('没能删除，请再试一次。');
  expect(screen.getByRole('link', { name: '数据隐私' })).toBeDefined();
  expect(location.history).toEqual(['/c/c1']);
});

it('takes a new title back that the server refused, and says so', async () => {
  showList();
  refusal = Promise.resolve();
  await choose('数据隐私', '改名');
  fireEvent.change(await screen.findByRole('textbox', { name: '对话名称' }), { target: { value: '隐私' } });
  fireEvent.click(screen.getByRole('button', { name: '保存' }));
  expect((await screen.findByRole('alert')).textContent).toBe('没能改名，请再试一次。');
  expect(await screen.findByRole('link', { name: '数据隐私' })).toBeDefined();
});

it('says that there are none yet', async () => {
  conversations = [];
  showList();
  expect(await screen.findByText('还没有对话。问过的都会留在这里。')).toBeDefined();
});
