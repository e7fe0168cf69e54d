import type { ImageBlock } from '@slack/types';
import type { Answer } from '../domain/answer.ts';
import { COMMAND } from '../wire/ids.ts';
import { codePoints, SLACK_FILE_ID, TEXT, USER_ID } from '../wire/limits.ts';
import type { Audience } from '../words/names.ts';
import { oneLine } from '../words/text.ts';
import {
  context,
  headline,
  type Line,
  lineMrkdwn,
  type Message,
  type MessageBlock,
  type NativeChart,
  section,
  table,
} from './blocks.ts';
import { type CardButton, cardButtons } from './card-buttons.ts';
import { type Content, contentOf } from './content.ts';
import { fallbackText } from './fallback.ts';
import { code, escapeMrkdwn, escapePlain } from './mrkdwn.ts';

/** A picture of the break-even, drawn elsewhere. `alt` says in words what it shows. */
export type CardChart =
  | { readonly kind: 'image-url'; readonly url: string; readonly alt: string }
  | { readonly kind: 'slack-file'; readonly fileId: string; readonly alt: string }
  | { readonly kind: 'native'; readonly block: NativeChart; readonly alt: string };

export interface CardOptions {
  /** Id of the answer; every button of the card carries it. 1 to 100 characters. */
  readonly id: string;
  readonly audience: Audience;
  readonly chart?: CardChart;
  /** Slack user id of whoever asked. */
  readonly by?: string;
  /** One more line at the end, such as a hint to invite the bot. */
  readonly note?: string;
  /** What to type for the same answer; left out where it is long, or spells a price that was negotiated. */
  readonly line?: string;
  /** Besides "Sources", which is there wherever something did not fit. `none`: the card is not kept, so no button works. */
  readonly buttons?: readonly CardButton[] | 'none';
}

const ALT_CHARS = 1_000;
const NOTE_CHARS = 300;
const LINE_CHARS = 500;

const altText = (alt: string): string => escapePlain(oneLine(alt, ALT_CHARS)) || 'Monthly cost over volume';

const image = (picture: { image_url: string } | { slack_file: { id: string } }, alt: string): ImageBlock => ({
  type: 'image',
  ...picture,
  alt_text: altText(alt),
});

/** A picture that Slack would refuse is left out: one bad image rejects the whole message. */
const chartBlocks = (chart: CardChart | undefined): MessageBlock[] => {
  switch (chart?.kind) {
    case undefined:
      return [];
    case 'image-url':
      return chart.url.startsWith('https://') && codePoints(chart.url) <= TEXT.imageUrl
        ? [image({ image_url: chart.url }, chart.alt)]
        : [];
    case 'slack-file':
      return SLACK_FILE_ID.test(chart.fileId) ? [image({ slack_file: { id: chart.fileId } }, chart.alt)] : [];
    case 'native':
      // Slack's own chart has no alt text of its own.
      return [chart.block, context(escapeMrkdwn(oneLine(chart.alt, ALT_CHARS)))];
    default:
      return chart satisfies never;
  }
};

const buttonBlocks = (answer: Answer, { id, buttons = [] }: CardOptions, content: Content): MessageBlock[] =>
  buttons === 'none' ? [] : cardButtons(answer, id, content.cut ? [...buttons, 'sources'] : buttons);

const footer = ({ by, note }: CardOptions): MessageBlock[] => {
  const asked = by !== undefined && USER_ID.test(by) ? [`Asked by <@${by}>`] : [];
  const hint =
    note === undefined ? [] : [escapeMrkdwn(oneLine(note, NOTE_CHARS))].filter((text) => text !== '');
  const parts = [...asked, ...hint];
  return parts.length === 0 ? [] : [context(parts.join(' · '))];
};

/** Copied and typed, it gives the same draft. */
const lineBlocks = ({ evidence }: Answer, { line = '', audience }: CardOptions): MessageBlock[] => {
  const isSecret = audience === 'channel' && (evidence.negotiated ?? []).length > 0;
  return line === '' || isSecret || codePoints(line) > LINE_CHARS
    ? []
    : [context(`To change it, copy: ${code(`${COMMAND} ${line}`)}`)];
};

const lines = (all: readonly (Line | null)[]): string =>
  all.flatMap((line) => (line === null ? [] : [lineMrkdwn(line)])).join('\n');

const warningBlocks = (warnings: readonly string[]): MessageBlock[] =>
  warnings.length === 0
    ? []
    : [section(warnings.map((text) => lineMrkdwn({ label: 'Warning', text })).join('\n'))];

/**
 * The card: verdict, fleet, options, half the traffic, chart, stability, what was assumed and where it comes from.
 * Valid under Slack's limits whatever the answer holds. Throws a RangeError where `id` is empty or too long.
 */
export const renderCard = (answer: Answer, options: CardOptions): Message => {
  const content = contentOf(answer, options.audience);
  const trust = lines([content.assumed, content.sources]);
  const stability = lines([content.stability]);
  return {
    blocks: [
      headline(content.headline),
      context(escapeMrkdwn(content.question)),
      section([...content.notes.map(escapeMrkdwn), lineMrkdwn(content.fleet)].join('\n')),
      table(content.options.rows),
      ...(content.underTable.length === 0 ? [] : [section(lines(content.underTable))]),
      ...chartBlocks(options.chart),
      ...(stability === '' ? [] : [section(stability)]),
      ...warningBlocks(content.warnings),
      ...(trust === '' ? [] : [context(trust)]),
      ...lineBlocks(answer, options),
      ...buttonBlocks(answer, options, content),
      ...footer(options),
    ],
    text: fallbackText(content),
  };
};
