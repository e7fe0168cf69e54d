import type { Assessment } from '../domain/assessment.ts';
import { choiceUsd } from '../domain/choice.ts';
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
  const paidUsd = choiceUsd({ selfHosted: self, comparisons: bills }, choice.choice, choice.api);
  const others = contest.candidates
    .filter(({ api, ruledOutBecause }) => api !== choice.api && ruledOutBecause === undefined)
    .map(({ monthlyUsd }) => monthlyUsd);
  if (!hosts && feasible) others.push(self.monthlyUsd);
  if (paidUsd <= 0 || others.length === 0) return undefined;
  return Math.min(...others) / paidUsd;
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
