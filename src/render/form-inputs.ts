import type { ActionsBlock, InputBlock } from '@slack/types';
import { defined } from '../defined.ts';
import { isDraftField } from '../domain/draft.ts';
import { FIELDS } from '../domain/fields/index.ts';
import { type InputName, inputId, MORE } from '../wire/form.ts';
import { isRequired, showsMore } from '../wire/form-layout.ts';
import { plainText } from './blocks.ts';
import { CONTROL_LABELS, DRAW_CONTROL, type Drawn } from './form-controls.ts';
import { type Element, fieldElement, type InputLook, option } from './form-elements.ts';

/** The inputs of the form, each drawn by what its field is. */

/** What stands above an input. */
export const inputLabel = (name: InputName): string =>
  isDraftField(name) ? FIELDS[name].label : CONTROL_LABELS[name];

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
        ...(showsMore(values) && { initial_options: options }),
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
  const drawn: Drawn = isDraftField(name)
    ? { hint: FIELDS[name].hint, element: fieldElement(look, name) }
    : DRAW_CONTROL[name](look);
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
