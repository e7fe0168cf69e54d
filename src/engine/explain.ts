import type { Assessment, Hybrid, Uncertain, Verdict } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import { percent, plural, tokensPerSecond, usd } from '../domain/format.ts';
import type { Scenario } from '../domain/scenario.ts';
import { assess } from './assess.ts';
import { simulate } from './cases/simulate.ts';
import { bandOf } from './curve.ts';
import { flipsOf } from './flips/flips.ts';
import { fullTimeEngineer, growthOf } from './growth.ts';
import { hybridOf } from './hybrid.ts';
import { namesOf } from './names.ts';
import { throughputRange, uncertainty } from './uncertainty.ts';

const uncertainNote = (scenario: Scenario, evidence: Evidence, uncertain: Uncertain): string => {
  const { low, high, basis } = evidence.throughput;
  const likely = tokensPerSecond(scenario.selfHosted.tokensPerSecondPerReplica);
  const { side, to, flipsAtTokensPerSecond } = uncertain;
  const other = to.choice === 'self-host' ? 'hosting it' : namesOf(scenario, evidence).api(to.api);
  return `Uncertain: a replica's throughput is ${basis} at ${likely}, between ${tokensPerSecond(low)} and ${tokensPerSecond(high)}; ${side} ${tokensPerSecond(flipsAtTokensPerSecond)} the choice is ${other}.`;
};

const hybridNote = (scenario: Scenario, evidence: Evidence, hybrid: Hybrid): string => {
  const name = namesOf(scenario, evidence).api(hybrid.api);
  const replicas = plural(hybrid.replicas.active, 'replica');
  return `A split would be cheaper: ${usd(hybrid.monthlyUsd)} a month with ${replicas} for ${percent(hybrid.ownShare)} of the tokens, and ${name} for the peaks.`;
};

const withNotes = (
  scenario: Scenario,
  evidence: Evidence,
  verdict: Verdict,
  uncertain: Uncertain | undefined,
  hybrid: Hybrid | undefined,
): Verdict => {
  const doubt =
    uncertain === undefined
      ? ''
      : `; uncertain: it flips ${uncertain.side} ${tokensPerSecond(uncertain.flipsAtTokensPerSecond)} a replica`;
  return {
    ...verdict,
    headline: `${verdict.headline}${doubt}`,
    notes: [
      ...(uncertain === undefined ? [] : [uncertainNote(scenario, evidence, uncertain)]),
      ...(hybrid === undefined ? [] : [hybridNote(scenario, evidence, hybrid)]),
      ...(verdict.notes ?? []),
    ],
    ...(uncertain === undefined ? {} : { uncertain }),
  };
};

/**
 * The assessment with all that explains it: what would flip it, what the range of the throughput means. Slower than
 * `assess`, which gives the same verdict; pure like it.
 */
export const explain = (scenario: Scenario, evidence: Evidence): Assessment => {
  const assessment = assess(scenario, evidence);
  const flips = flipsOf(scenario, evidence);
  const range = throughputRange(scenario, evidence);
  const hybrid = hybridOf(scenario, evidence);
  const growth = growthOf(scenario, flips);
  const engineer = fullTimeEngineer(scenario, evidence, assessment.verdict);
  const cases = simulate(scenario, evidence);
  const band = bandOf(scenario, evidence, assessment.curve);
  return {
    ...assessment,
    verdict: withNotes(scenario, evidence, assessment.verdict, uncertainty(flips, evidence), hybrid),
    curve: { ...assessment.curve, ...(band === undefined ? {} : { band }) },
    flips,
    ...(range === undefined ? {} : { throughputRange: range }),
    ...(hybrid === undefined ? {} : { hybrid }),
    ...(cases === undefined ? {} : { cases }),
    ...(growth === undefined ? {} : { growth }),
    ...(engineer === undefined ? {} : { fullTimeEngineer: engineer }),
  };
};
