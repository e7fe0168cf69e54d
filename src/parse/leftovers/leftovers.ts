import { machinesBeginning, nearestApi, sizesOfFamily } from '../../catalog/index.ts';
import { FIELDS } from '../../domain/fields/index.ts';
import type { LlmcostError } from '../../errors.ts';
import type { Atom, Noun, Unit } from '../atoms.ts';
import { standsAgainstHosting } from '../names/against-hosting.ts';
import { isSoldElsewhere, noPriceThere } from '../names/no-price.ts';
import { isApiSeller, sellerAsRival, sellerNamed, whichModel } from '../names/rival-seller.ts';
import { isSellerAlone } from '../names/slips.ts';
import { quoted, say, unreadWords } from '../problems.ts';
import { type Reading, understood } from '../reading.ts';
import { isLoosePeriod, refuseApartPeriod } from './apart-period.ts';
import { belongsToName, describesCounted } from './harmless.ts';
import {
  generationLeft,
  modelLeft,
  otherApiLeft,
  otherCard,
  sellerOfApi,
  slipBehind,
  variantLeft,
  wordLeft,
} from './left-names.ts';
import { nextWords, numberLeft } from './left-numbers.ts';
import { type Leftover, refuseOtherCount, unknownPeriod, vagueCount } from './other-units.ts';
import { isPlainWord } from './plain-words.ts';

/** What no reader used: refused where it looks like a number, a price, a unit or a product, else named back. */

const textOf = (reading: Reading, atom: Atom): string =>
  reading.text.slice(atom.start, atom.end).toLowerCase();

/** What must be refused of an unused atom; null where it is harmless. */
const refusedOf = (reading: Reading, atom: Atom): Leftover | null => {
  const text = reading.text.slice(atom.start, atom.end);
  switch (atom.kind) {
    case 'number':
      return numberLeft(reading, atom, text);
    case 'noun':
      return atom.noun === 'half' ? { text: partLeft(reading, atom), hints: [] } : null;
    case 'rate':
      return { text, hints: [] };
    case 'unit':
      return isScale(atom.unit) && text.length > 1 ? { text, hints: [] } : null;
    case 'unknown':
      return wordLeft(text) ?? modelLeft(reading, text);
    default:
      return null;
  }
};

/** "half of the requests are cached": with what it is of. */
const partLeft = (reading: Reading, atom: Atom): string =>
  /^half of (?:the |our |all )?[a-z]+ (?:is|are|have|has|need|go|come|hit|use)\b[^,;.\n]{0,30}/i.exec(
    reading.text.slice(atom.start, atom.start + 80),
  )?.[0] ?? nextWords(reading, atom);

const isScale = (unit: Unit): boolean => unit === 'million' || unit === 'thousand';

const NAMED_MARKS: ReadonlySet<string> = new Set([
  'no',
  'denied',
  'rent',
  'own',
  'versus',
  'switched-off',
  'night',
  'weekend',
]);

/** "growth +35% over 6 months": what a figure is called, where that field has been read, is in the answer. */
const isOfReadField = (noun: Noun, { fields }: Reading): boolean =>
  [...fields.keys()].some((field) => FIELDS[field].noun?.[0] === noun);

const isNamedBack = (reading: Reading, atom: Atom): boolean =>
  (atom.kind === 'unknown' && !isPlainWord(atom.text)) ||
  (atom.kind === 'noun' && !isOfReadField(atom.noun, reading)) ||
  atom.kind === 'seller' ||
  atom.kind === 'rate' ||
  atom.kind === 'number' ||
  (atom.kind === 'mark' && NAMED_MARKS.has(atom.mark));

/** The first atom behind a "vs" that is no mark. */
const rivalAt = ({ atoms }: Reading, versus: number): number => {
  let next = versus + 1;
  while (next < versus + 3 && atoms[next]?.kind === 'mark') next += 1;
  return next;
};

/** What stands behind one "vs" and is nothing to compare with; null where it is. */
const unknownRival = (reading: Reading, versus: number): Leftover | null => {
  const at = rivalAt(reading, versus);
  const rival = reading.atoms[at];
  const behind = reading.atoms[at + 1];
  // "vs openrouter $3/M": the price says what it is compared with.
  if (behind?.kind === 'number' && behind.money) reading.used.add(at);
  if (rival === undefined || reading.used.has(at) || behind?.kind === 'api') return null;
  const words = reading.text.slice(rival.start, rival.end);
  if (rival.kind === 'seller' || (rival.kind === 'unknown' && isApiSeller(words)))
    throw sellerAsRival(reading, words);
  // "vs hosted llama 70b": what is done with the model.
  const isSaidOfIt = behind?.kind === 'model' && /(?:ed|ing)$/i.test(words);
  if (rival.kind !== 'unknown' || isSaidOfIt) return null;
  const family = sizesOfFamily(rival.text.toLowerCase());
  const hints = family.length > 0 ? family : machinesBeginning(rival.text);
  return { text: rival.text, hints: hints.length > 0 ? hints : nearestApi(rival.text).slice(0, 2) };
};

/** "vs" must be followed by something that can be compared with. */
const refuseUnknownRival = (reading: Reading): Leftover | null => {
  for (const [at, atom] of reading.atoms.entries()) {
    const found = atom.kind === 'mark' && atom.mark === 'versus' ? unknownRival(reading, at) : null;
    if (found !== null) return found;
  }
  return null;
};

const BEHIND = /\b(?:on|via|through|using|use|from|with|at|run|runs) $/i;

/** Names of those who sell tokens and rent nothing out, which are no words of anything else. */
const SELLS_TOKENS_ALONE = /^(?:groq|cerebras|sambanova|openrouter|siliconflow|bedrock)$/i;

/** "1B tokens on groq": the tokens are bought there, and nobody said of which model. */
const refuseSeller = (reading: Reading, atom: Atom, at: number): void => {
  const isOffered = standsAgainstHosting(reading, at);
  // "H100 from together" is where the GPU stands, and "$0.88/M on together" a price that needs no model.
  const isOfGpu = reading.atoms.slice(Math.max(0, at - 2), at).some(({ kind }) => kind === 'gpu');
  if ((isOfGpu && !isOffered) || reading.apis.some(({ id }) => id.startsWith('custom/'))) return;
  const words = reading.text.slice(atom.start, atom.end);
  const seller = atom.kind === 'unknown' || atom.kind === 'seller' ? sellerNamed(words) : undefined;
  const isSold =
    BEHIND.test(reading.text.slice(0, atom.start)) || SELLS_TOKENS_ALONE.test(words) || isOffered;
  if (seller === undefined || !isSold) return;
  // "how cheap is cerebras vs own? qwen3 coder 480b": of the model that is hosted, where it is sold at all.
  const hosted = understood(reading, 'selfHosted.model');
  throw hosted !== undefined && seller.kind !== 'cloud' && isSoldElsewhere(hosted, seller.id)
    ? noPriceThere(say`${hosted} at ${quoted(words)}`, hosted, 'vs $3/$15')
    : whichModel(reading, words, seller.id);
};

/** Atoms that nothing used. */
export const leftIn = ({ atoms, used }: Reading): Atom[] =>
  atoms.filter((atom, at) => !used.has(at) && atom.kind !== 'assign');

const MOST_REFUSED = 2;

/** What must be refused of all that is left, at most two things at once. */
const refusedIn = (reading: Reading, left: ReadonlySet<Atom>): readonly Leftover[] => {
  const rival = refuseUnknownRival(reading);
  const refused: Leftover[] = rival === null ? [] : [rival];
  for (const [at, atom] of reading.atoms.entries()) {
    if (!left.has(atom) || refused.length >= MOST_REFUSED) continue;
    const isKnown = (words: string): boolean =>
      refused.some(({ text }) => text === words || text.endsWith(` ${words}`));
    // A word that comes a thousand times is looked up once.
    if (isKnown(reading.text.slice(atom.start, atom.end))) continue;
    refuseSeller(reading, atom, at);
    const leftover =
      unknownPeriod(reading, atom) ??
      vagueCount(reading, atom) ??
      otherCard(reading, atom, at) ??
      slipBehind(reading, atom, at) ??
      variantLeft(reading, atom, at) ??
      otherApiLeft(reading, atom, at) ??
      generationLeft(reading, atom, at) ??
      sellerOfApi(reading, atom, at) ??
      refusedOf(reading, atom);
    if (leftover && !isKnown(leftover.text)) refused.push(leftover);
    if (!leftover && !isSellerAlone(textOf(reading, atom))) refuseOtherCount(reading, atom, at);
  }
  return refused;
};

const refusal = (refused: readonly Leftover[]): LlmcostError =>
  unreadWords(
    refused.map(({ text }) => text),
    [...new Set(refused.flatMap((leftover) => leftover.hints.slice(0, 4)))],
  );

/** Words that were ignored, to be named back. Throws `not-understood` for at most two things at once. */
export const ignoredWords = (reading: Reading): string[] => {
  const left = new Set(leftIn(reading));
  const refused = refusedIn(reading, left);
  if (refused.length > 0) throw refusal(refused);
  refuseApartPeriod(reading, left);
  const named = reading.atoms.filter(
    (atom, at) =>
      left.has(atom) &&
      !belongsToName(reading, at) &&
      !describesCounted(reading, at) &&
      (isNamedBack(reading, atom) || isLoosePeriod(reading, at)),
  );
  return [...new Set(named.map((atom) => reading.text.slice(atom.start, atom.end)))];
};
