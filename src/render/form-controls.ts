import { MEASURES, type Measure } from '../domain/fields/index.ts';
import { CONSTRAINT_BOXES, type Control, inputId, ONLY_ME } from '../wire/form.ts';
import { volumeMeasureOf } from '../wire/form-layout.ts';
import { plainText } from './blocks.ts';
import {
  type Element,
  type InputLook,
  isOffered,
  listOf,
  option,
  shortMenu,
  textOf,
  typed,
} from './form-elements.ts';
import { fileElement } from './modal-inputs.ts';

/** Inputs of the form that are no field of a draft. */

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

/** The question above each control of the form, in plain text. */
export const CONTROL_LABELS: Record<Control, string> = {
  measure: 'What do you know about the volume?',
  usage: 'Usage export',
  'apis.own': 'Prices of your own',
  constraints: 'What is not about cost',
  to: 'Where to post the answer',
  where: 'Channel or person',
  more: 'More',
};

/** An input without its label. */
export interface Drawn {
  readonly hint?: string;
  readonly element: Element;
}

/** How each control is drawn; "More" is a block of its own. */
export const DRAW_CONTROL: Record<Exclude<Control, 'more'>, (look: InputLook) => Drawn> = {
  measure: ({ values, mayReadFiles = true }) => ({
    element: shortMenu(
      'measure',
      volumeMeasureOf(values),
      MEASURES.filter((measure) => mayReadFiles || measure !== 'export').map((measure) =>
        option(measure, MEASURE_WORDS[measure]),
      ),
      'Choose',
    ),
  }),
  usage: () => ({
    hint: 'CSV or JSON from your provider, gateway or vLLM. It fills in what you leave empty; only its totals are kept.',
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
        ...(initial.length > 0 && { initial_options: initial }),
      },
    };
  },
  to: ({ values }) => {
    const options = [option('all', 'For everyone, in the channel below'), option(ONLY_ME, 'Only to me')];
    return { element: shortMenu('to', values.to === ONLY_ME ? ONLY_ME : 'all', options, 'Choose') };
  },
  where: ({ values }) => ({
    element: {
      type: 'conversations_select',
      action_id: inputId('where'),
      placeholder: plainText('A channel or a person'),
      default_to_current_conversation: true,
      response_url_enabled: true,
      ...(isOffered(textOf(values.where)) && { initial_conversation: textOf(values.where) }),
    },
  }),
};
