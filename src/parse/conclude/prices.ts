import { DEFAULTS } from '../../catalog/index.ts';
import type { DraftField } from '../../domain/draft.ts';
import type { Atom } from '../atoms.ts';
import { reAll } from '../expression.ts';
import { A_CARD, areSeveral } from '../names/gpu-name.ts';
import { gpusOfMachines, gpusOfOneMachine } from '../patterns/hardware/machines.ts';
import { GPU_HOUR_MOST } from '../price-bounds.ts';
import { ask, contradiction, notUnderstood, quoted, say } from '../problems.ts';
import { markAt } from '../quantities.ts';
import { type HardwarePrice, type Reading, setField, understood } from '../reading.ts';
import { knownPrice, LIKELY, priceText, SUFFIX } from './known-prices.ts';
import { ofWhat } from './one-or-all.ts';
import { refuseTwoRents } from './two-rents.ts';

/** Prices of hardware: of one GPU or of all, with its host or without. */

const PRICE_FIELDS = {
  hour: 'selfHosted.procurement.usdPerGpuHour',
  month: 'selfHosted.procurement.usdPerGpuMonth',
  once: 'selfHosted.procurement.usdPerGpu',
} as const satisfies Readonly<Record<HardwarePrice['per'], DraftField>>;

const HOST = 'selfHosted.procurement.hostUsdPerGpu';

/** "server with RTX 4000 Ada": one, as it is called, where no list says what such a card costs. */
const holdsOneCard = ({ atoms }: Reading): boolean =>
  atoms.some(
    (atom, at) =>
      atom.kind === 'gpu' && markAt(atoms, at - 1, 'on', 'a') && atoms.slice(at - 3, at).some(isMachine),
  );

const isMachine = (atom: Atom): boolean => atom.kind === 'unit' && atom.unit === 'server';

/** "350 EUR per month server with RTX 4000 Ada": about what one such card costs, so that the server has one. */
const isOfOneCard = (reading: Reading, { usd, per, words }: HardwarePrice): boolean => {
  const known = knownPrice(reading, per);
  const isLikely =
    known === undefined ? holdsOneCard(reading) : Math.abs(Math.log(usd / known)) <= Math.log(LIKELY);
  if (!isLikely) return false;
  reading.notes.push(`${quoted(words)} is read as the price of a server with one GPU.`);
  return true;
};

/** The price of a workstation with one card is a machine's too, and so is that of every node. */
const holdsHost = ({ per, withHost }: HardwarePrice, of: 'one' | 'node' | 'all', many: number): boolean =>
  (withHost && (of !== 'one' || many === 1)) || (per === 'once' && of === 'node');

/** "H100s", "H100's", and the cards by other words. */
const CARD_NAMED = reAll`\b${A_CARD}(?:'s)?\b`;
const CARDS = /\b(?:our|the|some|several) (?:gpus|cards)\b/i;
const holdsSeveral = (text: string): boolean =>
  CARDS.test(text) || (text.match(CARD_NAMED) ?? []).some(areSeveral);

/** "$10k a month for our H100s": what one of them costs, where the price is that of more. */
const ofSeveral = (reading: Reading, price: HardwarePrice): number | undefined => {
  const known = price.per === 'month' && price.of === 'unsaid' ? knownPrice(reading, price.per) : undefined;
  const isMore = known !== undefined && price.usd > known * LIKELY && holdsSeveral(reading.text);
  return isMore ? known : undefined;
};

const OF_MACHINE = [1, 2, 4, 8] as const;
const SAYS_ALL = /\b(?:total|altogether|together|all)\b/i;

/** How many GPUs of one machine a price may be of, the likeliest first: by what one of them is known to cost. */
const likelyCounts = (reading: Reading, { usd, per }: HardwarePrice): readonly number[] => {
  const known = knownPrice(reading, per);
  if (known === undefined) return [1, 8];
  const far = (many: number): number => Math.abs(Math.log(usd / many / known));
  return OF_MACHINE.toSorted((one, other) => far(one) - far(other)).slice(0, 2);
};

/** The question of how many GPUs a price is for; `isLikelyOne`: where it cannot be that of one. */
const askHowMany = (reading: Reading, price: HardwarePrice, isLikelyOne: boolean): void => {
  const { usd, words } = price;
  const ofOneUsd = isLikelyOne ? ofSeveral(reading, price) : usd;
  if (ofOneUsd === undefined || reading.fields.has('selfHosted.replicas')) return;
  const counts = isLikelyOne ? [Math.ceil(usd / ofOneUsd), 8] : likelyCounts(reading, price);
  const whole = SAYS_ALL.test(words) ? words : `${words} total`;
  const known = knownPrice(reading, price.per);
  const isOfOne = known === undefined || usd <= known * LIKELY;
  throw notUnderstood(ask`How many GPUs does ${quoted(words)} pay for?`, [
    ...counts.map((many) => `${many} GPU${many === 1 ? '' : 's'} ${whole}`),
    ...(isOfOne && whole !== words ? [`${words} each`] : []),
  ]);
};

const setPrice = (reading: Reading, price: HardwarePrice): void => {
  const all = understood(reading, 'selfHosted.gpuCount') ?? gpusOfMachines(reading);
  const of = ofWhat(reading, price, all ?? 1);
  const many = of === 'node' ? (reading.gpusOfNode ?? gpusOfOneMachine(reading) ?? all) : all;
  if (of === 'node' && many === undefined && isOfOneCard(reading, price)) {
    setField(reading, PRICE_FIELDS[price.per], price.usd, price.words);
    return;
  }
  if (of === 'one' ? all === undefined : many === undefined) askHowMany(reading, price, of === 'one');
  setField(reading, PRICE_FIELDS[price.per], of === 'one' ? price.usd : price.usd / (many ?? 1), price.words);
  if (holdsHost(price, of, many ?? 1) && !reading.fields.has(HOST)) setField(reading, HOST, 0, price.words);
};

const LEAST_WAGE_USD = 30;

/** Whether a price of an hour is a person's beside what `has` holds, where nothing with the price says whose it is. */
export const isWageBeside = (has: (field: DraftField) => boolean, usd: number): boolean => {
  const people = has('selfHosted.ops.hoursPerMonth') || has('selfHosted.ops.setupHours');
  return usd >= LEAST_WAGE_USD && people && !has('selfHosted.ops.usdPerHour');
};

const isWage = ({ fields }: Reading, { loose, usd }: HardwarePrice): boolean =>
  loose && isWageBeside((field) => fields.has(field), usd);

/** "GPU $0.70/hr or spot $0.22": two prices of two markets are two lines. */
const refuseTwo = (prices: readonly HardwarePrice[]): void => {
  const [first, second] = prices;
  if (!first || !second || first.per !== second.per || first.usd === second.usd) return;
  throw contradiction(
    say`${quoted(first.words)} and ${quoted(second.words)} contradict each other: type only one of them.`,
    [first.words, second.words],
  );
};

/** No host is bought for what an hour of a GPU costs: so little is rent, whatever stands beside it. */
const hostHints = (usd: number, many: number): readonly string[] =>
  [usd / many, usd].map((one) =>
    usd < GPU_HOUR_MOST ? `${priceText(one)}${SUFFIX.hour} each` : `host ${priceText(one)} per gpu`,
  );

/** What the host of one GPU is likely to cost, by the GPU's price. */
const knownHost = (reading: Reading): number | undefined => {
  const gpu = understood(reading, PRICE_FIELDS.once) ?? knownPrice(reading, 'once');
  return gpu && gpu * DEFAULTS.hostShareOfGpuPrice.value;
};

/** Whether a price of a host is of one GPU or of all, where it says neither: the likely one, named; else a question. */
const likelierHost = (reading: Reading, { usd, words }: HardwarePrice, many: number): number => {
  const known = knownHost(reading);
  const isLikely = (one: number): boolean =>
    known !== undefined && Math.abs(Math.log(one / known)) <= Math.log(LIKELY);
  const [one, all] = [isLikely(usd), isLikely(usd / many)];
  if (one === all)
    throw notUnderstood(ask`Is ${quoted(words)} for each GPU or for all ${many}?`, hostHints(usd, many));
  const perGpu = one ? usd : usd / many;
  const other = one ? `host ${priceText(usd / many)} per gpu` : `host ${priceText(usd)} per gpu`;
  reading.notes.push(
    `${quoted(words)} is read as the host of ${one ? 'each GPU' : `all ${many} GPUs, ${priceText(perGpu)} each`}; type "${other}" if it is not.`,
  );
  return perGpu;
};

/** The host's share of one GPU. Throws `not-understood` where nobody can tell of how many GPUs its price is. */
const hostShare = (reading: Reading, price: HardwarePrice): number => {
  const { usd, words, of } = price;
  const all = understood(reading, 'selfHosted.gpuCount') ?? gpusOfMachines(reading);
  if (of === 'one' || of === 'each' || all === 1) return usd;
  if (of === 'unsaid') return all === undefined ? usd : likelierHost(reading, price, all);
  const many = of === 'node' ? (reading.gpusOfNode ?? gpusOfOneMachine(reading) ?? all) : all;
  if (many === undefined) throw notUnderstood(ask`For how many GPUs is ${quoted(words)}?`, hostHints(usd, 8));
  return usd / many;
};

/** "8 H100s at $22k each, servers $40k": beside the price of each GPU that of the servers is their host's. */
const takeHosts = (reading: Reading, prices: readonly HardwarePrice[]): readonly HardwarePrice[] => {
  const [first, second] = prices;
  if (!first || !second || first.per !== 'once' || second.per !== 'once') return prices;
  const [gpu, host] = second.withHost ? [first, second] : [second, first];
  const all = understood(reading, 'selfHosted.gpuCount') ?? 0;
  const isHost = host.withHost && !gpu.withHost && (gpu.of === 'one' || gpu.of === 'each');
  if (!isHost || host.usd > gpu.usd * all * DEFAULTS.hostShareOfGpuPrice.value * LIKELY) return prices;
  reading.notes.push(`${quoted(host.words)} is read as the price of the host, beside that of each GPU.`);
  reading.hosts.push(host);
  return prices.filter((price) => price !== host);
};

/** Prices of hardware are of one GPU or of all, whichever is likelier. Throws `not-understood` where both are. */
export const setPrices = (reading: Reading): void => {
  const hardware = reading.prices.filter((price) => {
    if (!isWage(reading, price)) return true;
    setField(reading, 'selfHosted.ops.usdPerHour', price.usd, price.words);
    return false;
  });
  const gpus = takeHosts(reading, hardware);
  refuseTwo(gpus);
  // A price of the host that was typed counts, also beside a price that is of whole machines.
  for (const price of gpus) setPrice(reading, price);
  refuseTwoRents(reading);
  for (const host of reading.hosts) {
    if (reading.fields.get(HOST)?.value === 0) reading.fields.delete(HOST);
    setField(reading, HOST, hostShare(reading, host), host.words);
  }
};
