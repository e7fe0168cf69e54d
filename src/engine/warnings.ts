import type { Comparison, SelfHostedResult } from '../domain/assessment.ts';
import type { Evidence, Finding } from '../domain/evidence.ts';
import { sellersOfHosted } from '../domain/same-model.ts';
import type { Scenario } from '../domain/scenario.ts';
import { FTE_HOURS_PER_MONTH, TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { contradicts } from './constraints.ts';
import { abovePlannedLoad, loadAbovePlan, overCapacity, type Warned } from './load-warnings.ts';

/** The default ops time is thin above this many GPUs. */
const THIN_OPS_GPUS = 16;
const THIN_OPS_HOURS = 16;

const doesNotFit = ({ selfHosted }: Scenario, { fit }: Evidence): Warned => ({
  code: 'does-not-fit',
  figures: {
    precision: selfHosted.precision,
    gpusPerReplica: selfHosted.gpusPerReplica,
    neededGb: fit.neededGb,
    availableGb: fit.availableGb,
    wouldFit: [...(fit.wouldFit ?? [])],
  },
});

/**
 * A scenario that names no seller of the hosted model is compared with those that it names; where somebody sells the
 * very model for less than hosting costs, it is said.
 */
const sameModelUndercuts = (
  scenario: Scenario,
  evidence: Evidence,
  self: SelfHostedResult,
  comparisons: readonly Comparison[],
): Warned[] => {
  const { sameModel } = evidence;
  const sellers = sellersOfHosted(scenario, evidence);
  const isCompared = scenario.apis.some(({ id }) => sellers.has(id));
  if (isCompared || sameModel === undefined || sameModel === null || comparisons.length === 0) return [];
  const monthlyUsd =
    (tokensPerMonth(scenario.workload) / TOKENS_PER_MILLION) * sameModel.lowUsdPerMillionTokens;
  return monthlyUsd < self.monthlyUsd
    ? [{ code: 'same-model-undercuts', figures: { monthlyUsd, selfHostedUsd: self.monthlyUsd } }]
    : [];
};

/** What a reader must know before trusting the sums; those of the evidence first. */
export const warningsOf = (
  scenario: Scenario,
  evidence: Evidence,
  self: SelfHostedResult,
  comparisons: readonly Comparison[],
): Finding[] => {
  const { selfHosted, constraints } = scenario;
  const { hoursPerMonth, usdPerHour } = selfHosted.ops;
  const found: Warned[] = [];
  if (!evidence.fit.fits) found.push(doesNotFit(scenario, evidence));
  found.push(...overCapacity(scenario, self), ...loadAbovePlan(scenario, self));
  if (selfHosted.replicas !== 'auto') {
    found.push(...comparisons.flatMap((comparison) => abovePlannedLoad(comparison, selfHosted.plannedLoad)));
  }
  if (self.gpus > THIN_OPS_GPUS && hoursPerMonth <= THIN_OPS_HOURS) {
    found.push({
      code: 'ops-thin',
      figures: {
        hoursPerMonth,
        gpus: self.gpus,
        engineerHours: FTE_HOURS_PER_MONTH,
        monthlyUsd: self.monthlyUsd + (FTE_HOURS_PER_MONTH - hoursPerMonth) * usdPerHour,
      },
    });
  }
  found.push(...sameModelUndercuts(scenario, evidence, self, comparisons));
  if (contradicts(constraints)) found.push({ code: 'constraints-contradict' });
  else if (constraints.dataResidency === 'own-infrastructure' && selfHosted.procurement.kind === 'rent')
    found.push({ code: 'rented-infrastructure' });
  return [...(evidence.warnings ?? []), ...found];
};
