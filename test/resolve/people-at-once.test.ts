import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { tokensPerMonth } from '../../src/domain/volume.ts';
import { assumed, RENTED, resolved, VOLUME } from './asked.ts';

const why = (fields: DraftFields, field: string) => assumed(fields, field)?.why;

describe('people at once', () => {
  it('beside a volume are its peak: 200 × 20 × 1,360 ÷ 210 tok/s over 500M a month', () => {
    const { workload, selfHosted } = resolved({ ...RENTED, 'workload.concurrentUsers': 200 }).scenario;
    const peak = (200 * 20 * (1360 / 210) * 730 * 3600) / 500e6;
    expect(workload.peakToAverage).toBeCloseTo(peak, 6);
    expect(selfHosted.plannedLoad).toBeCloseTo(0.9 / peak, 9);
  });

  it('alone are a volume: the busiest hour of a chat’s day is twice the mean', () => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const { workload } = resolved({ ...rest, 'workload.concurrentUsers': 200 }).scenario;
    expect(tokensPerMonth(workload)).toBeCloseTo(200 * 20 * (1360 / 210) * 730 * 3600 * 0.5, -2);
  });

  it.each([
    [undefined, 20],
    [40, 40],
  ])('read at the speed that was asked for, and the assumption says so: %s', (asked, speed) => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const fields = {
      ...rest,
      'workload.concurrentUsers': 200,
      ...(asked === undefined ? {} : { 'selfHosted.minTokensPerSecondPerUser': asked }),
    };
    const { workload } = resolved(fields).scenario;
    expect(tokensPerMonth(workload)).toBeCloseTo(200 * speed * (1360 / 210) * 730 * 3600 * 0.5, -2);
    expect(why(fields, 'workload.tokensPerMonth')).toContain(`each reading ${speed} tokens a second`);
  });

  it('who have vectors made read nothing: their volume is asked for, and beside one they are no peak', () => {
    const embedding: DraftFields = {
      'selfHosted.model': 'bge-m3',
      'workload.kind': 'embedding',
      'workload.concurrentUsers': 200,
    };
    expect(resolved({ ...VOLUME, ...embedding }).scenario.workload.peakToAverage).toBe(
      resolved({ ...VOLUME, 'selfHosted.model': 'bge-m3', 'workload.kind': 'embedding' }).scenario.workload
        .peakToAverage,
    );
    expect(() => resolved(embedding)).toThrow('How many tokens a month?');
  });

  it('alone beside a peak are that many times the mean', () => {
    const { 'workload.tokensPerMonth': _, ...rest } = RENTED;
    const { workload } = resolved({
      ...rest,
      'workload.concurrentUsers': 200,
      'workload.peakToAverage': 4,
    }).scenario;
    expect(tokensPerMonth(workload)).toBeCloseTo((200 * 20 * (1360 / 210) * 730 * 3600) / 4, -2);
  });
});
