import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../src/parse/index.ts';
import { DAYS, HAIKU, type Phrase, understands } from '../phrase.ts';
import { VOLUME } from '../short-names.ts';

const MODEL = 'selfHosted.model';
const LLAMA = { [MODEL]: 'llama-3.3-70b' };

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  ['30M per day threshold they say; we are at 22M per day, llama 70b', { [VOLUME]: 22e6 * DAYS, ...LLAMA }],
  ['they say self hosting pays off above 30M tokens a day, we do 22M a day', { [VOLUME]: 22e6 * DAYS }],
  ['vendor claims break even at 2B tokens/month, we are at 800M tokens/month', { [VOLUME]: 800e6 }],
  ['above 30M a day our CFO wants self hosting, we are at 22M tokens a day', { [VOLUME]: 22e6 * DAYS }],
  ['rule of thumb says self host over 500M, we have 300M tokens a month on haiku', { [VOLUME]: 300e6, apis: [{ id: HAIKU }] }],
  ['over the 300M a month where it pays off: 800M tokens a month on llama 70b', { [VOLUME]: 800e6, ...LLAMA }],
  ['anything under 10M tokens a day stays on the API; we have 35M tokens a day', { [VOLUME]: 35e6 * DAYS }],
  ['volume discount kicks in at 10B, 3B tokens a month on haiku', { [VOLUME]: 3e9, apis: [{ id: HAIKU }] }],
  ['below 500M tokens a month we stay on haiku, 900M tokens a month', { [VOLUME]: 900e6, apis: [{ id: HAIKU }] }],
  // money, too: no bill, and no rule that all has to stay in the house
  ['anything above $25k/mo must be self hosted, 6B tokens a month on haiku', { [VOLUME]: 6e9, apis: [{ id: HAIKU }] }],
  ['anything over $10k a month needs board approval; 2B tokens a month', { [VOLUME]: 2e9 }],
  ["above $25k/mo must be self hosted. we're at $31k/mo with haiku", { 'workload.bill': { usdPerMonth: 31e3, api: HAIKU }, apis: [{ id: HAIKU }] }],
  ['anything above 30M a day must stay on prem, 900M tokens a month', { [VOLUME]: 900e6 }],
  ['6B tokens a month for over 100 users, must be self hosted', { [VOLUME]: 6e9, 'constraints.dataResidency': 'own-infrastructure' }],
  // alone it is what is asked about
  ['break even at 2B?', { [VOLUME]: 2e9 }],
  ['do we break even at 2B tokens a month? H100 at $2.3/hr', { [VOLUME]: 2e9, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 2.3 }],
];

describe('an amount from which something changes is no traffic', () => {
  understands(PHRASES);

  it('and a note says so', async () => {
    const { intent } = await parseLine('breakeven claimed at 11B, 3B tokens a month');
    expect(intent).toMatchObject({
      readAs: [expect.stringMatching(/^"breakeven claimed at 11B" is said to be a threshold/)],
    });
  });
});
