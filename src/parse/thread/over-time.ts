import { type Draft, fieldsIn } from '../../domain/draft.ts';
import type { Detailed } from '../../domain/topics.ts';
import { MONTHS_IN } from '../../domain/units.ts';
import { hasKey } from '../../keys.ts';
import { re } from '../expression.ts';
import { periodNoun } from '../period-names.ts';
import { notUnderstood, quoted, say } from '../problems.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../text/figures/number-words.ts';
import type { ThreadContext } from './context.ts';
import { ROLES } from './wording/sellers.ts';
import { isQuestion } from './wording/speech.ts';

/** What some time comes to in all: "what would 6 months look like?", "the boss wants it for 1 year", "per week, what do we pay". */

const TIME = `(?<many>\\d{1,2}|an?|${COUNT_WORD}) (?<unit>month|quarter|year)s?`;
const SO = '(?:(?:and|so|but|ok(?:ay)?|then)[\\s,]+)*';
const ASKED: readonly RegExp[] = [
  re`^${SO}(?:what|how) (?:would|does|will|do|is) ${TIME} (?:look(?: like)?|be|cost(?: us)?|come to)\??$`,
  re`^${SO}(?:the |our |my )?(?:${ROLES}|team|client|customer) (?:wants?|needs?|asks?|would like)(?: to (?:know|see)| it| that| this| the (?:numbers?|total|bill|costs?)| a (?:number|figure|total))* (?:for|over) ${TIME}$`,
];
const SUM = '(?:total|sum|cost|bill|price|tco|budget|spend|figure|number)s?';
const OF_WHAT =
  '(?: (?:of|for|on|with) (?:the |our )?(?:hosting|self-?hosting|apis?|both|each|all|it|that|this|everything|[a-z][a-z-]*(?:[ -][\\d.]+)?(?:-[a-z]+)?))?';
const NAMED: readonly RegExp[] = [
  re`^${SO}(?:(?:what(?:'?s| is)|give me|show me|tell me) )?(?:the |our |a )?(?:full[- ]|whole[- ])?(?:(?<many>\d{1,2}|${COUNT_WORD})[- ])?(?<unit>month|quarter|year)s? ${SUM}(?: (?:of ownership|please|then))*${OF_WHAT}\??$`,
  re`^${SO}(?:the |our )?${SUM} (?:of|for|over|in) (?:(?:the|a|an|one|whole|full|entire|next) )*(?:(?<many>\d{1,2}|${COUNT_WORD}) )?(?<unit>month|quarter|year)s?${OF_WHAT}\??$`,
];
/** What is bought is used for so long, and what is reserved is paid for it. */
const FOR_SO_LONG = re`^${SO}(?:for|over) ${TIME}(?: in (?:total|all|sum))?\??$`;
/** "and over four?" behind "what's the total for 3 years?" */
const AS_MANY = re`^${SO}(?:for|over|in) (?<many>\d{1,2}|${COUNT_WORD})(?: (?:of (?:them|those)|then|instead))*\??$`;

const LEAD = `(?:(?:${LEAD_IN}|no|nope|sorry|wait|actually|i mean|i meant|we mean|rather)[\\s,:.!-]+)*`;
const OFTEN =
  '(?:(?:(?:(?:for|in|over) )?(?:per|an?|each|every|one|the)(?: (?:whole|full|entire))? )(?<unit>hour|day|week|month|quarter|year|annum)|(?<adverb>hourly|daily|weekly|monthly|quarterly|yearly|annual|annually))';
/** What a card says in money. */
const BILLS =
  '(?:(?:total|full|whole|overall|hosting|api) )*(?:costs?|bills?|prices?|totals?|sums?|spend(?:ing)?|damage|comparison)';
const OF_WHICH =
  '(?: (?:of|for|on) (?:(?:the|our|all|both|each|everything|it|that|this|hosting|apis?|them|sides?|options?|and|us|of) ?){1,5}(?<! ))?';
const ASKED_HOW_MUCH = `(?:(?:what|how much)\\b[^\\d,;]*\\b(?:costs?|bills?|pay|spend|it|that|this|price|total|damage|be)|how much|(?:(?:the|our|both|all) )*${BILLS})`;
const WISHED =
  "(?:i|we)(?:'d| would)? (?:(?:like|want|need|mean|meant|prefer|asked for|am after|was after)(?: to (?:know|see|have))?)|(?:show|give|tell|list)(?: (?:me|us))?|(?:what|how)(?: about|'?s| is| are)";
/** "per year, what do we pay": the bills of a period, and no volume of one. */
const OF_BILLS: readonly RegExp[] = [
  re`^${LEAD}${OFTEN}(?: (?:pls|please|though|then|now))*[,;:.!–-]+ ${LEAD}${ASKED_HOW_MUCH}${OF_WHICH}(?: (?:then|again|now|please|pls|for us|us))*[?.!]*$`,
  re`^${LEAD}${ASKED_HOW_MUCH}${OF_WHICH}(?: (?:then|again))?[?,;:.!–-]+ ${LEAD}${OFTEN}(?:[\s,]+(?:i mean|i meant|not (?:per|an?) (?:month|day|week|year)|please|pls|sorry))*[?.!]*$`,
  re`^${LEAD}(?:${WISHED}) (?:(?:the|our|all|both|it|that|this|everything|as|in) )*${BILLS}${OF_WHICH},? ${OFTEN}(?: (?:please|pls|though|instead|then|again|not (?:per|an?) month))*[?.!]*$`,
  re`^${LEAD}(?:the |our )?(?<adverb>hourly|daily|weekly|monthly|quarterly|yearly|annual) ${BILLS}${OF_WHICH}(?: (?:please|pls|though|instead|then))*[?.!]*$`,
  re`^${LEAD}(?:the |our )?(?:(?:total|full|whole|overall|hosting|api) )*(?:costs?|bills?|totals?|spend(?:ing)?)${OF_WHICH} (?!.*\bhour)${OFTEN}(?: (?:please|pls|though|instead))*[?.!]*$`,
];

/** The topic of the bills of a period; undefined for other words. */
const billsOf = (line: string): Detailed<'yearly' | 'period'> | undefined => {
  const groups = OF_BILLS.map((pattern) => pattern.exec(line)?.groups).find((found) => found !== undefined);
  const named = periodNoun(groups?.unit ?? groups?.adverb ?? '');
  const unit = named === 'annum' ? 'year' : named;
  if (hasKey(MONTHS_IN, unit)) return { about: 'yearly', many: 1, unit };
  return unit === 'hour' || unit === 'day' || unit === 'week' ? { about: 'period', unit } : undefined;
};

const ASKS_OF_TIME = re`^(?!.*\b(?:tokens?|requests?|volume|traffic|growth|grow)\b).*\b(?<unit>month|quarter|year)s?\b`;

/** So many of the months, quarters or years of which the question before asked what they come to. */
const asManyOf = (line: string, last: readonly string[]): Detailed<'yearly'> | undefined => {
  const many = AS_MANY.exec(line)?.groups?.many;
  const newest = last.find((words) => !AS_MANY.test(words)) ?? '';
  const unit = isQuestion(newest) ? ASKS_OF_TIME.exec(newest)?.groups?.unit?.toLowerCase() : undefined;
  return many !== undefined && hasKey(MONTHS_IN, unit)
    ? { about: 'yearly', many: countIn(many), unit }
    : undefined;
};

const PERIOD_ALONE = re`^${LEAD}(?:(?:per|an?|each|every) |/ ?)(?<unit>hour|day|week|quarter|year)[.!]*$`;
const ASKS_OF_MONEY =
  /\b(?:cost|bill|pay|price|spend|spent|save|saving|much|cheap|dear|expensive|budget)|\bhosting\??$/i;

const periodIn = (line: string): string | undefined => PERIOD_ALONE.exec(line)?.groups?.unit?.toLowerCase();

/** "per day" behind a question of money: the bills of it; undefined elsewhere. */
export const billsOfPeriodAlone = (
  line: string,
  [newest = '']: readonly string[] = [],
): Detailed<'yearly' | 'period'> | undefined => {
  const unit = periodIn(line);
  const isOfBills = unit !== undefined && isQuestion(newest) && ASKS_OF_MONEY.test(newest);
  return isOfBills ? billsOf(`costs per ${unit}`) : undefined;
};

/** "per day" where no amount was said last. Throws: it may be of the bills, or of what the card counts. */
export const refusePeriodAlone = (line: string, { lastChange, isLastRefused }: ThreadContext): void => {
  const unit = periodIn(line);
  if (unit === undefined || isLastRefused === true || fieldsIn(lastChange?.fields ?? {}).length > 0) return;
  throw notUnderstood(
    say`${quoted(line)}: type ${quoted(`the bill per ${unit}`)} for what it costs, or ${quoted(`that's per ${unit}`)} where as much traffic as the card counts a month comes in that time.`,
    [`that's per ${unit}`],
  );
};

/** The topic of what so much time comes to; undefined for other words. `last`: what was said before, the newest first. */
export const totalAsked = (
  line: string,
  before: Draft | undefined,
  last: readonly string[] = [],
): Detailed<'yearly' | 'period'> | undefined => {
  if (before === undefined) return undefined;
  const again = asManyOf(line, last);
  if (again !== undefined) return again;
  const bills = billsOf(line);
  if (bills !== undefined) return bills;
  const { 'selfHosted.procurement.kind': kind = 'rent', 'selfHosted.procurement.termMonths': term } =
    before.fields;
  const isRent = kind === 'rent' && term === undefined;
  const groups = [...ASKED, ...NAMED, ...(isRent ? [FOR_SO_LONG] : [])]
    .map((pattern) => pattern.exec(line)?.groups)
    .find((found) => found !== undefined);
  const { many = '1', unit } = groups ?? {};
  const said = unit?.toLowerCase();
  if (!hasKey(MONTHS_IN, said)) return undefined;
  return { about: 'yearly', many: /^an?$/i.test(many) ? 1 : countIn(many), unit: said };
};
