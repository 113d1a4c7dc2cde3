import { expect, it } from 'vitest';
import { isModelFailure, readTurnFailure } from './turn-failure.ts';

it('reads a failure inside the stream', () => {
  expect(readTurnFailure(new Error('{"code":"model-timeout","message":"Too long."}'))).toEqual({
    code: 'model-timeout',
    message: 'Too long.',
  });
});

it('reads the envelope of a refused request', () => {
  expect(readTurnFailure(new Error('{"error":{"code":"not-ready","message":"Starting."}}'))).toEqual({
    code: 'not-ready',
    message: 'Starting.',
  });
});

it('takes a failed fetch for an unreachable server', () => {
  expect(readTurnFailure(new TypeError('Failed to fetch')).code).toBe('unreachable');
});

it('makes nothing up of what it cannot read', () => {
  for (const text of ['Bad gateway', '{broken', '{"code":5}'])
    expect(readTurnFailure(new Error(text))).toEqual({ code: 'unknown', message: '' });
});

it('knows which failures the built-in engine can stand in for', () => {
  expect(isModelFailure('model-rate-limited')).toBe(true);
  expect(isModelFailure('invalid-model-output')).toBe(true);
  expect(isModelFailure('not-ready')).toBe(false);
});
