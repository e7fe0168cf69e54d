import { apiName, sellerOf } from '../../catalog/index.ts';
import { mixId, shareOfSpend } from '../../domain/draft-api.ts';
import { usd } from '../../domain/format.ts';
import { withoutDust } from '../../domain/round.ts';
import type { Atom } from '../atoms.ts';
import { wordsOf } from '../beside.ts';
import { MAY_HAVE_REST } from '../number-hints.ts';
import { contradiction, notUnderstood, quoted, say } from '../problems.ts';
import type { MonthlyMoney, Reading } from '../reading.ts';
import { SAYS_REST } from './apis.ts';

/** "$9k a month on gpt-5 and $4k on sonnet": bills of several APIs are one bill, of which each has its share. */

type Paid = MonthlyMoney & { readonly api: string };

const isPaid = (bill: MonthlyMoney): bill is Paid => bill.api !== undefined && !bill.perUser;

const sumOf = (bills: readonly MonthlyMoney[]): number =>
  bills.reduce((sum, { usdPerMonth }) => sum + usdPerMonth, 0);

/** People round what they pay. */
const ROUNDED = 0.02;
const isAbout = (usd: number, other: number): boolean => Math.abs(usd - other) <= ROUNDED * other;

/** Words that stand between bills that are paid beside one another; "or", "was" and "instead" are none of them. */
const BESIDE =
  /^(?:[\s,;:+&()/-]|\b(?:and|plus|on|for|to|with|at|of|is|are|another|also|then|goes?|went|an?|per|the|our|of (?:that|it|which)|api|month(?:ly)?|week(?:ly)?|year(?:ly)?|mo|spend(?:ing)?|bills?|costs?|calls?|tokens?)\b)*$/i;

/** "from $8k on opus to $5k on sonnet": the one came in the place of the other. */
const BECOMES = /\bto\s*$/i;

/** What is said of an API beside what is paid for it. */
const TERMS =
  /(?:\b(?:our|own|list|negotiated) )*[$€£]?\d[\d.]* ?\/ ?[$€£]?\d[\d.]*(?: negotiated)?|\d{1,2} ?% (?:off|discount)/gi;

const areBeside = ({ atoms, text, named }: Reading, bills: readonly Paid[]): boolean =>
  bills.every((bill, index) => {
    const next = bills[index + 1];
    if (next === undefined) return true;
    const between = atoms.slice(bill.end, next.first);
    const isName = (atom: Atom, at: number): boolean =>
      named.has(bill.end + at) || (atom.kind === 'unknown' && sellerOf(atom.text) !== undefined);
    const names = between.filter(isName);
    const from = atoms[bill.end - 1]?.end ?? 0;
    const words = text.slice(from, atoms[next.first]?.start);
    const linking = names.reduce((rest, { start, end }) => rest.replace(text.slice(start, end), ' '), words);
    return BESIDE.test(linking.replace(TERMS, ' ')) && !BECOMES.test(linking);
  });

interface Sum {
  readonly usdPerMonth: number;
  readonly parts: readonly Paid[];
  /** What the parts leave of it. */
  readonly rest: number;
}

/** "$20k a month, 12k of that on opus": parts that have the period of the whole, which names no API of its own. */
const isSaidOfAll = ({ text }: Reading, whole: MonthlyMoney, parts: readonly Paid[]): boolean =>
  parts.length > 0 &&
  whole.part === undefined &&
  parts.every(({ part }) => part !== undefined) &&
  (whole.api === undefined ||
    parts.some(({ part }) => part === 'said') ||
    parts.some(({ api }) => api === whole.api) ||
    SAYS_REST.test(text));

/** The bill of which the others are parts, where one is; else all together. Null where they are no bills of several APIs. */
const sumIn = (reading: Reading): Sum | null => {
  const bills = [...reading.monthly].sort((a, b) => a.first - b.first);
  for (const whole of bills) {
    const parts = bills.filter((bill) => bill !== whole).filter(isPaid);
    const isWhole = parts.length > 1 && isAbout(sumOf(parts), whole.usdPerMonth);
    if (parts.length === bills.length - 1 && (isWhole || isSaidOfAll(reading, whole, parts)))
      return { usdPerMonth: whole.usdPerMonth, parts, rest: isWhole ? 0 : whole.usdPerMonth - sumOf(parts) };
  }
  const paid = bills.filter(isPaid);
  return paid.length === bills.length && paid.length > 1
    ? { usdPerMonth: sumOf(paid), parts: paid, rest: 0 }
    : null;
};

const areOfSeveral = (parts: readonly Paid[]): boolean =>
  new Set(parts.map(({ api }) => api)).size === parts.length;

const placeOf = ({ apiWords }: Reading, api: string): number =>
  apiWords.find(({ id }) => id === api)?.at ?? 0;

/** The index behind the last word of these bills and of what they are paid for. */
const lastOf = (reading: Reading, parts: readonly Paid[]): number =>
  Math.max(...parts.map(({ end, api }) => Math.max(end, placeOf(reading, api) + 1)));

/** Who has what the parts leave: the one other API that was named. Throws where nothing says who. */
const withRest = (reading: Reading, { parts, rest, usdPerMonth }: Sum): readonly Paid[] => {
  // One part is all of it, or leaves something; several that come near to it are what people round.
  if (rest === 0 || (parts.length > 1 && isAbout(usdPerMonth - rest, usdPerMonth))) return parts;
  const said = wordsOf(reading, parts[0]?.first ?? 0, lastOf(reading, parts));
  if (rest < 0)
    throw contradiction(
      say`${quoted(said)} are more than the ${usd(usdPerMonth)} a month of which they are parts: type what is paid for each.`,
    );
  const others = new Set(
    reading.apiWords.map(({ id }) => id).filter((id) => parts.every(({ api }) => api !== id)),
  );
  const [api] = others;
  if (api === undefined || others.size > 1 || !SAYS_REST.test(reading.text)) {
    throw notUnderstood(
      say`${quoted(said)} leaves ${usd(rest)} of ${usd(usdPerMonth)} a month: type which API that is paid for.`,
      MAY_HAVE_REST.map((name) => `${said}, the rest on ${name}`),
    );
  }
  const at = placeOf(reading, api);
  const of = { calledBill: true, perUser: false, first: at, end: at + 1 };
  return [...parts, { ...of, usdPerMonth: rest, api, words: `the other ${usd(rest)}` }];
};

/** Several bills become one, and the APIs a mix by what is spent on each. */
export const joinBills = (reading: Reading): void => {
  if (reading.monthly.length < 2 || reading.shares.length > 0) return;
  const sum = sumIn(reading);
  if (sum === null || !areOfSeveral(sum.parts) || !areBeside(reading, sum.parts)) return;
  const parts = withRest(reading, sum);
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) {
    reading.monthly.splice(0, reading.monthly.length, only);
    return;
  }
  const usdPerMonth = withoutDust(sumOf(parts));
  const shares = parts.map(({ api, usdPerMonth: part, words }) => ({
    at: placeOf(reading, api),
    id: api,
    share: shareOfSpend(part, usdPerMonth),
    of: 'spend' as const,
    words,
  }));
  reading.shares.push(...shares);
  const words = parts.map((part) => part.words).join(', ');
  const [{ first, end } = { first: 0, end: 0 }] = parts;
  reading.monthly.splice(0, reading.monthly.length, {
    usdPerMonth,
    calledBill: true,
    perUser: false,
    api: mixId(shares, 'spend'),
    words,
    first,
    end,
  });
  const split = parts.map((part) => `${quoted(part.words)} on ${apiName(part.api)}`).join(' and ');
  reading.notes.push(
    `${split} are read as one bill of ${usd(usdPerMonth)} a month: what each buys at its price is its share of the tokens.`,
  );
};
