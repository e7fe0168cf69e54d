import { type Draft, type DraftFields, fieldsIn, type SaidBy, setIn } from '../../../domain/draft.ts';
import { PAYING } from '../../../domain/fields/index.ts';
import { SaidTerms } from '../../../domain/scenario/paying.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { KIND } from '../../paying-fields.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';

/** What GPUs cost that are paid until a month: from then on, or from now. */

const UNTIL = `${PAYING}.paidUntil`;
const THEN = `${PAYING}.then`;

const AFTERWARDS = `(?:afterwards|after (?:that|this|it|(?:the )?(?:end of )?(?:${MONTH_NAME})(?: 20\\d\\d)?)|from (?:then|there|${MONTH_NAME}(?: 20\\d\\d)?)(?: on)?|once (?:that|this|it|the (?:contract|lease|term|commitment)) (?:ends|expires|runs out|is over|is up)|when (?:that|this|it|the (?:contract|lease|term|commitment)) (?:ends|expires|runs out|is over|is up))`;
const BEFORE = re`^(?:and |but |then )*${AFTERWARDS},? (?:it'?s |they'?re |we'?d? |they (?:cost|are) )?(?=\S)`;
const BEHIND = re`,? ${AFTERWARDS}$`;

const OF_PAYING = /[$\u20ac\u00a3]|\b(?:rent|leas|buy|bought|own|spot|reserv|cost|pay)/i;

/**
 * The words of a mention without "afterwards", and what they are read below, where GPUs are paid until a month;
 * undefined for other words.
 */
export const apartFromThen = (
  line: string,
  before: Draft | undefined,
): { readonly words: string; readonly before: Draft } | undefined => {
  if (before?.fields[UNTIL] === undefined || !OF_PAYING.test(line)) return undefined;
  const words = line.replace(BEFORE, '').replace(BEHIND, '');
  const { [UNTIL]: _, ...fields } = before.fields;
  return words === line ? undefined : { words, before: { ...before, fields } };
};

/** What a change says of how GPUs are paid for, as what holds once that which is paid has ended. */
export const asThen = (change: Draft, words: string): Draft => {
  const terms = Object.fromEntries(
    fieldsIn(change.fields)
      .filter((field) => field.startsWith(`${PAYING}.`))
      .map((field) => [field.slice(PAYING.length + 1), change.fields[field]]),
  );
  const then = SaidTerms.safeParse(terms);
  if (!then.success) throw notUnderstood(ask`${quoted(words)}: what do the GPUs cost from then on?`, []);
  const fields: DraftFields = {};
  const said: SaidBy = {};
  for (const field of fieldsIn(change.fields).filter((one) => !one.startsWith(`${PAYING}.`))) {
    setIn(fields, field, change.fields[field]);
    said[field] = change.said[field] ?? {};
  }
  return {
    ...change,
    fields: { ...fields, [THEN]: then.data },
    said: { ...said, [THEN]: { words } },
  };
};

const RENTS = /\b(?:rent|leas)/i;
const PRICES = [`${PAYING}.usdPerGpuHour`, `${PAYING}.usdPerGpuMonth`] as const;

/** "$2/hr" below GPUs that are paid until a month: rented now, or what they cost afterwards? Throws the question. */
export const refuseWhenPaid = (line: string, { fields, said }: Draft, before: Draft | undefined): void => {
  const price = PRICES.find((field) => fields[field] !== undefined);
  if (before?.fields[UNTIL] === undefined || price === undefined) return;
  const words = said[price]?.words ?? line;
  // "rent at $2/hr" says by itself that they are rented.
  if (said[KIND]?.words !== words || RENTS.test(line)) return;
  const until = before.said[UNTIL]?.words ?? '';
  throw notUnderstood(
    ask`${quoted(words)}: are the GPUs rented at that now, or once ${quoted(until)} has ended?`,
    [`rent at ${words}`, `${words} afterwards`],
  );
};
