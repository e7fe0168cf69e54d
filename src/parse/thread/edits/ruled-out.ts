import { findTeamSeller, rentalsOn, sellerOf } from '../../../catalog/index.ts';
import type { Draft } from '../../../domain/draft.ts';
import { withoutRuleOut } from '../wording/sellers.ts';

/** "drop together": a seller that is left out from now on, and what the card compares with of it. */

/** Whether an API is sold by one of the sellers of a list, where a company may stand by the name of its other side. */
const isSoldBy =
  (sellers: readonly string[]) =>
  ({ id }: { readonly id: string }): boolean => {
    const seller = sellerOf(id)?.id ?? '';
    return sellers.some((one) => one === seller || findTeamSeller(one)?.apis.includes(seller) === true);
  };

const SELLER = 'selfHosted.procurement.seller';

/** A draft whose GPUs are rented from nobody by name, where a list has who rents them out. */
const withoutLandlord = (draft: Draft, out: readonly string[]): Draft => {
  const seller = draft.fields[SELLER];
  if (seller === undefined || !rentalsOn(out).includes(seller)) return draft;
  const { [SELLER]: _gone, ...fields } = draft.fields;
  const { [SELLER]: _words, ...said } = draft.said;
  return { ...draft, fields, said };
};

/**
 * A draft without the APIs of sellers that it rules out and `before` does not: they go from the list as any other API
 * does. Where the list has no other, they stay, ruled out, and say what was asked. No GPU is rented from them either.
 */
export const withoutRuledOut = (draft: Draft, before: Draft): Draft => {
  const { apis = [], 'constraints.excludedSellers': out = [] } = draft.fields;
  const had = before.fields['constraints.excludedSellers'] ?? [];
  const added = out.filter((seller) => !had.includes(seller));
  const isGone = isSoldBy(added);
  const left = apis.filter((api) => !isGone(api));
  const rented = withoutLandlord(draft, added);
  return left.length === 0 || left.length === apis.length
    ? rented
    : { ...rented, fields: { ...rented.fields, apis: left } };
};

/** "bring it back" behind "drop groq": whoever adds an API of a seller that `before` rules out has it chosen again. */
export const withLetInAgain = (draft: Draft, before: Draft): Draft => {
  const { apis: there = [], 'constraints.excludedSellers': out = [] } = before.fields;
  const added = (draft.fields.apis ?? []).filter(({ id }) => there.every((one) => one.id !== id));
  return withoutRuleOut(
    draft,
    out.filter((seller) => added.some(isSoldBy([seller]))),
  );
};
