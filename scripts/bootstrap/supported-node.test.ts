import { expect, it } from 'vitest';
import { outdatedNode } from './supported-node.mjs';

it.each(['20.0.0', '22.3.1', '24.21.0', '26.0.0'])('accepts Node %s', (version) => {
  expect(outdatedNode(version)).toBeUndefined();
});

it.each(['8.17.0', '18.20.1'])('tells a person on Node %s what to get', (version) => {
  expect(outdatedNode(version)).toContain('Node 20');
  expect(outdatedNode(version)).toContain(version);
});
