import { describe, expect, it } from 'vitest';
import type { DraftApi, DraftFields } from '../../src/domain/draft.ts';
import { resolved, VOLUME } from './asked.ts';

/** What stands in for an API that does not process where the data must stay: its model, from a seller that does. */

const IN_EU: DraftFields = { 'constraints.dataResidency': 'region', 'constraints.region': 'eu' };
const SONNET = 'anthropic/claude-sonnet-5-5';
const AT_AWS = 'aws/anthropic.claude-sonnet-5-5';

const compared = (apis: DraftApi[], fields: DraftFields = IN_EU) => {
  const { scenario, evidence } = resolved({ ...VOLUME, apis, ...fields });
  return {
    named: scenario.apis.filter(({ role }) => role === 'named').map(({ id }) => id),
    inUse: scenario.apis.filter(({ inUse }) => inUse === true).map(({ id }) => id),
    apis: scenario.apis,
    entries: evidence.names?.apis ?? [],
    said: (evidence.warnings ?? []).filter(({ code }) => code === 'sold-there').map(({ message }) => message),
  };
};

describe('a model that its maker does not serve there', () => {
  it('stands behind it, at a seller that does, with what that costs more', () => {
    const { named, said, entries } = compared([{ id: SONNET }]);
    expect(named).toEqual([SONNET, AT_AWS]);
    expect(said).toEqual([
      'Claude Sonnet 5.5 at AWS Bedrock keeps data in the EU, for 10% more a token. Claude Sonnet 5.5 does not for certain.',
    ]);
    expect(entries.find(({ api }) => api === AT_AWS)?.insteadOf).toBe(SONNET);
  });

  it('is in use in its place, and takes over no discount that was agreed with another seller', () => {
    const { inUse, apis } = compared([{ id: SONNET, inUse: true, discount: 0.2 }]);
    expect(inUse).toEqual([AT_AWS]);
    expect(apis.map(({ discount }) => discount).slice(0, 2)).toEqual([0.2, 0]);
  });

  it('says no surcharge where a price was stated', () => {
    const { said } = compared([{ id: SONNET, usdPerMillionInput: 1, usdPerMillionOutput: 5 }]);
    expect(said[0]).toMatch(/ keeps data in the EU\. /);
  });

  it.each<[string, DraftApi[], DraftFields, string[]]>([
    ['where that is named too, each once', [{ id: SONNET }, { id: AT_AWS }], IN_EU, [SONNET, AT_AWS]],
    ['nowhere that it may be had', [{ id: SONNET }], { ...IN_EU, 'constraints.region': 'ch' }, [SONNET]],
    ['where it may be had as it is', [{ id: AT_AWS }], IN_EU, [AT_AWS]],
    ['where data may go anywhere', [{ id: SONNET }], {}, [SONNET]],
    ['where each has its role, as in JSON', [{ id: SONNET, role: 'named' }], IN_EU, [SONNET]],
  ])('%s', (_, apis, fields, ids) => {
    expect(compared(apis, fields).named).toEqual(ids);
  });
});
