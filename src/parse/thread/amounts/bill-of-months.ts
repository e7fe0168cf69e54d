import type { Draft } from '../../../domain/draft.ts';
import { toType } from '../../../domain/round.ts';
import { MONTHS_IN } from '../../../domain/units.ts';
import { hasKey } from '../../../keys.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';

/** A bill of several months below a card of one: "it was $45k for the quarter", "€30k over the last two months". */

const SIGN = '(?:[$€£] ?)';
const CODE = '(?:eur(?:os?)?|usd|dollars?|bucks|gbp|pounds?|chf|€|\\$|£)';
const SAID =
  "(?:(?:(?:it|that)(?:'s| is| was)|we(?:'ve| have)? (?:paid|pay|spent|spend)|(?:(?:the|our|my) )?(?:bill|spend|invoice)s?(?: (?:is|was|came to))?|actually|rather|about|around) )*";
const MONEY = String.raw`(?<before>${SIGN})?(?<amount>\d[\d.,]*k?)(?: ?(?<code>${CODE}))?`;
const TIME = `(?:the |a )?(?:(?:last|past|previous|whole) )?(?:(?<many>\\d{1,2}|${COUNT_WORD}) )?(?<unit>month|quarter|year)s?`;
const OF_MONTHS: readonly RegExp[] = [
  re`^${SAID}${MONEY} (?:for|over|in|across|during) ${TIME}(?: (?:together|in total|combined))?$`,
  re`^(?:(?:for|over|in|across|during) )?(?=(?:the )?(?:last|past|previous) )${TIME},? ${SAID}${MONEY}(?: (?:together|in total|combined))?$`,
];

const firstOf = (line: string) =>
  OF_MONTHS.map((pattern) => pattern.exec(line)?.groups).find((groups) => groups !== undefined);

/** The words as a bill of a month, where the card has a bill. */
export const withBillOfMonths = (line: string, { fields }: Draft): string => {
  const { before = '', amount = '', code = '', many = '1', unit } = firstOf(line) ?? {};
  const one = unit?.toLowerCase();
  if (fields['workload.bill'] === undefined || !hasKey(MONTHS_IN, one) || before + code === '') return line;
  const perMonth = toType(scaledNumber(amount) / (MONTHS_IN[one] * countIn(many)));
  return `bill ${before.trim()}${perMonth}${code === '' ? '' : ` ${code}`} a month`;
};

const OF_API = re`^(?:it|that) (?:was|is) (?<amount>\d[\d.,]*k) (?:last month|a month|per month|monthly|in (?:${MONTH_NAME})),? (?:all|everything|all of it|entirely)(?: (?:is|was))?(?: (?:on|for|with))? (?<name>[a-z][\w .-]{1,24})$`;

/** "it was 12.5k last month, all sonnet": money or requests? Throws the question. */
export const refuseAmountOfApi = (line: string): void => {
  const { amount, name } = OF_API.exec(line)?.groups ?? {};
  if (amount === undefined) return;
  throw notUnderstood(ask`${quoted(line)}: is ${amount} money, or requests?`, [
    `$${amount} a month on ${name}`,
    `${amount} requests a month`,
  ]);
};
