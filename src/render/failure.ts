import { type ErrorCode, kindOfFailure } from '../errors.ts';
import { runLineActionId } from '../wire/ids.ts';
import { codePoints, TEXT } from '../wire/limits.ts';
import { oneLine } from '../words/text.ts';
import { actions, button, context, type Message, section } from './blocks.ts';
import { openFormButton } from './form-button.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';

/** Short messages to one person: what went wrong and what to type instead, or a plain word. */

/** Characters of a message to one person. */
export const MESSAGE_CHARS = 500;
const HINT_CHARS = 80;
const SHOWN_HINTS = 5;
/** Lines that run, one button each, beside the one that opens the form. */
const RUN_BUTTONS = 3;

/** Whether another line is an answer to it, or a way around it. */
const isAboutWords = (what: ErrorCode): boolean =>
  ['unknown', 'mistaken', 'another'].includes(kindOfFailure(what));

/** A failure in words, as `describeError` gives it. `hints` can be typed as they are. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hints: readonly string[];
}

const buttonsOf = (hints: readonly string[], understood: string) => {
  const lines = hints
    .filter((hint) => oneLine(hint, HINT_CHARS) !== '' && codePoints(hint) <= TEXT.buttonValue)
    .slice(0, RUN_BUTTONS);
  return actions('run-line', [
    ...lines.map((line, index) => button(runLineActionId(index), oneLine(line, HINT_CHARS), line)),
    openFormButton(understood),
  ]);
};

/**
 * A failure, or a question to the asker. About their words it carries a button for each line that would do, and the
 * form, filled with `understood`: the line of what was understood so far.
 */
export const renderError = ({ code: what, message, hints }: Failure, understood = ''): Message => {
  const words = oneLine(message, MESSAGE_CHARS) || 'That did not work.';
  const shown = [...new Set(hints.map((hint) => oneLine(hint, HINT_CHARS)))]
    .filter((hint) => hint !== '')
    .slice(0, SHOWN_HINTS);
  const tries = shown.length === 0 ? '' : `Try: ${shown.map(code).join('  ')}`;
  return {
    blocks: [
      section(escapeMrkdwn(words)),
      ...(tries === '' ? [] : [context(tries)]),
      ...(isAboutWords(what) ? [buttonsOf([...new Set(hints)], understood)] : []),
    ],
    text: [
      escapeMrkdwn(words),
      ...(shown.length === 0 ? [] : [`Try: ${shown.map(escapeMrkdwn).join(' · ')}`]),
    ].join(' '),
  };
};
