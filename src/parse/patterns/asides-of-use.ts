import { re } from '../expression.ts';
import { A_PERIOD, AN_HOUR } from '../period-names.ts';
import { GPU_HOUR_MOST } from '../price-bounds.ts';
import { REQUESTS } from '../requests.ts';
import { AS_THE_MOST, AS_USUAL } from '../text/traffic/most-and-mean.ts';
import type { Aside } from './looks/aside.ts';
import { isOfNoPeriod } from './traffic/open-times.ts';

/** What is said of those who use it and of how it runs, and changes no figure. */

const QUARTER = String.raw`(?:(?:q[1-4]|h[12])(?:[ /-]?'?(?:20)?\d\d)?|fy ?'?(?:20)?\d\d)`;
const PLAN = '(?:forecast|budget|plan|estimate|outlook|projection|target)';
const AMOUNT = String.raw`~?\d[\d.,]{0,11}(?<=\d) ?[kmb]?(?: (?:tok(?:en)?s?|(?:[a-z]+ )?${REQUESTS}|prompts))?(?:${A_PERIOD}|${AN_HOUR}| in an? (?:day|week|month)\b)?`;

const BITS =
  '(?:fp ?(?:4|8|16)(?:[ _-]?e[45]m[23])?|nvfp4|bf16|int ?[48]|q[48](?:_[01])?|(?:4|8|16)[- ]?bits?|half|full precision|quanti[sz]ed|auto)';
const KV = String.raw`(?:--)?\bkv[ _-]?cache(?:[ _-](?:d?type|precision|format))?`;

/** Rows of asides. */
export const ASIDES_OF_USE: readonly Aside[] = [
  {
    name: 'where those who use it are',
    holds: /^(?=.*%)(?=.*(?:customers|users|traffic|people|clients|visitors))/is,
    pattern:
      /\b(?:our |the )?(?:customers|users|traffic|people|clients|visitors)(?: (?:are|is|come|comes|sit|live))?(?:,|:)?(?: (?:in|from|across|split))?(?:(?:,| and| &| \/|\/)? ?(?:in |from )?(?:(?:the )?(?:eu|us|usa|uk|emea|apac|latam|asia|europe|america|north america|germany|france|india|china|japan)\b:? ?\(?\d{1,2} ?%\)?|\d{1,2} ?% (?:in |from )?(?:the )?(?:eu|us|usa|uk|emea|apac|latam|asia|europe|america|north america|germany|france|india|china|japan)\b)){1,6}(?! ?(?:cached|batch|off\b|discount|input|output|util))/i,
    note: ' changes no number: type where data must stay, such as "EU only", if it must.',
  },
  {
    name: 'the quarter or year of a plan',
    holds: /\b(?:q[1-4]|h[12]|fy)/i,
    // Alone a "Q4" is how a model is packed.
    pattern: re`\b${QUARTER} ${PLAN}\b|\b${PLAN}(?: for)? ${QUARTER}\b|\b(?:q[1-4]|h[12])[ /-]?20\d\d\b`,
    applies: (_, { quantities }) =>
      !quantities.some((one) => isOfNoPeriod(one) && !(one.number.money && one.number.value < GPU_HOUR_MOST)),
    note: ' changes no number.',
  },
  {
    name: 'the precision of the KV cache',
    holds: /\bkv/i,
    pattern: re`${KV}(?: (?:in|at|is|as|to|with|uses|kept|quanti[sz]ed|set))*[ =:]{1,3}${BITS}\b|\b${BITS} ${KV}(?! ?${BITS})|${KV} quanti[sz](?:ation|ed)\b`,
    note: ' is said of the KV cache, not of the weights. That is counted at 16 bits: in fewer, more requests fit than we say.',
  },
  {
    name: 'the most of it, beside what is usual',
    holds: re`^(?=[^]*\b${AS_USUAL})(?=[^]*\b${AS_THE_MOST})`,
    pattern: re`\b${AS_THE_MOST} ${AMOUNT}(?=,? (?:but |and |though )?${AS_USUAL}:? (?:about |around )?~?\d)|(?<=\b${AS_USUAL}:? ${AMOUNT},? (?:but |and |though )?)${AS_THE_MOST} ${AMOUNT}`,
    note: ' is the most, and changes no number: what is usual counts. Ask again with it for the busiest month.',
  },
  {
    name: 'how far sizes spread',
    holds: /std|sigma|σ|deviation/i,
    pattern:
      /(?:\bstd(?:dev|ev)?|\bstd\.? ?dev|\bstandard deviation|\bsigma|σ)(?: (?:of|is|about))*[:=]? ?±?~?\d[\d.,]*k?\b(?: tok(?:en)?s?)?/i,
    note: ' changes no number: the mean counts.',
  },
];
