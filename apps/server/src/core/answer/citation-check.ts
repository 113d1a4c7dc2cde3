import type { Citation } from './answer-event.ts';
import { closesMarker, continuesMarker, formatMarker, opensMarker, parseMarker } from './citations.ts';
import { checkClaim, type Evidence, toEvidence } from './claim-support.ts';
import { lastSentence } from './last-sentence.ts';

/** How many citations of each kind an answer held. */
export interface CitationTally {
  supported: number;
  unsupported: number;
  /** Numbers for which there is no source. */
  unknown: number;
}

export interface CitationCheck {
  /** Takes the next piece of an answer and gives the text that can be shown. */
  push(piece: string): string;
  /** Gives what was held back, when the answer is over. */
  end(): string;
  readonly tally: Readonly<CitationTally>;
}

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * Checks an answer's citations while it streams. However the model writes them, they come out as `[n]` when
 * source n holds the sentence in front of it and as `[n?]` when it does not; a number without a source is
 * left out. The result does not depend on how the text is cut into pieces, and nothing but a marker, with
 * the spaces around it, is held back.
 */
export function createCitationCheck(sources: readonly Citation[]): CitationCheck {
  const evidence = new Map(
    sources.map((source) => [
      source.n,
      toEvidence([source.text, source.keyword, source.question].join('\n')),
    ]),
  );
  const tally: CitationTally = { supported: 0, unsupported: 0, unknown: 0 };
  /** The start of what may become a marker. */
  let candidate = '';
  /** The numbers of markers that stand side by side, and the spaces in front of the first. */
  let group: number[] = [];
  let spacesBefore = '';
  let spaces = '';
  /** The line's text since its last citation, and the claim that citation was for. */
  let segment = '';
  let claim = '';

  function marksOf(numbers: readonly number[]): string {
    const sentence = lastSentence(segment);
    if (SAYS_SOMETHING.test(sentence)) claim = sentence;
    segment = '';
    const cited = [...new Set(numbers)].flatMap((n) => {
      const found = evidence.get(n);
      return found ? [{ n, found }] : [];
    });
    tally.unknown += new Set(numbers).size - cited.length;
    const verdicts = checkClaim(
      claim,
      cited.map(({ found }): Evidence => found),
    );
    return cited
      .map(({ n }, index) => {
        const isSupported = verdicts[index] === true;
        tally[isSupported ? 'supported' : 'unsupported']++;
        return formatMarker(n, isSupported);
      })
      .join('');
  }

  /** Closes the group of markers in front of `next`, which is text. */
  function settle(next: string): string {
    if (group.length === 0) {
      const passed = spaces;
      spaces = '';
      return passed;
    }
    const marks = marksOf(group);
    const before = marks !== '' || (spaces === '' && SAYS_SOMETHING.test(next)) ? spacesBefore : '';
    const settled = before + marks + spaces;
    group = [];
    spacesBefore = '';
    spaces = '';
    return settled;
  }

  function pass(text: string): string {
    const settled = settle(text);
    if (text === '\n') {
      segment = '';
      claim = '';
    } else {
      segment += settled === '' ? text : ` ${text}`;
    }
    return settled + text;
  }

  function take(character: string): string {
    if (candidate !== '') {
      if (candidate !== '\\' && closesMarker(character)) return close(candidate + character);
      if (continuesMarker(candidate, character)) {
        candidate += character;
        return '';
      }
      const text = candidate;
      candidate = '';
      return pass(text) + take(character);
    }
    if (opensMarker(character)) {
      candidate = character;
      return '';
    }
    if (character === ' ' || character === '\t') {
      spaces += character;
      return '';
    }
    return pass(character);
  }

  function close(text: string): string {
    candidate = '';
    const numbers = parseMarker(text);
    if (!numbers) return pass(text);
    if (group.length === 0) spacesBefore = spaces;
    spaces = '';
    group.push(...numbers);
    return '';
  }

  return {
    tally,
    push: (piece) => Array.from(piece, take).join(''),
    end() {
      const text = candidate;
      candidate = '';
      return text === '' ? settle('') : pass(text);
    },
  };
}
