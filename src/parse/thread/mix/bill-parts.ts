import { findApi } from '../../../catalog/index.ts';
import { defined } from '../../../defined.ts';
import type { Draft, DraftApi, DraftFields, SaidFields } from '../../../domain/draft.ts';
import { mixId, shareOfSpend } from '../../../domain/draft-api.ts';
import { toTheCent, withoutDust } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { A_NAMED_PERIOD, perMonthOf } from '../../period-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { DIGITS_OF_AMOUNT, scaledNumber } from '../../text/figures/short-number.ts';
import { bare } from './split.ts';

/** Below bills of several APIs, what one of them is now; below the bill of one, what another costs beside it. */

/** What is paid for one API. */
export interface PartBill {
  readonly api: string;
  /** Above 0; by how much it moved, where `isMove`. */
  readonly usdPerMonth: number;
  readonly isMove?: boolean;
}

type Bill = NonNullable<DraftFields['workload.bill']>;

const MONEY = String.raw`(?<sign>\$ ?)?(?<amount>${DIGITS_OF_AMOUNT}) ?(?<scale>[km])?(?: ?(?:usd|dollars?|bucks))?${A_NAMED_PERIOD}?`;
const IS =
  '(?:is|are|was|=|:|at|costs?|comes?|came|went|goes|up|down|by|to|in|drops?|falls?|rises?|grows?|dropped|fell|rose|grew|jumped|became|should be|more like|around|about|only|actually|really|just|now|us)';
const NOW = `(?: (?:now|instead|today|this month|these days|alone|too|also|as well|in ${MONTH_NAME}))*`;
const NAME = String.raw`(?:the |our |for |on )*(?<name>[a-z][\w ./-]{0,60}?)`;
const ROWS: readonly RegExp[] = [
  re`^(?:and |but |now |plus |actually )*${NAME}(?:'s)?(?: (?:api|part))?(?: (?:bill|spend|spending|invoice|cost)(?: (?:of|for|in) ${MONTH_NAME})?)?(?: ${IS})* ${MONEY}${NOW}$`,
  re`^(?:the |our )?(?:bill|spend|spending|invoice) (?:for|of|on|at|from|with) ${NAME}(?: ${IS})* ${MONEY}${NOW}$`,
  re`^(?:and |but |now |plus |also |add |another |we |we're |are )*(?:(?:pay|paying|spend|spending|spent|paid) )?(?:(?:now|also|about|around|only|another|an extra) )*${MONEY} (?:on|for|to|with) ${NAME}${NOW}$`,
];
const CLAUSE = /,? and |[,;] ?(?=[a-z$])|,? \+ /i;
const INSTEAD = /\b(?:instead|only|just|all of it|everything|switch\w*|mov\w+|rather|no longer|not)\b/i;
const COMES_ALONG = /\b(?:also|too|as well|plus|another|extra|add|new|on top|besides)\b/i;
/** No smaller number is likely to be a bill. */
const LEAST_BILL = 100;

/** "went up 5k" is by how much, "went up to 5k" what it is. */
const MOVES =
  /\b(?:up|down|went|drops?|dropped|fell|falls?|rose|rises?|grew|grows?|jumped)(?: by)? \$? ?\d|\bby \$? ?\d/i;
const DOWN = /\b(?:down|drops?|dropped|fell|falls?)\b/i;

const billedIn = (clause: string): PartBill | undefined => {
  for (const row of ROWS) {
    const { sign, amount = '', scale = '', period = 'month', name = '' } = row.exec(clause)?.groups ?? {};
    const api = name === '' ? undefined : findApi(bare(name))?.id;
    const usd = scaledNumber(`${amount}${scale}`);
    // "haiku is 4M" is of its tokens.
    const isMoney = sign !== undefined || !/^m/i.test(scale);
    if (api === undefined || !isMoney || usd < LEAST_BILL) continue;
    const usdPerMonth = usd * perMonthOf(period);
    return MOVES.test(clause)
      ? { api, usdPerMonth: DOWN.test(clause) ? -usdPerMonth : usdPerMonth, isMove: true }
      : { api, usdPerMonth };
  }
  return undefined;
};

/** What a whole mention says is paid for each of some APIs. */
const billsIn = (line: string): readonly PartBill[] | undefined => {
  const found = line.split(CLAUSE).map(billedIn);
  const bills = found.flatMap((one) => one ?? []);
  const ids = new Set(bills.map(({ api }) => api));
  return bills.length < found.length || ids.size < bills.length ? undefined : bills;
};

/** Whether a whole mention says what is paid for an API that it names: then it is no amount of the bill before. */
export const namesPayees = (line: string, { fields }: Draft): boolean =>
  /\d/.test(line) && fields['workload.bill'] !== undefined && billsIn(line) !== undefined;

/** The APIs that a bill is of; undefined where the card has none. */
const payeesOf = (fields: SaidFields): readonly string[] | undefined => {
  const bill = fields['workload.bill'];
  if (bill === undefined) return undefined;
  return bill.api.startsWith('mix/')
    ? fields.apis?.find(({ mix }) => mix !== undefined)?.mix?.map(({ id }) => id)
    : [bill.api];
};

/**
 * What a whole mention says is paid for each of some APIs, where that is no bill of all of them; undefined where it says
 * something else.
 */
export const partBillsIn = (line: string, before: Draft | undefined): readonly PartBill[] | undefined => {
  const payees = /\d/.test(line) && before !== undefined ? payeesOf(before.fields) : undefined;
  if (payees === undefined) return undefined;
  const shared = shareOfBill(line, before?.fields['workload.bill']);
  if (shared !== undefined) return shared;
  const bills = billsIn(line);
  if (bills === undefined) return undefined;
  if (bills.some(({ api, isMove }) => isMove === true && !payees.includes(api))) return undefined;
  const isKnown = ({ api }: PartBill): boolean => payees.includes(api);
  const [first, ...others] = bills;
  if (bills.every(isKnown) || COMES_ALONG.test(line) || first === undefined) return bills;
  // Several that are named anew are all that is paid.
  if (others.length > 0 || INSTEAD.test(line)) return undefined;
  const typed = `$${toTheCent(first.usdPerMonth)} a month on ${first.api}`;
  throw notUnderstood(ask`${quoted(line)}: beside what is paid for ${payees.join(' and ')}, or instead?`, [
    `plus ${typed}`,
    `${typed} instead`,
  ]);
};

const OF_SPEND = re`^(?:(?:${LEAD_IN}|about|around|roughly|only) )*(?<percent>\d{1,2}(?:\.\d+)?) ?%(?: (?:of (?:it|that|(?:the |our )?(?:spend|spending|bill|money|budget))))? (?:(?:is|are|goes|went|was|for|on|to|spent) )+(?:for |on |to )?(?<name>[a-z][\w ./-]{1,60}?)(?: (?:now|actually|really|today|already))*$`;

/** "30% of spend is opus" below the bill of another: what is paid for each; undefined elsewhere. */
const shareOfBill = (line: string, bill: Bill | undefined): readonly PartBill[] | undefined => {
  if (
    bill === undefined ||
    bill.api.startsWith('mix/') ||
    !/\b(?:spend|spending|bill|money|budget)\b/i.test(line)
  )
    return undefined;
  const { percent = '', name = '' } = OF_SPEND.exec(line)?.groups ?? {};
  const api = name === '' ? undefined : findApi(bare(name))?.id;
  if (api === undefined || api === bill.api) return undefined;
  const part = (bill.usdPerMonth * Number(percent)) / 100;
  return [
    { api: bill.api, usdPerMonth: toTheCent(bill.usdPerMonth - part) },
    { api, usdPerMonth: toTheCent(part) },
  ];
};

/** What each API of a bill is paid now; undefined where shares of the tokens leave that open. */
const paidNow = ({ usdPerMonth, api }: Bill, apis: readonly DraftApi[]): readonly PartBill[] | undefined => {
  const { mix, sharesOf } = apis.find(({ id }) => id === api) ?? {};
  if (mix === undefined) return [{ api, usdPerMonth }];
  return sharesOf === 'spend'
    ? mix.map(({ id, share }) => ({ api: id, usdPerMonth: toTheCent(usdPerMonth * share) }))
    : undefined;
};

const sumOf = (bills: readonly PartBill[]): number =>
  withoutDust(bills.reduce((all, { usdPerMonth }) => all + usdPerMonth, 0));

/** The bill of all of them, and the mix by what is spent on each. Throws where what the others cost is not known. */
export const withPartBills = (
  { 'workload.bill': bill, apis = [] }: SaidFields,
  now: readonly PartBill[],
  words: string,
): DraftFields => {
  if (bill === undefined) return {};
  const known = apis.find(({ id }) => id === bill.api);
  const isWhole =
    known?.mix?.every(({ id }) => now.some(({ api, isMove }) => api === id && isMove !== true)) === true;
  const before = paidNow(bill, apis) ?? (isWhole ? now : undefined);
  if (before === undefined) throw unknownRest(bill, known, now, words);
  const changed = before.map((one) => {
    const said = now.find(({ api }) => api === one.api);
    if (said?.isMove !== true) return said ?? one;
    return { api: one.api, usdPerMonth: toTheCent(one.usdPerMonth + said.usdPerMonth) };
  });
  if (changed.some(({ usdPerMonth }) => usdPerMonth <= 0))
    throw notUnderstood(say`${quoted(words)}: that is more than is paid for it. Type what it costs now.`, []);
  const all = [...changed, ...now.filter(({ api }) => before.every((one) => one.api !== api))];
  const usdPerMonth = sumOf(all);
  if (all.length === 1) return { 'workload.bill': { ...bill, usdPerMonth } };
  const mix = all.map(({ api: id, usdPerMonth: part }) => ({
    ...known?.mix?.find((one) => one.id === id),
    id,
    share: shareOfSpend(part, usdPerMonth),
  }));
  const api: DraftApi = { ...defined({ ...known, mix }), id: mixId(mix, 'spend'), mix, sharesOf: 'spend' };
  return {
    'workload.bill': { ...bill, usdPerMonth, api: api.id },
    apis: known === undefined ? [api, ...apis] : apis.map((one) => (one === known ? api : one)),
  };
};

/** "sonnet is 6k" below a bill of shares of the tokens: what the others are paid is asked. */
const unknownRest = (
  { usdPerMonth }: Bill,
  known: DraftApi | undefined,
  now: readonly PartBill[],
  words: string,
) => {
  const others = (known?.mix ?? []).filter(({ id }) => now.every(({ api }) => api !== id));
  const left = toTheCent(usdPerMonth - sumOf(now));
  const typed = ({ api, usdPerMonth: usd }: PartBill): string => `$${usd} a month on ${api}`;
  const [only, ...more] = others;
  const isLeft = only !== undefined && more.length === 0 && left > 0;
  return notUnderstood(
    ask`${quoted(words)}: and what is paid for the others? This bill has shares of the tokens: type what each of its APIs costs.`,
    isLeft ? [[...now, { api: only.id, usdPerMonth: left }].map(typed).join(' and ')] : [],
  );
};
