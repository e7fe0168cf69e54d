import { oneLine } from '../words/text.ts';
import { type Message, section } from './blocks.ts';
import { MESSAGE_CHARS } from './failure.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { personWords } from './people.ts';

const LINE_CHARS = 240;

/** Lines of the catalog, one below the other. */
export const renderLines = (lines: readonly string[]): Message => {
  const words = lines.map((line) => `• ${escapeMrkdwn(oneLine(line, LINE_CHARS))}`).join('\n');
  return { blocks: [section(words)], text: words };
};

/** Who typed a figure, where what is told ends with that: nothing that was typed stands there. */
const TYPED_BY = /(?<=" was typed by )&lt;@(?<person>[A-Z0-9]+)&gt;(?=\.$)/;

/** What is told of a card, as `renderNotice` does it, with the person who typed a figure as Slack names people. */
export const renderTold = (text: string): Message => {
  const words = escapeMrkdwn(oneLine(text, MESSAGE_CHARS) || 'Done.').replace(TYPED_BY, (_, person: string) =>
    personWords(person),
  );
  return { blocks: [section(words)], text: words };
};

/** A plain sentence, escaped and on one line; "Done." where it is empty. */
export const renderNotice = (text: string): Message => {
  const words = escapeMrkdwn(oneLine(text, MESSAGE_CHARS) || 'Done.');
  return { blocks: [section(words)], text: words };
};
