import { HOURS_PER_MONTH } from '../../domain/units.ts';
import type { Sums, Working } from '../../domain/working.ts';
import { apiStep } from './api-step.ts';
import { fleetStep } from './fleet-step.ts';
import { hostStep } from './host-step.ts';
import { hoursStep } from './hours-step.ts';
import type { Known } from './known.ts';
import { halfStep, tokenStep } from './token-steps.ts';
import { volumeStep } from './volume-step.ts';

/**
 * Every sum of an answer with this scenario's numbers, in six steps (and a seventh for measured hours), and everything
 * that would flip it. Prices are in the open here: who may not see a negotiated one must not see the working.
 */
export const workingOf = (known: Known, sums: Sums, nameOf: (api: string) => string): Working => {
  const { scenario, assessment } = known;
  const { selfHosted, comparisons, flips = [], hourByHour } = assessment;
  return {
    steps: [
      volumeStep(scenario),
      apiStep(scenario, sums.apis, comparisons, nameOf),
      fleetStep(known, sums),
      hostStep(sums.host, selfHosted),
      tokenStep(known, sums, nameOf),
      halfStep(known, sums, nameOf),
      ...(hourByHour === undefined ? [] : [hoursStep(hourByHour, nameOf)]),
    ],
    flips,
  };
};

/** What a message has no room for; `command` is as it is shown. */
export const moreSums = (left: number, command: string): string =>
  `… and ${left} more; ${command} has all figures.`;

/** Below the sums. */
export const OF_SUMS = `A month is ${HOURS_PER_MONTH} hours. "Sources and assumptions" in the same menu says where the figures are from.`;

/** The steps in a sentence: how many sums each has. */
export const sumsCounted = ({ steps }: Pick<Working, 'steps'>): string =>
  `The working: ${steps.map(({ title, lines }) => `${title}, ${lines.length} sums`).join('; ')}.`;
