import { DEFAULT_MODELS, GPUS, type GpuRow, type ModelRow, modelById } from '../catalog/index.ts';
import type { FitEvidence, WayToFit } from '../domain/evidence.ts';
import { servesTeams } from '../domain/hardware.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { whatWouldFit } from '../engine/throughput/index.ts';
import type { Context } from './context.ts';
import { runs } from './hardware.ts';
import { fitOf, REPLICA_SIZES } from './replica-size.ts';
import type { AverageRequest } from './workload.ts';

/** Average requests at once that a replica must have room for; with fewer, a fit is tight enough to say so. */
export const FEW_REQUESTS = 16;

const UNKNOWN: FitEvidence = { fits: true, neededGb: null, availableGb: null, requestsAtOnce: null };

/** Says where the memory holds fewer requests at once than were asked for, or than keep a replica busy. */
const warnOfFew = ({ fields, ledger }: Context, requestsAtOnce: number): void => {
  const wanted = fields['selfHosted.concurrencyPerReplica'];
  if (requestsAtOnce >= (wanted ?? FEW_REQUESTS)) return;
  ledger.doubt('few-requests', {
    requestsAtOnce,
    wanted: requestsAtOnce < FEW_REQUESTS ? undefined : wanted,
  });
};

/** "4x a100-80gb int4": as it can be typed. */
const asTyped = (way: WayToFit): string => {
  switch (way.kind) {
    case 'fleet':
      return [`${way.gpus}x ${way.gpu}`, ...(way.precision === undefined ? [] : [way.precision])].join(' ');
    case 'precision':
      return way.precision;
    case 'model':
      return way.model;
  }
};

/** Whether the model fits a replica, and what would fit instead. Names of the user's own are taken at their word. */
export const fitEvidence = (
  context: Context,
  averageRequest: AverageRequest,
  selfHosted: Pick<SelfHosted, 'gpusPerReplica' | 'precision'>,
  rows: { readonly model: ModelRow | undefined; readonly gpu: GpuRow | undefined },
): FitEvidence => {
  const { model, gpu } = rows;
  if (model === undefined || gpu === undefined) return UNKNOWN;
  const { gpusPerReplica, precision } = selfHosted;
  const { fits, neededGb, availableGb, requestsAtOnce } = fitOf(context, averageRequest, {
    model,
    gpu,
    precision,
    gpusPerReplica,
  });
  const found = { fits, neededGb, availableGb, requestsAtOnce };
  if (fits) {
    warnOfFew(context, requestsAtOnce);
    return found;
  }
  const models = DEFAULT_MODELS.flatMap((id) => modelById(id) ?? []);
  const ways = whatWouldFit(
    {
      model,
      gpu,
      gpusPerReplica,
      precision,
      requestInputTokens: averageRequest.requestInputTokens,
      requestOutputTokens: averageRequest.requestOutputTokens,
    },
    {
      gpuCounts: REPLICA_SIZES,
      precisions: (['fp8', 'int4'] as const).filter((narrower) => runs(gpu, narrower)),
      gpus: GPUS.filter((other) => servesTeams(other) && other.workstation === gpu.workstation),
      models,
    },
  );
  return { ...found, wouldFit: ways.map(asTyped), ways: [...ways] };
};
