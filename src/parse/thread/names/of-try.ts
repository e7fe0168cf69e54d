import { type Draft, type DraftApi, fieldsIn } from '../../../domain/draft.ts';
import { idsWithParts } from '../../../domain/draft-api.ts';
import { areNamesAlone } from '../apis/apis-named.ts';
import type { ThreadChange } from '../read-change.ts';

/** What a change names that only a try has: it goes on from that try, which nobody kept. */

/** The APIs that a change names without bringing them in: they go, or get other terms. */
const apisSpokenOf = ({ edits, outright }: ThreadChange): readonly DraftApi[] => [
  ...edits.flatMap((edit) => {
    if (edit.kind === 'swap') return edit.from;
    return edit.kind === 'remove' || edit.kind === 'terms' || edit.kind === 'listed' ? edit.apis : [];
  }),
  ...(outright.fields.apis ?? []).filter((api) => !areNamesAlone([api])),
];

/** What a card has one of, and people call by its name. */
const NAMED = ['selfHosted.gpu', 'selfHosted.model'] as const;

/** Whether a change says more of a GPU or a model than its name, where only a try has that. */
const namesHosting = ({ outright: { fields } }: ThreadChange, tried: Draft, kept: Draft): boolean =>
  fieldsIn(fields).length > 1 &&
  NAMED.some((field) => {
    const named = fields[field];
    return named !== undefined && named === tried.fields[field] && named !== kept.fields[field];
  });

/**
 * Whether a change speaks of what somebody tried: it names what the thread that is kept does not have, or takes away an
 * API where the try has other ones.
 */
export const speaksOfTry = (change: ThreadChange, tried: Draft, kept: Draft): boolean => {
  const [had, has] = [kept, tried].map(({ fields }) => idsWithParts(fields.apis ?? []));
  if (had === undefined || has === undefined) return false;
  const isNew = (id: string): boolean => has.includes(id) && !had.includes(id);
  const takesAway = change.edits.some(({ kind }) => kind === 'remove');
  const areOther = has.some(isNew) || had.some((id) => !has.includes(id));
  return (
    (takesAway && areOther) ||
    apisSpokenOf(change).some(({ id }) => isNew(id)) ||
    namesHosting(change, tried, kept)
  );
};
