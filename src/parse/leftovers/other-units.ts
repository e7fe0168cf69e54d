import type { LlmcostError } from '../../errors.ts';
import type { Atom } from '../atoms.ts';
import { textBefore } from '../beside.ts';
import { LIKELY_VOLUME } from '../likely-amounts.ts';
import { ask, notUnderstood, quoted, say } from '../problems.ts';
import { countsWork, markAt, type Quantity } from '../quantities.ts';
import type { Reading } from '../reading.ts';

/** Units that are none of ours: they would change the number before them. */

/** What must be refused, and what to type instead. */
export interface Leftover {
  readonly text: string;
  readonly hints: readonly string[];
}

const PER = /(?:\bper |\bevery |(?<=\b(?:tok|toks|tokens?|req|requests?|\d[\d.,]*(?:[kmb]n?)?)) ?\/ ?)$/i;

/** "2B tokens/sprint": so much is a volume, and what it is of some time that is not known. */
const askHowLong = (volume: string, words: string): LlmcostError =>
  notUnderstood(
    ask`Is ${quoted(words)} a day, a week, two weeks, a month or a year?`,
    ['a day', 'a week', 'every 2 weeks', 'a month', 'a year'].map((period) => `${volume} ${period}`),
  );

/** The volume without a period that ends at a place. */
const volumeBefore = ({ quantities }: Reading, at: number): Quantity | undefined =>
  quantities.find(
    (one) =>
      one.end === at &&
      one.perMonth === null &&
      one.per.length === 0 &&
      !one.number.money &&
      !one.number.percent &&
      (one.unit === null ? one.gpu === null : countsWork(one)) &&
      one.number.value >= LIKELY_VOLUME,
  );

/** "2M requests/run", "2B/sprint": a word right behind the stroke, which may be one that is skipped elsewhere. */
const refuseOtherPeriod = (reading: Reading, at: number): void => {
  const { atoms, text } = reading;
  const [link, next] = [atoms[at], atoms[at + 1]];
  const volume = volumeBefore(reading, at);
  const isTight =
    markAt(atoms, at, 'slash') && !/^ | $/.test(text.slice((link?.start ?? 0) - 1, (link?.end ?? 0) + 1));
  if (link === undefined || volume === undefined || !(isTight || markAt(atoms, at, 'per'))) return;
  const word = /^ ?[a-z]{2,20}\b/i.exec(text.slice(link.end))?.[0];
  const isRun = isTight && markAt(atoms, at + 1, 'hosting', 'billed');
  const isKnown = next !== undefined && next.kind !== 'unknown' && !isRun && next.start - link.end <= 1;
  if (word !== undefined && !isKnown)
    throw askHowLong(volume.words, text.slice(atoms[volume.first]?.start, link.end) + word);
};

/** "500M tokens per dossier", "30k calls per dossier": of something that is not counted. */
export const unknownPeriod = (reading: Reading, atom: Atom): Leftover | null => {
  const at = reading.atoms.indexOf(atom);
  refuseOtherPeriod(reading, atom.kind === 'mark' ? at : at - 1);
  if (atom.kind !== 'unknown') return null;
  const link = PER.exec(textBefore(reading.text, atom.start, 12))?.[0];
  if (link === undefined) return null;
  return { text: `${link.trim()} ${atom.text}`, hints: ['500M tokens a month', '10M tokens/day'] };
};

/** Units of power, which no volume is of. */
const POWER: ReadonlySet<string> = new Set(['watt', 'kilowatt', 'kwh']);

/** "2M per W", "800M tokens/kW": throws where a volume is of each of something that says no time. */
export const refuseVolumePer = ({ words, per, perMonth, number }: Quantity): void => {
  const isOther = per.some(({ what }) => POWER.has(what));
  const volume = words.replace(/(?: ?\/ ?| per )[a-z ]+$/i, '');
  if (isOther && perMonth === null && number.value >= LIKELY_VOLUME && volume !== words)
    throw askHowLong(volume, words);
};

/** "a few hundred million", "several billion". */
export const vagueCount = (reading: Reading, atom: Atom): Leftover | null => {
  if (
    atom.kind !== 'unknown' ||
    !/^(?:few|several|dozens|hundreds|thousands|millions|billions)$/i.test(atom.text)
  )
    return null;
  const scale = /^(?: of)?(?: (?:hundred|thousand|million|billion)s?)+/i.exec(
    reading.text.slice(atom.end, atom.end + 40),
  );
  return scale && { text: `${atom.text}${scale[0]}`, hints: ['500M tokens', '2B tokens'] };
};

const LEAST = 1e5;
const IN_TOKENS: readonly (readonly [RegExp, string])[] = [
  [/^words?$/i, ' 1,000 words of English are about 1,300 tokens.'],
  [/^(?:characters?|chars?|letters?)$/i, ' 1,000 characters of English are about 250 tokens.'],
];

/** "500M words", "2M pages": a large number of something else than tokens or requests. */
export const refuseOtherCount = (reading: Reading, atom: Atom, at: number): void => {
  if (atom.kind !== 'unknown' || !/^\p{L}/u.test(atom.text)) return;
  if (reading.facts.inside.has(at)) return;
  const number = reading.atoms[reading.atoms[at - 1]?.kind === 'period' ? at - 2 : at - 1];
  if (number?.kind !== 'number' || number.money || number.percent || number.value < LEAST) return;
  if (/[^\p{L} ]/u.test(reading.text.slice(number.end, atom.start))) return;
  const amount = reading.text.slice(number.start, number.end);
  const inTokens = IN_TOKENS.find(([word]) => word.test(atom.text))?.[1] ?? '';
  throw notUnderstood(
    say`I count tokens and requests, not ${quoted(reading.text.slice(number.start, atom.end))}: type "${amount} tokens" or "${amount} requests".${inTokens}`,
    [`${amount} tokens`, `${amount} requests`],
  );
};
