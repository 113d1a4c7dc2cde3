import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import type { Logger } from '../../logger.ts';
import { chatRequest, textOfParts } from '../contract.ts';
import { publicError, rejectInvalid } from '../error-response.ts';
import { fileNames, type GetServices } from '../services.ts';
import { uiMessageStreamResponse } from '../ui-message-stream.ts';
import type { WorkInFlight } from '../work-in-flight.ts';

export interface ChatRouteDependencies {
  services: GetServices;
  workInFlight: WorkInFlight;
  heartbeatMilliseconds: number;
  log: Logger;
}

export const chatRoutes = ({ services, workInFlight, heartbeatMilliseconds, log }: ChatRouteDependencies) =>
  new Hono().post('/', zValidator('json', chatRequest, rejectInvalid), (c) => {
    const { converse, material } = services();
    const { id, message, trigger = 'submit-message', messageId, engine } = c.req.valid('json');
    const work = workInFlight.begin(c.req.raw.signal);
    const events = converse({
      conversationId: id,
      message: { id: message.id, text: textOfParts(message.parts) },
      trigger,
      ...(messageId !== undefined && { replaces: messageId }),
      ...(engine && { engine }),
      signal: work.signal,
    });
    return uiMessageStreamResponse(events, {
      work,
      fileNameOf: fileNames(material),
      describeError: (error) => publicError(error, log, { path: c.req.path }),
      heartbeatMilliseconds,
    });
  });
