import { isOtherKind } from './api-kinds.ts';
import { sellerOf } from './api-sellers.ts';
import { PRICE_PACKAGE } from './price-package.ts';
import type { ListedModel } from './types.ts';
import { WITNESS, WITNESS_DATE } from './witness-api-prices.ts';

/** Ids under which a seller does not sell what the package says. */
const NOT_SOLD: readonly (readonly [RegExp, string])[] = [
  [/^openai\/gpt-oss/, 'OpenAI does not sell its open models per token; groq, fireworks or a cloud does.'],
];

/** Sellers of open models whose whole list the witness has: what is not in it, they have taken off. */
const WHOLE_LISTS = new Set(['groq', 'together', 'fireworks', 'cerebras', 'baseten']);

const isTakenOff = ({ seller, dates }: ListedModel): boolean =>
  WHOLE_LISTS.has(seller) && dates.from === PRICE_PACKAGE && dates.confirmedBy !== WITNESS;

/** What is known against the listed price; undefined where nothing is. */
export const doubtOf = (listed: ListedModel): string | undefined => {
  const known = sellerOf(listed.id)?.doubtful;
  if (known !== undefined) return known;
  if (isTakenOff(listed)) return `not in the seller’s list of ${WITNESS_DATE}: it may not offer it any more`;
  if (listed.deprecated) return 'the seller has withdrawn this model';
  if (/open ?router/i.test(listed.comments)) return 'taken from a router, not from the seller';
  if (/no longer|can't find|(?:^|should be )retired/i.test(listed.comments))
    return 'the seller may not offer it any more';
  return undefined;
};

/** Why the list has no price for text that one could rest on, as a sentence; undefined where it has one. */
export const noPriceReason = (listed: ListedModel): string | undefined => {
  const notSold = NOT_SOLD.find(([ids]) => ids.test(listed.id))?.[1];
  if (notSold !== undefined) return notSold;
  if (listed.model.endsWith(':free')) return 'A free variant has no price that a plan can rest on.';
  if (!listed.hasPrices) return 'Its price table is empty.';
  if (listed.embeds) return undefined;
  if (isOtherKind(listed.id)) return 'It does not sell text for text.';
  return listed.sellsText ? undefined : 'It is not sold by the token of text in and out.';
};
