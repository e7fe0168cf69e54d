import { describe, expect, it } from 'vitest';
import type { Constraints } from '../../src/domain/scenario.ts';
import { flat, found } from './found.ts';

describe('a constraint that leaves nothing to choose', () => {
  it('makes hosting the choice at its cost where every API is closed', () => {
    const { verdict } = found({ apis: [flat(1)] }, { ruledOut: [{ api: 'acme/large', why: 'closed' }] });
    expect(verdict).toMatchObject({ choice: 'self-host', because: 'cost', premiumUsd: 0 });
  });

  it('costs what hosting costs above the cheapest API where data may not leave the company', () => {
    const apis = [flat(1), flat(3, { id: 'b/other' })];
    const { verdict } = found({ apis, constraints: { dataResidency: 'own-infrastructure' } });
    // $2,460 against $500
    expect(verdict).toMatchObject({ choice: 'self-host', because: 'data-residency' });
    expect(verdict.premiumUsd).toBeCloseTo(1960, 6);
  });

  it.each([
    ['that rules out none of them', [flat(1, { regions: ['eu'] })], 'cost', 0],
    // $500 on no list; $1,500 on it, and outside.
    [
      'that rules out one on the list',
      [flat(1, { regions: ['eu'] }), flat(3, { id: 'b/other', regions: ['us'] })],
      'data-residency',
      960,
    ],
    ['that rules out those that the list does', [flat(1, { regions: ['us'] })], 'cost', 0],
  ])('a region beside a list of sellers %s', (_, apis, because, premiumUsd) => {
    const constraints: Partial<Constraints> = { dataResidency: 'region', region: 'eu', sellers: ['b'] };
    const { verdict } = found({ apis, constraints });
    expect(verdict).toMatchObject({ choice: 'self-host', because, premiumUsd });
  });

  it.each([
    ['costs what a cheaper one outside asks less', 1, 'data-residency', 500],
    ['costs nothing beside a dearer one outside', 3, 'cost', 0],
  ])('a region that one API serves %s', (_, outside, because, premiumUsd) => {
    // $1,000 there, and $500 or $1,500 elsewhere.
    const apis = [flat(2, { regionalEndpoint: true }), flat(outside, { id: 'b/other' })];
    const { verdict } = found({ apis, constraints: { dataResidency: 'region' } });
    expect(verdict).toMatchObject({ choice: 'api', api: 'acme/large', because, premiumUsd });
  });

  it.each([
    ['costs what the API asks above hosting', 1000, 3000 - 2460],
    ['costs nothing where hosting cannot serve it', 0, 0],
  ])('a model that only others run %s', (_, tokensPerSecondPerReplica, premiumUsd) => {
    const { verdict } = found({
      selfHosted: { tokensPerSecondPerReplica },
      apis: [flat(6, { role: 'frontier' }), flat(1, { id: 'b/fast', role: 'fast' })],
      constraints: { frontierReasoning: true },
    });
    expect(verdict).toMatchObject({ choice: 'api', api: 'acme/large', because: 'frontier-reasoning' });
    expect(verdict.premiumUsd).toBeCloseTo(premiumUsd, 6);
  });

  it('a named model stands for the frontier where there is no frontier one, and a fast one never', () => {
    const apis = [flat(6), flat(1, { id: 'b/fast', role: 'fast' })];
    const { comparisons } = found({ apis, constraints: { frontierReasoning: true } });
    expect(comparisons.map(({ ruledOutBecause }) => ruledOutBecause?.code)).toEqual([
      undefined,
      'not-frontier',
    ]);
  });
});
