import { findRentalSeller } from '../../../catalog/index.ts';

/** Several offers that a mention sets beside each other, and asks which of them is cheaper. */

/** What sets offers beside each other; most mentions hold none of it. */
const SET_BESIDE = /\S (?:or|and|vs\.?|versus|against|compared (?:to|with)|oder|ou) \S/i;
/** What asks, before what it asks of. */
export const ASKS_FIRST =
  /^(?:(?:and|so|or|hm+|ok(?:ay)?|hey|well)[\s,]+)*(?:(?:is|are|would|should we (?:take|rent|use|get|go (?:with|for))|(?:what|which)(?: one)?(?:'s| is| would be) (?:the )?(?:cheaper|cheapest|better|best)|(?:what|how) about|what if (?:we )?(?:(?:used?|took|rented|rent|had|got) )?)[\s,:]+)?/i;
/** What asks, behind that. */
export const ASKS_LAST = /(?: (?:be )?(?:the )?(?:cheaper|cheapest|better|best)(?: one| deal)?)?[\s?!.]*$/i;

/** "is this on demand or reserved?" is of the card. */
export const OF_CARD = /^(?:this|that|it|these|those|they|we|the|our)\b/i;
const COMPARES = /^compare /i;
const BETWEEN = / (?:or|and|vs\.?|versus|with|to) /i;

const areSellers = (words: string): boolean =>
  words
    .replace(COMPARES, '')
    .split(BETWEEN)
    .every((name) => findRentalSeller(name.trim()) !== undefined);

/** A mention as a change, without what asks which of its offers is cheaper; undefined where it sets none beside another. */
export const offersAsked = (text: string): string | undefined => {
  const words = text.replace(ASKS_FIRST, '').replace(ASKS_LAST, '');
  if (!SET_BESIDE.test(words) || OF_CARD.test(words)) return undefined;
  return /\d/.test(words) || areSellers(words) ? words : undefined;
};
