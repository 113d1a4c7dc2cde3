import { describe, expect, it } from 'vitest';
import { afterTurningWords } from './turning-words.ts';

describe('afterTurningWords', () => {
  it.each([
    ['这个先放放。护理部要弄懂它为啥这么判', '护理部要弄懂它为啥这么判'],
    ['行，换一桩：内科练出来的本事想拿到外科去使', '内科练出来的本事想拿到外科去使'],
    ['还有个不相干的：数是攒够了一起算吗', '数是攒够了一起算吗'],
    ['换题 打游戏那种慢半拍就输的', '打游戏那种慢半拍就输的'],
    ['ok. unrelated: my gpu bill is killing me', 'my gpu bill is killing me'],
    ['thanks. switching gears, how do we ship faster', 'how do we ship faster'],
  ])('takes the turn off “%s”', (message, rest) => expect(afterTurningWords(message)).toBe(rest));

  it.each([
    '模型换不了，只加正则化行不行',
    '专门换一把算损失的尺子的那种，叫啥',
    '能不问的就不问，行不行',
    '数据太少，怎么办',
    'the model is too slow, what now',
    '换个话题',
    '对了，嗯',
    '无关的商品总被推荐，怎么改进',
    '数据放着不用，会有什么问题',
    '跑一下就崩，怎么排查',
    '换一个模型，效果会更好吗',
    '再说一遍，简单点的',
    '下一个，详细说说',
    'skip connections, why do they help',
  ])('leaves “%s” alone', (message) => expect(afterTurningWords(message)).toBeUndefined());
});
