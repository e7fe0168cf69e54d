/**
 * Self-hosting cost over volume as a staircase: n replicas cover volumes in ((n-1)·stepTokens, n·stepTokens] and
 * cost baseUsd + n·usdPerReplica. An API is a straight line: fixedUsd + usdPerToken·V.
 */
export interface Staircase {
  readonly baseUsd: number;
  readonly usdPerReplica: number;
  readonly stepTokens: number;
}

export interface Line {
  readonly fixedUsd: number;
  readonly usdPerToken: number;
}

/** How much the lead of the API's bill over the fleet's grows with each step: what a full replica earns. */
const gainPerStep = (stairs: Staircase, line: Line): number =>
  stairs.stepTokens * line.usdPerToken - stairs.usdPerReplica;

const crossingIn = (n: number, stairs: Staircase, line: Line): number =>
  Math.max(
    (stairs.baseUsd + n * stairs.usdPerReplica - line.fixedUsd) / line.usdPerToken,
    (n - 1) * stairs.stepTokens,
  );

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

/**
 * The smallest volume at which the fleet for it is not dearer than the line; null where there is none.
 * Step n wins at its end when base - fixed <= n·gain, so the first such n is a division, not a search.
 */
export const firstNotDearer = (stairs: Staircase, line: Line): number | null => {
  const lead = stairs.baseUsd - line.fixedUsd;
  const gain = gainPerStep(stairs, line);
  if (lead <= gain) return crossingIn(1, stairs, line);
  if (gain <= 0) return null;
  const guess = Math.ceil(lead / gain);
  const n = lead <= (guess - 1) * gain ? guess - 1 : guess;
  return finiteOrNull(crossingIn(n, stairs, line));
};

/** Whether the fleet is not dearer at every volume above 0: at the start of the first step and of all others. */
export const neverDearer = (stairs: Staircase, line: Line): boolean =>
  stairs.baseUsd + stairs.usdPerReplica <= line.fixedUsd && gainPerStep(stairs, line) >= 0;

/**
 * The smallest volume from which the fleet is not dearer at any larger one; null where there is none.
 * Step n begins dearer when base - fixed + step·price > n·gain: the crossing in the last such step is the answer.
 */
export const staysNotDearerFrom = (stairs: Staircase, line: Line): number | null => {
  const gain = gainPerStep(stairs, line);
  if (gain <= 0) return null;
  const lead = stairs.baseUsd - line.fixedUsd + stairs.stepTokens * line.usdPerToken;
  const guess = Math.ceil(lead / gain) - 1;
  const last = lead > (guess + 1) * gain ? guess + 1 : guess;
  return finiteOrNull(crossingIn(Math.max(1, last), stairs, line));
};
