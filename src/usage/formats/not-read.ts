import type { LlmcostError } from '../../errors.ts';
import { refusal } from '../errors.ts';
import type { Columns } from './format.ts';

/** Exports that are known and have nothing to count: which other one of the same maker has is said. */

interface NotRead {
  is(columns: Columns): boolean;
  readonly instead: string;
}

const RUNNING_TOTAL = /(?:^|_)(?:cumul\w*|kumul\w*|running|mtd|ytd|month_to_date|year_to_date)(?:_|$)/;

/** What to ask of Datadog instead of means and rates. */
export const DATADOG_INSTEAD =
  'These values of Datadog are means or rates, which do not add up to what was used. Query sum: of the input and of the output tokens by model_name, each with .as_count() behind it, roll them up by the hour, and export that.';

/** Datadog's series without a function behind: values between which it has drawn lines, or rates. */
const OF_DATADOG = /^(?:sum|avg|max|min):\S*tokens?\S*\{/i;
const NO_SUM = /\((?:avg|average|max|min)\)/i;
const MONEY = /[$€£]/;
const has = (header: readonly string[], name: RegExp): boolean => header.some((one) => name.test(one));

const NOT_READ: readonly NotRead[] = [
  {
    is: ({ header }) => header.some((name) => OF_DATADOG.test(name) && !isCountOfDatadog(name)),
    instead: DATADOG_INSTEAD,
  },
  {
    is: ({ header }) => header.some((name) => NO_SUM.test(name) && /tok/i.test(name)),
    instead:
      'The values of this chart are averages or peaks, which do not add up to what was used. Choose the aggregation "Sum" for both metrics, the prompt and the generated tokens, and export that.',
  },
  {
    is: ({ header }) => header.length > 1 && header.slice(1).every((name) => MONEY.test(name)),
    instead:
      'This is a report of money without tokens. In AWS Cost Explorer group by "Usage type" and choose "Usage quantity" instead of costs, or give a cost and usage report; or type the bill, such as $6k a month on sonnet.',
  },
  {
    is: ({ header }) =>
      has(header, /^sku/i) && has(header, /cost|subtotal/i) && !has(header, /usage amount/i),
    instead:
      'This is a report of money without tokens. In Google Cloud Billing download the cost table of the month, which has a "Usage amount" for each SKU, or export the billing data to BigQuery; or type the bill, such as $6k a month on gemini.',
  },
  {
    is: ({ header }) => has(header, /^meter/i) && has(header, /cost/i) && !has(header, /quantity/i),
    instead:
      'This is a report of money without tokens. In Azure Cost Management export the usage details, which have a "Quantity" and a unit for each meter, or the metrics of the resource; or type the bill, such as $6k a month on gpt-5.',
  },
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

/** Whether a query of Datadog counts what came in each stretch of time. */
export const isCountOfDatadog = (query: string): boolean =>
  /^sum:/i.test(query) && /\.as_count\(\)/i.test(query);

/** Why a table that no format knows cannot be counted, where that is known. */
export const whyNotRead = (columns: Columns): LlmcostError | undefined => {
  const found = NOT_READ.find((one) => one.is(columns));
  return found && refusal(found.instead);
};
