import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftField } from '../../src/domain/draft.ts';
import { byNoun, FIELDS as ROWS } from '../../src/domain/fields/index.ts';
import { PER_MONTH } from '../../src/domain/units.ts';
import { keysOf } from '../../src/keys.ts';
import { parseField, parseLine } from '../../src/parse/index.ts';
import { below } from '../helpers/below.ts';
import { runs } from '../helpers/effort.ts';

/** One of each kind, or none: phrases that do not exclude each other. */
const KINDS: readonly (readonly string[])[] = [
  [
    '300M tokens',
    '2B tokens/month',
    '20k requests/day',
    '500k chats a month at 1200 tokens each',
    '40 devs, 3M tokens per dev per month',
  ],
  ['4 H100s', '8x A100 80GB', '2 L40S', 'H200'],
  ['at $2.05/hr', 'rented at $1.95/hr', 'GPU price $3.10/hr'],
  ['0.5 FTE', '8h ops at $90/h', 'ops at $150/h', 'setup 60 hours'],
  ['llama 70b', 'qwen3 32b fp8', 'gpt-oss 20b'],
  ['vs claude sonnet', 'vs $2/$10', 'vs gpt-5 and haiku'],
  ['40% cached', '20% batch', '10% discount'],
  ['EU only', 'n+1', '2x peak', '50% util'],
];

const phrases = fc
  .tuple(...KINDS.map((kind) => fc.option(fc.constantFrom(...kind), { freq: 2 })))
  .map((picked) => picked.filter((phrase) => phrase !== null))
  .filter((picked) => picked.length > 1);

const fieldsOf = async (line: string): Promise<unknown> => {
  const read = await parseLine(line).catch(() => null);
  if (read === null) return 'refused';
  const { apis, ...fields } = read.draft.fields;
  return { ...fields, apis: apis?.map(({ id }) => id).sort() };
};

const inAnyOrder = (picked: readonly string[]) =>
  fc.shuffledSubarray([...picked], { minLength: picked.length });

/** Both lines of a pair say the same. Two that are refused do so too: more than half have to be read. */
const saySame = async (pairs: fc.Arbitrary<readonly [string, string]>): Promise<void> => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(pairs, async ([one, other]) => {
      const fields = await fieldsOf(one);
      expect(await fieldsOf(other)).toEqual(fields);
      if (fields !== 'refused') read += 1;
    }),
    runs(150),
  );
  expect(read).toBeGreaterThan(runs(150).numRuns / 2);
};

describe('laws of a line', () => {
  it('the same phrases say the same in any order', async () => {
    await saySame(
      phrases.chain((picked) => inAnyOrder(picked).map((other) => [picked.join(', '), other.join(', ')])),
    );
  });

  it('a spaced sign between phrases says the same as a comma', async () => {
    await saySame(
      fc
        .tuple(phrases.chain(inAnyOrder), fc.constantFrom(' - ', ' – ', ' / ', ' | ', ' • '))
        .map(([picked, sign]) => [picked.join(', '), picked.join(sign)]),
    );
  });

  const PERIODS = keysOf(PER_MONTH).filter((period) => period !== 'second');
  const FIELDS: readonly (readonly [DraftField, (amount: string, period: string) => string])[] = [
    ['workload.tokensPerMonth', (amount, period) => `${amount} tokens per ${period}`],
    ['workload.requestsPerMonth', (amount, period) => `${amount} requests per ${period}`],
  ];

  it.each(PERIODS)('an amount per %s is the same in a line, in a field and in a thread', async (period) => {
    for (const [field, words] of FIELDS) {
      const line = words('10M', period);
      const expected = 10e6 * PER_MONTH[period];
      expect((await parseLine(line)).draft.fields[field], line).toBeCloseTo(expected, 0);
      expect(await parseField(field, `10M per ${period}`), field).toBeCloseTo(expected, 0);
    }
    const talked = await below('500M tokens', [`10M tokens per ${period}`]);
    expect(talked.draft.fields['workload.tokensPerMonth']).toBeCloseTo(10e6 * PER_MONTH[period], 0);
  });

  it.each([...byNoun('hours')])('hours of "%s" are read by the noun of their row alone', async (_, field) => {
    const { noun, per } = ROWS[field];
    const [word] = noun?.[1].split('|') ?? [];
    const period = per === 'month' ? ' a month' : '';
    for (const words of [
      `6 hours ${word}`,
      `${word} 6 hours`,
      `${word} 6h${period}`,
      `6h of ${word}${period}`,
    ])
      expect((await parseLine(`500M tokens H100, ${words}`)).draft.fields, words).toMatchObject({
        [field]: 6,
      });
  });

  it('a wage and a price of a GPU do not change places', async () => {
    const { draft } = await parseLine('500M tokens 8 H100s 0.25 FTE at $1.79/hr');
    expect(draft.fields).toMatchObject({
      'selfHosted.procurement.usdPerGpuHour': 1.79,
      'selfHosted.ops.hoursPerMonth': 40,
    });
    expect(draft.fields).not.toHaveProperty('selfHosted.ops.usdPerHour');
  });

  it('money, prices and people without their sign are no tokens', async () => {
    const amount = fc.integer({ min: 1, max: 900 });
    const said = fc.constantFrom<(n: number) => string>(
      (n) => `spend ${n}k/mo on sonnet`,
      (n) => `${n} devs`,
      (n) => `${n}k daily users`,
      (n) => `sonnet at ${n % 20}/${n}`,
      (n) => `bill of ${n}k a month on haiku`,
    );
    await fc.assert(
      fc.asyncProperty(said, amount, async (words, n) => {
        const read = await parseLine(words(n)).catch(() => null);
        fc.pre(read !== null);
        expect(read.draft.fields).not.toHaveProperty('workload.tokensPerMonth');
      }),
      runs(60),
    );
  });
});
