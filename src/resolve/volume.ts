import { SHAPES } from '../catalog/index.ts';
import type { VolumeFromBill } from '../domain/evidence.ts';
import { SECONDS_PER_MONTH } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { LOAD_AT_PEAK } from '../engine/split.ts';
import type { Context } from './context.ts';
import { Refused } from './refused.ts';
import { typicalOf } from './work.ts';
import { type AverageRequest, isMixAssumed, statedInputShare } from './workload.ts';

/** Tokens a month, input and output. */
export interface Volume {
  readonly inputTokensPerMonth: number;
  readonly outputTokensPerMonth: number;
}

/** USD a token of an API at a mix: `resolve` prices it, and a bill is divided by it. */
export type PriceAt = (api: string, mix: Mix) => number;
type Mix = Pick<AverageRequest, 'inputShare' | 'cachedInputShare' | 'cacheWriteShare' | 'batchShare'>;

/** Tokens a month, input and output; `inputShare` is 0..1. */
export const inAndOut = (total: number, inputShare: number): Volume => ({
  inputTokensPerMonth: total * inputShare,
  outputTokensPerMonth: total * (1 - inputShare),
});

/** Output tokens a second at which somebody reads an answer, where no floor was said. */
const READING_SPEED = 20;

/** Output tokens a second that each of them reads. */
const speedOf = ({ fields }: Context): number =>
  fields['selfHosted.minTokensPerSecondPerUser'] ?? READING_SPEED;

/** Tokens a second, input + output, while so many people read answers at once. */
const demandOf = (context: Context, averageRequest: AverageRequest, users: number): number | undefined => {
  if (averageRequest.requestOutputTokens <= 0) return undefined;
  const perOutput =
    (averageRequest.requestInputTokens + averageRequest.requestOutputTokens) /
    averageRequest.requestOutputTokens;
  return users * speedOf(context) * perOutput;
};

/**
 * Busiest moment ÷ average, where it was said how many people are served at once beside the volume; undefined
 * otherwise. Fewer at once than the average is not a peak.
 */
export const peakOfUsers = (
  context: Context,
  averageRequest: AverageRequest,
  volume: number,
): number | undefined => {
  const users = context.fields['workload.concurrentUsers'];
  const demand = users === undefined ? undefined : demandOf(context, averageRequest, users);
  return demand === undefined ? undefined : Math.max(1, (demand * SECONDS_PER_MONTH) / volume);
};

/** Users at once alone: the volume at which they are the busiest hour of the work's usual day. */
const fromUsers = (context: Context, averageRequest: AverageRequest): number | undefined => {
  const users = context.fields['workload.concurrentUsers'];
  const demand = users === undefined ? undefined : demandOf(context, averageRequest, users);
  if (demand === undefined || users === undefined) return undefined;
  const peak = context.fields['workload.peakToAverage'];
  const meanShare = peak === undefined ? context.work.shapeOfWork.plannedLoad / LOAD_AT_PEAK : 1 / peak;
  return context.ledger.assume('workload.tokensPerMonth', demand * meanShare * SECONDS_PER_MONTH, {
    code: 'users-at-once',
    users,
    tokensPerSecond: speedOf(context),
    meanShare,
  });
};

const statedTotal = (context: Context, averageRequest: AverageRequest): number | undefined => {
  const { fields } = context;
  const requests = fields['workload.requestsPerMonth'];
  const perRequest = averageRequest.requestInputTokens + averageRequest.requestOutputTokens;
  return (
    fields['workload.tokensPerMonth'] ??
    (requests === undefined ? undefined : requests * perRequest) ??
    fromUsers(context, averageRequest)
  );
};

const fromBill = (context: Context, averageRequest: AverageRequest, priceAt: PriceAt): number | undefined => {
  const bill = context.fields['workload.bill'];
  if (bill === undefined) return undefined;
  return context.ledger.assume(
    'workload.tokensPerMonth',
    bill.usdPerMonth / priceAt(bill.api, averageRequest),
    {
      code: 'bill-at-blended-price',
      usdPerMonth: bill.usdPerMonth,
      api: bill.api,
    },
  );
};

/** Lists the tokens that nobody spoke of, where one side alone was said: "90M output tokens a day" reads some too. */
const assumeOtherSide = (context: Context, volume: Volume): void => {
  const { fields, ledger, work } = context;
  const isTotalSaid =
    fields['workload.tokensPerMonth'] !== undefined || fields['workload.requestTokens'] !== undefined;
  if (isTotalSaid || statedInputShare(context) !== undefined) return;
  const isInputSaid =
    (fields['workload.inputTokensPerMonth'] ?? fields['workload.requestInputTokens']) !== undefined;
  const isOutputSaid =
    (fields['workload.outputTokensPerMonth'] ?? fields['workload.requestOutputTokens']) !== undefined;
  if (isInputSaid === isOutputSaid) return;
  const other = isInputSaid ? 'outputTokensPerMonth' : 'inputTokensPerMonth';
  if (volume[other] > 0) ledger.assume(`workload.${other}`, volume[other], typicalOf(work));
};

/**
 * The stated volume; undefined where none was stated. A bill is turned into tokens by the price of the API that it is
 * from. Throws `Refused` for a volume of 0.
 */
export const statedVolume = (
  context: Context,
  averageRequest: AverageRequest,
  priceAt: PriceAt,
): Volume | undefined => {
  const volume = volumeSaid(context, averageRequest, priceAt);
  if (volume !== undefined) assumeOtherSide(context, volume);
  return volume;
};

const volumeSaid = (
  context: Context,
  averageRequest: AverageRequest,
  priceAt: PriceAt,
): Volume | undefined => {
  const { fields } = context;
  const input = fields['workload.inputTokensPerMonth'];
  const output = fields['workload.outputTokensPerMonth'];
  if (input !== undefined && output !== undefined) {
    if (input + output <= 0) throw new Refused({ code: 'no-volume' });
    return { inputTokensPerMonth: input, outputTokensPerMonth: output };
  }
  if (input !== undefined && averageRequest.inputShare > 0)
    return {
      ...inAndOut(input / averageRequest.inputShare, averageRequest.inputShare),
      inputTokensPerMonth: input,
    };
  if (output !== undefined && averageRequest.inputShare < 1)
    return {
      ...inAndOut(output / (1 - averageRequest.inputShare), averageRequest.inputShare),
      outputTokensPerMonth: output,
    };
  const total = fromBill(context, averageRequest, priceAt) ?? statedTotal(context, averageRequest);
  return total === undefined ? undefined : inAndOut(total, averageRequest.inputShare);
};

/**
 * What a bill means for each shape of work, where neither the mix nor the work was said: the volume depends on it, so
 * the answer says so first.
 */
export const volumeFromBill = (
  context: Context,
  averageRequest: AverageRequest,
  volume: Volume,
  priceAt: PriceAt,
): VolumeFromBill | undefined => {
  const bill = context.fields['workload.bill'];
  if (bill === undefined || !isMixAssumed(context)) return undefined;
  const shapes = SHAPES.map(
    ({ id, requestInputTokens: input, requestOutputTokens: output, cachedInputShare }) => {
      const mix: Mix = {
        inputShare: input / (input + output),
        cachedInputShare: context.fields['workload.cachedInputShare'] ?? cachedInputShare,
        cacheWriteShare: 0,
        batchShare: averageRequest.batchShare,
      };
      return { shape: id, tokensPerMonth: bill.usdPerMonth / priceAt(bill.api, mix) };
    },
  );
  const { work, ledger } = context;
  const other = shapes.find(({ shape: id }) => id === 'coding-agent');
  const total = tokensPerMonth(volume);
  const requests = context.fields['workload.requestsPerMonth'];
  ledger.doubt('volume-from-bill', {
    usd: bill.usdPerMonth,
    tokens: total,
    tokensPerRequest: requests === undefined ? undefined : total / requests,
    shape: work.shapeOfWork.name,
    tokensAsAgent: other?.tokensPerMonth,
  });
  return { usdPerMonth: bill.usdPerMonth, api: bill.api, taken: work.shapeOfWork.id, shapes };
};
