import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../src/engine/findings.ts';
import { api, evidence, scenario } from '../helpers/scenario.ts';

/** A month of 375M in at $3 and 125M out at $15 is $3,000; a window of half a month with half of it $1,500. */
const daily = (statedUsd: number, tokens = 250e6) => ({
  ...evidence(),
  measured: {
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-11-16T00:00:00.000Z',
    days: 365 / 24,
    model: 'm',
    share: 1,
    api: api().id,
    tokens,
    statedUsd,
  },
});

describe('the bill of a daily export', () => {
  it('is held against the catalog without any hours', () => {
    const { calibration, hourByHour } = findingsOf(scenario(), daily(1_200));
    expect(hourByHour).toBeUndefined();
    expect(calibration?.catalogUsd).toBeCloseTo(1_500, 6);
    expect(calibration?.apart).toBeCloseTo(0.25, 9);
  });

  it('is that of what was measured, whatever volume the month is asked for', () => {
    const { calibration } = findingsOf(scenario(), daily(600, 100e6));
    expect(calibration?.catalogUsd).toBeCloseTo(600, 6);
  });
});
