import { describe, expect, it } from 'vitest';
import { below } from '../../../helpers/below.ts';

/** Discounts by the names of commitments: those of machines change what a GPU costs, and no API. */

const AT_GCP = '2B tokens, llama 70b on 4 H100 at $4/hr on gcp vs gemini flash';
const AT_AWS = '2B tokens, llama 70b on 8 H100 at $5/hr on aws vs gpt-5';
const AT_AZURE = '2B tokens, llama 70b on 8 H100 at $5/hr on azure vs gpt-5';
const BOTH = '2B tokens, llama 70b on 8 H100 at $5/hr on aws vs bedrock haiku 4.5';
const NOWHERE = '2B tokens, llama 70b on 8 H100 at $5/hr vs gpt-5';
const PRICE = 'selfHosted.procurement.usdPerGpuHour';
const TERM = 'selfHosted.procurement.termMonths';

describe('what is off machines', () => {
  it.each([
    [AT_GCP, 'we have 40% CUD', 2.4, undefined],
    [AT_GCP, '30% CUD', 2.8, undefined],
    [AT_GCP, 'we have a CUD of 25%', 3, undefined],
    [AT_GCP, 'we have 55% CUD for 3 years', 1.8, 36],
    [AT_GCP, '1-year committed use discount, 35%', 2.6, 12],
    [AT_AWS, 'we have a 28% savings plan', 3.6, undefined],
    [AT_AWS, 'our savings plan takes off 40%', 3, undefined],
    [AT_AWS, '30% RI discount', 3.5, undefined],
    [AT_AWS, 'with RIs we save 30%', 3.5, undefined],
    [AT_AWS, '3-year RI, 45% off', 2.75, 36],
    [NOWHERE, 'if we take a 3 year CUD we get 50%', 2.5, 36],
  ])('%s: %s', async (line, mention, usd, months) => {
    const { draft, reply } = await below(line, [mention]);
    expect([reply.kind, draft.fields['selfHosted.procurement.market']]).toEqual(['change', 'reserved']);
    expect(draft.fields[PRICE]).toBeCloseTo(usd, 9);
    expect(draft.fields[TERM]).toBe(months);
    expect(draft.fields['apis.discount']).toBeUndefined();
  });

  it.each([
    [AT_AWS, "we've 25% off with AWS on compute", 3.75],
    [AT_AWS, 'EDP is 12%', 4.4],
    [AT_AWS, "we've got an EDP with AWS, 10%", 4.5],
    [AT_AZURE, 'we get 15% MACC discount', 4.25],
    [AT_AZURE, 'our MACC knocks 10% off everything', 4.5],
  ])('%s: %s, on whatever terms they are let', async (line, mention, usd) => {
    const { fields } = (await below(line, [mention])).draft;
    expect(fields[PRICE]).toBeCloseTo(usd, 9);
    expect(fields['selfHosted.procurement.market']).toBeUndefined();
    expect(fields['apis.discount']).toBeUndefined();
  });
});

describe('what a cloud takes off', () => {
  it('is of its API where no GPU of the card is there', async () => {
    const { fields } = (await below('2B tokens, 8 H100 vs azure gpt-5', ['MACC gives us 10%'])).draft;
    expect(fields.apis).toEqual([{ id: 'azure/gpt-5', discount: 0.1 }]);
    expect(fields[PRICE]).toBeUndefined();
  });

  it.each([
    [BOTH, 'EDP is 12%', 3],
    [NOWHERE, 'we have 10% EDP', 2],
    [NOWHERE, '10% MACC', 2],
  ])('is asked about where it may be of either: %s: %s', async (line, mention, ways) => {
    const { draft, reply } = await below(line, [mention]);
    expect([reply.kind, reply.hints?.length, draft.fields[PRICE]]).toEqual(['question', ways, 5]);
    for (const hint of reply.hints ?? []) expect((await below(line, [hint])).reply.kind, hint).toBe('change');
  });

  it('is of whom it names', async () => {
    const { fields } = (await below(AT_AWS, ['12% EDP discount with openai'])).draft;
    expect(fields.apis).toEqual([{ id: 'openai/gpt-5', discount: 0.12 }]);
    expect(fields[PRICE]).toBe(5);
  });
});

describe('a share of a commitment that is no discount', () => {
  it.each([
    'the savings plan covers 60% of it',
    '40% of the traffic is on the savings plan',
    '20% more, with a savings plan',
  ])('makes no price lower: %s', async (mention) => {
    const { fields } = (await below(AT_AWS, [mention])).draft;
    expect([fields[PRICE], fields['apis.discount']]).toEqual([5, undefined]);
  });
});
