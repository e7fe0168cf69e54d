import { describe, expect, it } from 'vitest';
import { placesOf } from '../../src/catalog/index.ts';
import type { DraftFields } from '../../src/domain/draft.ts';
import { askForRegion, regionalOf } from '../../src/resolve/api-regions.ts';
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
    const regions = placesOf('openai/gpt-5').map(({ jurisdiction }) => jurisdiction);
    expect(regional({ id: 'openai/gpt-5' })).toEqual({ regionalEndpoint: true, regions, regionalUplift: 1 });
    expect(regional({ id: 'openai/gpt-5', regions: [] })).toEqual({
      regionalEndpoint: false,
      regionalUplift: 1,
    });
  });

  it.each([
    // Mistral asks a tenth more in the EU; what Google asks there nobody knows, and nothing is put on top.
    ['mistral/mistral-large-latest', 1.1, []],
    ['google/gemini-3-pro', 1, ['regional-price-unknown']],
  ])(
    'costs what its seller asks for staying in the EU, with where that stands: %s',
    (id, uplift, doubted) => {
      const context = contextOn(AS_OF, { 'constraints.dataResidency': 'region', 'constraints.region': 'eu' });
      expect(regionalOf(context, { id, role: 'named' }, 'apis[0]').regionalUplift).toBe(uplift);
      const { sources, assumptions, doubts } = context.ledger;
      const field = 'apis[0].regionalUplift';
      expect(sources).toMatchObject([{ field, value: uplift, stale: false }]);
      expect(assumptions.filter((one) => one.field === field)).toMatchObject([
        { field, value: uplift, reason: { code: 'regional-price' } },
      ]);
      expect(doubts.map(({ code }) => code)).toEqual(doubted);
    },
  );

  it('is asked for where data must stay in one place, and nobody said which', () => {
    const asked = (fields: DraftFields) => {
      const context = contextOn(AS_OF, fields);
      askForRegion(context);
      return context.ledger.doubts;
    };
    expect(asked({ 'constraints.dataResidency': 'region' })).toEqual([
      { code: 'region-unsaid', figures: {} },
    ]);
    expect(asked({ 'constraints.dataResidency': 'region', 'constraints.region': 'eu' })).toEqual([]);
    expect(asked({ 'constraints.dataResidency': 'own-infrastructure' })).toEqual([]);
  });
});
