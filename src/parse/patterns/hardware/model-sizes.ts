import { findModel, modelById } from '../../../catalog/index.ts';
import type { ModelSpecInput } from '../../../domain/scenario.ts';
import type { Atom } from '../../atoms.ts';
import { wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { OFTEN_SIZES } from '../../likely-amounts.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { markAt, type Quantity } from '../../quantities.ts';
import { type Reading, setField, use, volumeSaidBefore } from '../../reading.ts';
import { spokenSizedName } from '../../text/lexing/sized-names.ts';
import { refuseSellersSize } from '../looks/seller-sizes.ts';
import { hostSized } from '../looks/sized-model.ts';
import { askWhich, goesOnFrom, isModelOfSize, modelsOfSize, refuseSize } from './models-of-size.ts';

/** The size of a model, such as "70b": a number that looks like a volume and is none. */

/** "500M tokens now, 8B next year" */
const LATER = /^,? ?(?:next|later|in |by |within|after|soon|then)/i;

const isVolume = ({ number, unit, each, perMonth, side }: Quantity): boolean =>
  number.value >= 1e6 &&
  !each &&
  !number.money &&
  (unit === 'token' || (unit === null && number.scaled && (perMonth !== null || side !== null)));

/** "a 70B model", "7b finetune", "70b fp8", "120B-A12B": the size of a model, not a volume. */
const sizeOf = (reading: Reading, { first, end, words, number }: Quantity): ModelSpecInput | undefined => {
  if (!/^\d+(?:\.\d+)? ?b$/i.test(words) || number.value > 2e12) return undefined;
  const behind = reading.text.slice(number.end, number.end + 14);
  const next = reading.atoms[end];
  const active = next?.kind === 'unknown' ? /^a(\d+(?:\.\d+)?)b$/i.exec(next.text)?.[1] : undefined;
  const called =
    active !== undefined ||
    // "70b fp8"
    (next?.kind === 'phrase' && next.fields['selfHosted.precision'] !== undefined) ||
    /^[ -]?(?:dense|moe|model|param|class|llm|instruct|base\b|open|fine|lora|on\b)/i.test(behind);
  const isCounted =
    reading.quantities.some((one) => one.unit === 'request' && one.perMonth !== null) ||
    (OFTEN_SIZES.has(number.value / 1e9) &&
      !LATER.test(behind) &&
      reading.quantities.some((one) => one.number !== number && isVolume(one)));
  const article = markAt(reading.atoms, first - 1, 'a', 'hosting');
  if (!called && !article && !isCounted) return undefined;
  if (!called && !article)
    reading.notes.push(
      `${quoted(words)} is read as the size of the model: type "${words} tokens" where it is the volume.`,
    );
  const totalParamsB = number.value / 1e9;
  return active === undefined ? { totalParamsB } : { totalParamsB, activeParamsB: Number(active) };
};

const LONGEST_NAME = 5;

const BETWEEN =
  /^(?:usually|normally|typically|mostly|generally|often|sometimes|currently|roughly|nearly|almost|maybe|probably|only|just|lol|haha|hmm|tbh|imo|btw|idk|ok|okay|so|like|uh|um)$/i;
const MONTH = re`^${MONTH_NAME}$`;

/** "usually 1.2B", "lol 14b", "september 2.9B": how often or when it is so, or what is said in between, and no name. */
const saysHowOften = (atom: Atom): boolean =>
  atom.kind === 'unknown' && (MONTH.test(atom.text) || BETWEEN.test(atom.text));

/** Where the name begins that ends with this size: "gemma 26b", "nous hermes 3 70b"; undefined for a size alone. */
const nameBefore = (reading: Reading, { first, number }: Quantity): number | undefined => {
  let start = number.start;
  let found: number | undefined;
  for (let at = first - 1; at >= 0 && at > first - LONGEST_NAME; at -= 1) {
    const atom = reading.atoms[at];
    if (atom === undefined || start - atom.end > 1) break;
    const isVersion = atom.kind === 'number' && atom.value < 100 && !atom.scaled && !atom.money;
    if ((atom.kind !== 'unknown' && !isVersion) || saysHowOften(atom)) break;
    if (atom.kind === 'unknown' && /[a-z]/i.test(atom.text)) found = at;
    start = atom.start;
  }
  return found;
};

/** Another number counts what is served, or who uses it, or hardware follows: then this one is no volume. */
const isNoVolume = (reading: Reading, { end }: Quantity): boolean =>
  markAt(reading.atoms, end, 'on') ||
  reading.atoms.some(
    (atom) =>
      atom.kind === 'rate' ||
      (atom.kind === 'unit' && (atom.unit === 'token' || atom.unit === 'request' || atom.unit === 'user')),
  );

/** "A23B" of "jais 3 375b a23b": what of the size every token meets. */
const activeAt = (reading: Reading, at: number): number | undefined => {
  const atom = reading.atoms[at];
  const billions = atom?.kind === 'unknown' ? /^a(\d+(?:\.\d+)?)b$/i.exec(atom.text)?.[1] : undefined;
  return billions === undefined ? undefined : Number(billions);
};

/** The name and the size behind it as the model that they mean. Throws where they may be several, or none. */
const readNamedSize = (reading: Reading, quantity: Quantity, first: number): void => {
  refuseSellersSize(wordsOf(reading, first, quantity.first), quantity.words, quantity.number.value / 1e9);
  const words = wordsOf(reading, first, quantity.end);
  const name = words.split(' ', 1)[0]?.toLowerCase() ?? words;
  const size = `${quantity.number.value / 1e9}b`;
  const whole = words.toLowerCase().replace(/ /g, '-');
  const models = modelsOfSize(name, size, whole);
  const isGoing = models.every(({ id }) => goesOnFrom(whole, id));
  const [model] = models;
  const named = findModel(words);
  const active = activeAt(reading, quantity.end);
  const sized = isNoVolume(reading, quantity) || active !== undefined ? spokenSizedName(words, active) : null;
  use(reading, first, quantity.first);
  if (active !== undefined) use(reading, quantity.end);
  if (named !== undefined) setField(reading, 'selfHosted.model', named.id, words);
  else if (model !== undefined && models.length === 1 && (isGoing || quantity.first - first === 1))
    setField(reading, 'selfHosted.model', model.id, words);
  else if (sized !== null && (models.length === 0 || quantity.first - first > 1))
    hostSized(reading, sized, words);
  else askWhich(reading, quantity, first, models);
};

/**
 * "internlm 2.5 20b": a size behind a known name that has none is that of another model of the family. True where it is
 * that model's own, "deepseek r1 671b"; false where it stands elsewhere.
 */
const isOwnSize = (reading: Reading, quantity: Quantity): boolean => {
  const before = reading.atoms[quantity.first - 1];
  if ((before?.kind !== 'model' && before?.kind !== 'api') || quantity.number.start - before.end > 1)
    return false;
  const name = reading.text.slice(before.start, before.end);
  if (/\d ?b$/i.test(name) || !isNoVolume(reading, quantity)) return false;
  if (before.kind === 'model' && isModelOfSize(before.id, quantity)) return true;
  return refuseSize(name, quantity, [
    before.kind === 'model' ? before.id : `${name} vs a ${quantity.words} model`,
  ]);
};

/** Whether it is the size of the model that is named elsewhere. Throws where it is another; false where none is. */
const isSizeOfHosted = (reading: Reading, quantity: Quantity): boolean => {
  const known = reading.atoms.find((atom) => atom.kind === 'model' && atom.spec === undefined);
  // "a 32b glm on H100": also an API's name may be of what is hosted.
  const hosted = reading.fields.get('selfHosted.model');
  const id = known?.kind === 'model' ? known.id : String(hosted?.value ?? '');
  if (known === undefined && modelById(id) === undefined) return false;
  if (isModelOfSize(id, quantity)) return true;
  const name = known === undefined ? (hosted?.words ?? id) : reading.text.slice(known.start, known.end);
  throw notUnderstood(
    say`${quoted(quantity.words)} is not a size of ${quoted(name)}: type one of the two, or say what it counts.`,
    known === undefined ? [] : [id, `a ${quantity.words} model`],
  );
};

/** "70b, 1 h100": what models often have, beside no model and no other volume. Throws: it may be either. */
const refuseEither = (reading: Reading, quantity: Quantity): void => {
  const { facts, fields, text } = reading;
  const { number, unit, perMonth, front, words } = quantity;
  const isBareSize = /^\d+ ?b$/i.test(words) && OFTEN_SIZES.has(number.value / 1e9);
  if (!isBareSize || unit !== null || perMonth !== null || front !== null) return;
  const isNamed = facts.kinds.has('model') || fields.has('selfHosted.model');
  if (isNamed || volumeSaidBefore(reading) || LATER.test(text.slice(number.end))) return;
  throw notUnderstood(ask`Is ${quoted(words)} the size of the model, or how many tokens there are?`, [
    `${/^(?:8|1[18](?!\d))/.test(words) ? 'an' : 'a'} ${words} model`,
    `${words} tokens a month`,
  ]);
};

/** Whether a number is the size of a model; then it is read as one. Throws where a family has no model of that size. */
export const readModelSize = (reading: Reading, quantity: Quantity): boolean => {
  if (/^\d+(?:\.\d+)? ?b$/i.test(quantity.words) && isOwnSize(reading, quantity)) return true;
  const first = /^\d+(?:\.\d+)? ?b$/i.test(quantity.words) ? nameBefore(reading, quantity) : undefined;
  if (first !== undefined) {
    readNamedSize(reading, quantity, first);
    return true;
  }
  const spec = sizeOf(reading, quantity);
  if (spec === undefined) {
    refuseEither(reading, quantity);
    return false;
  }
  if (isSizeOfHosted(reading, quantity)) return true;
  const next = reading.atoms[quantity.end];
  if (
    spec.activeParamsB !== undefined ||
    (next?.kind === 'unknown' && /^(?:dense|moe|base)$/i.test(next.text))
  )
    use(reading, quantity.end);
  setField(reading, 'selfHosted.modelSpec', spec, quantity.words);
  return true;
};
