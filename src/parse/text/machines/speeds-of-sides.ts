import { reAll } from '../../expression.ts';
import type { WordedKind } from '../reworded.ts';

/** Which side a speed counts, by what the machine does: "prompt throughput 9000 tok/s", "generates 1240 tok/s". */

const SECONDLY = String.raw`(?:tok(?:en)?s?|t) ?(?:/|per) ?s(?:ec(?:ond)?)?\b`;
const FIGURE = String.raw`(~?\d(?:[\d.,]{0,12}\d)?k?) ?(?=${SECONDLY})`;
const IS = '(?: (?:is|of|at|about|around)| ?[:=])*';
const READS =
  '(?:prompt(?: (?:evaluation|eval|processing|throughput|speed|rate)){1,2}|(?:input|prefill)(?: (?:throughput|speed|rate)){1,2}|pp(?:[ =]?\\d{3,6})?)';
const WRITES = '(?:generation|generates?|generating|decodes?|gen|tg(?:[ =]?\\d{2,4})?)';

/** The row: a prompt is read, and an answer is written. */
export const SPEEDS_OF_SIDES: WordedKind = {
  holds: /prompt|input|prefill|\bpp|generat|\bgen\b|decode|\btg/i,
  rows: [
    [reAll`\b${READS}${IS} ${FIGURE}`, 'prefill $1 '],
    [reAll`\b${WRITES}${IS} ${FIGURE}`, '$1 output '],
  ],
};
