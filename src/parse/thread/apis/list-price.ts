import type { DraftApi } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { LEAD, NONE, TAKE_AWAY } from '../wording/verbs.ts';

/** An API at its list price again, or without its discount: of one among several, or of a part of a mix. */

const NAME = '(?<name>[a-z][\\w ./-]{1,40}?)';
const END = '(?: (?:now|again|please|any ?more|then|instead))*$';
const NO_DISCOUNT: readonly RegExp[] = [
  re`^${LEAD}(?:${TAKE_AWAY}|${NONE}|without) (?:the |our |any |that )?(?:discount|rebate) (?:on|for|of|from|with|off) (?:the )?${NAME}${END}`,
  re`^${LEAD}(?:${TAKE_AWAY}|${NONE}) (?:the |our )?${NAME}(?:'s)? (?:discount|rebate)${END}`,
  re`^(?:but )?(?:the )?${NAME} (?:(?:has|gets?|with|is|comes) )*(?:without|no)(?: a| the| any)? (?:discount|rebate)${END}`,
];
const LISTED: readonly RegExp[] = [
  re`^(?:but )?(?:the |our )?${NAME} (?:(?:back|is|are|goes|at|to|for|on|with) )+(?:(?:the|its|full|normal|plain) )*(?:list(?:ed)?(?: prices?)?|full prices?)${END}`,
  re`^${LEAD}(?:full |the )*list prices? (?:for|on|of) (?:the )?${NAME}${END}`,
];
const GUARD = /\b(?:discount|rebate|list|listed|full price)/i;

/** Whose list price some words ask for, and whether prices of one's own go too; undefined where they ask for none. */
export const listedIn = (words: string): { readonly name: string; readonly isWhole: boolean } | undefined => {
  if (!GUARD.test(words)) return undefined;
  for (const [rows, isWhole] of [
    [NO_DISCOUNT, false],
    [LISTED, true],
  ] as const)
    for (const row of rows) {
      const name = row.exec(words)?.groups?.name;
      if (name !== undefined) return { name, isWhole };
    }
  return undefined;
};

type Terms = Pick<
  DraftApi,
  | 'discount'
  | 'usdPerMillionInput'
  | 'usdPerMillionOutput'
  | 'usdPerMillionCachedInput'
  | 'batchDiscount'
  | 'isNegotiated'
>;

/** An API, or a part of a mix, without its discount, and where `isWhole` without prices of its own; `ofAll` is off every API. */
export const asListed = <T extends Terms>(api: T, isWhole: boolean, ofAll: number): T => {
  const { discount: _, ...others } = api;
  const {
    usdPerMillionInput: _in,
    usdPerMillionOutput: _out,
    usdPerMillionCachedInput: _cached,
    batchDiscount: _batch,
    isNegotiated: _own,
    ...plain
  } = others;
  return { ...(isWhole ? plain : others), ...(ofAll > 0 && { discount: 0 }) } as T;
};
