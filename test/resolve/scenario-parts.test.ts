import { describe, expect, it } from 'vitest';
import type { DraftFields } from '../../src/domain/draft.ts';
import type { SelfHosted } from '../../src/domain/scenario.ts';
import { constraintsOf, otherMoney, priceFall } from '../../src/resolve/scenario-parts.ts';
import { AS_OF } from '../helpers/draft.ts';
import { contextOn } from './asked.ts';

describe('what must hold', () => {
  it.each<[string, DraftFields, object]>([
    ['nothing, where nobody said more', {}, { dataResidency: 'none' }],
    ['a region that was named', { 'constraints.region': 'eu' }, { dataResidency: 'region', region: 'eu' }],
    [
      'what is stricter than a region',
      { 'constraints.region': 'eu', 'constraints.dataResidency': 'own-infrastructure' },
      { dataResidency: 'own-infrastructure', region: 'eu' },
    ],
    [
      'no region where data may be anywhere: it says where machines stand',
      { 'constraints.region': 'eu', 'constraints.dataResidency': 'none' },
      { dataResidency: 'none' },
    ],
    [
      'the lists of a team, by the ids of sellers',
      { 'constraints.sellers': ['Azure'], 'constraints.excludedSellers': ['OpenAI'] },
      { dataResidency: 'none', sellers: ['azure'], excludedSellers: ['openai'] },
    ],
  ])('is %s', (_, fields, constraints) => {
    expect(constraintsOf(fields)).toEqual({ frontierReasoning: false, ...constraints });
  });
});

describe('prices of APIs', () => {
  it.each([
    [undefined, 'own', 0.3, 1],
    [undefined, 'rent', undefined, 0],
    [undefined, 'paid', undefined, 0],
    [0.1, 'own', 0.1, 0],
    [0.1, 'rent', 0.1, 0],
  ] as const)('said to fall by %s a year, beside hardware of kind %s: %s', (said, kind, fall, assumed) => {
    const fields: DraftFields = said === undefined ? {} : { 'money.apiPriceFallPerYear': said };
    const context = contextOn(AS_OF, fields);
    const before = context.ledger.assumptions.length;
    expect(priceFall(context, { kind } as SelfHosted['procurement'])).toBe(fall);
    expect(context.ledger.assumptions).toHaveLength(before + assumed);
  });
});

describe('money that is no dollar', () => {
  const moneyOf = (code: string | undefined) =>
    otherMoney(contextOn(AS_OF, code === undefined ? {} : ({ 'money.currency': code } as DraftFields)));

  it('comes with its dated rate, and dollars with none', () => {
    expect(moneyOf('EUR')).toMatchObject({ code: 'EUR', date: expect.stringMatching(/^2026-/) });
    expect(moneyOf('EUR')?.perUsd).toBeCloseTo(0.88, 2);
    for (const code of [undefined, 'USD', 'XXX']) expect(moneyOf(code)).toBeUndefined();
  });
});
