import { roughly, toType } from '../../../domain/round.ts';
import { HOURS_PER_MONTH } from '../../../domain/units.ts';
import { textBefore } from '../../beside.ts';
import { re } from '../../expression.ts';
import { quoted } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import { type Reading, setField } from '../../reading.ts';
import { WHAT_COMES } from '../../requests.ts';
import { claim } from '../looks/pattern.ts';
import { useSpan } from '../looks/sentence.ts';
import { HALF_DAY, partsIn } from './parts-of-day.ts';

/** A share of the traffic in a part of the day or the week: "90% of it at night", "80% during business hours". */

interface Share {
  readonly quantity: Quantity;
  readonly hours: number;
  /** Characters of the share and of the part behind it. */
  readonly start: number;
  readonly end: number;
}

/** What may stand between a share and its hours. */
const LINK = re`^(?: of (?:it|that|this|them|those|everything|(?:(?:the|our|all) )*${WHAT_COMES}))?(?: (?:is|are|comes?|happens?|arrives?|falls?|lands?|hits?|runs?))?(?: (?:in|during|at))?,? ?`;
/** "40% overnight in batch": work that may wait, and no hour of the day. */
const WAITS = /^[^,;.%]{0,60}\b(?:batch\w*|offline|overnight|async\w*|wait)\b/i;
/** "GPUs run at 30% during the day", "load 40% at night": what the machines do. */
const OF_MACHINES = /\b(?:at|by|to|load|util\w*|throttle\w*|discount|off)(?: (?:about|around|only))? ?$/i;

/** Nothing stands before the share in its clause. */
const BEGINS = /(?:^|[,;:.(]) ?$/;

const WEEK: readonly (readonly [words: RegExp, share: number])[] = [
  [/^(?:on |during |at )?(?:the )?week(?:end|-end)s?\b/i, 2 / 7],
  [/^(?:on |during )?(?:the )?(?:weekdays|work(?:ing )?days)\b/i, 5 / 7],
];

const REACH = 40;
/** How every part of the day or the week begins. */
const OF_TIME =
  /^(?:by|at|over|during|in|on|the|each|for|from|between|night|overnight|day|daytime|week|work|office|business|mon|m-f|core|\d)/i;

/** Hours a month of the part that begins there, and where it ends; undefined where none does. */
const partAt = (
  reading: Reading,
  from: number,
): { readonly hours: number; readonly end: number } | undefined => {
  const piece = reading.text.slice(from, from + REACH);
  if (!OF_TIME.test(piece)) return undefined;
  const part = partsIn(reading, from, from + REACH).find(({ start }) => start <= from + 1);
  if (typeof part?.hours === 'number') return { hours: part.hours, end: part.end };
  for (const [words, share] of WEEK) {
    const match = words.exec(piece);
    if (match !== null) return { hours: share * HOURS_PER_MONTH, end: from + match[0].length };
  }
  return undefined;
};

const shareInHours = (quantity: Quantity, reading: Reading): Share | undefined => {
  const { number, second, front } = quantity;
  // "cache hits 40%, business hours only": the share of what stands in front.
  if (!number.percent || second !== null || number.value > 1 || front !== null) return undefined;
  const behind = reading.text.slice(number.end, number.end + 90);
  if (WAITS.test(behind)) return undefined;
  if (OF_MACHINES.test(textBefore(reading.text, number.start, 24))) return undefined;
  const link = LINK.exec(behind)?.[0] ?? '';
  // "prices drop 20%, 12 hours a day": what stands before the comma is said of something else.
  if (link.includes(',') && !BEGINS.test(textBefore(reading.text, number.start, 3))) return undefined;
  const part = partAt(reading, number.end + link.length);
  return part && { quantity, hours: part.hours, start: number.start, end: part.end };
};

/** The busiest hour over the mean one: the share over its part of the hours, or what is left over theirs. */
const peakOf = ({ quantity, hours }: Share): number => {
  const [share, part] = [quantity.number.value, hours / HOURS_PER_MONTH];
  return Math.max(share / part, (1 - share) / (1 - part));
};

/** Reads such a share, or two that are the whole together, as the peak that they make. */
export const readShareOfHours = (reading: Reading): void => {
  const shares = reading.quantities.flatMap((quantity) => shareInHours(quantity, reading) ?? []);
  const [first, other] = shares;
  if (first === undefined || first.hours >= HOURS_PER_MONTH) return;
  const sum = shares.reduce((all, { quantity }) => all + quantity.number.value, 0);
  if (other !== undefined && (shares.length > 2 || Math.abs(sum - 1) > 0.001)) return;
  const words = shares.map(({ start, end }) => reading.text.slice(start, end).trim()).join(', ');
  for (const { quantity, start, end } of shares) {
    claim({ ...quantity, end: quantity.at + 1 }, reading);
    useSpan(reading, start, end);
    reading.partsOfWeek.push({ start, end });
  }
  const peak = toType(peakOf(first));
  setField(reading, 'workload.peakToAverage', peak, words, 'soft');
  const halves = first.hours === HALF_DAY ? ', day and night being 12 hours each' : '';
  reading.notes.push(`${quoted(words)} is a peak of ${roughly(peak)} times the average${halves}.`);
  reading.trace.push({ words, rule: 'a share of the traffic in a part of the day' });
};
