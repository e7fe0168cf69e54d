import { describe, expect, it } from 'vitest';
import { sumsOf } from '../../src/engine/sums.ts';
import { findingsOf } from '../helpers/in-words.ts';
import { evidence, scenario } from '../helpers/scenario.ts';
import { flat } from './found.ts';

describe('the sums behind a break-even', () => {
  it('have the bill at which the two meet, where they do', () => {
    // $2,460 at $6 a million: 410M. The other is never met: $500 at 500M, and no step that pays at $1 a million.
    const asked = scenario({ apis: [flat(6), flat(1, { id: 'b/other' })] });
    const { apis } = sumsOf(asked, findingsOf(asked, evidence()));
    expect(apis.map(({ atBreakEvenUsd }) => atBreakEvenUsd)).toEqual([expect.closeTo(2460, 6), 0]);
  });
});
