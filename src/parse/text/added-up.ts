import type { Atom, NumberAtom } from '../atoms.ts';
import { re } from '../expression.ts';
import { MONTH_NAME } from '../month-names.ts';
import { quoted } from '../problems.ts';
import { markAt, nounAt, numberAt, timeAt, unitAt } from '../quantity/look.ts';
import type { Written } from './european.ts';
import { scaledText } from './short-number.ts';

/**
 * Amounts of parts that are one amount together: "EU 600M and US 1.4B tokens", "200M for legal and 400M for sales", "3
 * tenants: 200M, 500M and 1.1B", "sonnet 300M, haiku 1.2B". What names a part is a word that nobody knows: sides, times
 * and machines are known.
 */

/** One amount with what it counts and how often, and the atoms from its name on. */
interface Part {
  readonly number: NumberAtom;
  /** Index of the first atom, and of the first behind it. */
  readonly from: number;
  readonly end: number;
  readonly unit: string;
  readonly often: string;
  /** The name of the part; undefined where it has none. */
  readonly name: string | undefined;
  /** The words of the API that the part goes to. */
  readonly api: string | undefined;
}

interface Line {
  readonly text: string;
  readonly atoms: readonly Atom[];
}

/** Times, cases and what is compared: of these one counts, or each of another time. */
const NO_NAME = re`^(?:${MONTH_NAME}|q[1-4]|h[12]|fy\d*|yesterday|today|tomorrow|tonight|later|soon|next|last|previous|previously|prior|past|earlier|old|new|before|after|initially|eventually|year|worst|best|base|baseline|case|low|lower|high|higher|mid|medium|likely|optimistic|pessimistic|conservative|stretch|max|maximum|min|minimum|forecast|projected|planned|actual|budget|target|grew|growing|grows|grown|rising|doubled|doubling|maybe|perhaps|almost|nearly|only|if|morning|afternoon|evening|noon|midday|daytime|daytimes|weekday|weekend|spike|spikes|burst|bursts|ongoing|recurring|steady|backfill|history|historic|initial|migration|limit|quota|cap|embedding|embeddings|finetuning|training)$`;
/** Words of ours that name a part where an amount stands behind them. */
const ALSO_NAMES =
  /^(?:prod|production|dev|chat|chatbot|team|search|support|email|app|product|customer|client|region|store|site|classification|coding|rag|summaries|eu|us|uk|usa)$/i;
const LEAST = 1e5;
const MOST_WORDS = 2;

const wordsOf = ({ text, atoms }: Line, from: number, end: number): string =>
  end > from ? text.slice(atoms[from]?.start, atoms[end - 1]?.end) : '';

const isName = (line: Line, at: number): boolean => {
  const atom = line.atoms[at];
  const word = wordsOf(line, at, at + 1);
  // "team A"
  if (atom === undefined || atom.kind === 'mark') return word === 'A' && unitAt(line.atoms, at - 1, 'user');
  return ALSO_NAMES.test(word) || (atom.kind === 'unknown' && /^[a-z]/i.test(word) && !NO_NAME.test(word));
};

const isJoint = (atoms: readonly Atom[], at: number): boolean =>
  markAt(atoms, at, 'comma', 'and', 'plus', 'slash');

/** "20M tokens a day": where what belongs to the number ends. */
const tailOf = (line: Line, at: number): Pick<Part, 'end' | 'unit' | 'often'> => {
  const { atoms } = line;
  // "12 rps": how often is in the word.
  const isRate = atoms[at + 1]?.kind === 'rate';
  const counted = isRate || unitAt(atoms, at + 1, 'token', 'request') ? at + 2 : at + 1;
  const isOften = markAt(atoms, counted, 'per', 'slash', 'a', 'each') && timeAt(atoms[counted + 1]) !== null;
  const end = isOften ? counted + 2 : atoms[counted]?.kind === 'period' ? counted + 1 : counted;
  const often = wordsOf(line, counted, end);
  return {
    end,
    unit: wordsOf(line, at + 1, counted),
    often: isOften ? ` a ${wordsOf(line, end - 1, end)}` : often && ` ${often}`,
  };
};

const isApi = (atoms: readonly Atom[], at: number): boolean => atoms[at]?.kind === 'api';

/** "600M in EU", "200M for the sales team", "300M on sonnet", "300M gpt-5-mini". */
const namedBehind = (line: Line, part: Part): Part => {
  const { atoms } = line;
  if (isApi(atoms, part.end)) {
    const api = wordsOf(line, part.end, part.end + 1);
    // "300M sonnet tokens"
    const isUnit = part.unit === '' && unitAt(atoms, part.end + 1, 'token', 'request');
    const unit = isUnit ? wordsOf(line, part.end + 1, part.end + 2) : part.unit;
    return { ...part, end: part.end + (isUnit ? 2 : 1), api, unit };
  }
  // "10M tokens/day prod + 2M tokens/day dev"
  const label = wordsOf(line, part.end, part.end + 1);
  const closes = atoms[part.end + 1] === undefined || isJoint(atoms, part.end + 1);
  if (closes && ALSO_NAMES.test(label)) return { ...part, end: part.end + 1, name: label };
  if (!markAt(atoms, part.end, 'in', 'on', 'from', 'at', 'to')) return part;
  const isBare = isName(line, part.end + 1) || atoms[part.end + 1]?.kind !== 'filler';
  const at = part.end + (isBare ? 1 : 2);
  const words = wordsOf(line, at, at + 1);
  if (isApi(atoms, at)) return { ...part, end: at + 1, api: words };
  return isName(line, at) ? { ...part, end: at + 1, name: words } : part;
};

/** "EU 600M", "team A: 200M", "sonnet 300M". */
const namedInFront = (line: Line, part: Part): Part => {
  const { atoms } = line;
  // "nova micro for tagging (2B), nova pro for the rest (500M)"
  if (markAt(atoms, part.from - 1, 'open') && markAt(atoms, part.end, 'close')) {
    const inside = namedInFront(line, { ...part, from: part.from - 1 });
    return { ...inside, end: part.end + 1 };
  }
  const last = markAt(atoms, part.from - 1, 'colon', 'dash') ? part.from - 2 : part.from - 1;
  if (isApi(atoms, last)) return { ...part, from: last, api: wordsOf(line, last, last + 1) };
  let from = last + 1;
  while (from > last + 1 - MOST_WORDS && isName(line, from - 1)) from -= 1;
  if (from > last) return part;
  // "haiku 4.5 for support 1.2B"
  const isFor = markAt(atoms, from - 1, 'on') && isApi(atoms, from - 2);
  return isFor
    ? { ...part, from: from - 2, api: wordsOf(line, from - 2, from - 1) }
    : { ...part, from, name: wordsOf(line, from, last + 1) };
};

const partAt = (line: Line, at: number): Part | undefined => {
  const number = numberAt(line.atoms, at);
  if (number === null || number.money || number.percent || number.wordy) return undefined;
  const tail = tailOf(line, at);
  if (number.value < LEAST && tail.unit === '') return undefined;
  return number.scaled || tail.unit !== ''
    ? { number, from: at, ...tail, name: undefined, api: undefined }
    : undefined;
};

const isPace = ({ unit }: Part): boolean => /\/ ?s|[rqt]ps/i.test(unit);

/** Parts with nothing between them but what joins them; a speed behind amounts is no part of them. */
const listsOf = (line: Line, named: (line: Line, part: Part) => Part): readonly (readonly Part[])[] => {
  const lists: Part[][] = [];
  for (const at of line.atoms.keys()) {
    const bare = partAt(line, at);
    if (bare === undefined) continue;
    const part = named(line, bare);
    const last = lists.at(-1)?.at(-1);
    let joint = last?.end ?? part.from;
    while (joint < part.from && isJoint(line.atoms, joint)) joint += 1;
    const goesOnWith = last !== undefined && joint === part.from && joint > last.end;
    if (goesOnWith && isPace(last) === isPace(part)) lists.at(-1)?.push(part);
    else lists.push([part]);
  }
  return lists.filter((list) => list.length > 1);
};

/** What all count; undefined where they count two things. */
const unitOf = (list: readonly Part[]): string | undefined => {
  const units = new Set(list.map(({ unit }) => unit).filter((unit) => unit !== ''));
  return units.size > 1 ? undefined : ([...units][0] ?? 'tokens');
};

/** How often all come: that of the last is of those before it; undefined where it could be of one alone. */
const oftenOf = (list: readonly Part[]): string | undefined => {
  const last = list.at(-1)?.often ?? '';
  const others = new Set(list.slice(0, -1).map(({ often }) => often));
  const isMonth =
    last === '' && [...others].every((often) => often === '' || / (?:month|mo|monthly)$/i.test(often));
  return isMonth || (others.size === 1 && (others.has(last) || others.has(''))) ? last : undefined;
};

/** "1.5B + 70b finetune": such an addend may be the size of a model. */
const isMaybeSize = (line: Line, { from, end, unit, often, name, number }: Part): boolean =>
  unit === '' && often === '' && name === undefined && end === from + 1 && isWholeBillions(line, number);

const isWholeBillions = ({ text }: Line, { start, end }: NumberAtom): boolean =>
  /^\d+ ?b$/i.test(text.slice(start, end));

/** "500M + 200M backfill": what stands behind the last may say that it is of another kind. */
const goesOn = (atom: Atom | undefined): boolean =>
  atom !== undefined && ['unknown', 'phrase', 'noun', 'unit', 'period'].includes(atom.kind);

/** "10M a day + 2M in dev + 1M": the sign adds up whatever the parts are called. */
const isSum = (line: Line, list: readonly Part[]): boolean =>
  list.slice(1).every(({ from }, at) => {
    const isNext = from === (list[at]?.end ?? 0) + 1;
    return isNext && markAt(line.atoms, from - 1, 'plus');
  }) &&
  !list.some((part) => isMaybeSize(line, part)) &&
  !goesOn(line.atoms[list.at(-1)?.end ?? 0]);

/** How often all of a sum come where one of them alone says it; undefined where two differ. */
const oftenOfSum = (list: readonly Part[]): string | undefined => {
  const said = new Set(list.map(({ often }) => often).filter((often) => often !== ''));
  return said.size > 1 ? undefined : ([...said][0] ?? '');
};

const isOfSide = ({ atoms }: Line, end: number): boolean =>
  nounAt(atoms, end) || markAt(atoms, end, 'each', 'out', 'times', 'denied') || unitAt(atoms, end, 'user');

const sumOf = (list: readonly Part[]): number =>
  Number(list.reduce((sum, { number }) => sum + number.value, 0).toPrecision(12));

/** What the list is in the words of a line; undefined where it is no sum. */
const totalOf = (line: Line, list: readonly Part[]): string | undefined => {
  const [unit, often] = [unitOf(list), isSum(line, list) ? oftenOfSum(list) : oftenOf(list)];
  const end = list.at(-1)?.end ?? 0;
  if (unit === undefined || often === undefined || isOfSide(line, end)) return undefined;
  return `${scaledText(sumOf(list))} ${unit}${often}`;
};

const isDistinct = (words: readonly (string | undefined)[]): boolean =>
  words.every((one) => one !== undefined) &&
  new Set(words.map((one) => one?.toLowerCase())).size === words.length;

/** "20% sonnet, 80% haiku": what goes to each API, of all. */
const sharesOf = (list: readonly Part[]): string => {
  const sum = sumOf(list);
  const shares = list.slice(0, -1).map(({ number }) => Number(((100 * number.value) / sum).toPrecision(5)));
  const rest = Number((100 - shares.reduce((all, one) => all + one, 0)).toPrecision(5));
  return [...shares, rest].map((share, at) => `, ${share}% ${list[at]?.api}`).join('');
};

/** "3 tenants: 200M, 500M and 1.1B": as many amounts as things; where the words begin. */
const thingsBefore = (line: Line, list: readonly Part[]): number | undefined => {
  const { atoms } = line;
  const from = list[0]?.from ?? 0;
  const noun = markAt(atoms, from - 1, 'colon', 'on', 'at') ? from - 2 : from - 1;
  const many = numberAt(atoms, noun - 1);
  const isCounted = many !== null && many.value === list.length && /s$/i.test(wordsOf(line, noun, noun + 1));
  return isCounted && (atoms[noun]?.kind === 'unknown' || unitAt(atoms, noun, 'user')) ? noun - 1 : undefined;
};

interface Change {
  readonly from: number;
  readonly end: number;
  readonly words: string;
}

const changeOf = (line: Line, list: readonly Part[]): Change | undefined => {
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

const AMOUNTS = /\d ?(?:[kmb]n?|million|billion|[rq]p[smhd])\b/gi;

/** The line with such a list as what it comes to, and a note of each. */
export const withPartsAddedUp = (text: string, lexed: () => readonly Atom[]): Written => {
  if ((text.match(AMOUNTS)?.length ?? 0) < 2) return { text, notes: [] };
  const line = { text, atoms: lexed() };
  const lists = [...listsOf(line, namedBehind), ...listsOf(line, namedInFront)];
  const change = lists.map((list) => changeOf(line, list)).find((one) => one !== undefined);
  if (change === undefined) return { text, notes: [] };
  const [start, end] = [line.atoms[change.from]?.start ?? 0, line.atoms[change.end - 1]?.end ?? 0];
  return {
    text: `${text.slice(0, start)}${change.words}${text.slice(end)}`,
    notes: [`${quoted(text.slice(start, end))} is added up to ${change.words}.`],
  };
};
