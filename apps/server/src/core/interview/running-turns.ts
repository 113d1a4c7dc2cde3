import { AppError } from '../errors.ts';
import type { TakenTurn } from './take-turn.ts';

/** What is being done with each interview right now: one thing at a time. */
export interface RunningTurns {
  /**
   * Takes a turn alone. The same turn under way already is not taken again: its own outcome is handed out.
   * @throws AppError `conflict` while another turn is under way.
   */
  takeTurn(interviewId: string, turnId: string, take: () => Promise<TakenTurn>): Promise<TakenTurn>;
  /** Runs the work after what is under way; turns that come meanwhile wait for it. */
  runAlone<Result>(interviewId: string, work: () => Promise<Result>): Promise<Result>;
  isBusy(interviewId: string): boolean;
}

interface Running {
  /** Absent for work that is no turn. */
  turn?: { id: string; taken: Promise<TakenTurn> };
  done: Promise<unknown>;
}

export function createRunningTurns(): RunningTurns {
  const running = new Map<string, Running>();

  const occupy = (id: string, work: Promise<unknown>, turn?: Running['turn']): void => {
    const done = Promise.allSettled([work]).then(() => running.delete(id));
    running.set(id, { done, ...(turn && { turn }) });
  };

  return {
    isBusy: (interviewId) => running.has(interviewId),

    async takeTurn(interviewId, turnId, take) {
      for (let other = running.get(interviewId); other; other = running.get(interviewId)) {
        if (other.turn?.id === turnId) return other.turn.taken;
        if (other.turn) {
          throw new AppError(
            'conflict',
            'Another message of this interview is being dealt with: load it again.',
          );
        }
        await other.done;
      }
      const taken = take();
      occupy(
        interviewId,
        taken.then(({ result }) => result),
        { id: turnId, taken },
      );
      return taken;
    },

    async runAlone(interviewId, work) {
      for (let other = running.get(interviewId); other; other = running.get(interviewId)) await other.done;
      const working = work();
      occupy(interviewId, working);
      return working;
    },
  };
}
