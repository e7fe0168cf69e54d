import { codePoints, MESSAGE_LIMITS } from '../wire/limits.ts';
import type { CardContent } from '../words/card.ts';
import type { OptionRow } from '../words/options.ts';
import { clip, sentence } from '../words/text.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** What notifications and screen readers say instead of the blocks: it must hold alone. Escaped. */

/** A mark is a word where it is read aloud. */
const spoken = ({ name, isChoice }: OptionRow): string => (isChoice ? `${name} (the choice)` : name);

const bills = ({ per, rows }: CardContent['options']): string =>
  rows.map((row) => `${spoken(row)}: ${row.bills[0]} ${per}`).join('; ');

/** Cut before it is escaped, so that no entity is cut in two. */
const escapedWithin = (text: string, max: number): string => {
  const escaped = escapeMrkdwn(text);
  return codePoints(escaped) <= max
    ? escaped
    : escapedWithin(clip(text, Math.floor(codePoints(text) * 0.8)), max);
};

/** The card as one text, for notifications and readers of screens: verdict, half check, question, bills. */
export const fallbackText = (content: CardContent): string =>
  escapedWithin(
    [
      sentence(content.headline),
      content.check === null ? '' : `${content.check.label} ${content.check.text}`,
      sentence(content.question),
      `${bills(content.options)}.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
    MESSAGE_LIMITS.textChars,
  );
