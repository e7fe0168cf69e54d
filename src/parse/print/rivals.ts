import { isApiId } from '../../catalog/index.ts';
import type { DraftApi, DraftFields } from '../../domain/draft.ts';
import { mixId, shareOfSpend } from '../../domain/draft-api.ts';
import { lowerCase } from '../text/place.ts';
import { phrases } from '../text/products.ts';
import { percentText, scaledText } from '../text/short-number.ts';
import type { Printer } from './phrases.ts';

/** What is typed of the APIs that are compared with. */

/** "openai/gpt-oss-120b" typed is the open model, and no API. */
const isModelName = (id: string): boolean => {
  const found = phrases().longest(id, 0);
  return found?.meaning.kind === 'model' && found.end === id.length;
};

const isPlainId = (id: string): boolean =>
  /^[a-z][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*[a-z0-9]$/.test(id) &&
  id === lowerCase(id) &&
  isApiId(id) &&
  !isModelName(id);

const isPrice = (usd: number): boolean => /^\d{1,3}(?:\.\d{1,4})?$/.test(String(usd)) && usd > 0;

/** What "vs …" says of an API: its id, its own prices, or both. */
const rivalWords = (api: DraftApi): string | null => {
  const { id, isNegotiated, usdPerMillionInput: input, usdPerMillionOutput: output, ...rest } = api;
  const terms = isNegotiated === true ? ' negotiated' : '';
  if (Object.values(rest).some((value) => value !== undefined)) return null;
  if (input === undefined && output === undefined) return isPlainId(id) ? id : null;
  if (input === undefined || output === undefined || input + output === 0) return null;
  if (isPlainId(id) && isPrice(input) && isPrice(output)) return `${id} at $${input}/$${output}${terms}`;
  if (input === output) return id === `custom/${input}` ? `$${input}/M${terms}` : null;
  return id === `custom/${input}-${output}` ? `$${input}/$${output}${terms}` : null;
};

/**
 * "70% openai/gpt-5 + 30% openai/gpt-5-mini", or "70% of spend on openai/gpt-5 + …", which names no API that stands
 * beside the mix.
 */
const mixWords = ({ id, mix, sharesOf, ...rest }: DraftApi, all: readonly DraftApi[]): string | null => {
  if (mix === undefined || Object.values(rest).some((value) => value !== undefined)) return null;
  const parts = mix.map(({ id: part, share, ...terms }) => {
    const percent = percentText(share);
    const isKnown =
      isPlainId(part) &&
      all.every((other) => other.id !== part) &&
      Object.values(terms).every((term) => term === undefined);
    return isKnown && percent !== null
      ? `${percent} ${sharesOf === 'spend' ? 'of spend on ' : ''}${part}`
      : null;
  });
  const isOurs = id === mixId(mix, sharesOf) && all.filter((other) => other.mix !== undefined).length === 1;
  return isOurs && parts.length > 1 && parts.every((part) => part !== null) ? parts.join(' + ') : null;
};

/** What is typed of one API among all of a line; null where words do not give it back. */
export const apiWords = (api: DraftApi, all: readonly DraftApi[]): string | null =>
  rivalWords(api) ?? mixWords(api, all);

const isBill = (usd: number): boolean => usd >= 1 && /^\d{1,9}(?:\.\d{1,2})?$/.test(String(usd));

/** "$13k", and "$4055.45" where thousands would be no shorter. */
const dollars = (usd: number): string => `$${usd % 100 === 0 ? scaledText(usd) : usd}`;

const cents = (usd: number): number => Number(usd.toFixed(2));

/** "$9k a month on openai/gpt-5 and $4k a month on anthropic/claude-sonnet-5-5", where that gives the shares back. */
const billsWords = (usdPerMonth: number, mix: NonNullable<DraftApi['mix']>): string | null => {
  const bills = mix.map(({ id, share }) => ({ id, share, usd: cents(usdPerMonth * share) }));
  const sum = cents(bills.reduce((all, { usd }) => all + usd, 0));
  const isExact = bills.every(
    ({ id, share, usd }) => isBill(usd) && isPlainId(id) && shareOfSpend(usd, usdPerMonth) === share,
  );
  return isExact && sum === usdPerMonth
    ? bills.map(({ id, usd }) => `${dollars(usd)} a month on ${id}`).join(' and ')
    : null;
};

type Bill = NonNullable<DraftFields['workload.bill']>;

const payeeOf = ({ api: id }: Bill, apis: readonly DraftApi[]): DraftApi =>
  apis.find((one) => one.id === id) ?? { id };

/** "$6k a month on openai/gpt-5", "$20k a month on 60% … + 40% …": what is paid, and the API or the mix by its shares. */
export const billInAll = (bill: Bill, apis: readonly DraftApi[]): string | null => {
  const api = payeeOf(bill, apis);
  const words = apiWords(api, [api]);
  const isWhole = api.mix !== undefined || words === api.id;
  return words !== null && isWhole && isBill(bill.usdPerMonth)
    ? `${dollars(bill.usdPerMonth)} a month on ${words}`
    : null;
};

/** A bill and whose it is, each part of it by itself where that was said; null where words do not give it back. */
export const billWords = (bill: Bill, apis: readonly DraftApi[]): string | null => {
  const { sharesOf, mix } = payeeOf(bill, apis);
  const inAll = billInAll(bill, apis);
  return sharesOf === 'spend' && mix !== undefined && inAll !== null
    ? (billsWords(bill.usdPerMonth, mix) ?? inAll)
    : inAll;
};

/** A line calls all own prices of APIs negotiated, or none. */
const areTermsMixed = (apis: readonly DraftApi[]): boolean =>
  new Set(
    apis
      .filter(({ usdPerMillionInput }) => usdPerMillionInput !== undefined)
      .map(({ isNegotiated }) => isNegotiated === true),
  ).size > 1;

/** "20% off openai/gpt-5", of one among others. */
const discountWords = ({ id, discount = 0 }: DraftApi): string | undefined => {
  const percent = percentText(discount);
  return discount > 0 && percent !== null && isPlainId(id) ? `${percent} off ${id}` : undefined;
};

/** "vs anthropic/claude-sonnet-5, $3/$15, 20% off anthropic/claude-sonnet-5"; null where words do not give all of them back. */
export const rivals: Printer = (fields) => {
  const apis = fields.apis ?? [];
  if (areTermsMixed(apis)) return null;
  const ids = new Set(apis.map(({ id }) => id));
  const discounts = ids.size > 1 ? apis.map(discountWords) : [];
  const words = apis.map((api, at) => {
    const { discount: _, ...others } = api;
    return apiWords(discounts[at] === undefined ? api : others, apis);
  });
  return words.every((word) => word !== null) && ids.size === apis.length && apis.length > 0
    ? [`vs ${words.join(', ')}`, ...discounts.filter((one) => one !== undefined)].join(', ')
    : null;
};
