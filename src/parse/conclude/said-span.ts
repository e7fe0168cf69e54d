import type { Amount, Reading } from '../reading.ts';
import { amountLists, CLAUSE_END, changeAmounts, timesAmount } from './all-amounts.ts';
import { asPart, isSize } from './amounts.ts';

/** A time over which something was counted: "last week we burned 230M tokens". */

/** What was counted over some time, and is no size of a request. */
const isTotal = (reading: Reading, amount: Amount): boolean => {
  if (amount.timed || amount.each) return false;
  if (reading.requests.length === 0 || reading.requests.includes(amount)) return true;
  return reading.volumes.includes(amount) ? !isSize(amount, true) : !asPart(reading, amount).each;
};

const OPENS = /(?:^|[.;:!?\n])(?: ?(?:so|and|but|hi|hey|well|ok),?)? ?$/i;

/** "4 H100, last week, we burned 230M tokens": a time of its own, before who did what. */
const SET_APART = /[,;] ?(?:so|and|but)? ?$/i;
const WHO_DID = /^ ?, ?(?:(?:we|i|they|it|our (?:team|users|app|bot)|the (?:team|app|bot))\b|$)/i;

/** "last week, we burned 230M tokens": behind a time that opens a sentence the comma ends no clause. */
const behindOpening = ({ span, text }: Reading, between: string): string => {
  const before = span === null ? '' : text.slice(0, span.start);
  const opens = span !== null && (OPENS.test(before) || (SET_APART.test(before) && WHO_DID.test(between)));
  return opens ? between.replace(/^ ?, ?/, ' ') : between;
};

/** "812M in, 91M out, last week": a time that stands alone in its clause is of whatever was counted. */
const standsAlone = ({ span, text }: Reading): boolean =>
  span !== null &&
  /[,;.?!] ?$/.test(text.slice(0, span.start)) &&
  /^ ?(?:$|[,;.!?](?!\w))/.test(text.slice(span.end));

/** "last week we burned 230M tokens": what has no period in the clause of that time is of it. */
export const ofSpan = (reading: Reading): void => {
  const { span, text } = reading;
  if (span === null || span.perMonth === 1) return;
  // "1B tokens this week, once": by when, and not how often.
  if (reading.fields.get('workload.oneTime')?.value === true && /\bthis\b/i.test(span.words)) return;
  const totals = amountLists(reading).map((amounts) => amounts.filter((amount) => isTotal(reading, amount)));
  const isBeside = ({ at }: Amount): boolean => {
    const atom = reading.atoms[at];
    if (atom === undefined) return false;
    const [from, to] = atom.start < span.start ? [atom.end, span.start] : [span.end, atom.start];
    const between = text.slice(from, to);
    if (span.whole || standsAlone(reading)) return true;
    return !CLAUSE_END.test(from === span.end ? behindOpening(reading, between) : between);
  };
  // "last week: 61M tokens, 41k requests": with one total of each kind, both are of that week.
  const isOne = totals.every(({ length }) => length < 2) && totals.some((amounts) => amounts.some(isBeside));
  const ofIt = new Set(totals.flat().filter((amount) => isOne || isBeside(amount)));
  changeAmounts(reading, (amount) =>
    ofIt.has(amount)
      ? { ...timesAmount(amount, span.perMonth), timed: true, words: `${amount.words} ${span.words}` }
      : amount,
  );
};
