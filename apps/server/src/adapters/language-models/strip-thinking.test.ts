import { expect, it } from 'vitest';
import { stripThinking } from './strip-thinking.ts';

async function strip(pieces: Iterable<string>): Promise<string> {
  let answer = '';
  const stream = (async function* () {
    yield* pieces;
  })();
  for await (const text of stripThinking(stream)) answer += text;
  return answer;
}

it.each([
  ['<think>Let me see.</think>\n\nEncrypt.', 'Encrypt.'],
  ['\n<think></think>Encrypt.', 'Encrypt.'],
  ['<think>a < b, </thin, </think>a <think> b </think> c', 'a <think> b </think> c'],
  ['<think>never ends</thin', ''],
  ['  <thin air', '  <thin air'],
])('leaves out the thinking of %j, wherever it is cut', async (whole, answer) => {
  for (let length = 1; length <= whole.length; length++) {
    const pieces = Array.from({ length: Math.ceil(whole.length / length) }, (_, place) =>
      whole.slice(place * length, (place + 1) * length),
    );
    expect(await strip(pieces), `in pieces of ${length}`).toBe(answer);
  }
});

it('takes long thinking in small pieces as it comes', async () => {
  const thinking = Array.from({ length: 500_000 }, () => 'hm');
  expect(await strip(['<think>', ...thinking, '</think>', 'Encrypt.'])).toBe('Encrypt.');
});
