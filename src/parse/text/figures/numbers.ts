import { findCurrency, inUsd } from '../../../catalog/index.ts';
import { exactly } from '../../../domain/round.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { scaleOf } from '../../scales.ts';

/** Numbers as people type them: 1,500,000 · 3e9 · 1.2bn · half a billion · $6k · 15 cents · 40 %. */

/** A number in a text, `end` the first character behind it. */
export interface NumberMatch {
  readonly value: number;
  readonly end: number;
  readonly money: boolean;
  readonly percent: boolean;
  readonly scaled: boolean;
  readonly wordy: boolean;
  readonly currency?: string;
}

const DIGITS =
  /(?:\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:_\d{3})+(?!\d)|\d{1,3}(?:'\d{3})+(?!\d)|\d{1,3}(?: \d{3}){2,}(?!\d)|\d{1,3} 000(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?![\d.])|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,4}(?!\d))?|\.\d+(?:[eE][+-]?\d{1,4}(?!\d))?/y;
const SCALE_WORD = / ?(\p{L}{1,10})(?![\p{L}\d])/uy;
/** "80 mtok": the scale belongs to the number, the token stays its unit. */
const SCALE_OF_TOKENS = / ([kmb])(?=tok(?:en)?s?\b)/iy;
const PERCENT = / ?(?:%|percent\b|per cent\b|pct\b)/iy;
const MONEY_BEFORE = /(?:us ?\$|usd ?\$?|\$) ?/iy;
const MONEY_AFTER =
  / ?(?:usd\b|us dollars?\b|d[oóò](?:ll?ar(?:e?s|i)?|llaro)(?![a-zà-ÿ])|dollars? (?=us\b)|bucks?\b|\$(?!\s?\d))/iy;
const CENTS_AFTER =
  / ?cents?\b| ?¢| ?cts?\b|c(?= ?(?:\/|per\b|kwh\b|a kwh\b))| c(?= ?(?:\/ ?|per )?kwh\b)|(?<=\b(?:electricity|power|energy|strom)\b[^,;]{0,24} \d{1,2}(?:\.\d{1,2})?)c\b/iy;
const OTHER_MONEY =
  /(?:(?:ca|au|c|a|s|hk|nz|nt|r|mx)\$|cn¥|[€£¥₹₩₽₺₪฿₱₫₴]|(?:eur|gbp|chf|jpy|cny|rmb|inr|cad|aud|nzd|sek|nok|dkk|pln|czk|brl|krw|sgd|hkd|kr|rs)\b\.?) ?(?=[\d.])(?!\d{1,4} ?[x×](?![a-z]))/iy;
/** "3090 €600": a sign right before another number is that one's. */
const OTHER_MONEY_AFTER =
  / ?(?:[€£¥₹₩₽₺₪฿₱₫₴](?!\d)|(?:eur|euros?|gbp|pounds?|quid|yen|jpy|cny|rmb|yuan|inr|rupees?|rs|chf|francs?|cad|aud|nzd|sek|nok|dkk|pln|czk|brl|krw|sgd|hkd|zlot(?:y|ych)|reais|kr|kronor|kroner)\b|zł(?![a-zł]))/iy;

/** A digit, a dot or a sign of money, or up to three letters before one: what a number may begin with. */
const MAY_BE_NUMBER = /[^a-z]|[a-z]{1,3} ?[$\d.]/iy;

/** Runs a sticky expression at `at`; null where it does not match there. */
export const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** Whether money is named there, as behind the number of "4.2 cents" or "4.2 EUR". */
export const isMoneyAt = (text: string, at: number): boolean =>
  [MONEY_AFTER, CENTS_AFTER, OTHER_MONEY_AFTER].some((money) => matchAt(money, text, at) !== null);

/** Takes off what arithmetic in binary adds: 15 digits stay. */
export const round = (value: number): number => (Number.isSafeInteger(value) ? value : exactly(value));

/** What other money is in USD. Throws where we have no rate. */
const inDollars = (amount: number, words: string): { value: number; currency: string } => {
  const sign = words.trim();
  if (sign === '¥')
    throw notUnderstood(ask`${quoted(sign)} may be Japan’s or China’s: type JPY or CNY in its place.`, [
      'JPY ',
      'CNY ',
    ]);
  if (/^(?:kr|kronor|kroner)$/i.test(sign))
    throw notUnderstood(
      ask`${quoted(sign)} may be Sweden’s, Norway’s or Denmark’s: type SEK, NOK or DKK in its place.`,
      ['SEK', 'NOK', 'DKK'],
    );
  const found = findCurrency(sign);
  const value = found === undefined ? undefined : inUsd(amount, found.code);
  if (found !== undefined && value !== undefined) return { value: round(value), currency: found.code };
  throw notUnderstood(
    say`We have no exchange rate for ${quoted(sign)}: give the amount in dollars, such as "$1.79/hr".`,
    ['$1.79/hr'],
  );
};

const digitsValue = (written: string): number => {
  const plain = /^\d{1,3}(?:\.\d{3}){2,}$/.test(written) ? written.replaceAll('.', '') : written;
  return Number(plain.replace(/[,_' ]/g, ''));
};

interface Scale {
  readonly factor: number;
  readonly end: number;
}

/** "our $500 bill", "10k bill": what is paid, and no billion. */
const isInvoice = (word: string, isMoney: boolean, words: number): boolean =>
  /^bill$/i.test(word) && (isMoney || words > 0);

/** "500M", "500 million", "2 hundred thousand". */
const scaleWords = (text: string, at: number, isMoney: boolean): Scale | null => {
  let end = at;
  let factor = 1;
  for (let words = 0; words < 3; words += 1) {
    const match = matchAt(SCALE_WORD, text, end);
    const word = match?.[1] ?? '';
    const spaced = match?.[0].startsWith(' ') ?? false;
    const known = scaleOf(word);
    // "10 t" or "2 b" apart from the number is a scale only in capitals, "5 m" is common enough.
    if (!match || known === undefined || (spaced && (word === 't' || word === 'b'))) break;
    if ((words > 0 && word.length < 3) || isInvoice(word, isMoney, words)) break;
    factor *= known;
    end += match[0].length;
  }
  return end > at ? { factor, end } : null;
};

/** "500Mtok": the scale is the beginning of a word that goes on as a unit. */
const gluedScale = (text: string, at: number, isUnit: (word: string) => boolean): Scale | null => {
  const glued = matchAt(/([a-zA-Z]+)/y, text, at)?.[1] ?? '';
  for (const length of [3, 2, 1]) {
    const factor = scaleOf(glued.slice(0, length));
    if (glued.length > length && factor !== undefined && !isUnit(glued) && isUnit(glued.slice(length)))
      return { factor, end: at + length };
  }
  return null;
};

/** A scale at once behind a number, or after a space. */
export const scaleAt = (
  text: string,
  at: number,
  isUnit: (word: string) => boolean,
  isMoney = false,
): Scale | null => {
  const words = scaleWords(text, at, isMoney);
  if (words !== null) return words;
  const apart = matchAt(SCALE_OF_TOKENS, text, at)?.[1];
  return apart === undefined ? gluedScale(text, at, isUnit) : { factor: scaleOf(apart) ?? 1, end: at + 2 };
};

/** A number in digits, with the money that stands before it. */
interface Written {
  readonly text: string;
  readonly value: number;
  readonly end: number;
  readonly scaled: boolean;
  /** In dollars, or in the currency of these words; null for no money. */
  readonly sign: 'dollars' | { readonly currency: string } | null;
}

/** What a number is by what stands behind it; null where that does not stand there. */
type Behind = (written: Written) => NumberMatch | null;

const PLAIN = { money: false, percent: false, scaled: false, wordy: false } as const;

const percent: Behind = ({ text, value, end, scaled, sign }) => {
  const found = scaled || sign !== null ? null : matchAt(PERCENT, text, end);
  return found && { ...PLAIN, value: value / 100, end: end + found[0].length, percent: true };
};

const dollarsBehind: Behind = ({ text, value, end, scaled }) => {
  const found = matchAt(MONEY_AFTER, text, end);
  return found && { ...PLAIN, value, end: end + found[0].length, money: true, scaled };
};

const cents: Behind = ({ text, value, end, sign }) => {
  const found = sign === null ? matchAt(CENTS_AFTER, text, end) : null;
  return found && { ...PLAIN, value: value / 100, end: end + found[0].length, money: true };
};

const otherMoney: Behind = ({ text, value, end, scaled, sign }) => {
  if (sign === 'dollars') return null;
  // "¥500,000 JPY": the code says whose sign it is.
  const isOpen = sign === null || sign.currency.trim() === '¥';
  const behind = isOpen ? matchAt(OTHER_MONEY_AFTER, text, end)?.[0] : undefined;
  const words = behind ?? sign?.currency;
  return words === undefined
    ? null
    : { ...PLAIN, ...inDollars(value, words), end: end + (behind?.length ?? 0), money: true, scaled };
};

const asItStands = ({ value, end, scaled, sign }: Written): NumberMatch => ({
  ...PLAIN,
  value,
  end,
  money: sign !== null,
  scaled,
});

/** The money before a number, and where the number begins. */
const signAt = (text: string, at: number): { readonly sign: Written['sign']; readonly end: number } => {
  if (/\d/.test(text[at] ?? '')) return { sign: null, end: at };
  const foreign = matchAt(OTHER_MONEY, text, at)?.[0];
  if (foreign !== undefined) return { sign: { currency: foreign }, end: at + foreign.length };
  const dollars = matchAt(MONEY_BEFORE, text, at)?.[0];
  return dollars === undefined ? { sign: null, end: at } : { sign: 'dollars', end: at + dollars.length };
};

/** The number written in digits at `at`, with its money sign, scale and percent sign; null where there is none. */
export const digitsAt = (text: string, at: number, isUnit: (word: string) => boolean): NumberMatch | null => {
  MAY_BE_NUMBER.lastIndex = at;
  if (!MAY_BE_NUMBER.test(text)) return null;
  const { sign, end: from } = signAt(text, at);
  const digits = matchAt(DIGITS, text, from)?.[0];
  if (digits === undefined) return null;
  const end = from + digits.length;
  const scale = scaleAt(text, end, isUnit, sign !== null);
  const value = digitsValue(digits);
  const written: Written = {
    text,
    value: scale === null ? value : round(value * scale.factor),
    end: scale?.end ?? end,
    scaled: scale !== null,
    sign,
  };
  return (
    percent(written) ?? dollarsBehind(written) ?? cents(written) ?? otherMoney(written) ?? asItStands(written)
  );
};
