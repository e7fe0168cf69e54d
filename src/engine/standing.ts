import type { Assessment, Verdict } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { contestOf } from './contest.ts';
import type { BillsAndChoice } from './decide.ts';

/** What a verdict's bills say beside the verdict itself. */

/** The bill of the next best of self-hosting and the rivals, over that of the choice; undefined where there is none. */
export const ratioOf = (
  scenario: Scenario,
  { self, feasible, bills, choice }: BillsAndChoice,
): number | undefined => {
  const contest = contestOf(scenario, bills);
  if (contest === undefined) return undefined;
  const hosts = choice.choice === 'self-host';
  const paidUsd = hosts ? self.monthlyUsd : bills.find(({ api }) => api === choice.api)?.monthlyUsd;
  const others = contest.candidates
    .filter(({ api, ruledOutBecause }) => api !== choice.api && ruledOutBecause === undefined)
    .map(({ monthlyUsd }) => monthlyUsd);
  if (!hosts && feasible) others.push(self.monthlyUsd);
  if (paidUsd === undefined || paidUsd <= 0 || others.length === 0) return undefined;
  return Math.min(...others) / paidUsd;
};

/** The part of an id after its seller, without what sellers add for themselves: "gpt-4o" of `azure/gpt-4o`. */
const modelOf = (id: string): string => id.slice(id.indexOf('/') + 1).toLowerCase();

/**
 * Whether the choice is another model than the leader. Whoever has the role `same-model`, or is known to sell the
 * hosted model, serves the model that would be hosted; two sellers of one id sell one model.
 */
export const isOtherModel = (
  scenario: Scenario,
  { names }: Pick<Evidence, 'names'>,
  choice: Pick<Verdict, 'choice' | 'api' | 'leader'>,
): boolean => {
  const hosted = new Set([
    ...scenario.apis.filter(({ role }) => role === 'same-model').map(({ id }) => id),
    ...(names?.apis ?? []).filter(({ sellsHosted }) => sellsHosted === true).map(({ api }) => api),
  ]);
  if (choice.choice === 'self-host') return !hosted.has(choice.leader);
  if (choice.api === choice.leader || modelOf(choice.api) === modelOf(choice.leader)) return false;
  return !(hosted.has(choice.api) && hosted.has(choice.leader));
};

/**
 * Beside one active replica and its spare: the bill without the spare, and whether it wins over the rival then, for
 * whoever takes the same model per token as the way out; null for other fleets.
 */
export const withoutTwin = (
  { self, feasible }: BillsAndChoice,
  againstUsd: number | undefined,
): NonNullable<Assessment['withoutTwin']> | null => {
  if (self.replicas.active !== 1 || self.replicas.spare < 1) return null;
  const monthlyUsd = self.monthlyUsd - self.breakdown.redundancyUsd;
  return { monthlyUsd, wins: feasible && againstUsd !== undefined && monthlyUsd < againstUsd };
};
