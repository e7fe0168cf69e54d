import { gpusOfOneMachine } from '../patterns/hardware/machines.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import type { HardwarePrice, Reading } from '../reading.ts';
import { CLEARLY, knownPrice, LIKELY, priceText, SUFFIX } from './known-prices.ts';

/** Prices beside the names of machines: of one GPU, of one machine, or of all. */

type Typed = Pick<HardwarePrice, 'usd' | 'per' | 'words'>;

/** "2x p5.48xlarge at $55/hr": of each machine or of all, whichever is clearly nearer to its list price. Throws where neither is. */
const ofOneMachine = (
  reading: Reading,
  { usd, per, words }: Typed,
  many: number,
  machine: number,
  known: number,
): 'node' | 'all' => {
  const far = (gpus: number): number => Math.abs(Math.log(usd / gpus / known));
  const [node, all] = [far(machine), far(many)];
  if (Math.abs(node - all) < CLEARLY)
    throw notUnderstood(
      ask`Is ${quoted(words)} for one machine or for all ${many / machine}?`,
      [usd / machine, usd / many].map((each) => `${priceText(each)}${SUFFIX[per]} per GPU`),
    );
  const of = node < all ? 'node' : 'all';
  reading.notes.push(
    `${quoted(words)} is read as the price of ${of === 'node' ? 'each machine' : `all ${many / machine} machines`}, ${priceText(usd / (of === 'node' ? machine : many))}${SUFFIX[per]} a GPU.`,
  );
  return of;
};

/** "h100x4 $3/h": the price of a machine, but where all its GPUs could hardly cost so little. */
export const ofMachine = (
  reading: Reading,
  { usd, per, words }: HardwarePrice,
  many: number,
): 'one' | 'node' | 'all' => {
  const known = knownPrice(reading, per);
  const isOfOne =
    known !== undefined && Math.abs(Math.log(usd / known)) <= Math.log(LIKELY) && usd / many < known / LIKELY;
  if (isOfOne) reading.notes.push(`${quoted(words)} is read as the price of one GPU.`);
  if (isOfOne) return 'one';
  const machine = gpusOfOneMachine(reading) ?? many;
  return known === undefined || machine >= many
    ? 'all'
    : ofOneMachine(reading, { usd, per, words }, many, machine, known);
};
