import { describe, expect, it } from 'vitest';
import { isSameChoice } from '../../src/domain/choice.ts';
import { assessed, flatApi } from './found.ts';

describe('the choice among APIs', () => {
  const named = flatApi('acme/named', 2);
  const frontier = flatApi('acme/frontier', 3, { role: 'frontier' });
  const fast = flatApi('acme/fast', 1, { role: 'fast' });

  it('where all that were named are ruled out, the frontier one stands in, and the fast one after it', () => {
    const apis = [named, fast, frontier];
    expect(assessed({ apis }).verdict).toMatchObject({ choice: 'api', api: 'acme/named' });
    expect(assessed({ apis }, ['acme/named']).verdict).toMatchObject({ choice: 'api', api: 'acme/frontier' });
    const left = assessed({ apis }, ['acme/named', 'acme/frontier']);
    expect(left.verdict).toMatchObject({ choice: 'api', api: 'acme/fast' });
  });

  it('of equal bills takes that of the first id, in whatever order they were named', () => {
    const equal = [flatApi('b/x', 1), flatApi('a/x', 1)];
    for (const apis of [equal, equal.toReversed()])
      expect(assessed({ apis }).verdict).toMatchObject({ api: 'a/x', leader: 'a/x' });
  });
});

describe('an API that says where it processes', () => {
  it('in one region may be used where some region is asked for, and in none may not', () => {
    const apis = [flatApi('acme/one', 1, { regions: ['eu'] }), flatApi('acme/none', 1, { regions: [] })];
    const { comparisons } = assessed({ apis, constraints: { dataResidency: 'region' } });
    expect(comparisons.map(({ api: id, ruledOutBecause }) => [id, ruledOutBecause?.code])).toEqual([
      ['acme/one', undefined],
      ['acme/none', 'no-regional-endpoint'],
    ]);
  });
});

describe('the same choice', () => {
  it('is hosting and hosting, or the same API', () => {
    const [host, one, other] = [
      { choice: 'self-host', api: '' },
      { choice: 'api', api: 'a/x' },
      { choice: 'api', api: 'b/x' },
    ] as const;
    expect(isSameChoice(one, { ...one })).toBe(true);
    expect(isSameChoice(one, other)).toBe(false);
    expect(isSameChoice(host, one)).toBe(false);
    expect(isSameChoice({ choice: 'self-host', api: 'a/x' }, one)).toBe(false);
  });
});
