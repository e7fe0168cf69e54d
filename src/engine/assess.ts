import type { Assessment } from '../domain/assessment.ts';
import type { Evidence, Variant } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Choice } from './choice.ts';
import { compare } from './comparison.ts';
import { curveOf } from './curve.ts';
import { decide, decideBy, sameChoice } from './decide.ts';
import { type Finding, headlineOf, notesOf } from './headline.ts';
import { namesOf } from './names.ts';
import { paybackMonths } from './payback.ts';
import { warningsOf } from './warnings.ts';

/** Version of the sums. It grows whenever the same scenario may give another number. */
export const ENGINE_VERSION = '1';

const withVariant = (scenario: Scenario, { change: _, ...changed }: Variant): Scenario => ({
  ...scenario,
  selfHosted: { ...scenario.selfHosted, ...changed },
});

/** Whether the choice stays when one of our own assumptions changes. */
const stabilityOf = (scenario: Scenario, evidence: Evidence, choice: Choice): Assessment['stability'] =>
  (evidence.variants ?? []).map((variant) => ({
    change: variant.change,
    holds: sameChoice(decide(withVariant(scenario, variant), evidence).choice, choice),
  }));

/**
 * The one door of the engine: what a scenario costs, against each API, at full and at half the volume. Pure: the
 * same scenario and evidence always give the same assessment. All money in USD a month unless a name says otherwise.
 */
export const assess = (scenario: Scenario, evidence: Evidence): Assessment => {
  const names = namesOf(scenario, evidence);
  const { self, bills: comparisons, choice } = decideBy(scenario, evidence, compare);
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
