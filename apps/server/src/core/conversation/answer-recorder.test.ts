import { describe, expect, it } from 'vitest';
import { createAnswerRecorder } from './answer-recorder.ts';
import type { AssistantMessage } from './conversation.ts';

function recording(save: (message: AssistantMessage) => Promise<void>) {
  let time = 0;
  return createAnswerRecorder({
    id: 'answer',
    createdAt: '2026-01-01T08:00:00.000Z',
    save,
    clock: () => {
      time += 1000;
      return new Date(time);
    },
    saveEvery: 200,
  });
}

describe('createAnswerRecorder', () => {
  it('saves one state after the other, however slow the saving is', async () => {
    const gate = Promise.withResolvers<void>();
    const log: string[] = [];
    const recorder = recording(async ({ status }) => {
      log.push(`${status} begins`);
      if (status === 'streaming') await gate.promise;
      log.push(`${status} ends`);
    });
    await recorder.record({ type: 'text-delta', text: 'half' });
    const recorded = recorder.record({ type: 'text-delta', text: ' more' });
    const stopped = recorder.stop();
    gate.resolve();
    await Promise.all([recorded, stopped]);
    expect(log).toEqual(['streaming begins', 'streaming ends', 'stopped begins', 'stopped ends']);
  });

  it('changes nothing once it is closed', async () => {
    const saved: AssistantMessage[] = [];
    const recorder = recording(async (message) => {
      saved.push(message);
    });
    await recorder.stop();
    await recorder.record({ type: 'text-delta', text: 'late' });
    await recorder.fail(new Error('late'));
    await recorder.complete();
    expect(saved).toMatchObject([{ text: '', status: 'stopped' }]);
  });

  /** A disk that is full for so many saves. */
  function fullFor(saves: number) {
    const kept: AssistantMessage[] = [];
    let left = saves;
    const recorder = recording(async (message) => {
      if (left-- > 0) throw new Error('disk full');
      kept.push(message);
    });
    return { recorder, kept };
  }

  it('saves again after a save that failed, which is told once', async () => {
    const { recorder, kept } = fullFor(1);
    await recorder.record({ type: 'text-delta', text: 'half' });
    await expect(recorder.record({ type: 'text-delta', text: ' more' })).rejects.toThrow('disk full');
    await recorder.fail(new Error('disk full'));
    await recorder.stop();
    expect(kept).toMatchObject([{ text: 'half more', status: 'failed', error: { code: 'internal' } }]);
  });

  it('tries again to save an answer that could not be closed', async () => {
    const { recorder, kept } = fullFor(2);
    await recorder.record({ type: 'text-delta', text: 'whole' });
    await expect(recorder.complete()).rejects.toThrow('disk full');
    await expect(recorder.fail(new Error('disk full'))).rejects.toThrow('disk full');
    await recorder.stop();
    expect(kept).toMatchObject([{ text: 'whole', status: 'complete' }]);
  });
});
