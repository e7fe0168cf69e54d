import { LlmcostError } from '../errors.ts';
import type { Context } from './context.ts';

/** Input : output where nothing was said about the split. */
const DEFAULT_INPUT_SHARE = 0.75;
/** Tokens of an average request where none was stated: 1,500 in, 500 out at the default split. */
const DEFAULT_REQUEST_TOKENS = 2000;

/** The shape of the traffic, without its volume. */
export interface Shape {
  /** Input ÷ (input + output). */
  readonly inputShare: number;
  readonly requestInputTokens: number;
  readonly requestOutputTokens: number;
  readonly cachedInputShare: number;
  readonly batchShare: number;
}

const ratio = (input: number | undefined, output: number | undefined): number | undefined =>
  input !== undefined && output !== undefined && input + output > 0 ? input / (input + output) : undefined;

const statedInputShare = ({ said }: Context): number | undefined =>
  ratio(said['workload.inputTokensPerMonth'], said['workload.outputTokensPerMonth']) ??
  said['workload.inputShare'] ??
  ratio(said['workload.requestInputTokens'], said['workload.requestOutputTokens']);

/** Mix and request size: the ratio from the monthly totals where both are known, the size from the request. */
export const shapeOf = (context: Context): Shape => {
  const { said, ledger } = context;
  const inputShare =
    statedInputShare(context) ??
    ledger.assume(
      'workload.inputShare',
      DEFAULT_INPUT_SHARE,
      'the usual mix of chat and retrieval: 3 in : 1 out',
    );
  const input = said['workload.requestInputTokens'];
  const output = said['workload.requestOutputTokens'];
  const size = {
    cachedInputShare: said['workload.cachedInputShare'] ?? 0,
    batchShare: said['workload.batchShare'] ?? 0,
  };
  if (said['workload.cachedInputShare'] === undefined)
    ledger.assume('workload.cachedInputShare', 0, 'no prompt caching was mentioned');
  if (said['workload.batchShare'] === undefined)
    ledger.assume('workload.batchShare', 0, 'no batch jobs were mentioned');
  if (input !== undefined && output !== undefined && input + output > 0)
    return { inputShare, requestInputTokens: input, requestOutputTokens: output, ...size };
  // One side of a request and the mix give the other; with neither, the request has the default size.
  const total =
    said['workload.requestTokens'] ??
    (input !== undefined && inputShare > 0 ? input / inputShare : undefined) ??
    (output !== undefined && inputShare < 1 ? output / (1 - inputShare) : undefined) ??
    ledger.assume(
      'workload.requestTokens',
      DEFAULT_REQUEST_TOKENS,
      'tokens of an average request, input + output',
    );
  if (!Number.isFinite(total))
    throw new LlmcostError(
      'impossible-value',
      'At this mix of input and output a request would be too large to be counted. Type both sizes, such as "1500 in 300 out".',
      ['1500 in 300 out'],
    );
  return {
    inputShare,
    requestInputTokens: input ?? total * inputShare,
    requestOutputTokens: output ?? total * (1 - inputShare),
    ...size,
  };
};

/** Tokens a month, input and output. */
export interface Volume {
  readonly inputTokensPerMonth: number;
  readonly outputTokensPerMonth: number;
}

const split = (total: number, inputShare: number): Volume => ({
  inputTokensPerMonth: total * inputShare,
  outputTokensPerMonth: total * (1 - inputShare),
});

const statedTotal = (context: Context, shape: Shape): number | undefined => {
  const { said } = context;
  const requests = said['workload.requestsPerMonth'];
  const perRequest = shape.requestInputTokens + shape.requestOutputTokens;
  return said['workload.tokensPerMonth'] ?? (requests === undefined ? undefined : requests * perRequest);
};

/**
 * The stated volume; undefined where none was stated. A bill is turned into tokens by `usdPerTokenOf`.
 * Throws `impossible-value` for a volume of 0.
 */
export const statedVolume = (
  context: Context,
  shape: Shape,
  usdPerTokenOf: (api: string) => number,
): Volume | undefined => {
  const { said, ledger } = context;
  const input = said['workload.inputTokensPerMonth'];
  const output = said['workload.outputTokensPerMonth'];
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
    return { ...split(input / shape.inputShare, shape.inputShare), inputTokensPerMonth: input };
  if (output !== undefined && shape.inputShare < 1)
    return { ...split(output / (1 - shape.inputShare), shape.inputShare), outputTokensPerMonth: output };
  const bill = said['workload.bill'];
  if (bill !== undefined) {
    const total = bill.usdPerMonth / usdPerTokenOf(bill.api);
    ledger.assume(
      'workload.tokensPerMonth',
      total,
      `$${bill.usdPerMonth} a month at the blended price of ${bill.api}`,
    );
    return split(total, shape.inputShare);
  }
  const total = statedTotal(context, shape);
  return total === undefined ? undefined : split(total, shape.inputShare);
};
