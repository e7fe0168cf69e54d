import { expect, it } from 'vitest';
import { answerLine } from '../../src/answer/index.ts';
import { lineFor } from '../../src/answer/line.ts';
import { LlmcostError, orWhyRefused } from '../../src/errors.ts';

/** Several offers of hardware in one line: each is costed, and the cheapest that serves the traffic is answered. */

const OPTIONS = { asOf: new Date('2026-11-26T12:00:00Z') };

const answerTo = async (line: string) => {
  const asked = await answerLine(line, OPTIONS);
  if (asked.kind !== 'answer') throw new Error('no answer');
  return asked.answer;
};

const refusalOf = async (line: string): Promise<LlmcostError> => {
  const asked = await orWhyRefused(answerLine(line, OPTIONS));
  if (asked instanceof LlmcostError) return asked;
  throw new Error('answered');
};

const usd = (amount: number): string => `$${Math.round(amount).toLocaleString('en-US')}`;

it.each([
  [
    'two cards at two prices',
    '2B tokens, llama 70b, 8x H100 at $2.49 or 8x MI300X at $1.99',
    ['8x H100 at $2.49', '8x MI300X at $1.99'],
    (offer: string) => `2B tokens, llama 70b, ${offer}`,
  ],
  [
    'prices without a sign',
    '500M tokens, MI300X at 1.99 vs H100 at 2.49, llama 70b',
    ['MI300X at 1.99', 'H100 at 2.49'],
    (offer: string) => `500M tokens, ${offer}, llama 70b`,
  ],
  [
    'other counts, and what is said of both behind them',
    'llama 70b at 2B tokens: 4x H100 or 8x A100, rented',
    ['4x H100', '8x A100'],
    (offer: string) => `llama 70b at 2B tokens: ${offer}, rented`,
  ],
  [
    'owned or rented',
    '2B tokens llama 70b, buy 4x H100 at $28k each or rent 4x H100 at $2.10?',
    ['buy 4x H100 at $28k each', 'rent 4x H100 at $2.10'],
    (offer: string) => `2B tokens llama 70b, ${offer}`,
  ],
  [
    'three with a list before them and "pick one" behind',
    '3 flavors: 8xH100 @2.4, 8xH200 @3.3, 8xB200 @4.9. glm 4.6 fp8, 1B tok/mo. pick one',
    ['8xH100 @2.4', '8xH200 @3.3', '8xB200 @4.9'],
    (offer: string) => `${offer}, glm 4.6 fp8, 1B tok/mo`,
  ],
  [
    'two machines, and a model between them that is of both',
    'azure NC80adis_H100_v5 phi 4 or NC24ads A100 v4? 500M tok',
    ['NC80adis_H100_v5', 'NC24ads A100 v4'],
    (offer: string) => `azure ${offer} phi 4, 500M tok`,
  ],
  [
    'two landlords of one card',
    '2B tokens llama 70b, H100 at $2.49 on runpod or $2.99 at lambda',
    ['$2.49 on runpod', '$2.99 at lambda'],
    (offer: string) => `2B tokens llama 70b, H100 at ${offer}`,
  ],
  [
    'machines of a cloud',
    'p5.48xlarge or p4d.24xlarge for llama 70b, 2B tokens',
    ['p5.48xlarge', 'p4d.24xlarge'],
    (offer: string) => `${offer} for llama 70b, 2B tokens`,
  ],
  [
    'two markets of one card',
    '2B tokens llama 70b, H100 on demand at $3 or reserved at $2',
    ['on demand at $3', 'reserved at $2'],
    (offer: string) => `2B tokens llama 70b, H100 ${offer}`,
  ],
  [
    'two sellers of one card',
    'runpod or lambda h100s for 1.5bn tokens monthly w/ llama 70b',
    ['on runpod', 'on lambda'],
    (offer: string) => `${offer} h100s for 1.5bn tokens monthly w/ llama 70b`,
  ],
  [
    'sellers that are compared',
    'compare runpod and lambda, 8x H100, llama 70b, 2B tokens',
    ['on runpod', 'on lambda'],
    (offer: string) => `${offer}, 8x H100, llama 70b, 2B tokens`,
  ],
  [
    'a market that names no card beside one that does',
    '2B tokens llama 70b, on-demand H100 at $2.99 vs spot at $1.85',
    ['on-demand H100 at $2.99', 'H100 spot at $1.85'],
    (offer: string) => `2B tokens llama 70b, ${offer}`,
  ],
  [
    'what is compared with "and"',
    'compare 4x H100 and 8x A100 for llama 70b, 2B tokens',
    ['4x H100', '8x A100'],
    (offer: string) => `${offer} for llama 70b, 2B tokens`,
  ],
  [
    'what is compared "with" another',
    'compare 8x H100 at $2.1 for 2 years with 8x H200 at $3.2 on demand, llama 70b, 2B tokens',
    ['8x H100 at $2.1 for 2 years', '8x H200 at $3.2 on demand'],
    (offer: string) => `${offer}, llama 70b, 2B tokens`,
  ],
  [
    'a term and its price with the market behind',
    '2B tokens llama 70b, compare 4x H100 at $1.9 reserved with $2.9 on demand',
    ['$1.9 reserved', '$2.9 on demand'],
    (offer: string) => `2B tokens llama 70b, compare 4x H100 at ${offer}`,
  ],
  [
    'one that may be better than another',
    '2B tokens llama 70b, is 8x H100 at $2 for 2 years better than $3 on demand',
    ['$2 for 2 years', '$3 on demand'],
    (offer: string) => `2B tokens llama 70b, is 8x H100 at ${offer}`,
  ],
  [
    'three of them',
    '2B tokens, 4x A100 at $1.2/h, 2x H100 at $2.3/h or 2x H200 at $3/h, llama 70b',
    ['4x A100 at $1.2/h', '2x H100 at $2.3/h', '2x H200 at $3/h'],
    (offer: string) => `2B tokens, ${offer}, llama 70b`,
  ],
  [
    'offers against an API',
    '2B tokens, llama 70b, 8x H100 at $2.1 on runpod vs 8x H200 at $3.2 on lambda vs sonnet',
    ['8x H100 at $2.1 on runpod', '8x H200 at $3.2 on lambda'],
    (offer: string) => `2B tokens, llama 70b, ${offer} vs sonnet`,
  ],
])('answers %s', async (_, line, offers, alone) => {
  const bills = await Promise.all(
    offers.map(async (offer) => ({ offer, answer: await answerTo(alone(offer)) })),
  );
  const [cheapest] = bills.toSorted(
    (a, b) => a.answer.assessment.selfHosted.monthlyUsd - b.answer.assessment.selfHosted.monthlyUsd,
  );
  const answer = await answerTo(line);
  expect(lineFor(answer)).toBe(cheapest && lineFor(cheapest.answer));
  const [note] = answer.assessment.warnings;
  expect(note?.code).toBe('compared');
  for (const { offer, answer: one } of bills)
    expect(note?.message).toContain(`"${offer}" ${usd(one.assessment.selfHosted.monthlyUsd)}`);
});

it.each(['8x H100 at $2.49 or 8x MI300X at $1.99', 'compare 8x H100 for 2 years at $2 with on demand at $3'])(
  'suggests a volume before %s',
  async (line) => {
    const { code, hints } = await refusalOf(line);
    expect(code).toBe('volume-missing');
    expect(hints[0]).toBe(`500M tokens a month, ${line}`);
  },
);

it('suggests a volume before what people are paid', async () => {
  const { hints } = await refusalOf('ops at $960/day');
  expect(hints[0]).toBe('500M tokens a month, ops 2 days a month at $960/day');
});

it('says which cannot serve the traffic, though they cost less', async () => {
  const answer = await answerTo('200B tokens, llama 70b, 8x H100 at $2 or 800x H100 at $2.2');
  expect(answer.scenario.selfHosted.procurement).toMatchObject({ usdPerGpuHour: 2.2 });
  expect(answer.assessment.warnings[0]?.message).toMatch(
    /"8x H100 at \$2" \$[\d,]+ \(too few for the traffic\).*The cheapest that serves it is shown\./,
  );
});

it('says where none serves the traffic', async () => {
  const answer = await answerTo('20B tokens a month, glm 4.6, rent or buy 8x H200');
  expect(answer.assessment.warnings[0]?.message).toMatch(
    /"buy" \$[\d,]+\. None of them serves the traffic: the cheapest is shown\./,
  );
});

it.each([
  ['a price of which nobody says whose it is', '2B tokens llama 70b, 4x H100 or 8x A100 at $1.50'],
  ['a count of one card alone', '8x H100 or MI300X at $1.99, llama 70b, 2B tokens'],
  ['a fleet of both', '2B tokens, llama 70b, 4x H100 and 8x A100'],
  ['machines of two sellers', '2B tokens on 8x H100 from runpod and lambda'],
  ['two models', '2B tokens, llama 70b or qwen 72b on 4x H100'],
  ['two volumes', '500M or 900M tokens, llama 70b on H100'],
  [
    'cards that nobody sets beside each other',
    '2B tokens, llama 70b, 4x H100. The 8x A100 are for training.',
  ],
])('asks about %s', async (_, line) => {
  expect((await refusalOf(line)).code).toBe('contradiction');
});
