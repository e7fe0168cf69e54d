import type { LlmcostError } from '../../errors.ts';
import { refusal } from '../errors.ts';
import type { Columns } from './format.ts';

/** Exports that are known and have nothing to count: which other one of the same maker has is said. */

interface NotRead {
  is(columns: Columns): boolean;
  readonly instead: string;
}

const RUNNING_TOTAL = /(?:^|_)(?:cumul\w*|kumul\w*|running|mtd|ytd|month_to_date|year_to_date)(?:_|$)/;

const NOT_READ: readonly NotRead[] = [
  {
    is: ({ names }) => names.some((name) => RUNNING_TOTAL.test(name) && /tok/.test(name)),
    instead:
      'The figures of this table are running totals: each holds the one before, so they do not add up to what was used. Export what was used each hour or day, or type the volume, such as 500M in 80M out a month.',
  },
  {
    is: (columns) => columns.has('sku_name', 'usage_quantity', 'usage_unit'),
    instead:
      'This is the billing table of Databricks: it has DBUs and no tokens. Export system.ai_gateway.usage, which has the model and its tokens, or system.serving.endpoint_usage.',
  },
  {
    is: (columns) => columns.has('tokens', 'token_credits'),
    instead:
      'This view of Snowflake counts tokens without telling input from output, which cost different prices. Export SNOWFLAKE.ACCOUNT_USAGE.CORTEX_AI_FUNCTIONS_USAGE_HISTORY, whose METRICS tell them apart, or type the volume with its split, such as 500M in 80M out a month.',
  },
];

/** Why a table that no format knows cannot be counted, where that is known. */
export const whyNotRead = (columns: Columns): LlmcostError | undefined => {
  const found = NOT_READ.find((one) => one.is(columns));
  return found && refusal(found.instead);
};
