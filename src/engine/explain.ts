import type { Assessment, Uncertain, Verdict } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import { tokensPerSecond } from '../domain/format.ts';
import type { Scenario } from '../domain/scenario.ts';
import { assess } from './assess.ts';
import { simulate } from './cases/simulate.ts';
import { bandOf } from './curve.ts';
import { flipsOf } from './flips/flips.ts';
import { namesOf } from './names.ts';
import { throughputRange, uncertainty } from './uncertainty.ts';

const uncertainNote = (scenario: Scenario, evidence: Evidence, uncertain: Uncertain): string => {
  const { low, high, basis } = evidence.throughput;
  const likely = tokensPerSecond(scenario.selfHosted.tokensPerSecondPerReplica);
  const { side, to, flipsAtTokensPerSecond } = uncertain;
  const other = to.choice === 'self-host' ? 'hosting it' : namesOf(scenario, evidence).api(to.api);
  return `Uncertain: a replica's throughput is ${basis} at ${likely}, between ${tokensPerSecond(low)} and ${tokensPerSecond(high)}; ${side} ${tokensPerSecond(flipsAtTokensPerSecond)} the choice is ${other}.`;
};

const withUncertainty = (
  scenario: Scenario,
  evidence: Evidence,
  verdict: Verdict,
  uncertain: Uncertain | undefined,
): Verdict =>
  uncertain === undefined
    ? verdict
    : {
        ...verdict,
        uncertain,
        headline: `${verdict.headline}; uncertain: it flips ${uncertain.side} ${tokensPerSecond(uncertain.flipsAtTokensPerSecond)} a replica`,
        notes: [uncertainNote(scenario, evidence, uncertain), ...(verdict.notes ?? [])],
      };

/**
 * The assessment with all that explains it: what would flip it, what the range of the throughput means. Slower than
 * `assess`, which gives the same verdict; pure like it.
 */
export const explain = (scenario: Scenario, evidence: Evidence): Assessment => {
  const assessment = assess(scenario, evidence);
  const flips = flipsOf(scenario, evidence);
  const range = throughputRange(scenario, evidence);
  const cases = simulate(scenario, evidence);
  const band = bandOf(scenario, evidence, assessment.curve);
  return {
    ...assessment,
    verdict: withUncertainty(scenario, evidence, assessment.verdict, uncertainty(flips, evidence)),
    curve: { ...assessment.curve, ...(band === undefined ? {} : { band }) },
    flips,
    ...(range === undefined ? {} : { throughputRange: range }),
    ...(cases === undefined ? {} : { cases }),
  };
};
