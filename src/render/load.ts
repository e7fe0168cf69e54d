import type { Answer } from '../domain/answer.ts';
import { hasNegotiated } from '../domain/negotiated.ts';
import { measuredNotes } from '../words/hours.ts';
import {
  BY_HOUR,
  beyondChart,
  KEPT_OF_EXPORT,
  loadCurve,
  loadLevels,
  moreBehindWorking,
  trafficLine,
} from '../words/measured.ts';
import { withNames } from '../words/names.ts';
import { oneLine } from '../words/text.ts';
import { context, type Message, type MessageBlock, type NativeChart, section } from './blocks.ts';
import { LIST_CHARS, linesWithin } from './lines.ts';
import { escapeMrkdwn } from './mrkdwn.ts';

/** What the hours of an export say of a card, below it in its thread. */

const LINE_CHARS = 400;
/** A phone shows as many letters of one width. */
const CURVE_COLUMNS = 40;

/** The load-duration curve, drawn by Slack or else in letters; undefined where no hours were measured. */
export const renderLoad = (answer: Answer, chart: NativeChart | undefined): Message | undefined => {
  const subject = withNames(answer, 'channel');
  const line = trafficLine(subject);
  const curve = loadCurve(subject, CURVE_COLUMNS).join('\n');
  if (line === undefined || curve === '') return undefined;
  const beyond = chart === undefined ? [] : loadLevels(subject).beyond.map(beyondChart);
  // Bills by the hour would give a negotiated price away.
  const isOpen = !hasNegotiated(answer);
  const notes = [...beyond, ...(isOpen ? measuredNotes(subject) : [])].map((note) =>
    escapeMrkdwn(oneLine(note, LINE_CHARS)),
  );
  const points = notes.map((note) => `• ${note}`);
  const drawn: MessageBlock[] = [chart ?? section(`\`\`\`${escapeMrkdwn(curve)}\`\`\``)];
  return {
    blocks: [
      section(`*${BY_HOUR}* ${escapeMrkdwn(line)}`),
      ...drawn,
      ...(points.length === 0
        ? []
        : [section(linesWithin(points, LIST_CHARS, moreBehindWorking).join('\n'))]),
      context(KEPT_OF_EXPORT),
    ],
    text: `${BY_HOUR} ${escapeMrkdwn(line)} ${notes.join(' ')}`,
  };
};
