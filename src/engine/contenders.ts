import type { SelfHostedResult } from '../domain/assessment.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Bill } from './bill.ts';
import type { BilledApi } from './billed-api.ts';
import { leaderOf } from './leader.ts';

/** Everybody who could be chosen, before a constraint or a role leaves some out. */
export interface Contenders {
  readonly scenario: Scenario;
  readonly self: Pick<SelfHostedResult, 'monthlyUsd' | 'load'>;
  readonly entries: readonly BilledApi[];
  readonly leader: Bill;
}

/** Whether hosting serves the volume: the model fits, and the load is within the capacity. */
export const canServe = ({ load }: Pick<SelfHostedResult, 'load'>): boolean => load !== null && load <= 1;

/** Who could be chosen; undefined where there is no API. `bills` are in the order of the scenario's APIs. */
export const contendersOf = (
  scenario: Scenario,
  self: Contenders['self'],
  bills: readonly Bill[],
): Contenders | undefined => {
  const entries = scenario.apis.flatMap((api, index) => {
    const bill = bills[index];
    return bill === undefined ? [] : [{ api, bill }];
  });
  const leader = leaderOf(scenario, entries);
  return leader === undefined ? undefined : { scenario, self, entries, leader };
};
