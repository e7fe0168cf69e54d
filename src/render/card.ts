import type { ImageBlock } from '@slack/types';
import type { Answer } from '../domain/answer.ts';
import { codePoints, SLACK_FILE_ID, TEXT, USER_ID } from '../wire/limits.ts';
import { countWords, WORDS_OF_CARD } from '../words/budget.ts';
import { type CardContent, cardContent, readOf } from '../words/card.ts';
import { ALT_CHARS } from '../words/chart.ts';
import type { Audience } from '../words/names.ts';
import { tableOf } from '../words/options.ts';
import { oneLine } from '../words/text.ts';
import {
  context,
  headline,
  lineMrkdwn,
  type Message,
  type MessageBlock,
  type NativeChart,
  section,
  table,
} from './blocks.ts';
import { type CardRow, cardButtons, POSTED_BUTTONS } from './card-buttons.ts';
import { fallbackText } from './fallback.ts';
import { escapeMrkdwn, escapePlain } from './mrkdwn.ts';

/** A picture of the break-even, drawn elsewhere. `alt` says in words what it shows. */
export type CardChart =
  | { readonly kind: 'image-url'; readonly url: string; readonly alt: string }
  | { readonly kind: 'slack-file'; readonly fileId: string; readonly alt: string }
  | { readonly kind: 'native'; readonly block: NativeChart; readonly alt: string };

/** What a card needs beside its answer. */
export interface CardOptions {
  /** Id of the answer; every button of the card carries it. 1 to 100 characters. */
  readonly id: string;
  readonly audience: Audience;
  readonly chart?: CardChart;
  /** Slack user id of whoever asked. */
  readonly by?: string;
  /** A line at the end that is left out where the card has no words to spare for it. */
  readonly tip?: string;
  /** What became of it in its thread, escaped: what is kept there, what was decided. */
  readonly thread?: readonly string[];
  /** `none`: the card is not kept, so no button works. */
  readonly buttons?: CardRow | 'none';
}

const altText = (alt: string): string => escapePlain(oneLine(alt, ALT_CHARS)) || 'Monthly cost over volume';

const image = (picture: { image_url: string } | { slack_file: { id: string } }, alt: string): ImageBlock => ({
  type: 'image',
  ...picture,
  alt_text: altText(alt),
});

/** Slack's own chart has no alt text of its own, and is named below it; a picture is not. */
const chartName = (chart: CardChart | undefined): string =>
  chart?.kind === 'native' ? `Chart: ${oneLine(String(chart.block.title ?? ''), ALT_CHARS)}` : '';

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
      return [chart.block, context(escapeMrkdwn(chartName(chart)))];
    default:
      return chart satisfies never;
  }
};

const buttonBlocks = ({ id, buttons = POSTED_BUTTONS }: CardOptions): MessageBlock[] =>
  buttons === 'none' ? [] : cardButtons(id, buttons);

/** The tip, where there is one and the card has words to spare for it: most cards have none, and are not counted. */
const spared = (content: CardContent, { tip = '', chart }: CardOptions): string =>
  tip !== '' && countWords(`${readOf(content)} ${chartName(chart)} ${tip}`) <= WORDS_OF_CARD ? tip : '';

const greyBlocks = (content: CardContent, options: CardOptions): MessageBlock[] => {
  const { by } = options;
  const parts = [
    escapeMrkdwn(content.grey.join(' ')),
    by !== undefined && USER_ID.test(by) ? `Asked by <@${by}>` : '',
    escapeMrkdwn(spared(content, options)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [context(parts.join(' · '))];
};

const checkBlocks = ({ check, under }: CardContent): MessageBlock[] => {
  const lines = [...(check === null ? [] : [lineMrkdwn(check)]), ...under.map(escapeMrkdwn)];
  return lines.length === 0 ? [] : [section(lines.join('\n'))];
};

/** What the thread keeps and what it decided, above the card that began it. */
const threadBlocks = ({ thread = [] }: CardOptions): MessageBlock[] =>
  thread.length === 0 ? [] : [section(thread.join('\n'))];

/**
 * The card: what to do, the half check, a table, a chart, what would change it, one grey line, one row of buttons.
 * Valid under Slack's limits whatever the answer holds. Throws a RangeError where `id` is empty or too long.
 */
export const renderCard = (answer: Answer, options: CardOptions): Message => {
  const content = cardContent(answer, options.audience, countWords(chartName(options.chart)));
  return {
    blocks: [
      headline(content.headline),
      ...threadBlocks(options),
      ...checkBlocks(content),
      table(tableOf(content.options.header, content.options.rows)),
      ...chartBlocks(options.chart),
      ...(content.beside.length === 0 ? [] : [section(content.beside.map(lineMrkdwn).join('\n'))]),
      ...greyBlocks(content, options),
      ...buttonBlocks(options),
    ],
    text: fallbackText(content),
  };
};
