import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitConstants, printConstants } from '../../../scripts/fit/constants-fit.ts';
import { quantile, summarise, tableRow } from '../../../scripts/fit/errors.ts';
import { minimise } from '../../../scripts/fit/least-squares.ts';
import { errorOf, observations } from '../../../scripts/fit/observations.ts';
import { FITTED, type FittedConstants } from '../../../src/engine/throughput/constants.ts';
import { isWhole } from '../../helpers/effort.ts';

const rows = observations();

describe('the constants of the throughput model', () => {
  it.runIf(isWhole)('are those of the fit: fitting again from them moves none by one per cent', () => {
    const again = fitConstants(rows, FITTED, 2);
    for (const name of Object.keys(FITTED) as (keyof FittedConstants)[])
      expect(Math.abs(again.constants[name] / FITTED[name] - 1), name).toBeLessThan(0.01);
  });

  it('stand in the code as they are printed', () => {
    const code = readFileSync(new URL('../../../src/engine/throughput/fitted.ts', import.meta.url), 'utf8');
    expect(code).toContain(printConstants(FITTED));
  });

  it('give the errors that the report prints', () => {
    const seen = rows.map((row) => errorOf(row, FITTED));
    const report = readFileSync(new URL('../../../src/catalog/THROUGHPUT.md', import.meta.url), 'utf8');
    expect(report).toContain(tableRow('seen by the fit', seen));
    expect(summarise(seen).median).toBeLessThan(1.12);
    expect(summarise(seen).p90).toBeLessThan(1.6);
  });

  it('put no GPU and no model off by a factor of two at the median', () => {
    for (const group of [(i: number) => rows[i]?.row.gpu, (i: number) => rows[i]?.row.model]) {
      const names = new Set(rows.map((_, i) => group(i)));
      for (const name of names) {
        const errors = rows.filter((_, i) => group(i) === name).map((row) => errorOf(row, FITTED));
        expect(Math.abs(quantile(errors, 0.5)), name).toBeLessThan(Math.log(2));
      }
    }
  });
});

describe('minimise', () => {
  it('finds a line through points, an outlier beside them', () => {
    const points = [
      [0, 1],
      [1, 3],
      [2, 5],
      [3, 7],
      [4, 50],
    ] as const;
    const { parameters } = minimise({
      start: [0, 0],
      prior: [
        { mean: 0, deviation: 1e3 },
        { mean: 0, deviation: 1e3 },
      ],
      // y = 1 + 2x; residuals are small beside the scale of the outlier.
      residuals: ([a = 0, b = 0]) => points.map(([x, y]) => a + b * x - y),
      weights: points.map(() => 1),
      iterations: 200,
    });
    expect(parameters[0]).toBeCloseTo(1, 1);
    expect(parameters[1]).toBeCloseTo(2, 1);
  });
});
