/**
 * How a replica answers, from a single request to as many as it holds: one curve. Everything that caps the batch
 * (a speed for every user, seconds to the first token, requests at once) is a point on it.
 */

/** How a replica answers at one batch. */
export interface PacePoint {
  /** Requests that write a token in every step. */
  readonly batch: number;
  /** Seconds of one output token while an answer streams. */
  readonly secondsPerToken: number;
  /** From asking to the first token: waiting for a step, and reading the prompt beside the others. */
  readonly secondsToFirstToken: number;
}

/** At least one point; `batch` grows from 1. Between two points everything is a power of the batch. */
export type Pace = readonly [PacePoint, ...PacePoint[]];

/** What caps the batch; whatever is left out does not. */
export interface PaceLimits {
  /** Output tokens a second that every user gets at least. */
  readonly minTokensPerSecondPerUser?: number;
  readonly maxSecondsToFirstToken?: number;
  readonly maxSecondsToAnswer?: number;
  /** Requests at once, those that are being read among them. */
  readonly requestsAtOnce?: number;
}

/** An answer of fewer tokens has no speed that people see: its seconds count, those of so many tokens at the wanted speed. */
export const SHORT_ANSWER_TOKENS = 40;

/** Seconds of a whole answer of `outputTokens`. */
export const secondsToAnswer = (point: PacePoint, outputTokens: number): number =>
  point.secondsToFirstToken + Math.max(0, outputTokens - 1) * point.secondsPerToken;

/** Requests that leave in a second at this batch: each stays for its output tokens, of which it has at least one. */
export const requestsPerSecond = (point: PacePoint, outputTokens: number): number =>
  point.batch / (Math.max(1, outputTokens) * point.secondsPerToken);

/** Little's law: requests that come in a second, times the seconds that each stays. */
export const requestsAtOnce = (point: PacePoint, outputTokens: number): number =>
  requestsPerSecond(point, outputTokens) * secondsToAnswer(point, outputTokens);

const between = (from: number, to: number, share: number): number => from * (to / from) ** share;

/** The points on either side of the first, after the very first, at which `holds`; the last point alone where none is. */
const aroundFirst = (
  pace: Pace,
  holds: (point: PacePoint) => boolean,
): readonly [PacePoint, PacePoint | undefined] => {
  let before = pace[0];
  for (const point of pace.slice(1)) {
    if (holds(point)) return [before, point];
    before = point;
  }
  return [before, undefined];
};

const lastOf = (pace: Pace): PacePoint => pace.at(-1) ?? pace[0];

/** A batch between two points of the curve. */
const pointBetween = (from: PacePoint, to: PacePoint, batch: number): PacePoint => {
  const share = Math.log(batch / from.batch) / Math.log(to.batch / from.batch);
  return {
    batch,
    secondsPerToken: between(from.secondsPerToken, to.secondsPerToken, share),
    secondsToFirstToken: between(from.secondsToFirstToken, to.secondsToFirstToken, share),
  };
};

/** The point of a batch, held between the ends of the curve. */
export const pointAt = (pace: Pace, batch: number): PacePoint => {
  const [before, after] = aroundFirst(pace, (point) => point.batch >= batch);
  return after === undefined ? before : pointBetween(before, after, Math.max(before.batch, batch));
};

const fastEnough = (point: PacePoint, outputTokens: number, minimum: number): boolean =>
  point.secondsPerToken * minimum <= 1 ||
  secondsToAnswer(point, outputTokens) * minimum <= SHORT_ANSWER_TOKENS;

/** Whether users get at this point what the limits ask for. */
export const keeps = (point: PacePoint, outputTokens: number, limits: PaceLimits): boolean => {
  const { minTokensPerSecondPerUser, maxSecondsToFirstToken, maxSecondsToAnswer } = limits;
  return (
    (minTokensPerSecondPerUser === undefined || fastEnough(point, outputTokens, minTokensPerSecondPerUser)) &&
    (maxSecondsToFirstToken === undefined || point.secondsToFirstToken <= maxSecondsToFirstToken) &&
    (maxSecondsToAnswer === undefined || secondsToAnswer(point, outputTokens) <= maxSecondsToAnswer) &&
    (limits.requestsAtOnce === undefined || requestsAtOnce(point, outputTokens) <= limits.requestsAtOnce)
  );
};

/** Of a factor of two in batch: to a billionth. */
const HALVINGS = 30;

/** The last point, from the first on, at which `holds`, which must not hold again after it does not; else the first. */
const lastWhere = (pace: Pace, holds: (point: PacePoint) => boolean): PacePoint => {
  if (holds(lastOf(pace))) return lastOf(pace);
  const [before, after] = aroundFirst(pace, (point) => !holds(point));
  if (after === undefined || !holds(before)) return before;
  let [enough, tooMany] = [before.batch, after.batch];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = Math.sqrt(enough * tooMany);
    if (holds(pointBetween(before, after, middle))) enough = middle;
    else tooMany = middle;
  }
  return enough === before.batch ? before : pointBetween(before, after, enough);
};

/** The largest batch that keeps the limits; a single request where none does. */
export const pointWithin = (pace: Pace, outputTokens: number, limits: PaceLimits): PacePoint =>
  lastWhere(pace, (point) => keeps(point, outputTokens, limits));

/** The point at which so many requests come in a second; the last one where that is more than the curve reaches. */
export const pointAtRate = (pace: Pace, outputTokens: number, rate: number): PacePoint =>
  lastWhere(pace, (point) => requestsPerSecond(point, outputTokens) <= rate);

/** The same point, everything `factor` times slower. */
const slower = ({ batch, secondsPerToken, secondsToFirstToken }: PacePoint, factor: number): PacePoint => ({
  batch,
  secondsPerToken: secondsPerToken * factor,
  secondsToFirstToken: secondsToFirstToken * factor,
});

/** The same curve, everything `factor` times slower. */
export const slowed = ([first, ...rest]: Pace, factor: number): Pace => [
  slower(first, factor),
  ...rest.map((point) => slower(point, factor)),
];

/** The point after another, held to its laws: it is no faster for each, and no slower for all. */
const after = (before: PacePoint, { batch, secondsPerToken, secondsToFirstToken }: PacePoint): PacePoint => ({
  batch,
  secondsPerToken: Math.min(
    (before.secondsPerToken * batch) / before.batch,
    Math.max(before.secondsPerToken, secondsPerToken),
  ),
  secondsToFirstToken: Math.max(before.secondsToFirstToken, secondsToFirstToken),
});

/**
 * The curve with its laws kept: more requests at once make none of them faster, and serve no less in all. What is
 * pulled towards published runs could break either.
 */
export const lawful = ([first, ...rest]: Pace): Pace => {
  const kept: [PacePoint, ...PacePoint[]] = [first];
  let before = first;
  for (const point of rest) {
    before = after(before, point);
    kept.push(before);
  }
  return kept;
};
