import type { GpuRow, ModelRow } from '../catalog/index.ts';
import type { VariantInCodes } from '../domain/evidence.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import type { Context } from './context.ts';
import { fitOf } from './replica-size.ts';
import { modelledThroughput } from './throughput.ts';
import type { AverageRequest } from './workload.ts';

const atInt4 = (
  context: Context,
  averageRequest: AverageRequest,
  selfHosted: SelfHosted,
  model: ModelRow,
  gpu: GpuRow,
): VariantInCodes | undefined => {
  if (['int4', 'fp4', 'mxfp4'].includes(selfHosted.precision)) return undefined;
  const { gpusPerReplica, servingEngine } = selfHosted;
  if (!fitOf(context, averageRequest, { model, gpu, precision: 'int4', gpusPerReplica }).fits)
    return undefined;
  const { tokensPerSecondPerReplica } = modelledThroughput(context, averageRequest, {
    model,
    gpu,
    precision: 'int4',
    gpusPerReplica,
    servingEngine,
  });
  return { precision: 'int4', tokensPerSecondPerReplica };
};

/**
 * The same question with one assumption of ours changed: the spare, and the precision. A throughput that the user
 * stated is not ours to change, and what the user said is no assumption.
 */
export const variantsOf = (
  context: Context,
  averageRequest: AverageRequest,
  selfHosted: SelfHosted,
  rows: { readonly model: ModelRow | undefined; readonly gpu: GpuRow | undefined },
  throughputIsOurs: boolean,
): readonly VariantInCodes[] => {
  const { fields } = context;
  const spare: VariantInCodes[] =
    fields['selfHosted.spareReplicas'] !== undefined || context.work.kind === 'batch'
      ? []
      : selfHosted.spareReplicas > 0
        ? [{ spareReplicas: 0 }]
        : [{ spareReplicas: 1 }];
  const { model, gpu } = rows;
  const precision =
    throughputIsOurs &&
    model !== undefined &&
    gpu !== undefined &&
    fields['selfHosted.precision'] === undefined
      ? atInt4(context, averageRequest, selfHosted, model, gpu)
      : undefined;
  return precision === undefined ? spare : [...spare, precision];
};
