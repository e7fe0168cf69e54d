import type { Answer } from '../domain/answer.ts';
import type { ReadPart } from '../domain/how-read.ts';
import { hasNegotiated } from '../domain/negotiated.ts';
import { codePoints, MESSAGE_LIMITS } from '../wire/limits.ts';
import type { Audience } from '../words/names.ts';
import {
  behindCard,
  howRead,
  listsCounted,
  moreLines,
  type TitledList,
  TO_CHANGE_IT,
} from '../words/source-list.ts';
import { type Message, type MessageBlock, section } from './blocks.ts';
import { commandCode } from './command-code.ts';
import { LIST_CHARS } from './lines.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';

/** Everything that did not fit on a card, for whoever pressed its button. */

/** Half of them may be escaped. */
const LINE_CHARS = 900;
/** Room for what stands beside the lists. */
const BUDGET_CHARS = MESSAGE_LIMITS.contentChars - 1_000;

const IN_TERMINAL = code('llmcost --json');

const bullets = ({ title, items }: TitledList): string[] => [
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
      current += `\n${moreLines(lines.length - index, IN_TERMINAL)}`;
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
  const parts = [...behindCard(answer, audience), ...(isSecret ? [] : read.map(howRead))];
  const lines = parts.flatMap(bullets);
  const isShown = line !== '' && !isSecret && codePoints(line) <= LINE_CHARS;
  const blocks = [
    ...(isShown ? [section(`*${TO_CHANGE_IT}*\n${commandCode(line)}`)] : []),
    ...sectionsOf(lines),
  ];
  return { blocks, text: listsCounted(parts) };
};
