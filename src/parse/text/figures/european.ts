import { grouped } from '../../../domain/format.ts';
import { re, reAll } from '../../expression.ts';

/**
 * Numbers as much of Europe writes them: 1.234.567,89. A dot before three digits, or a comma before one or two, means
 * two things until the line says which way it is written: by a number that can be only one of them, or by its
 * language.
 */

const SCALE = '(?:[kmb]n?|[mb]i|mio|mrd|mds|mln|bln|mill?(?:ion(?:e?[ns])?)?|milli?ard(?:e?[ns])?|billion)';
const MONEY = '(?:€|eur|euros?|\\$|usd|dollars?|£|gbp|chf|cents?|ct)';

/** What has one figure before it, and no list of two: "1,99/h", "12,5 hours". */
const OF_ONE =
  '(?:(?:\\/|per|pro|an?|each) ?(?:gpu[- \\/]*)?(?:h(?:(?:ou)?rs?)?|std|stunden?|uur|ora|kwh)|h(?:(?:ou)?rs?)?|std|stunden|heures|horas|ore|ftes?|kwh)';
/** A decimal comma that can be nothing else: "0,28", "1,5 Mio", "2,10 €", "3,00/15,00". */
const SURE_DECIMAL = re`(?<![\d.,])(?:0,\d{1,3}|\d{1,3},\d{1,2} ?(?:${SCALE}|${MONEY}|€)(?![a-z])|[€$£] ?\d{1,5},\d{1,2}|\d{1,3},\d\d\/\d{1,3},\d\d)(?!\d|,\d)`;
/** The same where no other number of the line is written as in English: "1,99/h", "ops 12,5 hours". */
const LIKELY_DECIMAL = re`(?<![\d.,])\d{1,3},\d{1,2} ?${OF_ONE}(?![a-z])`;
/** The version of a model is no number of the line: "llama 3.3". */
const WRITTEN_IN_ENGLISH = /(?<![a-z-] ?|[\d.])\d+\.\d|\d,\d{3}(?!\d)/i;
/** Dots between thousands that can be nothing else: "1.500.000", "12.345,67". */
const SURE_THOUSANDS = /(?<![\d.,])\d{1,3}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+,\d{1,2})(?![\d.,])/;
/** "€5.400/month": no sum of money has thousandths, but what is paid for an hour or for tokens. */
const OF_LITTLE_RATE = String.raw` ?(?:\/|per|pro|an?|each) ?(?:(?:gpu[- \/]*)?(?:h(?:(?:ou)?rs?)?|std|stunde|uur|ora)|kwh|tok\w*|req\w*|call|1? ?(?:[km]|mio|million))\b`;
const OF_LITTLE = `(?!${OF_LITTLE_RATE})`;
const DOTTED = String.raw`[1-9]\d{0,2}\.\d{3}(?![\d.,]|[kmb]\b)`;
const SURE_MONEY = re`(?:€|\br\$|\b(?:eur|brl)) ?${DOTTED}${OF_LITTLE}|(?<![\d.,])${DOTTED} ?(?:€|(?:eur|euros?|brl|reais)\b)${OF_LITTLE}`;
const ENGLISH_DECIMAL = /(?<![\d.,a-z-])\d{1,4}\.\d{1,2}(?![\d.,]|b\b)/i;

/** Words of a language that writes so. */
const LANGUAGE =
  /\b(?:pro (?:monat|tag|stunde|woche|jahr)|im (?:monat|jahr)|am tag|(?:in der|die) woche|(?:t(?:ä|ae)g|monat|j(?:ä|ae)hr|w(?:ö|oe)chent|st(?:ü|ue)nd)lich|wir|haben|nicht|oder|lohnt|anfragen?|dokumente?|par (?:mois|jour|an|heure|semaine)|combien|nous|(?:por|al|cada) (?:m[eê]s|d[ií]a|hora|a[ñn]o|semana)|al (?:mese|giorno|anno)|[/] ?(?:monat|tag|mes|mese|mois|jour|std|stunde|ora|giorno))\b/i;
/** Commas between thousands: the line is written the other way. */
const ENGLISH = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/;

/** "$1.469/hr" is of a dollar and a half, however the line writes its thousands. */
const THOUSANDS = reAll`(?<![\d.,a-z[-])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?(?![\d.,]*\d)(?! ?${SCALE}(?![a-z]))(?! ?${MONEY}?${OF_LITTLE_RATE})`;
const DECIMALS = /(?<![\d.,a-z[-])\d{1,5},\d{1,2}(?!\d|[,.]\d)|(?<![\d.,a-z[-])0,\d{3}(?!\d|[,.]\d)/gi;

/** "1 200 tokens" beside "120 000": spaces between thousands, where the line writes so. */
const SPACED = /(?<![\w.,]|\d )\d{1,3} (?!000)\d{3}(?![\d.,]|[a-z]| (?:\d|x|×))/gi;
const SURELY_SPACED =
  /(?<![\d.,])\d{1,3}(?: 000\b|(?: \d{3}){2,})(?!\d)|(?<![\w.,-])[1-9]\d{0,2} \d{3} ?(?:€|eur\b|euros?\b|francs?\b|chf\b|zł|kr\b)/i;

/** A line whose numbers are written as in English, and how those were read that changed. */
export interface Written {
  readonly text: string;
  readonly notes: readonly string[];
}

/** The line with its numbers written as in English, where it says itself that they are not. */
export const withEnglishNumbers = (typed: string): Written => {
  const isSpaced = SURELY_SPACED.test(typed) || LANGUAGE.test(typed);
  const text = isSpaced ? typed.replace(SPACED, (words) => words.replaceAll(' ', '')) : typed;
  if (!/\d[.,]\d/.test(text)) return { text, notes: [] };
  const sure =
    SURE_DECIMAL.test(text) ||
    (LIKELY_DECIMAL.test(text) && !WRITTEN_IN_ENGLISH.test(text)) ||
    SURE_THOUSANDS.test(text) ||
    (SURE_MONEY.test(text) && !ENGLISH_DECIMAL.test(text));
  if (!sure && !(LANGUAGE.test(text) && !ENGLISH.test(text))) return { text, notes: [] };
  const notes: string[] = [];
  const plainly = (words: string): string => {
    const plain = words.replaceAll('.', '').replace(',', '.');
    notes.push(`"${words}" is read as ${grouped(Number(plain), 6, 0)}.`);
    return plain;
  };
  const whole = ENGLISH.test(text) ? text : text.replace(THOUSANDS, plainly);
  return { text: whole.replace(DECIMALS, plainly), notes };
};
