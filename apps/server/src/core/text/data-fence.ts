/** Keeps apart, in a prompt, what we say and what others wrote. */
export interface DataFence {
  /** Occurs in none of the texts that are fenced. */
  readonly mark: string;
  /** The lines around a text: one opens the block, one closes it. */
  block(name: string, content: string): string;
}

/**
 * A fence for these texts: its mark is made for one prompt and occurs nowhere in them, so that no text can close
 * its own block or open another. `makeMark` is asked again until that is so.
 */
export function createDataFence(
  texts: readonly string[],
  makeMark: () => string = () => crypto.randomUUID().replaceAll('-', '').slice(0, 16),
): DataFence {
  let mark = makeMark();
  while (texts.some((text) => text.includes(mark))) mark = makeMark();
  return {
    mark,
    block: (name, content) => `<<${mark} ${name}>>\n${content}\n<<${mark} end of ${name}>>`,
  };
}
