import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { ApiError } from './api.ts';
import { App } from './app.tsx';
import { ChatSessionsProvider, createChatSessions } from './chat/chat-sessions.tsx';
import { conversationsKey } from './chat/conversation-queries.ts';
import { createHttpChatTransport } from './chat/http-chat-transport.ts';
import { createI18n } from './i18n/create-i18n.ts';
import { detectLanguage } from './i18n/language.ts';
import './styles.css';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refuses it will refuse again; what did not reach it may get through.
      retry: (failures, error) => failures < 2 && !(error instanceof ApiError && error.status < 500),
    },
  },
});

const sessions = createChatSessions({
  transport: createHttpChatTransport(),
  onProgress: () => void queries.invalidateQueries({ queryKey: conversationsKey }),
});

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to show the app in.');

createRoot(root).render(
  <StrictMode>
    <I18nextProvider i18n={createI18n(detectLanguage())}>
      <QueryClientProvider client={queries}>
        <ChatSessionsProvider value={sessions}>
          <App />
        </ChatSessionsProvider>
      </QueryClientProvider>
    </I18nextProvider>
  </StrictMode>,
);
