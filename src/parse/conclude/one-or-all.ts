import { gpusOfMachines, gpusOfOneMachine } from '../patterns/hardware/machines.ts';
import { CARD_LEAST } from '../price-bounds.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import type { HardwarePrice, Reading } from '../reading.ts';
import { CLEARLY, knownPrice, LIKELY, priceText, SUFFIX } from './known-prices.ts';
import { ofMachine } from './machine-prices.ts';

/** Of how many GPUs a price is that says so of none. */

/** How many GPUs one of several machines has; undefined where there is one, or nobody speaks of any. */
const gpusOfSeveral = (reading: Reading, many: number): number | undefined => {
  const gpus = reading.gpusOfNode ?? gpusOfOneMachine(reading) ?? many;
  return gpus > 1 && gpus < many ? gpus : undefined;
};

const askOneOrAll = (reading: Reading, { usd, per, words }: HardwarePrice, many: number): never => {
  const ofNode = gpusOfSeveral(reading, many);
  const parts = ofNode === undefined ? [many, 1] : [ofNode, many, 1];
  throw notUnderstood(
    ofNode === undefined
      ? ask`Is ${quoted(words)} for one GPU or for all ${many}?`
      : ask`Is ${quoted(words)} for one GPU, for the ${ofNode} of a node, or for all ${many}?`,
    parts.map((part) => `${priceText(usd / part)}${SUFFIX[per]} each`),
  );
};

/** Which of the two a price beside a bare count is: the likelier, named; a question where both or none is likely. */
const likelier = (reading: Reading, price: HardwarePrice, many: number): 'one' | 'all' => {
  const known = knownPrice(reading, price.per);
  // "8x V100 $9k": nobody knows what one costs, and either is the price of a card.
  if (known === undefined)
    return price.per === 'once' && price.usd / many >= CARD_LEAST ? askOneOrAll(reading, price, many) : 'one';
  const far = (usd: number): number => Math.abs(Math.log(usd / known));
  const [one, all] = [far(price.usd), far(price.usd / many)];
  // A price below what one GPU costs can be no price of several.
  if (price.usd < known) return one <= all ? 'one' : 'all';
  const limit = Math.log(LIKELY);
  if (one <= limit && (all > limit || all - one >= CLEARLY)) return 'one';
  if (all <= limit && (one > limit || one - all >= CLEARLY)) {
    reading.notes.push(
      `${quoted(price.words)} is read as the price of all ${many} GPUs, ${priceText(price.usd / many)}${SUFFIX[price.per]} each; type "${price.words} each" if it is for one.`,
    );
    return 'all';
  }
  return askOneOrAll(reading, price, many);
};

/** "3 nodes of 8x H100 at $20/hr each": of a node, where no GPU costs that much. */
const ofEach = (reading: Reading, price: HardwarePrice): 'one' | 'node' => {
  const gpusOfNode = reading.gpusOfNode ?? gpusOfOneMachine(reading) ?? null;
  const known = knownPrice(reading, price.per);
  if (gpusOfNode === null || gpusOfNode < 2 || known === undefined) return 'one';
  if (Math.abs(Math.log(price.usd / known)) <= Math.log(LIKELY)) return 'one';
  reading.notes.push(
    `${quoted(price.words)} is read as the price of a node, ${priceText(price.usd / gpusOfNode)}${SUFFIX[price.per]} a GPU.`,
  );
  return 'node';
};

/** "$2.10/h for 8 H100": what one costs, in words that say all. Throws the question of which is meant. */
const refuseTooLittle = (reading: Reading, { usd, per, words }: HardwarePrice, many: number): void => {
  const known = per === 'once' ? undefined : knownPrice(reading, per);
  if (known === undefined || many < 2 || usd > known * LIKELY || usd / many > known / LIKELY) return;
  throw notUnderstood(ask`Is ${quoted(words)} for one GPU or for all ${many}?`, [
    `${priceText(usd)}${SUFFIX[per]} each`,
    `${priceText(usd / many)}${SUFFIX[per]} each`,
  ]);
};

/** Whether a price is of one GPU, of a node or of all that there are. Throws `not-understood` where two are likely. */
export const ofWhat = (reading: Reading, price: HardwarePrice, many: number): 'one' | 'node' | 'all' => {
  if (price.of === 'each') return ofEach(reading, price);
  if (price.of === 'all') refuseTooLittle(reading, price, many);
  if (price.of !== 'unsaid') return price.of;
  if (gpusOfMachines(reading) !== undefined) return ofMachine(reading, price, many);
  return many > 1 ? likelier(reading, price, many) : 'one';
};
