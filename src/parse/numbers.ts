import { findCurrency, inUsd } from '../catalog/index.ts';
import { LlmcostError } from '../errors.ts';

/** Numbers as people type them: 1,500,000 · 3e9 · 1.2bn · half a billion · $6k · 15 cents · 40 %. */

export interface NumberMatch {
  readonly value: number;
  readonly end: number;
  readonly money: boolean;
  readonly percent: boolean;
  readonly scaled: boolean;
  readonly wordy: boolean;
  readonly currency?: string;
}

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  hundred: 100,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  lacs: 1e5,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mio: 1e6,
  mil: 1e6,
  mill: 1e6,
  mln: 1e6,
  million: 1e6,
  millions: 1e6,
  crore: 1e7,
  crores: 1e7,
  cr: 1e7,
  b: 1e9,
  bn: 1e9,
  bil: 1e9,
  bio: 1e9,
  bln: 1e9,
  bill: 1e9,
  billion: 1e9,
  billions: 1e9,
  mrd: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
  trillions: 1e12,
};

const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  sixteen: 16,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
  dozen: 12,
  pair: 2,
  couple: 2,
  single: 1,
};

const DIGITS =
  /(?:\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:_\d{3})+(?!\d)|\d{1,3}(?:'\d{3})+(?!\d)|\d{1,3}(?: \d{3}){2,}(?!\d)|\d{1,3} 000(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?![\d.])|\d+)(?:\.\d+)?(?:[eE][+-]?\d{1,4}(?!\d))?|\.\d+(?:[eE][+-]?\d{1,4}(?!\d))?/y;
const SCALE_WORD = / ?([a-zA-Z]{1,9})(?![a-zA-Z0-9])/y;
/** "80 mtok": the scale belongs to the number, the token stays its unit. */
const SCALE_OF_TOKENS = / ([kmb])(?=tok(?:en)?s?\b)/iy;
const SCALE_OF = /(?: of)? an? /y;
const PERCENT = / ?(?:%|percent\b|per cent\b|pct\b)/iy;
const MONEY_BEFORE = /(?:us ?\$|usd ?\$?|\$) ?/iy;
const MONEY_AFTER = / ?(?:usd\b|us dollars?\b|dollars?\b|bucks?\b|\$(?!\s?\d))/iy;
const CENTS_AFTER = / ?cents?\b| ?¢| ?cts?\b|c(?= ?(?:\/|per\b))/iy;
const OTHER_MONEY =
  /(?:(?:ca|au|c|a|s|hk|nz|nt|r|mx)\$|cn¥|[€£¥₹₩₽₺₪฿₱₫₴]|(?:eur|gbp|chf|jpy|cny|rmb|inr|cad|aud|nzd|sek|nok|dkk|pln|czk|brl|krw|sgd|hkd)\b) ?(?=[\d.])/iy;
const OTHER_MONEY_AFTER =
  / ?(?:[€£¥₹₩₽₺₪฿₱₫₴]|(?:eur|euros?|gbp|pounds?|quid|yen|jpy|cny|rmb|yuan|inr|rupees?|chf|francs?|cad|aud|nzd|sek|nok|dkk|pln|czk|brl|krw|sgd|hkd)\b)/iy;

/** A digit, a dot or a sign of money, or up to three letters before one: what a number may begin with. */
const MAY_BE_NUMBER = /[^a-z]|[a-z]{1,3} ?[$\d.]/iy;

/** Runs a sticky expression at `at`; null where it does not match there. */
export const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** What other money is in USD. Throws where we have no rate. */
const inDollars = (amount: number, words: string): { value: number; currency: string } => {
  if (words.trim() === '¥')
    throw new LlmcostError(
      'not-understood',
      `"¥" is of Japan or of China: write ${amount} JPY or ${amount} CNY.`,
      [`${amount} JPY`, `${amount} CNY`],
    );
  const found = findCurrency(words.trim());
  const value = found === undefined ? undefined : inUsd(amount, found.code);
  if (found !== undefined && value !== undefined) return { value: round(value), currency: found.code };
  throw new LlmcostError(
    'not-understood',
    `We have no rate of "${words.trim()}": give the amount in dollars, such as "$1.79/hr".`,
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

/** A scale at once behind a number ("500M", "500Mtok") or after a space ("500 million"). */
export const scaleAt = (text: string, at: number, isUnit: (word: string) => boolean): Scale | null => {
  let end = at;
  let factor = 1;
  for (let words = 0; words < 3; words += 1) {
    const match = matchAt(SCALE_WORD, text, end);
    const word = match?.[1] ?? '';
    const spaced = match?.[0].startsWith(' ') ?? false;
    const known = SCALES[word.toLowerCase()];
    // "10 t" or "2 b" apart from the number is a scale only in capitals, "5 m" is common enough.
    if (!match || known === undefined || (spaced && (word === 't' || word === 'b'))) break;
    if (words > 0 && word.length < 3) break;
    factor *= known;
    end += match[0].length;
  }
  if (end > at) return { factor, end };
  const apart = matchAt(SCALE_OF_TOKENS, text, at)?.[1];
  if (apart !== undefined) return { factor: SCALES[apart.toLowerCase()] ?? 1, end: at + 2 };
  const glued = matchAt(/([a-zA-Z]+)/y, text, at)?.[1] ?? '';
  for (const length of [3, 2, 1]) {
    const head = glued.slice(0, length).toLowerCase();
    const factorOfHead = SCALES[head];
    if (glued.length > length && factorOfHead !== undefined && !isUnit(glued) && isUnit(glued.slice(length)))
      return { factor: factorOfHead, end: at + length };
  }
  return null;
};

const round = (value: number): number =>
  Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));

/** The number written in digits at `at`, with its money sign, scale and percent sign; null where there is none. */
export const numberAt = (text: string, at: number, isUnit: (word: string) => boolean): NumberMatch | null => {
  MAY_BE_NUMBER.lastIndex = at;
  if (!MAY_BE_NUMBER.test(text)) return null;
  const char = text[at] ?? '';
  const startsWithDigit = char >= '0' && char <= '9';
  const foreign = startsWithDigit ? null : matchAt(OTHER_MONEY, text, at);
  const sign = foreign ?? (startsWithDigit ? null : matchAt(MONEY_BEFORE, text, at));
  const digits = matchAt(DIGITS, text, at + (sign?.[0].length ?? 0));
  if (!digits) return null;
  let end = at + (sign?.[0].length ?? 0) + digits[0].length;
  let value = digitsValue(digits[0]);
  const scale = scaleAt(text, end, isUnit);
  if (scale) {
    value = round(value * scale.factor);
    end = scale.end;
  }
  const percent = scale ? null : matchAt(PERCENT, text, end);
  if (percent && !sign)
    return {
      value: value / 100,
      end: end + percent[0].length,
      money: false,
      percent: true,
      scaled: false,
      wordy: false,
    };
  const after = matchAt(MONEY_AFTER, text, end);
  if (after)
    return {
      value,
      end: end + after[0].length,
      money: true,
      percent: false,
      scaled: scale !== null,
      wordy: false,
    };
  const cents = matchAt(CENTS_AFTER, text, end);
  if (cents && !sign)
    return {
      value: value / 100,
      end: end + cents[0].length,
      money: true,
      percent: false,
      scaled: false,
      wordy: false,
    };
  const foreignAfter = matchAt(OTHER_MONEY_AFTER, text, end);
  const money = foreign ?? (sign === null ? foreignAfter : null);
  if (money !== null) {
    const { value: usd, currency } = inDollars(value, money[0]);
    const behind = foreign === null ? end + money[0].length : end;
    return {
      value: usd,
      end: behind,
      money: true,
      percent: false,
      scaled: scale !== null,
      wordy: false,
      currency,
    };
  }
  return { value, end, money: sign !== null, percent: false, scaled: scale !== null, wordy: false };
};

const WORD = /([a-z]+)(?![a-z0-9])/y;
const AND_A_HALF = / and a half(?![a-z])/y;

/** A number written in words: "half a billion", "one and a half million", "two", "a pair of". */
export const numberWordAt = (lower: string, at: number): NumberMatch | null => {
  const word = matchAt(WORD, lower, at)?.[1];
  if (word === undefined) return null;
  let end = at + word.length;
  const scaled = (value: number, from: number, wordy: boolean): NumberMatch | null => {
    const scale = / /.test(lower[from] ?? '') ? scaleAt(lower, from, () => false) : null;
    if (scale && scale.end - from > 2)
      return {
        value: round(value * scale.factor),
        end: scale.end,
        money: false,
        percent: false,
        scaled: true,
        wordy: false,
      };
    return wordy ? { value, end: from, money: false, percent: false, scaled: false, wordy: true } : null;
  };
  if (word === 'half' || word === 'quarter') {
    const of = matchAt(SCALE_OF, lower, end);
    const value = word === 'half' ? 0.5 : 0.25;
    if (lower.startsWith(' a dozen', end) && value === 0.5)
      return { value: 6, end: end + 8, money: false, percent: false, scaled: false, wordy: true };
    const fte = matchAt(/(?: of)?(?: an?)?(?= (?:fte|engineer|full[ -]time))/y, lower, end);
    if (fte)
      return { value, end: end + fte[0].length, money: false, percent: false, scaled: false, wordy: true };
    return of ? scaled(value, end + of[0].length - 1, false) : scaled(value, end, false);
  }
  if (word === 'a' || word === 'an') {
    const next = matchAt(/ ([a-z]+)(?![a-z0-9])/y, lower, end)?.[1];
    if (next === 'pair' || next === 'couple' || next === 'dozen' || next === 'single') {
      end += next.length + 1;
      const many = next === 'single' ? null : scaled(WORDS[next] ?? 0, end, false);
      if (many) return many;
      const of = matchAt(/ of(?= )/y, lower, end);
      return {
        value: WORDS[next] ?? 0,
        end: end + (of?.[0].length ?? 0),
        money: false,
        percent: false,
        scaled: false,
        wordy: true,
      };
    }
    if (next === 'half' || next === 'quarter') return null;
    return next !== undefined && next.length > 1 ? scaled(1, end, false) : null;
  }
  // "constructor" is a key of every object, and no number.
  const value = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  if (value === undefined) return null;
  const half = matchAt(AND_A_HALF, lower, end);
  const of =
    word === 'pair' || word === 'couple' || word === 'dozen' ? matchAt(/ of(?= )/y, lower, end) : null;
  if (of) end += of[0].length;
  return half ? scaled(value + 0.5, end + half[0].length, true) : scaled(value, end, true);
};
