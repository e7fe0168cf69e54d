import type { Assessment, Comparison, SelfHostedResult } from '../domain/assessment.ts';
import type { Evidence, Variant } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { type Choice, choose } from './choice.ts';
import { compare } from './comparison.ts';
import { curveOf } from './curve.ts';
import { type Finding, headlineOf, notesOf } from './headline.ts';
import { namesOf } from './names.ts';
import { paybackMonths } from './payback.ts';
import { selfHostedResult } from './self-hosted-result.ts';
import { warningsOf } from './warnings.ts';

/** Version of the sums. It grows whenever the same scenario may give another number. */
export const ENGINE_VERSION = '1';

interface Decision {
  readonly self: SelfHostedResult;
  readonly comparisons: readonly Comparison[];
  readonly choice: Choice;
}

/** Against no API at all there is nothing to decide; `Scenario` asks for one, so this is for callers without a parser. */
const NO_API: Choice = {
  choice: 'self-host',
  api: '',
  leader: '',
  against: '',
  regime: 'infeasible',
  because: 'cost',
  premiumUsd: 0,
};

const decide = (scenario: Scenario, evidence: Evidence): Decision => {
  const self = selfHostedResult(scenario, evidence);
  const { fits } = evidence.fit;
  // A volume that was computed as a share of the capacity may land an ulp above it.
  const feasible = fits && self.load !== null && self.load <= 1 + 1e-12;
  const fleet = { monthlyUsd: self.monthlyUsd, fits, feasible };
  const comparisons = scenario.apis.map((api) => compare(api, scenario, fleet));
  return { self, comparisons, choice: choose(scenario, self, feasible, comparisons) ?? NO_API };
};

const withVariant = (scenario: Scenario, { change: _, ...changed }: Variant): Scenario => ({
  ...scenario,
  selfHosted: { ...scenario.selfHosted, ...changed },
});

/** Whether the choice stays when one of our own assumptions changes. */
const stabilityOf = (scenario: Scenario, evidence: Evidence, choice: Choice): Assessment['stability'] =>
  (evidence.variants ?? []).map((variant) => {
    const other = decide(withVariant(scenario, variant), evidence).choice;
    return { change: variant.change, holds: other.choice === choice.choice && other.api === choice.api };
  });

/**
 * The one door of the engine: what a scenario costs, against each API, at full and at half the volume. Pure: the
 * same scenario and evidence always give the same assessment. All money in USD a month unless a name says otherwise.
 */
export const assess = (scenario: Scenario, evidence: Evidence): Assessment => {
  const names = namesOf(scenario, evidence);
  const { self, comparisons, choice } = decide(scenario, evidence);
  const finding: Finding = { scenario, evidence, self, comparisons, choice, names };
  const against = comparisons.find(({ api }) => api === choice.against);
  const payback = against === undefined ? undefined : paybackMonths(scenario.selfHosted, self, against);
  return {
    selfHosted: self,
    comparisons: [...comparisons],
    verdict: {
      ...choice,
      headline: headlineOf(finding),
      notes: notesOf(finding),
      ...(payback === undefined ? {} : { paybackMonths: payback }),
    },
    warnings: warningsOf(scenario, evidence, self, comparisons, names),
    curve: curveOf(scenario, comparisons, choice.against),
    stability: stabilityOf(scenario, evidence, choice),
  };
};
