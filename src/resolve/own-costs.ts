import { FACTS, gpuById } from '../catalog/index.ts';
import { toWhole } from '../domain/round.ts';
import type { Procurement, SelfHosted } from '../domain/scenario.ts';
import { purchaseUsd } from '../engine/gpu-cost.ts';
import type { Context } from './context.ts';

/** What hardware of one's own costs beside its price: the space it stands in and the network. */

/** Cards that people put under a desk, by name where the catalog does not say, and how many one machine holds. */
const WORKSTATION_NAME = /^(?:rtx-|gtx-|titan|apple|m[1-9](?:-|$)|radeon|rx-|arc-|dgx-spark|ryzen|strix)/;
const WORKSTATION_MOST = 4;

/** A single machine with a few cards that is bought or there already: no data centre around it. */
export const isWorkstation = (kind: Procurement['kind'], gpuId: string, gpus: number): boolean =>
  kind !== 'rent' &&
  gpus <= WORKSTATION_MOST &&
  (gpuById(gpuId)?.workstation ?? WORKSTATION_NAME.test(gpuId));

/** A Mac or a mini PC: the chip, its memory and its host are bought and powered as one. */
export const isWholeMachine = (gpuId: string): boolean => gpuById(gpuId)?.link === 'network';

const OTHER = 'selfHosted.otherUsdPerMonth';

/** Rented, or committed to at a rent: power and rack are in the price. */
export const isRented = (procurement: Procurement): boolean =>
  procurement.kind === 'rent' || (procurement.kind === 'paid' && procurement.then?.kind === 'rent');

/** What is paid until a date stands with whoever takes it back. */
const isInOwnRack = (procurement: Procurement): boolean =>
  !isRented(procurement) && !(procurement.kind === 'paid' && procurement.until !== undefined);

/**
 * What was said of other costs; else, for a fleet of one's own in a data centre, rack space with its cooling by the
 * kilowatt and, where it is still to be bought, the network as a share of the hardware, over its life; else 0.
 */
export const otherCosts = (
  { fields, ledger }: Context,
  selfHosted: Pick<SelfHosted, 'procurement' | 'power' | 'gpu'>,
  gpus: number,
): number => {
  const stated = fields[OTHER];
  if (stated !== undefined) return stated;
  const { procurement, power, gpu } = selfHosted;
  if (!isInOwnRack(procurement) || isWorkstation(procurement.kind, gpu, gpus))
    return ledger.assume(OTHER, 0, { code: 'no-other-costs-said' });
  const kilowatts = power === null ? 0 : ((power.wattsPerGpu + power.hostWattsPerGpu) / 1000) * gpus;
  const rackUsd = FACTS.colocation.value * kilowatts;
  const networkUsd =
    procurement.kind === 'own'
      ? (FACTS.networkShareOfHardware.value * purchaseUsd(procurement) * gpus) / procurement.lifeMonths
      : 0;
  // Rounded to the dollar, as it is shown: what is typed back gives the same bill.
  const total = toWhole(rackUsd + networkUsd);
  const { source, date } = FACTS.colocation;
  ledger.cite({
    field: OTHER,
    value: total,
    source: networkUsd > 0 ? `${source}; ${FACTS.networkShareOfHardware.source}` : source,
    date,
    stale: false,
  });
  return ledger.assume(OTHER, total, {
    code: 'rack-and-network',
    rackUsd,
    usdPerKilowatt: FACTS.colocation.value,
    networkUsd,
  });
};
