const OPEN = '<think>';
const CLOSE = '</think>';

/**
 * Leaves out the thinking that some models write in front of their answer, between `<think>` and `</think>`.
 * Nothing but the tag itself is held back; a tag further on in the text is text.
 */
export async function* stripThinking(stream: AsyncIterable<string>): AsyncGenerator<string> {
  let state: 'start' | 'thinking' | 'gap' | 'answer' = 'start';
  let held = '';
  for await (const piece of stream) {
    if (state === 'answer') {
      yield piece;
      continue;
    }
    held += piece;
    if (state === 'start') {
      const lead = held.trimStart();
      if (lead.startsWith(OPEN)) state = 'thinking';
      else if (!OPEN.startsWith(lead)) state = 'answer';
    }
    if (state === 'thinking') {
      const end = held.indexOf(CLOSE);
      if (end !== -1) state = 'gap';
      // Of thinking that goes on, only its end can hold the beginning of the tag.
      held = end === -1 ? held.slice(1 - CLOSE.length) : held.slice(end + CLOSE.length);
    }
    if (state === 'gap') {
      held = held.trimStart();
      if (held !== '') state = 'answer';
    }
    if (state === 'answer') yield held;
  }
  if (state === 'start' && held.trim() !== '') yield held;
}
