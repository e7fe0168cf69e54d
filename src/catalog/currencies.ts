import { lazy } from '../lazy.ts';
import type { Sourced } from './types.ts';

/**
 * Currencies that people name prices in. Sums are in USD; a rate turns what was typed into USD and shows bills in the
 * other currency too. Rates are dated facts for orientation: a workspace may set its own.
 */
export interface Currency extends Sourced {
  /** ISO 4217. */
  readonly code: string;
  readonly name: string;
  /** Units of this currency for one USD. */
  readonly perUsd: number;
  /** Lower-case signs and words that people write. */
  readonly words: readonly string[];
}

type CurrencyRow = readonly [code: string, name: string, perUsd: number, words: readonly string[]];

const RATES: Sourced = { source: '@fawazahmed0/currency-api 2026.9.29', date: '2026-09-29' };

// biome-ignore format: one currency a line
const ROWS: readonly CurrencyRow[] = [
  ['USD', 'US dollar', 1, ['$', 'usd', 'us$', 'dollar', 'dollars', 'bucks']],
  ['EUR', 'euro', 0.88022588, ['€', 'euro', 'euros', 'eur']],
  ['GBP', 'pound sterling', 0.75538854, ['£', 'pound', 'pounds', 'gbp', 'sterling', 'quid']],
  ['CHF', 'Swiss franc', 0.83337046, ['chf', 'fr.', 'sfr', 'swiss franc', 'swiss francs', 'francs']],
  ['JPY', 'Japanese yen', 157.47729333, ['¥', 'jpy', 'yen']],
  ['CNY', 'Chinese yuan', 6.70778353, ['cny', 'rmb', 'yuan', 'renminbi', 'cn¥']],
  ['INR', 'Indian rupee', 96.08534228, ['₹', 'inr', 'rs', 'rs.', 'rupee', 'rupees']],
  ['CAD', 'Canadian dollar', 1.41883839, ['cad', 'c$', 'ca$']],
  ['AUD', 'Australian dollar', 1.42474718, ['aud', 'a$', 'au$']],
  ['NZD', 'New Zealand dollar', 1.76734151, ['nzd', 'nz$']],
  ['SEK', 'Swedish krona', 9.98048953, ['sek']],
  ['NOK', 'Norwegian krone', 9.54687473, ['nok']],
  ['DKK', 'Danish krone', 6.57977819, ['dkk']],
  ['PLN', 'Polish zloty', 3.84930694, ['pln', 'zł', 'zloty', 'zlotych']],
  ['CZK', 'Czech koruna', 21.4727314, ['czk', 'kč']],
  ['HUF', 'Hungarian forint', 323.46181085, ['huf', 'forint']],
  ['RON', 'Romanian leu', 4.64606584, ['ron']],
  ['TRY', 'Turkish lira', 48.99546313, ['₺', 'try', 'lira']],
  ['ILS', 'Israeli shekel', 3.07371765, ['₪', 'ils', 'nis', 'shekel', 'shekels']],
  ['AED', 'UAE dirham', 3.6725, ['aed', 'dirham', 'dirhams']],
  ['SAR', 'Saudi riyal', 3.75, ['sar', 'riyal', 'riyals']],
  ['ZAR', 'South African rand', 16.44012275, ['zar', 'rand']],
  ['BRL', 'Brazilian real', 5.22423802, ['brl', 'r$', 'reais']],
  ['MXN', 'Mexican peso', 18.00541451, ['mxn', 'mx$']],
  ['CLP', 'Chilean peso', 967.7346811, ['clp']],
  ['COP', 'Colombian peso', 3368.96109648, ['cop']],
  ['KRW', 'South Korean won', 1358.18865245, ['₩', 'krw', 'won']],
  ['SGD', 'Singapore dollar', 1.2786578, ['sgd', 's$']],
  ['HKD', 'Hong Kong dollar', 7.84480304, ['hkd', 'hk$']],
  ['TWD', 'New Taiwan dollar', 31.85255853, ['twd', 'nt$', 'ntd']],
  ['THB', 'Thai baht', 33.63302507, ['฿', 'thb', 'baht']],
  ['IDR', 'Indonesian rupiah', 18016.34310713, ['idr', 'rp', 'rupiah']],
  ['MYR', 'Malaysian ringgit', 4.08323512, ['myr', 'ringgit']],
  ['PHP', 'Philippine peso', 62.51753917, ['₱', 'php']],
  ['VND', 'Vietnamese dong', 25947.76804973, ['₫', 'vnd', 'dong']],
  ['UAH', 'Ukrainian hryvnia', 44.92396045, ['₴', 'uah', 'hryvnia']],
];

export const CURRENCIES: readonly Currency[] = ROWS.map(([code, name, perUsd, words]) => ({
  code,
  name,
  perUsd,
  words,
  ...RATES,
}));

const byCode = lazy(() => new Map(CURRENCIES.map((row) => [row.code, row])));
const byWord = lazy(
  () => new Map(CURRENCIES.flatMap((row) => row.words.map((known) => [known, row] as const))),
);

/** By ISO code, in any case. */
export const currency = (code: string): Currency | undefined => byCode().get(code.toUpperCase());

/** What people pay with where GPUs stand, by the region's code; in most of the Union it is the euro. */
const OF_REGIONS: readonly (readonly [code: string, regions: string])[] = [
  ['EUR', 'eu de fr nl ie es it fi at be pt'],
  ['GBP', 'uk'],
  ['CHF', 'ch'],
  ['CAD', 'ca'],
  ['AUD', 'au'],
  ['NZD', 'nz'],
  ['INR', 'in'],
  ['JPY', 'jp'],
  ['CNY', 'cn'],
  ['KRW', 'kr'],
  ['SGD', 'sg'],
  ['HKD', 'hk'],
  ['TWD', 'tw'],
  ['SEK', 'se'],
  ['NOK', 'no'],
  ['DKK', 'dk'],
  ['PLN', 'pl'],
  ['CZK', 'cz'],
  ['BRL', 'br'],
  ['MXN', 'mx'],
  ['ZAR', 'za'],
  ['ILS', 'il'],
  ['AED', 'ae'],
  ['SAR', 'sa'],
];

/** ISO code of the money that is paid with in a region; undefined where it is dollars, or where we do not know. */
export const currencyOfRegion = (region: string): string | undefined =>
  OF_REGIONS.find(([, regions]) => regions.split(' ').includes(region))?.[0];

/** The currency that a sign or word names, such as "€", "chf" or "pounds"; undefined for anything else. */
export const findCurrency = (word: string): Currency | undefined => byWord().get(word.trim().toLowerCase());

/** USD for an amount of another currency; undefined where no rate is known. */
export const inUsd = (amount: number, code: string): number | undefined => {
  const rate = currency(code);
  return rate === undefined ? undefined : amount / rate.perUsd;
};
