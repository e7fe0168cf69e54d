import { DEFAULTS } from '../catalog/index.ts';
import type { Ops } from '../domain/scenario.ts';
import type { Context } from './context.ts';

const AT = 'selfHosted.ops';

/** A job that is done once has no later months to carry its set-up. */
const PAID_ONCE = { value: 1, why: 'a job done once pays its whole set-up' };

/**
 * Engineering hours and their price: as stated, else 16 h a month at $100, and 80 h of set-up over 12 months
 * (a job done once pays it at once).
 */
export const opsOf = ({ fields, ledger, work }: Context): Ops => {
  const orDefault = (
    field: 'hoursPerMonth' | 'usdPerHour' | 'setupHours' | 'setupMonths',
    fallback: { readonly value: number; readonly why: string },
  ): number => fields[`${AT}.${field}`] ?? ledger.assume(`${AT}.${field}`, fallback.value, fallback.why);
  return {
    hoursPerMonth: orDefault('hoursPerMonth', DEFAULTS.opsHoursPerMonth),
    usdPerHour: orDefault('usdPerHour', DEFAULTS.opsUsdPerHour),
    setupHours: orDefault('setupHours', DEFAULTS.setupHours),
    setupMonths: orDefault('setupMonths', work.oneTime ? PAID_ONCE : DEFAULTS.setupMonths),
  };
};
