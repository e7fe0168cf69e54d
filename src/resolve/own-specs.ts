import { type GpuRow, type ModelRow, nearestGpuSpec, nearestModelSpec } from '../catalog/index.ts';
import { isoDay } from '../domain/day.ts';
import type { Reason } from '../domain/evidence.ts';
import type { GpuSpecInput, ModelSpecInput } from '../domain/scenario.ts';
import { valueIn } from '../keys.ts';
import type { Context } from './context.ts';

/** A model or a GPU by its figures, where the catalog has none of that name. What nobody stated is assumed aloud. */

/** "120B-A12B": what a model without a name is called. */
export const sizeName = ({ totalParamsB, activeParamsB }: ModelSpecInput): string =>
  activeParamsB === undefined || activeParamsB === totalParamsB
    ? `${totalParamsB}b`
    : `${totalParamsB}b-a${activeParamsB}b`;

/** Model and GPU are looked up more than once: what was assumed is listed once. */
const listOnce = ({ ledger }: Context, field: string, value: unknown, reason: Reason): void => {
  if (!ledger.assumptions.some((assumption) => assumption.field === field))
    ledger.assume(field, value, reason);
};

const MODEL_SPEC = 'selfHosted.modelSpec';

/** The model that these figures describe; each figure that was not stated is listed with whose it is. */
export const statedModel = (context: Context, name: string, spec: ModelSpecInput): ModelRow => {
  const { row, like } = nearestModelSpec(name, spec, isoDay(context.asOf));
  const shown: Readonly<Record<string, unknown>> = { ...row };
  for (const field of row.assumed ?? [])
    listOnce(context, `selfHosted.modelSpec.${field}`, valueIn(shown, field), {
      code: 'nearest-shape',
      like,
    });
  if (spec.activeParamsB === undefined)
    listOnce(context, 'selfHosted.modelSpec.activeParamsB', row.activeParamsB, { code: 'dense' });
  const { ledger } = context;
  if (spec.source !== undefined && !ledger.sources.some(({ field }) => field === MODEL_SPEC))
    ledger.cite({ field: MODEL_SPEC, value: name, source: row.source, date: row.date, stale: false });
  if (spec.ownPrecision === undefined)
    listOnce(context, 'selfHosted.modelSpec.ownPrecision', row.ownPrecision, { code: 'usual-weights' });
  return row;
};

/** The GPU that these figures describe. */
export const statedGpu = (context: Context, name: string, spec: GpuSpecInput): GpuRow => {
  const { row, like } = nearestGpuSpec(name, spec, isoDay(context.asOf));
  const shown: Readonly<Record<string, unknown>> = { ...row };
  for (const field of row.assumed ?? [])
    listOnce(context, `selfHosted.gpuSpec.${field}`, valueIn(shown, field), { code: 'nearest-gpu', like });
  return row;
};
