import { significant, toType, withoutDust } from '../../../domain/round.ts';
import type { Atom, NumberAtom } from '../../atoms.ts';
import { type LexedLine, textBefore, wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME, namesPartOfYear, OTHER_MONTHS, SEASON_OF_YEAR } from '../../month-names.ts';
import { quoted } from '../../problems.ts';
import { markAt, nounAt, numberAt, unitAt } from '../../quantity/look.ts';
import { REST } from '../../rest-words.ts';
import type { Written } from './european.ts';
import { type ListedAmount, listedAmounts } from './listed-amounts.ts';
import { scaledText } from './short-number.ts';

/**
 * Amounts of parts that are one amount together: "EU 600M and US 1.4B tokens", "200M for legal and 400M for sales", "3
 * tenants: 200M, 500M and 1.1B", "sonnet 300M, haiku 1.2B". What names a part is a word that nobody knows: sides, times
 * and machines are known.
 */

/** What all count; undefined where they count two things. */
const unitOf = (list: readonly ListedAmount[]): string | undefined => {
  const units = new Set(list.map(({ unit }) => unit).filter((unit) => unit !== ''));
  return units.size > 1 ? undefined : ([...units][0] ?? 'tokens');
};

/** How often all come: that of the last is of those before it; undefined where it could be of one alone. */
const oftenOf = (list: readonly ListedAmount[]): string | undefined => {
  const last = list.at(-1)?.often ?? '';
  const others = new Set(list.slice(0, -1).map(({ often }) => often));
  const isMonth =
    last === '' && [...others].every((often) => often === '' || / (?:month|mo|monthly)$/i.test(often));
  return isMonth || (others.size === 1 && (others.has(last) || others.has(''))) ? last : undefined;
};

/** "1.5B + 70b finetune": such an addend may be the size of a model. */
const isMaybeSize = (line: LexedLine, { from, end, unit, often, name, number }: ListedAmount): boolean =>
  unit === '' && often === '' && name === undefined && end === from + 1 && isWholeBillions(line, number);

const isWholeBillions = ({ text }: LexedLine, { start, end }: NumberAtom): boolean =>
  /^\d+ ?b$/i.test(text.slice(start, end));

/** "500M + 200M backfill": what stands behind the last may say that it is of another kind. */
const goesOn = (atom: Atom | undefined): boolean =>
  atom !== undefined && ['unknown', 'phrase', 'noun', 'unit', 'period'].includes(atom.kind);

const NEW_EACH =
  /^ ?(?:(?:docs|documents|requests|records|items|files|chunks|tokens) )?(?:new|more|additional|extra|incremental|fresh)(?: [a-z]+)?,? ?(?:per|an?|each|every|\/) ?(?:day|week|month|mo|quarter|year)\b/i;
/** "50M docs + 2M new per month": what is there already comes in no month. */
const comesToIt = (line: LexedLine, [first, ...others]: readonly ListedAmount[]): boolean =>
  first?.often === '' && others.some(({ number }) => NEW_EACH.test(line.text.slice(number.end)));

/** "10M a day + 2M in dev + 1M": the sign adds up whatever the parts are called. */
const isSum = (line: LexedLine, list: readonly ListedAmount[]): boolean =>
  list.slice(1).every(({ from }, at) => {
    const isNext = from === (list[at]?.end ?? 0) + 1;
    return isNext && (markAt(line.atoms, from - 1, 'plus') || /^plus$/i.test(wordsOf(line, from - 1, from)));
  }) &&
  !list.some((part) => isMaybeSize(line, part)) &&
  !comesToIt(line, list) &&
  !goesOn(line.atoms[list.at(-1)?.end ?? 0]);

/** How often all of a sum come where one of them alone says it; undefined where two differ. */
const oftenOfSum = (list: readonly ListedAmount[]): string | undefined => {
  const said = new Set(list.map(({ often }) => often).filter((often) => often !== ''));
  return said.size > 1 ? undefined : ([...said][0] ?? '');
};

const isOfSide = ({ atoms }: LexedLine, end: number): boolean =>
  nounAt(atoms, end) || markAt(atoms, end, 'each', 'out', 'times', 'denied') || unitAt(atoms, end, 'user');

const sumOf = (list: readonly ListedAmount[]): number =>
  withoutDust(list.reduce((sum, { number }) => sum + number.value, 0));

/** "5M a day + 200M every sunday": what each comes to in a month, together; undefined where not all say how often. */
const ofMonth = (list: readonly ListedAmount[]): number | undefined => {
  const months = list.map(({ number, perMonth }) => number.value * (perMonth ?? Number.NaN));
  const sum = months.reduce((all, one) => all + one, 0);
  return Number.isFinite(sum) ? toType(sum) : undefined;
};

/** "mornings 2M, afternoons 5M": what the parts of a day have comes every day. */
const areOfDay = (list: readonly ListedAmount[]): boolean =>
  list.every(({ name }) =>
    /^(?:(?:in|at) )?(?:the )?(?:mornings?|afternoons?|evenings?|nights?|daytimes?)$/i.test(name ?? ''),
  );

/** What the list is in the words of a line; undefined where it is no sum. */
const totalOf = (line: LexedLine, list: readonly ListedAmount[]): string | undefined => {
  const together = isSum(line, list) && oftenOfSum(list) === undefined ? ofMonth(list) : undefined;
  if (together !== undefined && unitOf(list) !== undefined && !isOfSide(line, list.at(-1)?.end ?? 0))
    return `${scaledText(together)} ${unitOf(list)} a month`;
  const [unit, often] = [unitOf(list), isSum(line, list) ? oftenOfSum(list) : oftenOf(list)];
  const end = list.at(-1)?.end ?? 0;
  if (unit === undefined || often === undefined || isOfSide(line, end)) return undefined;
  return `${scaledText(sumOf(list))} ${unit}${often === '' && areOfDay(list) ? ' a day' : often}`;
};

const isDistinct = (words: readonly (string | undefined)[]): boolean =>
  words.every((one) => one !== undefined) &&
  new Set(words.map((one) => one?.toLowerCase())).size === words.length;

/** "20% sonnet, 80% haiku": what goes to each API, of all. */
const sharesOf = (list: readonly ListedAmount[]): string => {
  const sum = sumOf(list);
  const shares = list.slice(0, -1).map(({ number }) => significant(5, (100 * number.value) / sum));
  const rest = significant(5, 100 - shares.reduce((all, one) => all + one, 0));
  return [...shares, rest].map((share, at) => `, ${share}% ${list[at]?.api}`).join('');
};

/** "3 scenarios: 500M, 2B and 8B": of these one comes true. */
const CASES =
  /^(?:scenarios?|cases|options|variants?|estimates|forecasts|projections|plans|possibilities|alternatives|volumes|levels|stages|phases|years|months|weeks|quarters|guesses|numbers|figures|amounts)$/i;

/** "3 tenants: 200M, 500M and 1.1B": as many amounts as things; where the words begin. */
const thingsBefore = (line: LexedLine, list: readonly ListedAmount[]): number | undefined => {
  const { atoms } = line;
  const from = list[0]?.from ?? 0;
  const noun = markAt(atoms, from - 1, 'colon', 'on', 'at') ? from - 2 : from - 1;
  const many = numberAt(atoms, noun - 1);
  const isCounted = many !== null && many.value === list.length && /s$/i.test(wordsOf(line, noun, noun + 1));
  if (CASES.test(wordsOf(line, noun, noun + 1))) return undefined;
  return isCounted && (atoms[noun]?.kind === 'unknown' || unitAt(atoms, noun, 'user')) ? noun - 1 : undefined;
};

interface Change {
  readonly from: number;
  readonly end: number;
  readonly words: string;
  readonly how?: 'read as';
}

/** "2B tokens, 1.5B haiku, 500M sonnet": the parts without the whole that stands before them, in what it counts. */
const withoutWhole = (list: readonly ListedAmount[]): readonly ListedAmount[] => {
  const [whole, next, ...others] = list;
  if (whole === undefined || next === undefined || whole.api !== undefined || others.length === 0)
    return list;
  const parts = [next, ...others];
  const isWhole = parts.every(({ api }) => api !== undefined) && sumOf(parts) === whole.number.value;
  const { unit, often, from } = whole;
  return isWhole ? [{ ...next, from }, ...others].map((part) => ({ ...part, unit, often })) : list;
};

const IN_SEASON = re`\b(?:${MONTH_NAME}|${SEASON_OF_YEAR}|${OTHER_MONTHS})(?: is| are|:| at| about| we do| it is)* ?$`;
const SEASON_BEHIND = re`^[^,;.]{0,24} (?:${SEASON_OF_YEAR}|(?:in|from|during|for) ${MONTH_NAME})\b`;

const REST_BEHIND = re`^,? ?(?:and )?(?:the )?${REST}\b`;

/** "2B tokens, 600M of them on sonnet, the rest haiku": each part in per cent of the whole. */
const sharesOfWhole = ({ text, atoms }: LexedLine, list: readonly ListedAmount[]): Change | undefined => {
  const [whole, ...parts] = list;
  const end = parts.at(-1)?.end ?? 0;
  const isSaid = whole !== undefined && (whole.api ?? whole.name) === undefined && parts.length > 0;
  if (!isSaid || !REST_BEHIND.test(text.slice(atoms[end - 1]?.end)) || sumOf(parts) >= whole.number.value)
    return undefined;
  const shares = parts.map(({ number, api }) =>
    api === undefined ? undefined : `${significant(5, (100 * number.value) / whole.number.value)}% ${api}`,
  );
  const words = [wordsOf({ text, atoms }, whole.from, whole.end), ...shares];
  return isDistinct(words) ? { from: whole.from, end, words: words.join(', '), how: 'read as' } : undefined;
};

/** "pilot 200M, production 2B": what comes first is over when the other comes. */
const STAGE =
  /^(?:(?:in|during|at|for|the|our|an?) )*(?:pilot(?: phase)?|poc|prototype|proof of concept|trial|mvp|(?:private |public |closed |open )?(?:beta|alpha)|launch|roll[- ]?out|go[- ]?live|full (?:scale|roll[- ]?out)|ramp[- ]?up|steady state)$/i;

/** "summer 200M a month, winter 900M": no month has both. */
const areOfTimes = (line: LexedLine, list: readonly ListedAmount[]): boolean =>
  list.some(
    ({ name, number }) =>
      namesPartOfYear(name ?? '') ||
      STAGE.test(name ?? '') ||
      IN_SEASON.test(textBefore(line.text, number.start, 30)) ||
      SEASON_BEHIND.test(line.text.slice(number.end, number.end + 60)),
  );

const changeOf = (line: LexedLine, all: readonly ListedAmount[]): Change | undefined => {
  if (areOfTimes(line, all)) return undefined;
  const ofWhole = sharesOfWhole(line, all);
  if (ofWhole !== undefined) return ofWhole;
  const list = withoutWhole(all);
  const total = totalOf(line, list);
  const [from, end] = [list[0]?.from ?? 0, list.at(-1)?.end ?? 0];
  if (total === undefined) return undefined;
  if (isDistinct(list.map(({ api }) => api))) return { from, end, words: total + sharesOf(list) };
  const isOfApis = list.some(({ api }) => api !== undefined);
  if (isDistinct(list.map(({ name }) => name)) || (isSum(line, list) && !isOfApis))
    return { from, end, words: total };
  const things = list.some(({ name, api }) => name ?? api) ? undefined : thingsBefore(line, list);
  return things === undefined ? undefined : { from: things, end, words: total };
};

const AMOUNTS = /\d ?(?:[kmbt]|[rq]p[smhd])\b/gi;

/** The line with such a list as what it comes to, and a note of each. */
export const withPartsAddedUp = (text: string, lexed: () => readonly Atom[]): Written => {
  if ((text.match(AMOUNTS)?.length ?? 0) < 2) return { text, notes: [] };
  const line = { text, atoms: lexed() };
  const change = listedAmounts(line)
    .map((list) => changeOf(line, list))
    .find((one) => one !== undefined);
  if (change === undefined) return { text, notes: [] };
  const [start, end] = [line.atoms[change.from]?.start ?? 0, line.atoms[change.end - 1]?.end ?? 0];
  return {
    text: `${text.slice(0, start)}${change.words}${text.slice(end)}`,
    notes: [`${quoted(text.slice(start, end))} is ${change.how ?? 'added up to'} ${change.words}.`],
  };
};
