import type { Mark } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { markAt, type Quantity, skipMarks } from '../../quantities.ts';
import type { Reading } from '../../reading.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import { countsGpus, hasNoun, isBare, isPlain } from '../looks/pattern.ts';

/** Machines and replicas that hold GPUs: which ones hold which, and how many are in each. */

/** GPUs of a server, as most have them. */
export const GPUS_OF_SERVER = 8;

/** "on 8xH100 each", "on 8 H100 nodes", "on 2 GPUs per replica": those of one. */
const EACH_BEHIND =
  /^[^,;.]{0,24}?\b(?:each|apiece|nodes?|servers?|machines?|per (?:replica|copy|instance))\b/i;

const HELD: readonly Mark[] = ['of', 'on', 'times', 'at', 'colon', 'each', 'open'];

/** "2 nodes (16 h100)", "3 nodes = 24 GPUs": more than one holds, and what all of them come to. */
const isSumOf = ({ number }: Quantity, nodes: Quantity, { text }: Reading): boolean =>
  number.value > GPUS_OF_SERVER &&
  number.value % nodes.number.value === 0 &&
  /[(=]|\btotal\b/i.test(text.slice(nodes.number.end, number.start));

/** The quantity of GPUs behind "2 nodes of", "2 replicas with". */
export const insideOf = (quantity: Quantity, reading: Reading): Quantity | undefined => {
  const { atoms } = reading;
  // "2 replicas, each with 4 H100"
  const isEach = markAt(atoms, quantity.end, 'comma') && markAt(atoms, quantity.end + 1, 'each');
  const held = skipMarks(atoms, quantity.end + (isEach ? 1 : 0), HELD);
  // "2 replicas of llama 70b each on 2x H100"
  const from = atoms[held]?.kind === 'model' ? skipMarks(atoms, held + 1, HELD) : held;
  // "two servers, 8xH100 each"
  const apart = markAt(atoms, from, 'comma') ? reading.facts.byNumber.get(from + 1) : undefined;
  const inner = apart?.each ? apart : reading.facts.byNumber.get(from);
  return inner !== undefined && countsGpus(inner) && !isSumOf(inner, quantity, reading) ? inner : undefined;
};

/** The nodes or replicas that hold these GPUs: "2 replicas each with 4 H100". */
export const holderOf = (quantity: Quantity, reading: Reading): Quantity | undefined =>
  reading.quantities.find(
    (outer) =>
      isPlain(outer) &&
      (outer.unit === 'server' || outer.unit === 'replica') &&
      outer.end <= quantity.first &&
      insideOf(outer, reading) === quantity,
  );

/**
 * "4 replicas on 8 H100" may be 8 GPUs in all or 32, where nothing says whose they are. Throws the question, with both to
 * type.
 */
export const refuseOpenReplicas = (outer: Quantity, inner: Quantity, reading: Reading): void => {
  const { atoms, text } = reading;
  const [many, gpus] = [outer.number.value, inner.number.value];
  const isSaid = outer.each || inner.each || EACH_BEHIND.test(text.slice(inner.number.end));
  const between = atoms.slice(outer.end, inner.first);
  const isOfEach = between.some((atom) => atom.kind === 'mark' && atom.mark === 'each');
  if (outer.unit !== 'replica' || many < 2 || gpus % many !== 0 || isSaid || isOfEach) return;
  if (!/\bon ?$/i.test(text.slice(0, inner.number.start))) return;
  const whole = wordsOf(reading, outer.first, inner.end);
  const before = text.slice(text.indexOf(whole), inner.number.start);
  const cards = inner.words.replace(/^\d+/, '');
  throw notUnderstood(
    ask`Is ${quoted(whole)} ${gpus} GPUs in all, or ${gpus} for each of ${many}?`,
    [gpus / many, gpus].map((each) => `${before}${each}${cards} each`),
  );
};

/** "2 nodes of 8 GPUs", whole. */
export const wordsOfBoth = (outer: Quantity, inner: Quantity, reading: Reading): string =>
  wordsOf(reading, outer.first, inner.end);

/** "3 replicas": copies of the model that serve. */
export const isReplicas = (quantity: Quantity): boolean =>
  isPlain(quantity) && quantity.unit === 'replica' && quantity.second === null && !hasNoun(quantity, 'spare');

/** "a bot in 500 servers": so many without the name of a GPU are no machines of ours. */
const MOST_NODES = 100;

/** Whether a number counts machines of ours. */
export const isNodes = ({ number, unit, second, gpu }: Quantity): boolean =>
  !number.money &&
  !number.percent &&
  unit === 'server' &&
  second === null &&
  (gpu !== null || number.value <= MOST_NODES);

/** "2 H200 nodes of 8": the number of each. */
export const eachOf = (quantity: Quantity, reading: Reading): Quantity | undefined => {
  const from = skipMarks(reading.atoms, quantity.end, ['of', 'on', 'times', 'at']);
  const inner = from > quantity.end ? reading.facts.byFirst.get(from) : undefined;
  return inner !== undefined &&
    isBare(inner) &&
    Number.isInteger(inner.number.value) &&
    inner.number.value <= MOST_OF_NODE
    ? inner
    : undefined;
};
const MOST_OF_NODE = 72;

/** "2x8xH100": so many in each of the machines; null where the number is no product. */
export const ofNodes = ({ number }: Quantity, { text }: Reading): number | null => {
  const each = /^\d{1,3} ?[x×*] ?(\d{1,2})$/i.exec(text.slice(number.start, number.end))?.[1];
  return each === undefined ? null : Number(each);
};

/** "8xH100 boxes": "8xH100", where so many are mostly those of one of them, and nobody says how many there are. */
export const nodeOf = ({ number, words }: Quantity): string | undefined => {
  const [, node] = /^(\d{1,2} ?[x×] ?\S.*?) [a-z]+s$/i.exec(words) ?? [];
  return SIZES_OF_NODES.has(number.value) ? node : undefined;
};
const SIZES_OF_NODES: ReadonlySet<number> = new Set([4, GPUS_OF_SERVER]);

/** "16xH200, two nodes": of each, where all that were counted are more than a node holds. */
export const gpusOfEach = ({ number }: Quantity, { quantities }: Reading): number | undefined => {
  const [all, second] = quantities.filter((one) => countsGpus(one));
  const each = (all?.number.value ?? 0) / number.value;
  return all !== undefined &&
    second === undefined &&
    all.number.value > GPUS_OF_SERVER &&
    Number.isInteger(each)
    ? each
    : undefined;
};

/** "4 H100s each" of so many of these. */
export const PLACES = re`\b(${COUNT_WORD}|\d{1,2}) (?:(?:aws|azure|gcp|cloud) )?(?:racks|regions|sites|locations|data ?cent(?:er|re)s|dcs|zones|azs|offices|clusters|environments|envs)\b`;
