import type { WorkReason } from '../domain/evidence.ts';
import type { Context } from './context.ts';
import { Refused } from './refused.ts';
import { typicalOf } from './work.ts';

/** Tokens of a text that is embedded, where nobody said: the longest that many embedding models read at once. */
const EMBEDDED_TOKENS = 512;

/** What an average request is: its size, its mix of input and output, what of it is cached and what may wait. */
export interface AverageRequest {
  /** Input ÷ (input + output). */
  readonly inputShare: number;
  readonly requestInputTokens: number;
  readonly requestOutputTokens: number;
  readonly cachedInputShare: number;
  readonly cacheWriteShare: number;
  readonly batchShare: number;
}

const ratio = (input: number | undefined, output: number | undefined): number | undefined =>
  input !== undefined && output !== undefined && input + output > 0 ? input / (input + output) : undefined;

/** Input ÷ (input + output), where it was said or follows from what was. */
export const statedInputShare = ({ fields }: Context): number | undefined =>
  ratio(fields['workload.inputTokensPerMonth'], fields['workload.outputTokensPerMonth']) ??
  fields['workload.inputShare'] ??
  ratio(fields['workload.requestInputTokens'], fields['workload.requestOutputTokens']);

/** Whether nobody said how input and output are mixed, nor what the traffic is. */
export const isMixAssumed = (context: Context): boolean =>
  statedInputShare(context) === undefined && !context.work.isShapeOfWorkSaid && !context.work.makesVectors;

/** Tokens of a mean request of this work. */
const usual = ({
  work,
}: Context): { readonly input: number; readonly output: number; readonly reason: WorkReason } =>
  work.makesVectors
    ? {
        input: EMBEDDED_TOKENS,
        output: 0,
        reason: { code: 'embedded-text' },
      }
    : {
        input: work.shapeOfWork.requestInputTokens,
        output: work.shapeOfWork.requestOutputTokens,
        reason: typicalOf(work),
      };

const inputShareOf = (context: Context): number => {
  const { input, output, reason } = usual(context);
  return context.ledger.assume('workload.inputShare', input / (input + output), reason);
};

const sharesOf = ({ fields, ledger, work }: Context) => {
  const brings = work.makesVectors ? 0 : work.shapeOfWork.cachedInputShare;
  const cachedInputShare =
    fields['workload.cachedInputShare'] ??
    ledger.assume(
      'workload.cachedInputShare',
      brings,
      brings > 0 ? typicalOf(work) : { code: 'no-caching-said' },
    );
  const batchShare =
    fields['workload.batchShare'] ??
    (work.kind === 'batch'
      ? ledger.assume('workload.batchShare', 1, { code: 'billed-as-batch' })
      : ledger.assume('workload.batchShare', 0, { code: 'no-batch-said' }));
  const cacheWriteShare = fields['workload.cacheWriteShare'] ?? 0;
  if (cachedInputShare + cacheWriteShare > 1) throw new Refused({ code: 'cache-beyond-input' });
  return { cachedInputShare, cacheWriteShare, batchShare };
};

/** Tokens of a request where its size was said in part, or the mix alone: the rest follows, or is that of its kind. */
const sizeFromParts = (context: Context, inputShare: number): number => {
  const { fields, ledger } = context;
  const input = fields['workload.requestInputTokens'];
  const output = fields['workload.requestOutputTokens'];
  const known =
    fields['workload.requestTokens'] ??
    (input !== undefined && inputShare > 0 ? input / inputShare : undefined) ??
    (output !== undefined && inputShare < 1 ? output / (1 - inputShare) : undefined);
  const size = usual(context);
  const total =
    known ??
    ledger.assume('workload.requestTokens', size.input + size.output, {
      code: 'request-of-work',
      of: size.reason,
    });
  if (!Number.isFinite(total)) throw new Refused({ code: 'request-too-large' });
  return total;
};

type Size = Pick<AverageRequest, 'inputShare' | 'requestInputTokens' | 'requestOutputTokens'>;

const SIZES = ['workload.requestInputTokens', 'workload.requestOutputTokens'] as const;

/** Nothing was said of mix or size: both are those of the kind. */
const usualSize = (context: Context): Size => {
  const { input, output, reason } = usual(context);
  return {
    inputShare: input / (input + output),
    requestInputTokens: context.ledger.assume(SIZES[0], input, reason),
    requestOutputTokens: context.ledger.assume(SIZES[1], output, reason),
  };
};

const sizeOf = (context: Context): Size => {
  const { fields } = context;
  const stated = statedInputShare(context);
  const [input, output] = [fields[SIZES[0]], fields[SIZES[1]]];
  const isSized =
    input !== undefined || output !== undefined || fields['workload.requestTokens'] !== undefined;
  if (stated === undefined && !isSized) return usualSize(context);
  const inputShare = stated ?? inputShareOf(context);
  if (input !== undefined && output !== undefined && input + output > 0)
    return { inputShare, requestInputTokens: input, requestOutputTokens: output };
  const total = sizeFromParts(context, inputShare);
  return {
    inputShare,
    requestInputTokens: input ?? total * inputShare,
    requestOutputTokens: output ?? total * (1 - inputShare),
  };
};

/** What makes vectors or ranks writes no tokens: what was said of output is counted, and said to be strange. */
const warnOfOutput = ({ work, ledger }: Context, size: Size): void => {
  if (!work.makesVectors || (size.inputShare === 1 && size.requestOutputTokens === 0)) return;
  ledger.doubt('embedding-output', {});
};

/** Mix and request size: the ratio from the monthly totals where both are known, the size from the request. */
export const averageRequestOf = (context: Context): AverageRequest => {
  const size = sizeOf(context);
  warnOfOutput(context, size);
  return { ...size, ...sharesOf(context) };
};
