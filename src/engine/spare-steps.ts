import { lineUsd, type NetLine, slopeAtNothing } from './net-line.ts';

/**
 * A fleet that we size, rented for the hours that its work needs, with spares or idle GPUs beside it: they are paid
 * for those hours too, and the more replicas share the work, the fewer hours there are. n replicas cover volumes in
 * ((n-1)·stepTokens, n·stepTokens] and cost baseUsd + volume · usdPerToken · (1 + spareReplicas ÷ n): with each
 * further replica the bill falls, and within a step it grows in a straight line.
 */
export interface SpareSteps {
  /** What is paid whatever the volume. */
  readonly baseUsd: number;
  /** USD a token of the hours of one replica alone. */
  readonly usdPerToken: number;
  readonly stepTokens: number;
  /** Spares and idle GPUs, in replicas. */
  readonly spareReplicas: number;
}

/** How fast the fleet's bill grows within step n. */
const slopeIn = (n: number, { usdPerToken, spareReplicas }: SpareSteps): number =>
  usdPerToken * (1 + spareReplicas / n);

/** How much dearer the fleet is in step n at a volume, its beginning counted as the volume just above it. */
const leadIn = (n: number, tokens: number, steps: SpareSteps, line: NetLine): number =>
  steps.baseUsd + tokens * slopeIn(n, steps) - lineUsd(line, tokens);

const endOf = (n: number, { stepTokens }: SpareSteps): number => n * stepTokens;

/** How far the base is above the sloping part of the API's bill, drawn back to volume 0. */
const leadAtZero = ({ baseUsd }: SpareSteps, line: NetLine): number =>
  baseUsd - line.fixedUsd - (line.usdPerIncludedToken - line.usdPerToken) * line.includedTokens;

/** Where step n meets the sloping part of the API's bill; of two that begin alike, at the beginning. */
const crossingIn = (n: number, steps: SpareSteps, line: NetLine): number => {
  const lead = leadAtZero(steps, line);
  return lead === 0 ? 0 : lead / (line.usdPerToken - slopeIn(n, steps));
};

/** The step in which the API's bill begins to slope; 0 where it slopes from the start. */
const stepOfBend = ({ stepTokens }: SpareSteps, { includedTokens }: NetLine): number =>
  Math.ceil(includedTokens / stepTokens);

/**
 * The first step whose end is not dearer on the sloping part: within a step that never happens earlier and ends again.
 * No step after it begins dearer, since spares that one more replica shares cost less. 0 or less where none is needed.
 */
const firstEnd = (steps: SpareSteps, line: NetLine): number => {
  const { stepTokens, spareReplicas, usdPerToken } = steps;
  const gain = stepTokens * (line.usdPerToken - usdPerToken);
  const needed = leadAtZero(steps, line) + usdPerToken * stepTokens * spareReplicas;
  const guess = Math.ceil(needed / gain);
  // A quotient may be an ulp above the whole number that it is.
  return needed <= (guess - 1) * gain ? guess - 1 : guess;
};

/** Where neither asks for anything at no volume, the one that grows slower from there on wins. */
const winsFromNothing = (steps: SpareSteps, line: NetLine): boolean =>
  steps.baseUsd < line.fixedUsd ||
  (steps.baseUsd === line.fixedUsd && slopeIn(1, steps) <= slopeAtNothing(line));

/** The smallest volume at which the fleet for it is not dearer than the API; null where there is none. */
export const firstNotDearerWithSpares = (steps: SpareSteps, line: NetLine): number | null => {
  if (winsFromNothing(steps, line)) return 0;
  if (line.usdPerToken <= steps.usdPerToken) return null;
  // While the API's bill is flat the fleet's only grows: nothing is won there.
  const n = Math.max(firstEnd(steps, line), stepOfBend(steps, line));
  const start = Math.max(endOf(n - 1, steps), line.includedTokens);
  const volume = Math.max(start, crossingIn(n, steps, line));
  return Number.isFinite(volume) ? Math.min(volume, endOf(n, steps)) : null;
};

const isAboveIn = (n: number, steps: SpareSteps, line: NetLine): boolean => {
  const start = endOf(n - 1, steps);
  const end = endOf(n, steps);
  const bend = Math.min(Math.max(start, line.includedTokens), end);
  return [start, bend, end].some((tokens) => leadIn(n, tokens, steps, line) > 0);
};

/** The smallest volume from which the fleet is not dearer at any larger one; null where there is none. */
export const staysNotDearerWithSpares = (steps: SpareSteps, line: NetLine): number | null => {
  if (line.usdPerToken <= steps.usdPerToken) return null;
  const bend = stepOfBend(steps, line);
  const last = Math.max(firstEnd(steps, line), bend);
  // The lead of the fleet only grows from step to step before the bend: two steps of that part are enough.
  for (let n = last; n >= Math.max(1, bend - 1); n -= 1) {
    if (!isAboveIn(n, steps, line)) continue;
    const end = endOf(n, steps);
    return leadIn(n, end, steps, line) > 0 ? end : crossingIn(n, steps, line);
  }
  return 0;
};
