import * as z from 'zod';
import { Draft, type DraftField } from '../domain/draft.ts';
import {
  FIELD_NAMES,
  FIELDS,
  type FormGroup,
  MEASURES,
  type Measure,
  type Mode,
} from '../domain/fields/index.ts';
import { optional } from '../domain/optional.ts';
import { decodeCarried } from './carried.ts';
import { codePoints, VIEW } from './limits.ts';
import { type ModalFile, modalFiles } from './modal-files.ts';

/** The form as Slack and we agree on it: its inputs, when each is asked for, its ids, and what it carries along. */

/** Of the modal. */
export const FORM_CALLBACK_ID = 'form';
/** The global shortcut that opens it. */
export const FORM_SHORTCUT_ID = 'llmcost_global';
/** Opens it from a message, where words alone cannot; its value is the line to begin with. */
export const OPEN_FORM_ACTION_ID = 'form-open';
/** The line at its top. */
export const FORM_STATUS_BLOCK_ID = 'form-status';
/** The box that asks for what is rarely used. */
export const MORE = 'more';
/** The option of a choice that means nothing was said. */
export const UNSAID = 'unsaid';
/** The answer goes to whoever asked, and to nobody else. */
export const ONLY_ME = 'me';
/** Every block and action of the form. */
export const FORM_ACTIONS = /^form:/;

/** Inputs that are no field of a draft, or several of them. */
const CONTROLS = ['measure', 'usage', 'apis.own', 'constraints', 'to', 'where', 'more'] as const;
/** Inputs of the form that are no field of a draft: how the volume is said, who sees the answer, "More". */
export type Control = (typeof CONTROLS)[number];
/** What an input of the form is called, in its block's id. */
export type InputName = DraftField | Control;

/** What stands in an input: text, one value, or the chosen values of several. */
export type FormValue = string | readonly string[];
/** What the form holds; an input that was never shown or is empty is absent. */
export type FormValues = Readonly<Partial<Record<InputName, FormValue>>>;

/** Block and action share one id. */
export const inputId = (name: InputName): string => `form:${name}`;

const isInput = (name: string): name is InputName =>
  (CONTROLS as readonly string[]).includes(name) || Object.hasOwn(FIELDS, name);

/** null for an id that is no input's. */
export const inputOf = (id: string): InputName | null => {
  const name = id.startsWith('form:') ? id.slice('form:'.length) : '';
  return isInput(name) ? name : null;
};

const GROUPS: readonly FormGroup[] = [
  'workload',
  'hardware',
  'model',
  'apis',
  'throughput',
  'ops',
  'redundancy',
  'constraints',
];

/** Boxes of the constraints; the stricter residency wins. */
export const CONSTRAINT_BOXES = ['own-infrastructure', 'region', 'frontier'] as const;

const inGroup = (group: FormGroup): InputName[] =>
  FIELD_NAMES.filter((name) => FIELDS[name].group === group && FIELDS[name].input !== 'check');

const LAYOUT: Readonly<Partial<Record<FormGroup, (fields: InputName[]) => InputName[]>>> = {
  workload: (fields) => ['measure', 'usage', ...fields],
  apis: ([apis = 'apis', ...others]) => [apis, 'apis.own', ...others],
  constraints: () => ['constraints'],
};

const ordered = (group: FormGroup): InputName[] => {
  const fields = inGroup(group).sort(
    (a, b) => Object.keys(FIELDS).indexOf(a) - Object.keys(FIELDS).indexOf(b),
  );
  return LAYOUT[group]?.(fields) ?? fields;
};

/** The longest text that an input takes: more than its field ever needs, and little enough that all can be kept. */
export const inputChars = (name: InputName): number => {
  if (name === 'selfHosted.throughput') return VIEW.input;
  return name === 'apis.own' || name === 'workload.bill' ? VIEW.input / 2 : VIEW.input / 10;
};

/** Every group with its inputs, in the order in which they are asked. */
export const FORM_GROUPS: readonly { readonly group: FormGroup; readonly inputs: readonly InputName[] }[] =
  GROUPS.map((group) => ({ group, inputs: ordered(group) }));

/** Every input that the form may show, in its order. */
export const FORM_INPUTS: readonly InputName[] = [
  ...FORM_GROUPS.flatMap(({ inputs }) => inputs),
  'to',
  'where',
  'more',
];

const isControl = (name: InputName): name is Control => (CONTROLS as readonly string[]).includes(name);

/** How the form says the volume; tokens where nobody chose. */
export const measureOf = (values: FormValues): Measure =>
  MEASURES.find((measure) => measure === values.measure) ?? 'tokens';

/** Whether the answer goes to the asker alone. */
export const isPrivate = (values: FormValues): boolean => values.to === ONLY_ME;

const chosenModes = (values: FormValues): ReadonlySet<string> =>
  new Set([measureOf(values), String(values['selfHosted.procurement.kind'])]);

const PAYING_MODES: ReadonlyMap<unknown, readonly Mode[]> = new Map([
  ['own', ['own']],
  ['paid', []],
]);

const modesOf = (values: FormValues): ReadonlySet<Mode> =>
  new Set([measureOf(values), ...(PAYING_MODES.get(values['selfHosted.procurement.kind']) ?? ['rent'])]);

/** Whether an input means something beside the choices that are made; what stands in others is kept, not asked. */
export const isMeant = (name: InputName, values: FormValues): boolean => {
  if (name === 'where') return !isPrivate(values);
  const means = isControl(name) ? undefined : FIELDS[name].means;
  return means === undefined || means.some((mode) => modesOf(values).has(mode));
};

const isUsual = (name: InputName, values: FormValues): boolean => {
  // Beside a volume in words an export still tells the mix and the peaks.
  if (name === 'usage') return measureOf(values) === 'export';
  if (isControl(name)) return name !== 'apis.own' && name !== 'constraints';
  const { usual } = FIELDS[name];
  if (usual === undefined) return true;
  return usual !== 'rare' && usual.some((mode) => chosenModes(values).has(mode));
};

/** Whether what is rarely used is asked for too. */
export const showsMore = (values: FormValues): boolean => values.more?.includes(MORE) === true;

/** The inputs to draw, in their order: those asked first, and below "More" the rest where it is asked for. */
export interface ShownInputs {
  readonly first: readonly InputName[];
  readonly folded: readonly InputName[];
}

/** `begunWith`: what was said when the form was opened stays in sight, also while it is emptied and typed anew. */
export const layoutOf = (values: FormValues, begunWith: readonly InputName[] = []): ShownInputs => {
  const meant = FORM_INPUTS.filter((name) => isMeant(name, values));
  const isFirst = (name: InputName) => isUsual(name, values) || begunWith.includes(name);
  return {
    first: meant.filter(isFirst),
    folded: showsMore(values) ? meant.filter((name) => !isFirst(name)) : [],
  };
};

/** The inputs that a form with these values shows, top to bottom; those it was begun with stay in sight. */
export const shownInputs = (
  values: FormValues,
  begunWith: readonly InputName[] = [],
): readonly InputName[] => {
  const { first, folded } = layoutOf(values, begunWith);
  return [...first, ...folded];
};

const isEmpty = (values: FormValues, name: InputName): boolean => (values[name] ?? '').length === 0;

/** Of whose inputs one must be filled. */
const VOLUME_INPUTS: Record<Measure, readonly InputName[]> = {
  tokens: ['workload.tokensPerMonth'],
  split: ['workload.inputTokensPerMonth', 'workload.outputTokensPerMonth'],
  requests: ['workload.requestsPerMonth'],
  bill: ['workload.bill'],
  export: ['usage'],
};

/** Whether the form cannot be sent without it: the volume, unless a fleet and its load say it. */
export const isRequired = (name: InputName, values: FormValues): boolean => {
  const volume = VOLUME_INPUTS[measureOf(values)];
  const isFleetAtLoad =
    !isEmpty(values, 'selfHosted.plannedLoad') &&
    !(isEmpty(values, 'selfHosted.gpuCount') && isEmpty(values, 'selfHosted.replicas'));
  return (
    volume.includes(name) &&
    !isFleetAtLoad &&
    volume.every((other) => other === name || isEmpty(values, other))
  );
};

const Option = z.object({ value: z.string() });
const Element = z.object({
  value: z.string().nullish(),
  selected_option: Option.nullish(),
  selected_options: z.array(Option).nullish(),
  selected_conversation: z.string().nullish(),
});
/** One input that is not as it should be takes nothing from the others. */
const State = z.record(z.string(), z.record(z.string(), Element.catch({})).catch({}));

const stateOf = (element: z.infer<typeof Element>): FormValue | undefined =>
  element.value ??
  element.selected_option?.value ??
  element.selected_conversation ??
  element.selected_options?.map(({ value }) => value).filter((value) => value !== UNSAID);

/**
 * What stands in the inputs that are drawn, from a view's `state.values`. An emptied one is absent, and so is
 * whatever is not ours.
 */
export const drawnValues = (state: unknown): FormValues => {
  const parsed = State.safeParse(state);
  if (!parsed.success) return {};
  const values: Partial<Record<InputName, FormValue>> = {};
  for (const [id, elements] of Object.entries(parsed.data)) {
    const name = inputOf(id);
    const value = stateOf(elements[id] ?? {});
    if (name !== null && value !== undefined && value.length > 0 && value !== UNSAID) values[name] = value;
  }
  return values;
};

/** The exports that were uploaded in the form. */
export const uploadedIn = (state: unknown): readonly ModalFile[] => modalFiles(state, inputId('usage'));

/** What has to be held beside the inputs that are drawn. */
export const heldValues = (values: FormValues, begunWith: readonly InputName[] = []): FormValues => {
  const shown = new Set<string>(shownInputs(values, begunWith));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !shown.has(name)));
};

const Value = z.union([z.string(), z.array(z.string())]);

/** What a form holds beside what is on it: the draft it began with, and what stands in inputs that are not drawn. */
export const FormRest = z.object({ base: Draft, held: z.record(z.string(), Value) });
export interface FormRest {
  readonly base: Draft;
  readonly held: FormValues;
}

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
  ignored: optional(z.array(z.string())),
  rest: z.union([z.object({ here: FormRest }), z.object({ stored: z.string().min(1).max(200) })]),
});

/** What a form carries along. Its rest stands in the view itself where there is room, else in the store. */
export interface FormMeta {
  readonly channel?: string | undefined;
  readonly thread?: string | undefined;
  readonly url?: string | undefined;
  readonly card?: string | undefined;
  readonly ignored?: readonly string[] | undefined;
  readonly rest: { readonly here: FormRest } | { readonly stored: string };
}

/** `private_metadata`; null where it would be longer than Slack takes. */
export const encodeFormMeta = (meta: FormMeta): string | null => {
  const text = JSON.stringify({ v: 1, ...meta });
  return codePoints(text) <= VIEW.metadataChars ? text : null;
};

/** null for anything that `encodeFormMeta` did not write. */
export const decodeFormMeta = (text: string): FormMeta | null => decodeCarried(Meta, text) as FormMeta | null;

/** When a view was last drawn: for whose action, by Slack's timestamp, and which hash it has since. */
export const FormDrawn = z.object({ at: z.string(), hash: z.string() });
