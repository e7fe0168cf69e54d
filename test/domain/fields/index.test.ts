import { describe, expect, it } from 'vitest';
import {
  ALL_FIELDS,
  byNoun,
  DEFAULT_FIELDS,
  FIELD_NAMES,
  FIELD_SCHEMAS,
  FIELDS,
  fieldPer,
  fieldsOf,
  nounsOf,
  REQUEST_SIZES,
  VOLUMES,
} from '../../../src/domain/fields/index.ts';

describe('rows of fields', () => {
  it('have a schema each, and no row without', () => {
    expect(Object.keys(FIELD_SCHEMAS)).toEqual([...ALL_FIELDS]);
    expect(ALL_FIELDS.length).toBeGreaterThan(80);
  });

  it('are in the form but for those that have no input', () => {
    const left = ALL_FIELDS.filter((name) => !FIELD_NAMES.includes(name));
    expect(left.every((name) => FIELDS[name].input === 'none')).toBe(true);
    expect(FIELD_NAMES.every((name) => FIELDS[name].input !== 'none')).toBe(true);
    expect(left.length).toBeGreaterThan(0);
  });

  it('that belong together are found together, whatever kinds are asked for at once', () => {
    expect(VOLUMES).toContain('workload.tokensPerMonth');
    expect(REQUEST_SIZES).toContain('workload.requestInputTokens');
    expect(fieldsOf('volume', 'size')).toEqual(
      ALL_FIELDS.filter((name) => ['volume', 'size'].includes(FIELDS[name].belongs)),
    );
  });

  it('that a workspace sets have a first name that no other has', () => {
    const first = DEFAULT_FIELDS.map((name) => FIELDS[name].asDefault?.called.split('|')[0]);
    expect(first.length).toBeGreaterThan(5);
    expect(new Set(first).size).toBe(first.length);
    expect(first).not.toContain(undefined);
  });
});

describe('a field by its noun', () => {
  it('is found among those of its dimension alone', () => {
    expect(byNoun('hours').get('ops')).toBe('selfHosted.ops.hoursPerMonth');
    expect(byNoun('share').get('cached')).toBe('workload.cachedInputShare');
    expect(byNoun('share').has('ops')).toBe(false);
    expect([...byNoun('hours', 'share').keys()]).toEqual(
      expect.arrayContaining([...byNoun('hours').keys(), ...byNoun('share').keys()]),
    );
  });

  it('is one of each noun: two dimensions may share one, two fields of a dimension may not', () => {
    for (const dimension of ['hours', 'share', 'usd', 'count'] as const) {
      const named = ALL_FIELDS.filter(
        (name) => FIELDS[name].dimension === dimension && FIELDS[name].noun !== undefined,
      );
      expect(byNoun(dimension).size, dimension).toBe(named.length);
    }
  });

  it('is in the set of those of its kind', () => {
    const costs = nounsOf(({ belongs }) => belongs === 'other');
    expect(costs.size).toBeGreaterThan(0);
    expect(costs.has('ops')).toBe(false);
  });
});

it('a price of a kWh is of power, and of a fortnight there is none', () => {
  expect(fieldPer('usd', 'kwh')).toBe('selfHosted.power.usdPerKwh');
  expect(fieldPer('usd', 'fortnight')).toBeUndefined();
});
