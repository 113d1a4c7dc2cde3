import type { Citation } from '@duida/server/core/answer/answer-event';
import { createContext } from 'react';

/** The sources that the chips of an answer point to, and what a press on one does. */
export interface CitationsOfAnswer {
  citations: Citation[];
  /** The number of the source that stands open, if it is one of these. */
  openNumber: number | undefined;
  open: (number: number) => void;
}

export const CitationsContext = createContext<CitationsOfAnswer>({
  citations: [],
  openNumber: undefined,
  open: () => undefined,
});
