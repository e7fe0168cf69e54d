import { apiName } from '../../../catalog/index.ts';
import { textBefore, wordsOf } from '../../beside.ts';
import { quoted } from '../../problems.ts';
import { markAt, skipMarks } from '../../quantities.ts';
import { type Reading, use } from '../../reading.ts';
import { denialOf } from '../looks/denied.ts';
import type { NamedAt } from '../looks/hosted.ts';

/** "vs opus and sonnet, drop opus", "vs gpt-5 and haiku; leave gpt-5 out": a rival that is named and taken back. */

/** Verbs that take a name back where they begin a clause of their own; elsewhere they tell of a move. */
const TAKES_BACK =
  /(?:^|[,;.:!] ?|\s[-–—] |\b(?:but|please|pls|and|let's|lets|you can) )(?:drop|ditch|leave|take|scratch|strike|omit)(?: the)? $/i;

/** From the first atom of what takes a name back to behind the last. */
interface TakenBack {
  readonly from: number;
  readonly end: number;
}

const takenBackBy = (reading: Reading, at: number): TakenBack | null => {
  const denial = denialOf(reading, at);
  if (denial !== null) return denial;
  const { atoms, text } = reading;
  if (!TAKES_BACK.test(textBefore(text, atoms[at]?.start ?? 0, 24))) return null;
  const end = skipMarks(atoms, at + 1, ['out', 'off'], 1);
  return atoms[end] === undefined || markAt(atoms, end, 'comma', 'stop') ? { from: at - 1, end } : null;
};

/** Marks names that are taken back as read wherever they stand, where another API is left to compare with. */
export const leaveOut = (reading: Reading, places: readonly NamedAt[]): void => {
  const back = new Map<string, TakenBack>();
  for (const { at, atom } of places) {
    const words = takenBackBy(reading, at);
    if (words !== null) back.set(atom.id, words);
  }
  if (back.size === 0 || !places.some(({ atom }) => atom.kind === 'api' && !back.has(atom.id))) return;
  for (const [id, { from, end }] of back) {
    const named = places.filter(({ atom }) => atom.id === id);
    if (named.length < 2) continue;
    use(reading, from, end);
    for (const { at } of named) use(reading, at);
    reading.notes.push(`${apiName(id)} is left out, as ${quoted(wordsOf(reading, from, end))} says.`);
  }
};
