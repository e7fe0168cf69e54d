import { type ErrorCode, kindOfFailure } from '../errors.ts';
import { OPEN_FORM_ACTION_ID } from '../wire/form.ts';
import { runLineActionId } from '../wire/ids.ts';
import { oneLine } from '../words/text.ts';
import { actions, button, context, type Message, section } from './blocks.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';

/** Short messages to one person: what went wrong and what to type instead, or a plain word. */

const MESSAGE_CHARS = 500;
const HINT_CHARS = 80;
const SHOWN_HINTS = 5;
/** Lines that run, one button each, beside the one that opens the form. */
const RUN_BUTTONS = 3;
/** What a button may carry (docs.slack.dev, button element). */
const VALUE_CHARS = 2000;

/** Whether another line is an answer to it. */
const isAboutWords = (what: ErrorCode): boolean => ['unknown', 'mistaken'].includes(kindOfFailure(what));

/** A failure in words, as `describeError` gives it. `hints` can be typed as they are. */
export interface Failure {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hints: readonly string[];
}

const buttonsOf = (hints: readonly string[], understood: string) => {
  const lines = hints
    .filter((hint) => oneLine(hint, HINT_CHARS) !== '' && hint.length <= VALUE_CHARS)
    .slice(0, RUN_BUTTONS);
  return actions('run-line', [
    ...lines.map((line, index) => button(runLineActionId(index), oneLine(line, HINT_CHARS), line)),
    button(
      OPEN_FORM_ACTION_ID,
      'Open the form',
      understood !== '' && understood.length <= VALUE_CHARS ? understood : 'form',
    ),
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

const LINE_CHARS = 240;

/** Lines of the catalog, one below the other. */
export const renderLines = (lines: readonly string[]): Message => {
  const words = lines.map((line) => `• ${escapeMrkdwn(oneLine(line, LINE_CHARS))}`).join('\n');
  return { blocks: [section(words)], text: words };
};

/** A plain sentence, escaped and on one line; "Done." where it is empty. */
export const renderNotice = (text: string): Message => {
  const words = escapeMrkdwn(oneLine(text, MESSAGE_CHARS) || 'Done.');
  return { blocks: [section(words)], text: words };
};
