import { type Alternatives, alternativesCounted, alternativesInWords } from '../words/alternatives.ts';
import { context, type Message, type MessageBlock, section } from './blocks.ts';
import { INTRODUCED_LIST_CHARS, linesWithin } from './lines.ts';
import { code, escapeMrkdwn } from './mrkdwn.ts';

/** Other GPUs and models as lists: a heading, a line each, and in small words what has no line. */

const partOf = (of: Alternatives): MessageBlock[] => {
  const { title, under, shared, lines, none, others, take } = alternativesInWords(of);
  const head = [`*${title}*${escapeMrkdwn(under)}`, ...(shared === '' ? [] : [escapeMrkdwn(shared)])].join(
    '. ',
  );
  const shown = linesWithin(
    lines.map(({ name, beside }) => `*${escapeMrkdwn(name)}* ${beside.map(escapeMrkdwn).join(' · ')}`),
    INTRODUCED_LIST_CHARS,
  );
  return [
    section([head, ...(shown.length === 0 ? [none] : shown)].join('\n')),
    context([...others.map(escapeMrkdwn), take.before, code(take.typed), take.behind].join(' ')),
  ];
};

/** For a modal, or where none can be opened for a message. */
export const renderAlternatives = (of: readonly Alternatives[]): Message => ({
  blocks: of.flatMap(partOf),
  text: of.map(alternativesCounted).join(' '),
});
