import type { Answer } from '../domain/answer.ts';
import { type CardContent, cardContent } from '../words/card.ts';
import type { Audience } from '../words/names.ts';
import { context, headline, lineMrkdwn, type Message, section } from './blocks.ts';
import { fallbackText } from './fallback.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** The table of what each option costs as lines: "✓ Llama, Novita · *$195* · $97.50 at half". */
export const optionLines = (rows: CardContent['options']['rows']): string[] =>
  rows.map(
    ({ cells: [name = '', monthly = '', atHalf = ''] }) =>
      `${escapeMrkdwn(name)} · *${monthly}* · ${atHalf} at half`,
  );

/** The card as lines, for a modal: it has no tables. */
export const renderDetails = (answer: Answer, audience: Audience): Message => {
  const content = cardContent(answer, audience);
  const { check, under, options, beside, grey } = content;
  const badge = [...(check === null ? [] : [lineMrkdwn(check)]), ...under.map(escapeMrkdwn)];
  return {
    blocks: [
      headline(content.headline),
      ...(badge.length === 0 ? [] : [section(badge.join('\n'))]),
      section([`*${escapeMrkdwn(options.header[0] ?? '')}*`, ...optionLines(options.allRows)].join('\n')),
      ...(beside.length === 0 ? [] : [section(beside.map(lineMrkdwn).join('\n'))]),
      ...(grey.length === 0 ? [] : [context(escapeMrkdwn(grey.join(' ')))]),
    ],
    text: fallbackText(content),
  };
};
