import type { Comparison, SelfHostedResult } from '../domain/assessment.ts';
import type { Evidence, Warning } from '../domain/evidence.ts';
import { gigabytes, percent, plural, tokens, tokenVolume } from '../domain/format.ts';
import type { Scenario } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { contradicts } from './constraints.ts';
import type { Names } from './names.ts';

/** Above this many GPUs, the default ops time is thin. */
const THIN_OPS_GPUS = 16;
const THIN_OPS_HOURS = 16;

const doesNotFit = (scenario: Scenario, evidence: Evidence, names: Names): Warning => {
  const { neededGb, availableGb, wouldFit = [] } = evidence.fit;
  const { precision, gpusPerReplica } = scenario.selfHosted;
  const what = `${names.model} at ${precision.toUpperCase()} does not fit ${plural(gpusPerReplica, 'GPU')} of type ${names.gpu}`;
  const memory =
    neededGb === null || availableGb === null
      ? ''
      : `: it needs ${gigabytes(neededGb)}, there are ${gigabytes(availableGb)}, ${gigabytes(Math.max(0, neededGb - availableGb))} are missing`;
  const instead = wouldFit.length === 0 ? '' : ` What would fit: ${wouldFit.join(', or ')}.`;
  return { code: 'does-not-fit', message: `${what}${memory}.${instead}` };
};

const abovePlannedLoad = (comparison: Comparison, plannedLoad: number, names: Names): Warning[] =>
  comparison.breakEven.kind === 'at' && comparison.breakEven.load > plannedLoad
    ? [
        {
          code: 'above-planned-load',
          message: `The break-even against ${names.api(comparison.api)} needs a load of ${percent(comparison.breakEven.load)}, above the planned ${percent(plannedLoad)}.`,
        },
      ]
    : [];

/** What a reader must know before trusting the sums; those of the evidence first. */
export const warningsOf = (
  scenario: Scenario,
  evidence: Evidence,
  self: SelfHostedResult,
  comparisons: readonly Comparison[],
  names: Names,
): Warning[] => {
  const { selfHosted, constraints, workload } = scenario;
  const warnings: Warning[] = [...(evidence.warnings ?? [])];
  if (!evidence.fit.fits) warnings.push(doesNotFit(scenario, evidence, names));
  if (self.load !== null && self.load > 1) {
    warnings.push({
      code: 'over-capacity',
      message: `${tokenVolume(tokensPerMonth(workload))} a month are more than this fleet can serve: ${tokens(self.capacityTokensPerMonth)} if it were busy every second.`,
    });
  }
  if (selfHosted.replicas !== 'auto') {
    warnings.push(
      ...comparisons.flatMap((comparison) => abovePlannedLoad(comparison, selfHosted.plannedLoad, names)),
    );
  }
  if (self.gpus > THIN_OPS_GPUS && selfHosted.ops.hoursPerMonth <= THIN_OPS_HOURS) {
    warnings.push({
      code: 'ops-thin',
      message: `${plural(selfHosted.ops.hoursPerMonth, 'hour')} of ops a month is thin for ${plural(self.gpus, 'GPU')}.`,
    });
  }
  if (contradicts(constraints)) {
    warnings.push({
      code: 'constraints-contradict',
      message:
        'Data that cannot leave your infrastructure and a frontier model exclude each other: the choice is by cost. Drop one of the two.',
    });
  } else if (constraints.dataResidency === 'own-infrastructure' && selfHosted.procurement.kind === 'rent') {
    warnings.push({
      code: 'rented-infrastructure',
      message:
        'Rented GPUs are counted as your infrastructure. Ask whoever made the rule whether they are; "own" costs bought ones.',
    });
  }
  return warnings;
};
