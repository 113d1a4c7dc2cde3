import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import type { Conversation, ConversationSummary } from '../../core/conversation/conversation.ts';
import type { ConversationStore } from '../../core/conversation/conversation-store.ts';
import { AppError } from '../../core/errors.ts';
import { toChatMessage } from '../chat-message.ts';
import { type ConversationResponse, conversationParameter, renameRequest } from '../contract.ts';
import { rejectInvalid } from '../error-response.ts';
import { fileNames, type GetServices } from '../services.ts';

async function findConversation(conversations: ConversationStore, id: string): Promise<Conversation> {
  const conversation = await conversations.find(id);
  if (!conversation)
    throw new AppError('not-found', 'There is no such conversation; it may have been deleted.');
  return conversation;
}

export const conversationRoutes = (services: GetServices) =>
  new Hono()
    .get('/', async (c) => c.json<ConversationSummary[]>(await services().conversations.list()))
    .get('/:id', zValidator('param', conversationParameter, rejectInvalid), async (c) => {
      const { conversations, material } = services();
      const { messages, ...summary } = await findConversation(conversations, c.req.valid('param').id);
      const fileNameOf = fileNames(material);
      return c.json<ConversationResponse>({
        ...summary,
        messages: messages.map((message) => toChatMessage(message, fileNameOf)),
      });
    })
    .patch(
      '/:id',
      zValidator('param', conversationParameter, rejectInvalid),
      zValidator('json', renameRequest, rejectInvalid),
      async (c) => {
        const { conversations } = services();
        const { id } = c.req.valid('param');
        await conversations.rename(id, c.req.valid('json').title);
        const { messages, ...summary } = await findConversation(conversations, id);
        return c.json<ConversationSummary>(summary);
      },
    )
    .delete('/:id', zValidator('param', conversationParameter, rejectInvalid), async (c) => {
      await services().conversations.delete(c.req.valid('param').id);
      return c.body(null, 204);
    });
