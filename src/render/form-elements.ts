import type { InputBlock, PlainTextOption } from '@slack/types';
import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import type { DraftField } from '../domain/draft.ts';
import { FIELDS, type FieldSpec } from '../domain/fields/index.ts';
import {
  type FormValue,
  type FormValues,
  type InputName,
  inputChars,
  inputId,
  UNSAID,
} from '../wire/form.ts';
import { codePoints, MENU } from '../wire/limits.ts';
import { clip, nameWords } from '../words/text.ts';
import { plainText } from './blocks.ts';
import { placeholderOf } from './form-defaults.ts';
import { escapePlain } from './mrkdwn.ts';

/** The elements of Slack that the form is made of, each drawn by what its field is. */

/** What an input is drawn from. */
export interface InputLook {
  readonly values: FormValues;
  /** Where the defaults come from: the answer so far, or one for orientation. */
  readonly basis: Answer | undefined;
  /** Whether files may be asked for (default: yes). */
  readonly mayReadFiles?: boolean;
  /** What a value of a search menu is called. */
  readonly nameOf: (name: InputName, value: string) => string;
}

/** What Slack puts into an input block. */
export type Element = InputBlock['element'];

/** An option of a menu, its words clipped to what Slack takes. */
export const option = (value: string, words: string): PlainTextOption => ({
  value,
  text: plainText(clip(words, MENU.optionText)),
});

/** Options of a search menu, with what there is to know of each below its name. */
export const renderSuggestions = (
  found: readonly { readonly value: string; readonly label: string; readonly note?: string }[],
): PlainTextOption[] =>
  found.slice(0, MENU.options).map(({ value, label, note }) => ({
    ...option(value, escapePlain(nameWords(label, MENU.optionText))),
    ...defined({
      description: note === undefined ? undefined : plainText(clip(escapePlain(note), MENU.optionText)),
    }),
  }));

const AS_TYPED = { trigger_actions_on: ['on_character_entered' as const] };

/** What an input of one value holds; '' for none. */
export const textOf = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '');
/** What an input of several values holds. */
export const listOf = (value: FormValue | undefined): readonly string[] =>
  value === undefined || typeof value === 'string' ? [] : value;

/** An input that people type into; each character is sent, so that the form follows. */
export const typed = (name: InputName, value: string, placeholder: string, multiline: boolean): Element => ({
  type: 'plain_text_input',
  action_id: inputId(name),
  placeholder: plainText(placeholder),
  dispatch_action_config: AS_TYPED,
  max_length: inputChars(name),
  ...(multiline && { multiline }),
  ...(value !== '' && { initial_value: value }),
});

/** A menu of few options, without a choice where the value is none of them. */
export const shortMenu = (
  name: InputName,
  value: string,
  options: readonly PlainTextOption[],
  placeholder: string,
): Element => {
  const initial = options.find((each) => each.value === value);
  return {
    type: 'static_select',
    action_id: inputId(name),
    placeholder: plainText(placeholder),
    options: [...options],
    ...defined({ initial_option: initial }),
  };
};

/** What stands in a menu where nothing was said: Slack then takes the form without calling the menu optional. */
const defaultOption = (words: string): PlainTextOption => option(UNSAID, escapePlain(`Default: ${words}`));

const choice = (name: DraftField, spec: FieldSpec, value: string, placeholder: string): Element => {
  const options = (spec.choices ?? []).map(([each, words]) => option(each, words));
  return shortMenu(name, value || UNSAID, [defaultOption(placeholder), ...options], placeholder);
};

const searchOption = ({ nameOf }: InputLook, name: InputName, value: string): PlainTextOption =>
  option(value, escapePlain(nameWords(nameOf(name, value), MENU.optionText)));

/** Slack sends what it was offered; one value that no menu takes would cost the whole form. */
export const isOffered = (value: string): boolean => value !== '' && codePoints(value) <= MENU.optionValue;

const search = (look: InputLook, name: DraftField, placeholder: string): Element => {
  const value = textOf(look.values[name]);
  return {
    type: 'external_select',
    action_id: inputId(name),
    placeholder: plainText(placeholder),
    min_query_length: 0,
    initial_option: isOffered(value) ? searchOption(look, name, value) : defaultOption(placeholder),
  };
};

const searches = (look: InputLook, name: DraftField, placeholder: string): Element => {
  const values = listOf(look.values[name]).filter(isOffered);
  return {
    type: 'multi_external_select',
    action_id: inputId(name),
    placeholder: plainText(placeholder),
    min_query_length: 0,
    initial_options:
      values.length === 0
        ? [option(UNSAID, 'Our default, unless you name others')]
        : values.map((value) => searchOption(look, name, value)),
  };
};

/** The element of a field, by what its row says its input is. */
export const fieldElement = (look: InputLook, name: DraftField): Element => {
  const spec = FIELDS[name];
  const value = textOf(look.values[name]);
  const placeholder = placeholderOf(name, look.basis);
  switch (spec.input) {
    case 'choice':
      return choice(name, spec, value, placeholder);
    case 'search':
      return search(look, name, placeholder);
    case 'searches':
      return searches(look, name, placeholder);
    case 'lines':
    case 'text':
    case 'check':
    case 'none':
      return typed(name, value, placeholder, spec.input === 'lines');
    default:
      return spec.input satisfies never;
  }
};
