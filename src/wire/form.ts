import type { DraftField } from '../domain/draft.ts';
import { FIELD_NAMES, FIELDS, type FormGroup, HEADINGS } from '../domain/fields/index.ts';
import { VIEW } from './limits.ts';

/** The form as Slack and we agree on it: its inputs, in their order, and their ids. */

/** Callback id of the modal. */
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
export const CONTROLS = ['measure', 'usage', 'apis.own', 'constraints', 'to', 'where', 'more'] as const;
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

/** Whether a name is that of an input: a form that an earlier version drew may hold others. */
export const isInput = (name: string): name is InputName =>
  CONTROLS.some((one) => one === name) || Object.hasOwn(FIELDS, name);

/** null for an id that is no input's. */
export const inputOf = (id: string): InputName | null => {
  const name = id.startsWith('form:') ? id.slice('form:'.length) : '';
  return isInput(name) ? name : null;
};

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
  HEADINGS.map((group) => ({ group, inputs: ordered(group) }));

/** Every input that the form may show, in its order. */
export const FORM_INPUTS: readonly InputName[] = [
  ...FORM_GROUPS.flatMap(({ inputs }) => inputs),
  'to',
  'where',
  'more',
];
