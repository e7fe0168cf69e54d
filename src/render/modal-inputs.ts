import type { InputBlock, KnownBlock, ModalView, Option } from '@slack/types';
import { defined } from '../defined.ts';
import { USER_ID, VIEW } from '../wire/limits.ts';
import { plainText } from './blocks.ts';

/** Parts of the small modals of a thread. Every text here is our own. */

interface Input {
  /** The id of block and action. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

const input = ({ id, label, hint, optional = false }: Input, element: InputBlock['element']): InputBlock => ({
  type: 'input',
  block_id: id,
  label: plainText(label),
  optional,
  element,
  ...defined({ hint: hint === undefined ? undefined : plainText(hint) }),
});

/** Radio buttons; `initial` is a value of `choices`, and any other chooses nothing. */
export const choiceInput = (
  about: Input,
  choices: readonly (readonly [value: string, label: string])[],
  initial?: string,
): InputBlock => {
  const options: Option[] = choices.map(([value, label]) => ({ text: plainText(label), value }));
  const chosen = options.find(({ value }) => value === initial);
  return input(about, {
    type: 'radio_buttons',
    action_id: about.id,
    options,
    ...defined({ initial_option: chosen }),
  });
};

/** A text of `max` characters at most, 1,000 unless said; a longer `initial` is cut. */
export const textInput = (
  about: Input,
  { multiline = false, initial, max = 1_000 }: { multiline?: boolean; initial?: string; max?: number } = {},
): InputBlock =>
  input(about, {
    type: 'plain_text_input',
    action_id: about.id,
    multiline,
    max_length: max,
    ...defined({ initial_value: initial === '' ? undefined : initial?.slice(0, max) }),
  });

/** A person of the workspace; where `initial` is no id of Slack nobody is chosen. */
export const personInput = (about: Input, initial: string): InputBlock =>
  input(about, {
    type: 'users_select',
    action_id: about.id,
    ...(USER_ID.test(initial) && { initial_user: initial }),
  });

/** A moment, which each reader picks and reads in their own zone; `initial` is ISO 8601. */
export const momentInput = (about: Input, initial?: string): InputBlock =>
  input(about, {
    type: 'datetimepicker',
    action_id: about.id,
    ...defined({
      initial_date_time: initial === undefined ? undefined : Math.floor(Date.parse(initial) / 1000),
    }),
  });

/** Takes files; whatever they are called, they are known by what is in them. */
export const fileElement = (id: string): InputBlock['element'] => ({
  type: 'file_input',
  action_id: id,
  max_files: VIEW.files,
});

/** Asks for files of any kind. */
export const fileInput = (about: Input): InputBlock => input(about, fileElement(about.id));

/** A title has 24 characters at most. */
export const modal = (
  id: string,
  title: string,
  submit: string,
  metadata: string,
  blocks: KnownBlock[],
): ModalView => ({
  type: 'modal',
  callback_id: id,
  title: plainText(title),
  submit: plainText(submit),
  close: plainText('Cancel'),
  private_metadata: metadata,
  blocks,
});
