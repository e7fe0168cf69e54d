import { findProvider } from '@pydantic/genai-prices';
import { afterEach, describe, expect, it } from 'vitest';
import { apiPrice, packagedSellers, useRefreshedPrices } from '../../src/catalog/index.ts';
import { checkedPrices } from '../../src/prices/refresh.ts';
import { priceFileWords } from '../../src/prices/words.ts';

const NOW = new Date('2026-12-02T12:00:00Z');
const REQUEST = { inputTokens: 1500, outputTokens: 500 };

const own = (prices: readonly object[], more: object = {}): string =>
  JSON.stringify({ format: 'llmcost-prices', version: 1, date: '2026-12-01', prices, ...more });
const sonnet = { id: 'anthropic/claude-sonnet-5', usdPerMillionInput: 1.5, usdPerMillionOutput: 8 };
const mini = { id: 'openai/gpt-5-mini', usdPerMillionInput: 0.25, usdPerMillionOutput: 2 };

interface Listed {
  readonly id: string;
  readonly models: readonly { readonly id: string; readonly prices: unknown }[];
}
const whole = (): Listed[] =>
  packagedSellers().map((id) => {
    const provider = findProvider({ providerId: id });
    return { id, models: JSON.parse(JSON.stringify(provider?.models ?? [])) };
  });

const check = (text: string) => checkedPrices(text, 'a file', '2026-12-01', NOW);
const problem = (text: string): string => {
  const checked = check(text);
  return 'problem' in checked ? checked.problem : '';
};

afterEach(() => useRefreshedPrices([]));

describe('a price file', () => {
  it('of our own format counts, with what it would move', () => {
    const checked = check(own([sonnet, { ...sonnet, id: 'nobody/nothing' }]));
    expect(checked).toMatchObject({
      unknownSellers: 1,
      moves: [
        {
          id: 'anthropic/claude-sonnet-5',
          before: { input: 2, output: 10 },
          after: { input: 1.5, output: 8 },
          confirmed: '2026-12-01',
          counts: true,
        },
      ],
    });
    expect(priceFileWords('a file', checked)).toContain('Left out, as their sellers are unknown: 1.');
    expect(priceFileWords('a file', checked)).toContain(
      '$2.00 in, $10.00 out, $0.20 cached → $1.50 in, $8.00 out, no cached price any more  (−25% in, −20% out)',
    );
    if ('rows' in checked) useRefreshedPrices(checked.rows);
    expect(apiPrice('anthropic/claude-sonnet-5', REQUEST, NOW)).toMatchObject({
      usdPerMillionInput: 1.5,
      confirmed: '2026-12-01',
      stale: false,
    });
  });

  it('says which of its prices were confirmed after it by us', () => {
    const checked = check(own([{ ...sonnet, confirmed: '2026-10-01' }]));
    expect(checked).toMatchObject({ moves: [{ counts: false }] });
    if ('rows' in checked) useRefreshedPrices(checked.rows);
    expect(apiPrice('anthropic/claude-sonnet-5', REQUEST, NOW)).toMatchObject({ usdPerMillionInput: 2 });
  });

  it('of the package counts as it is, and moves nothing', () => {
    const text = JSON.stringify(whole());
    const checked = check(text);
    expect('problem' in checked ? checked.problem : '').toBe('');
    expect(checked).toMatchObject({ unknownSellers: 0 });
    const wrapped = check(`{"providers":${text}}`);
    expect('rows' in wrapped).toBe(true);
  });

  it.each([
    ['', /not JSON/],
    ['<html>', /not JSON/],
    ['null', /neither our format/],
    ['[]', /neither our format/],
    ['{"__proto__":{"format":"llmcost-prices"}}', /neither our format/],
    [own([]), /prices/],
    [own([{ ...sonnet, id: 'sonnet' }]), /seller\/model/],
    [own([{ ...sonnet, usdPerMillionInput: -1 }]), /usdPerMillionInput/],
    [own([{ ...sonnet, usdPerMillionInput: '2' }]), /usdPerMillionInput/],
    [own([{ ...sonnet, usdPerMillionInput: 0, usdPerMillionOutput: 0 }]), /0 or below/],
    [own([{ ...sonnet, usdPerMillionInput: 0 }]), /0 or below: anthropic\/claude-sonnet-5/],
    [own([{ ...sonnet, usdPerMillionOutput: 0 }]), /0 or below: anthropic\/claude-sonnet-5/],
    // $0.25 in and $2 out until then: of less than a dollar too.
    [own([{ ...mini, usdPerMillionInput: 0 }]), /0 or below: openai\/gpt-5-mini/],
    [own([{ ...mini, usdPerMillionInput: 2.5 }]), /1 of 1 known prices moved/],
    [own([{ ...sonnet, id: 'nobody/nothing' }]), /no price of a seller/],
    [own([sonnet], { version: 2 }), /version/],
    [own([sonnet], { surprise: true }), /surprise/],
    [own([sonnet], { date: '2027-01-01' }), /dated after today/],
    [own([{ ...sonnet, confirmed: '2099-01-01' }]), /dated after today/],
    [own([{ ...sonnet, usdPerMillionInput: 20 }]), /1 of 1 known prices moved/],
  ])('%s changes nothing: %s', (text, reason) => {
    expect(problem(text)).toMatch(reason);
  });

  it('asks whether an id that is new is one of ours, spelled another way', () => {
    const checked = check(own([{ ...sonnet, id: 'google/gemini-3-8-flash' }]));
    expect(priceFileWords('a file', checked)).toContain(
      'the catalog has google/gemini-3.8-flash: is it that?',
    );
  });

  it('that moves too much names each price with its figures', () => {
    expect(problem(own([{ ...sonnet, usdPerMillionInput: 20 }]))).toContain(
      'anthropic/claude-sonnet-5 ($2.00 in, $10.00 out, $0.20 cached → $20.00 in, $8.00 out)',
    );
  });

  it('without a known seller changes nothing', () => {
    const file = whole().filter(({ id }) => id !== 'mistral');
    expect(problem(JSON.stringify(file))).toBe('known sellers are missing: mistral');
  });

  it('with a negative rate anywhere changes nothing', () => {
    const file = whole().map((provider) =>
      provider.id !== 'groq'
        ? provider
        : {
            ...provider,
            models: provider.models.map((model) => ({
              ...model,
              prices: { input_mtok: -1, output_mtok: 1 },
            })),
          },
    );
    expect(problem(JSON.stringify(file))).toMatch(/0 or below: groq\//);
  });

  it('in which more than a tenth of the prices moved far changes nothing, and a tenth may', () => {
    const ids = [
      'claude-sonnet-5',
      'claude-opus-5',
      'claude-opus-5-5',
      'claude-sonnet-4-6',
      'claude-opus-4-6',
      'claude-opus-4-7',
      'claude-opus-4-8',
      'claude-fable-5',
      'claude-haiku-4-5',
      'claude-sonnet-4-5',
    ];
    const rows = (far: number) =>
      ids.map((id, index) => {
        const price = apiPrice(`anthropic/${id}`, REQUEST, NOW);
        if ('noPrice' in price) throw new Error(id);
        const factor = index < far ? 4 : 1;
        return {
          id: price.id,
          usdPerMillionInput: price.usdPerMillionInput * factor,
          usdPerMillionOutput: price.usdPerMillionOutput * factor,
        };
      });
    expect(problem(own(rows(1)))).toBe('');
    expect(problem(own(rows(2)))).toMatch(/2 of 10 known prices moved by more than 3 times/);
  });
});

describe('what a price file would change', () => {
  const rates = (input: number, confirmed: string, cached?: number) => ({
    input,
    output: 10,
    confirmed,
    ...(cached === undefined ? {} : { cached }),
  });
  const told = (moves: readonly object[], unknownSellers = 0): string[] =>
    priceFileWords('a file', { rows: [], moves, unknownSellers } as never)
      .split('\n')
      .slice(1, -1);
  const move = { id: 'a/b', before: rates(2, '2026-10-01'), after: rates(3, '2026-09-01'), counts: true };

  it('says what moves by which share, what is newer here, what is new, and what is the same', () => {
    expect(
      told(
        [
          move,
          { ...move, before: rates(2, '2026-10-01', 0), after: rates(2, '2026-12-01', 1) },
          { ...move, before: rates(4, '2026-10-01', 0.5), counts: false },
          { ...move, after: move.before },
          { ...move, before: undefined },
          { ...move, before: undefined, meant: 'a/c' },
        ],
        7,
      ),
    ).toEqual([
      'Would change: 2',
      '  a/b  $2.00 in, $10.00 out → $3.00 in, $10.00 out  (+50% in)',
      '  a/b  $2.00 in, $10.00 out, $0 cached → $2.00 in, $10.00 out, $1.00 cached',
      'Would stay as they are, as ours are newer: 1',
      "  a/b  $4.00 in, $10.00 out, $0.50 cached → $3.00 in, $10.00 out, no cached price any more  (−25% in)  – the catalog's was confirmed on 2026-10-01, this on 2026-09-01",
      'Would be new: 2',
      '  a/b  $3.00 in, $10.00 out',
      '  a/b  $3.00 in, $10.00 out  – the catalog has a/c: is it that?',
      'The same in both: 1. Left out, as their sellers are unknown: 7.',
    ]);
  });

  it('lists forty', () => {
    const many = (count: number) => told(Array.from({ length: count }, () => move));
    expect(many(40)).toHaveLength(42);
    expect(many(42).slice(-2)).toEqual(['  … and 2 more', 'The same in both: 0.']);
  });
});
