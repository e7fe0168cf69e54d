import type { Comparison, Outcome, SelfHostedResult } from './assessment.ts';
import type { Scenario } from './scenario.ts';
import type { StanceChoice } from './stances.ts';

type Chosen = Pick<Outcome, 'choice' | 'api'>;

/** Whether two verdicts choose the same: hosting, or the same API. */
export const isSameChoice = (a: Chosen, b: Chosen): boolean => a.choice === b.choice && a.api === b.api;

/** What may be paid for a choice: hosting's bill, and one of each API. */
interface BillsOfChoices {
  readonly selfHosted: Pick<SelfHostedResult, 'monthlyUsd'>;
  readonly comparisons: readonly Pick<Comparison, 'api' | 'monthlyUsd'>[];
}

/** What a choice costs, USD a month: hosting, or the API that is paid instead; hosting where that is not compared. */
export const choiceUsd = (
  { selfHosted, comparisons }: BillsOfChoices,
  choice: StanceChoice,
  api: string,
): number => {
  const paid = choice === 'self-host' ? undefined : comparisons.find((comparison) => comparison.api === api);
  return (paid ?? selfHosted).monthlyUsd;
};

/** The hours of engineers that come with it, a month. */
export const choiceOpsHours = (
  { selfHosted, apis }: Pick<Scenario, 'selfHosted' | 'apis'>,
  choice: StanceChoice,
  api: string,
): number => {
  const paid = choice === 'self-host' ? undefined : apis.find(({ id }) => id === api);
  return paid?.opsHoursPerMonth ?? selfHosted.ops.hoursPerMonth;
};
