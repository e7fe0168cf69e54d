import { currency, sellerIds } from '../catalog/index.ts';
import { defined } from '../defined.ts';
import type { OtherMoney } from '../domain/evidence.ts';
import type { Constraints, SelfHosted, Workload } from '../domain/scenario.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import type { Context } from './context.ts';
import { peakToAverage } from './traffic.ts';
import { peakOfUsers, type Volume } from './volume.ts';
import type { Shape } from './workload.ts';

/** The parts of a scenario that are told by what was said alone. */

/** A named region is one that data must stay in, unless something stricter was said. */
export const residencyOf = (said: Context['said']): Constraints['dataResidency'] =>
  said['constraints.dataResidency'] ?? (said['constraints.region'] === undefined ? 'none' : 'region');

/** What must hold, from what was said alone: a constraint is never a default. */
export const constraintsOf = (said: Context['said']): Constraints => {
  // A region without a rule on data says where machines stand, and their price holds that.
  const region = residencyOf(said) === 'none' ? undefined : said['constraints.region'];
  const sellers = said['constraints.sellers'];
  const excludedSellers = said['constraints.excludedSellers'];
  return {
    dataResidency: residencyOf(said),
    frontierReasoning: said['constraints.frontierReasoning'] ?? false,
    ...defined({
      region,
      sellers: sellers && [...sellerIds(sellers)],
      excludedSellers: excludedSellers && [...sellerIds(excludedSellers)],
    }),
  };
};

/** The traffic with its peak, growth and window; what nobody said stays absent. */
export const workloadOf = (context: Context, shape: Shape, volume: Volume): Workload => {
  const { said, work } = context;
  const { requestInputTokens, requestOutputTokens, cachedInputShare, cacheWriteShare, batchShare } = shape;
  const peak = peakToAverage(context) ?? peakOfUsers(context, shape, tokensPerMonth(volume));
  const hourly = said['workload.hourlyVolumes'];
  const window = said['workload.windowHoursPerMonth'];
  const growth = said['workload.growthPerMonth'];
  return {
    ...volume,
    requestInputTokens,
    requestOutputTokens,
    cachedInputShare,
    batchShare,
    kind: work.kind,
    ...(work.oneTime ? { oneTime: true } : {}),
    ...(cacheWriteShare > 0 ? { cacheWriteShare } : {}),
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
  { said, ledger }: Context,
  { kind }: SelfHosted['procurement'],
): number | undefined => {
  const stated = said['money.apiPriceFallPerYear'];
  if (stated !== undefined || kind !== 'own') return stated;
  return ledger.assume(
    'money.apiPriceFallPerYear',
    FALL_PER_YEAR,
    'how far API prices may fall a year: bought hardware is paid back against them too',
  );
};

/** The currency of an amount that somebody typed, at its dated rate; undefined for dollars. */
export const otherMoney = ({ said }: Context): OtherMoney | undefined => {
  const code = said['money.currency'];
  const rate = code === undefined || code === 'USD' ? undefined : currency(code);
  if (code === undefined || rate === undefined) return undefined;
  return { code, perUsd: rate.perUsd, source: rate.source, date: rate.date };
};
