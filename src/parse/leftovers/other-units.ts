import type { Atom } from '../atoms.ts';
import { textBefore } from '../beside.ts';
import { notUnderstood, quoted, say } from '../problems.ts';
import type { Reading } from '../reading.ts';

/** Units that are none of ours: they would change the number before them. */

/** What must be refused, and what to type instead. */
export interface Leftover {
  readonly text: string;
  readonly hints: readonly string[];
}

const PER = /(?:\bper |\bevery |(?<=\b(?:tok|toks|tokens?|req|requests?|\d[\d.,]*(?:[kmb]n?)?)) ?\/ ?)$/i;

/** "500M tokens per sprint", "500M/sprint". */
export const unknownPeriod = (reading: Reading, atom: Atom): Leftover | null => {
  if (atom.kind !== 'unknown') return null;
  const link = PER.exec(textBefore(reading.text, atom.start, 12))?.[0];
  if (link === undefined) return null;
  return { text: `${link.trim()} ${atom.text}`, hints: ['500M tokens a month', '10M tokens/day'] };
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
