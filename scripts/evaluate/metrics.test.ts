import { describe, expect, it } from 'vitest';
import {
  hitAt,
  mean,
  meanAbsoluteError,
  median,
  pearson,
  quadraticWeightedKappa,
  reciprocalRank,
  rmseAfterLinearFit,
  spearman,
} from './metrics.ts';

describe('means', () => {
  it('takes the middle value, or the mean of the two middle ones', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('cannot tell a mean or a median of nothing', () => {
    expect(mean([])).toBeNaN();
    expect(median([])).toBeNaN();
  });

  it('takes errors without their sign', () => {
    expect(meanAbsoluteError([1, 2, 3], [2, 2, 1])).toBe(1);
  });
});

describe('rankings', () => {
  const right = new Set(['c', 'd']);

  it('counts a hit among the first k only', () => {
    expect(hitAt(['a', 'b', 'c'], right, 2)).toBe(0);
    expect(hitAt(['a', 'b', 'c'], right, 3)).toBe(1);
  });

  it('takes the first right one for the reciprocal rank, and none beyond the k-th', () => {
    expect(reciprocalRank(['a', 'd', 'c'], right, 10)).toBe(1 / 2);
    expect(reciprocalRank(['a', 'b', 'c'], right, 2)).toBe(0);
    expect(reciprocalRank([], right, 10)).toBe(0);
  });
});

describe('correlations', () => {
  it('computes Pearson by covariance and variances', () => {
    // Deviations -1, 0, 1 and -4/3, -1/3, 5/3: 3 / √(2 · 42/9).
    expect(pearson([1, 2, 3], [1, 2, 4])).toBeCloseTo(3 / Math.sqrt(28 / 3), 12);
    expect(pearson([1, 2, 3], [5, 3, 1])).toBeCloseTo(-1, 12);
  });

  it('gives tied values the mean of their ranks in Spearman', () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: 4.5 / √(4.5 · 5).
    expect(spearman([10, 20, 20, 90], [1, 3, 2, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
    expect(spearman([1, 2, 3, 4], [1, 8, 27, 64])).toBeCloseTo(1, 12);
  });

  it('cannot tell a correlation with something that does not vary', () => {
    expect(pearson([1, 2, 3], [0.1, 0.1, 0.1])).toBeNaN();
    expect(spearman([1, 2, 3], [4, 4, 4])).toBeNaN();
  });
});

describe('quadratic weighted kappa', () => {
  it('weighs disagreement by the square of its distance against chance', () => {
    // Observed 2; by chance 22 / 4.
    expect(quadraticWeightedKappa([0, 1, 2, 2], [0, 2, 2, 1], 3)).toBeCloseTo(1 - 2 / 5.5, 12);
  });

  it('is 1 for agreement, -1 for two labels swapped, and unknown for one label only', () => {
    expect(quadraticWeightedKappa([0, 1, 2], [0, 1, 2], 3)).toBe(1);
    expect(quadraticWeightedKappa([0, 2], [2, 0], 3)).toBe(-1);
    expect(quadraticWeightedKappa([2, 2], [2, 2], 3)).toBeNaN();
  });
});

describe('RMSE after a linear fit', () => {
  const line = (group: string, shift: number) =>
    [0, 1].map((predicted) => ({ group, predicted, actual: shift + predicted }));

  it('fits on the other groups only', () => {
    // What either group teaches is off by 1 for the other.
    expect(rmseAfterLinearFit([...line('a', 0), ...line('b', 1)])).toBeCloseTo(1, 12);
  });

  it('is 0 for any one line, whatever its slope and the order of the rows', () => {
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((group, index) =>
      [index, index + 2].map((predicted) => ({ group, predicted, actual: 7 - 3 * predicted })),
    );
    expect(rmseAfterLinearFit(rows)).toBeCloseTo(0, 12);
    expect(rmseAfterLinearFit(rows.toReversed())).toBeCloseTo(0, 12);
  });

  it('predicts the mean where the prediction does not vary, and needs two groups', () => {
    const rows = ['a', 'b'].map((group, index) => ({ group, predicted: 5, actual: index }));
    expect(rmseAfterLinearFit(rows)).toBeCloseTo(1, 12);
    expect(rmseAfterLinearFit(line('a', 0))).toBeNaN();
  });
});
