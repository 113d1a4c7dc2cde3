import { DefaultChatTransport } from 'ai';
import { type TurnMessage, textOf } from './interview-messages.ts';

/** Talks to `POST /api/interviews/:id/turns`; the chat's id is the interview's. */
export const createHttpTurnTransport = (): DefaultChatTransport<TurnMessage> =>
  new DefaultChatTransport<TurnMessage>({
    prepareSendMessagesRequest: ({ id, messages, body }) => ({
      api: `/api/interviews/${encodeURIComponent(id)}/turns`,
      body: turnRequestBody(messages, body),
    }),
  });

/**
 * The body of a turn: the learner's last message alone, since the server keeps the rest. `seenTurn` lets the server
 * refuse a window that has fallen behind.
 * @throws Error when there is no message of the learner.
 */
export function turnRequestBody(messages: readonly TurnMessage[], { seenTurn }: { seenTurn?: number } = {}) {
  const message = messages.findLast(({ role }) => role === 'user');
  if (!message) throw new Error('There is nothing to send.');
  return {
    text: textOf(message),
    clientTurnId: message.id,
    ...(message.metadata?.timedOut && { timedOut: true }),
    ...(seenTurn !== undefined && { seenTurn }),
  };
}
