import { type Draft, type DraftField, fieldsIn } from '../../domain/draft.ts';
import { isSameJson } from '../../json.ts';
import { printDraft } from '../print/print.ts';

/** What differs between two drafts, in the words of those who said it. */
export interface ChangedWords {
  /** What is said now. */
  readonly now: readonly string[];
  /** What was said before in its place. */
  readonly instead: readonly string[];
}

/** Words that somebody typed for a field; printed ones where a button or a form set it. */
const wordsFor = ({ fields, said }: Draft, field: DraftField): string =>
  said[field]?.words ?? printDraft({ version: 1, fields: { [field]: fields[field] }, said: {} });

/** "rent" is not worth saying where a price for rent is. */
const isImplied = (field: DraftField, words: string, all: readonly string[]): boolean =>
  field === 'selfHosted.procurement.kind' && all.some((other) => other !== words && other.includes(words));

/** The APIs that only `a` has, where some are in both; undefined where all are others, or only their terms differ. */
const ownApis = (a: Draft, b: Draft): string[] | undefined => {
  const ids = ({ fields }: Draft): string[] => (fields.apis ?? []).map(({ id }) => id);
  const own = ids(a).filter((id) => !ids(b).includes(id));
  const shared = ids(a).length - own.length;
  return shared === 0 || (own.length === 0 && ids(b).every((id) => ids(a).includes(id))) ? undefined : own;
};

const differing = (a: Draft, b: Draft): string[] => {
  const fields = fieldsIn(a.fields).filter(
    (field) => a.fields[field] !== undefined && !isSameJson(a.fields[field], b.fields[field]),
  );
  const words = fields.map(
    (field) => (field === 'apis' ? ownApis(a, b)?.join(', ') : undefined) ?? wordsFor(a, field),
  );
  return [
    ...new Set(words.filter((word, at) => word !== '' && !isImplied(fields[at] ?? 'apis', word, words))),
  ];
};

/** The words of what differs, as they are said now and as they were. */
export const changedWords = (before: Draft, after: Draft): ChangedWords => ({
  now: differing(after, before),
  instead: differing(before, after),
});
