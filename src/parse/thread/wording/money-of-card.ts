import { currency, findCurrency, inUsd } from '../../../catalog/index.ts';
import {
  type Draft,
  type DraftField,
  type DraftFields,
  fieldsIn,
  type SaidBy,
} from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { exactly } from '../../../domain/round.ts';
import { quoted } from '../../problems.ts';
import { isTakenForDollars } from '../../taken-for-dollars.ts';

/** "7.5k" below a bill of €9k: an amount without a sign is in the money of the card. */

const SIGNS = /[$€£¥₹₩₽₺₪฿₱₫₴¢]|\p{L}+/gu;
/** Codes of money that are ordinary words too. */
const WORDS_TOO = /^(?:try|won|cop|all)$/;

/** The money that words say outright, by signs and names, as ISO codes. */
export const moneySaid = (words: string): readonly string[] =>
  (words.match(SIGNS) ?? []).flatMap((word) =>
    /^(?:¢|cents?|ct)$/i.test(word) ? 'USD' : WORDS_TOO.test(word) ? [] : (findCurrency(word)?.code ?? []),
  );

/** Whether words say in which money an amount is. */
export const isSigned = (words: string): boolean => moneySaid(words).length > 0;

/** The money of a card, with what turns an amount of it into USD. */
interface MoneyOfCard {
  readonly sign: string;
  readonly name: string;
  /** USD for an amount of it. */
  readonly usdOf: (amount: number) => number;
}

/** In what `words` count where they say no money: undefined for US dollars. `field`: what they are of. */
export const moneyOfCard = (
  words: string,
  field: DraftField,
  before: Draft | undefined,
): MoneyOfCard | undefined => {
  const money = currency(before?.fields['money.currency'] ?? '');
  const known = before?.said[field]?.words ?? '';
  if (money === undefined || money.code === 'USD' || isSigned(words) || moneySaid(known).includes('USD'))
    return undefined;
  const [sign = ''] = money.words;
  return {
    sign: /\p{L}/u.test(sign) ? `${money.code} ` : sign,
    name: money.name,
    usdOf: (amount) => exactly(inUsd(amount, money.code) ?? amount),
  };
};

const IN_DOLLARS = /\$ ?(?<number>\d[\d.,]*\d|\d)/;

/** Words as they were typed: a price that a mention says without a sign is written in dollars before it is read. */
const asTyped = (words: string, line: string): string => {
  const { number = '' } = IN_DOLLARS.exec(words)?.groups ?? {};
  return number === '' || isSigned(line) || !line.includes(number) ? words : words.replace(/\$ ?/g, '');
};

const ONE_NUMBER = /^\D*(?<number>\d[\d.,]*)\D*$/;

/** Words with the sign of their money before the one number in them; as they are where they have several. */
export const withSign = (words: string, { sign }: MoneyOfCard): string =>
  ONE_NUMBER.test(words) ? words.replace(/\d/, `${sign}$&`) : words;

const readAsMoney = (words: string, { name }: MoneyOfCard): string =>
  `${quoted(words)} is read in the card's money, ${name}.`;

/**
 * What was said outright in `line`, each amount of money without a sign in the money of the card, and the notes of that.
 */
export const inMoneyOfCard = (
  { draft: outright, readAs = [] }: { readonly draft: Draft; readonly readAs?: readonly string[] },
  line: string,
  before: Draft | undefined,
): { readonly outright: Draft; readonly readAs: readonly string[] } => {
  const fields: DraftFields = { ...outright.fields };
  const said: SaidBy = { ...outright.said };
  const notes: string[] = [];
  for (const field of fieldsIn(fields)) {
    const value = fields[field];
    const words = asTyped(outright.said[field]?.words ?? '', line);
    const money =
      FIELDS[field].dimension === 'usd' && /\d/.test(words) ? moneyOfCard(words, field, before) : undefined;
    if (money === undefined || typeof value !== 'number' || value === 0) continue;
    Object.assign(fields, { [field]: money.usdOf(value) });
    said[field] = { ...outright.said[field], words: withSign(words, money) };
    notes.push(readAsMoney(words, money));
  }
  if (notes.length === 0) return { outright, readAs };
  return {
    outright: { ...outright, fields, said },
    readAs: [...readAs.filter((note) => !isTakenForDollars(note)), ...notes],
  };
};
