import { SHAPES } from '../catalog/index.ts';
import type { VolumeFromBill } from '../domain/evidence.ts';
import { SECONDS_PER_MONTH } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { LOAD_AT_PEAK } from '../engine/split.ts';
import { LlmcostError } from '../errors.ts';
import type { Context } from './context.ts';
import { isMixAssumed, type Shape } from './workload.ts';

/** Tokens a month, input and output. */
export interface Volume {
  readonly inputTokensPerMonth: number;
  readonly outputTokensPerMonth: number;
}

/** USD a token of an API at a mix: `resolve` prices it, and a bill is divided by it. */
export type PriceAt = (api: string, mix: Mix) => number;
type Mix = Pick<Shape, 'inputShare' | 'cachedInputShare' | 'cacheWriteShare' | 'batchShare'>;

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
const demandOf = (context: Context, shape: Shape, users: number): number | undefined => {
  if (shape.requestOutputTokens <= 0) return undefined;
  const perOutput = (shape.requestInputTokens + shape.requestOutputTokens) / shape.requestOutputTokens;
  return users * speedOf(context) * perOutput;
};

/**
 * Busiest moment ÷ average, where it was said how many people are served at once beside the volume; undefined
 * otherwise. Fewer at once than the average is not a peak.
 */
export const peakOfUsers = (context: Context, shape: Shape, volume: number): number | undefined => {
  const users = context.fields['workload.concurrentUsers'];
  const demand = users === undefined ? undefined : demandOf(context, shape, users);
  return demand === undefined ? undefined : Math.max(1, (demand * SECONDS_PER_MONTH) / volume);
};

/** Users at once alone: the volume at which they are the busiest hour of the work's usual day. */
const fromUsers = (context: Context, shape: Shape): number | undefined => {
  const users = context.fields['workload.concurrentUsers'];
  const demand = users === undefined ? undefined : demandOf(context, shape, users);
  if (demand === undefined || users === undefined) return undefined;
  const peak = context.fields['workload.peakToAverage'];
  const meanShare = peak === undefined ? context.work.shape.plannedLoad / LOAD_AT_PEAK : 1 / peak;
  return context.ledger.assume('workload.tokensPerMonth', demand * meanShare * SECONDS_PER_MONTH, {
    code: 'users-at-once',
    users,
    tokensPerSecond: speedOf(context),
    meanShare,
  });
};

const statedTotal = (context: Context, shape: Shape): number | undefined => {
  const { fields } = context;
  const requests = fields['workload.requestsPerMonth'];
  const perRequest = shape.requestInputTokens + shape.requestOutputTokens;
  return (
    fields['workload.tokensPerMonth'] ??
    (requests === undefined ? undefined : requests * perRequest) ??
    fromUsers(context, shape)
  );
};

const fromBill = (context: Context, shape: Shape, priceAt: PriceAt): number | undefined => {
  const bill = context.fields['workload.bill'];
  if (bill === undefined) return undefined;
  return context.ledger.assume('workload.tokensPerMonth', bill.usdPerMonth / priceAt(bill.api, shape), {
    code: 'bill-at-blended-price',
    usdPerMonth: bill.usdPerMonth,
    api: bill.api,
  });
};

/**
 * The stated volume; undefined where none was stated. A bill is turned into tokens by the price of the API that it is
 * from. Throws `impossible-value` for a volume of 0.
 */
export const statedVolume = (context: Context, shape: Shape, priceAt: PriceAt): Volume | undefined => {
  const { fields } = context;
  const input = fields['workload.inputTokensPerMonth'];
  const output = fields['workload.outputTokensPerMonth'];
  if (input !== undefined && output !== undefined) {
    if (input + output <= 0)
      throw new LlmcostError(
        'impossible-value',
        'A volume of 0 tokens costs nothing. Type a volume above 0.',
        ['500M tokens'],
      );
    return { inputTokensPerMonth: input, outputTokensPerMonth: output };
  }
  if (input !== undefined && shape.inputShare > 0)
    return { ...inAndOut(input / shape.inputShare, shape.inputShare), inputTokensPerMonth: input };
  if (output !== undefined && shape.inputShare < 1)
    return { ...inAndOut(output / (1 - shape.inputShare), shape.inputShare), outputTokensPerMonth: output };
  const total = fromBill(context, shape, priceAt) ?? statedTotal(context, shape);
  return total === undefined ? undefined : inAndOut(total, shape.inputShare);
};

/**
 * What a bill means for each shape of work, where neither the mix nor the work was said: the volume hangs on it, so
 * the answer says so first.
 */
export const volumeFromBill = (
  context: Context,
  shape: Shape,
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
        batchShare: shape.batchShare,
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
    shape: work.shape.name,
    tokensAsAgent: other?.tokensPerMonth,
  });
  return { usdPerMonth: bill.usdPerMonth, api: bill.api, taken: work.shape.id, shapes };
};
