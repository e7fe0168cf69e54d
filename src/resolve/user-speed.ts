import { defined } from '../defined.ts';
import type { DoubtFigures } from '../domain/evidence.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { keeps, type PacePoint, SHORT_ANSWER_TOKENS, secondsToAnswer } from '../engine/throughput/index.ts';
import type { Context } from './context.ts';
import type { ReplicaThroughput } from './throughput.ts';
import type { AverageRequest } from './workload.ts';

/** Output tokens a second that every user gets at least where people wait for the answer: faster than people read. */
const DEFAULT_SPEED_FLOOR = 20;

/** The floor that was said, or the assumed one; neither where there is none. */
export const speedFloorOf = ({
  fields,
  work,
}: Pick<Context, 'fields' | 'work'>): {
  readonly minTokensPerSecondPerUser?: number;
  readonly assumedTokensPerSecondPerUser?: number;
} => {
  if (fields['selfHosted.noSpeedFloor'] === true) return {};
  const stated = fields['selfHosted.minTokensPerSecondPerUser'];
  if (stated !== undefined) return { minTokensPerSecondPerUser: stated };
  // Nobody waits where the work may wait, and nothing streams where there is no output.
  return work.kind === 'interactive' ? { assumedTokensPerSecondPerUser: DEFAULT_SPEED_FLOOR } : {};
};

const FIELD = 'selfHosted.minTokensPerSecondPerUser';

/** What a user gets alone and at full load, where the floor that we assume had to sink; an answer of few tokens is timed. */
const sunk = (
  { requestInputTokens, requestOutputTokens }: AverageRequest,
  throughput: ReplicaThroughput,
  first: PacePoint,
): DoubtFigures['below-speed-floor'] | null => {
  const { aloneTokensPerSecondPerUser: alone = 0, outputTokensPerSecondPerUser: reached = 0 } = throughput;
  if (requestOutputTokens >= SHORT_ANSWER_TOKENS)
    return reached >= DEFAULT_SPEED_FLOOR
      ? null
      : { of: 'tokens a second', full: reached, planned: DEFAULT_SPEED_FLOOR, alone };
  const owed = SHORT_ANSWER_TOKENS / DEFAULT_SPEED_FLOOR;
  // Little's law: requests at once over those that come in a second.
  const full =
    ((throughput.requestsAtOnce ?? 0) * (requestInputTokens + requestOutputTokens)) /
    throughput.tokensPerSecondPerReplica;
  return full <= owed
    ? null
    : { of: 'seconds', full, planned: owed, alone: secondsToAnswer(first, requestOutputTokens) };
};

/** Lists the floor that was assumed, and says where it had to sink. */
const assumedFloor = (
  { ledger }: Context,
  averageRequest: AverageRequest,
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
      averageRequest.requestOutputTokens < SHORT_ANSWER_TOKENS
        ? { code: 'short-answer', seconds: SHORT_ANSWER_TOKENS / floor, tokens: SHORT_ANSWER_TOKENS }
        : { code: 'reading-speed' },
    );
  // Where memory holds few requests, each may get more than the floor.
  const below = sunk(averageRequest, throughput, first);
  if (below !== null) ledger.doubt('below-speed-floor', below);
  return ledger.assume(FIELD, floor, { code: 'half-of-alone', usualTokensPerSecond: DEFAULT_SPEED_FLOOR });
};

/** What was asked for and is not reached even by a user alone; undefined where all of it is. */
const missed = (
  { fields }: Context,
  averageRequest: AverageRequest,
  alone: PacePoint,
): DoubtFigures['users-too-slow'] | undefined => {
  const wanted = fields[FIELD];
  const first = fields['selfHosted.maxSecondsToFirstToken'];
  const whole = fields['selfHosted.maxSecondsToAnswer'];
  const output = averageRequest.requestOutputTokens;
  const keepsAll = (limits: Parameters<typeof keeps>[2]): boolean => keeps(alone, output, limits);
  const short = {
    tokensPerSecond:
      wanted === undefined || keepsAll({ minTokensPerSecondPerUser: wanted })
        ? undefined
        : { reached: 1 / alone.secondsPerToken, asked: wanted },
    secondsToFirstToken:
      first === undefined || keepsAll({ maxSecondsToFirstToken: first })
        ? undefined
        : { reached: alone.secondsToFirstToken, asked: first },
    secondsToAnswer:
      whole === undefined || keepsAll({ maxSecondsToAnswer: whole })
        ? undefined
        : { reached: secondsToAnswer(alone, output), asked: whole },
  };
  return Object.values(short).some((one) => one !== undefined) ? short : undefined;
};

/** Whether a user alone gets all that was asked for; true where the throughput does not say. */
export const reachesAsked = (
  context: Context,
  averageRequest: AverageRequest,
  { pace }: Pick<ReplicaThroughput, 'pace'>,
): boolean => {
  const [alone] = pace ?? [];
  return alone === undefined || missed(context, averageRequest, alone) === undefined;
};

const warnOfUnknown = ({ fields, ledger }: Context): void => {
  const wanted = fields[FIELD];
  if (wanted === undefined) return;
  ledger.doubt('user-speed-unknown', { tokensPerSecond: wanted });
};

type Promised = Pick<
  SelfHosted,
  'minTokensPerSecondPerUser' | 'maxSecondsToFirstToken' | 'maxSecondsToAnswer'
>;

/** What every user gets at least, for the scenario: as said, or assumed; says where it is not reached, or not known. */
export const promisedSpeed = (
  context: Context,
  averageRequest: AverageRequest,
  throughput: ReplicaThroughput,
): Promised => {
  const { fields, ledger } = context;
  const stated = fields[FIELD];
  const maxSecondsToFirstToken = fields['selfHosted.maxSecondsToFirstToken'];
  const maxSecondsToAnswer = fields['selfHosted.maxSecondsToAnswer'];
  const limits = {
    ...defined({ maxSecondsToFirstToken, maxSecondsToAnswer }),
  };
  const [alone] = throughput.pace ?? [];
  if (alone === undefined) {
    if (throughput.basis === 'yours') warnOfUnknown(context);
    // No floor is written down too. One that we would assume is not: nothing here could hold it.
    const { assumedTokensPerSecondPerUser: assumed, minTokensPerSecondPerUser = null } =
      speedFloorOf(context);
    return { ...limits, ...(assumed === undefined && { minTokensPerSecondPerUser }) };
  }
  const short = missed(context, averageRequest, alone);
  if (short !== undefined) ledger.doubt('users-too-slow', short);
  return {
    ...limits,
    minTokensPerSecondPerUser:
      stated === undefined ? assumedFloor(context, averageRequest, throughput, alone) : stated,
  };
};
