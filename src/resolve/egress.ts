import type { SelfHosted } from '../domain/scenario.ts';
import { KILOBYTES_PER_GIGABYTE, TOKENS_OF_TEXT, TOKENS_PER_MILLION } from '../domain/units.ts';
import { type Context, citeYours } from './context.ts';
import type { AverageRequest } from './workload.ts';

/** What the network out costs, where somebody said that it costs anything. */

const AT = 'selfHosted.egress';

/** Bytes of plain English in a token. */
const BYTES_PER_TOKEN = 1 / TOKENS_OF_TEXT.character;
/** A vector of 1,024 numbers of four bytes. */
const VECTOR_KB = 4.096;

const kilobytesOfAnswer = ({ fields, ledger }: Context, { requestOutputTokens }: AverageRequest): number => {
  const field = `${AT}.kbPerAnswer` as const;
  const stated = fields[field];
  if (stated !== undefined) return stated;
  return requestOutputTokens > 0
    ? ledger.assume(field, (requestOutputTokens * BYTES_PER_TOKEN) / 1000, {
        code: 'plain-text-answer',
        bytesPerToken: BYTES_PER_TOKEN,
      })
    : ledger.assume(field, VECTOR_KB, { code: 'vector-of-usual-size' });
};

/** undefined where nobody said what a gigabyte costs. An API's seller pays for its own network. */
export const egressOf = (context: Context, averageRequest: AverageRequest): Pick<SelfHosted, 'egress'> => {
  const { fields } = context;
  const usdPerGb = fields[`${AT}.usdPerGb`];
  if (usdPerGb === undefined) return {};
  citeYours(context, `${AT}.usdPerGb`, usdPerGb);
  const requestTokens = averageRequest.requestInputTokens + averageRequest.requestOutputTokens;
  const gbPerMillionTokens =
    fields[`${AT}.gbPerMillionTokens`] ??
    ((kilobytesOfAnswer(context, averageRequest) / requestTokens) * TOKENS_PER_MILLION) /
      KILOBYTES_PER_GIGABYTE;
  return { egress: { usdPerGb, gbPerMillionTokens } };
};
