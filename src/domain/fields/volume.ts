import * as z from 'zod';
import { amount, positive } from '../scenario/numbers.ts';
import { AMOUNT_RANGE, POSSIBLE, row, VOLUME_RANGE } from './row.ts';

/** How much is served: totals of a month, or requests and their size. */

// biome-ignore format: one field a row, its words below it
/** How much it is: tokens, requests and their size, people, or a bill. */
export const volumeRows = {
  /** Total tokens a month, when the split was not said. */
  'workload.tokensPerMonth': row({ schema: positive, belongs: 'volume', dimension: 'tokens', per: 'month',
    group: 'workload', input: 'text', means: ['tokens'], range: VOLUME_RANGE,
    name: 'tokens a month', hint: 'Input and output together, such as 500M, 1.2B, 10M a day, 20k * 1.5k', example: '500M tokens',
    unsaid: '500M – or leave it empty for a fleet at a stated load',
    noun: ['volume', 'volume|traffic|usage|workload|demand|monthly volume|we serve|token volume|consumption|token usage|token count|we use|we process|we do|we burn|throughput needed|demand of'],
    typed: '{} tokens' }),
  'workload.inputTokensPerMonth': row({ schema: amount, belongs: 'volume', dimension: 'tokens', isWorkedOut: true, per: 'month',
    group: 'workload', input: 'text', means: ['split'], range: AMOUNT_RANGE,
    name: 'input tokens a month', hint: 'Prompt tokens, such as 375M, 12M a day', example: '375M input tokens', unsaid: 'from the output and the mix' }),
  'workload.outputTokensPerMonth': row({ schema: amount, belongs: 'volume', dimension: 'tokens', isWorkedOut: true, per: 'month',
    group: 'workload', input: 'text', means: ['split'], range: AMOUNT_RANGE,
    name: 'output tokens a month', hint: 'Generated tokens, such as 125M, 4M a day', example: '125M output tokens', unsaid: 'from the input and the mix' }),
  /** Requests a month, with the request's size beside it; beside a bill they say that size. */
  'workload.requestsPerMonth': row({ schema: positive, belongs: 'volume', dimension: 'requests', per: 'month',
    group: 'workload', input: 'text', means: ['requests', 'bill'], usual: ['requests'], range: VOLUME_RANGE,
    name: 'requests', hint: 'A month unless you say otherwise, such as 1.2M, 40k a day, 5 per second', example: '40k requests/day',
    unsaid: '40k a day' }),
  /** "$6k a month on sonnet": USD a month, and the API that the bill is from. */
  'workload.bill': row({ schema: z.strictObject({ usdPerMonth: positive, api: z.string() }), belongs: 'volume', dimension: 'parts',
    group: 'workload', input: 'text', means: ['bill'], range: VOLUME_RANGE,
    name: 'what you pay an API today', hint: 'USD a month, and to whom, such as $6k a month on sonnet', example: '$6k a month on sonnet',
    unsaid: '$6k a month on sonnet',
    noun: ['bill', 'bill|rechnung|facture|factura|fattura|rekening|spend|invoice|spending|run rate|runrate|we pay|paying|pay|api bill|costs us|budget|spent|we spend|our bill|charges us|api spend|charged'] }),
  'workload.requestInputTokens': row({ schema: amount, belongs: 'size', dimension: 'tokens',
    group: 'workload', input: 'text', usual: ['requests'], range: AMOUNT_RANGE,
    name: 'input tokens of a request', hint: 'Tokens in an average prompt, such as 1500, 8k', example: '1500 input tokens per request' }),
  'workload.requestOutputTokens': row({ schema: amount, belongs: 'size', dimension: 'tokens',
    group: 'workload', input: 'text', usual: ['requests'], range: AMOUNT_RANGE,
    name: 'output tokens of a request', hint: 'Tokens in an average answer, such as 500', example: '500 output tokens per request' }),
  /** Tokens of an average request when its split was not said. */
  'workload.requestTokens': row({ schema: positive, belongs: 'size', dimension: 'tokens',
    group: 'workload', input: 'text', usual: 'rare', range: VOLUME_RANGE,
    name: 'tokens of a request, in total', hint: 'Where only the sum is known, such as 2k', example: '2k tokens per request', unsaid: 'the two above together' }),
  /** A job done once: the volume is its total. */
  'workload.oneTime': row({ schema: z.boolean(), belongs: 'growth', dimension: 'choice',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'done once', hint: 'Whether the volume is a job done once', example: 'once',
    says: [
      [true, 'once|one time|one off|one time job|one off job|just once|only once|single run|one shot job|backfill|one time backfill|historical backfill|backlog'],
      [true, 'this weekend|next weekend|over this weekend|tonight|by tomorrow', { soft: true }]] }),
  /** "200 concurrent users": requests in flight at once, all replicas together. */
  'workload.concurrentUsers': row({ schema: positive, belongs: 'traffic', dimension: 'count', counts: 'request',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'requests in flight at once', hint: 'Of all replicas together, such as 200', example: '200 concurrent users',
    typed: '{} concurrent users', plausible: [0, 1e5] }),
  'workload.growthPerMonth': row({ schema: z.number().gt(-1), belongs: 'growth', dimension: 'share', isNoneUnsaid: true, per: 'month',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'growth a month', hint: 'Percent, such as 10%', example: 'growing 10% a month',
    noun: ['growth', 'growing|growth|grow|grows|growing by|growth of'] }),
  /** "70% could go to llama": the share of the volume that moves, the rest stays with the API in use. */
  'workload.movedShare': row({ schema: positive.max(1), belongs: 'growth', dimension: 'share',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'share that moves', hint: 'Percent of the volume that is hosted, the rest stays, such as 70%', example: '70% could move' }),
} as const;
