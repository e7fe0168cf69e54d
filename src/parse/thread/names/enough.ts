import { findApi } from '../../../catalog/index.ts';
import type { Draft } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { idsOf, namedBy, pointedAt } from './names.ts';

/** An API that is said to be enough, which leaves the others out, or not to be, which leaves it out itself. */

const LEAD =
  '(?:(?:ok(?:ay)?|and|but|so|i think|we think|honestly|actually|for us|no|well|then|probably)[\\s,]+)*(?:the )?';
const NAME = '(?<name>[a-z][\\w .-]{1,30}?)';
const MORE =
  '(?:(?:more than|really|totally|just|already|probably|also|still|perfectly|good|smart|strong) )*';
const FOR =
  '(?: (?:for (?:us|that|this|it|now|(?:our|the|most of our|my)(?: [a-z-]+){1,3})|here|anyway|i think|imo|tbh|then))*[.!]*$';
const IS_ENOUGH = re`^${LEAD}${NAME}(?:(?: is| would be| will be| should be|'s)(?: (?!good|smart|strong)\w+ly)? ${MORE}(?:enough|sufficient|all we need|plenty)| (?:suffices|will do|would do|does (?:it|the job)))${FOR}`;
const IS_NOT = re`^${LEAD}${NAME}(?: (?:is ?n'?t|isn't|is not|won'?t be|wo ?n'?t be|was not|was ?n'?t)(?: (?:really|quite|actually))? (?:good|smart|strong|capable|accurate|clever) enough| (?:is|was) (?:(?:way|far|just|much) )?too (?:weak|dumb|stupid|bad|inaccurate)(?: for (?:us|that|this|it))?| (?:does ?n'?t|doesn't|won't|wo ?n'?t|does not|will not) (?:cut it|do(?: it)?)| (?:fails?|failed|flunks?|flunked|(?:does|did)(?: ?n'?t| not) pass)(?: (?:on|in|at))? (?:our|the|all|any|most|my)(?: (?:of )?[a-z-]+){1,3})${FOR}`;

const TOO_DEAR = re`^${LEAD}${NAME} (?:is|are|'s) (?:(?:just|really|way|far|much|simply) )*(?:too|to) (?:expensive|dear|pric(?:e?y)|costly|slow|weak|dumb|big|much)[,;:.]+ (?:(?:so|use|take|try|rather|then|let'?s|go with|make it) )*(?<other>[a-z][\w .-]{1,30}?)(?: (?:then|instead|please))*[.!]*$`;

/** The API of the card that has every word of a name; a size alone is of the one that has it. */
const onCard = (name: string, ids: readonly string[]): string | undefined => {
  const words = name.toLowerCase().split(/[^a-z0-9.]+/);
  const [sized] = words.length === 1 ? namedBy(name, ids) : [];
  return pointedAt(words, ids) ?? sized;
};

/** "opus is too expensive, sonnet": the one goes, and the other comes for it. */
const swapped = (line: string, ids: readonly string[]): string | undefined => {
  const { name, other } = TOO_DEAR.exec(line)?.groups ?? {};
  const goes = name === undefined ? undefined : onCard(name, ids);
  const comes = other === undefined ? undefined : (onCard(other, ids) ?? findApi(other)?.id);
  if (goes === undefined || comes === undefined || goes === comes) return undefined;
  return ids.includes(comes) ? `drop ${goes}` : `replace ${goes} with ${comes}`;
};

/** An API that is left, in words that say so; undefined where those would be of anything else. */
const leftAlone = (name: string, { fields }: Draft, ids: readonly string[]): string | undefined => {
  const named = onCard(name, ids) ?? findApi(name)?.id;
  if (named === undefined) return undefined;
  // An API that is kept has the prices of its own that were said.
  if (fields.apis?.some(({ id, mix }) => mix === undefined && id === named) === true)
    return `keep only ${named}`;
  if (ids.includes(named)) return `only ${named}`;
  // Models that make vectors are compared with one at a time.
  return fields['workload.kind'] === 'embedding' ? undefined : `use ${named}`;
};

/** "sonnet is enough" as "keep only sonnet", "haiku isn't good enough" as "drop haiku" where that is on the card. */
export const withEnough = (line: string, before: Draft | undefined): string => {
  const ids = before === undefined ? [] : idsOf(before);
  if (before === undefined || ids.length === 0) return line;
  const enough = IS_ENOUGH.exec(line)?.groups?.name;
  const weak = IS_NOT.exec(line)?.groups?.name;
  const gone = weak === undefined ? undefined : onCard(weak, ids);
  const left = enough === undefined ? undefined : leftAlone(enough, before, ids);
  return swapped(line, ids) ?? left ?? (gone === undefined ? line : `drop ${gone}`);
};
