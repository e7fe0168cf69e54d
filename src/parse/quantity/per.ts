import { DAYS_PER_WEEK } from '../../domain/units.ts';
import type { Atom, Mark, Unit } from '../atoms.ts';
import { textBefore } from '../beside.ts';
import {
  isDoneOnce,
  isTime,
  markAt,
  nounAt,
  numberAt,
  type Per,
  sideOf,
  type Tail,
  timeAt,
  unitAt,
} from './look.ts';

/** "per day", "a month", "/GPU", "per 1M tokens" behind a number. */

const PER_MARKS: readonly Mark[] = ['per', 'a', 'slash', 'each', 'in', 'over'];

interface Found {
  readonly per: Per;
  readonly end: number;
}

/** Where the thing itself stands, and how many of it: "per 30 days", "in a day". */
const thingAt = ({ atoms, end }: Tail): { readonly at: number; readonly many: number | null } => {
  const isSpread = markAt(atoms, end, 'in', 'over', 'per') && markAt(atoms, end + 1, 'a');
  const from = isSpread ? end + 2 : end + 1;
  const many = numberAt(atoms, from);
  const counted = many !== null && !many.money && !many.percent && many.value > 0;
  return { at: counted ? from + 1 : from, many: counted ? many.value : null };
};

/** "per", "a", "/", with a number before the thing where there is one: its kind and how many. */
export const perAt = (tail: Tail): Found | null => {
  const { atoms, end } = tail;
  // "3 Server mit je 4 L40S": what each of them has is no rate.
  const isRate = markAt(atoms, end, 'on') && markAt(atoms, end + 1, 'each', 'per');
  if (isRate && numberAt(atoms, end + 2) === null) return perAt({ ...tail, end: end + 1 });
  const timed = timeBy(tail);
  if (timed !== null) return { per: { what: timed, many: 1 }, end: end + 2 };
  if (!markAt(atoms, end, ...PER_MARKS)) return null;
  const spread = markAt(atoms, end, 'in', 'over');
  const { at, many } = thingAt(tail);
  if (isOfEach(tail, many)) return null;
  // "500M tok/night"
  const time = markAt(atoms, at, 'night') && !spread ? 'day' : timeAt(atoms[at]);
  if (time === null) return spread ? null : perThing(tail, at, many);
  // "over 3 years" is a span; "$5k in 1 month" is a rate.
  const isSpan =
    many !== null && spread && !(many === 1 && tail.number.money) && !isServedIn(tail, time, many);
  return isSpan ? null : { per: { what: time, many: many ?? 1 }, end: at + 1 };
};

/** "at $25k each 20B tokens a month": a price of each is over, and tokens are sold by the thousand or the million. */
const isOfEach = ({ atoms, end, number }: Tail, many: number | null): boolean =>
  number.money && markAt(atoms, end, 'each') && many !== null && many !== 1e6 && many !== 1000;

/** "400M tokens by month". */
const timeBy = ({ atoms, end, text }: Tail): Unit | null => {
  const by = atoms[end];
  return by !== undefined && markAt(atoms, end, 'on') && /^by$/i.test(text.slice(by.start, by.end))
    ? timeAt(atoms[end + 1])
    : null;
};

/** What comes again after so much time, in which the line gives it another. */
const COMES_AGAIN =
  /\b(?:every|each|per) (?:week|month|quarter|year)\b|\b(?:week|month|quarter|year)ly\b|\bannual/i;

/** "we used 3B tokens in 10 days": what was counted, and no job with a deadline. */
const WAS_COUNTED =
  /\b(?:(?:used|served|processed|consumed|did|had|saw|sent|burn(?:ed|t)|spent|went through|made|handled|got)|(?:we|they|i|it) (?:use|serve|consume|see|send|burn|get)s?)\b[^,;.]{0,40}$/i;

/** Days. In as many a month is counted. */
const A_MONTH_OF_DAYS = 28;

/** "3B tokens in 30 days", "we used 1B tokens in 10 days", but not "once a quarter, 3B tokens in 2 days". */
const isServedIn = ({ number, unit, text, atoms }: Tail, time: Unit, many: number): boolean =>
  !number.money &&
  (unit === 'token' || unit === 'request') &&
  (time === 'day' || time === 'week') &&
  (many * (time === 'week' ? DAYS_PER_WEEK : 1) >= A_MONTH_OF_DAYS ||
    WAS_COUNTED.test(textBefore(text, number.start, 60))) &&
  !COMES_AGAIN.test(text) &&
  !atoms.some(isDoneOnce);

const SCALE: Readonly<Partial<Record<Unit, number>>> = { million: 1e6, thousand: 1e3 };

const scaleAt = (atom: Atom | undefined): number | undefined =>
  atom?.kind === 'unit' ? SCALE[atom.unit] : undefined;

/** "per 1M tokens", "/1K input tokens": what money is paid for. */
const perTokens = ({ atoms, number }: Tail, at: number, many: number | null): Found | null => {
  if (!number.money) return null;
  const scale = scaleAt(atoms[at]);
  const behind = scale === undefined ? at : at + 1;
  const isSided = sideOf(atoms, behind) !== null && unitAt(atoms, behind + 1, 'token');
  const end = unitAt(atoms, behind, 'token') && !isSided ? behind + 1 : behind;
  return { per: { what: 'token', many: (many ?? 1) * (scale ?? 1) }, end };
};

/** "$0.002 per prompt", "3 calls per answer": one of what is sent or comes back, where no tokens of it are. */
const isOneSent = ({ number, unit, text, atoms }: Tail, at: number): boolean => {
  const noun = atoms[at];
  return (
    (number.money || unit === 'request') &&
    nounAt(atoms, at, 'input', 'output') &&
    !unitAt(atoms, at + 1, 'token') &&
    /^(?:prompt|completion|answer|reply|response)$/i.test(text.slice(noun?.start, noun?.end))
  );
};

const perThing = (tail: Tail, at: number, many: number | null): Found | null => {
  const atom = tail.atoms[at];
  if (many === null && isOneSent(tail, at)) return { per: { what: 'request', many: 1 }, end: at + 1 };
  // "3 nodes each 8 H100" counts them.
  if (atom?.kind === 'gpu')
    return many === null ? { per: { what: 'gpu-named', many: 1 }, end: at + 1 } : null;
  // "$2/hr a 32b model": tokens are sold by the thousand and the million, and another number says that it is of them.
  const isOfTokens = unitAt(tail.atoms, at, 'token') || sideOf(tail.atoms, at) !== null;
  const isLarge = many !== null && many >= 1000 && (isOfTokens || many === 1000 || many === 1e6);
  if (isLarge || scaleAt(atom) !== undefined || unitAt(tail.atoms, at, 'token'))
    return perTokens(tail, at, many);
  return many !== null || atom?.kind !== 'unit' ? null : { per: { what: atom.unit, many: 1 }, end: at + 1 };
};

/** "1500 in 300 out chat" is a size, and "10k input requests a day" are so many. */
export const isSizeOfSide = (tail: Tail): boolean => {
  const { atoms, end, number, side: said } = tail;
  if (tail.unit !== null || said === null || number.money || number.percent) return false;
  const behind = perAt({ ...tail, end: end + 1 });
  return atoms[end + 1]?.kind !== 'period' && !(behind !== null && isTime(behind.per.what));
};
