import { wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { impossible, quoted, say } from '../../problems.ts';
import { isBareShare, markAt } from '../../quantities.ts';
import { addApi, type PricePart, type Reading, use } from '../../reading.ts';
import { REST } from '../../rest-words.ts';
import { asksForMoney, priceBehind } from '../looks/sold.ts';

/** Whose price it is: of the API in front of it, of the one behind it, of a stranger, or of nobody named. */

const isLink = (reading: Reading, at: number): boolean => {
  if (markAt(reading.atoms, at, 'at', 'colon', 'equals', 'open', 'dash', 'on')) return true;
  const words = reading.atoms[at]?.kind === 'unknown' ? wordsOf(reading, at, at + 1) : '';
  return asksForMoney(words) || words.toLowerCase() === 'is';
};

const IS_REST = re`^(?:for )?(?:the )?${REST}$`;
const MOST_OF_REST = 3;

/** "sonnet for 70% at $2/$10", "haiku the rest at $1/$5", "opus $9k/mo at $2/$10": the atom in front of its share or bill. */
const beforeShare = (reading: Reading, from: number): number => {
  const share = reading.facts.byEnd.get(from + 1);
  const isBill = share?.number.money === true && share.perMonth !== null && share.second === null;
  if (share !== undefined && (isBill || isBareShare(share)))
    return markAt(reading.atoms, share.first - 1, 'on') ? share.first - 2 : share.first - 1;
  for (let first = from; first > from - MOST_OF_REST && first > 0; first -= 1)
    if (IS_REST.test(wordsOf(reading, first, from + 1)) && reading.named.has(first - 1)) return first - 1;
  return from;
};

/** The API right in front of a price, over small words between and its share of a mix; null for none. */
export const apiBefore = (reading: Reading, at: number): string | null => {
  let from = at - 1;
  while (from > at - 5 && isLink(reading, from)) from -= 1;
  from = beforeShare(reading, from);
  const atom = reading.atoms[from];
  const named = reading.named.get(from);
  if (named !== undefined) return named;
  if (atom?.kind === 'api') return atom.id;
  const side =
    atom?.kind === 'noun' && (atom.noun === 'input' || atom.noun === 'output' || atom.noun === 'api');
  return side ? apiBefore(reading, from) : null;
};

/** "$0.60/M in and $2.20/M out glm api", "at 5/25 on opus": the API right behind a price, which has none of its own. */
const apiBehind = (reading: Reading, end: number): string | null => {
  const at = markAt(reading.atoms, end, 'on', 'at', 'from') ? end + 1 : end;
  const id = reading.named.get(at);
  return id === undefined || priceBehind(reading, at) ? null : id;
};

/** Words that lead to a name and are no part of it. */
const NO_NAME =
  /^(?:an?|our|the|own|current|existing|custom|internal|negotiated|at|for|costs?|charges?|that|which|is|priced|price)$/i;

/** "vs acme/foo-7b at $0.2/$0.4", "vs our gateway at $0.5/$1.5": a name that no list has, and its price. */
const nameBefore = (reading: Reading, first: number): { id: string | undefined; from: number } | null => {
  const { atoms } = reading;
  let from = first;
  let word: string | undefined;
  while (from > 0 && from > first - 7 && !reading.used.has(from - 1)) {
    const atom = atoms[from - 1];
    const isMark = markAt(atoms, from - 1, 'at', 'colon', 'equals', 'on', 'a', 'own', 'slash', 'dash');
    if (atom?.kind !== 'unknown' && !isMark && !(atom?.kind === 'noun' && atom.noun === 'api')) break;
    if (atom?.kind === 'unknown' && !NO_NAME.test(atom.text)) word = atom.text;
    from -= 1;
  }
  if (word === undefined || !markAt(atoms, from - 1, 'versus')) return null;
  const typed = reading.text.slice(atoms[from]?.start, atoms[first]?.start);
  const slashed = /[a-z][\w.-]*\/[\w.@:/-]*\w/i.exec(typed)?.[0].toLowerCase();
  return { id: slashed, from };
};

/** "Claude Sonnet 4.5 usage - input tokens 412M $1,236": the API that a bill names before its sums. */
const lastNamed = ({ named }: Reading, first: number): string | null =>
  [...named].filter(([at]) => at < first).sort(([a], [b]) => b - a)[0]?.[1] ?? null;

const plain = (value: number): string => String(value);
const customId = (input: number, output: number): string =>
  input === output ? `custom/${plain(input)}` : `custom/${plain(input)}-${plain(output)}`;

/** A price of both sides: of the API named in front of it, else of one without a name. */
export const addPrice = (
  reading: Reading,
  { first, end, paid = false }: Pick<PricePart, 'first' | 'end' | 'paid'>,
  input: number,
  output: number,
  words: string,
): void => {
  if (input + output === 0)
    throw impossible(
      say`${quoted(words)} is not a price: type what the API charges per million tokens, such as "vs $3/$15".`,
      ['vs $3/$15'],
    );
  const beside = apiBefore(reading, first) ?? apiBehind(reading, end);
  const known = beside ?? (paid ? lastNamed(reading, first) : null);
  const stranger = known === null ? nameBefore(reading, first) : null;
  if (stranger !== null) use(reading, stranger.from, first);
  addApi(
    reading,
    {
      id: known ?? stranger?.id ?? customId(input, output),
      usdPerMillionInput: input,
      usdPerMillionOutput: output,
    },
    words,
    first,
  );
};
