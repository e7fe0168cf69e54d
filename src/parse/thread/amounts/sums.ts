import { type Draft, type DraftField, fieldsIn, type SaidFields } from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { toType } from '../../../domain/round.ts';
import { isSameJson } from '../../../json.ts';
import { re } from '../../expression.ts';
import { STAFF } from '../../people.ts';
import { A_MONTH, perMonthOf } from '../../period-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { wholeFields } from '../wording/alone.ts';
import { piecesOf, withoutHolds } from '../wording/pieces.ts';
import { wholeAmount } from './amounts.ts';
import { SCALED_VOLUMES } from './scaled.ts';
import { askPeriod, periodIn, whichPeriod } from './which-period.ts';

/** Amounts added to what the card counts, or taken off: "another 2000 tickets a day", "plus $300 egress". */

/** Whether amounts of a field add up: volumes, one side of a request, time of people, and costs of a month. */
const addsUp = (field: DraftField): boolean => {
  const { belongs, dimension, per } = FIELDS[field];
  if (belongs === 'volume') return dimension === 'tokens' || dimension === 'requests';
  if (belongs === 'size') return field !== 'workload.requestTokens';
  if (belongs === 'people') return dimension === 'hours';
  return belongs === 'other' && dimension === 'usd' && per === 'month';
};

/** So much more of a field, or less. */
export interface Sum {
  readonly field: DraftField;
  readonly by: number;
  readonly words: string;
}

/** One more of something, as it is said. */
export const ANOTHER = '(?:another|one more|an? (?:extra|additional|second|third|further))';
const LESS = 'less|fewer';
const WAY = `(?<way>more|extra|additional|further|${LESS})`;
const FORMS: readonly RegExp[] = [
  re`^(?:(?:add|plus|hire|with|also|and|\+) ?)*(?<more>${ANOTHER}) (?<what>.+)$`,
  re`^(?:(?:add|plus|with|and|hire) )*(?<many>\$?\d[\d.,]*[kmbt]?|${COUNT_WORD})(?: ?(?<unit>hours|hrs?|h))? ${WAY}(?<what> .+)$`,
  re`^(?=.*(?:\d|engineers?\b))(?:(?:add|plus|with|and) )*(?<what>.+) (?:${WAY}|(?<more>on top|in addition|besides))$`,
  re`^(?<less>minus|subtract|deduct) (?<what>.+)$`,
  re`^(?:add|plus|\+) ?(?:in )?(?<what>.+)$`,
  re`^(?<of>[a-z][a-z ]*?):? ?\+ ?(?<what>\$?\d[\w.,]*)$`,
];
type Groups = Readonly<Record<string, string | undefined>>;

const ONE_OF = re`^(?:an? )?(?=${STAFF}\b)`;

/** A thing that is not counted is one of it: "another engineer". */
const counted = (what: string): string => what.replace(ONE_OF, '1 ');

/** The field that some words give an amount of, and what else they say. */
const amountIn = async (what: string) => {
  const fields = await wholeFields(what);
  const [field, ...more] = fieldsIn(fields).filter(addsUp);
  const by = field && fields[field];
  if (field === undefined || typeof by !== 'number' || more.length > 0) return undefined;
  const others = fieldsIn(fields).filter((one) => one !== field);
  return { field, by, fields, others };
};

/** Hours at a price other than that of the counted ones do not add up; anything else is read as a line. */
const refuseOthers = (words: string, others: readonly DraftField[]): undefined => {
  if (others.join() !== 'selfHosted.ops.usdPerHour') return undefined;
  throw notUnderstood(
    say`${quoted(words)}: those hours cost something else than the others. Say how many there are in all, and what one costs on average.`,
    ['90 ops hours at $120/hr'],
  );
};

/** What a form finds: words that give an amount, and which way it goes. */
const partsOf = ({ many, unit = '', way, more, less, what = '', of = '' }: Groups) => {
  const number =
    many === undefined ? '' : `${/^[a-z]/i.test(many) ? countIn(many) : many}${unit === '' ? '' : ' hours'}`;
  const isLess = less !== undefined || re`^(?:${LESS})$`.test(way ?? '');
  return {
    what: counted(`${number}${what} ${of}`.trim()),
    sign: isLess ? -1 : 1,
    isRelative: isLess || (way ?? more) !== undefined,
  };
};

/** undefined for other words, and where "add" is of a cost that nobody said an amount of: that sets it. */
export const sumOf = async (segment: string, known: SaidFields): Promise<Sum | undefined> => {
  for (const form of FORMS) {
    const groups = form.exec(segment)?.groups;
    const parts = groups && partsOf(groups);
    const amount = parts && (await amountIn(parts.what));
    if (parts === undefined || amount === undefined) continue;
    const { field, by, fields, others } = amount;
    const isCounted = known[field] !== undefined || FIELDS[field].belongs !== 'other';
    if (!parts.isRelative && !isCounted) return undefined;
    if (others.some((one) => !isSameJson(fields[one], known[one]))) return refuseOthers(segment, others);
    return { field, by: parts.sign * by, words: segment };
  }
  return undefined;
};

const MORE_OF = re`^(?:(?<sign>plus|add|another|\+|minus|less|-) ?)?(?<number>\d[\d.,]*(?: ?(?:[kmbt](?![a-z])))?) ?(?:(?<way>more|extra|additional|less|fewer) ?)?(?<noun>tokens?|requests?|calls?|queries)?(?<month>${A_MONTH})?(?: (?<behind>more|extra|on top|additional|less|fewer))?$`;

/** What a sum without a noun adds to: tokens, else requests where they are one amount and no people's. */
const countedBy = (noun: string, { fields, said }: Draft): 'requests' | 'tokens' | undefined => {
  if (/^(?:request|call|quer)/i.test(noun)) return 'requests';
  if (noun !== '' || fields['workload.tokensPerMonth'] !== undefined) return 'tokens';
  const [of, ...more] = piecesOf(withoutHolds(said['workload.requestsPerMonth']?.words ?? ''));
  return of === undefined || more.length > 0 ? undefined : 'requests';
};

/** "plus 1M requests", "500M tokens more": the sum, of the period in which the card's were said. Throws a question where it could be of a month. */
export const withSum = (line: string, before: Draft): string => {
  const {
    sign = '',
    number = '',
    way = '',
    noun = '',
    behind = '',
    month,
  } = MORE_OF.exec(line)?.groups ?? {};
  const added = `${sign} ${way} ${behind}`.trim();
  const value = scaledNumber(number);
  const counted = countedBy(noun, before);
  const field = `workload.${counted ?? 'tokens'}PerMonth` as const;
  const known = before.fields[field];
  // "add 4" may count anything.
  if (added === '' || counted === undefined || known === undefined || !(value >= 1000)) return line;
  const period =
    month === undefined ? periodIn(withoutHolds(wholeAmount(before.said[field]) ?? '')) : 'month';
  const perPeriod = known / perMonthOf(period);
  const meant = period === 'month' ? 'month' : whichPeriod(value, { perPeriod, perMonth: known });
  if (meant === undefined)
    throw askPeriod(
      line,
      period,
      [period, 'month'].map((unit) => `${line} ${counted} a ${unit}`),
    );
  const [unit, now] = meant === 'month' ? ['month', known] : [period, perPeriod];
  const total = toType(now + (/minus|less|fewer|^-/i.test(added) ? -1 : 1) * value);
  return total > 0 ? `${total} ${counted} a ${unit}` : line;
};

const ALSO = /(?:^|[,;] )(?:and )?also,? (?:(?:about|around|roughly|some|we have|there (?:is|are)) )*\d/i;

/** "also 200M tokens from the docs team": on top of the tokens of the card, or instead? Throws the question. */
export const refuseAlso = (line: string, { fields, said }: Draft, before: Draft | undefined): void => {
  if (before === undefined || !ALSO.test(line)) return;
  const field = SCALED_VOLUMES.find((one) => fields[one] !== undefined);
  const words = field && said[field]?.words;
  const known = [...SCALED_VOLUMES, 'workload.bill' as const].flatMap(
    (one) => before.said[one]?.words ?? [],
  )[0];
  if (words === undefined || known === undefined) return;
  throw notUnderstood(ask`${quoted(words)}: on top of ${quoted(known)}, or instead of that?`, [
    `plus ${words}`,
    words,
  ]);
};
