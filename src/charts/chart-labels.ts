import { tokens } from '../domain/format.ts';
import { HOST_LINE, MARKS } from '../words/chart.ts';
import type { Picture, Point } from './picture.ts';

/** Words around the plot, each in a slot of an axis above, beside or below it, as Chart.js places no free text. */

const SLOTS = 41;
const SLOTS_BESIDE = 21;
/** Slots that two names, or two words, need between them. */
const NAMES_APART = 3;
const WORDS_APART = 5;
/** Words of some length stay whole this far from the edges, in slots. */
const LONG_WORDS_FROM_EDGE = 8;

const share = (value: number, { from, to }: Picture['x']): number =>
  Math.log(value / from) / Math.log(to / from);

const slotOf = (value: number, axis: Picture['x'], slots = SLOTS): number =>
  Math.min(slots - 1, Math.max(0, Math.round(share(value, axis) * (slots - 1))));

/** Above the plot: half and now on the lower row, the crossing on the upper one. */
export const wordsAbove = ({ x, half, now, crossing }: Picture): (string | string[])[] => {
  const labels: (string | string[])[] = Array.from({ length: SLOTS }, () => '');
  const [atHalf, atNow] = [slotOf(half, x), slotOf(now, x)];
  const lower = new Map<number, string>(
    atNow - atHalf < WORDS_APART
      ? [[Math.max(atHalf, 2), `${MARKS.half}, ${MARKS.now}`]]
      : [
          [atHalf, MARKS.half],
          [atNow, MARKS.now],
        ],
  );
  const upper =
    crossing === null
      ? -1
      : Math.min(SLOTS - 1 - LONG_WORDS_FROM_EDGE, Math.max(LONG_WORDS_FROM_EDGE, slotOf(crossing.x, x)));
  for (let slot = 0; slot < SLOTS; slot += 1) {
    const below = lower.get(slot) ?? '';
    if (slot === upper) labels[slot] = [crossing?.words ?? '', below];
    else if (below !== '') labels[slot] = crossing === null ? below : ['', below];
  }
  return labels;
};

/** Names at the ends of the lines, the upper one first; apart where they end together. */
export const namesBeside = ({ y, hosting, rival, rivalName }: Picture): string[] => {
  const labels = Array.from({ length: SLOTS_BESIDE }, () => '');
  const lastOf = (points: readonly Point[]): number => points.at(-1)?.y ?? y.from;
  const end = (points: readonly Point[]): number =>
    SLOTS_BESIDE - 1 - slotOf(lastOf(points), y, SLOTS_BESIDE);
  const rivalSlot = end(rival);
  if (hosting.length === 0) {
    labels[rivalSlot] = rivalName;
    return labels;
  }
  const hostSlot = end(hosting);
  const isHostAbove = lastOf(hosting) >= lastOf(rival);
  const upper = Math.min(hostSlot, rivalSlot, SLOTS_BESIDE - 1 - NAMES_APART);
  const lower = Math.max(hostSlot, rivalSlot, upper + NAMES_APART);
  labels[upper] = isHostAbove ? HOST_LINE : rivalName;
  labels[Math.min(SLOTS_BESIDE - 1, lower)] = isHostAbove ? rivalName : HOST_LINE;
  return labels;
};

const STEPS_OF_DECADE = [1, 2, 5];
/** Slots that two volumes below the plot need between them. */
const VOLUMES_APART = 7;

/** Powers of ten on the axis, with twos and fives where it is short; all that are asked for, in order. */
const roundVolumes = ({ from, to }: Picture['x'], steps: readonly number[]): number[] => {
  const first = Math.floor(Math.log10(from));
  const last = Math.ceil(Math.log10(to));
  return Array.from({ length: last - first + 1 }, (_, at) => 10 ** (first + at))
    .flatMap((power) => steps.map((step) => step * power))
    .filter((value) => value >= from * 0.999 && value <= to * 1.001);
};

/**
 * Below the plot: round volumes, as many as have room. Chart.js would label a short logarithmic axis at 1.5 and 700,
 * and nobody can tell it where without a function.
 */
export const volumesBelow = ({ x }: Picture): string[] => {
  const labels = Array.from({ length: SLOTS }, () => '');
  const powers = roundVolumes(x, [1]);
  const shown = powers.length > 2 ? powers : roundVolumes(x, STEPS_OF_DECADE);
  let next = 0;
  for (const volume of shown) {
    const slot = slotOf(volume, x);
    if (slot < next) continue;
    labels[slot] = tokens(volume);
    next = slot + VOLUMES_APART;
  }
  return labels;
};
