import type { ApiLine } from './api-cost.ts';

/**
 * Self-hosting cost over volume as a staircase: n replicas cover volumes in ((n-1)·stepTokens, n·stepTokens] and
 * cost baseUsd + n·usdPerReplica. An API is flat up to the tokens that its fixed part covers, then a straight line.
 */
export interface Staircase {
  readonly baseUsd: number;
  readonly usdPerReplica: number;
  readonly stepTokens: number;
}

const usdOf = (n: number, { baseUsd, usdPerReplica }: Staircase): number => baseUsd + n * usdPerReplica;

/** How much the lead of the API's bill over the fleet's grows with each step: what a full replica earns. */
const gainPerStep = (stairs: Staircase, line: ApiLine): number =>
  stairs.stepTokens * line.usdPerToken - stairs.usdPerReplica;

/** Where the sloping part of the API's bill, drawn back to volume 0, would begin. */
const slopeFrom = (line: ApiLine): number => line.fixedUsd - line.usdPerToken * line.includedTokens;

/** The crossing of step n with the API's sloping part; of one with the flat part, the start of the step. */
const crossingIn = (n: number, stairs: Staircase, line: ApiLine): number =>
  Math.max(
    usdOf(n, stairs) <= line.fixedUsd ? 0 : (usdOf(n, stairs) - slopeFrom(line)) / line.usdPerToken,
    (n - 1) * stairs.stepTokens,
  );

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * The smallest volume at which the fleet for it is not dearer than the API; null where there is none.
 * Step n wins at its end when base - slopeFrom <= n·gain, so the first such n is a division, not a search.
 */
export const firstNotDearer = (stairs: Staircase, line: ApiLine): number | null => {
  if (usdOf(1, stairs) <= line.fixedUsd) return 0;
  if (line.usdPerToken <= 0) return null;
  const lead = stairs.baseUsd - slopeFrom(line);
  const gain = gainPerStep(stairs, line);
  if (lead <= gain) return crossingIn(1, stairs, line);
  if (gain <= 0) return null;
  const guess = Math.ceil(lead / gain);
  const n = lead <= (guess - 1) * gain ? guess - 1 : guess;
  return finiteOrNull(crossingIn(n, stairs, line));
};

/** The last step that begins where the API's bill is still flat. */
const lastFlat = (stairs: Staircase, line: ApiLine): number =>
  Math.floor(line.includedTokens / stairs.stepTokens) + 1;

const beginsDearer = (n: number, stairs: Staircase, line: ApiLine): boolean =>
  usdOf(n, stairs) >
  line.fixedUsd + line.usdPerToken * Math.max(0, (n - 1) * stairs.stepTokens - line.includedTokens);

/**
 * Whether the fleet is not dearer at every volume above 0. Its lead at the start of a step shrinks while the API's
 * bill is flat and moves one way after, so the steps on either side of that bend decide, and what a full replica earns.
 */
export const neverDearer = (stairs: Staircase, line: ApiLine): boolean => {
  const bend = lastFlat(stairs, line);
  return gainPerStep(stairs, line) >= 0 && ![1, bend, bend + 1].some((n) => beginsDearer(n, stairs, line));
};

/**
 * The smallest volume from which the fleet is not dearer at any larger one; null where there is none. Step n begins
 * dearer when base - slopeFrom + step·price > n·gain: the crossing in the last such step is the answer.
 */
export const staysNotDearerFrom = (stairs: Staircase, line: ApiLine): number | null => {
  const gain = gainPerStep(stairs, line);
  if (gain <= 0) return null;
  const lead = stairs.baseUsd - slopeFrom(line) + stairs.stepTokens * line.usdPerToken;
  const guess = Math.ceil(lead / gain) - 1;
  const sloping = lead > (guess + 1) * gain ? guess + 1 : guess;
  // Among steps that begin on the flat part the last one is the dearest: where it is not, none is.
  const bend = lastFlat(stairs, line);
  const n = sloping > bend ? sloping : beginsDearer(bend, stairs, line) ? bend : 1;
  return finiteOrNull(crossingIn(n, stairs, line));
};
