import { defined } from '../../defined.ts';
import type { DraftFields } from '../../domain/draft.ts';
import { type BookedPrice, ownPriceField } from '../../domain/price-book.ts';
import type { ModelSpecInput } from '../../domain/scenario.ts';
import { ask, notUnderstood, say } from '../problems.ts';

/** What words that set defaults say of APIs: the prices and discounts that a workspace has, and whom it compares with. */

/** A value of a field as a workspace keeps it. */
export type DefaultValue = number | string | boolean | readonly string[];

/** A setting that somebody makes. */
export interface NewDefault {
  /** A draft field, a price as `ownPriceField` names it, or `model/<name>`. */
  readonly field: string;
  readonly value: DefaultValue | BookedPrice | ModelSpecInput;
}
/** Prices that were said with an API, both of them. */
const bookedOf = (apis: DraftFields['apis']): NewDefault[] =>
  (apis ?? []).flatMap((api): NewDefault[] => {
    const { id, usdPerMillionInput, usdPerMillionOutput, usdPerMillionCachedInput } = api;
    if (id.startsWith('custom/') || usdPerMillionInput === undefined || usdPerMillionOutput === undefined)
      return [];
    const cached = defined({ usdPerMillionCachedInput });
    return [
      {
        field: ownPriceField('api-price', id),
        value: { usdPerMillionInput, usdPerMillionOutput, ...cached },
      },
    ];
  });

const EXAMPLES = {
  discount: 'defaults 20% discount on claude',
  price: 'defaults claude sonnet at $2/$8',
} as const;

type SaidApi = NonNullable<DraftFields['apis']>[number];

/** What a workspace keeps of an API. */
const KEPT_TERMS: ReadonlySet<string> = new Set([
  'id',
  'usdPerMillionInput',
  'usdPerMillionOutput',
  'usdPerMillionCachedInput',
  'discount',
  'isNegotiated',
]);

/** Throws where more is said of an API than can be kept. */
const refuseTerms = ({ id, ...api }: SaidApi): void => {
  const other = Object.entries(api).find(
    ([term, value]) => value !== undefined && !KEPT_TERMS.has(term),
  )?.[0];
  if (other !== undefined)
    throw notUnderstood(
      say`Of an API a workspace keeps its price and the discount of its seller, and nothing else: leave out what else was said of ${id}.`,
      Object.values(EXAMPLES),
    );
};

/** The discounts with sellers: one for all APIs beside it, or what was said of one. Throws where one has two. */
const discountsOf = (apis: readonly SaidApi[], ofAll: number | undefined): readonly NewDefault[] => {
  const found = new Map<string, number>();
  for (const { id, discount = ofAll } of apis) {
    const seller = id.slice(0, id.indexOf('/'));
    if (discount === undefined) continue;
    if ((found.get(seller) ?? discount) !== discount)
      throw notUnderstood(say`A discount is with a seller, and two were said of ${seller}: type one.`, [
        EXAMPLES.discount,
      ]);
    found.set(seller, discount);
  }
  return [...found].map(([seller, value]) => ({ field: ownPriceField('discount', seller), value }));
};

/** A discount with the sellers of the APIs beside it, their prices, or the APIs themselves. */
export const apisOf = ({ apis, 'apis.discount': discount }: DraftFields): NewDefault[] => {
  if (discount !== undefined && apis === undefined)
    throw notUnderstood(
      ask`A discount with whom? Type it with an API of that seller, such as "${EXAMPLES.discount}".`,
      [EXAMPLES.discount],
    );
  const all = apis ?? [];
  for (const api of all) refuseTerms(api);
  const ids = all.map(({ id }) => id);
  const discounts = discountsOf(all, discount);
  const prices = bookedOf(apis);
  const isNamedAlone = all.some(
    ({ usdPerMillionInput, discount: own = discount }) =>
      usdPerMillionInput === undefined && own === undefined,
  );
  return [...discounts, ...prices, ...(isNamedAlone ? [{ field: 'apis', value: ids }] : [])];
};
