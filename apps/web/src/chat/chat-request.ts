import type { ChatMessage, ChatRequest } from '@duida/server/http/contract';
import { messageText } from './message-content.ts';

interface Turn {
  id: string;
  messages: ChatMessage[];
  trigger: 'submit-message' | 'regenerate-message';
  messageId: string | undefined;
  /** What the caller of `sendMessage` or `regenerate` added. */
  body: object | undefined;
}

/**
 * The body of `POST /api/chat`: the learner's last message alone, since the server keeps the rest.
 * @throws Error when there is no message of the learner to answer.
 */
export function chatRequestBody({ id, messages, trigger, messageId, body }: Turn): ChatRequest {
  const message = messages.findLast(({ role }) => role === 'user');
  if (!message) throw new Error('There is no question to answer.');
  const replaces = trigger === 'regenerate-message' ? messageId : undefined;
  return {
    id,
    message: { id: message.id, role: 'user', parts: [{ type: 'text', text: messageText(message) }] },
    trigger,
    ...(replaces && { messageId: replaces }),
    ...(body && 'engine' in body && body.engine === 'built-in' && { engine: 'built-in' }),
  };
}
