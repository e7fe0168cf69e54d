import { re } from '../../expression.ts';
import { quoted, say } from '../../problems.ts';
import type { Reading } from '../../reading.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';
import { A_SHARE, SOME } from '../looks/some-requests.ts';

/** "60% of the cost is input": of the money, which is no share of the tokens. */

/** What is spent, as part of an expression: "our spend", "the bill". */
export const SPENDING =
  '(?:(?:the|our|that|this|its|my|total) )*(?:costs?|bills?|spend(?:ing)?|money|invoices?|budget)';
const SIDE = '(?:input|output|prompts?|completions?)(?: tokens)?';
const IS = '(?:(?:is|are|was|goes|go|comes?|makes?|up|for|from|to|on) )*';

const OF_MONEY = re`${SOME} of ${SPENDING} ${IS}${SIDE}\b|\b${SIDE} (?:is|are|was|makes? up|costs?) ${SOME} of ${SPENDING}\b`;
/** Behind a sum of money alone "of it" is of the money. */
const OF_IT = re`(?<=[$€£] ?\d[^.;]{0,60})${SOME} of (?:it|that|this) ${IS}${SIDE}\b`;

const countsTokens = ({ quantities }: Reading): boolean =>
  quantities.some(({ unit, number }) => !number.money && (unit === 'token' || unit === 'request'));

const asked: Pick<RefusedPhrase, 'holds' | 'message' | 'hints'> = {
  holds: A_SHARE,
  message: (words) =>
    say`${quoted(words)} is a share of the money, and a token of output costs more than one of input: type the share of the tokens, such as "80% input".`,
  hints: ['80% input', '50% input'],
};

/** Rows of refusals. */
export const SHARES_OF_MONEY: readonly RefusedPhrase[] = [
  { name: 'a share of the money', pattern: OF_MONEY, ...asked },
  { name: 'a share of a sum', pattern: OF_IT, unless: countsTokens, ...asked },
];
