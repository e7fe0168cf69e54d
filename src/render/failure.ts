import { oneLine } from '../words/text.ts';
import { context, type Message, section } from './blocks.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';

/** Short messages to one person: what went wrong and what to type instead, or a plain word. */

const MESSAGE_CHARS = 500;
const HINT_CHARS = 80;
const SHOWN_HINTS = 5;

/** A failure in words, as `describeError` gives it. `hints` can be typed as they are. */
export interface Failure {
  readonly code: string;
  readonly message: string;
  readonly hints: readonly string[];
}

export const renderError = ({ message, hints }: Failure): Message => {
  const words = oneLine(message, MESSAGE_CHARS) || 'That did not work.';
  const shown = [...new Set(hints.map((hint) => oneLine(hint, HINT_CHARS)))]
    .filter((hint) => hint !== '')
    .slice(0, SHOWN_HINTS);
  const tries = shown.length === 0 ? '' : `Try: ${shown.map(code).join('  ')}`;
  return {
    blocks: [section(escapeMrkdwn(words)), ...(tries === '' ? [] : [context(tries)])],
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

export const renderNotice = (text: string): Message => {
  const words = escapeMrkdwn(oneLine(text, MESSAGE_CHARS) || 'Done.');
  return { blocks: [section(words)], text: words };
};
