import { sellerOf } from '../../../catalog/index.ts';
import type { Draft } from '../../../domain/draft.ts';
import { withoutRuleOut } from '../wording/sellers.ts';

/** "drop together": a seller that is left out from now on, and what the card compares with of it. */

/**
 * A draft without the APIs of sellers that it rules out and `before` does not: they go from the list as any other API
 * does. Where the list has no other, they stay, ruled out, and say what was asked.
 */
export const withoutRuledOut = (draft: Draft, before: Draft): Draft => {
  const { apis = [], 'constraints.excludedSellers': out = [] } = draft.fields;
  const had = before.fields['constraints.excludedSellers'] ?? [];
  const gone = new Set(out.filter((seller) => !had.includes(seller)));
  const left = apis.filter(({ id }) => !gone.has(sellerOf(id)?.id ?? ''));
  return left.length === 0 || left.length === apis.length
    ? draft
    : { ...draft, fields: { ...draft.fields, apis: left } };
};

/** "bring it back" behind "drop groq": whoever adds an API of a seller that `before` rules out has it chosen again. */
export const withLetInAgain = (draft: Draft, before: Draft): Draft => {
  const { apis: there = [], 'constraints.excludedSellers': out = [] } = before.fields;
  const added = (draft.fields.apis ?? []).filter(({ id }) => there.every((one) => one.id !== id));
  const sellers = added.flatMap(({ id }) => sellerOf(id)?.id ?? []);
  return withoutRuleOut(
    draft,
    out.filter((seller) => sellers.includes(seller)),
  );
};
