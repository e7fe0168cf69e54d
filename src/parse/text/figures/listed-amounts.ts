import { PER_MONTH } from '../../../domain/units.ts';
import type { Atom, NumberAtom } from '../../atoms.ts';
import { type LexedLine, wordsOf } from '../../beside.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { markAt, numberAt, timeAt, unitAt } from '../../quantity/look.ts';

/** Amounts that stand in a list, each with what it is of: "600M in EU, 1.4B in US", "sonnet 300M, haiku 1.2B". */

/** One amount with what it counts and how often, and the atoms from its name on. */
export interface ListedAmount {
  readonly number: NumberAtom;
  /** Index of the first atom, and of the first behind it. */
  readonly from: number;
  readonly end: number;
  readonly unit: string;
  readonly often: string;
  /** How many of that period a month has; undefined where none is said. */
  readonly perMonth: number | undefined;
  /** The name of the part; undefined where it has none. */
  readonly name: string | undefined;
  /** The words of the API that the part goes to. */
  readonly api: string | undefined;
}

/** Times, cases and what is compared: of these one counts, or each of another time. */
const NO_NAME = re`^(?:${MONTH_NAME}|q[1-4]|h[12]|fy\d*|yesterday|today|tomorrow|tonight|later|soon|next|last|previous|previously|prior|past|earlier|old|new|before|after|initially|eventually|year|worst|best|base|baseline|case|low|lower|high|higher|mid|medium|likely|optimistic|pessimistic|conservative|stretch|max|maximum|min|minimum|forecast|projected|planned|actual|budget|target|grew|growing|grows|grown|rising|doubled|doubling|maybe|perhaps|almost|nearly|only|if|morning|afternoon|evening|noon|midday|daytime|daytimes|weekday|weekend|spike|spikes|burst|bursts|ongoing|recurring|steady|backfill|history|historic|initial|migration|limit|quota|cap|embedding|embeddings|finetuning|training)$`;
/** Words of ours that name a part where an amount stands behind them. */
const ALSO_NAMES =
  /^(?:prod|production|dev|chat|chatbot|team|search|support|email|app|product|customer|client|region|store|site|classification|coding|rag|summaries|eu|us|uk|usa)$/i;
const LEAST = 1e5;
const MOST_WORDS = 2;

const isName = (line: LexedLine, at: number): boolean => {
  const atom = line.atoms[at];
  const word = wordsOf(line, at, at + 1);
  // "team A"
  if (atom === undefined || atom.kind === 'mark') return word === 'A' && unitAt(line.atoms, at - 1, 'user');
  return ALSO_NAMES.test(word) || (atom.kind === 'unknown' && /^[a-z]/i.test(word) && !NO_NAME.test(word));
};

const isJoint = (atoms: readonly Atom[], at: number): boolean =>
  markAt(atoms, at, 'comma', 'and', 'plus', 'slash');

/** "20M tokens a day": where what belongs to the number ends. */
const tailOf = (line: LexedLine, at: number): Pick<ListedAmount, 'end' | 'unit' | 'often' | 'perMonth'> => {
  const { atoms } = line;
  // "12 rps": how often is in the word.
  const isRate = atoms[at + 1]?.kind === 'rate';
  const counted = isRate || unitAt(atoms, at + 1, 'token', 'request') ? at + 2 : at + 1;
  const isOften = markAt(atoms, counted, 'per', 'slash', 'a', 'each') && timeAt(atoms[counted + 1]) !== null;
  const end = isOften ? counted + 2 : atoms[counted]?.kind === 'period' ? counted + 1 : counted;
  const often = wordsOf(line, counted, end);
  const time = timeAt(atoms[isOften ? end - 1 : counted]);
  return {
    end,
    perMonth: time === null ? undefined : PER_MONTH[time],
    unit: wordsOf(line, at + 1, counted),
    often: isOften ? ` a ${wordsOf(line, end - 1, end)}` : often && ` ${often}`,
  };
};

const isApi = (atoms: readonly Atom[], at: number): boolean => atoms[at]?.kind === 'api';

/** "of which", "of them": the atom behind words that point at the whole. */
const behindWhole = (line: LexedLine, at: number): number =>
  markAt(line.atoms, at, 'of') && /^(?:which|them|those|these|that|it)$/i.test(wordsOf(line, at + 1, at + 2))
    ? at + 2
    : at;

/** "600M in EU", "200M for the sales team", "300M on sonnet", "300M gpt-5-mini". */
const namedBehind = (line: LexedLine, bare: ListedAmount): ListedAmount => {
  const { atoms } = line;
  const part = { ...bare, end: behindWhole(line, bare.end) };
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
  if (!markAt(atoms, part.end, 'in', 'on', 'from', 'at', 'to')) return bare;
  const isBare = isName(line, part.end + 1) || atoms[part.end + 1]?.kind !== 'filler';
  const at = part.end + (isBare ? 1 : 2);
  const words = wordsOf(line, at, at + 1);
  if (isApi(atoms, at)) return { ...part, end: at + 1, api: words };
  return isName(line, at) ? { ...part, end: at + 1, name: words } : bare;
};

/** "EU 600M", "team A: 200M", "sonnet 300M". */
const namedInFront = (line: LexedLine, part: ListedAmount): ListedAmount => {
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

const partAt = (line: LexedLine, at: number): ListedAmount | undefined => {
  const number = numberAt(line.atoms, at);
  if (number === null || number.money || number.percent || number.wordy) return undefined;
  const tail = tailOf(line, at);
  if (number.value < LEAST && tail.unit === '') return undefined;
  return number.scaled || tail.unit !== ''
    ? { number, from: at, ...tail, name: undefined, api: undefined }
    : undefined;
};

const isNamedInFront = ({ atoms }: LexedLine, { from, name, api, number }: ListedAmount): boolean =>
  (name ?? api) !== undefined && (atoms[from]?.start ?? 0) < number.start;

const isPace = ({ unit }: ListedAmount): boolean => /\/ ?s|[rqt]ps/i.test(unit);

/** Whether a part goes on with a list: nothing stands between but what joins them, and no speed beside amounts. */
const goesOn = (line: LexedLine, list: readonly ListedAmount[], part: ListedAmount): boolean => {
  const { atoms } = line;
  const last = list.at(-1);
  if (last === undefined) return false;
  let joint = behindWhole(line, last.end);
  // "60M tokens a day: 50M haiku, 10M sonnet"
  const isWhole = list.length === 1 && (last.api ?? last.name) === undefined;
  if (isWhole && part.api !== undefined && markAt(atoms, joint, 'colon')) joint += 1;
  while (joint < part.from && isJoint(atoms, joint)) joint += 1;
  // "dev 5M staging 2M prod 80M", "haiku 5M sonnet 2M": names in front part them.
  const isParted = joint > last.end || (isNamedInFront(line, last) && isNamedInFront(line, part));
  return joint === part.from && isParted && isPace(last) === isPace(part);
};

const joined = (
  line: LexedLine,
  named: (line: LexedLine, part: ListedAmount) => ListedAmount,
): readonly (readonly ListedAmount[])[] => {
  const lists: ListedAmount[][] = [];
  for (const at of line.atoms.keys()) {
    const bare = partAt(line, at);
    if (bare === undefined) continue;
    const part = named(line, bare);
    const list = lists.at(-1);
    if (list !== undefined && goesOn(line, list, part)) list.push(part);
    else lists.push([part]);
  }
  return lists.filter((list) => list.length > 1);
};

/** All lists of a line: of amounts in front of what they are of, then of those behind it. */
export const listedAmounts = (line: LexedLine): readonly (readonly ListedAmount[])[] => [
  ...joined(line, namedBehind),
  ...joined(line, namedInFront),
];
