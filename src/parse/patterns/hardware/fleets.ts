import { gpuById } from '../../../catalog/index.ts';
import { endOf, wordsOf } from '../../beside.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import type { Quantity } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { countsGpus, type Pattern } from '../looks/pattern.ts';

/** GPUs that are counted twice, or at the peak: "8xH100 in the EU and 8xH100 in the US", "peak 3x H100". */

/** What stands between two counts of one fleet, and no second case to compare. */
const JOINED = /^[^;.\n]{0,40}?(?:\+|&|,|\b(?:plus|and)\b)[^;.\n\d$€£]{0,40}$/i;
const ANOTHER_CASE =
  /\b(?:vs\.?|versus|or|not|but|than|instead|from|to|now|later|then|next|today|currently|if|on[- ]demand|reserved|spot|option|compared?)\b/i;
const STANDS_BY = /\b(?:stand-?by|dr|disaster|fail-?over|backup|passive|cold|warm)\b/i;

/** "8 H100, 2 spare GPUs", "16 in total": a part of all, or all. */
const isOfAll = ({ each, total, behind, front }: Quantity): boolean =>
  each || total || front !== null || behind.includes('idle') || behind.includes('spare');

/** The count behind that is of the same fleet. */
const otherPart = (quantity: Quantity, reading: Reading): Quantity | undefined => {
  const { quantities, text, atoms } = reading;
  const next = quantities.find((one) => one.first >= quantity.end && countsGpus(one));
  if (next === undefined || isOfAll(quantity) || isOfAll(next)) return undefined;
  if (quantity.gpu !== null && next.gpu !== null && quantity.gpu !== next.gpu) return undefined;
  const between = text.slice(endOf(quantity, { atoms }), atoms[next.first]?.start);
  // "8x H100, all 8 GPUs in one rack": said again.
  const isAgain = quantity.number.value === next.number.value && !/[+&]|\b(?:plus|and)\b/i.test(between);
  return JOINED.test(between) && !ANOTHER_CASE.test(between) && !isAgain ? next : undefined;
};

const nameOf = (id: string | null): string => (id === null ? 'GPUs' : (gpuById(id)?.name ?? id));
const fleet = (many: number, gpu: string | null): string =>
  gpu === null ? `${many} GPUs` : `${many}x ${nameOf(gpu)}`;

/** Counts that need an answer. */
export const FLEETS: readonly Pattern[] = [
  {
    name: 'GPUs that are counted in two parts',
    fits: (quantity, reading) => countsGpus(quantity) && otherPart(quantity, reading) !== undefined,
    says: (quantity, reading) => {
      const other = otherPart(quantity, reading) ?? quantity;
      const words = wordsOf(reading, quantity.first, other.end);
      const [one, more] = [quantity.number.value, other.number.value];
      const gpu = quantity.gpu ?? other.gpu;
      const isStandby = STANDS_BY.test(reading.text);
      const all = fleet(one + more, gpu);
      const idle = `${fleet(one + more, gpu)}, ${more} idle GPUs`;
      throw notUnderstood(
        ask`Are ${quoted(words)} ${one + more} GPUs together? Type "${all}"${isStandby ? `, or "${idle}" where the others only stand by` : ''}.`,
        isStandby ? [idle, all] : [all],
      );
    },
  },
  {
    name: 'GPUs at the peak',
    fits: (quantity) => countsGpus(quantity) && quantity.front === 'peak',
    says: (quantity) => {
      const all = fleet(quantity.number.value, quantity.gpu);
      const factor = `${quantity.number.value}x peak, ${nameOf(quantity.gpu)}`;
      throw notUnderstood(
        ask`Is ${quoted(quantity.words)} how many GPUs there are, or how far the peak is above the average?`,
        [all, factor],
      );
    },
  },
];
