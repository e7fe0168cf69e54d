import type { Answer } from '../domain/answer.ts';
import type { Working } from '../domain/working.ts';
import { codePoints, MESSAGE_LIMITS } from '../wire/limits.ts';
import { measuredNotes } from '../words/hours.ts';
import { loadCurve } from '../words/measured.ts';
import { namesFor, withNames } from '../words/names.ts';
import { oneLine } from '../words/text.ts';
import { moreSums, OF_SUMS, sumsCounted } from '../words/working/working.ts';
import { context, type Message, type MessageBlock, section } from './blocks.ts';
import { LIST_CHARS, linesWithin } from './lines.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';

/** Every formula with this scenario's numbers, step by step, for one reader. */

const LINE_CHARS = 400;
const BUDGET_CHARS = MESSAGE_LIMITS.contentChars - 1_500;

/** A modal on a phone. */
const CURVE_COLUMNS = 44;

const more = (left: number): string => moreSums(left, code('llmcost --json'));

/** Measured traffic: the load-duration curve in letters, and what its hours say. */
const loadBlocks = (answer: Answer): MessageBlock[] => {
  const subject = withNames(answer, 'asker');
  const curve = loadCurve(subject, CURVE_COLUMNS).join('\n');
  const notes = measuredNotes(subject).map((note) => `• ${escapeMrkdwn(oneLine(note, LINE_CHARS))}`);
  return [
    ...(curve === '' ? [] : [section(`\`\`\`${escapeMrkdwn(curve)}\`\`\``)]),
    ...(notes.length === 0 ? [] : [section(linesWithin(notes, LIST_CHARS, more).join('\n'))]),
  ];
};

/** Every sum with its formula, numbers and result, as far as a message holds them; what is left out is said. */
export const renderWorking = (answer: Answer, { steps }: Working): Message => {
  const names = namesFor(answer, 'asker');
  const blocks: MessageBlock[] = [];
  const load = loadBlocks(answer);
  let left = BUDGET_CHARS - codePoints(JSON.stringify(load));
  for (const [at, { title, lines }] of steps.entries()) {
    const words = lines.map(
      ({ what, formula, numbers, result }) =>
        `• *${escapeMrkdwn(names.inSentence(what, 120))}*  ${escapeMrkdwn(oneLine(`${formula}: ${numbers}`, LINE_CHARS))} = *${escapeMrkdwn(oneLine(result, 80))}*`,
    );
    const shown = linesWithin(words, Math.min(LIST_CHARS, left), more);
    const text = [`*${at + 1}. ${escapeMrkdwn(title)}*`, ...shown].join('\n');
    left = Math.max(0, left - codePoints(text));
    blocks.push(section(text));
  }
  return {
    blocks: [...blocks, ...load, context(OF_SUMS)],
    text: escapeMrkdwn(sumsCounted({ steps })),
  };
};
