import { isRecord } from '../json.ts';
import { valueIn } from '../keys.ts';
import { type Json, list, records, text } from './json.ts';
import { elementsOf } from './validate/index.ts';

/** What stands in inputs, by block and action. */
export type StateValues = Record<string, Record<string, Json>>;

/** What a person chose or typed: one value, several, or nothing. */
export type Input = string | number | readonly string[] | null;

const ONE: Readonly<Record<string, string>> = {
  users_select: 'selected_user',
  conversations_select: 'selected_conversation',
  channels_select: 'selected_channel',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
};
const MANY: Readonly<Record<string, string>> = {
  multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations',
  multi_channels_select: 'selected_channels',
};
const ONE_OPTION = ['static_select', 'external_select', 'radio_buttons', 'overflow'];
const MANY_OPTIONS = ['multi_static_select', 'multi_external_select', 'checkboxes'];
const TYPED = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input'];

const optionsOf = (element: Json): Json[] => [
  ...records(element.options),
  ...records(element.option_groups).flatMap((group) => records(group.options)),
  ...(isRecord(element.initial_option) ? [element.initial_option] : []),
  ...records(element.initial_options),
];

/**
 * The element's state as Slack sends it, after a person gave this input.
 * `offered` are the options that the app last suggested for an external menu.
 */
export const stateOf = (element: Json, input: Input, offered: readonly Json[] = []): Json => {
  const type = text(element.type);
  const find = (value: unknown): Json | null =>
    [...optionsOf(element), ...offered].find((option) => option.value === value) ?? null;
  const several = Array.isArray(input) ? input : input === null || input === '' ? [] : [input];
  const one = input === '' ? null : input;
  const [oneName, severalName] = [valueIn(ONE, type), valueIn(MANY, type)];
  if (oneName !== undefined) return { type, [oneName]: one };
  if (severalName !== undefined) return { type, [severalName]: several };
  if (ONE_OPTION.includes(type)) return { type, selected_option: find(input) };
  if (MANY_OPTIONS.includes(type))
    return { type, selected_options: several.flatMap((value) => find(value) ?? []) };
  if (type === 'file_input') return { type, files: several.map((id) => ({ id })) };
  return typedState(type, one);
};

/** The state of what is typed: a time, rich text, or a line. */
const typedState = (type: string, typed: Input): Json => {
  if (type === 'datetimepicker') return { type, selected_date_time: typed === null ? null : Number(typed) };
  if (type === 'rich_text_input') return { type, rich_text_value: richText(String(typed ?? '')) };
  return { type, value: typed === null ? null : String(typed) };
};

const richText = (words: string): Json => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: words === '' ? [] : [{ type: 'text', text: words }] }],
});

/** The element's state before a person touched it. */
const firstState = (element: Json): Json => {
  const type = text(element.type);
  const first =
    element.initial_user ??
    element.initial_conversation ??
    element.initial_channel ??
    element.initial_date ??
    element.initial_time ??
    element.initial_date_time ??
    (type === 'rich_text_input' ? undefined : element.initial_value);
  if (typeof first === 'string' || typeof first === 'number') return stateOf(element, first);
  if (isRecord(element.initial_option)) return stateOf(element, text(element.initial_option.value));
  const several =
    element.initial_options ??
    element.initial_users ??
    element.initial_conversations ??
    element.initial_channels ??
    undefined;
  if (Array.isArray(several))
    return stateOf(
      element,
      several.map((each) => (isRecord(each) ? text(each.value) : String(each))),
    );
  if (type === 'rich_text_input' && isRecord(element.initial_value))
    return { type, rich_text_value: element.initial_value };
  return stateOf(element, null);
};

const hasState = (element: Json): boolean => {
  const type = text(element.type);
  return (
    Object.hasOwn(ONE, type) ||
    Object.hasOwn(MANY, type) ||
    ['datetimepicker', 'file_input', 'rich_text_input', ...TYPED, ...MANY_OPTIONS].includes(type) ||
    (ONE_OPTION.includes(type) && type !== 'overflow')
  );
};

/** `state.values` of these blocks; what was already held stays where the same kind of element keeps its names. */
export const initialState = (blocks: readonly Json[], held: StateValues = {}): StateValues => {
  const values: StateValues = {};
  for (const block of blocks)
    for (const element of elementsOf(block)) {
      if (!hasState(element)) continue;
      const blockId = text(block.block_id);
      const actionId = text(element.action_id);
      const kept = held[blockId]?.[actionId];
      const row = values[blockId] ?? {};
      row[actionId] = kept !== undefined && kept.type === element.type ? kept : firstState(element);
      values[blockId] = row;
    }
  return values;
};

/** Whether a required input is still empty. */
export const isEmpty = (state: Json | undefined): boolean => {
  if (state === undefined) return true;
  const value = Object.entries(state).find(([name]) => name !== 'type')?.[1];
  if (Array.isArray(value)) return value.length === 0;
  if (isRecord(value) && value.type === 'rich_text')
    return records(value.elements).every((part) => list(part.elements).length === 0);
  return value === null || value === undefined || value === '';
};
