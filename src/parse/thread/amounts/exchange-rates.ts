import { currency, findCurrency } from '../../../catalog/index.ts';
import type { Draft } from '../../../domain/draft.ts';
import { plainTo } from '../../../domain/format.ts';
import { re } from '../../expression.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';

/** "1 EUR = 1.12 USD", "we use 1.12": a rate of exchange, of which a card takes a dated one. */

const NAME = '[a-z]{3,8}|[$€£¥₹]';
const RATE = String.raw`\d[\d.,]*`;
const LED = `(?:(?:${LEAD_IN}|we|use|used|take|took|count|calculate|with|at|our|the|it'?s|is|rate|exchange|internal|finance|uses|takes)[\\s,:]+)*`;
const OF_TWO: readonly RegExp[] = [
  re`^${LED}(?:1|one|an?|per) ?(?<one>${NAME}) ?(?:=|is|are|for|at|gets?(?: us)?|costs?|buys?|equals?)? ?(?:about |around )?(?:[$€£])?${RATE} ?(?<other>${NAME})?[.!]*$`,
  re`^${LED}[$€£]?${RATE} ?(?<one>${NAME})? ?(?:per|for (?:1|one|an?)|to the|a|\/) ?(?<other>${NAME})[.!]*$`,
];
/** A number alone is one behind a question of the rate. */
const BARE = re`^${LED}${RATE}(?: (?:internally|here|for that|then|instead))*[.!]*$`;
const OF_RATE = /\b(?:rate|exchange|per (?:euro|eur|pound|gbp|franc|chf|dollar))\b/i;

const isMoney = (word = ''): boolean => findCurrency(word) !== undefined;

/** Throws that a card counts with a dated rate, where a mention says another one. */
export const refuseRate = (
  line: string,
  before: Draft | undefined,
  [newest = '']: readonly string[] = [],
): void => {
  const shown = currency(before?.fields['money.currency'] ?? '');
  const two = OF_TWO.map((pattern) => pattern.exec(line)?.groups).find((groups) => groups !== undefined);
  const names = [two?.one, two?.other].filter((name) => name !== undefined);
  const isOfTwo = names.length > 0 && names.every(isMoney) && (names.length === 2 || /[$€£]/.test(line));
  const isOfLast = shown !== undefined && BARE.test(line) && OF_RATE.test(newest);
  if (!isOfTwo && !isOfLast) return;
  const dated =
    shown === undefined || shown.code === 'USD'
      ? ''
      : `, ${plainTo(4, shown.perUsd)} ${shown.code} for $1 (${shown.source}, ${shown.date})`;
  throw notUnderstood(
    say`${quoted(line)}: other money is counted at a dated rate${dated}, and none is typed. Type an amount in US dollars to count it at your own rate.`,
  );
};
