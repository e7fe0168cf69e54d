import { defined } from '../defined.ts';
import type { Findings } from '../domain/assessment.ts';
import { cheapestRival } from '../domain/cheapest-rival.ts';
import { isSameChoice } from '../domain/choice.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { ratioOf, withoutTwin } from './beside-verdict.ts';
import { withSelfHosted } from './changed.ts';
import type { Choice } from './choice.ts';
import { compare } from './comparison.ts';
import { confidenceOf } from './confidence.ts';
import { curveOf } from './curve.ts';
import { decide, decideBy } from './decide.ts';
import { isOtherModel } from './other-model.ts';
import { paybackOf } from './payback.ts';
import { resizedAtHalf } from './resized.ts';
import { restOf } from './rest-of-traffic.ts';
import { serviceOf } from './service.ts';
import { warningsOf } from './warnings.ts';

/** Version of the sums. It grows whenever the same scenario may give another number. */
export const ENGINE_VERSION = '2';

/** Whether the choice stays when one of our own assumptions changes. */
const stabilityOf = (scenario: Scenario, evidence: Evidence, choice: Choice): Findings['stability'] =>
  (evidence.variants ?? []).map(({ change, ...changes }) => ({
    change,
    holds: isSameChoice(decide(withSelfHosted(scenario, changes), evidence).choice, choice),
  }));

/**
 * The one door of the engine: what a scenario costs, against each API, at full and at half the volume. Pure: the same
 * scenario and evidence always give the same codes and figures, without a sentence. All money in USD a month unless a
 * name says otherwise.
 */
export const assess = (scenario: Scenario, evidence: Evidence): Findings => {
  const decision = decideBy(scenario, evidence, compare);
  const { self, bills: comparisons, choice } = decision;
  const against = cheapestRival({ verdict: choice, comparisons });
  const resized =
    against === undefined || !evidence.fit.fits ? null : resizedAtHalf(scenario, against.atHalfUsd);
  const ratio = ratioOf(scenario, decision);
  const rest = restOf(scenario, evidence);
  return {
    selfHosted: {
      ...self,
      service: serviceOf(scenario, evidence, self.replicas.active),
      atHalf: { ...self.atHalf, resized },
    },
    comparisons: [...comparisons],
    verdict: {
      ...choice,
      ...defined({ ratio }),
      otherModel: isOtherModel(scenario, evidence, choice),
      ...(against && paybackOf(scenario, self, against)),
    },
    ...confidenceOf(scenario, evidence, choice),
    warnings: warningsOf(scenario, evidence, self, comparisons),
    withoutTwin: withoutTwin(decision, against?.monthlyUsd),
    sameModel: evidence.sameModel ?? null,
    ...(scenario.workload.oneTime === true && { oneTime: true }),
    ...defined({ rest }),
    curve: curveOf(scenario, against),
    stability: stabilityOf(scenario, evidence, choice),
  };
};
