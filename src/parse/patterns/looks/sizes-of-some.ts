import { inShort } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { ask, quoted, say } from '../../problems.ts';
import { REQUESTS, WHAT_COMES } from '../../requests.ts';
import { partIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import type { RefusedPhrase } from './refusal.ts';
import { A_SHARE, SOME } from './some-requests.ts';

/** Sizes of which each is of some requests alone: their mean is what counts, and it is told. */

const TOKENS = '(?: ?tok(?:en)?s?)?';
const SIZE = String.raw`(?:about |around |~ ?)?(?:\d[\d.,]{0,7}k?)(?![\w%$€£])${TOKENS}(?: long| each)?`;
const OF_THEM = `(?: of (?:(?:the|our|all) )*(?:${WHAT_COMES}|them))?`;
const ARE = '(?: (?:are|is|at|have|has|with|use|uses|take|takes|need|needs|run|long|short))*';
const REST = '(?:the )?(?:rest|others?|remainder|remaining(?: ones)?|\\d{1,2} ?%)';

/** "10% of requests are 30k tokens, the rest 2k", "80% at 500 tokens and 20% at 8k". */
const TWO_SIZES = re`${SOME}${OF_THEM}${ARE} \(?${SIZE}\)?,? (?:and |but |while )?${REST}${OF_THEM}${ARE} \(?${SIZE}\)?(?=\s*(?:$|[,;.)]| (?:tok|on|vs|with|llama|each)))`;

const SHARE_FIRST = re`^(?:about |around |roughly |some )?(?<share>half|[a-z]+[ -](?:third|quarter|fifth|tenth)s?|\d{1,3}(?:\.\d+)? ?%)`;
const SIZES_IN = /(?<![\w.])\d[\d.,]*k?(?![\w%.]| ?%)/gi;

/** Tokens of a request on average, where a share has one size and the rest another; undefined where a share is none. */
const meanOf = (words: string): number | undefined => {
  const share = SHARE_FIRST.exec(words)?.groups?.share ?? '';
  const part = share.endsWith('%') ? Number.parseFloat(share) / 100 : partIn(share);
  const [one = '', other = ''] = words.slice(share.length).match(SIZES_IN) ?? [];
  const mean = part * scaledNumber(one) + (1 - part) * scaledNumber(other);
  return part < 1 && mean > 0 ? inShort(mean) : undefined;
};

/** "the second is tiny (100 tokens)": of one of the calls that each request is. */
const OF_ONE_CALL = re`\b(?:the )?(?:first|second|third|fourth|last|next|final)(?: (?:${REQUESTS}|one|stage|pass|prompt))? (?:is|has|takes|needs|uses|gets|only)(?: [a-z]{1,10}){0,3} ?\(?(?:about |around |~ ?)?\d[\d.,]{0,7}k? ?tok(?:en)?s?\b\)?`;

/** Rows of refusals: sizes of some requests. */
export const SIZES_OF_SOME: readonly RefusedPhrase[] = [
  {
    name: 'two sizes of requests with the share of one',
    holds: A_SHARE,
    pattern: TWO_SIZES,
    message: (words) =>
      say`${quoted(words.trim())}: what counts is the mean of all. Type that, as far as no price depends on how long a request is.`,
    hints: (words) => {
      const mean = meanOf(words.trim());
      return mean === undefined ? [] : [`${mean} tokens per request`];
    },
  },
  {
    name: 'the size of one call of several',
    holds: /\b(?:first|second|third|fourth|last|next|final)\b/i,
    pattern: OF_ONE_CALL,
    message: (words) =>
      ask`${quoted(words.trim())} is said of one call, and all are counted alike: how many tokens has one on average?`,
    hints: ['1500 tokens each'],
  },
];
