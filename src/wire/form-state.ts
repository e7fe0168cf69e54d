import * as z from 'zod';
import { Draft } from '../domain/draft.ts';
import { optional } from '../domain/optional.ts';
import { Id } from '../domain/record-fields.ts';
import { decodeCarried } from './carried.ts';
import {
  type FormValue,
  type FormValues,
  type InputName,
  inputId,
  inputOf,
  isInput,
  UNSAID,
} from './form.ts';
import { shownInputs } from './form-layout.ts';
import { codePoints, VIEW } from './limits.ts';
import type { SharedFile } from './shared-file.ts';
import { filesIn, type ViewState } from './view-state.ts';

/** What comes back from a form, and what it carries along from one drawing to the next. */

const filledIn = (input: ViewState[string][string]): FormValue | undefined =>
  input.value ??
  input.selected_option?.value ??
  input.selected_conversation ??
  input.selected_options?.map(({ value }) => value).filter((value) => value !== UNSAID);

/** What stands in the inputs that are drawn. An emptied one is absent, and so is whatever is not ours. */
export const drawnValues = (state: ViewState = {}): FormValues => {
  const values: Partial<Record<InputName, FormValue>> = {};
  for (const [id, actions] of Object.entries(state)) {
    const name = inputOf(id);
    const value = filledIn(actions[id] ?? {});
    if (name !== null && value !== undefined && value.length > 0 && value !== UNSAID) values[name] = value;
  }
  return values;
};

/** The exports that were uploaded in the form. */
export const uploadedIn = (state: ViewState | undefined): readonly SharedFile[] =>
  filesIn(state, inputId('usage'));

/** What has to be held beside the inputs that are drawn. */
export const heldValues = (values: FormValues, begunWith: readonly InputName[] = []): FormValues => {
  const shown = new Set<string>(shownInputs(values, begunWith));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !shown.has(name)));
};

/** What stands in inputs, by their names; what an earlier version had under others is dropped. */
const Held = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform(
    (held): FormValues => Object.fromEntries(Object.entries(held).filter(([name]) => isInput(name))),
  );

/** What a form holds beside what is on it: the draft it began with, and what stands in inputs that are not drawn. */
export const FormRest = z.object({ base: Draft, held: Held });
export type FormRest = z.infer<typeof FormRest>;

const Meta = z.strictObject({
  v: z.literal(1),
  /** Where it was opened. */
  channel: optional(z.string()),
  thread: optional(z.string()),
  /** A response_url of the command or the click that opened it. */
  url: optional(z.string()),
  /** The card that it began with. */
  card: optional(z.string()),
  /** Words of the line that were not understood. */
  ignored: optional(z.array(z.string()).readonly()),
  rest: z.union([z.object({ here: FormRest }), z.object({ stored: Id })]),
});

/** What a form carries along. Its rest stands in the view itself where there is room, else in the store. */
export type FormMeta = Omit<z.infer<typeof Meta>, 'v'>;

/** `private_metadata`; null where it would be longer than Slack takes. */
export const encodeFormMeta = (meta: FormMeta): string | null => {
  const text = JSON.stringify({ v: 1, ...meta });
  return codePoints(text) <= VIEW.metadataChars ? text : null;
};

/** null for anything that `encodeFormMeta` did not write. */
export const decodeFormMeta = (text: string): FormMeta | null => decodeCarried(Meta, text);

/** When a view was last drawn: for whose action, by Slack's timestamp, and which hash it has since. */
export const FormDrawn = z.object({ at: z.string(), hash: z.string() });
