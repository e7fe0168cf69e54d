import { type Draft, type DraftField, fieldsIn } from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { toType } from '../../../domain/round.ts';
import { isSameJson } from '../../../json.ts';
import { literally, re } from '../../expression.ts';
import { areAlike } from '../../likely-amounts.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { ON_TOP } from '../amounts/shifts.ts';
import { askPeriod, whichPeriod } from '../amounts/which-period.ts';
import { billOfPeriod } from '../mix/bill.ts';
import { namesPayees } from '../mix/bill-parts.ts';
import { wholeFields } from '../wording/alone.ts';
import { isSigned } from '../wording/money-of-card.ts';
import {
  countedNoun,
  holdsOf,
  isOfSame,
  joined,
  NUMBER,
  type Piece,
  partOfPeople,
  periodOfTail,
  piecesOf,
  plainTail,
  withoutHolds,
} from '../wording/pieces.ts';
import { isVolume } from './asked-volume.ts';
import { inPlaceOf, type NumberPlace } from './number-place.ts';
import { requestsSaid } from './requests-or-tokens.ts';
import { refuseAllOrShare, shareTyped } from './shares-of-people.ts';

/** Numbers that replace earlier ones of the same thing: "500 users" below "300 users x 25 prompts/day". */

/** Not a percentage, which is of something else than what it stands before, and not "2x", which is of what is there. */
const AMOUNT = String.raw`${NUMBER}(?![\d.,]* ?(?:[%×]|(?:x|times)\b))`;
const ONE_PIECE = re`^(?:(?:${LEAD_IN}|if|only|about|around|just|maybe|roughly|normally|usually|typically|on average|(?:the |our )?average(?: is)?|(?:in )?(?:${MONTH_NAME}) was|with|for|at|it'?s|measured|we (?:measured?|got|get|see|saw|reach|hit)|(?:we|they|there)(?: have|'?re| are)|have|(?:make|say|use|try)(?: it| that)?|should be|(?:the )?price(?: is)?|it was|(?:each )?[a-z]+(?:'?ll| will|'?d| would)? (?:do|does|send|sends|ask|asks|handles?|make|makes)|more like|closer to|probably) )*(?<number>${AMOUNT})(?<tail> ??[^\d$]*?)(?: (?:now|instead|actually|use it|(?<=(?:users|people|employees|dev(?:eloper)?s|customers|seats|agents|heads|students|engineers) )(?:(?:in|by) )?next (?:year|month|quarter|spring|summer|autumn|fall|winter)))*$`;

/** "50 more users", "add 50 users", "100 fewer devs" */
const MORE_OR_FEWER = re`^(?:(?:${LEAD_IN}|what if|if|say|with|we|there (?:are|were)|get|had|have|hire|hired|hiring|onboard|onboarding|getting|adding|'?re|are) )*(?<sign>(?:add|adding|plus|minus|lose|another|\+|-)(?: another)?)? ?(?<number>${AMOUNT}|(?:${COUNT_WORD})(?= (?:more|extra|additional|new|less|fewer) )) ?(?<way>more|extra|additional|new|less|fewer)?(?<tail> [^\d$,;]*?)(?: (?<behind>more|extra|on top|less|fewer))?$`;

/** "420 users x 15 prompts" below "300 users x 20 prompts a day": every number has one of the same there. */
const allInPlace = (line: string, words: string): string | undefined => {
  const said = piecesOf(line.replace(/(?<!\s)\s*(?:[x×*]|,|\band\b)\s*(?=\d)/g, ' '));
  let pieces = piecesOf(words);
  const taken = new Set<Piece>();
  for (const { number, tail } of said) {
    const [of, ...more] = pieces.filter((piece) => isOfSame(plainTail(tail), plainTail(piece.tail)));
    if (of === undefined || more.length > 0 || taken.has(of)) return undefined;
    const piece = { ...of, number };
    taken.add(piece);
    pieces = pieces.map((one) => (one === of ? piece : one));
  }
  return said.length > 1 ? joined(pieces) : undefined;
};

/** Whose a bill is, as it is typed. */
const payeeWords = (api: string, { fields }: Draft): string => {
  const mix = fields.apis?.find(({ id }) => id === api)?.mix;
  return mix?.map(({ id, share }) => `${toType(100 * share)}% ${id}`).join(' ') ?? api;
};

/** The words, where they set the field and leave all else as it was; a bill stays that of its API. */
const settingOnly = async (words: string, field: DraftField, before: Draft): Promise<string | undefined> => {
  const api = field === 'workload.bill' ? before.fields[field]?.api : undefined;
  const billed = api && payeeWords(api, before);
  const isForeign = !words.includes('$') && isSigned(words);
  const money = isForeign || words.includes('$') ? words : words.replace(/(?=\d)/, '$$');
  const fields = await wholeFields(billed === undefined ? words : `${money} on ${billed}`);
  const bill = fields['workload.bill'];
  if (billed !== undefined && bill !== undefined)
    // "45 devs, $120 per dev" stays so many at so much, for what is said of either next.
    return isForeign || piecesOf(words).length > 1
      ? `${money} on ${billed}`
      : billOfPeriod(bill.usdPerMonth, words);
  const others = fieldsIn(fields).filter((one) => one !== field);
  const saidBy = (one: DraftField): string | undefined => before.said[one]?.words;
  // What the same words said goes with it: a price by the hour says that it is rent.
  const isSame = others.every(
    (one) => isSameJson(fields[one], before.fields[one]) || saidBy(one) === saidBy(field),
  );
  return fields[field] !== undefined && isSame ? words : undefined;
};

/** The earlier words with a number grown or shrunk by one of the same thing; undefined where none or several are. */
const grownBy = (words: string, { number, tail }: Piece, sign: 1 | -1): string | undefined => {
  const pieces = piecesOf(words);
  const [of, ...more] = pieces.filter((piece) => isOfSame(tail, plainTail(piece.tail)));
  const total = of === undefined ? 0 : scaledNumber(of.number) + sign * scaledNumber(number);
  if (of === undefined || more.length > 0 || !(total > 0)) return undefined;
  const money = of.number.startsWith('$') ? '$' : '';
  return joined(pieces.map((piece) => (piece === of ? { ...piece, number: `${money}${total}` } : piece)));
};

const ADDS = /^(?:(?:and|then) )?(?:add\b|plus\b|\+)/i;

/** Whether words say by how much a figure became more, and not how much it is; "plus $300 egress" is all of a cost. */
const isOnTop = (field: DraftField, words: string): boolean =>
  ON_TOP.test(words) || (ADDS.test(words) && FIELDS[field].belongs !== 'other');

/** The words that set a field of before to what `change` makes of them; undefined where that sets more, or none. */
const changedIn = async (
  before: Draft,
  change: (place: NumberPlace) => string | undefined,
): Promise<string | undefined> => {
  for (const field of fieldsIn(before.said)) {
    const { words = '' } = before.said[field] ?? {};
    const holds = holdsOf(words).replace(';', ',');
    const share = partOfPeople(words);
    const value = before.fields[field];
    const perMonth = isVolume(field) && typeof value === 'number' ? value : undefined;
    const all = withoutHolds(words.slice(share.length));
    const place = { words: all, perMonth, isHeld: holds !== '', isShare: share !== '' };
    // "2 less GPUs" says by how many, and not how many there are.
    const whole = words === '' || isOnTop(field, words) ? undefined : change(place);
    if (whole !== undefined && share !== '') refuseAllOrShare(share, all, `${whole}${holds}`);
    const set =
      whole === undefined
        ? undefined
        : await settingOnly(`${shareTyped(share, whole)}${holds}`, field, before);
    if (set !== undefined) return set;
  }
  return undefined;
};

/** Longer requests are no more of them. */
const OF_SIDE = /\btok(?:en)?s? (?:in|out)(?:put)?\b/;

const PER_THING = / (?:per|for each|in each|an?|each|every) (?<thing>[a-z-]{3,20}?)s?$/i;

/** "message" of "one more message per ticket", where the card counts tickets. */
const withoutThing = (tail: string, { said }: Draft): string => {
  const thing = PER_THING.exec(tail)?.groups?.thing;
  const words = said['workload.requestsPerMonth']?.words ?? '';
  const isCounted =
    thing !== undefined &&
    piecesOf(withoutHolds(words)).some((piece) => countedNoun(piece) === plainTail(thing));
  return isCounted ? tail.replace(PER_THING, '') : tail;
};

/** "50 more users" below "200 users x 20 prompts/day": all of them. Throws a question if a volume could be meant. */
const withMore = async (line: string, before: Draft): Promise<string | undefined> => {
  const { sign = '', number = '', way = '', tail = '', behind = '' } = MORE_OR_FEWER.exec(line)?.groups ?? {};
  const said = `${sign} ${way} ${behind}`.trim();
  if (said === '') return undefined;
  const many = re`^${COUNT_WORD}$`.test(number) ? String(countIn(number)) : number.trim();
  const piece = { number: many, tail: plainTail(withoutThing(tail, before)) };
  const set = await changedIn(before, ({ words }) =>
    grownBy(words, piece, /minus|lose|less|fewer|^-/i.test(said) ? -1 : 1),
  );
  const volume = before.said['workload.requestsPerMonth']?.words ?? before.said['workload.bill']?.words;
  if (
    set === undefined &&
    volume !== undefined &&
    /\b(?:token|tok|user|people|dev|request|call)/.test(piece.tail) &&
    !OF_SIDE.test(piece.tail)
  )
    throw notUnderstood(
      say`${quoted(line)}: the volume here is ${quoted(volume)}. Say it whole, with what it becomes, or by how much it grows.`,
      ['20% more traffic', 'double the volume'],
    );
  return set;
};

/** "34B" below a model of 40B and a volume: of which? */
const refuseTwoSizes = (line: string, { fields }: Draft, number: string): void => {
  if (fields['selfHosted.modelSpec'] === undefined || !/b|billion/i.test(number)) return;
  throw notUnderstood(ask`${quoted(line)}: tokens a month, or the size of the model?`, [
    `a ${number} model`,
    `${number} tokens`,
  ]);
};

/** How many times smaller than what a day, or another period, has an amount of it hardly is. */
const AS_SMALL = 1000;

/** "20M" below "10M tokens a day" is of a day. Throws a question where it could be of a month. */
const tokensSaid = ({ number, tail }: Piece, { fields, said }: Draft): string | undefined => {
  const field = 'workload.tokensPerMonth';
  const [of, ...more] = piecesOf(said[field]?.words ?? '');
  const period = periodOfTail(plainTail(withoutHolds(of?.tail ?? '')));
  if (tail !== '' || of === undefined || more.length > 0 || /^(?:month)?$/.test(period)) return undefined;
  if (!/[a-z]$/i.test(number)) return undefined;
  const amount = scaledNumber(number);
  // "6k" below 30M tokens a day are none of those.
  if (scaledNumber(of.number) / amount > AS_SMALL) return undefined;
  const again = `${number}${of.tail.replace(';', ',')}`.trim();
  const meant = whichPeriod(amount, { perPeriod: scaledNumber(of.number), perMonth: fields[field] ?? 0 });
  if (meant === undefined) throw askPeriod(number, period, [again, `${number} tokens a month`], 'tokens');
  return meant === 'period' ? again : undefined;
};

/** How near a bare number must be to the one that it takes the place of. */
const AS_NEAR = 2;
/** What is named with a number in it, and no figure. */
const NAMED: ReadonlySet<string> = new Set([
  'apis',
  'selfHosted.model',
  'selfHosted.gpu',
  'selfHosted.gpuCount',
]);

/** "it was actually 2300" below "1800 tok/s per H100": the one figure of its size that was said. */
const nearest = async ({ number, tail }: Piece, before: Draft): Promise<string | undefined> => {
  const value = scaledNumber(number);
  if (tail !== '' || (value < 1000 && !number.includes('.'))) return undefined;
  const found: [DraftField, string][] = [];
  for (const field of fieldsIn(before.said)) {
    const { words = '' } = before.said[field] ?? {};
    const pieces = piecesOf(words);
    const [of, ...more] = pieces.filter((piece) => areAlike(value, scaledNumber(piece.number), AS_NEAR));
    if (of === undefined || more.length > 0 || NAMED.has(field)) continue;
    const sign = of.number.startsWith('$') && !number.startsWith('$') ? '$' : '';
    const there = new RegExp(String.raw`(?<![\d.,])${literally(of.number)}(?![\d.,]*\d)`);
    found.push([field, words.replace(there, () => `${sign}${number}`)]);
  }
  const [only, ...others] = found;
  if (only === undefined || others.some(([, words]) => words !== only[1])) return undefined;
  const [field, words] = only;
  // Without "measured", a bare "2500 tok/s" would be read as the traffic.
  return field === 'selfHosted.throughput'
    ? `measured ${words.replace(/^measured /i, '')}`
    : settingOnly(words, field, before);
};

/** A mention that is one number, with what was said around the number that it takes the place of. */
export const withNumbersInPlace = async (line: string, before: Draft): Promise<string> => {
  if (namesPayees(line, before)) return line;
  const more = await withMore(line, before);
  // "4 fewer GPUs" of four says by how many, and not how many there are.
  if (more !== undefined || ON_TOP.test(line)) return more ?? line;
  const all = await changedIn(before, ({ words, isShare }) =>
    isShare ? undefined : allInPlace(line, words),
  );
  if (all !== undefined) return all;
  const { number, tail = '' } = ONE_PIECE.exec(line)?.groups ?? {};
  if (number === undefined) return line;
  const piece = { number: number.trim(), tail: plainTail(tail) };
  if (piece.tail === '') refuseTwoSizes(line, before, piece.number);
  const volume = requestsSaid(piece, before) ?? tokensSaid(piece, before);
  if (volume !== undefined) return volume;
  const set = await changedIn(before, (place) => inPlaceOf(place, piece));
  if (set !== undefined) return set;
  return (await nearest(piece, before)) ?? line;
};
