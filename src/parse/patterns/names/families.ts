import { once, onceFor } from '../../../bounded.ts';
import { findApi } from '../../../catalog/index.ts';
import { valueIn } from '../../../keys.ts';
import type { Reading } from '../../reading.ts';
import { type NamedAt, unreadNames } from '../looks/hosted.ts';

/** A family of models beside one of its own: "gemini bill $2300 a month, 2.5 flash", "claude (haiku)". */

/** How the ids of a family's models begin. */
const FAMILIES: Readonly<Record<string, string>> = {
  claude: 'anthropic/claude',
  gemini: 'google/gemini',
  gpt: 'openai/gpt',
  chatgpt: 'openai/gpt',
  grok: 'x-ai/grok',
};

const BETWEEN_NAMES = /\b(?:and|or|vs|versus|plus|against|to|than|not|over|from|instead)\b|^ ?\/|[&+>]| \/ /i;
/**
 * Something else is said between them, one stands in brackets, or the family is that of a tool: two names side by
 * side are a list.
 */
const IS_APART =
  /\d|\($|^ (?:code|api|cli|desktop|console|subscriptions?|bill|invoice|usage)\b|(?:^| |,)(?:with|using|mostly|mainly|primarily|running|namely|specifically|on) $/i;
const IS_A_GUESS = /^ ?\)?,? ?(?:i (?:think|guess|believe)|mostly|mainly|probably|only|specifically)\b/i;

const MAKER = /^(?:anthropic|google|openai|xai|x-ai)(?:'s)? /;

/** The words of a name without its maker. */
const familyAt = ({ text, atoms }: Reading, at: number): string =>
  text.slice(atoms[at]?.start, atoms[at]?.end).toLowerCase().replace(MAKER, '');

/** "flash" behind "gemini": what only the family makes a name. */
const EDITION = /^(?:flash|flash[- ]lite|pro|mini|nano|lite|fast)$/i;

const editionsOf = (reading: Reading, family: string): readonly NamedAt[] =>
  reading.atoms.flatMap((atom, at) => {
    if (atom.kind !== 'unknown' || reading.used.has(at) || !EDITION.test(atom.text)) return [];
    const id = findApi(`${family} ${atom.text}`)?.id;
    return id === undefined
      ? []
      : [{ at, atom: { kind: 'api' as const, id, start: atom.start, end: atom.end } }];
  });

const membersOnce = onceFor((_: Reading) => once<readonly NamedAt[]>(Object.keys(FAMILIES).length));

/** The models of a family that a line names: one that comes a thousand times is looked up once. */
const membersOf = (reading: Reading, family: string, begins: string): readonly NamedAt[] =>
  membersOnce(reading)(family, () =>
    [...unreadNames(reading), ...editionsOf(reading, family)].filter(
      ({ at, atom }) =>
        atom.kind === 'api' &&
        atom.id.startsWith(begins) &&
        valueIn(FAMILIES, familyAt(reading, at)) === undefined,
    ),
  );

/** The one model of the line that a bare family means; undefined where the line compares them, or names no such model. */
export const memberOfFamily = (reading: Reading, { at }: NamedAt): NamedAt | undefined => {
  const family = familyAt(reading, at);
  const begins = valueIn(FAMILIES, family);
  if (begins === undefined) return undefined;
  const [member, second] = membersOf(reading, family, begins);
  if (member === undefined || second !== undefined) return undefined;
  const [first, last] = at < member.at ? [at, member.at] : [member.at, at];
  const between = reading.text.slice(reading.atoms[first]?.end, reading.atoms[last]?.start);
  if (BETWEEN_NAMES.test(between)) return undefined;
  const isGuess = IS_A_GUESS.test(reading.text.slice(reading.atoms[last]?.end));
  return isGuess || IS_APART.test(between) ? member : undefined;
};
