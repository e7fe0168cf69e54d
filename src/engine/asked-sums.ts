import { defined } from '../defined.ts';
import {
  type AskedSums,
  type EvenRent,
  type EvenSpeed,
  type FullSpeed,
  type NeededFleet,
  type OutputPart,
  rentAtBill,
} from '../domain/asked-sums.ts';
import type { Findings } from '../domain/assessment.ts';
import { blendedUsdPerMillion } from '../domain/blended-price.ts';
import { cheapestRival } from '../domain/cheapest-rival.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { HOURS_PER_MONTH, SECONDS_PER_HOUR, TOKENS_PER_MILLION } from '../domain/units.ts';
import { requestTokens, tokensPerMonth } from '../domain/volume.ts';
import { replicasNeeded, stepTokens } from './fleet.ts';
import { billedHours, gpuMonthUsd } from './gpu-cost.ts';
import { billedFor } from './rent-as-needed.ts';
import { egressUsdPerToken } from './self-hosted-cost.ts';

type Found = Pick<Findings, 'selfHosted' | 'comparisons' | 'verdict'>;

/** The bill is a straight line over the price of an hour: what does not depend on it, and GPU-hours. */
const evenRentOf = ({ selfHosted, workload }: Scenario, found: Found): EvenRent | undefined => {
  const { selfHosted: self, verdict } = found;
  const rival = cheapestRival(found);
  if (rival === undefined || verdict.regime === 'infeasible' || selfHosted.procurement.kind !== 'rent')
    return undefined;
  const billed = billedFor(selfHosted, self.replicas.active, tokensPerMonth(workload));
  const withoutGpusUsd = self.monthlyUsd - self.gpus * gpuMonthUsd(billed);
  const rent = { withoutGpusUsd, gpuHours: self.gpus * billedHours(billed) };
  return { ...rent, usdPerGpuHour: rentAtBill(rent, rival.monthlyUsd) };
};

/** A fleet of stated size serves more by as much as it is faster; a replica that is paid by the month costs as much less a token. */
const evenSpeedsOf = ({ selfHosted }: Scenario, { comparisons }: Found): readonly EvenSpeed[] => {
  const { tokensPerSecondPerReplica: now } = selfHosted;
  const egress = egressUsdPerToken(selfHosted) * TOKENS_PER_MILLION;
  return comparisons.flatMap(({ api, breakEven, monthlyUsd, atHalfUsd }): EvenSpeed[] => {
    const because = breakEven.kind === 'never' ? breakEven.because : undefined;
    if (because?.code === 'beyond-capacity') {
      const { tokensPerMonth: volume, capacityTokensPerMonth } = because;
      return [
        { api, tokensPerSecondPerReplica: (now * volume) / capacityTokensPerMonth, tokensPerMonth: volume },
      ];
    }
    // What an API charges beside its tokens may be more than a fleet of one replica costs, at less speed than that.
    const hasFixed = 2 * atHalfUsd > monthlyUsd * (1 + 1e-9);
    if (because?.code !== 'each-replica-dearer' || hasFixed || because.apiUsdPerMillionTokens <= egress)
      return [];
    const dearer = (because.replicaUsdPerMillionTokens - egress) / (because.apiUsdPerMillionTokens - egress);
    return [{ api, tokensPerSecondPerReplica: now * dearer }];
  });
};

const kilowattsOf = (
  { selfHosted: { power } }: Scenario,
  { selfHosted: self }: Found,
): number | undefined => {
  if (power === null || power.usdPerKwh === 0) return undefined;
  return self.breakdown.powerUsd / power.usdPerKwh / HOURS_PER_MONTH;
};

const fullSpeedOf = (
  { workload }: Scenario,
  { throughput: { requestsAtOnce } }: Evidence,
  { selfHosted: { replicas, throughput } }: Found,
): FullSpeed => {
  const tokensPerSecond = throughput.tokensPerSecondPerReplica * replicas.active;
  const size = requestTokens(workload);
  return {
    tokensPerSecond,
    ...defined({
      hours:
        tokensPerSecond === 0 ? undefined : tokensPerMonth(workload) / tokensPerSecond / SECONDS_PER_HOUR,
      requestsPerSecond: size === 0 ? undefined : tokensPerSecond / size,
      requestsAtOnce: requestsAtOnce === undefined ? undefined : Math.floor(requestsAtOnce * replicas.active),
    }),
  };
};

const eachGpuOf = (
  { selfHosted: { gpusPerReplica } }: Scenario,
  { selfHosted: { capacityTokensPerMonth, replicas, throughput } }: Found,
): AskedSums['eachGpu'] => {
  const serving = replicas.active * gpusPerReplica;
  if (serving === 0 || capacityTokensPerMonth === 0) return undefined;
  return {
    tokensPerMonth: capacityTokensPerMonth / serving,
    tokensPerSecond: throughput.tokensPerSecondPerReplica / gpusPerReplica,
  };
};

const neededOf = ({ selfHosted, workload }: Scenario): NeededFleet | undefined => {
  if (stepTokens(selfHosted) === 0) return undefined;
  const at = (plannedLoad: number) => {
    const replicas = replicasNeeded({ ...selfHosted, plannedLoad }, tokensPerMonth(workload));
    return { replicas, gpus: replicas * selfHosted.gpusPerReplica };
  };
  return { atPlannedLoad: at(selfHosted.plannedLoad), full: at(1) };
};

/** Discounts and surcharges are of both sides alike, so the mix at list prices is that of the bill. */
const outputPartsOf = ({ apis, workload }: Scenario): readonly OutputPart[] => {
  const output = workload.outputTokensPerMonth / tokensPerMonth(workload);
  return apis.flatMap((api) => {
    const all = blendedUsdPerMillion(api, workload);
    return all > 0 ? [{ api: api.id, share: (output * api.usdPerMillionOutput) / all }] : [];
  });
};

/** What a card that was found can be asked beside its findings. */
export const askedSumsOf = (scenario: Scenario, evidence: Evidence, found: Found): AskedSums => ({
  fullSpeed: fullSpeedOf(scenario, evidence, found),
  evenSpeeds: evenSpeedsOf(scenario, found),
  outputParts: outputPartsOf(scenario),
  ...defined({
    evenRent: evenRentOf(scenario, found),
    kilowatts: kilowattsOf(scenario, found),
    eachGpu: eachGpuOf(scenario, found),
    needed: neededOf(scenario),
  }),
});
