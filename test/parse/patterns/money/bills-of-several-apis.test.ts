import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { HAIKU, OPUS, SONNET, understands } from '../../phrase.ts';

const mix = (...parts: readonly (readonly [id: string, share: number])[]) => ({
  id: `mix/${parts.map(([id, share]) => `${id.slice(id.indexOf('/') + 1)}-${Math.round(share * 100)}`).join('+')}`,
  mix: parts.map(([id, share]) => ({ id, share })),
});
/** A mix with what else is said of each part, in their order. */
const withTerms = (api: ReturnType<typeof mix>, ...terms: readonly object[]) => ({
  ...api,
  mix: api.mix.map((part, at) => ({ ...part, ...terms[at] })),
});
const DEAR = { usdPerMillionInput: 2, usdPerMillionOutput: 10 };

/** A bill of so much, and what part of it each API has. */
const spent = (usdPerMonth: number, ...parts: readonly (readonly [id: string, share: number])[]) => {
  const { id, mix: shares } = mix(...parts);
  const ofSpend = `${id}-of-spend`;
  return {
    'workload.bill': { usdPerMonth, api: ofSpend },
    apis: [{ id: ofSpend, mix: shares, sharesOf: 'spend' as const }],
  };
};
const GPT_5 = 'openai/gpt-5';

// biome-ignore format: one phrase a line
describe('bills of several APIs', () => {
  understands([
    ['gpt-5 $9k/mo, sonnet $3k/mo', spent(12e3, [GPT_5, 0.75], [SONNET, 0.25])],
    ['we spend $30k on opus and $10k on gpt-5 a month', spent(4e4, [OPUS, 0.75], [GPT_5, 0.25])],
    ['gpt-5 bill is $9000/month and opus another $3000/month', spent(12e3, [GPT_5, 0.75], [OPUS, 0.25])],
    ['$100/day on sonnet and $2100/week on gpt-5', spent(12166.6666667, [SONNET, 0.25], [GPT_5, 0.75])],
    ['invoice october: opus $15,000, gpt-5 $5,000', spent(2e4, [OPUS, 0.75], [GPT_5, 0.25])],
    ['last quarter we spent 30k on opus and 10k on gpt-5', spent(13333.3333333, [OPUS, 0.75], [GPT_5, 0.25])],
    ['bill last month: 3k gpt-5, 1k sonnet', spent(4e3, [GPT_5, 0.75], [SONNET, 0.25])],
    ['opus $9k/mo at $2/$10, haiku $3k/mo', { ...spent(12e3, [OPUS, 0.75], [HAIKU, 0.25]), apis: [withTerms(spent(12e3, [OPUS, 0.75], [HAIKU, 0.25]).apis[0] ?? mix(), DEAR)] }],
    // the whole and its parts
    ['spending 20k/month, 12k of that on opus and 8k on haiku', spent(2e4, [OPUS, 0.6], [HAIKU, 0.4])],
    ['$20k a month: $12k opus, $8k haiku', spent(2e4, [OPUS, 0.6], [HAIKU, 0.4])],
    ['our $15k/mo splits 9k opus 6k sonnet', spent(15e3, [OPUS, 0.6], [SONNET, 0.4])],
    ['spending 20k/month, 12k of that on opus, rest haiku', spent(2e4, [OPUS, 0.6], [HAIKU, 0.4])],
    ['spending 20k/month, 20k of that on opus', { 'workload.bill': { usdPerMonth: 2e4, api: OPUS }, apis: [{ id: OPUS }] }],
    // shares of the money, and not of the tokens
    ['$20k a month, 60% of spend on opus and 40% on haiku', spent(2e4, [OPUS, 0.6], [HAIKU, 0.4])],
    ['60% of our spend is on opus, rest haiku, $20k a month', spent(2e4, [OPUS, 0.6], [HAIKU, 0.4])],
    ['60% of our $20k a month bill is opus, the rest haiku', spent(2e4, [OPUS, 0.6], [HAIKU, 0.4])],
    ['60% of the $20k/mo spend is on opus, 40% on haiku', spent(2e4, [OPUS, 0.6], [HAIKU, 0.4])],
    ['half of our $20k a month bill is opus, the rest haiku', spent(2e4, [OPUS, 0.5], [HAIKU, 0.5])],
    // what is paid is no billion of dollars
    ['our $500 bill a month for sonnet', { 'workload.bill': { usdPerMonth: 500, api: SONNET }, apis: [{ id: SONNET }] }],
    ['our 10k bill a month for sonnet', { 'workload.bill': { usdPerMonth: 10e3, api: SONNET }, apis: [{ id: SONNET }] }],
    ['$18k/m on sonnet', { 'workload.bill': { usdPerMonth: 18e3, api: SONNET }, apis: [{ id: SONNET }] }],
    ['we pay 18k/m for sonnet', { 'workload.bill': { usdPerMonth: 18e3, api: SONNET }, apis: [{ id: SONNET }] }],
    ['800M tokens a month, 60% of the cost is opus, the rest haiku', { 'workload.tokensPerMonth': 8e8, apis: spent(1, [OPUS, 0.6], [HAIKU, 0.4]).apis }],
    ['vs gpt-5, $20k a month on 60% opus 40% haiku', { 'workload.bill': { usdPerMonth: 2e4, api: mix([OPUS, 0.6], [HAIKU, 0.4]).id }, apis: [{ id: GPT_5 }, mix([OPUS, 0.6], [HAIKU, 0.4])] }],
    // a share without a word of money is one of the tokens
    ['$20k a month, 60% opus 40% haiku', { 'workload.bill': { usdPerMonth: 2e4, api: mix([OPUS, 0.6], [HAIKU, 0.4]).id }, apis: [mix([OPUS, 0.6], [HAIKU, 0.4])] }],
  ]);
  it('are named as the one bill that they are', async () => {
    expect((await parseLine('gpt-5 $9k/mo, sonnet $3k/mo')).intent).toMatchObject({
      readAs: ['"$9k/mo" on GPT-5 and "$3k/mo" on Claude Sonnet 5.5 are read as one bill of $12,000 a month: what each buys at its price is its share of the tokens.'],
    });
  });
});
