import type { Answer } from '../domain/answer.ts';
import { hasNegotiated } from '../domain/negotiated.ts';
import { codePoints, MESSAGE } from '../wire/limits.ts';
import { cardContent } from '../words/card.ts';
import { fleetLine } from '../words/fleet.ts';
import type { Audience } from '../words/names.ts';
import { longSource } from '../words/sources.ts';
import { oneLine } from '../words/text.ts';
import { type Message, type MessageBlock, section } from './blocks.ts';
import { commandCode } from './command-code.ts';
import { LIST_CHARS } from './lines.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** Everything that did not fit on a card, for whoever pressed its button. */

const WHY_CHARS = 240;
/** Half of them may be escaped. */
const LINE_CHARS = 900;
/** Room for what stands beside the lists. */
const BUDGET_CHARS = MESSAGE.contentChars - 1_000;

interface Section {
  readonly title: string;
  readonly items: readonly string[];
}

const partsOf = (answer: Answer, audience: Audience): Section[] => {
  const { all, options, names } = cardContent(answer, audience);
  return [
    { title: 'The fleet', items: [fleetLine(answer, names).text] },
    { title: 'Warnings', items: all.warnings },
    {
      title: 'Assumptions',
      items: all.assumptions.map(({ words, why }) => `${words} – ${oneLine(why, WHY_CHARS)}`),
    },
    { title: 'Sources', items: all.sources.map(longSource) },
    {
      title: 'All options',
      items: options.allRows.map(
        ({ cells: [option = '', monthly = '', atHalf = ''] }) =>
          `${option}: ${monthly} a month, ${atHalf} at half`,
      ),
    },
  ].filter(({ items }) => items.length > 0);
};

const bullets = ({ title, items }: Section): string[] => [
  `*${escapeMrkdwn(title)}*`,
  ...items.map((item) => `• ${escapeMrkdwn(item)}`),
];

/** Fills sections line by line, as far as one message goes. */
const sectionsOf = (lines: readonly string[]): MessageBlock[] => {
  const sections: string[] = [];
  let current = '';
  let used = 0;
  for (const [index, line] of lines.entries()) {
    used += codePoints(line) + 1;
    if (used > BUDGET_CHARS) {
      current += `\n… and ${lines.length - index} more lines; \`llmcost --json\` prints all.`;
      break;
    }
    if (codePoints(current) + codePoints(line) + 1 > LIST_CHARS) {
      sections.push(current);
      current = '';
    }
    current += current === '' ? line : `\n${line}`;
  }
  return [...sections, current].filter((text) => text !== '').map(section);
};

/** What was read in a line, under a title of its own kind. */
interface ReadPart {
  readonly title: string;
  readonly lines: readonly string[];
}

const howRead = ({ title, lines }: ReadPart): Section => ({
  title: title === 'Read' ? 'How I read it' : title,
  items: lines.map((line) => oneLine(line, WHY_CHARS)),
});

interface SourcesOptions {
  readonly audience: Audience;
  /** What can be copied and changed. */
  readonly line?: string;
  /** How its words were read. */
  readonly read?: readonly ReadPart[];
}

/** The message behind a card's "Sources" button, for one reader. */
export const renderSources = (
  answer: Answer,
  { audience, line = '', read = [] }: SourcesOptions,
): Message => {
  const isSecret = audience === 'channel' && hasNegotiated(answer);
  const parts = [...partsOf(answer, audience), ...(isSecret ? [] : read.map(howRead))];
  const lines = parts.flatMap(bullets);
  const isShown = line !== '' && !isSecret && codePoints(line) <= LINE_CHARS;
  const blocks = [
    ...(isShown ? [section(`*To change it, copy*\n${commandCode(line)}`)] : []),
    ...sectionsOf(lines),
  ];
  const counts = parts.map(({ title, items }) => `${title}: ${items.length}`);
  return { blocks, text: `Sources and assumptions. ${counts.join('; ')}` };
};
