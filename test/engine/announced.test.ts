import { describe, expect, it } from 'vitest';
import { flat, found } from './found.ts';

describe('prices that change on two days', () => {
  it('make an outcome of each day, which names the APIs of that day alone', () => {
    const later = (id: string, on: string, usd: number) => ({
      api: id,
      on,
      prices: { usdPerMillionInput: usd, usdPerMillionOutput: usd, usdPerMillionCachedInput: usd },
    });
    // $2,460 against $3,000 and $2,500: at $4 a million the first asks $2,000, at $3 the other $1,500.
    const apis = [flat(6, { id: 'a/one' }), flat(5, { id: 'b/two' })];
    const announced = [later('a/one', '2027-01-01', 4), later('b/two', '2027-02-01', 3)];
    expect(found({ apis }, { announced }).announced).toMatchObject([
      { on: '2027-01-01', apis: ['a/one'], changes: 'choice', to: { choice: 'api', api: 'a/one' } },
      { on: '2027-02-01', apis: ['b/two'], changes: 'choice', to: { choice: 'api', api: 'b/two' } },
    ]);
  });
});
