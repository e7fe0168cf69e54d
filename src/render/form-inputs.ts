import type { ActionsBlock, InputBlock, PlainTextElement, PlainTextOption } from '@slack/types';
import { defined } from '../defined.ts';
import type { Answer } from '../domain/answer.ts';
import { DRAFT_FIELDS, type DraftField } from '../domain/draft.ts';
import { FIELDS, type FieldSpec, MEASURES, type Measure } from '../domain/fields/index.ts';
import {
  CONSTRAINT_BOXES,
  type Control,
  type FormValue,
  type FormValues,
  type InputName,
  inputChars,
  inputId,
  isRequired,
  MORE,
  measureOf,
  ONLY_ME,
  showsMore,
  UNSAID,
} from '../wire/form.ts';
import { codePoints, MENU } from '../wire/limits.ts';
import { clip, nameWords } from '../words/text.ts';
import { placeholderOf } from './form-defaults.ts';
import { fileElement } from './modal-inputs.ts';
import { escapePlain } from './mrkdwn.ts';

/** The inputs of the form, each drawn by what its field is. */

/** What an input is drawn from. */
export interface InputLook {
  readonly values: FormValues;
  /** Where the defaults come from: the answer so far, or one for orientation. */
  readonly basis: Answer | undefined;
  /** Whether files may be asked for (default: yes). */
  readonly mayReadFiles?: boolean | undefined;
  /** What a value of a search menu is called. */
  readonly nameOf: (name: InputName, value: string) => string;
}

type Element = InputBlock['element'];

/** Words in which Slack replaces no `:emoji:`. */
export const plainText = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

const option = (value: string, words: string): PlainTextOption => ({
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

const textOf = (value: FormValue | undefined): string => (typeof value === 'string' ? value : '');
const listOf = (value: FormValue | undefined): readonly string[] =>
  value === undefined || typeof value === 'string' ? [] : value;

const typed = (name: InputName, value: string, placeholder: string, multiline: boolean): Element => ({
  type: 'plain_text_input',
  action_id: inputId(name),
  placeholder: plainText(placeholder),
  dispatch_action_config: AS_TYPED,
  max_length: inputChars(name),
  ...(multiline ? { multiline } : {}),
  ...(value === '' ? {} : { initial_value: value }),
});

const chosen = (
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
  return chosen(name, value || UNSAID, [defaultOption(placeholder), ...options], placeholder);
};

const searchOption = ({ nameOf }: InputLook, name: InputName, value: string): PlainTextOption =>
  option(value, escapePlain(nameWords(nameOf(name, value), MENU.optionText)));

/** Slack sends what it was offered; one value that no menu takes would cost the whole form. */
const isOffered = (value: string): boolean => value !== '' && codePoints(value) <= MENU.optionValue;

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

const fieldElement = (look: InputLook, name: DraftField): Element => {
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

const MEASURE_WORDS: Record<Measure, string> = {
  tokens: 'Tokens a month, in total',
  split: 'Tokens a month, input and output apart',
  requests: 'Requests, and the size of one',
  bill: 'What we pay an API today',
  export: 'A usage export, as a file',
};

const BOX_WORDS: Record<(typeof CONSTRAINT_BOXES)[number], readonly [string, string]> = {
  'own-infrastructure': ['Data cannot leave our infrastructure', 'Then only hosting it will do'],
  region: ['Data must stay in one jurisdiction', 'An API with a regional endpoint will do'],
  frontier: ['It takes frontier reasoning', 'Then only a frontier model will do'],
};

const CONTROL_LABELS: Record<Control, string> = {
  measure: 'What do you know of the volume?',
  usage: 'Usage export',
  'apis.own': 'Prices of your own',
  constraints: 'What is not about cost',
  to: 'Where to post the answer',
  where: 'Channel or person',
  more: 'More',
};

interface Drawn {
  readonly hint?: string;
  readonly element: Element;
}

const CONTROLS: Record<Exclude<Control, 'more'>, (look: InputLook) => Drawn> = {
  measure: ({ values, mayReadFiles = true }) => ({
    element: chosen(
      'measure',
      measureOf(values),
      MEASURES.filter((measure) => mayReadFiles || measure !== 'export').map((measure) =>
        option(measure, MEASURE_WORDS[measure]),
      ),
      'Choose',
    ),
  }),
  usage: () => ({
    hint: 'CSV or JSON of your provider, gateway or vLLM. It fills what you leave empty; sums alone are kept of it.',
    element: fileElement(inputId('usage')),
  }),
  'apis.own': ({ values }) => ({
    hint: 'USD per million tokens in and out: $3/$15. Several with commas; names work too.',
    element: typed('apis.own', textOf(values['apis.own']), 'none: list prices', false),
  }),
  constraints: ({ values }) => {
    const options = CONSTRAINT_BOXES.map((value) => ({
      ...option(value, BOX_WORDS[value][0]),
      description: plainText(BOX_WORDS[value][1]),
    }));
    const initial = options.filter(({ value }) => listOf(values.constraints).includes(value ?? ''));
    return {
      element: {
        type: 'checkboxes',
        action_id: inputId('constraints'),
        options,
        ...(initial.length === 0 ? {} : { initial_options: initial }),
      },
    };
  },
  to: ({ values }) => {
    const options = [option('all', 'For everyone, in the channel below'), option(ONLY_ME, 'Only to me')];
    return { element: chosen('to', values.to === ONLY_ME ? ONLY_ME : 'all', options, 'Choose') };
  },
  where: ({ values }) => ({
    element: {
      type: 'conversations_select',
      action_id: inputId('where'),
      placeholder: plainText('A channel or a person'),
      default_to_current_conversation: true,
      response_url_enabled: true,
      ...(isOffered(textOf(values.where)) ? { initial_conversation: textOf(values.where) } : {}),
    },
  }),
};

const isField = (name: InputName): name is DraftField => Object.hasOwn(DRAFT_FIELDS, name);

/** What stands above an input. */
export const inputLabel = (name: InputName): string =>
  isField(name) ? FIELDS[name].label : CONTROL_LABELS[name];

/** The box below which the rest is asked for. It has no label, and so is no optional input. */
export const moreBlock = ({ values }: InputLook): ActionsBlock => {
  const options = [option(MORE, 'More: prices, traffic, speed, people, constraints')];
  return {
    type: 'actions',
    block_id: inputId('more'),
    elements: [
      {
        type: 'checkboxes',
        action_id: inputId('more'),
        options,
        ...(showsMore(values) ? { initial_options: options } : {}),
      },
    ],
  };
};

/** Slack writes "(optional)" beside an input that may be sent empty: only text and boxes may be. */
const mayBeEmpty = (name: InputName, element: Element, { values }: InputLook): boolean =>
  element.type === 'checkboxes' ||
  (['plain_text_input', 'file_input'].includes(element.type) && !isRequired(name, values));

/** An input with its label, hint and value. Each change of it is sent, so that the form can be drawn again. */
export const inputBlock = (name: Exclude<InputName, 'more'>, look: InputLook): InputBlock => {
  const drawn: Drawn = isField(name)
    ? { hint: FIELDS[name].hint, element: fieldElement(look, name) }
    : CONTROLS[name](look);
  return {
    type: 'input',
    block_id: inputId(name),
    label: plainText(`${inputLabel(name)}${isRequired(name, look.values) ? ' (required)' : ''}`),
    ...defined({ hint: drawn.hint === undefined ? undefined : plainText(drawn.hint) }),
    optional: mayBeEmpty(name, drawn.element, look),
    dispatch_action: name !== 'where' && name !== 'usage',
    element: drawn.element,
  };
};
