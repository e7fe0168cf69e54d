import { describe } from 'vitest';
import { HAIKU, OPUS, type Phrase, SONNET, understands } from '../../phrase.ts';

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

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // a share stands behind its name where the first does, with or without commas
  ['sonnet 30% llama 70b on H100 70%, 1B tokens', { ...V, 'workload.movedShare': 0.7, 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-sxm', 'apis': [{ id: SONNET }] }],
  ['sonnet 30% llama 70b 70%, 1B tokens', { ...V, 'workload.movedShare': 0.7, 'selfHosted.model': 'llama-3.3-70b', 'apis': [{ id: SONNET }] }],
  ['30% sonnet 70% llama 70b on H100, 1B tokens', { ...V, 'workload.movedShare': 0.7, 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.gpu': 'h100-sxm', 'apis': [{ id: SONNET }] }],
  // parts in words that make a whole
  ['1B tokens, three quarters on haiku, one quarter to opus', { ...V, apis: [mix([HAIKU, 0.75], [OPUS, 0.25])] }],
  ['half on haiku and half on opus, 1B tokens', { ...V, apis: [mix([HAIKU, 0.5], [OPUS, 0.5])] }],
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

describe('mixes, parts that move, and capacity bought by the month', () => {
  understands(PHRASES);
});
