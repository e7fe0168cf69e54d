import type { GpuRow } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { Power, Procurement } from '../domain/scenario.ts';
import type { Context } from './context.ts';
import { isWholeMachine, isWorkstation } from './own-costs.ts';
import { type Fallback, plainDefault } from './plain-default.ts';
import { Refused } from './refused.ts';

const AT = 'selfHosted.power';
const POWER_FIELDS = [`${AT}.wattsPerGpu`, `${AT}.hostWattsPerGpu`, `${AT}.pue`, `${AT}.usdPerKwh`] as const;

/** Share of its board power that an idle card draws. */
const IDLE_SHARE = 0.1;

/** What electricity is drawn by. */
export interface Machine {
  readonly kind: Procurement['kind'];
  readonly gpuId: string;
  readonly gpu: Pick<GpuRow, 'name' | 'boardWatts' | 'source' | 'date'> | undefined;
  /** All GPUs of the fleet. */
  readonly gpus: number;
  /** Volume ÷ capacity, 0..1. */
  readonly load: number;
}

const wattsOf = ({ ledger }: Context, { gpu, load, ...machine }: Machine): number => {
  if (gpu === undefined) throw new Refused({ code: 'watts-unknown' });
  const field = `${AT}.wattsPerGpu`;
  ledger.cite({
    field,
    value: gpu.boardWatts,
    source: { code: 'board-power', gpu: gpu.name, of: gpu.source },
    date: gpu.date,
    stale: false,
  });
  if (!isWorkstation(machine.kind, machine.gpuId, machine.gpus))
    return ledger.assume(field, gpu.boardWatts, { code: 'board-power', gpu: gpu.name });
  const busy = Math.min(1, load);
  return ledger.assume(field, gpu.boardWatts * (IDLE_SHARE + (1 - IDLE_SHARE) * busy), {
    code: 'desk-power',
    gpu: gpu.name,
    boardWatts: gpu.boardWatts,
  });
};

/**
 * Electricity: charged for hardware of one's own, and for rented where any part of it was stated; null where none is.
 * A workstation draws by its load, has its host once and no building around it; a server is counted at full power.
 * Throws `Refused` where the GPU is not in the catalog and no watts were stated.
 */
export const powerOf = (context: Context, machine: Machine): Power | null => {
  const { fields, ledger } = context;
  const stated = POWER_FIELDS.some((field) => fields[field] !== undefined);
  if (fields[`${AT}.none`] === true) return null;
  if (machine.kind === 'rent' && !stated) return ledger.assume(AT, null, { code: 'power-in-rent' });
  const orDefault = (field: (typeof POWER_FIELDS)[number], fallback: Fallback): number =>
    fields[field] ?? ledger.assume(field, fallback.value, fallback.reason);
  const atDesk = isWorkstation(machine.kind, machine.gpuId, machine.gpus);
  const host = plainDefault('hostWattsPerGpu');
  const hoursPerMonth = machine.kind === 'rent' ? undefined : fields[`${AT}.hoursPerMonth`];
  return {
    wattsPerGpu: fields[`${AT}.wattsPerGpu`] ?? wattsOf(context, machine),
    hostWattsPerGpu: orDefault(
      `${AT}.hostWattsPerGpu`,
      isWholeMachine(machine.gpuId)
        ? { value: 0, reason: { code: 'watts-of-whole-machine' } }
        : atDesk
          ? { value: host.value / machine.gpus, reason: { code: 'host-once', watts: host.value } }
          : host,
    ),
    pue: orDefault(`${AT}.pue`, atDesk ? { value: 1, reason: { code: 'no-building' } } : plainDefault('pue')),
    usdPerKwh: orDefault(`${AT}.usdPerKwh`, plainDefault('usdPerKwh')),
    ...defined({ hoursPerMonth }),
  };
};
