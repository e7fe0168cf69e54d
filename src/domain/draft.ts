import * as z from 'zod';
import { isSameJson } from '../json.ts';
import { ALL_FIELDS, type DraftField, type DraftValue, FIELD_SCHEMAS } from './fields/index.ts';
import { allOptional, optional } from './optional.ts';

export { DraftApi } from './draft-api.ts';
export { ALL_FIELDS, type DraftField, type DraftValue, FIELD_SCHEMAS } from './fields/index.ts';

/**
 * Only what people said, field by field. It is what is kept and changed: every change patches it, and it is
 * resolved again. Field names are scenario paths; those that a scenario lacks are other ways to say the same
 * thing (a bill instead of a volume, a GPU count instead of replicas). Money is USD, a month is 730 hours.
 */

/** The fields of a draft, each with the type of its row in `domain/fields/`. */
export type DraftFields = { -readonly [F in DraftField]?: DraftValue<F> };

/** The fields of a draft to look at: what somebody said, and no more. */
export type SaidFields = Readonly<DraftFields>;

/** Puts a value of a field among others. */
export const setIn = <F extends DraftField>(fields: DraftFields, field: F, value: DraftFields[F]): void => {
  fields[field] = value;
};

/** Whether a name is that of a field. */
export const isDraftField = (name: string): name is DraftField => Object.hasOwn(FIELD_SCHEMAS, name);

/** The names of the fields that are there, in the order in which they were said. */
export const fieldsIn = (fields: Readonly<Partial<Record<DraftField, unknown>>>): DraftField[] =>
  Object.keys(fields).filter(isDraftField);

/**
 * The words that set a field, and who said them (a Slack user id). Of a range both ends: the field then holds their
 * arithmetic mean. Of a bill or a stated throughput the ends are those of its one number.
 */
export const Said = z.object({
  words: optional(z.string()),
  /** What the words come to, said whole, where they only say by how much it changed: "400 users" of "double the users". */
  amount: optional(z.string()),
  by: optional(z.string()),
  range: optional(z.object({ low: z.number(), high: z.number() })),
  /** A price that was negotiated, as somebody said: it is not everybody's to know. */
  isNegotiated: optional(z.boolean()),
  /** It is of an export of usage: the window of that, as people see it. */
  usage: optional(z.string()),
});
export type Said = z.infer<typeof Said>;

/** Who said which field, and in which words. */
export type SaidBy = { [F in DraftField]?: Said };

/** What people said, and who said each field in which words. */
export const Draft = z.object({
  version: z.literal(1),
  fields: z.strictObject(allOptional(FIELD_SCHEMAS)),
  said: z.partialRecord(z.enum(ALL_FIELDS), Said),
});
export interface Draft {
  readonly version: 1;
  readonly fields: SaidFields;
  readonly said: Readonly<SaidBy>;
}

/** What one draft says and another does not, or says otherwise; the same API at the same price is no difference. */
export const differenceFrom = (before: Draft, { version, fields, said }: Draft): Draft => {
  const differ = fieldsIn(fields).filter((field) => !isSameJson(before.fields[field], fields[field]));
  const { apis: known = [] } = before.fields;
  const apis = (fields.apis ?? []).filter((api) => !known.some((one) => isSameJson(one, api)));
  return {
    version,
    fields: {
      ...Object.fromEntries(differ.map((field) => [field, fields[field]])),
      ...(differ.includes('apis') && { apis }),
    },
    said: Object.fromEntries(
      differ.flatMap((field) => (said[field] === undefined ? [] : [[field, said[field]]])),
    ),
  };
};

/** Fields that either of two drafts says, and the other not or otherwise. */
export const fieldsThatDiffer = (one: Draft, other: Draft): readonly DraftField[] => [
  ...new Set(
    [differenceFrom(one, other), differenceFrom(other, one)].flatMap(({ fields }) => fieldsIn(fields)),
  ),
];

/** Nobody has said anything yet: resolved, it is the question made of defaults alone. */
export const EMPTY_DRAFT: Draft = { version: 1, fields: {}, said: {} };
