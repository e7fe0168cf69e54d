import { DEFAULTS, purchasePrice } from '../catalog/index.ts';
import type { FieldOf } from '../domain/fields/index.ts';
import { PAYING } from '../domain/fields/index.ts';
import type { Own } from '../domain/scenario.ts';
import { type Context, citeYours } from './context.ts';
import { warnIfFar } from './far-price.ts';
import { isWholeMachine } from './own-costs.ts';
import { type Fallback, plainDefault } from './plain-default.ts';
import { Refused } from './refused.ts';

/** Bought GPUs: what one costs with its share of a host, and how it is written off. */

const purchase = (context: Context, gpuId: string, gpuName: string): number => {
  const { fields, ledger, asOf } = context;
  const field = `${PAYING}.usdPerGpu`;
  const stated = fields[field];
  const price = purchasePrice(gpuId, asOf);
  if (stated !== undefined) {
    citeYours(context, field, stated);
    warnIfFar(context, gpuName, stated, price && [price.lowUsdPerGpu, price.highUsdPerGpu], 'to buy');
    return stated;
  }
  if (price === undefined) throw new Refused({ code: 'gpu-never-sold', gpu: gpuName });
  ledger.cite({
    field,
    value: price.usdPerGpu,
    source: price.source,
    date: price.date,
    stale: price.stale,
    range: { low: price.lowUsdPerGpu, high: price.highUsdPerGpu, sellers: 1 },
  });
  return ledger.assume(field, price.usdPerGpu, {
    code: 'middle-of-prices',
    lowUsd: price.lowUsdPerGpu,
    highUsd: price.highUsdPerGpu,
  });
};

/** GPUs that are bought: at the middle of what sellers ask, where nobody stated a price. Throws `Refused` where nobody sells one. */
export const owned = (context: Context, gpuId: string, gpuName: string): Own => {
  const { fields, ledger } = context;
  const usdPerGpu = purchase(context, gpuId, gpuName);
  const orDefault = (field: FieldOf<'own'>, fallback: Fallback): number =>
    fields[field] ?? ledger.assume(field, fallback.value, fallback.reason);
  return {
    kind: 'own',
    usdPerGpu,
    hostUsdPerGpu: orDefault(
      `${PAYING}.hostUsdPerGpu`,
      isWholeMachine(gpuId)
        ? { value: 0, reason: { code: 'price-of-whole-machine' } }
        : {
            value: DEFAULTS.hostShareOfGpuPrice.value * usdPerGpu,
            reason: { code: 'plain-default', of: 'hostShareOfGpuPrice' },
          },
    ),
    lifeMonths: orDefault(`${PAYING}.lifeMonths`, plainDefault('lifeMonths')),
    residualShare: orDefault(`${PAYING}.residualShare`, plainDefault('residualShare')),
    annualCostOfCapital: orDefault(`${PAYING}.annualCostOfCapital`, plainDefault('annualCostOfCapital')),
    annualMaintenanceShare: orDefault(
      `${PAYING}.annualMaintenanceShare`,
      plainDefault('annualMaintenanceShare'),
    ),
  };
};
