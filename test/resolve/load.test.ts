import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import { resolved, VOLUME } from './asked.ts';

const selfHosted = (fields: DraftFields) => resolved(fields).scenario.selfHosted;

describe('planned load', () => {
  it.each([
    [{}, 0.45],
    [{ 'workload.shapeOfWork': 'rag' }, 0.36],
    [{ 'workload.kind': 'batch' }, 0.95],
    [{ 'selfHosted.plannedLoad': 0.35 }, 0.35],
    [{ 'workload.peakToAverage': 3 }, 0.3],
    [{ 'workload.trafficShape': 'bursty' }, 0.225],
    [{ 'workload.trafficShape': 'steady' }, 0.75],
    [{ 'workload.trafficShape': 'office-hours' }, (0.9 * 217) / 730],
    [{ 'workload.trafficShape': 'office-hours', 'workload.peakToAverage': 3 }, (0.3 * 217) / 730],
  ] as const)('%j → %d', (fields, load) => {
    expect(selfHosted({ ...VOLUME, ...fields }).plannedLoad).toBeCloseTo(load, 12);
  });

  it.each<[string, DraftFields, number | undefined]>([
    ['nothing', {}, undefined],
    // Filled to 90% at the peak and to 22.5% on average.
    ['bursts', { 'workload.trafficShape': 'bursty' }, 4],
    [
      'a peak in office hours, over all hours',
      { 'workload.trafficShape': 'office-hours', 'workload.peakToAverage': 3 },
      (3 * 730) / 217,
    ],
    // 25 in one hour, and 48 in the 24.
    [
      'hours, whatever else',
      {
        'workload.hourlyVolumes': [25, ...Array.from({ length: 23 }, () => 1)],
        'workload.trafficShape': 'bursty',
      },
      12.5,
    ],
  ])('of %s says how far the peak is above the average', (_, fields, peak) => {
    const { peakToAverage } = resolved({ ...VOLUME, ...fields }).scenario.workload;
    if (peak === undefined) expect(peakToAverage).toBeUndefined();
    else expect(peakToAverage).toBeCloseTo(peak, 9);
  });

  it('says of which hours a peak is', () => {
    const why = (shape: 'office-hours' | 'steady') =>
      resolved({ ...VOLUME, 'workload.peakToAverage': 3, 'workload.trafficShape': shape }).assumptions.find(
        ({ field }) => field === 'selfHosted.plannedLoad',
      )?.why;
    expect(why('steady')).toBe('sized so that a 3× peak fills the fleet to 90%');
    expect(why('office-hours')).toBe('sized so that a 3× peak fills the fleet to 90%, in office hours alone');
  });

  it('office hours say when traffic comes, not that the GPU is off', () => {
    const { procurement } = selfHosted({ ...VOLUME, 'workload.trafficShape': 'office-hours' });
    expect(procurement).toMatchObject({ billedHoursPerMonth: 730 });
  });
});
