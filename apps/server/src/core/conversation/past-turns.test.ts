import { describe, expect, it } from 'vitest';
import type { AssistantMessage, Message } from './conversation.ts';
import { pastTurns } from './past-turns.ts';

const asked = (text: string): Message => ({ id: text, role: 'user', text, createdAt: '' });
const answered = (text: string, status: AssistantMessage['status'] = 'complete'): Message => ({
  id: text,
  role: 'assistant',
  text,
  citations: [],
  suggestions: [],
  status,
  createdAt: '',
});

describe('pastTurns', () => {
  it('pairs questions with their answers, oldest first', () => {
    expect(pastTurns([asked('q1'), answered('a1'), asked('q2'), answered('a2', 'stopped')])).toEqual([
      { question: 'q1', answer: 'a1' },
      { question: 'q2', answer: 'a2' },
    ]);
  });

  it('keeps a question whose answer never began', () => {
    expect(pastTurns([asked('q1'), asked('q2'), answered('', 'failed')])).toEqual([
      { question: 'q1' },
      { question: 'q2' },
    ]);
  });

  it('keeps the latest twelve', () => {
    const messages = Array.from({ length: 30 }, (_, index) => [asked(`q${index}`), answered(`a${index}`)]);
    const turns = pastTurns(messages.flat());
    expect(turns).toHaveLength(12);
    expect(turns[0]).toEqual({ question: 'q18', answer: 'a18' });
    expect(turns.at(-1)).toEqual({ question: 'q29', answer: 'a29' });
  });

  it('leaves the oldest out and cuts the answer that does not fit', () => {
    const messages = [asked('old'), answered('old answer'), asked('q1'), answered('0123456789'), asked('q2')];
    expect(pastTurns(messages, { turns: 12, characters: 9 })).toEqual([
      { question: 'q1', answer: '01234' },
      { question: 'q2' },
    ]);
  });

  it('is empty before the first question', () => {
    expect(pastTurns([])).toEqual([]);
  });
});
