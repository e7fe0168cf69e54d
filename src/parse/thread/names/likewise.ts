import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { REST } from '../../rest-words.ts';
import type { ThreadContext } from '../context.ts';
import { wantedIn } from '../wording/speech.ts';
import { isByPrice } from './by-price.ts';
import { namedBy } from './names.ts';
import { takenOut } from './put-back.ts';

/** What was said last of one API, of another: "and opus too" behind "sonnet at 20% off", "same for the cheapest". */

const LIKEWISE =
  /^(?:(?:and|also|the same|same) )*(?:(?:for|on|with) )?(?:the )?(?<name>[a-z][\w ./-]{1,30}?) (?:too|as well|likewise|also)$|^(?:and |the )*same (?:goes )?(?:for|on|with) (?:the )?(?<other>[a-z][\w ./-]{1,30})$/i;
const OTHERS = re`^${REST}(?: (?:one|api)s?)?$`;

const OUT = /^(?:the )?(?<what>[a-z][\w ./-]{1,30}?) (?:is|are) (?:out|gone|off the table)\b/i;

/** What words take out, as they name it: also where they say why. */
const goneIn = (words: string): string | undefined =>
  takenOut(words.replace(/[,;:.].*$/, '')) ?? OUT.exec(words)?.groups?.what;

/** Words that point at one of some APIs without its name: its id. Throws the question where it may be any of them. */
const pointedAt = (
  name: string,
  left: readonly string[],
  line: string,
  sameOf: (id: string) => string | undefined,
): string | undefined => {
  if (!isByPrice(name) && !OTHERS.test(name)) return namedBy(name, left).length > 0 ? name : undefined;
  const all = left.flatMap((id) => sameOf(id) ?? []);
  if (OTHERS.test(name) && all.length === 1) return left[0];
  throw notUnderstood(
    all.length === 0
      ? ask`${quoted(line)}: the same of what? Say it whole.`
      : ask`${quoted(line)}: which one? These are compared with: ${left.join(', ')}.`,
    all,
  );
};

/** What was said of one API as said of the other, where both are compared with. Throws the question where it is told by its price alone. */
export const likewise = (
  line: string,
  newest: string,
  { before, last = [] }: ThreadContext,
): string | undefined => {
  const { name, other = name } = LIKEWISE.exec(line)?.groups ?? {};
  if (other === undefined) return undefined;
  const ids = (before?.fields.apis ?? []).map(({ id }) => id);
  // "haiku too" behind "drop sonnet": what that took out has left the card.
  const first = last.find((one) => !LIKEWISE.test(wantedIn(one))) ?? '';
  if (goneIn(first) !== undefined) {
    const also = pointedAt(other, ids, line, (id) => `drop ${id}`);
    return also && `drop ${ids.includes(also) ? also : namedBy(also, ids)[0]}`;
  }
  const [of, ...more] = namedBy(newest, ids);
  const part =
    more.length > 0 || !/[%$]/.test(newest)
      ? undefined
      : of?.split(/[^a-z0-9.]+/i).find((one) => one.length > 2 && re`\b${one}\b`.test(newest));
  const sameOf = (id: string): string | undefined =>
    part === undefined ? undefined : wantedIn(newest.replace(re`\b${part}\b`, id));
  const also = pointedAt(
    other,
    ids.filter((id) => id !== of),
    line,
    sameOf,
  );
  return also && sameOf(also);
};
