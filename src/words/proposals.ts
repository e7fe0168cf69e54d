import type { Answer } from '../domain/answer.ts';
import { cheapestRival } from '../domain/cheapest-rival.ts';
import { count, plural, tokenVolume, usd } from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { withNames } from './names.ts';
import { fleetName } from './options.ts';
import { verdictWords } from './verdict.ts';

/** What was proposed in a thread, side by side. */

const every = (proposals: number): string =>
  proposals === 2 ? 'Both proposals' : `All ${count(proposals)} proposals`;

/** What all proposals agree on, or how they part. */
export const agreedWords = (all: readonly Answer[]): string => {
  const host = all.filter(({ assessment }) => assessment.verdict.choice === 'self-host').length;
  if (all.length === 1) return 'Only one proposal so far';
  if (host === 0) return `${every(all.length)}: pay per token`;
  if (host === all.length) return `${every(all.length)}: host it`;
  return `${host} of ${plural(all.length, 'proposal')}: host it. The others: pay per token`;
};

/** One proposal: its volume and fleet, what to do, and two bills. */
export const proposalWords = (
  answer: Answer,
): { readonly what: string; readonly verdict: string; readonly bills: string } => {
  const subject = withNames(answer, 'channel');
  const { assessment, names, scenario } = subject;
  const bill = cheapestRival(assessment)?.monthlyUsd;
  const rival = bill === undefined ? '' : ` · ${names.short(assessment.verdict.against)} ${usd(bill)}`;
  return {
    what: `${tokenVolume(tokensPerMonth(scenario.workload))}, ${fleetName(subject)}`,
    verdict: verdictWords(answer, names),
    bills: `hosting ${usd(assessment.selfHosted.monthlyUsd)}${rival}`,
  };
};

/** Beside the one that a thread keeps. */
export const KEPT_PROPOSAL = 'kept: the thread goes on from it';

/** How many older ones a list leaves out. */
export const olderLeftOut = (left: number): string => `${plural(left, 'older proposal')} left out`;
