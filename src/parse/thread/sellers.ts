import type { Draft, SaidFields } from '../../domain/draft.ts';
import { re } from '../expression.ts';
import { sellerNamed } from '../names/rival-seller.ts';

/** Which sellers may be chosen, as a thread goes on: each that is ruled out stays out until it is let in again. */

const NAME = '(?<name>[a-z][\\w .-]{1,24}?)';
const TOO = '(?: (?:again|too|as well|now|after all|then|for us|anyway))*';
const FINE =
  '(?:fine|ok(?:ay)?|good|allowed|permitted|approved|possible|acceptable|back|an option|on the table)';
const LET_IN: readonly RegExp[] = [
  re`^${NAME} (?:(?:is|are|was|were|would be|may be|can be) )?(?:(?:now|again|still|back to being) )*${FINE}(?: in)?${TOO}$`,
  re`^(?:(?:we|you|i) )?(?:(?:may|can|could|are allowed to) )?(?:allow|permit|use|consider|unblock|re-?allow) ${NAME}${TOO}$`,
];
const RULED_OUT = re`^${NAME} (?:is|are|was|were|would be) (?:(?:now|also) )*(?:out|off the table|excluded|not ok(?:ay)?|not possible|not acceptable|a no-?go|gone)${TOO}$`;

const OUT = 'constraints.excludedSellers';
const ONLY = 'constraints.sellers';

const sellerIn = (segment: string, pattern: RegExp): string | undefined => {
  const { name } = pattern.exec(segment)?.groups ?? {};
  return name === undefined ? undefined : sellerNamed(name)?.id;
};

/** "azure is fine again": the seller that may be chosen again, where a rule of the card is against it. */
export const sellerLetIn = (segment: string, known: SaidFields): string | undefined => {
  const id = LET_IN.map((pattern) => sellerIn(segment, pattern)).find((found) => found !== undefined);
  const isOut =
    id !== undefined &&
    (known[OUT]?.includes(id) === true || (known[ONLY] !== undefined && !known[ONLY].includes(id)));
  return isOut ? id : undefined;
};

/** "groq is out too", in the words of a rule. */
export const asRuledOut = (segment: string): string => {
  const id = sellerIn(segment, RULED_OUT);
  return id === undefined ? segment : `not ${id}`;
};

const ruleOf = (field: typeof OUT | typeof ONLY, ids: readonly string[]): string =>
  field === OUT ? ids.map((id) => `not ${id}`).join(', ') : `only ${ids.join(', ')}`;

/** The draft with a rule about these sellers; without that rule where there is none of them. */
const withRule = (
  { version, ...draft }: Draft,
  field: typeof OUT | typeof ONLY,
  ids: readonly string[],
): Draft => {
  const { [field]: _, ...fields } = draft.fields;
  const { [field]: __, ...said } = draft.said;
  return ids.length === 0
    ? { version, fields, said }
    : {
        version,
        fields: { ...fields, [field]: [...ids] },
        said: { ...said, [field]: { words: ruleOf(field, ids) } },
      };
};

const withoutRuleOut = (draft: Draft, ids: readonly string[]): Draft => {
  const out = draft.fields[OUT];
  return out?.some((id) => ids.includes(id)) === true
    ? withRule(
        draft,
        OUT,
        out.filter((id) => !ids.includes(id)),
      )
    : draft;
};

/** The draft where these sellers may be chosen again. */
export const withLetIn = (draft: Draft, ids: readonly string[]): Draft => {
  const only = draft.fields[ONLY];
  const allowed = withoutRuleOut(draft, ids);
  return only === undefined || ids.length === 0
    ? allowed
    : withRule(allowed, ONLY, [...new Set([...only, ...ids])]);
};

/** "not groq" below "not azure": both. "only azure" below that lets it in. */
export const withRulesBefore = (
  base: Draft,
  patch: Draft,
): { readonly base: Draft; readonly patch: Draft } => {
  const now = patch.fields[OUT];
  const from = withoutRuleOut(base, patch.fields[ONLY] ?? []);
  const more = now === undefined ? [] : (from.fields[OUT] ?? []).filter((id) => !now.includes(id));
  if (now === undefined || more.length === 0) return { base: from, patch };
  const words = [ruleOf(OUT, more), patch.said[OUT]?.words ?? ruleOf(OUT, now)].join(', ');
  return {
    base: from,
    patch: {
      ...patch,
      fields: { ...patch.fields, [OUT]: [...more, ...now] },
      said: { ...patch.said, [OUT]: { ...patch.said[OUT], words } },
    },
  };
};
