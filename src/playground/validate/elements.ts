import { isRecord } from '../../json.ts';
import { type Json, list, records } from '../json.ts';
import {
  anything,
  boolean,
  byType,
  type Check,
  type Fields,
  items,
  matching,
  number,
  object,
  oneOf,
  type Report,
  required,
  string,
} from './check.ts';
import {
  choiceOption,
  confirm,
  dispatchConfig,
  filter,
  menuOption,
  menuOptions,
  optionGroups,
  plainTextOf,
} from './composition.ts';
import { image } from './images.ts';
import { richText } from './rich-text.ts';

const base: Fields = { type: anything, action_id: string(255) };
const focusable: Fields = { focus_on_load: boolean };
const confirmable: Fields = { confirm };
const placeholder: Fields = { placeholder: plainTextOf(150) };
const menu: Fields = { ...base, ...focusable, ...confirmable, ...placeholder };
const many: Fields = { max_selected_items: number(1, Infinity, true) };
const typed: Fields = { ...base, ...focusable, ...placeholder, dispatch_action_config: dispatchConfig };
const ids = items(string(255), 1, 100);
const date = matching(/^\d{4}-\d{2}-\d{2}$/, 'must be in the format YYYY-MM-DD');
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be in the format HH:mm');
const numeral = matching(/^-?\d+(\.\d+)?$/, 'must be a valid number');

/** What stands chosen at first must be one of the options, to the letter. */
const initialIsOffered = (value: Json, at: string, report: Report): void => {
  const offered = new Set(
    [...list(value.options), ...records(value.option_groups).flatMap((group) => list(group.options))].map(
      print,
    ),
  );
  if (isRecord(value.initial_option) && !offered.has(print(value.initial_option)))
    report('initial option must exactly match a provided option', `${at}/initial_option`);
  list(value.initial_options).forEach((option, index) => {
    if (!offered.has(print(option)))
      report('initial option must exactly match a provided option', `${at}/initial_options/${index}`);
  });
};

/** The same for two options that differ in the order of their fields only. */
const print = (value: unknown): string =>
  isRecord(value)
    ? `{${Object.keys(value)
        .sort()
        .map((key) => `${key}:${print(value[key])}`)
        .join()}}`
    : JSON.stringify(value);

const staticMenu = (extra: Fields): Check =>
  object({ ...menu, ...extra, options: menuOptions, option_groups: optionGroups }, (value, at, report) => {
    if (!value.options === !value.option_groups)
      report('must define either `options` or `option_groups`', at);
    initialIsOffered(value, at, report);
  });

const selects: Record<string, Check> = {
  static_select: staticMenu({ initial_option: menuOption }),
  external_select: object({ ...menu, initial_option: menuOption, min_query_length: number(0) }),
  users_select: object({ ...menu, initial_user: string(255) }),
  conversations_select: object({
    ...menu,
    initial_conversation: string(255),
    default_to_current_conversation: boolean,
    response_url_enabled: boolean,
    filter,
  }),
  channels_select: object({ ...menu, initial_channel: string(255), response_url_enabled: boolean }),
};

const multiSelects: Record<string, Check> = {
  multi_static_select: staticMenu({ ...many, initial_options: menuOptions }),
  multi_external_select: object({
    ...menu,
    ...many,
    initial_options: menuOptions,
    min_query_length: number(0),
  }),
  multi_users_select: object({ ...menu, ...many, initial_users: ids }),
  multi_conversations_select: object({
    ...menu,
    ...many,
    initial_conversations: ids,
    default_to_current_conversation: boolean,
    filter,
  }),
  multi_channels_select: object({ ...menu, ...many, initial_channels: ids }),
};

const choices: Record<string, Check> = {
  checkboxes: object(
    {
      ...base,
      ...focusable,
      ...confirmable,
      options: required(items(choiceOption, 1, 10)),
      initial_options: items(choiceOption, 1, 10),
    },
    initialIsOffered,
  ),
  radio_buttons: object(
    {
      ...base,
      ...focusable,
      ...confirmable,
      options: required(items(choiceOption, 1, 10)),
      initial_option: choiceOption,
    },
    initialIsOffered,
  ),
  datepicker: object({ ...menu, initial_date: date }),
  timepicker: object({ ...menu, initial_time: time, timezone: string(255) }),
};

const datetimepicker = object({
  ...base,
  ...focusable,
  ...confirmable,
  initial_date_time: number(1_000_000_000, 9_999_999_999, true),
});

/** A button. Its link opens beside the action, which is still sent. */
export const buttonElement = object({
  ...base,
  ...confirmable,
  text: required(plainTextOf(75)),
  value: string(2000),
  url: string(3000),
  style: oneOf('primary', 'danger'),
  accessibility_label: string(75),
});

const overflow = object({ ...base, ...confirmable, options: required(items(menuOption, 1, 5)) });

const workflowButton = object({
  ...base,
  text: required(plainTextOf(75)),
  workflow: required(anything),
  style: oneOf('primary', 'danger'),
  accessibility_label: string(75),
});

const richTextInput = object({
  ...typed,
  initial_value: richText,
  min_lines: number(1),
  max_lines: number(1),
});

const feedback = required(
  object({ text: required(plainTextOf(75)), value: required(string(2000)), accessibility_label: string(75) }),
);

/** Which elements may stand where: docs.slack.dev, block elements. */
export const accessory = byType({
  button: buttonElement,
  image,
  overflow,
  workflow_button: workflowButton,
  ...selects,
  ...multiSelects,
  ...choices,
});

/** What may stand in a row of actions. */
export const actionElement = byType({
  button: buttonElement,
  overflow,
  datetimepicker,
  workflow_button: workflowButton,
  rich_text_input: richTextInput,
  ...selects,
  ...multiSelects,
  ...choices,
});

/** What may stand below a label. */
export const inputElement = byType({
  plain_text_input: object(
    {
      ...typed,
      initial_value: string(3000, 0),
      multiline: boolean,
      min_length: number(0, 3000, true),
      max_length: number(1, 3000, true),
    },
    (value, at, report) => {
      if (Number(value.min_length ?? 0) > Number(value.max_length ?? 3000))
        report('must be less than or equal to max_length', `${at}/min_length`);
    },
  ),
  email_text_input: object({ ...typed, initial_value: string(3000, 0) }),
  url_text_input: object({ ...typed, initial_value: string(3000, 0) }),
  number_input: object({
    ...typed,
    is_decimal_allowed: required(boolean),
    initial_value: numeral,
    min_value: numeral,
    max_value: numeral,
  }),
  file_input: object({
    ...base,
    filetypes: items(string(255), 1, 100),
    max_files: number(1, 10, true),
  }),
  datetimepicker,
  rich_text_input: richTextInput,
  ...selects,
  ...multiSelects,
  ...choices,
});

/** What may stand below an answer of an assistant. */
export const contextAction = byType({
  feedback_buttons: object({ ...base, positive_button: feedback, negative_button: feedback }),
  icon_button: object({
    ...base,
    ...confirmable,
    icon: required(string(255)),
    text: required(plainTextOf(75)),
    value: string(2000),
    accessibility_label: string(75),
    visible_to_user_ids: ids,
  }),
});
