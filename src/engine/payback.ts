import { defined } from '../defined.ts';
import type { Comparison, SelfHostedResult, Verdict } from '../domain/assessment.ts';
import type { Scenario, SelfHosted } from '../domain/scenario.ts';
import { MONTHS_PER_YEAR } from '../domain/units.ts';
import { powerMonthUsd, purchaseUsd } from './gpu-cost.ts';
import { opsMonthUsd } from './self-hosted-cost.ts';

/** What bought hardware costs in cash, and what it saves against an API, in USD. */
interface Cash {
  readonly upfrontUsd: number;
  /** Power, ops, other, maintenance; no depreciation, no cost of capital. */
  readonly runningUsd: number;
  readonly apiUsd: number;
}

const cashOf = (selfHosted: SelfHosted, self: SelfHostedResult, against: Comparison): Cash | undefined => {
  const { procurement } = selfHosted;
  if (procurement.kind !== 'own') return undefined;
  const upfrontUsd = self.gpus * purchaseUsd(procurement);
  const maintenanceUsd = (upfrontUsd * procurement.annualMaintenanceShare) / MONTHS_PER_YEAR;
  const runningUsd =
    self.gpus * powerMonthUsd(selfHosted) +
    opsMonthUsd(selfHosted) +
    self.breakdown.otherUsd +
    maintenanceUsd;
  return { upfrontUsd, runningUsd, apiUsd: against.monthlyUsd };
};

const atFlatPrices = ({ upfrontUsd, runningUsd, apiUsd }: Cash): number | null => {
  const savedUsd = apiUsd - runningUsd;
  if (savedUsd <= 0) return null;
  const months = upfrontUsd / savedUsd;
  return Number.isFinite(months) ? months : null;
};

/**
 * Month by month: in month k, from 0, the API costs apiUsd · (1 − fall)^(k/12). The month in which the cash is back
 * counts in part; never, once a month saves nothing.
 */
const atFallingPrices = ({ upfrontUsd, runningUsd, apiUsd }: Cash, fallPerYear: number): number | null => {
  let leftUsd = upfrontUsd;
  for (let month = 0; month < LONGEST_MONTHS; month += 1) {
    const savedUsd = apiUsd * (1 - fallPerYear) ** (month / MONTHS_PER_YEAR) - runningUsd;
    if (!(savedUsd > 0)) return null;
    if (savedUsd >= leftUsd) return month + leftUsd / savedUsd;
    leftUsd -= savedUsd;
  }
  return null;
};

/** A hundred years: hardware that is not back by then never is. */
const LONGEST_MONTHS = 1200;

type Payback = Pick<Verdict, 'paybackMonths' | 'paybackMonthsAtFallingPrices'>;

/**
 * Months until the cash paid for bought hardware is back: what is saved each month against the API, in running cash,
 * at today's API prices, and at prices that fall as the scenario says. null for never; empty when nothing is bought.
 */
export const paybackOf = (scenario: Scenario, self: SelfHostedResult, against: Comparison): Payback => {
  const cash = cashOf(scenario.selfHosted, self, against);
  if (cash === undefined) return {};
  const fall = scenario.apiPriceFallPerYear;
  const months = (sum: () => number | null): number | null =>
    against.regime === 'infeasible' ? null : sum();
  return {
    paybackMonths: months(() => atFlatPrices(cash)),
    ...defined({
      paybackMonthsAtFallingPrices:
        fall === undefined ? undefined : months(() => atFallingPrices(cash, fall)),
    }),
  };
};
