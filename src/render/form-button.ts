import type { Button } from '@slack/types';
import { OPEN_FORM_ACTION_ID } from '../wire/form.ts';
import { codePoints, TEXT } from '../wire/limits.ts';
import { button } from './blocks.ts';

/** What the button carries where no line fits it: Slack takes no button without a value. */
const NO_LINE = 'form';

/** The button that opens the form, filled with what a line says where there is one. */
export const openFormButton = (line: string): Button =>
  button(
    OPEN_FORM_ACTION_ID,
    'Open the form',
    line !== '' && codePoints(line) <= TEXT.buttonValue ? line : NO_LINE,
  );
