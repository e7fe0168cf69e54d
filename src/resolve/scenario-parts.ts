import { currency, sellerIds } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { OtherMoney } from '../domain/evidence.ts';
import type { Constraints, SelfHosted, Workload } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import type { Context } from './context.ts';
import { peakToAverage } from './traffic.ts';
import { peakOfUsers, type Volume } from './volume.ts';
import type { AverageRequest } from './workload.ts';

/** The parts of a scenario that are told by what was said alone. */

/** A named region is one that data must stay in, unless something stricter was said. */
export const residencyOf = (fields: Context['fields']): Constraints['dataResidency'] =>
  fields['constraints.dataResidency'] ?? (fields['constraints.region'] === undefined ? 'none' : 'region');

/** What must hold, from what was said alone: a constraint is never a default. */
export const constraintsOf = (fields: Context['fields']): Constraints => {
  // A region without a rule on data says where machines stand, and their price holds that.
  const region = residencyOf(fields) === 'none' ? undefined : fields['constraints.region'];
  const sellers = fields['constraints.sellers'];
  const excludedSellers = fields['constraints.excludedSellers'];
  return {
    dataResidency: residencyOf(fields),
    frontierReasoning: fields['constraints.frontierReasoning'] ?? false,
    ...defined({
      region,
      sellers: sellers && [...sellerIds(sellers)],
      excludedSellers: excludedSellers && [...sellerIds(excludedSellers)],
    }),
  };
};

/** The traffic with its peak, growth and window; what nobody said stays absent. */
export const workloadOf = (context: Context, averageRequest: AverageRequest, volume: Volume): Workload => {
  const { fields, work } = context;
  const { requestInputTokens, requestOutputTokens, cachedInputShare, cacheWriteShare, batchShare } =
    averageRequest;
  const peak = peakToAverage(context) ?? peakOfUsers(context, averageRequest, tokensPerMonth(volume));
  const hourly = fields['workload.hourlyVolumes'];
  const window = fields['workload.windowHoursPerMonth'];
  const growth = fields['workload.growthPerMonth'];
  return {
    ...volume,
    requestInputTokens,
    requestOutputTokens,
    cachedInputShare,
    batchShare,
    kind: work.kind,
    ...(work.oneTime && { oneTime: true }),
    ...(cacheWriteShare > 0 && { cacheWriteShare }),
    ...defined({
      windowHoursPerMonth: work.kind === 'batch' ? window : undefined,
      growthPerMonth: growth,
      peakToAverage: peak,
      hourlyVolumes: hourly && [...hourly],
    }),
  };
};

/** API prices fall, and bought hardware has to pay back against what they will be. */
const FALL_PER_YEAR = 0.3;

/**
 * How far API prices fall a year, 0..1: assumed where hardware is bought, which is paid back over years; else
 * undefined.
 */
export const priceFall = (
  { fields, ledger }: Context,
  { kind }: SelfHosted['procurement'],
): number | undefined => {
  const stated = fields['money.apiPriceFallPerYear'];
  if (stated !== undefined || kind !== 'own') return stated;
  return ledger.assume('money.apiPriceFallPerYear', FALL_PER_YEAR, { code: 'apis-may-get-cheaper' });
};

/** The currency of an amount that somebody typed, at its dated rate; undefined for dollars. */
export const otherMoney = ({ fields }: Context): OtherMoney | undefined => {
  const code = fields['money.currency'];
  const rate = code === undefined || code === 'USD' ? undefined : currency(code);
  if (code === undefined || rate === undefined) return undefined;
  return { code, perUsd: rate.perUsd, source: rate.source, date: rate.date };
};
