import { withoutDust } from '../../../domain/round.ts';
import { valueIn } from '../../../keys.ts';
import { reAll } from '../../expression.ts';
import { REQUESTS } from '../../requests.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** "3p per request", "12 öre a call", "0,03 € pro Dokument": coins as parts of their money, and what they are paid for. */

/** By the first letters of the coin. Øre are of two countries. */
const HUNDREDTHS_OF: Readonly<Record<string, string>> = {
  p: '£',
  pence: '£',
  rp: 'CHF ',
  rappen: 'CHF ',
  öre: 'SEK ',
  gr: 'PLN ',
  groszy: 'PLN ',
  grosze: 'PLN ',
  paise: 'INR ',
  paisa: 'INR ',
};

const PER = `(?:per|pro|je|par|por|an?|for (?:an?|each)|each)`;
const THING = `(?:(?:[a-z]+ )?(?:${REQUESTS}|pages?|seite|page|página|pagina|kwh))`;
const OF_A_THING = String.raw`(?![a-zà-ÿ\d])(?= ?(?:\/ ?|${PER} )${THING}(?![\w-]))`;

const COINS: Rewording = [
  reAll`(?<![\w.,$€£/-])(\d{1,4}(?:[.,]\d{1,4})?) ?(p|pence|rp\.?|rappen|öre|gr|groszy|grosze|pais[ea])${OF_A_THING}`,
  (words = '', many = '', coin = '') => {
    const money = valueIn(HUNDREDTHS_OF, coin.toLowerCase().replace('.', ''));
    return money === undefined ? words : `${money}${withoutDust(Number(many.replace(',', '.')) / 100)}`;
  },
];

/** "158円" */
const YEN: Rewording = [/(?<![\w.,])(\d[\d.,]{0,12}k?) ?円/gi, 'JPY $1'];

/** "0,03 € pro Dokument": behind money what it is paid for stands in English. */
const PAID_PER: Rewording = [
  reAll`(?<=(?:[$€£₹¥] ?\d[\d.,]{0,9}|\d ?(?:€|eur(?:os?)?|ct|cents?|chf|usd|zł|pln|sek|inr)|\b(?:chf|eur|usd|pln|sek|inr|jpy|brl|r\$) ?\d[\d.,]{0,9}) )(?:pro|par|por) (?=${THING}(?![\w-]))`,
  'per ',
];

/** "per completed interaction" */
const PER_DONE: Rewording = [
  reAll`\bper (?:completed|resolved|successful|finished|answered|handled|processed|single) (?=${THING}(?![\w-]))`,
  'per ',
];

/** Coins, yen and what is paid by the piece in other languages. */
export const COINS_AND_PIECES: readonly WordedKind[] = [
  { holds: /\d ?(?:p|pence|rp|rappen|öre|gr|grosz[ey]|pais[ea])\b/i, rows: [COINS] },
  { holds: /円/, rows: [YEN] },
  { holds: /\d.{0,8} (?:pro|par|por) /i, rows: [PAID_PER] },
  { holds: /\bper (?:compl|resol|succ|fini|answ|hand|proc|sing)/i, rows: [PER_DONE] },
];
