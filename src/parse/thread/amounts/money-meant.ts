import { CURRENCIES, currency, findCurrency } from '../../../catalog/index.ts';
import { type Draft, type DraftField, type DraftFields, fieldsIn } from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { toType } from '../../../domain/round.ts';
import { anyOf, re } from '../../expression.ts';
import { KIND } from '../../paying-fields.ts';
import { printDraft } from '../../print/print.ts';
import { ask, notUnderstood, offered, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import type { ThreadContext } from '../context.ts';
import { moneySaid } from '../wording/money-of-card.ts';
import { NONE, TAKE_AWAY } from '../wording/verbs.ts';

/** The money that an amount was typed in, said afterwards: "that was in euros". Its figure stays, and is counted anew. */

type Money = (typeof CURRENCIES)[number];

const MONEY_NAME = anyOf(
  CURRENCIES.flatMap(({ words }) => words).filter((word) => moneySaid(word).length > 0),
);
/** "euro cents": the figure was typed in whole euros all the same. */
const CENTS = '(?:[- ]?cents?)?';
const MONEY = `(?<money>${MONEY_NAME})${CENTS}`;
const SORRY =
  '(?:sorry|oops|my bad|my mistake|typo|wait|nope?|actually|in fact|correction|though|by the way|btw|fyi|of course)';
const TYPED = `(?:i|we) (?:typed|wrote|said|put|had)(?: it in| in)? ${MONEY_NAME}(?: there)?`;
const BEFORE = `(?:(?:${LEAD_IN}|${SORRY}|${TYPED}|just)[\\s,:.!-]+)*`;
const NOT_OTHER = `(?:,? (?:and )?not (?:in )?(?:us )?${MONEY_NAME})?`;
const BEHIND = `${NOT_OTHER}(?:[\\s,]+${SORRY})*${NOT_OTHER}[.!]*`;
const IS =
  "(?:'s|'re| is| are| was| were)(?: (?:actually|really|all|both|of course|meant|supposed|to be|quoted|priced|given|stated|as))*(?: in)?";
const THAT = '(?:that|it|this|(?:the|my|our|that) (?:figure|amount|number|sum))';
const THOSE =
  '(?:(?:all of )?(?:those|these|they|them|(?:the|my|our|those|these|all) (?:amounts|figures|numbers|prices|sums))|both|everything|all)';
const MEANT =
  '(?:(?:i|we) (?:meant?|mean to say|should have (?:said|typed|written|put))|(?:(?:it|that) )?should have (?:said|been|read)|make (?:that|it|this))(?: (?:to say|to be|in))*';

/** Of one amount, that was said last or is the only one. */
const OF_ONE: readonly RegExp[] = [
  re`^${BEFORE}${THAT}${IS} ${MONEY}${BEHIND}$`,
  re`^${BEFORE}${MEANT} ${MONEY}${BEHIND}$`,
  re`^(?=.*\b(?:sorry|oops|my (?:bad|mistake)|typo|wait|actually|correction|not)\b)${BEFORE}${MONEY}${BEHIND}$`,
  re`^${BEFORE}not (?:in )?(?:us )?${MONEY_NAME}[,;:.]?(?: but)? ${MONEY}${BEHIND}$`,
];
const OF_ALL = re`^${BEFORE}${THOSE}${IS} ${MONEY}${BEHIND}$`;
const OF_NAMED = re`^${BEFORE}(?:the|my|our|that|this)? ?(?<what>[\w$€£][\w$€£.,' -]{0,30}?)${IS} ${MONEY}${BEHIND}$`;
/** "euros" alone may say either. */
const ALONE = re`^${BEFORE}${MONEY}[.!]*$`;
const SHOW =
  "(?:(?:(?:can|could) (?:you|we|i)|i|we|want|need|would|'d|like|prefer|to|just|have|see|show|give|read|put|print|display|report|switch|change|convert|go|turn|make|set|get) )*";
const WHAT_IS_SHOWN =
  '(?:(?:it|that|this|me|us|all|everything|(?:the |our |all )?(?:card|bills?|numbers|figures|prices|costs|amounts)|be) )*';
const DOLLARS = '(?:us )?(?:dollars?|usd|us\\$|\\$)';
const ONLY = '(?: (?:only|again|please|pls|then|now|instead|alone|as before|after all|from now on))*[.!]*';
/** The bills are in dollars whatever they are read in besides. */
const IN_DOLLARS = re`^${BEFORE}${SHOW}${WHAT_IS_SHOWN}(?:back )?(?:to|in|into) ${DOLLARS}${ONLY}$`;
const ASKED_IN_DOLLARS = 'is the card in dollars?';
/** "only dollars", "dollars only". */
const ONLY_DOLLARS = re`^${BEFORE}${SHOW}${WHAT_IS_SHOWN}(?:(?:only|just|all) (?:in )?${DOLLARS}|(?:in )?${DOLLARS} (?:only|alone))${ONLY}$`;
/** "USD", "dollars are fine": below amounts in other money it may be what one of them was typed in. */
const JUST_DOLLARS = re`^${BEFORE}${SHOW}${WHAT_IS_SHOWN}${DOLLARS}(?: (?:is|are) (?:fine|enough|ok(?:ay)?))?${ONLY}$`;
/** The other money is to go: "no euros please". */
const WITHOUT = re`^${BEFORE}(?:(?:i|we) )?(?:(?:do not|don't|no longer) (?:need|want|use|show) |(?:${TAKE_AWAY}|${NONE}|hide|stop (?:showing|printing|converting)) )(?:(?:the|any|more|in|into|to|to see) )*${MONEY}(?: (?:figures?|numbers?|amounts?|bills?|prices?|column|part|conversion))?(?: (?:any ?more|please|pls|again|now|needed|off))*[.!]*$`;
const BILLS_IN_DOLLARS = 'bills in USD';

/** What the bills are shown in is no amount that somebody typed. */
const SHOWN = /\b(?:card|bills|reply|answers?|charts?|verdict|output|results?|everything|all)\b/i;
const FILLER = /^(?:the|of|an?|per|my|our|prices?|costs?|amounts?|figures?|numbers?|values?|one)$/;

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[$€£]?[\w.]*\w/g) ?? [];

/** The fields of a draft that hold amounts of money which somebody typed. */
const amountsOf = ({ fields, said }: Draft): readonly DraftField[] =>
  fieldsIn(fields).filter((field) => {
    const isOwnPrice = field === 'apis' && /[$€£]\s?\d/.test(said.apis?.words ?? '');
    const isAmount = FIELDS[field].dimension === 'usd' && fields[field] !== 0;
    return (isAmount || field === 'workload.bill' || isOwnPrice) && said[field]?.words !== undefined;
  });

/** Whether some words name an amount: by its number, or by what it is of. */
const isNamed = (what: string, field: DraftField, { said }: Draft): boolean => {
  const { noun, label, belongs } = FIELDS[field];
  const names = wordsIn(
    `${noun?.[1].replaceAll('|', ' ') ?? ''} ${label} ${belongs} ${said[field]?.words ?? ''}`,
  );
  const bare = (word: string): string => word.replace(/^[$€£]/, '');
  return wordsIn(what).some((word) => !FILLER.test(word) && names.some((name) => bare(name) === bare(word)));
};

/** Without these an amount is not written in words: whose bill it is, whether a price is of rent. */
const besides = (field: DraftField, { fields }: Draft): DraftFields => {
  if (field === 'workload.bill') return { apis: [{ id: fields['workload.bill']?.api ?? '' }] };
  const { belongs } = FIELDS[field];
  return belongs === 'rent' || belongs === 'own' ? { [KIND]: fields[KIND] ?? belongs } : {};
};

/** The amount as a mention says it, in other money; its figure is the one that was typed. */
const inMoney = (
  field: DraftField,
  before: Draft,
  { code, words: [sign = ''] }: Money,
): string | undefined => {
  const { fields, said } = before;
  const had = currency(moneySaid(said[field]?.words ?? '')[0] ?? 'USD')?.perUsd ?? 1;
  const typed: unknown = JSON.parse(JSON.stringify(fields[field]), (key, value) =>
    typeof value === 'number' && (key === '' || key.startsWith('usdPer')) ? toType(value * had) : value,
  );
  const draft = { version: 1, fields: { ...besides(field, before), [field]: typed }, said: {} } as const;
  const words = printDraft(draft).replace(field === 'apis' ? '' : /, vs .*$/, '');
  const isWritten = /\$\d/.test(words) && !words.includes('=');
  return isWritten ? words.replace(/\$(?=\d)/g, /\w$/.test(sign) ? `${code} ` : sign) : undefined;
};

const MOST_OFFERED = 3;

/** "finance wants euros", "show CHF": in what somebody wants to read the bills. */
const WISHED = re`^(?:(?!(?:i|we|they|it|that|this) (?:was|were|is|are|typed|meant)\b)[a-z][\w' ]{1,30} )?(?:(?:would|rather|only|also|just) )*(?:wants?|needs?|prefers?|likes?|asks? for|thinks? in|show|give|convert(?: to)?)(?: (?:me|us|it|them|this|that|everything|all|the (?:bills?|numbers|figures|costs?|card)))*(?: in)? (?<money>[a-z]{3,8}(?: francs?)?)(?: (?:please|too|as well|instead|then))*[.!]*$`;

/** The amounts that a mention is of. Throws the question where it may be of several, or of none. */
const meantBy = (line: string, { before, lastChange, isLastCounted }: ThreadContext & { before: Draft }) => {
  const amounts = amountsOf(before);
  const find = (pattern: RegExp) => pattern.exec(line)?.groups;
  const one = OF_ONE.map(find).find((groups) => groups !== undefined);
  const all = find(OF_ALL);
  const named = find(OF_NAMED);
  if (one !== undefined || all !== undefined) {
    const changed =
      isLastCounted === true ? amounts.filter((field) => lastChange?.fields[field] !== undefined) : [];
    const fields = changed.length > 0 && all === undefined ? changed : amounts;
    return { money: (one ?? all)?.money ?? '', fields, isSure: all !== undefined || fields.length === 1 };
  }
  if (named?.what === undefined || SHOWN.test(named.what)) return undefined;
  const fields = amounts.filter((field) => isNamed(named.what ?? '', field, before));
  return fields.length === 0 ? undefined : { money: named.money ?? '', fields, isSure: fields.length === 1 };
};

/** Whether words take the other money away in which a card shows its bills. */
const isBackInDollars = (typed: string, before: Draft): boolean => {
  const { 'money.currency': code = 'USD' } = before.fields;
  if (code === 'USD') return false;
  const line = /^(?:can|could) /i.test(typed) ? typed.replace(/\?$/, '') : typed;
  if (findCurrency((WITHOUT.exec(line)?.groups?.money ?? '').toLowerCase())?.code === code) return true;
  const isShown = IN_DOLLARS.test(line) || ONLY_DOLLARS.test(line);
  return isShown || (JUST_DOLLARS.test(line) && amountsOf(before).length === 0);
};

/**
 * "that was euros" below a card with an amount: the amount in that money. Undefined for other words. Throws the
 * question where several amounts may be meant, or where the bills may be meant that the card shows.
 */
export const moneyMeant = (line: string, context: ThreadContext): string | undefined => {
  const { before } = context;
  if (before === undefined) return undefined;
  if (isBackInDollars(line, before)) return BILLS_IN_DOLLARS;
  if (IN_DOLLARS.test(line) || ONLY_DOLLARS.test(line)) return ASKED_IN_DOLLARS;
  const wished = findCurrency((WISHED.exec(line)?.groups?.money ?? '').replace(/^swiss /i, ''));
  if (wished !== undefined && wished.code !== 'USD') return `in ${wished.code}`;
  const alone = ALONE.exec(line)?.groups?.money;
  const {
    money: name = alone,
    fields = amountsOf(before),
    isSure = false,
  } = meantBy(line, { ...context, before }) ?? {};
  const money = findCurrency((name ?? '').toLowerCase());
  if (money === undefined) return undefined;
  const lines = fields.flatMap((field) => inMoney(field, before, money) ?? []);
  if (isSure && lines.length === fields.length && lines.length > 0) return lines.join(', ');
  const shown = `in ${money.code}`;
  throw notUnderstood(
    fields.length === 0
      ? ask`${quoted(line)}: nobody typed an amount of money here. To read the bills in it too, type ${offered(shown)}.`
      : ask`${quoted(line)}: which amount was typed in it? To read the bills in it too, type ${offered(shown)}.`,
    [...lines.slice(0, MOST_OFFERED), shown],
  );
};
