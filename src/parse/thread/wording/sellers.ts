import { findRentalSeller } from '../../../catalog/index.ts';
import type { Draft, SaidFields } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';

/** Which sellers may be chosen, as a thread goes on: each that is ruled out stays out until it is let in again. */

const NAME = '(?<name>[a-z][\\w .-]{1,24}?)';
const TOO = '(?: (?:again|too|as well|now|after all|then|for (?:us|me)|(?:by|with) (?:us|me)|anyway))*';
const FINE =
  '(?:fine|ok(?:ay)?|good|allowed|permitted|approved|possible|acceptable|back|an option|on the table)';
/** What says that a seller may be chosen, and not that it is. */
const LET_IN: readonly RegExp[] = [
  re`^${NAME} (?:(?:is|are|was|were|would be|may be|can be) )?(?:(?:now|again|still|back to being) )*${FINE}(?: in)?${TOO}$`,
  re`^${NAME} (?:works|(?:would|will|could|can) (?:work|do))${TOO}$`,
  re`^(?:(?:we|i)(?:'re| are|'m| am) )?(?:fine|ok(?:ay)?|good|happy) with ${NAME}${TOO}$`,
  re`^(?:(?:we|you|i) )?(?:(?:may|can|could|are allowed to) )?(?:allow|permit|use|consider|unblock|re-?allow) ${NAME}${TOO}$`,
];

/** Who has a say in it. */
export const ROLES =
  '(?:finance|legal|security|compliance|procurement|management|cfo|cto|ceo|ciso|boss|manager|lawyers|auditors)';
const WONT =
  "(?:(?:wo ?n'?t|will not|do(?:es)? ?n'?t|do(?:es)? not|did ?n'?t|did not|would ?n'?t|can ?not|can'?t) (?:allow|approve|accept|permit|sign(?: off)?(?: on)?|touch)|(?:has|have)(?: ?n'?t| not| never) (?:approved|allowed|accepted|signed(?: off)?(?: on)?|cleared)|(?:said|says) no to)";
const RULED_OUT: readonly RegExp[] = [
  re`^${NAME} (?:is|are|was|were|would be) (?:(?:now|also) )*(?:out|off the table|excluded|not ok(?:ay)?|not possible|not acceptable|a no-?go|gone)${TOO}$`,
  re`^(?:(?:the|our|my) )?(?:${ROLES}|they|we) (?:(?:has|have|had|just|already|all) )*(?:bans?|banned|blocks?|blocked|vetoe[sd]|rejects?|rejected|refuses?|refused|forbids?|forbade|excludes?|excluded|prohibits?|prohibited|${WONT}) (?:using )?${NAME}${TOO}$`,
  re`^no to (?:using )?${NAME}${TOO}$`,
  re`^(?:(?:the|our|my) )?(?:(?:${ROLES}|they|we|i) )?(?:(?:currently|still|yet|really) )*(?:has no|have no|(?:do|does)(?: ?n'?t| not)(?: yet)? have|lacks?|no|without) (?:(?:an?|any|the) )?(?:(?:signed|valid|framework|active|legal) )*(?:contract|agreement|deal|account|dpa|baa|nda|paperwork)s? (?:(?:in place|signed|set up) )?(?:with|at|from) ${NAME}(?: (?:yet|in place|so far|at all|any ?more))*${TOO}$`,
  re`^${NAME} (?:(?:is|are|was|were)(?:n't| not)|has(?:n't| not) been) (?:(?:yet|really|even) )*(?:approved|allowed|cleared|permitted|certified|signed|vetted|an option|on (?:the|our) (?:[a-z]+ )?list|possible|acceptable)(?: (?:yet|by (?:${ROLES})))*${TOO}$`,
];

const OUT = 'constraints.excludedSellers';
const ONLY = 'constraints.sellers';

const nameIn = (segment: string, pattern: RegExp): string | undefined => pattern.exec(segment)?.groups?.name;

const sellerIn = (segment: string, pattern: RegExp): string | undefined => {
  const name = nameIn(segment, pattern);
  return name === undefined ? undefined : sellerNamed(name)?.id;
};

/** Whether the last clause says of somebody that they may be chosen: how it ends is then no mere way to say it. */
export const endsLetIn = (line: string): boolean => {
  const last = line.replace(/^.*[,;] ?(?:and |but )?/s, '').trim();
  return LET_IN.map((pattern) => nameIn(last, pattern)).some(
    (name) =>
      name !== undefined && (findRentalSeller(name) !== undefined || sellerNamed(name)?.kind === 'cloud'),
  );
};

const USES = /\b(?:use|consider) /i;

/**
 * Who rents out GPUs and may be chosen by these words: "azure would be ok" chooses nobody, but where all must stay on
 * one's own machines, which is then against it.
 */
const renterLetIn = (segment: string, known: SaidFields): string | undefined =>
  USES.test(segment) || known['constraints.dataResidency'] === 'own-infrastructure'
    ? undefined
    : LET_IN.map((pattern) => nameIn(segment, pattern)).find(
        (name) => name !== undefined && findRentalSeller(name) !== undefined,
      );

/** Whether words say that somebody who rents out GPUs may be chosen. */
export const isLetIn = (segment: string, known: SaidFields): boolean =>
  renterLetIn(segment, known) !== undefined;

/** Throws a question where GPUs may be rented of somebody whom no rule is against: `known` has what was said before. */
export const refuseLetIn = (segment: string, known: SaidFields): void => {
  const name = renterLetIn(segment, known);
  if (name === undefined || sellerLetIn(segment, known) !== undefined) return;
  throw notUnderstood(
    ask`${quoted(segment)}: no rule is against it, so it may be chosen already. Are the GPUs rented there?`,
    [`GPUs from ${name}`, `only ${name}`],
  );
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
  const id = RULED_OUT.map((pattern) => sellerIn(segment, pattern)).find((found) => found !== undefined);
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

/** The draft without the rule that leaves these sellers out. */
export const withoutRuleOut = (draft: Draft, ids: readonly string[]): Draft => {
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
