import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defined } from '../../src/defined.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { BreakEven, Comparison } from '../../src/domain/assessment.ts';
import { ApiRole, PRECISIONS } from '../../src/domain/scenario.ts';
import {
  PREVIEW_BUTTONS,
  renderCard,
  renderError,
  renderNotice,
  renderSources,
  renderText,
} from '../../src/render/index.ts';
import { answer } from '../fixtures/answers/build.ts';
import { ANY_CHARACTER } from '../helpers/any-character.ts';
import { messageProblems, textsOf, textsThatMayAct } from '../helpers/block-limits.ts';
import { runs } from '../helpers/effort.ts';
import { api } from '../helpers/scenario.ts';
import { activeMarkup, uglyIn } from '../helpers/ugly.ts';

/** No answer, however absurd, makes an invalid or an ugly card. */

const RUNS = runs(40);

const amount = fc.oneof(
  fc.constantFrom(0, 1e-12, 0.995, 99.995, 999.995, 999_999.5, 9e17, 1e300),
  fc.double({ min: 0, max: 1e12, noNaN: true }),
);
const positive = amount.map((value) => value || 1e-12);

const words = fc.oneof(
  fc.constantFrom(
    '<!channel>',
    '<@U012AB3CD> & <https://evil.example|click>',
    ':tada::skull: *bold* _it_ ~gone~ `code`',
    '@channel @here',
    'https://evil.example/x?y=<z>',
    '👩‍👩‍👧‍👦'.repeat(30),
    'A-model-name-with-far-more-than-seventy-five-characters-that-somebody-chose-for-a-joke-v2',
    'נמודל \u202eabc',
    'نموذج لغة كبير جدا',
    '\u0000\u200b\n\t ',
    '&amp;&lt;'.repeat(40),
    '>quote\n>quote',
    'constructor',
    '__proto__',
    'Z̴̡͎̅a̷̲͑l̶̰͝g̵̨̈́o̸̼͘'.repeat(20),
  ),
  fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme' }),
  fc.string({ minLength: 1, maxLength: 60, unit: ANY_CHARACTER }),
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

const breakEven: fc.Arbitrary<BreakEven> = fc.oneof(
  fc.constant({ kind: 'always' } as const),
  words.map((reason) => ({ kind: 'never', reason }) as const),
  fc.record({
    kind: fc.constant('at' as const),
    tokensPerMonth: amount,
    staysFromTokensPerMonth: maybe(amount),
    robustFromTokensPerMonth: maybe(amount),
    load: amount,
  }),
);

const regime = fc.constantFrom('infeasible', 'api', 'fragile', 'robust' as const);

const comparison = (id: string): fc.Arbitrary<Comparison> =>
  fc
    .record({
      role: fc.constantFrom(...ApiRole.options),
      ruledOut: fc.option(words, { nil: undefined }),
      monthlyUsd: positive,
      usdPerMillionTokens: positive,
      atHalfUsd: positive,
      selfHostedShare: fc.option(amount, { nil: undefined }),
      atHalfShare: fc.option(amount, { nil: undefined }),
      breakEven,
      regime,
      closeCall: fc.boolean(),
    })
    .map((rest) => ({ ...rest, api: id }) as Comparison);

const source = fc.record({
  field: fc.oneof(
    fc.constantFrom(
      'selfHosted.procurement.usdPerGpuHour',
      'selfHosted.tokensPerSecondPerReplica',
      'apis[0].usdPerMillionInput',
      'apis[7].usdPerMillionOutput',
      'apis[0].batchDiscount',
      'apis[99].usdPerMillionInput',
    ),
    words,
  ),
  value: fc.oneof(amount, words, fc.constant(null)),
  source: words,
  date: fc.oneof(fc.constantFrom('2026-05-27', 'undated'), words),
  stale: fc.boolean(),
  note: words,
});

const assumption = fc.record({
  field: fc.oneof(
    fc.constantFrom(
      'selfHosted.spareReplicas',
      'selfHosted.plannedLoad',
      'workload.inputShare',
      'selfHosted.model',
    ),
    words,
  ),
  value: fc.oneof(amount, words, fc.constant(null), fc.constant(['a', { b: 1 }])),
  why: words,
});

const IDS = Array.from({ length: 8 }, (_, index) => index);

const anyAnswer: fc.Arbitrary<Answer> = fc
  .record({
    ids: fc.tuple(...IDS.map(() => words)),
    names: fc.option(fc.record({ model: words, gpu: words, api: words }), { nil: undefined }),
    volume: fc.constantFrom(1, 3, 1e6, 1.2345678e9, 9e17),
    precision: fc.constantFrom(...PRECISIONS),
    spare: fc.constantFrom(0, 1, 1e9),
    fits: fc.boolean(),
    money: fc.tuple(positive, positive, amount, positive, amount),
    load: maybe(amount),
    upfront: fc.option(positive, { nil: undefined }),
    payback: fc.option(maybe(amount), { nil: undefined }),
    headline: words,
    notes: fc.array(words, { maxLength: 5 }),
    warnings: fc.array(fc.record({ code: words, message: words }), { maxLength: 8 }),
    stability: fc.array(fc.record({ change: words, holds: fc.boolean() }), { maxLength: 4 }),
    sources: fc.array(source, { maxLength: 30 }),
    assumptions: fc.array(assumption, { maxLength: 30 }),
    negotiated: fc.array(fc.constantFrom('apis[0].discount', 'apis', 'selfHosted.procurement.usdPerGpuHour')),
    choice: fc.constantFrom('self-host', 'api' as const),
    regime,
    comparisons: fc.tuple(...IDS.map((index) => comparison(`seller-${index}`))),
  })
  .map((any) => {
    const ids = any.ids.map((id, index) => `s${index}/${id}`);
    const base = answer({
      volume: any.volume,
      apis: ids.map((id, index) => api({ id, role: ApiRole.options[index % 4] ?? 'fast' })),
      selfHosted: { precision: any.precision },
    });
    const { assessment } = base;
    const { names: _, ...evidence } = base.evidence;
    const [monthlyUsd, usdPerMillionTokens, idleUsd, atHalf, capacityTokensPerMonth] = any.money;
    return {
      ...base,
      assumptions: any.assumptions,
      evidence: {
        ...evidence,
        fit: { ...evidence.fit, fits: any.fits },
        sources: any.sources,
        negotiated: any.negotiated,
        ...defined({
          names: any.names && {
            model: any.names.model,
            gpu: any.names.gpu,
            apis: ids.map((id) => ({
              api: id,
              name: any.names?.api ?? id,
              seller: 's',
              sameModelSellers: { count: 9, lowUsd: monthlyUsd, highUsd: atHalf },
            })),
          },
        }),
      },
      assessment: {
        ...assessment,
        selfHosted: {
          ...assessment.selfHosted,
          monthlyUsd,
          usdPerMillionTokens,
          idleUsd,
          atHalf: { usdPerMillionTokens: atHalf },
          replicas: { active: 3, spare: any.spare },
          load: any.load,
          capacityTokensPerMonth,
          ...defined({ upfrontUsd: any.upfront }),
        },
        comparisons: any.comparisons.map((entry, index) => ({ ...entry, api: ids[index] ?? '' })),
        verdict: {
          ...assessment.verdict,
          choice: any.choice,
          regime: any.regime,
          api: any.choice === 'api' ? (ids[1] ?? '') : '',
          leader: ids[0] ?? '',
          against: ids[1] ?? '',
          headline: any.headline,
          notes: any.notes,
          ...defined({ paybackMonths: any.payback }),
        },
        warnings: any.warnings,
        stability: any.stability,
      },
    };
  });

/** Strings of the fuzz may themselves spell "NaN" or long numbers; ours may not, so those are taken out first. */
const proper = (text: string): string => text.replace(/[^\x20-\x7e…·×–←]/g, '');

describe('no answer', () => {
  it('makes a card that Slack refuses or that acts on what was typed', () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom('channel', 'asker' as const), words, (any, audience, typed) => {
        const card = renderCard(any, {
          id: 'x'.repeat(100),
          audience,
          tip: typed,
          by: typed,
          buttons: PREVIEW_BUTTONS,
          chart: { kind: 'image-url', url: 'https://c.example/c.png', alt: typed },
        });
        for (const message of [card, renderSources(any, { audience })]) {
          expect(messageProblems(message)).toEqual([]);
          for (const shown of [...textsOf(message.blocks), message.text]) {
            expect(activeMarkup(shown)).toEqual([]);
            expect(shown.trim()).not.toBe('');
          }
        }
      }),
      RUNS,
    );
  });

  it('makes an ugly number in a table', () => {
    fc.assert(
      fc.property(anyAnswer, (any) => {
        const table = renderCard(any, { id: 'x', audience: 'asker' }).blocks.find(
          ({ type }) => type === 'table',
        );
        const cells = textsOf(table);
        expect(cells.length % 3).toBe(0);
        for (const [index, cell] of cells.entries()) {
          expect(cell.trim()).not.toBe('');
          if (index % 3 !== 0) expect(uglyIn(proper(cell))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('makes a terminal line that is empty of sense or too long', () => {
    fc.assert(
      fc.property(anyAnswer, (any) => {
        const text = renderText(any);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal acts on control characters.
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
        for (const line of text.split('\n')) expect(proper(line).length).toBeLessThanOrEqual(100);
      }),
      RUNS,
    );
  });
});

describe('no failure or notice', () => {
  it('breaks a message', () => {
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 9 }), (message, hints) => {
        for (const shown of [
          renderError({ code: 'not-understood', message, hints }),
          renderNotice(message),
        ]) {
          expect(messageProblems(shown)).toEqual([]);
          for (const text of [...textsThatMayAct(shown.blocks), shown.text])
            expect(activeMarkup(text.replace(/`[^`]*`/g, ''))).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});
