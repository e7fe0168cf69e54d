import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/domain/evidence.ts';
import type { Api } from '../../src/domain/scenario.ts';
import { findingsOf } from '../../src/engine/findings.ts';
import { namesFor } from '../../src/words/names.ts';
import { workNotes } from '../../src/words/work-notes.ts';
import { api, atVolume, evidence, own, rent, type ScenarioChanges, scenario } from '../helpers/scenario.ts';

const flat = (usd: number, changes: Partial<Api> = {}): Api =>
  api({ usdPerMillionInput: usd, usdPerMillionOutput: usd, ...changes });

const notes = (changes: ScenarioChanges, known: Partial<Evidence> = {}): readonly string[] => {
  const asked = scenario(changes);
  const shown = evidence(known);
  const names = namesFor({ scenario: asked, evidence: shown }, 'asker');
  return workNotes({ scenario: asked, evidence: shown, assessment: findingsOf(asked, shown), names });
};

/** Said wherever hosting wins and 160 hours of people would end that. */
const engineer = (usd: string): string =>
  `With one full-time engineer hosting costs ${usd}, and acme/large wins.`;

describe('what the work adds to a verdict, in a sentence', () => {
  it('hardware that is paid', () => {
    // biome-ignore lint/suspicious/noThenProperty: the name that the documents give it
    const procurement = { kind: 'paid' as const, until: '2027-03', then: own() };
    // 1,000 of people; 21,750 × (1 ÷ 48 + 0.04 ÷ 12) = 525.63 more in full.
    expect(notes({ selfHosted: { procurement } })).toEqual([
      'GPUs already paid: only people count, $1,000. After March 2027, $1,526.',
      engineer('$16,000'),
    ]);
  });

  it('a rented fleet at half the traffic, which a reserved one cannot hand back', () => {
    const large = { workload: atVolume(4e9), apis: [flat(2)] };
    expect(notes(large)).toEqual([
      'At half the traffic hosting still wins if you hand back 2 of 4 GPUs: $3,920 against $4,000.',
      engineer('$21,840'),
    ]);
    expect(notes({ ...large, selfHosted: { procurement: rent({ market: 'reserved' }) } })).toEqual([
      engineer('$21,840'),
    ]);
  });

  it('growth, and that it changes nothing', () => {
    expect(notes({ workload: { growthPerMonth: 0.1 }, apis: [flat(4)] })).toEqual([
      'Growth: with 10% more a month hosting wins in 3 months, at 615M tokens.',
    ]);
    expect(notes({ workload: { growthPerMonth: 0.1 }, apis: [flat(0.5)] })).toEqual([
      'Growth: with 10% more a month the verdict stays for ten years.',
    ]);
  });

  it('the spare, an engineer, the rest, a job done once, other GPUs', () => {
    expect(notes({ selfHosted: { spareReplicas: 1 }, apis: [flat(6)] })).toEqual([
      'Without the spare: $2,460, and hosting wins; acme/large would be the way out when it fails.',
    ]);
    expect(notes({ apis: [flat(6)] })).toEqual([engineer('$17,460')]);
    const moved = { share: 0.5, api: 'acme/large', wholeTokensPerMonth: 1e9 };
    expect(notes({ apis: [flat(6)] }, { moved })).toEqual([
      'The 50% that stays with acme/large costs $3,000 a month whatever you choose.',
      engineer('$17,460'),
    ]);
    expect(notes({ workload: { oneTime: true } })).toEqual([
      'A job done once: each bill is its total, with a month of people.',
      engineer('$17,460'),
    ]);
    const near = { gpu: 'h200', name: 'H200', precision: 'fp8' as const, gpusPerReplica: 1, gpus: 2 };
    expect(notes({}, { otherGpus: [{ ...near, monthlyUsd: 6497 }] })).toEqual([
      engineer('$17,460'),
      'Next cheapest to host on: 2× H200 $6,497 a month.',
    ]);
  });
});
