import type { ChatMessage } from '@duida/server/http/contract';
import { DefaultChatTransport } from 'ai';
import { chatRequestBody } from './chat-request.ts';

/** Talks to `POST /api/chat`. */
export const createHttpChatTransport = (): DefaultChatTransport<ChatMessage> =>
  new DefaultChatTransport<ChatMessage>({
    api: '/api/chat',
    prepareSendMessagesRequest: (turn) => ({ body: chatRequestBody(turn) }),
  });
