import type { Draft, DraftApi } from '../../../domain/draft.ts';
import { inShort } from '../../../domain/round.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import type { ApiEdit } from '../apis/apis-named.ts';
import { arePartTerms } from '../mix/terms.ts';

/** What would stand in the place of a mix, or beside it, though nobody said so. */

const BESIDE =
  /\b(?:add|adding|also|too|as well|include|including|plus|and with|compare\w*|vs|versus|against)\b/i;
const INSTEAD =
  /\b(?:only|just|all|everything|alone|instead|rather|replace|swap|switch|mix|share|100)\b|->|→|%/i;

const nameOf = ({ id }: DraftApi): string => id.slice(id.indexOf('/') + 1);

const ofEdit = (edit: ApiEdit): readonly DraftApi[] =>
  edit.kind === 'terms' || (edit.kind === 'add' && !BESIDE.test(edit.words)) ? edit.apis : [];

/** "10% off haiku", "less opus", "4B on sonnet" below a mix: of its part, or of that API alone? Throws the question. */
export const refuseForMix = (
  words: string,
  said: Draft,
  edits: readonly ApiEdit[],
  before: Draft | undefined,
): void => {
  const known = before?.fields.apis ?? [];
  const mix = known.find((api) => api.mix !== undefined)?.mix;
  if (mix === undefined || said.fields['workload.movedShare'] !== undefined) return;
  const isAlone = ({ id }: DraftApi): boolean =>
    known.some((api) => api.id === id) ||
    edits.some(
      (edit) => edit.kind === 'add' && BESIDE.test(edit.words) && edit.apis.some((api) => api.id === id),
    );
  const isPart = ({ id }: DraftApi): boolean => mix.some((part) => part.id === id);
  const isSaid = (edit: ApiEdit, api: DraftApi): boolean => edit.kind === 'terms' && arePartTerms(api);
  const terms = edits.flatMap((edit) =>
    ofEdit(edit).filter((api) => isPart(api) && !isAlone(api) && !isSaid(edit, api)),
  );
  const [named] = BESIDE.test(words) || INSTEAD.test(words) ? [] : (said.fields.apis ?? []);
  const [api = named] = terms;
  if (api === undefined || api.mix !== undefined) return;
  const share = mix.find(({ id }) => id === api.id)?.share;
  const isName = Object.keys(api).length === 1;
  throw notUnderstood(
    share === undefined
      ? ask`${quoted(words)}: ${nameOf(api)} is not part of the mix. In its place, or beside it?`
      : isName
        ? say`${quoted(words)}: ${nameOf(api)} is ${inShort(100 * share)}% of the mix. Type which share it should have, or compare with it alone.`
        : say`${quoted(words)}: of a part of a mix its prices and its discount are counted. The rest holds where it is compared with alone.`,
    isName ? [`the mix is ${api.id}`, `add ${api.id}`] : [`add ${api.id}, ${words}`],
  );
};
