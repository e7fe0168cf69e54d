import { onceFor } from '../../bounded.ts';
import { defined } from '../../defined.ts';
import {
  type Draft,
  type DraftApi,
  type DraftField,
  type DraftFields,
  fieldsIn,
} from '../../domain/draft.ts';
import { FIELDS, REQUEST_SIZES, VOLUMES } from '../../domain/fields/index.ts';
import { toTheCent, toType } from '../../domain/round.ts';
import { roundPeriod } from '../text/figures/short-number.ts';
import { printDraft } from './print.ts';

/** A draft as the line that somebody copies to change it: as `printDraft`, with numbers that people type. */

const SIZES: ReadonlySet<DraftField> = new Set(REQUEST_SIZES);
const BY_PERIOD: ReadonlySet<DraftField> = new Set(VOLUMES);
const SIDES = ['workload.inputTokensPerMonth', 'workload.outputTokensPerMonth'] as const;

const shortShare = (share: number): number => toType(100 * share) / 100;

/** The amount, with that of the other side, as both are printed by one period. */
const printedWith = (fields: DraftFields, field: DraftField, value: number): readonly number[] =>
  SIDES.some((side) => side === field) ? SIDES.flatMap((side) => fields[side] ?? []) : [value];

/** A third, or a day's amount by the month, has no end; what is round by the day or the week is said so. */
const shortOf = (fields: DraftFields, field: DraftField, value: number): number => {
  const isByPeriod = BY_PERIOD.has(field) && roundPeriod(printedWith(fields, field, value)) !== undefined;
  if (Number.isInteger(value) || isByPeriod) return value;
  if (SIZES.has(field)) return toTheCent(value);
  return FIELDS[field].dimension === 'share' ? shortShare(value) : toType(value);
};

const shortApi = (api: DraftApi): DraftApi =>
  api.mix === undefined
    ? api
    : { ...api, mix: api.mix.map((part) => ({ ...part, share: shortShare(part.share) })) };

/** What is off the one API of a line is said of the line, as people type it. */
const withDiscountOfOne = (fields: DraftFields): DraftFields => {
  const [api, ...more] = fields.apis ?? [];
  if (api?.discount === undefined || more.length > 0 || fields['apis.discount'] !== undefined) return fields;
  const { discount, ...rest } = api;
  return { ...fields, apis: [rest], 'apis.discount': discount };
};

const shortFields = (all: DraftFields): DraftFields => {
  const fields = withDiscountOfOne(all);
  const { 'workload.bill': bill, apis } = fields;
  const numbers = fieldsIn(fields).flatMap((field) => {
    const value = fields[field];
    return typeof value === 'number' ? [[field, shortOf(fields, field, value)] as const] : [];
  });
  return {
    ...fields,
    ...Object.fromEntries(numbers),
    ...defined({
      'workload.bill': bill && { ...bill, usdPerMonth: toTheCent(bill.usdPerMonth) },
      apis: apis?.map(shortApi),
    }),
  };
};

/** One line, to copy and to change; it gives the same answer to six digits. */
export const lineToCopy = onceFor((draft: Draft): string =>
  printDraft({ ...draft, fields: shortFields(draft.fields) }),
);
