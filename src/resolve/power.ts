import { DEFAULTS, type GpuRow } from '../catalog/index.ts';
import type { Power, Procurement } from '../domain/scenario.ts';
import { LlmcostError } from '../errors.ts';
import type { Context } from './context.ts';

const AT = 'selfHosted.power';
const FIELDS = [`${AT}.wattsPerGpu`, `${AT}.hostWattsPerGpu`, `${AT}.pue`, `${AT}.usdPerKwh`] as const;

/**
 * Electricity: charged for owned hardware, and for rented where any part of it was stated; null where none is.
 * Throws `no-price` where the GPU is not in the catalog and no watts were stated.
 */
export const powerOf = (
  context: Context,
  kind: Procurement['kind'],
  gpu: GpuRow | undefined,
): Power | null => {
  const { said, ledger } = context;
  const stated = FIELDS.some((field) => said[field] !== undefined);
  if (said[`${AT}.none`] === true) return null;
  if (kind === 'rent' && !stated) return ledger.assume(AT, null, 'the rent includes power');
  const watts = (): number => {
    if (gpu === undefined)
      throw new LlmcostError(
        'no-price',
        'We do not know what this GPU draws. Type its watts, such as "650W".',
        ['650W'],
      );
    ledger.cite({
      field: `${AT}.wattsPerGpu`,
      value: gpu.boardWatts,
      source: `board power of ${gpu.name}: ${gpu.source}`,
      date: gpu.date,
      stale: false,
    });
    return ledger.assume(`${AT}.wattsPerGpu`, gpu.boardWatts, `board power of ${gpu.name}`);
  };
  const orDefault = (field: (typeof FIELDS)[number], fallback: { value: number; why: string }): number =>
    said[field] ?? ledger.assume(field, fallback.value, fallback.why);
  return {
    wattsPerGpu: said[`${AT}.wattsPerGpu`] ?? watts(),
    hostWattsPerGpu: orDefault(`${AT}.hostWattsPerGpu`, DEFAULTS.hostWattsPerGpu),
    pue: orDefault(`${AT}.pue`, DEFAULTS.pue),
    usdPerKwh: orDefault(`${AT}.usdPerKwh`, DEFAULTS.usdPerKwh),
  };
};
