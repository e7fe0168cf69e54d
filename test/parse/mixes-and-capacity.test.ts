import { describe, expect, it } from 'vitest';
import { inUsd } from '../../src/catalog/currencies.ts';
import { parseLine } from '../../src/parse/index.ts';
import { HAIKU, OPUS, type Phrase, refuses, SONNET, understands } from './phrase.ts';

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
const CHEAP = { usdPerMillionInput: 1, usdPerMillionOutput: 5 };
/** A mix whose last part costs $1 in and $5 out a million. */
const withPrice = (api: ReturnType<typeof mix>, more: object = {}) =>
  withTerms(api, ...api.mix.slice(1).map(() => ({})), { ...CHEAP, ...more });
const [GPT_4O, MINI] = ['openai/gpt-4o', 'openai/gpt-4o-mini'];
const V = { 'workload.tokensPerMonth': 1e9 };
const NODE = {
  'selfHosted.gpu': 'h100-sxm',
  'selfHosted.gpuCount': 8,
  'selfHosted.procurement.kind': 'rent',
  'selfHosted.procurement.usdPerGpuMonth': 3125,
} as const;

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // a share stands behind its name where the first does, with or without commas
  ['sonnet 30% llama 70b on H100 70%, 1B tokens', { ...V, 'workload.movedShare': 0.7, 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-sxm', 'apis': [{ id: SONNET }] }],
  ['sonnet 30% llama 70b 70%, 1B tokens', { ...V, 'workload.movedShare': 0.7, 'selfHosted.model': 'llama-3.3-70b', 'apis': [{ id: SONNET }] }],
  ['30% sonnet 70% llama 70b on H100, 1B tokens', { ...V, 'workload.movedShare': 0.7, 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-sxm', 'apis': [{ id: SONNET }] }],
  ['1B tokens gpt-4o 60% gpt-4o-mini 40%', { ...V, apis: [mix([GPT_4O, 0.6], [MINI, 0.4])] }],
  ['1B tokens, gpt-4o (60%), gpt-4o-mini (40%)', { ...V, apis: [mix([GPT_4O, 0.6], [MINI, 0.4])] }],
  ['1B tokens, route 80% to haiku 20% to opus', { ...V, apis: [mix([HAIKU, 0.8], [OPUS, 0.2])] }],
  ['1B tokens anthropic (80% haiku 20% opus)', { ...V, apis: [mix([HAIKU, 0.8], [OPUS, 0.2])] }],
  ['1B tokens anthropic (80% haiku, rest opus)', { ...V, apis: [mix([HAIKU, 0.8], [OPUS, 0.2])] }],
  ['1B tokens haiku (80%) opus (20%)', { ...V, apis: [mix([HAIKU, 0.8], [OPUS, 0.2])] }],
  // where the share goes says whether it is bought or hosted
  ['1B tokens, 70% of requests go to haiku, 30% to sonnet', { ...V, apis: [mix([HAIKU, 0.7], [SONNET, 0.3])] }],
  ['1B tokens, a quarter of the calls go to opus, the rest haiku', { ...V, apis: [mix([OPUS, 0.25], [HAIKU, 0.75])] }],
  ['1B tokens, half of the traffic goes to llama 70b, rest sonnet', { ...V, 'workload.movedShare': 0.5, 'selfHosted.model': 'llama-3.3-70b', apis: [{ id: SONNET }] }],
  ['1B tokens, 60% to llama 8b and 40% to gpt-4o', { ...V, 'workload.movedShare': 0.6, 'selfHosted.model': 'llama-3.1-8b', apis: [{ id: GPT_4O }] }],
  ['1B tokens vs 70% haiku, 30% sonnet at $1/$5', { ...V, apis: [withPrice(mix([HAIKU, 0.7], [SONNET, 0.3]))] }],
  ['1B tokens vs 70% haiku, 30% sonnet at our negotiated $1/$5', { ...V, apis: [withPrice(mix([HAIKU, 0.7], [SONNET, 0.3]), { isNegotiated: true })] }],
  ['1B tokens 3:1 haiku to sonnet', { ...V, apis: [mix([HAIKU, 0.75], [SONNET, 0.25])] }],
  ['1B tokens half haiku half sonnet', { ...V, apis: [mix([HAIKU, 0.5], [SONNET, 0.5])] }],
  ['1B tokens 90% haiku, the rest opus', { ...V, apis: [mix([HAIKU, 0.9], [OPUS, 0.1])] }],
  ['1B tokens, half haiku, a quarter sonnet, the rest opus', { ...V, apis: [mix([HAIKU, 0.5], [SONNET, 0.25], [OPUS, 0.25])] }],
  ['1B tokens, three quarters haiku, one quarter on sonnet', { ...V, apis: [mix([HAIKU, 0.75], [SONNET, 0.25])] }],
  ['1B tokens, haiku 70, sonnet 20, opus 10', { ...V, apis: [mix([HAIKU, 0.7], [SONNET, 0.2], [OPUS, 0.1])] }],
  ['1B tokens, gpt-4o 60 and gpt-4o-mini 40', { ...V, apis: [mix([GPT_4O, 0.6], [MINI, 0.4])] }],
  ['1B tokens, 70/20/10 haiku/sonnet/opus', { ...V, apis: [mix([HAIKU, 0.7], [SONNET, 0.2], [OPUS, 0.1])] }],
  ['1B tokens, haiku, sonnet and opus: 70-20-10', { ...V, apis: [mix([HAIKU, 0.7], [SONNET, 0.2], [OPUS, 0.1])] }],
  ['1B tokens split evenly between haiku and sonnet', { ...V, apis: [mix([HAIKU, 0.5], [SONNET, 0.5])] }],
  ['1B tokens, haiku and sonnet in equal parts', { ...V, apis: [mix([HAIKU, 0.5], [SONNET, 0.5])] }],
  ['1B tokens, 80:20 haiku:sonnet', { ...V, apis: [mix([HAIKU, 0.8], [SONNET, 0.2])] }],
  ['1B tokens, gpt-4o=80%, gpt-4o-mini=20%', { ...V, apis: [mix([GPT_4O, 0.8], [MINI, 0.2])] }],
  ['1B tokens, 70% on-prem, rest sonnet', { ...V, 'workload.movedShare': 0.7, apis: [{ id: SONNET }] }],
  ['$9k a month on gpt-4o and $1k on gpt-4o-mini', { 'workload.bill': { usdPerMonth: 1e4, api: 'mix/gpt-4o-90+gpt-4o-mini-10-of-spend' }, apis: [{ ...mix([GPT_4O, 0.9], [MINI, 0.1]), id: 'mix/gpt-4o-90+gpt-4o-mini-10-of-spend', sharesOf: 'spend' }] }],
  ['we pay OpenAI $9k a month (gpt-4o) and Azure $1k (gpt-4o-mini)', { 'workload.bill': { usdPerMonth: 1e4, api: 'mix/gpt-4o-90+gpt-4o-mini-10-of-spend' }, apis: [{ id: 'mix/gpt-4o-90+gpt-4o-mini-10-of-spend', mix: [{ id: GPT_4O, share: 0.9 }, { id: 'azure/gpt-4o-mini', share: 0.1 }], sharesOf: 'spend' }] }],
  // a part as a fraction is no price
  ['1B tokens, 3/4 haiku 1/4 sonnet', { ...V, apis: [mix([HAIKU, 0.75], [SONNET, 0.25])] }],
  ['1B tokens, opus 1/10, haiku 9/10', { ...V, apis: [mix([OPUS, 0.1], [HAIKU, 0.9])] }],
  ['1B tokens, 1/4 of it goes to opus, rest haiku', { ...V, apis: [mix([OPUS, 0.25], [HAIKU, 0.75])] }],
  ['1B tokens, ¾ haiku ¼ sonnet', { ...V, apis: [mix([HAIKU, 0.75], [SONNET, 0.25])] }],
  ['1B tokens, 3/4 of the requests are haiku and 1/4 sonnet', { ...V, apis: [mix([HAIKU, 0.75], [SONNET, 0.25])] }],
  ['1B tokens, 3/4 on llama 70b, 1/4 on sonnet', { ...V, 'workload.movedShare': 0.75, 'selfHosted.model': 'llama-3.3-70b', apis: [{ id: SONNET }] }],
  ['3/4 of our 1B tokens are haiku, the rest sonnet', { ...V, apis: [mix([HAIKU, 0.75], [SONNET, 0.25])] }],
  ['1B tokens vs haiku 1/5, opus 3/15', { ...V, apis: [{ id: HAIKU, usdPerMillionInput: 1, usdPerMillionOutput: 5 }, { id: OPUS, usdPerMillionInput: 3, usdPerMillionOutput: 15 }] }],
  ['1B tokens, haiku 9 times out of 10 and opus the rest', { ...V, apis: [mix([HAIKU, 0.9], [OPUS, 0.1])] }],
  ['1B tokens, every tenth request goes to opus, the rest haiku', { ...V, apis: [mix([OPUS, 0.1], [HAIKU, 0.9])] }],
  ['70% of 1B tokens are haiku, the rest sonnet', { ...V, apis: [mix([HAIKU, 0.7], [SONNET, 0.3])] }],
  ['$20k a month, opus 60 haiku 40', { 'workload.bill': { usdPerMonth: 2e4, api: mix([OPUS, 0.6], [HAIKU, 0.4]).id }, apis: [mix([OPUS, 0.6], [HAIKU, 0.4])] }],
  ['1B tokens of which 300M sonnet, the rest haiku', { ...V, apis: [mix([SONNET, 0.3], [HAIKU, 0.7])] }],
  ['1B tokens, 300M of them on sonnet and 100M on opus, rest haiku', { ...V, apis: [mix([SONNET, 0.3], [OPUS, 0.1], [HAIKU, 0.6])] }],
  ['1B tokens, 300M sonnet, rest on llama 70b', { ...V, 'workload.movedShare': 0.7, 'selfHosted.model': 'llama-3.3-70b', apis: [{ id: SONNET }] }],
  // two figures without a sign of the names are input and output
  ['1B tokens, 80/20, haiku and sonnet', { ...V, 'workload.inputShare': 0.8, apis: [{ id: HAIKU }, { id: SONNET }] }],
  // people round: the last has what is left
  ['1B tokens, 33% haiku, 33% sonnet, 33% opus', { ...V, apis: [{ ...mix([HAIKU, 0.33], [SONNET, 0.33], [OPUS, 0.34]) }] }],
  // what a part of the work goes to leaves the rest where it was
  ['1B tokens, haiku, 15% falls back to opus', { ...V, apis: [mix([OPUS, 0.15], [HAIKU, 0.85])] }],
  ['1B tokens, sonnet with 30% routed to haiku', { ...V, apis: [mix([HAIKU, 0.3], [SONNET, 0.7])] }],
  ['1B tokens, haiku with opus for the hardest 5%', { ...V, apis: [mix([OPUS, 0.05], [HAIKU, 0.95])] }],
  // amounts of a whole that stands before them
  ['1B tokens, 750M on haiku, 250M on sonnet', { ...V, apis: [mix([HAIKU, 0.75], [SONNET, 0.25])] }],
  ['1B tokens a month: 750M haiku, 200M sonnet, 50M opus', { ...V, apis: [mix([HAIKU, 0.75], [SONNET, 0.2], [OPUS, 0.05])] }],
  // "for" names a part too, and what is hosted beside it is all of it
  ['1B tokens, sonnet for 70%, haiku the rest, llama 70b', { ...V, 'selfHosted.model': 'llama-3.3-70b', apis: [mix([SONNET, 0.7], [HAIKU, 0.3])] }],
  ['1B tokens, sonnet for 70%, haiku for 30%, llama 70b', { ...V, 'selfHosted.model': 'llama-3.3-70b', apis: [mix([SONNET, 0.7], [HAIKU, 0.3])] }],
  ['1B tokens, sonnet for 70%, llama 70b the rest', { ...V, 'workload.movedShare': 0.3, 'selfHosted.model': 'llama-3.3-70b', apis: [{ id: SONNET }] }],
  // a price behind a share is that of the part
  ['1B tokens, sonnet 70% at $2/$10, haiku 30% at $1/$5', { ...V, apis: [withTerms(mix([SONNET, 0.7], [HAIKU, 0.3]), DEAR, CHEAP)] }],
  ['1B tokens, sonnet for 70% at $2/$10, haiku the rest', { ...V, apis: [withTerms(mix([SONNET, 0.7], [HAIKU, 0.3]), DEAR)] }],
  ['1B tokens, sonnet for 70%, haiku the rest at $1/$5', { ...V, apis: [withTerms(mix([SONNET, 0.7], [HAIKU, 0.3]), {}, CHEAP)] }],
  ['1B tokens, 70% sonnet at $2/$10 cached at $0.2, 30% haiku', { ...V, apis: [withTerms(mix([SONNET, 0.7], [HAIKU, 0.3]), { ...DEAR, usdPerMillionCachedInput: 0.2 })] }],
  ['1B tokens, 70% of traffic goes to sonnet with a 20% discount, the rest is haiku', { ...V, apis: [withTerms(mix([SONNET, 0.7], [HAIKU, 0.3]), { discount: 0.2 })] }],
  ['1B tokens, sonnet $2/$10/$0.2 70%, haiku at $1/$5 30%', { ...V, apis: [withTerms(mix([SONNET, 0.7], [HAIKU, 0.3]), { ...DEAR, usdPerMillionCachedInput: 0.2 }, CHEAP)] }],
  // a cached price is that of the API before it
  ['1B tokens, sonnet $2/$10 cached $0.2, haiku $1/$5 cached $0.1', { ...V, apis: [{ id: SONNET, ...DEAR, usdPerMillionCachedInput: 0.2 }, { id: HAIKU, ...CHEAP, usdPerMillionCachedInput: 0.1 }] }],
  ['$20k/mo on sonnet, half of it could move to llama 70b', { 'workload.bill': { usdPerMonth: 2e4, api: SONNET }, 'workload.movedShare': 0.5, 'selfHosted.model': 'llama-3.3-70b', apis: [{ id: SONNET }] }],
  ['80% of our $15k/mo sonnet spend could run on qwen3 32b', { 'workload.bill': { usdPerMonth: 1.5e4, api: SONNET }, 'workload.movedShare': 0.8, 'selfHosted.model': 'qwen3-32b', apis: [{ id: SONNET }] }],
  ['1B tokens/mo gpt-4o; move 25% to qwen3 8b', { ...V, 'workload.movedShare': 0.25, 'selfHosted.model': 'qwen3-8b', apis: [{ id: GPT_4O }] }],
  ['1B tokens, route 60% to llama 8b and 40% to gpt-4o', { ...V, 'workload.movedShare': 0.6, 'selfHosted.model': 'llama-3.1-8b', apis: [{ id: GPT_4O }] }],
  ['1B tokens, azure reserved ptus $12,000/month good for 2B tokens, gpt-5', { ...V, apis: [{ id: 'azure/gpt-5', usdPerMonth: 1.2e4, capacityTokensPerMonth: 2e9 }] }],
  ['vs gpt-5, $5k a month on sonnet', { 'workload.bill': { usdPerMonth: 5e3, api: SONNET }, apis: [{ id: 'openai/gpt-5' }, { id: SONNET }] }],
  ['1B tokens on gpt-5 PTU $18k a month for up to 3B tokens', { ...V, apis: [{ id: 'openai/gpt-5', usdPerMonth: 1.8e4, capacityTokensPerMonth: 3e9 }] }],
  ['1B tokens on gpt-5 PTU $18k a month for 3B tokens', { ...V, apis: [{ id: 'openai/gpt-5', usdPerMonth: 1.8e4, capacityTokensPerMonth: 3e9 }] }],
  ['1B tokens gpt-4o provisioned throughput 100 PTUs $26k/mo covers 4B tokens', { ...V, apis: [{ id: GPT_4O, usdPerMonth: 2.6e4, capacityTokensPerMonth: 4e9 }] }],
  ['1B tokens gpt-4o 1,300 PTUs at $260/PTU/month for up to 10B tokens', { ...V, apis: [{ id: GPT_4O, usdPerMonth: 3.38e5, capacityTokensPerMonth: 1e10 }] }],
  ['1B tokens gpt-4o 300 PTU at $1/hr each for up to 10B tokens', { ...V, apis: [{ id: GPT_4O, usdPerMonth: 2.19e5, capacityTokensPerMonth: 1e10 }] }],
  ['1B tokens gpt-4o 300 PTU at $1/hr for up to 10B tokens', { ...V, apis: [{ id: GPT_4O, usdPerMonth: 2.19e5, capacityTokensPerMonth: 1e10 }] }],
  // a unit costs its price a month where nothing else is said
  ['1B tokens gpt-4o, PTU 100 units at $260 for up to 4B tokens', { ...V, apis: [{ id: GPT_4O, usdPerMonth: 2.6e4, capacityTokensPerMonth: 4e9 }] }],
  ['1B tokens gemini 2.5 flash, provisioned throughput 10 GSUs $2,700/mo each for up to 4B tokens', { ...V, apis: [{ id: 'google/gemini-2.5-flash', usdPerMonth: 2.7e4, capacityTokensPerMonth: 4e9 }] }],
  ['1B tokens gpt-4o 300 PTU at $50/hr in total for up to 10B tokens', { ...V, apis: [{ id: GPT_4O, usdPerMonth: 3.65e4, capacityTokensPerMonth: 1e10 }] }],
  ['1B tokens sonnet, committed $60k a year, covers 2B tokens a month', { ...V, apis: [{ id: SONNET, usdPerMonth: 5e3, capacityTokensPerMonth: 2e9 }] }],
  ['1B tokens $0.60/M in and $2.20/M out opus', { ...V, apis: [{ id: OPUS, usdPerMillionInput: 0.6, usdPerMillionOutput: 2.2 }] }],
  ['1B tokens vs 5/25 opus', { ...V, apis: [{ id: OPUS, usdPerMillionInput: 5, usdPerMillionOutput: 25 }] }],
  ['1B tokens vs our gateway at $0.5/$1.5', { ...V, apis: [{ id: 'custom/0.5-1.5', usdPerMillionInput: 0.5, usdPerMillionOutput: 1.5 }] }],
  ['1B tokens vs acme/foo at $0.2/$0.4', { ...V, apis: [{ id: 'acme/foo', usdPerMillionInput: 0.2, usdPerMillionOutput: 0.4 }] }],
  ['1B tokens vs $0.0009/1K input and $0.0018/1K output', { ...V, apis: [{ id: 'custom/0.9-1.8', usdPerMillionInput: 0.9, usdPerMillionOutput: 1.8 }] }],
];

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

describe('mixes, parts that move, and capacity bought by the month', () => {
  understands(PHRASES);
});

// biome-ignore format: one phrase a line
describe('a part of an amount, lakhs, copies of two kinds, and what a machine costs a month', () => {
  understands([
    ['a quarter of 300M tokens is output', { 'workload.tokensPerMonth': 3e8, 'workload.inputShare': 0.75 }],
    ['40% of 2B tokens can be batched', { 'workload.tokensPerMonth': 2e9, 'workload.batchShare': 0.4 }],
    ['3L requests a month, 1500 in 300 out', { 'workload.requestsPerMonth': 3e5, 'workload.requestInputTokens': 1500, 'workload.requestOutputTokens': 300 }],
    ['2B tokens, 4 active 4 standby', { 'workload.tokensPerMonth': 2e9, 'selfHosted.replicas': 4, 'selfHosted.spareReplicas': 4 }],
    ['2B tokens, 3 active and 1 hot spare', { 'workload.tokensPerMonth': 2e9, 'selfHosted.replicas': 3, 'selfHosted.spareReplicas': 1 }],
  ]);
  understands([
    ['how many tokens a month until a $25k/mo 8xH100 node beats sonnet?', { ...NODE, apis: [{ id: SONNET }] }],
    ['how many requests a day before 8 H100s at $4.50/h beat sonnet', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuHour': 4.5, apis: [{ id: SONNET }] }],
    ['1B tokens, $25k/mo 8xH100 node vs sonnet', { ...V, ...NODE, apis: [{ id: SONNET }] }],
    ['1B tokens, a $25k/mo 8xH100 vs sonnet', { ...V, ...NODE, apis: [{ id: SONNET }] }],
    ['1B tokens on a $1,500/mo L40S server', { ...V, 'selfHosted.gpu': 'l40s', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.usdPerGpuMonth': 1500 }],
    ['1B tokens, h100-sxm, rent, on RunPod Serverless flex', { ...V, 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'RunPod Serverless flex' }],
    ['h100-sxm, rent, on RunPod Serverless flex', { 'selfHosted.gpu': 'h100-sxm', 'selfHosted.procurement.kind': 'rent', 'selfHosted.procurement.seller': 'RunPod Serverless flex' }],
    ['1B tokens vs gpt-4o serverless', { ...V, apis: [{ id: GPT_4O }] }],
    ['cost per 1k conversations is $2.10, 400k conversations a month, gpt-4o-mini', { 'workload.requestsPerMonth': 4e5, 'workload.bill': { usdPerMonth: 840, api: MINI }, apis: [{ id: MINI }] }],
    ['our average cost per thousand tickets: 80 cents, 300k tickets a month, gpt-4o-mini', { 'workload.requestsPerMonth': 3e5, 'workload.bill': { usdPerMonth: 240, api: MINI }, apis: [{ id: MINI }] }],
    ['1.2M calls a month avg $0.004 each gpt-4o-mini', { 'workload.requestsPerMonth': 1.2e6, 'workload.bill': { usdPerMonth: 4800, api: MINI }, apis: [{ id: MINI }] }],
    ['80k conversations a month, 3 cents each on gpt-4o', { 'workload.requestsPerMonth': 8e4, 'workload.bill': { usdPerMonth: 2400, api: GPT_4O }, apis: [{ id: GPT_4O }] }],
    ['1M requests a month, 1500 in 300 out chat', { 'workload.requestsPerMonth': 1e6, 'workload.requestInputTokens': 1500, 'workload.requestOutputTokens': 300 }],
    ['1M requests a month, 300 in 20 out requests', { 'workload.requestsPerMonth': 1e6, 'workload.requestInputTokens': 300, 'workload.requestOutputTokens': 20 }],
    ['$25k a month on sonnet, 8xH100 node', { 'workload.bill': { usdPerMonth: 25e3, api: SONNET }, apis: [{ id: SONNET }], 'selfHosted.gpu': 'h100-sxm', 'selfHosted.gpuCount': 8 }],
  ]);
  refuses([
    ['2B tokens, 1/3 opus', 'not-understood', '2B tokens, 33.33% opus, the rest haiku'],
    ['2B tokens, 3/15 sonnet', 'not-understood', '2B tokens, vs sonnet at $3/$15'],
    ['2B tokens, min 2 max 6 replicas', 'range-not-supported', '2B tokens, 2 replicas'],
    ['2B tokens, runpod serverless h100', 'not-understood', '2B tokens, runpod billed 10 hours a day h100'],
    ['2B tokens, llama 70b serverless H100', 'not-understood', '2B tokens, llama 70b billed 10 hours a day H100'],
    ['2B tokens, H100 scale to zero', 'not-understood', '2B tokens, H100 billed 10 hours a day'],
    ['2B tokens, 8 H100s at $2.10/hr, 10% discount prepaid', 'contradiction'],
    ['2B tokens, already paid 8 H100s $2.10/hr', 'contradiction', '2B tokens, 8 H100s $2.10/hr'],
    ['capex of $40k, 500M tokens', 'not-understood', '1 GPU $40k total'],
    ['H100s $40k capex, 500M tokens', 'not-understood', '1 GPU $40k total'],
  ]);
});

describe('shares that people round', () => {
  it.each([
    [
      '1B tokens, 33% haiku, 33% sonnet, 33% opus',
      ['"33% haiku, 33% sonnet, 33% opus" are 99% together: the last is read as 34%.'],
    ],
    ['1B tokens, split evenly between haiku, sonnet and opus', []],
  ])('%s', async (line, notes) => {
    const { intent } = await parseLine(line);
    expect(intent.kind === 'estimate' ? (intent.readAs ?? []) : null).toEqual(notes);
  });

  it('stand where they stand behind a letter that is longer in small', async () => {
    const { fields } = (await parseLine('İİİ: 1B tokens, two thirds haiku, a third sonnet')).draft;
    expect(fields.apis?.[0]?.mix?.map(({ share }) => share)).toEqual([0.666667, 0.333333]);
  });
});

describe('money of other countries', () => {
  it.each([
    ['200 zł a month on gpt-4o-mini', 'PLN', 200],
    ['CNY 30万/month on qwen3-max', 'CNY', 300_000],
    ['¥500,000 JPY a month gpt-5', 'JPY', 500_000],
    ['R$ 40000/mês gpt-5-mini', 'BRL', 40_000],
  ] as const)('%s', async (line, code, amount) => {
    const { fields } = (await parseLine(line)).draft;
    expect(fields['money.currency']).toBe(code);
    expect(fields['workload.bill']?.usdPerMonth).toBeCloseTo(inUsd(amount, code) ?? Number.NaN, 6);
  });
});

describe('what is asked of a bill', () => {
  refuses([
    ['committed $50k a year on sonnet', 'not-understood', 'for up to 1B tokens'],
    // what it covers is known, and only the model is asked
    [
      'azure PTU at $18k a month capacity 10B tokens, 8B tokens, 4 H100',
      'not-understood',
      'azure PTU at gpt $18k a month capacity 10B tokens, 8B tokens, 4 H100',
    ],
    ['azure PTU at $18k a month, gpt-4o, 2B tokens/mo', 'not-understood', '$18k a month for up to 1B tokens'],
    ['$47k last month on bedrock', 'not-understood', '$47k last month on bedrock claude sonnet'],
    [
      '500M tokens, azure PTU at $18k a month',
      'not-understood',
      'azure PTU at $18k a month for up to 3B tokens on gpt',
    ],
    // the number of a model counts no units
    [
      '9B tokens, H100 vs azure gpt-5 ptu',
      'not-understood',
      'azure gpt-5 ptu at $18k a month for up to 3B tokens',
    ],
    // no dollars
    ['500M tokens, A100 at 3 XAU/hr', 'not-understood', '500M tokens, A100'],
    // a side without the scale of the other
    ['100 million in, 20 out per day', 'not-understood', '20M out per day'],
    ['100M in, 20 out a day', 'not-understood', '20M out a day'],
    ['bill is 12k', 'not-understood', '$12k a month on sonnet'],
    [
      '$38k on gpt-4o, 70% could go to llama 70b',
      'not-understood',
      '$38k a month on gpt-4o, 70% could go to llama 70b',
    ],
    ['$0.002 per request on gpt-4o', 'not-understood', '1500 in 300 out per request'],
    ['1B tokens 60% haiku', 'not-understood'],
    ['1B tokens 60% haiku 25% sonnet', 'not-understood', '60% haiku, 25% sonnet, the rest gpt mini'],
    // of one part nothing is costed that is of all
    [
      '1B tokens, 50% gpt-4o (batch) and 50% haiku',
      'not-understood',
      '1B tokens, 50% gpt-4o, 50% batch and 50% haiku',
    ],
    [
      '1B tokens, 70% gpt-4o batch, 30% haiku',
      'not-understood',
      '1B tokens, 70% gpt-4o, 70% batch, 30% haiku',
    ],
    [
      '1B tokens, 70% gpt-4o with 80% cached, 30% haiku',
      'not-understood',
      '1B tokens, 70% gpt-4o, 56% cached, 30% haiku',
    ],
    ['¥30万/month on qwen3-max', 'not-understood', 'CNY 30万/month on qwen3-max'],
    ['12 000 kr/month on sonnet', 'not-understood', '12 000 NOK/month on sonnet'],
  ]);
});
