import { defined } from '../../defined.ts';
import type { DraftApi, DraftFields } from '../../domain/draft.ts';
import { type DraftMix, mixId, shareOfSpend } from '../../domain/draft-api.ts';
import { toTheCent } from '../../domain/round.ts';
import { percentText, scaledText } from '../text/figures/short-number.ts';
import { dollars, isBill, isPlainId, unlistedName } from './api-words.ts';
import { paidWords } from './paid-price.ts';
import type { Printer } from './phrases.ts';

/** What is typed of the APIs that are compared with. */

const isPrice = (usd: number): boolean => /^\d{1,3}(?:\.\d{1,4})?$/.test(String(usd)) && usd > 0;

/** A price of its own, as it stands behind a name and by itself. */
interface OwnPrice {
  readonly usdPerMillionInput?: number;
  readonly usdPerMillionOutput?: number;
  readonly usdPerMillionCachedInput?: number;
  readonly isNegotiated?: boolean;
}

/** " cached at $0.3 negotiated"; null where words do not give it back. */
const termsBehind = ({ usdPerMillionCachedInput: cached, isNegotiated }: OwnPrice): string | null => {
  const terms = isNegotiated === true ? ' negotiated' : '';
  if (cached === undefined) return terms;
  return isPrice(cached) ? ` cached at $${cached}${terms}` : null;
};

/** "$3/$15 cached at $0.3 negotiated"; undefined without a price of its own, and null where words do not give it back. */
const ownPrice = (price: OwnPrice): string | null | undefined => {
  const { usdPerMillionInput: input, usdPerMillionOutput: output } = price;
  if (Object.values(price).every((value) => value === undefined)) return undefined;
  const terms = termsBehind(price);
  const isSaid = input !== undefined && output !== undefined && isPrice(input) && isPrice(output);
  return isSaid && terms !== null ? `$${input}/$${output}${terms}` : null;
};

/** An id with its own prices, if it has any; null where words do not give them back. */
const pricedId = (id: string, price: OwnPrice): string | null => {
  const unlisted = unlistedName(id);
  const own = unlisted !== null || isPlainId(id) ? ownPrice(price) : null;
  if (own === undefined) return unlisted === null ? id : null;
  return own && `${unlisted ?? id} at ${own}`;
};

/** "$3/$15", or "$2/M" for both sides: a price without a name. */
const priceAlone = (id: string, price: OwnPrice): string | null => {
  const { usdPerMillionInput: input = 0, usdPerMillionOutput: output = 0 } = price;
  const terms = termsBehind(price);
  if (terms === null || input + output === 0) return null;
  if (input === output) return id === `custom/${input}` ? `$${input}/M${terms}` : null;
  return id === `custom/${input}-${output}` ? `$${input}/$${output}${terms}` : null;
};

/** What has a price of its own, apart from what else is said of it. */
const splitPrice = <One extends DraftApi | DraftMix[number]>(one: One) => {
  const { usdPerMillionInput, usdPerMillionOutput, usdPerMillionCachedInput, isNegotiated, ...rest } = one;
  return {
    price: defined({ usdPerMillionInput, usdPerMillionOutput, usdPerMillionCachedInput, isNegotiated }),
    rest,
  };
};

const areUnsaid = (terms: object): boolean => Object.values(terms).every((value) => value === undefined);

/** What "vs …" says of an API: its id, its own prices, or both. */
const rivalWords = (api: DraftApi): string | null => {
  const { price, rest } = splitPrice(api);
  const { id, ...terms } = rest;
  return areUnsaid(terms) ? (pricedId(id, price) ?? priceAlone(id, price)) : null;
};

/** "70% openai/gpt-5 at $1/$8", of one part; null where words do not give it back. */
const partWords = (part: DraftMix[number], of: string): string | null => {
  const { price, rest } = splitPrice(part);
  const { id, share, ...terms } = rest;
  const [percent, words] = [percentText(share), pricedId(id, price)];
  return areUnsaid(terms) && percent !== null && words !== null ? `${percent} ${of}${words}` : null;
};

/**
 * "70% openai/gpt-5 + 30% openai/gpt-5-mini", or "70% of spend on openai/gpt-5 + …", which names no API that stands
 * beside the mix.
 */
const mixWords = ({ id, mix, sharesOf, ...rest }: DraftApi, all: readonly DraftApi[]): string | null => {
  if (mix === undefined || !areUnsaid(rest)) return null;
  const isAlone = mix.every((part) => all.every((other) => other.id !== part.id));
  if (!isAlone) return null;
  const parts = mix.map((part) => partWords(part, sharesOf === 'spend' ? 'of spend on ' : ''));
  const isOurs = id === mixId(mix, sharesOf) && all.filter((other) => other.mix !== undefined).length === 1;
  return isOurs && parts.length > 1 && parts.every((part) => part !== null) ? parts.join(' + ') : null;
};

/** "azure/gpt-5 provisioned at $18k a month for up to 3B tokens", of the one API that is paid so. */
const capacityWords = (api: DraftApi, all: readonly DraftApi[]): string | null => {
  const { id, usdPerMonth: usd, capacityTokensPerMonth: tokens, ...terms } = api;
  if (usd === undefined || tokens === undefined || !areUnsaid(terms) || !isPlainId(id)) return null;
  const isAlone = all.filter((other) => other.usdPerMonth !== undefined).length === 1;
  return isAlone && isBill(usd) && isWholeMillions(tokens)
    ? `${id} provisioned at ${dollars(usd)} a month for up to ${scaledText(tokens)} tokens`
    : null;
};

/** What is typed of one API among all of a line; null where words do not give it back. */
export const typedApi = (api: DraftApi, all: readonly DraftApi[]): string | null =>
  rivalWords(api) ?? mixWords(api, all) ?? capacityWords(api, all);

const isWholeMillions = (tokens: number): boolean => tokens >= 1e6 && tokens % 1e6 === 0;

/** "$9k a month on openai/gpt-5 and $4k a month on anthropic/claude-sonnet-5-5", where that gives the shares back. */
const billsWords = (usdPerMonth: number, mix: DraftMix): string | null => {
  const bills = mix.map(({ id, share }) => ({ id, share, usd: toTheCent(usdPerMonth * share) }));
  const sum = toTheCent(bills.reduce((all, { usd }) => all + usd, 0));
  const isExact =
    mix.every((part) => pricedId(part.id, splitPrice(part).price) === part.id) &&
    bills.every(
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
  const words = typedApi(api, [api]);
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

/** APIs by themselves, and those that are parts of a mix. */
const withParts = (apis: readonly DraftApi[]): readonly (DraftApi | DraftMix[number])[] =>
  apis.flatMap((api) => [api, ...(api.mix ?? [])]);

/** A line calls all own prices of APIs negotiated, or none. */
const areTermsMixed = (apis: readonly DraftApi[]): boolean =>
  new Set(
    withParts(apis)
      .filter(({ usdPerMillionInput }) => usdPerMillionInput !== undefined)
      .map(({ isNegotiated }) => isNegotiated === true),
  ).size > 1;

/** "20% off openai/gpt-5", of one among others. */
const discountWords = ({ id, discount = 0 }: DraftApi | DraftMix[number]): string | undefined => {
  const percent = percentText(discount);
  return discount > 0 && percent !== null && isPlainId(id) ? `${percent} off ${id}` : undefined;
};

/** The APIs without the discounts that are said of each by itself, behind all of them. */
const withoutSaid = (apis: readonly DraftApi[]): DraftApi[] => {
  const without = <One extends DraftApi | DraftMix[number]>(one: One): One =>
    discountWords(one) === undefined ? one : { ...one, discount: undefined };
  return apis.map((api) => {
    const alone = without(api);
    return alone.mix === undefined ? alone : { ...alone, mix: alone.mix.map(without) };
  });
};

/** "now on anthropic/claude-sonnet-5-5", of the one that people use among others. */
const inUseWords = ({ id, inUse, ...terms }: DraftApi, all: readonly DraftApi[]): string | null => {
  const isAlone = all.length > 1 && all.filter((api) => api.inUse === true).length === 1;
  return inUse === true && isAlone && isPlainId(id) && areUnsaid(terms) ? `now on ${id}` : null;
};

/** "$9k a month on openai/gpt-5", of the one API that a bill is paid for among others. */
const billedWords = ({ id, ...terms }: DraftApi, fields: DraftFields): string | null => {
  const { 'workload.bill': bill, apis = [] } = fields;
  return bill?.api === id && apis.length > 1 && areUnsaid(terms) ? billInAll(bill, [{ id }]) : null;
};

/**
 * "vs anthropic/claude-sonnet-5, now on openai/gpt-5, vs $3/$15, 20% off anthropic/claude-sonnet-5", in the order in
 * which APIs were said; null where words do not give all of them back. What is paid for one of several is among them.
 */
export const rivals: Printer = (fields) => {
  const apis = fields.apis ?? [];
  const paid = apis.map((api) => paidWords(api, fields) ?? inUseWords(api, apis) ?? billedWords(api, fields));
  const at = paid.findIndex((words) => words !== null);
  const others = apis.filter((_, place) => place !== at);
  if (areTermsMixed(others)) return null;
  const ids = new Set(apis.map(({ id }) => id));
  const all = withParts(others);
  const isOneOfMany = withParts(apis).length > 1;
  const words = (isOneOfMany ? withoutSaid(others) : others).map((api, _, bare) => typedApi(api, bare));
  const discounts = isOneOfMany ? all.map(discountWords).filter((one) => one !== undefined) : [];
  if (apis.length === 0 || ids.size < apis.length || words.includes(null)) return null;
  const versus = (some: readonly (string | null)[]): string[] =>
    some.length === 0 ? [] : [`vs ${some.join(', ')}`];
  const first = at < 0 ? [] : [...versus(words.slice(0, at)), paid[at]];
  return [...first, ...versus(words.slice(Math.max(at, 0))), ...discounts].join(', ');
};

/** Whether what is paid stands among the APIs that are compared with. */
export const isBillAmongRivals = (fields: DraftFields): boolean =>
  (fields.apis ?? []).some((api) => billedWords(api, fields) !== null) && rivals(fields) !== null;
