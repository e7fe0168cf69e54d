import type { DraftField } from '../../../domain/draft.ts';
import { ALL_FIELDS, FIELD_NAMES } from '../../../domain/fields/index.ts';
import type { LlmcostError } from '../../../errors.ts';
import { nearestNames } from '../../names/nearest.ts';
import { noSuchField, notUnderstood, quoted, say } from '../../problems.ts';
import { matchAt } from '../figures/numbers.ts';
import { phrases } from './products.ts';

/** `selfHosted.plannedLoad=0.4`: any field of a draft by its name. */

/** A field set by its path: `selfHosted.plannedLoad=0.7`. `end` is the first character behind it. */
export interface Assignment {
  readonly field: DraftField;
  readonly text: string;
  readonly end: number;
}

const BY_NAME: ReadonlyMap<string, DraftField> = new Map(
  ALL_FIELDS.map((name) => [name.toLowerCase(), name]),
);

const leafNames = (): ReadonlyMap<string, DraftField> => {
  const leaves = new Map<string, DraftField | null>();
  // The fields that a form asks for keep their short names, whatever else ends the same.
  for (const name of FIELD_NAMES) {
    const leaf = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    leaves.set(leaf, leaves.has(leaf) ? null : name);
  }
  return new Map([...leaves].flatMap(([leaf, name]) => (name === null ? [] : [[leaf, name] as const])));
};
const BY_LEAF = leafNames();

/** The field of that name, whole or its last part alone; undefined where there is none. */
const fieldNamed = (name: string): DraftField | undefined =>
  BY_NAME.get(name.toLowerCase()) ?? BY_LEAF.get(name.toLowerCase());

/** `here`: what may stand in its place, named where nothing is like it. */
export const unknownField = (
  name: string,
  nearest: readonly string[] = nearestNames(name, ALL_FIELDS, 2),
  here: readonly string[] = [],
): LlmcostError => {
  const known =
    here.length > 0 ? `Type one of ${here.join(', ')}.` : 'Fields are named like selfHosted.plannedLoad.';
  const hint = nearest.length > 0 ? `The nearest is ${nearest.join(' or ')}.` : known;
  return noSuchField(say`There is no field ${quoted(name)}. ${hint}`, nearest);
};

const NAME = /([a-zA-Z]\w{0,60}(?:\.[a-zA-Z]\w{0,60}){0,5}(?:\[\d{0,3}\])?(?:\.\w{1,60})?) ?={1,2} ?/y;
const PLAIN_VALUE = /(?:\d{1,3}(?:,\d{3})+(?!\d)|[^\s,;])+/y;
const MORE_OF_A_SUM = / ?[*×x+^/] ?(?=[\d(.$])[^\s,;]+/y;

/** A string, an opening or a closing sign: all that decides where a JSON value ends. */
const JSON_PIECE = /"(?:[^"\\]|\\.)*("?)|[{[]|[}\]]|[^"{}[\]]+/gsy;

/** The end of a JSON value that starts at `at`; null where it is not closed. */
const jsonEnd = (text: string, at: number): number | null => {
  let depth = 0;
  JSON_PIECE.lastIndex = at;
  for (let found = JSON_PIECE.exec(text); found !== null; found = JSON_PIECE.exec(text)) {
    const [piece, quote] = found;
    if (quote === '') return null;
    if (piece === '{' || piece === '[') depth += 1;
    if (piece === '}' || piece === ']') depth -= 1;
    if (depth === 0) return JSON_PIECE.lastIndex;
  }
  return null;
};

const UNIT_KINDS: ReadonlySet<string> = new Set(['unit', 'period', 'rate']);
const MOST_UNITS = 4;

/** "0.25 FTE", "10M tokens a day": the units behind a number belong to the value. */
const unitsEnd = (text: string, start: number): number => {
  let end = start;
  for (let units = 0; units < MOST_UNITS; units += 1) {
    const link = matchAt(/ ?\/ ?| (?:(?:an?|per) )?/iy, text, end);
    if (!link) break;
    const from = end + link[0].length;
    const match = phrases().longest(text.slice(from, from + 24).toLowerCase(), 0);
    if (!match || !UNIT_KINDS.has(match.meaning.kind)) break;
    end = from + match.end;
  }
  return end;
};

/** "llama 70b", "A100 80GB": a known name of several words. */
const nameEnd = (text: string, at: number): number | null => {
  const match = phrases().longest(text.slice(at, at + 80).toLowerCase(), 0);
  return match && (match.meaning.kind === 'gpu' || match.meaning.kind === 'model') ? at + match.end : null;
};

const valueEnd = (text: string, at: number, name: string): number => {
  if (/["[{]/.test(text[at] ?? '')) {
    const end = jsonEnd(text, at);
    if (end === null)
      throw notUnderstood(say`The value of ${quoted(name)} is not closed: end it with the matching sign.`);
    return end;
  }
  let end = at + (matchAt(PLAIN_VALUE, text, at)?.[0].length ?? 0);
  for (
    let more = matchAt(MORE_OF_A_SUM, text, end);
    more && end > at;
    more = matchAt(MORE_OF_A_SUM, text, end)
  )
    end += more[0].length;
  if (/^[$.]?\d/.test(text.slice(at, at + 2))) return Math.max(end, unitsEnd(text, end));
  return Math.max(end, nameEnd(text, at) ?? 0);
};

const looksLikeField = (name: string): boolean => {
  if (/[.[]|[a-z][A-Z]|_/.test(name)) return true;
  const known = phrases().longest(name.toLowerCase(), 0);
  return known === null || known.end < name.length;
};

/** Named with its value: left out alone, the name would leave "A100 =3" behind, which is three of them. */
const unknownSetting = (name: string, whole: string, value: string): LlmcostError => {
  const nearest = nearestNames(name, ALL_FIELDS, 2).map((field) => `${field}=${value}`);
  const instead =
    nearest.length > 0
      ? `The nearest is ${nearest.join(' or ')}.`
      : 'Say it in words, such as 40% util, 1 spare or 0.25 FTE.';
  return noSuchField(say`There is no field for ${quoted(whole)}. ${instead}`, nearest);
};

const MOST_OF_NAME = 80;

/** "model=gpt-4.1": a model that nobody can host is the API that it is sold as. */
const isSoldAlone = (name: string, value: string): boolean =>
  /^model$/i.test(name) && phrases().longest(value.toLowerCase(), 0)?.meaning.kind === 'api';

/** The assignment at `at`; null where the words before `=` are words of the grammar ("util = 40%"). */
export const assignmentAt = (text: string, at: number): Assignment | null => {
  const match = matchAt(NAME, text, at);
  const name = match?.[1];
  if (!match || name === undefined) return null;
  const isPower = /^(?:selfhosted\.)?power$/i.test(name) && text.startsWith('null', at + match[0].length);
  const field = isPower ? 'selfHosted.power.none' : fieldNamed(name);
  if (!field) {
    if (!looksLikeField(name)) return null;
    const from = at + match[0].length;
    const end = valueEnd(text, from, name);
    throw unknownSetting(name, text.slice(at, end), text.slice(from, end));
  }
  const from = at + match[0].length;
  if (isSoldAlone(name, text.slice(from, from + MOST_OF_NAME))) return null;
  const end = valueEnd(text, from, name);
  if (end === from) throw notUnderstood(say`${quoted(`${name}=`)} has no value: type ${name}=value.`);
  const value = text.slice(from, end).replace(/[.!?]+$/, '');
  return { field, text: isPower ? 'true' : value, end };
};
