import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/catalog/index.ts';
import { regionalOf } from '../../src/resolve/api-regions.ts';
import { AS_OF } from '../helpers/draft.ts';
import { contextOn } from './asked.ts';

describe('where an API processes', () => {
  const regional = (changes: Partial<Parameters<typeof regionalOf>[1]>) =>
    regionalOf(contextOn(AS_OF), { id: 'custom/3-15', role: 'named', ...changes }, 'apis[0]');

  it('is what was said, else where its places are or a surcharge was said, else nowhere', () => {
    expect(regional({})).toEqual({ regionalEndpoint: false, regionalUplift: 1 });
    expect(regional({ regionalUplift: 1.1 })).toEqual({ regionalEndpoint: true, regionalUplift: 1.1 });
    expect(regional({ regionalUplift: 1 })).toEqual({ regionalEndpoint: false, regionalUplift: 1 });
    expect(regional({ regionalEndpoint: false, regionalUplift: 1.1 }).regionalEndpoint).toBe(false);
    expect(regional({ id: 'openai/gpt-5', regionalEndpoint: false })).not.toHaveProperty('regions');
    expect(regional({ id: 'openai/gpt-5' })).toMatchObject({
      regionalEndpoint: true,
      regions: expect.arrayContaining(placesOf('openai/gpt-5').map(({ jurisdiction }) => jurisdiction)),
    });
  });
});
