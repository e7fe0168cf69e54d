import type { Answer } from '../domain/answer.ts';
import type { Working } from '../domain/working.ts';
import { codePoints, MESSAGE, TEXT } from '../wire/limits.ts';
import { namesFor } from '../words/names.ts';
import { oneLine } from '../words/text.ts';
import { context, type Message, type MessageBlock, section } from './blocks.ts';
import { linesWithin } from './lines.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** Every formula with this scenario's numbers, in the five steps of the question, for one reader. */

const LINE_CHARS = 400;
const SECTION_CHARS = TEXT.section - 200;
const BUDGET_CHARS = MESSAGE.contentChars - 1_500;

const MORE = (left: number): string => `… and ${left} more; \`llmcost --json\` has all figures.`;

export const renderWorking = (answer: Answer, { steps }: Working): Message => {
  const names = namesFor(answer, 'asker');
  const blocks: MessageBlock[] = [];
  let left = BUDGET_CHARS;
  for (const [at, { title, lines }] of steps.entries()) {
    const words = lines.map(
      ({ what, formula, numbers, result }) =>
        `• *${escapeMrkdwn(names.inSentence(what, 120))}*  ${escapeMrkdwn(oneLine(`${formula}: ${numbers}`, LINE_CHARS))} = *${escapeMrkdwn(oneLine(result, 80))}*`,
    );
    const shown = linesWithin(words, Math.min(SECTION_CHARS, left), MORE);
    const text = [`*${at + 1}. ${escapeMrkdwn(title)}*`, ...shown].join('\n');
    left = Math.max(0, left - codePoints(text));
    blocks.push(section(text));
  }
  return {
    blocks: [
      ...blocks,
      context('A month is 730 hours. Sources and assumptions are behind the button beside this one.'),
    ],
    text: `The working: ${steps.map(({ title, lines }) => `${escapeMrkdwn(title)}, ${lines.length} sums`).join('; ')}.`,
  };
};
