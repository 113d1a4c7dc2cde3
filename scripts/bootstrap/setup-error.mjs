// @ts-check

/** Something that the person at the keyboard can put right: the message says what happened and what helps. */
export class SetupError extends Error {
  /** @override */
  name = 'SetupError';
}

/** A signal ended the work, which is no failure. */
export class Interrupted extends Error {
  /** @override */
  name = 'Interrupted';

  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Interrupted by ${signal}`);
    this.signal = signal;
  }
}

/** A program that was run for its result failed; `output` is what it printed, both streams in order. */
export class ProgramError extends Error {
  /** @override */
  name = 'ProgramError';

  /**
   * @param {string} program
   * @param {string} output
   * @param {unknown} [cause]
   */
  constructor(program, output, cause) {
    super(`${program} failed`, { cause });
    this.output = output;
  }
}
