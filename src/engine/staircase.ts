import { lineUsd, type NetLine } from './net-line.ts';

/**
 * Self-hosting cost over volume as a staircase: n replicas cover volumes in ((n-1)·stepTokens, n·stepTokens] and
 * cost baseUsd + n·usdPerReplica. An API is flat up to the tokens that its fixed part covers, then a straight line;
 * what the fleet pays for each token is taken off the API's side, so that the steps stay flat.
 */
export interface Staircase {
  readonly baseUsd: number;
  readonly usdPerReplica: number;
  readonly stepTokens: number;
}

const usdOf = (n: number, { baseUsd, usdPerReplica }: Staircase): number => baseUsd + n * usdPerReplica;

/** How much the lead of the API's bill over the fleet's grows with each step: what a full replica earns. */
const gainPerStep = (stairs: Staircase, line: NetLine): number =>
  stairs.stepTokens * line.usdPerToken - stairs.usdPerReplica;

/** Where the sloping part of the API's bill, drawn back to volume 0, would begin. */
const slopeFrom = (line: NetLine): number =>
  line.fixedUsd + (line.usdPerIncludedToken - line.usdPerToken) * line.includedTokens;

/** The crossing of step n with the API's sloping part; of one that begins no dearer, its start. */
const crossingIn = (n: number, stairs: Staircase, line: NetLine): number => {
  const start = (n - 1) * stairs.stepTokens;
  return beginsDearer(n, stairs, line)
    ? Math.max((usdOf(n, stairs) - slopeFrom(line)) / line.usdPerToken, start)
    : start;
};

/** A crossing that never comes is null. */
export const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * The smallest volume at which the fleet for it is not dearer than the API; null where there is none.
 * Step n wins at its end when base - slopeFrom <= n·gain, so the first such n is a division, not a search.
 */
export const firstNotDearer = (stairs: Staircase, line: NetLine): number | null => {
  if (usdOf(1, stairs) <= line.fixedUsd) return 0;
  const lead = stairs.baseUsd - slopeFrom(line);
  const gain = gainPerStep(stairs, line);
  if (lead <= gain) return crossingIn(1, stairs, line);
  if (gain <= 0) return null;
  const guess = Math.ceil(lead / gain);
  const n = lead <= (guess - 1) * gain ? guess - 1 : guess;
  return finiteOrNull(crossingIn(n, stairs, line));
};

/** The last step that begins where the API's bill is still flat. */
const lastFlat = (stairs: Staircase, line: NetLine): number =>
  Math.floor(line.includedTokens / stairs.stepTokens) + 1;

const beginsDearer = (n: number, stairs: Staircase, line: NetLine): boolean =>
  usdOf(n, stairs) > lineUsd(line, (n - 1) * stairs.stepTokens);

/** The flat part ends in that step, and until then the API's lead only shrinks. */
const dearerAtBend = (stairs: Staircase, line: NetLine): boolean =>
  usdOf(lastFlat(stairs, line), stairs) > lineUsd(line, line.includedTokens);

/**
 * Whether the fleet is not dearer at every volume above 0. Its lead at the start of a step shrinks while the API's
 * bill is flat and moves one way after, so the steps on either side of that bend decide, and what a full replica earns.
 */
export const neverDearer = (stairs: Staircase, line: NetLine): boolean =>
  gainPerStep(stairs, line) >= 0 &&
  !beginsDearer(1, stairs, line) &&
  !dearerAtBend(stairs, line) &&
  !beginsDearer(lastFlat(stairs, line) + 1, stairs, line);

/**
 * The smallest volume from which a fleet that is dearer at some is not dearer at any larger one; null where there is
 * none. Step n begins dearer when base - slopeFrom + step·price > n·gain: the crossing in the last such step is the
 * answer. Among the steps that begin on the flat part the last one is the dearest.
 */
export const staysNotDearerFrom = (stairs: Staircase, line: NetLine): number | null => {
  const gain = gainPerStep(stairs, line);
  if (gain <= 0) return null;
  const lead = stairs.baseUsd - slopeFrom(line) + stairs.stepTokens * line.usdPerToken;
  const guess = Math.ceil(lead / gain) - 1;
  const sloping = lead > (guess + 1) * gain ? guess + 1 : guess;
  const n = Math.max(sloping, lastFlat(stairs, line));
  const crossing = (usdOf(n, stairs) - slopeFrom(line)) / line.usdPerToken;
  return finiteOrNull(Math.max(crossing, (n - 1) * stairs.stepTokens));
};
