import { defined } from '../defined.ts';
import type { Cases, Findings } from '../domain/assessment.ts';
import { cheapestRival } from '../domain/cheapest-rival.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { isSettledByRule } from '../domain/settled-by-rule.ts';
import { announcedOutcomes } from './announced.ts';
import { asOtherReplicas } from './as-other-replicas.ts';
import { assess } from './assess.ts';
import { simulate } from './cases/simulate.ts';
import { bandOf } from './curve.ts';
import { flipsOf } from './flips/flips.ts';
import { fullTimeEngineer } from './full-time-engineer.ts';
import { growthOf } from './growth.ts';
import { calibrationOf } from './hours/calibration.ts';
import { hourByHour } from './hours/hour-by-hour.ts';
import { hybridOf } from './hybrid.ts';
import { plotOf } from './plot.ts';
import { withoutIdleHours } from './switched-off.ts';
import { throughputRange } from './throughput-range.ts';
import { uncertainty } from './uncertainty.ts';

/**
 * The assessment with all that explains it: what would flip it, what the range of the throughput means. Slower than
 * `assess`, which gives the same verdict; pure like it.
 */
const explained = (scenario: Scenario, evidence: Evidence, cases: Cases | undefined): Findings => {
  const assessment = assess(scenario, evidence);
  const flips = flipsOf(scenario, evidence);
  const range = throughputRange(scenario, evidence);
  const hybrid = hybridOf(scenario, evidence);
  const hours = hourByHour(scenario, evidence, assessment);
  const { measured } = evidence;
  const calibration = measured === undefined ? null : calibrationOf(scenario, measured);
  const growth = growthOf(scenario, evidence, flips, assessment.verdict);
  const engineer = fullTimeEngineer(scenario, evidence, assessment.verdict);
  const announced = announcedOutcomes(scenario, evidence, assessment.verdict);
  const uncertain = uncertainty(flips, evidence);
  const plot = plotOf(scenario, cheapestRival(assessment), evidence, isSettledByRule(assessment));
  const band = bandOf(scenario, evidence, assessment.curve);
  return {
    ...assessment,
    verdict: { ...assessment.verdict, ...defined({ uncertain }) },
    curve: { ...assessment.curve, ...defined({ band }) },
    flips,
    ...defined({
      plot,
      throughputRange: range,
      hybrid,
      hourByHour: hours,
      calibration: calibration ?? undefined,
      cases,
      announced: announced.length === 0 ? undefined : [...announced],
      growth,
      fullTimeEngineer: engineer,
      asOtherReplicas: asOtherReplicas(scenario, evidence),
      switchedOff: withoutIdleHours(scenario, evidence, assessment.selfHosted.monthlyUsd),
    }),
  };
};

/** All that explains the verdict, with the cases that the ranges give. */
export const findingsOf = (scenario: Scenario, evidence: Evidence): Findings =>
  explained(scenario, evidence, simulate(scenario, evidence));

/** All but the cases: they take longest, and are drawn elsewhere or not at all. */
export const findingsWithoutCases = (scenario: Scenario, evidence: Evidence): Findings =>
  explained(scenario, evidence, undefined);
