import { defined } from '../defined.ts';
import { seconds, tokensPerSecond } from '../domain/format.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { keeps, type PacePoint, SHORT_ANSWER_TOKENS, secondsToAnswer } from '../engine/throughput/index.ts';
import type { Context } from './context.ts';
import type { ReplicaThroughput } from './throughput.ts';
import type { Shape } from './workload.ts';

/** Output tokens a second that every user gets at least where people wait for the answer: faster than people read. */
const DEFAULT_SPEED_FLOOR = 20;

/** The floor that was said, or the assumed one; neither where there is none. */
export const speedFloorOf = ({
  said,
  work,
}: Pick<Context, 'said' | 'work'>): {
  readonly minTokensPerSecondPerUser?: number;
  readonly assumedTokensPerSecondPerUser?: number;
} => {
  if (said['selfHosted.noSpeedFloor'] === true) return {};
  const stated = said['selfHosted.minTokensPerSecondPerUser'];
  if (stated !== undefined) return { minTokensPerSecondPerUser: stated };
  // Nobody waits where the work may wait, and nothing streams where there is no output.
  return work.kind === 'interactive' ? { assumedTokensPerSecondPerUser: DEFAULT_SPEED_FLOOR } : {};
};

const FIELD = 'selfHosted.minTokensPerSecondPerUser';

/** What a user gets alone and at full load, where the floor that we assume had to sink; an answer of few tokens is timed. */
const sunk = (
  { requestInputTokens, requestOutputTokens }: Shape,
  throughput: ReplicaThroughput,
  first: PacePoint,
): string | null => {
  const { aloneTokensPerSecondPerUser: alone = 0, outputTokensPerSecondPerUser: reached = 0 } = throughput;
  if (requestOutputTokens >= SHORT_ANSWER_TOKENS)
    return reached >= DEFAULT_SPEED_FLOOR
      ? null
      : `At full load each user gets ${tokensPerSecond(reached)} here, under the ${tokensPerSecond(DEFAULT_SPEED_FLOOR)} that we plan for: alone on a replica it is ${tokensPerSecond(alone)}.`;
  const owed = SHORT_ANSWER_TOKENS / DEFAULT_SPEED_FLOOR;
  // Little's law: requests at once over those that come in a second.
  const full =
    ((throughput.requestsAtOnce ?? 0) * (requestInputTokens + requestOutputTokens)) /
    throughput.tokensPerSecondPerReplica;
  return full <= owed
    ? null
    : `At full load an answer takes ${seconds(full)} here, over the ${seconds(owed)} that we plan for: alone on a replica it takes ${seconds(secondsToAnswer(first, requestOutputTokens))}.`;
};

/** Lists the floor that was assumed, and says where it had to sink. */
const assumedFloor = (
  { ledger }: Context,
  shape: Shape,
  throughput: ReplicaThroughput,
  first: PacePoint,
): number | null => {
  const floor = throughput.minTokensPerSecondPerUser;
  // Nobody waits for the answer: there is nothing to assume.
  if (floor === undefined) return null;
  if (floor >= DEFAULT_SPEED_FLOOR)
    return ledger.assume(
      FIELD,
      floor,
      shape.requestOutputTokens < SHORT_ANSWER_TOKENS
        ? `an answer of few tokens comes within the ${seconds(SHORT_ANSWER_TOKENS / floor)} in which ${SHORT_ANSWER_TOKENS} would`
        : 'every user reads this many output tokens a second at least',
    );
  // Where memory holds few requests, each may get more than the floor.
  const below = sunk(shape, throughput, first);
  if (below !== null)
    ledger.warn(
      'below-speed-floor',
      `${below} More GPUs a replica, a faster GPU or a narrower precision would help.`,
    );
  return ledger.assume(FIELD, floor, 'half of what a user alone gets on this hardware, which is below 20');
};

/** What was asked for and is not reached even by a user alone, in words. */
const missed = ({ said }: Context, shape: Shape, alone: PacePoint): readonly string[] => {
  const wanted = said[FIELD];
  const first = said['selfHosted.maxSecondsToFirstToken'];
  const whole = said['selfHosted.maxSecondsToAnswer'];
  const output = shape.requestOutputTokens;
  const reached = 1 / alone.secondsPerToken;
  const answered = secondsToAnswer(alone, output);
  return [
    ...(wanted !== undefined && !keeps(alone, output, { minTokensPerSecondPerUser: wanted })
      ? [`${tokensPerSecond(reached)}, not ${tokensPerSecond(wanted)}`]
      : []),
    ...(first !== undefined && !keeps(alone, output, { maxSecondsToFirstToken: first })
      ? [`the first token after ${seconds(alone.secondsToFirstToken)}, not ${seconds(first)}`]
      : []),
    ...(whole !== undefined && !keeps(alone, output, { maxSecondsToAnswer: whole })
      ? [`the answer after ${seconds(answered)}, not ${seconds(whole)}`]
      : []),
  ];
};

/** Whether a user alone gets all that was asked for; true where the throughput does not say. */
export const reachesAsked = (
  context: Context,
  shape: Shape,
  { pace }: Pick<ReplicaThroughput, 'pace'>,
): boolean => {
  const [alone] = pace ?? [];
  return alone === undefined || missed(context, shape, alone).length === 0;
};

const warnOfUnknown = ({ said, ledger }: Context): void => {
  const wanted = said[FIELD];
  if (wanted === undefined) return;
  ledger.warn(
    'user-speed-unknown',
    `The throughput is yours, so we cannot say whether each user gets ${tokensPerSecond(wanted)}. Leave it out to have it estimated.`,
  );
};

type Promised = Pick<
  SelfHosted,
  'minTokensPerSecondPerUser' | 'maxSecondsToFirstToken' | 'maxSecondsToAnswer'
>;

/** What every user gets at least, for the scenario: as said, or assumed; says where it is not reached, or not known. */
export const promisedSpeed = (context: Context, shape: Shape, throughput: ReplicaThroughput): Promised => {
  const { said, ledger } = context;
  const stated = said[FIELD];
  const maxSecondsToFirstToken = said['selfHosted.maxSecondsToFirstToken'];
  const maxSecondsToAnswer = said['selfHosted.maxSecondsToAnswer'];
  const limits = {
    ...defined({ maxSecondsToFirstToken, maxSecondsToAnswer }),
  };
  const [alone] = throughput.pace ?? [];
  if (alone === undefined) {
    if (throughput.basis === 'yours') warnOfUnknown(context);
    // No floor is written down too. One that we would assume is not: nothing here could hold it.
    const { assumedTokensPerSecondPerUser: assumed, minTokensPerSecondPerUser = null } =
      speedFloorOf(context);
    return { ...limits, ...(assumed === undefined ? { minTokensPerSecondPerUser } : {}) };
  }
  const short = missed(context, shape, alone);
  if (short.length > 0)
    ledger.warn(
      'users-too-slow',
      `Even alone on a replica a user gets ${short.join(', and ')}: a faster GPU, more GPUs a replica or a narrower precision would help. The figures are those of one request at a time.`,
    );
  return {
    ...limits,
    minTokensPerSecondPerUser:
      stated === undefined ? assumedFloor(context, shape, throughput, alone) : stated,
  };
};
