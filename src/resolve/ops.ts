import type { Ops } from '../domain/scenario.ts';
import type { Context } from './context.ts';
import { type Fallback, plainDefault } from './plain-default.ts';

const AT = 'selfHosted.ops';

/** A job that is done once has no later months to carry its set-up. */
const PAID_ONCE: Fallback = { value: 1, reason: { code: 'set-up-paid-at-once' } };

/**
 * Engineering hours and their price: as stated, else 16 h a month at $100, and 80 h of set-up over 12 months
 * (a job done once pays it at once).
 */
export const opsOf = ({ fields, ledger, work }: Context): Ops => {
  const orDefault = (
    field: 'hoursPerMonth' | 'usdPerHour' | 'setupHours' | 'setupMonths',
    fallback: Fallback,
  ): number => fields[`${AT}.${field}`] ?? ledger.assume(`${AT}.${field}`, fallback.value, fallback.reason);
  return {
    hoursPerMonth: orDefault('hoursPerMonth', plainDefault('opsHoursPerMonth')),
    usdPerHour: orDefault('usdPerHour', plainDefault('opsUsdPerHour')),
    setupHours: orDefault('setupHours', plainDefault('setupHours')),
    setupMonths: orDefault('setupMonths', work.oneTime ? PAID_ONCE : plainDefault('setupMonths')),
  };
};
