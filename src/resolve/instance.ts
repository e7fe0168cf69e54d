import { findInstance, type InstanceRow } from '../catalog/index.ts';
import type { DraftFields, SaidFields } from '../domain/draft.ts';
import type { Market } from '../domain/scenario.ts';
import { MONTHS_PER_YEAR } from '../domain/units.ts';
import { Refused } from './refused.ts';

/** A machine of a cloud that was named: its GPUs, their number and their seller are said with it. */

const named = (fields: SaidFields): InstanceRow | undefined => {
  const name = fields['selfHosted.instance'];
  if (name === undefined) return undefined;
  const row = findInstance(name, fields['constraints.region']);
  if (row === undefined) throw new Refused({ code: 'unknown-machine', name });
  if (row.gpuCount < 1)
    throw new Refused({
      code: 'machine-of-slice',
      instance: row.instance,
      share: row.gpuCount,
      cloud: row.cloud,
    });
  return row;
};

/** What the name of a machine says beside itself; what was stated in words wins. Throws `Refused` where the two disagree. */
export const withInstance = (fields: SaidFields): SaidFields => {
  const row = named(fields);
  if (row === undefined) return fields;
  const gpu = fields['selfHosted.gpu'];
  if (gpu !== undefined && gpu !== row.gpu)
    throw new Refused({
      code: 'machine-of-other-gpu',
      instance: row.instance,
      gpu: row.gpu,
      said: gpu,
    });
  const implied: DraftFields = {
    'selfHosted.gpu': row.gpu,
    'selfHosted.procurement.seller': row.cloud,
    'selfHosted.gpuCount': row.gpuCount * (fields['selfHosted.instanceCount'] ?? 1),
  };
  return { ...implied, ...fields, 'selfHosted.gpu': row.gpu };
};

/** GPUs that work together in one of the machines that were named; undefined where none was. */
export const gpusOfMachine = (fields: SaidFields): number | undefined => named(fields)?.gpuCount;

/** From so many months on, a reservation is priced as one of three years, below as one of one. */
export const LONG_TERM_MONTHS = 3 * MONTHS_PER_YEAR;

const priceIn = (row: InstanceRow, market: Market, termMonths: number | undefined): number | undefined => {
  if (market === 'on-demand') return row.onDemandUsdPerHour;
  if (market === 'spot') return row.spotUsdPerHour;
  return termMonths !== undefined && termMonths >= LONG_TERM_MONTHS
    ? row.reserved3yUsdPerHour
    : row.reserved1yUsdPerHour;
};

/** What the named machine costs a GPU and hour in its market; undefined where none was named or none is priced so. */
export const instancePrice = (
  fields: SaidFields,
  market: Market,
): { readonly row: InstanceRow; readonly usdPerGpuHour: number } | undefined => {
  const row = named(fields);
  if (row === undefined) return undefined;
  const whole = priceIn(row, market, fields['selfHosted.procurement.termMonths']);
  return whole === undefined ? undefined : { row, usdPerGpuHour: whole / row.gpuCount };
};
