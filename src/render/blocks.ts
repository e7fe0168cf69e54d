import type {
  ActionsBlock,
  Button,
  ContextBlock,
  KnownBlock,
  Overflow,
  PlainTextElement,
  SectionBlock,
  TableBlock,
} from '@slack/types';
import { COUNT, codePoints, TEXT } from '../wire/limits.ts';
import type { Line } from '../words/line.ts';
import { clip } from '../words/text.ts';
import { escapeMrkdwn, escapePlain } from './mrkdwn.ts';

/** Slack's own chart block, for which @slack/types has no type yet. */
export interface NativeChart {
  readonly type: 'data_visualization';
  readonly block_id?: string;
  readonly [field: string]: unknown;
}

/** A block of a message, the chart among them. */
export type MessageBlock = KnownBlock | NativeChart;

/** What a message is made of. `text` holds alone: in notifications and for screen readers. */
export interface Message {
  readonly blocks: MessageBlock[];
  readonly text: string;
}

/** The label of a line is bold, and its own punctuation stands after it. */
export const lineMrkdwn = ({ label, text }: Line): string =>
  label === '' ? escapeMrkdwn(text) : `*${escapeMrkdwn(label)}* ${escapeMrkdwn(text)}`;

/** `mrkdwn` is escaped already, and shorter than a section may be. */
export const section = (mrkdwn: string): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: mrkdwn, verbatim: true },
});

/** Small grey words. `mrkdwn` is escaped already; Slack looks for no links in it. */
export const context = (mrkdwn: string): ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: mrkdwn, verbatim: true }],
});

/** The first line: a header where it fits one, else a bold section. */
export const headline = (text: string): KnownBlock => {
  const plain = escapePlain(text);
  return codePoints(plain) <= TEXT.header
    ? { type: 'header', text: plainText(plain) }
    : section(`*${escapeMrkdwn(text)}*`);
};

/** Rows of equal length, the header row first. The first column reads left and wraps, the others right on one line. */
export const table = (rows: readonly (readonly string[])[]): TableBlock => ({
  type: 'table',
  column_settings: (rows[0] ?? []).map((_, column) => ({
    align: column === 0 ? ('left' as const) : ('right' as const),
    is_wrapped: column === 0,
  })),
  rows: rows
    .slice(0, COUNT.tableRows)
    .map((row) => row.map((cell) => ({ type: 'raw_text' as const, text: escapePlain(cell) }))),
});

/** Words without formatting, in which Slack makes no emoji. */
export const plainText = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

/** What Slack asks before it tells of a press: a title, what would happen, and the two answers. */
export const confirmation = (title: string, text: string, confirm: string, deny: string) => {
  const plain = (words: string) => ({ type: 'plain_text' as const, text: words });
  return { title: plain(title), text: plain(text), confirm: plain(confirm), deny: plain(deny) };
};

/** `label` is clipped to what Slack allows; `value` comes back with the click, 2,000 characters at most. */
export const button = (actionId: string, label: string, value: string): Button => ({
  type: 'button',
  action_id: actionId,
  text: plainText(clip(label, TEXT.button)),
  value,
});

/** A row of buttons; what Slack would refuse as too many is left out. */
export const actions = (blockId: string, elements: (Button | Overflow)[]): ActionsBlock => ({
  type: 'actions',
  block_id: blockId,
  elements: elements.slice(0, COUNT.actionElements),
});
