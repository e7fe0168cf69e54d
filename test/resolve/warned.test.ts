import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import type { DoubtCode } from '../../src/domain/evidence.ts';
import { warnIfFar } from '../../src/resolve/far-price.ts';

import { newLedger } from '../../src/resolve/ledger.ts';
import { warnOfStalePrices } from '../../src/resolve/staleness.ts';
import { workOf } from '../../src/resolve/work.ts';
import { doubtInWords } from '../../src/words/doubts.ts';
import { AS_OF, draft } from '../helpers/draft.ts';
import { resolvedInWords } from '../helpers/resolved.ts';

/** What is said against a price, on which side of which figure, and what is counted where a part of it is missing. */

const GPU: DraftFields = { 'selfHosted.gpu': 'h100-sxm' };
const VOLUME: DraftFields = { 'workload.tokensPerMonth': 500e6 };
const RENT: DraftFields = { 'selfHosted.procurement.usdPerGpuHour': 2 };

const resolvedAlone = (fields: DraftFields) => resolvedInWords(draft({ ...GPU, ...fields }), { asOf: AS_OF });
const resolved = (fields: DraftFields) => resolvedAlone({ ...VOLUME, ...RENT, ...fields });
const codesOf = ({ evidence }: ReturnType<typeof resolved>) =>
  (evidence.warnings ?? []).map(({ code }) => code);
const isWarned = (code: DoubtCode, fields: DraftFields) => codesOf(resolved(fields)).includes(code);

type Apis = NonNullable<DraftFields['apis']>;
const own = (changes: Partial<Apis[number]> = {}): Apis => [
  { id: 'custom/3-15', role: 'named', usdPerMillionInput: 3, usdPerMillionOutput: 15, ...changes },
];

describe('several old prices', () => {
  it('are one warning: whose each is, and since when nobody has looked', () => {
    const { scenario } = resolved({ apis: [{ id: 'anthropic/claude-sonnet-5' }, { id: 'openai/gpt-5' }] });
    const told = { fields: {}, asOf: AS_OF, ledger: newLedger() };
    const work = workOf(told, { embeds: false, allMayWait: false, isKindInWords: false });
    const context = { ...told, work };
    const cite = (field: string, dates: object, stale = true) =>
      context.ledger.cite({ field, value: 1, source: 'a list', date: '2026-05-01', stale, ...dates });
    cite('apis[0].usdPerMillionInput', { published: '2026-03-01', confirmed: '2026-05-01' });
    cite('apis[1].usdPerMillionInput', { published: '2026-05-01' });
    cite('selfHosted.procurement.usdPerGpuHour', {});
    warnOfStalePrices(context, scenario, 'H100 SXM');
    expect(context.ledger.doubts.map(doubtInWords).map(({ message }) => message)).toEqual([
      'Look these prices up before you decide, nobody has confirmed them for over 90 days: Claude Sonnet 5 (last confirmed on 1 May 2026), GPT-5 (published on 1 May 2026, confirmed by nobody), the price of H100 SXM (1 May 2026).',
    ]);
  });
});

describe('an old price', () => {
  // A year on, nobody has confirmed what H100s cost.
  const later = (paying: DraftFields) =>
    resolvedInWords(draft({ ...GPU, ...VOLUME, ...paying, apis: own() }), { asOf: new Date('2027-11-26') });
  const isOf = (paying: DraftFields) =>
    (later(paying).evidence.warnings ?? []).some(
      ({ code, message }) => code === 'stale-price' && (message ?? '').includes('H100'),
    );
  const PAID: DraftFields = { 'selfHosted.procurement.kind': 'paid' };

  it('is warned of where a bill rests on it, and not where the GPUs are paid for good', () => {
    expect(isOf({})).toBe(true);
    expect(isOf({ ...PAID, 'selfHosted.procurement.paidUntil': '2028-03' })).toBe(true);
    expect(isOf(PAID)).toBe(false);
    // It stands beside the bills, with its day.
    const price = later(PAID).evidence.sources.find(({ field }) => field.includes('procurement.usd'));
    expect(price).toMatchObject({ stale: true });
  });
});

describe('a model that cannot be bought per token', () => {
  const said = (fields: DraftFields) =>
    (resolved(fields).evidence.warnings ?? [])
      .filter(({ code }) => code === 'same-model-unpriced' || code === 'fine-tune-unsold')
      .map(({ brief }) => brief);

  it('is compared with what its work can be bought for, and a reranker with no API of vectors', () => {
    const RERANKER: DraftFields = { 'selfHosted.model': 'bge-reranker-v2-m3', 'selfHosted.gpu': 'l4' };
    expect(() => resolved(RERANKER)).toThrow('We know no price of an API that reranks');
    expect(resolved({ ...RERANKER, apis: own() }).scenario.apis.map(({ id }) => id)).toEqual(['custom/3-15']);
    const vectors = resolved({ ...RERANKER, 'selfHosted.model': 'bge-m3' }).scenario.apis;
    // OVHcloud asks less for it than Cloudflare.
    expect(vectors.map(({ id }) => id)).toEqual([
      'openai/text-embedding-3-large',
      'openai/text-embedding-3-small',
      'ovhcloud/bge-m3',
    ]);
  });

  it('is called by its name, and a rule is the reason only where there is one', () => {
    const LLAMA: DraftFields = { 'selfHosted.model': 'llama-3.3-70b' };
    expect(said(LLAMA)).toEqual([]);
    expect(said({ ...LLAMA, 'selfHosted.fineTuned': true })).toEqual([
      'No seller of your fine-tune of Llama 3.3 70B is counted.',
    ]);
    expect(said({ ...LLAMA, 'constraints.sellers': ['nobody'] })).toEqual([
      'No seller of Llama 3.3 70B per token that we know may be used here.',
    ]);
    expect(said({ 'selfHosted.model': 'qwen2.5-coder-7b' })).toEqual([
      "We know no direct seller's price per token for Qwen2.5-Coder 7B.",
    ]);
  });
});

describe('a price that was typed', () => {
  const said = (stated: number, known: readonly [number, number] | undefined, per: 'an hour' | 'to buy') => {
    const ledger = newLedger();
    warnIfFar({ ledger }, 'H100', stated, known, per);
    return ledger.doubts
      .map(doubtInWords)
      .map(({ message }) => message)
      .join('\n');
  };

  it.each([
    // Four times below $1 and above $4.
    [0.25, false],
    [0.2499, true],
    [16, false],
    [16.001, true],
    [0, false],
  ])('of $%d an hour, where sellers ask $1 to $4, is far: %s', (stated, far) => {
    expect(said(stated, [1, 4], 'an hour') !== '').toBe(far);
  });

  it('is near where nobody else names one', () => {
    expect(said(1000, undefined, 'an hour')).toBe('');
  });

  it('is held against the range or the one price that we know', () => {
    expect(said(100, [1, 4], 'an hour')).toMatch(/\$1\.00 to \$4\.00 an hour: .* one GPU and one hour\.$/);
    expect(said(1, [20_000, 20_000], 'to buy')).toMatch(
      /every price we know, \$20,000 to buy: .* one GPU\.$/,
    );
  });
});

describe('cached input without a price of its own', () => {
  const cached = (share: number, changes: Partial<Apis[number]> = {}): DraftFields => ({
    'workload.cachedInputShare': share,
    apis: own(changes),
  });
  const priceOf = (fields: DraftFields) =>
    resolved(fields).scenario.apis.find(({ id }) => id === 'custom/3-15')?.usdPerMillionCachedInput;

  it('is costed in full, which is said where any of it is cached', () => {
    expect(isWarned('cached-price-missing', cached(0.5))).toBe(true);
    expect(isWarned('cached-price-missing', cached(0))).toBe(false);
    expect(priceOf(cached(0.5))).toBe(3);
  });

  it('is costed at its price where it has one', () => {
    expect(isWarned('cached-price-missing', cached(0.5, { usdPerMillionCachedInput: 0.3 }))).toBe(false);
    // What is paid for a volume has its cached part in it.
    expect(isWarned('cached-price-missing', cached(0.5, { inUse: true, usdPerMillionOutput: 3 }))).toBe(
      false,
    );
    expect(isWarned('cached-price-missing', cached(0.5, { inUse: true }))).toBe(true);
    const listed: DraftFields = {
      ...cached(0.5),
      apis: [{ id: 'novita/meta-llama/llama-3.3-70b-instruct', inUse: true }],
    };
    expect(isWarned('cached-price-missing', listed)).toBe(true);
    expect(priceOf(cached(0.5, { usdPerMillionCachedInput: 0.3 }))).toBe(0.3);
  });
});

describe('capacity that is paid by the month', () => {
  it.each<[string, Partial<Apis[number]>, boolean]>([
    ['without how much it carries', { usdPerMonth: 900 }, true],
    ['with how much it carries', { usdPerMonth: 900, capacityTokensPerMonth: 5e9 }, false],
    ['that is none', {}, false],
  ])('%s', (_, changes, expected) => {
    expect(isWarned('capacity-unknown', { apis: own(changes) })).toBe(expected);
  });
});

describe('a seller of rented GPUs', () => {
  const at = (seller: string) =>
    codesOf(resolvedAlone({ ...VOLUME, 'selfHosted.procurement.seller': seller })).includes('marketplace');

  it('that passes on machines of others is told', () => {
    expect([at('Vast.ai'), at('Lambda')]).toEqual([true, false]);
  });
});

describe('hours of rent', () => {
  const rentOf = (fields: DraftFields) => {
    const { procurement } = resolvedAlone({ ...VOLUME, ...fields }).scenario.selfHosted;
    return procurement.kind === 'rent' ? procurement : expect.fail('bought');
  };

  it('are at most those that were said, of a service too', () => {
    const upTo = { 'selfHosted.procurement.upToHoursPerMonth': 200 };
    expect(rentOf({ ...RENT, ...upTo }).upToHoursPerMonth).toBe(200);
    expect(rentOf(RENT).upToHoursPerMonth).toBeUndefined();
    expect(rentOf(RENT).billedHoursPerMonth).toBe(730);
  });

  it('make an hour of a price by the month', () => {
    const monthly = {
      'selfHosted.procurement.usdPerGpuMonth': 1500,
      'selfHosted.procurement.billedHoursPerMonth': 300,
    };
    expect(rentOf(monthly).usdPerGpuHour).toBe(5);
  });
});

describe('what leaves the network', () => {
  const gigabytes = (fields: DraftFields) =>
    resolved({ 'selfHosted.egress.usdPerGb': 0.1, ...fields }).scenario.selfHosted.egress;

  it.each<[string, DraftFields, number]>([
    // 210 of 1,360 tokens are output, four bytes each.
    ['plain text', {}, (210 * 4) / 1000 / 1360],
    ['an answer of so many kilobytes', { 'selfHosted.egress.kbPerAnswer': 4 }, 4 / 1360],
    ['so much a million tokens', { 'selfHosted.egress.gbPerMillionTokens': 0.5 }, 0.5],
  ])('is %s', (_, fields, expected) => {
    expect(gigabytes(fields)?.gbPerMillionTokens).toBeCloseTo(expected, 12);
  });

  it('is nothing where no price was said', () => {
    expect(resolved({}).scenario.selfHosted.egress).toBeUndefined();
  });
});

describe('a volume of one side', () => {
  it.each<[string, DraftFields, [number, number]]>([
    [
      'input and output',
      { 'workload.inputTokensPerMonth': 300e6, 'workload.outputTokensPerMonth': 100e6 },
      [300e6, 100e6],
    ],
    // 80% of all is input.
    ['input alone', { 'workload.inputTokensPerMonth': 400e6, 'workload.inputShare': 0.8 }, [400e6, 100e6]],
    ['output alone', { 'workload.outputTokensPerMonth': 100e6, 'workload.inputShare': 0.8 }, [400e6, 100e6]],
  ])('of %s', (_, fields, [input, output]) => {
    const { workload } = resolved({
      'workload.tokensPerMonth': undefined,
      ...fields,
    } as DraftFields).scenario;
    expect(workload.inputTokensPerMonth).toBeCloseTo(input, 3);
    expect(workload.outputTokensPerMonth).toBeCloseTo(output, 3);
  });
});

it.each<[string, DraftFields, boolean]>([
  ['paid, with a set-up that was said', { 'selfHosted.ops.setupHours': 40 }, true],
  ['paid, with none', { 'selfHosted.ops.setupHours': 0 }, false],
  ['paid, and nothing said of it', {}, false],
])('says of hardware that is %s, whether it is left out', (_, fields, isTold) => {
  const paid: DraftFields = { 'selfHosted.gpuCount': 8, 'selfHosted.procurement.kind': 'paid' };
  expect(codesOf(resolvedAlone({ ...VOLUME, ...paid, ...fields })).includes('setup-not-counted')).toBe(
    isTold,
  );
});
