import { describe, expect, it } from 'vitest';
import { normalize } from './normalize.ts';

describe('normalize', () => {
  it('folds full-width forms, case and traditional characters into one spelling', () => {
    expect(normalize('ＡＩ模型２．０')).toBe('ai模型2.0');
    expect(normalize('Dropout')).toBe('dropout');
    expect(normalize('個性化推薦與數據隱私')).toBe('个性化推荐与数据隐私');
  });

  it('changes nothing that is in this spelling already', () => {
    for (const text of ['个性化推荐', 'low latency, 5 ms', '']) expect(normalize(text)).toBe(text);
  });
});
