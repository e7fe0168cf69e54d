import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../../src/parse/index.ts';
import { DAYS, HAIKU, type Phrase, type Refusal, refuses, SONNET, understands } from '../../phrase.ts';

/** Amounts of parts: those that are one amount together, and those of which one counts. */

const total = (tokens: number, more: Phrase[1] = {}): Phrase[1] => ({
  'workload.tokensPerMonth': tokens,
  ...more,
});
const mixed = (tokens: number, ...mix: readonly (readonly [id: string, share: number])[]): Phrase[1] =>
  total(tokens, {
    apis: [
      {
        id: `mix/${mix.map(([id, share]) => `${id.slice(id.indexOf('/') + 1)}-${share * 100}`).join('+')}`,
        mix: mix.map(([id, share]) => ({ id, share })),
      },
    ],
  });
const SIZE: Phrase[1] = { 'workload.requestInputTokens': 1000, 'workload.requestOutputTokens': 200 };

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // each with its name in front, or behind
  ['EU 600M and US 1.4B tokens', total(2e9)],
  ['500M a month (plus 100M for evals)', total(600e6)],
  ['500M tokens a month plus another 100M for evals', total(600e6)],
  ['prod 2B, dev and staging 100M each', total(2.2e9)],
  ['3 environments: dev, staging, prod. prod 2B, others 100M each', total(2.2e9)],
  ['600M in EU and 1.4B in US', total(2e9)],
  ['EU: 20M, US: 30M tokens a day', total(50e6 * DAYS)],
  ['EU 20M a day, US 30M a day', total(50e6 * DAYS)],
  ['prod 1.5B, staging 200M, dev 100M tokens', total(1.8e9)],
  ['team A 200M, team B 400M, team C 50M tokens', total(650e6)],
  ['200M tokens for legal and 400M tokens for sales', total(600e6)],
  ['legal 200k, sales 100k requests per day, 1k in 200 out', { ...SIZE, 'workload.requestsPerMonth': 300e3 * DAYS }],
  // as many amounts as things, and one of each
  ['3 tenants: 200M, 500M and 1.1B tokens a month', total(1.8e9)],
  ['two customers: 200M and 400M tokens', total(600e6)],
  ['20 tenants x 50M each', total(1e9)],
  ['8 pipelines x 120M tokens/day', total(8 * 120e6 * DAYS)],
  ['20 LoRAs x 50M each', total(1e9, { 'selfHosted.fineTuned': true })],
  // what goes to each API is a mix: 300 of 1,500
  ['sonnet 300M haiku 1.2B tokens', mixed(1.5e9, [SONNET, 0.2], [HAIKU, 0.8])],
  ['sonnet 300M, haiku 1.2B tokens', mixed(1.5e9, [SONNET, 0.2], [HAIKU, 0.8])],
  ['300M on sonnet and 1.2B on haiku', mixed(1.5e9, [SONNET, 0.2], [HAIKU, 0.8])],
  ['we use 1.2B tokens on haiku and 300M on sonnet', mixed(1.5e9, [HAIKU, 0.8], [SONNET, 0.2])],
  ['nova micro for classification (2B), nova pro for rest (500M)', mixed(2.5e9, ['aws/amazon.nova-micro-v1:0', 0.8], ['aws/amazon.nova-pro-v1:0', 0.2])],
  ['EU (600M) and US (1.4B tokens)', total(2e9)],
  ['prod 12 rps + staging 1 rps, 1k in 200 out', { ...SIZE, 'workload.requestsPerMonth': 13 * 3600 * 730 }],
  ['EU 12 rps and US 8 rps, 1k in 200 out', { ...SIZE, 'workload.requestsPerMonth': 20 * 3600 * 730 }],
  // sides, people and another time are no parts
  ['prompt 300M tokens and completion 20M tokens', { 'workload.inputTokensPerMonth': 300e6, 'workload.outputTokensPerMonth': 20e6 }],
  ['users 20k, 500M tokens', total(500e6)],
  ['today 200M, next year 200M tokens', total(200e6, { 'workload.growthPerMonth': 0 })],
  // a sign adds up, whatever the parts are called
  ['10M a day + 2M in dev + 1M', total(13e6 * DAYS)],
  ['10M tokens/day prod + 2M tokens/day dev', total(12e6 * DAYS)],
  ['500M tokens + 200M tokens, A100', total(700e6, { 'selfHosted.gpu': 'a100-80gb' })],
  ['300M sonnet tokens + 1.2B haiku tokens', mixed(1.5e9, [SONNET, 0.2], [HAIKU, 0.8])],
  // parts that come at other times come to so much a month
  ['200M every sunday + 5M/day, sonnet', total(1_021_130_000, { apis: [{ id: SONNET }] })],
  ['500M tokens a month + 20M a day', total(1_108_330_000)],
  ['5M a day plus 200M a week, sonnet', total(1_021_130_000, { apis: [{ id: SONNET }] })],
  ['dev 5M staging 2M prod 80M tokens a day', total(87e6 * DAYS)],
];

const REFUSED: readonly Refusal[] = [
  // the second may be of a month
  ['EU 20M a day, US 30M tokens', 'contradiction'],
  // what is done once is no part of a month, and the size of a model no part of a volume
  ['500M tokens + 200M backfill, A100', 'contradiction'],
  // parts of a day are no parts of a whole
  ['morning 30 rps, afternoon 20 rps, 800 in 100 out', 'contradiction'],
  ['3 models: 200M, 500M and 1.1B tokens', 'contradiction'],
  // tokens by the thousand are money
  ['jan 3k, feb 4k on sonnet', 'not-understood', '$3.5k a month on sonnet'],
  ['we spent $3k in jan and $4k in feb on sonnet', 'not-understood', 'we spent $4k a month on sonnet'],
  ['spend: sep $12,300, oct $14,100 (gpt-5)', 'not-understood', 'spend: $13.2k a month (gpt-5)'],
  ['200M tokens in sep, 300M tokens in oct', 'not-understood', '250M tokens a month'],
];

describe('parts of one amount', () => {
  understands(READ);
  it('says what it added up', async () => {
    const { intent } = await parseLine('EU 600M and US 1.4B tokens');
    expect(intent).toMatchObject({
      readAs: ['"EU 600M and US 1.4B tokens" is added up to 2B tokens.'],
    });
  });
});
describe('amounts of which one counts', () => refuses(REFUSED));
