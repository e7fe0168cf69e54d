import { nearestApi, sizesOfFamily } from '../../catalog/index.ts';
import type { LlmcostError } from '../../errors.ts';
import type { Atom, Unit } from '../atoms.ts';
import { textBefore } from '../beside.ts';
import { isApiSeller, sellerAsRival, sellerNamed, whichModel } from '../names/rival-seller.ts';
import { isSellerAlone } from '../names/slips.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { isSizeOfModel, markAt, numberAt, unitAt } from '../quantities.ts';
import type { Reading } from '../reading.ts';
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

const isNamedBack = (atom: Atom): boolean =>
  (atom.kind === 'unknown' && !isPlainWord(atom.text)) ||
  atom.kind === 'noun' ||
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
  if (rival.kind !== 'unknown') return null;
  const family = sizesOfFamily(rival.text.toLowerCase());
  return { text: rival.text, hints: family.length > 0 ? family : nearestApi(rival.text).slice(0, 2) };
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
  // "H100 from together" is where the GPU stands, and "$0.88/M on together" a price that needs no model.
  const isOfGpu = reading.atoms.slice(Math.max(0, at - 2), at).some(({ kind }) => kind === 'gpu');
  if (isOfGpu || reading.apis.some(({ id }) => id.startsWith('custom/'))) return;
  const words = reading.text.slice(atom.start, atom.end);
  const seller = atom.kind === 'unknown' || atom.kind === 'seller' ? sellerNamed(words) : undefined;
  const isSold = BEHIND.test(reading.text.slice(0, atom.start)) || SELLS_TOKENS_ALONE.test(words);
  if (seller !== undefined && isSold) throw whichModel(reading, words, seller.id);
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

const refusal = (refused: readonly Leftover[]): LlmcostError => {
  const names = refused.map(({ text }) => quoted(text)).join(' and ');
  const hints = [...new Set(refused.flatMap((leftover) => leftover.hints.slice(0, 4)))];
  const instead =
    hints.length > 0 ? `Did you mean ${hints.map(quoted).join(' or ')}?` : 'Leave it out, or say what it is.';
  return notUnderstood(`I do not understand ${names}. ${instead}`, hints);
};

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
      (isNamedBack(atom) || isLoosePeriod(reading, at)),
  );
  return [...new Set(named.map((atom) => reading.text.slice(atom.start, atom.end)))];
};

const NEXT =
  /\b(?:tok(?:en)?s?|requests|calls|chats|messages|queries|tickets|docs|documents|emails)(?: (?:in|for|over|during|within|the)){0,3} (?:next|coming) $/i;
const RUN =
  /\b(?:runs?|running|executed?s?|processed|done|repeat(?:ed|s)|scheduled|job|batch|cron|pipeline) $/i;
const JOB = /^ (?:jobs?|runs?|batch(?:es)?|cron|pipelines?|process(?:ing)?|task|refresh|sync)\b/i;

/** "10M tokens, fp8, daily": a clause of its own. */
const isClause = (atoms: readonly Atom[], from: number, end: number): boolean =>
  markAt(atoms, from - 1, 'comma') && (atoms[end] === undefined || markAt(atoms, end, 'comma', 'stop'));

/** "10M tokens, $2/h daily", "at $2/h a day": right behind what has a time of its own, of an hour or less. */
const isBehindRate = ({ quantities }: Reading, at: number): boolean =>
  quantities.some(
    ({ end, period }) => end === at && (period === 'hour' || period === 'minute' || period === 'second'),
  );

/** "40M tokens on H100, every night", "daily 70b model, 40M tokens": a whole period that no amount took. */
const isApartPeriod = (reading: Reading, at: number): boolean => {
  const { atoms, text } = reading;
  const [atom, next] = [atoms[at], numberAt(atoms, at + 1)];
  if (atom?.kind === 'unit')
    return (
      markAt(atoms, at - 1, 'per', 'each') ||
      (markAt(atoms, at - 1, 'a') && (isClause(atoms, at - 1, at + 1) || isBehindRate(reading, at - 1))) ||
      (atom.unit === 'workday' && markAt(atoms, at - 1, 'on')) ||
      // "1.1B tokens next quarter"
      NEXT.test(textBefore(text, atom.start, 40))
    );
  if (atom?.kind !== 'period') return false;
  // "1M rows, run daily", "1M rows, a daily job"
  if (RUN.test(textBefore(text, atom.start, 12)) || JOB.test(text.slice(atom.end))) return true;
  if (isClause(atoms, at, at + 1) || isBehindRate(reading, at)) return true;
  return next === null
    ? /^(?:every|each) /i.test(text.slice(atom.start, atom.end))
    : isSizeOfModel(text, next);
};

/** "every hour, all night, 25k leads": where money is "per hour", work is not. */
const isEveryHour = ({ atoms, text }: Reading, at: number): boolean =>
  unitAt(atoms, at, 'hour', 'minute') &&
  /^(?:every|each)$/i.test(text.slice(atoms[at - 1]?.start, atoms[at - 1]?.end));

/** "3B tokens offline per week": a period that stands apart from the one amount that has none. Throws: it may be of it. */
const refuseApartPeriod = (reading: Reading, left: ReadonlySet<Atom>): void => {
  const { atoms, text, volumes, requests } = reading;
  // An amount of tokens beside requests is the size of each.
  const counted = requests.length > 0 ? requests : volumes;
  const amount = counted.find(({ each, timed }) => !each && !timed);
  const at = atoms.findIndex(
    (atom, place) =>
      (atom.kind === 'unit' || atom.kind === 'period') &&
      (LOOSE_UNITS.has(atom.unit) || isEveryHour(reading, place)) &&
      left.has(atom) &&
      isApartPeriod(reading, place),
  );
  const unit = atoms[at];
  if (amount === undefined || unit === undefined || reading.trafficHours !== null) return;
  const whole = text.slice(unit.kind === 'unit' ? (atoms[at - 1]?.start ?? 0) : unit.start, unit.end);
  const period = unit.kind === 'unit' || unit.kind === 'period' ? unit.unit : '';
  const words = unit.kind === 'unit' ? text.slice(unit.start, unit.end).replace(/s$/, '') : period;
  const one = `${/^h/i.test(words) ? 'an' : 'a'} ${words}`;
  throw notUnderstood(
    `Is ${quoted(amount.words)} of ${one} or of a month, where the line says ${quoted(whole)}?`,
    [`${amount.words} ${one}`, `${amount.words} a month`],
  );
};

const LOOSE_UNITS: ReadonlySet<string> = new Set(['day', 'workday', 'week', 'fortnight', 'quarter', 'year']);

/** "weekly report", "on weekdays": a time that no number took. */
const isLoosePeriod = (reading: Reading, at: number): boolean => {
  const atom = reading.atoms[at];
  const next = reading.atoms[at + 1];
  if (atom?.kind === 'unit') return LOOSE_UNITS.has(atom.unit);
  // "every night from 1am to 5am": the hours of a clock come every day.
  if (atom?.kind === 'period' && atom.unit === 'day' && reading.trafficHours !== null) return false;
  return atom?.kind === 'period' && atom.unit !== 'month' && next?.kind !== 'number';
};
