import type { DraftApi, SaidFields } from '../../../domain/draft.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { impossible, say } from '../../problems.ts';
import { partAlone, withTermsOf } from '../mix/terms.ts';
import type { ThreadChange } from '../read-change.ts';
import { editApis } from './rivals.ts';

/** What a change leaves to compare with, of what was named and of what the card had. */

/** "only opus" below "20% off opus": what is named again without terms keeps those that were said. */
const namedAgain = (
  named: readonly DraftApi[] | undefined,
  before: readonly DraftApi[],
): readonly DraftApi[] | undefined =>
  named?.map((api) => {
    if (api.mix !== undefined) return withTermsOf(api, before);
    const known = before.find(({ id }) => id === api.id) ?? partAlone(before, api.id);
    // Capacity that is bought is given up by its own words.
    return Object.keys(api).length > 1 || known?.usdPerMonth !== undefined ? api : (known ?? api);
  });

/**
 * "mini in batch" below two APIs: both stay, with the terms that are said of one; one that is new comes beside them. A
 * mix, or one that is chosen, takes the place of all.
 */
const besideOthers = (
  named: readonly DraftApi[],
  before: readonly DraftApi[],
  isChosen: boolean,
): readonly DraftApi[] => {
  const fresh = named.filter(({ id }) => !before.some((api) => api.id === id));
  const replaces = fresh.length > 0 && (isChosen || fresh.some(({ mix }) => mix !== undefined));
  return replaces ? named : [...before.map((api) => named.find(({ id }) => id === api.id) ?? api), ...fresh];
};

/** "10% overflows to haiku": the first is the one with which the rest stays. */
const firstOf = (named: readonly DraftApi[], before: readonly DraftApi[]): readonly DraftApi[] => [
  ...named,
  ...before.filter(({ id }) => named.every((api) => api.id !== id)),
];

/** "80% haiku 20% sonnet" below sonnet and gpt-5: a mix takes the place of its parts, of another mix, and of the only one. */
const inPlaceOfParts = (
  [mixed, ...more]: readonly DraftApi[],
  before: readonly DraftApi[],
): readonly DraftApi[] | undefined => {
  if (mixed?.mix === undefined || more.length > 0) return undefined;
  const parts = mixed.mix.map(({ id }) => id);
  const isReplaced = ({ id, mix }: DraftApi): boolean =>
    mix !== undefined || parts.includes(id) || before.length === 1;
  const at = before.findIndex(isReplaced);
  const list = before.filter((api) => !isReplaced(api));
  return [...list.slice(0, Math.max(at, 0)), mixed, ...list.slice(Math.max(at, 0))];
};

/** What was named, with those of before that stay. */
const placedAmong = (
  named: readonly DraftApi[],
  before: readonly DraftApi[],
  { isBeside, isChosen, takesPart, splitsTraffic }: ThreadChange,
): readonly DraftApi[] => {
  if (takesPart === true) return firstOf(named, before);
  const split = splitsTraffic === true ? inPlaceOfParts(named, before) : undefined;
  if (split !== undefined) return split;
  return isBeside === true ? besideOthers(named, before, isChosen === true) : named;
};

/** "drop haiku, only opus": what goes is of those before, though others are named beside it. */
const goneOf = (
  edits: ThreadChange['edits'],
  named: readonly DraftApi[],
  before: readonly DraftApi[],
): readonly DraftApi[] => {
  const gone = edits.flatMap((edit) =>
    edit.kind === 'remove' ? edit.apis : edit.kind === 'swap' ? edit.from : [],
  );
  const isIn = (list: readonly DraftApi[], api: DraftApi): boolean => list.some(({ id }) => id === api.id);
  return before.filter((api) => isIn(gone, api) && !isIn(named, api));
};

/** The comparators after the change. The scenario's are taken where nobody named any. */
export const apisAfter = (
  fields: SaidFields,
  scenario: Scenario,
  change: ThreadChange,
): readonly DraftApi[] | undefined => {
  const { outright, edits } = change;
  const again = namedAgain(outright.fields.apis, fields.apis ?? []);
  const named = again && placedAmong(again, fields.apis ?? [], change);
  if (edits.length === 0) return named;
  const known: readonly DraftApi[] =
    (named && [...named, ...goneOf(edits, named, fields.apis ?? [])]) ??
    fields.apis ??
    scenario.apis.filter(({ role }) => role !== 'same-model').map(({ id }) => ({ id }));
  const edited = editApis(known, edits, fields['apis.discount'] ?? 0);
  // Who sells the hosted model stays on the card when the last API goes that was named.
  const sellers = scenario.apis.filter(({ role }) => role === 'same-model').map(({ id }) => ({ id }));
  const list =
    edited.length > 0 || sellers.some(({ id }) => known.some((api) => api.id === id)) ? edited : sellers;
  if (list.length === 0)
    throw impossible(
      say`Without any API there is nothing to compare with: name another instead, such as "vs opus".`,
      ['vs opus'],
    );
  return list;
};
