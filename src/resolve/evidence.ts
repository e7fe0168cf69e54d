import { namedApart } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import { type Draft, fieldsIn } from '../domain/draft.ts';
import type { ClosedApi, EvidenceInCodes, OtherGpu, SameModel } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { announcedFor } from './announced.ts';
import type { PricedApi } from './api-prices.ts';
import { BASIS } from './basis.ts';
import type { Context } from './context.ts';
import type { WithDefaults } from './defaults.ts';
import { fitEvidence } from './fit-evidence.ts';
import type { Hosted } from './host.ts';
import type { Hosting } from './hosting.ts';
import { withMovedSellers } from './moved-prices.ts';
import { otherReplicas } from './other-replicas.ts';
import { rentalBasisOf, rentalOffersFor } from './rent.ts';
import { otherMoney } from './scenario-parts.ts';
import { warnOfStalePrices } from './staleness.ts';
import { hoursOfTraffic } from './traffic.ts';
import { variantsOf } from './variants.ts';
import type { AverageRequest } from './workload.ts';

/** Prices of GPUs that somebody called negotiated; that of a month is costed by the hour. */
const negotiatedIn = ({ said }: Draft): readonly string[] => {
  const fields = fieldsIn(said).filter((field) => said[field]?.isNegotiated === true);
  return [...new Set(fields.flatMap((field) => [field, field.replace('usdPerGpuMonth', 'usdPerGpuHour')]))];
};

/** What the evidence is of: the scenario, and the parts from which it came. */
interface Resolved {
  readonly draft: Draft;
  readonly workspace: WithDefaults;
  readonly averageRequest: AverageRequest;
  readonly apis: readonly PricedApi[];
  readonly ruledOut: readonly ClosedApi[];
  readonly sameModel: SameModel | null;
  readonly hosting: Hosting;
  readonly others: readonly OtherGpu[];
  readonly hosted: Hosted;
  readonly scenario: Scenario;
}

/** Where the numbers of a scenario come from, and what was noticed on the way to it. */
export const evidenceOf = (context: Context, resolved: Resolved): EvidenceInCodes => {
  const { draft, workspace, averageRequest, apis, ruledOut, sameModel, hosting, others, hosted, scenario } =
    resolved;
  const { selfHosted, throughput } = hosted;
  const { ledger } = context;
  const rows = { model: hosting.model.row, gpu: hosting.gpu.row };
  const fit = fitEvidence(context, averageRequest, selfHosted, rows);
  warnOfStalePrices(context, scenario, hosting.gpu.name);
  const rentalOffers = rentalOffersFor(context, hosting.gpu.id, selfHosted.procurement);
  return {
    throughput,
    fit,
    sources: workspace.sources(ledger.sources),
    basis: BASIS,
    names: {
      model: hosting.model.name,
      gpu: hosting.gpu.name,
      apis: [...namedApart(apis.map((api) => api.evidence))],
      ...defined({ repository: hosting.model.row?.hub }),
    },
    variants: [...variantsOf(context, averageRequest, selfHosted, rows, throughput.basis !== 'yours')],
    ...defined({ rentalOffers }),
    ...(others.length > 0 && { otherGpus: [...others] }),
    ...defined({
      otherReplicas:
        throughput.basis === 'yours' ? undefined : otherReplicas(context, averageRequest, selfHosted, rows),
      otherMoney: otherMoney(context),
      trafficHoursPerMonth: hoursOfTraffic(context, selfHosted),
    }),
    sameModel: withMovedSellers(context, sameModel),
    ...(ruledOut.length > 0 && { ruledOut: [...ruledOut] }),
    ...announcedFor(context, averageRequest, scenario),
    ...rentalBasisOf(context, hosting.gpu.id, selfHosted.procurement),
    negotiated: [
      ...apis.flatMap((api) => [...api.negotiated]),
      ...workspace.negotiated,
      ...negotiatedIn(draft),
    ],
  };
};
