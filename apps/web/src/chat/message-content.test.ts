import { expect, it } from 'vitest';
import { messageCitations, messageText } from './message-content.ts';
import { assistantMessage, testCitation } from './test-messages.ts';

it('reads the citations out of the source parts, by number', () => {
  const citations = [testCitation(2, '访问控制'), testCitation(1, '加密')];
  const message = assistantMessage('a', '加密[1]', citations);
  expect(messageCitations(message)).toEqual([citations[1], citations[0]]);
  expect(messageText(message)).toBe('加密[1]');
});

it('passes over a source without a whole citation', () => {
  const message = assistantMessage('a', '加密', [testCitation(1, '加密')]);
  const [part] = message.parts;
  if (part?.type !== 'source-document') throw new Error('The first part is the source.');
  part.providerMetadata = { duida: { n: 1 } };
  expect(messageCitations(message)).toEqual([]);
});
