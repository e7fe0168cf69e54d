import { valueIn } from '../../keys.ts';
import type { Atom, NumberAtom } from '../atoms.ts';
import { impossible, notUnderstood, quoted, say } from '../problems.ts';

/** Sums that people type: `40k*1500`, `(200+50)M`. Each becomes one number before anything else is read. */

const MOST_ATOMS = 64;
const SIGNS: Readonly<Record<string, string>> = {
  times: '*',
  plus: '+',
  dash: '-',
  slash: '/',
  'power-of': '^',
};

interface Chain {
  readonly end: number;
  readonly sum: string;
  readonly numbers: readonly NumberAtom[];
  readonly signs: readonly string[];
}

const signAt = (atoms: readonly Atom[], at: number): string | null => {
  const atom = atoms[at];
  return atom?.kind === 'mark' ? (valueIn(SIGNS, atom.mark) ?? null) : null;
};

const isMark = (atom: Atom | undefined, mark: string): boolean => atom?.kind === 'mark' && atom.mark === mark;

/** A number with a unit of its own ("80 GB") is no operand. */
const isOperand = (atoms: readonly Atom[], at: number): boolean => {
  const atom = atoms[at];
  if (atom?.kind !== 'number' || atom.wordy) return false;
  const next = atoms[at + 1];
  return !(next?.kind === 'unit' && next.unit === 'gigabyte');
};

/** One operand: a number, or a sum in brackets. */
const operandAt = (atoms: readonly Atom[], at: number, limit: number): Chain | null => {
  const atom = atoms[at];
  if (isMark(atom, 'open')) {
    const inner = chainAt(atoms, at + 1, limit, true);
    return inner && isMark(atoms[inner.end], 'close')
      ? { ...inner, sum: `(${inner.sum})`, end: inner.end + 1 }
      : null;
  }
  return atom?.kind === 'number' && isOperand(atoms, at)
    ? { end: at + 1, sum: `(${atom.value})`, numbers: [atom], signs: [] }
    : null;
};

const chainAt = (atoms: readonly Atom[], start: number, limit: number, inBrackets: boolean): Chain | null => {
  let at = start;
  let sum = '';
  const numbers: NumberAtom[] = [];
  const signs: string[] = [];
  for (;;) {
    const operand = at >= limit ? null : operandAt(atoms, at, limit);
    if (operand === null) return null;
    sum += operand.sum;
    numbers.push(...operand.numbers);
    signs.push(...operand.signs);
    at = operand.end;
    const sign = signAt(atoms, at);
    const followed = isMark(atoms[at + 1], 'open') || isOperand(atoms, at + 1);
    if (sign === null || !followed || (!inBrackets && isPair(atoms, at, sign))) break;
    sum += sign;
    signs.push(sign);
    at += 1;
  }
  return { end: at, sum, numbers, signs };
};

/** "$3/$15" and "$3 - $15" are two prices, not a sum. */
const isPair = (atoms: readonly Atom[], at: number, sign: string): boolean => {
  const before = atoms[at - 1];
  const after = atoms[at + 1];
  const money = (atom: Atom | undefined): boolean => atom?.kind === 'number' && atom.money;
  return (sign === '/' || sign === '-') && money(before) && money(after);
};

/** "24/7" is no division. */
const isAlways = ({ numbers }: Chain): boolean =>
  numbers.some(({ value }, at) => value === 24 && numbers[at + 1]?.value === 7);

/** "235k€ + 19% VAT": a share of the sum, and no fifth of a euro. */
const addsShare = ({ numbers, signs }: Chain): boolean =>
  signs.includes('+') && numbers.some(({ percent }) => percent) && numbers.some(({ percent }) => !percent);

const MOST_OF_REQUEST = 20_000;

/** "900+120 per request", "350+60 tok": input and output, whose sum would lose which is which. */
const isRequest = ({ numbers, signs, end }: Chain, atoms: readonly Atom[]): boolean => {
  const at = isMark(atoms[end], 'each') ? end : end + (atoms[end]?.kind === 'unit' ? 1 : 0);
  const [link, thing] = [atoms[at], atoms[at + 1]];
  const isOfOne =
    isMark(link, 'each') ||
    ((isMark(link, 'per') || isMark(link, 'slash') || isMark(link, 'a')) &&
      thing?.kind === 'unit' &&
      thing.unit === 'request');
  const unit = atoms[end];
  const isSmall =
    unit?.kind === 'unit' && unit.unit === 'token' && numbers.every(({ value }) => value < MOST_OF_REQUEST);
  const isTwo = numbers.length === 2 && signs[0] === '+' && numbers.every(({ money }) => !money);
  return isTwo && (isOfOne || isSmall);
};

/** "80/20", "2k/400" and "300M-800M" mean something else; "12B/12 tokens" is a division. */
const isSum = (chain: Chain, after: Atom | undefined): boolean => {
  if (chain.signs.length === 0 || isAlways(chain) || addsShare(chain)) return false;
  if (chain.signs.some((sign) => sign === '*' || sign === '^')) return true;
  if (chain.signs.every((sign) => sign === '+')) return true;
  const [first, second] = chain.numbers;
  const divides = chain.signs.length === 1 && chain.signs[0] === '/';
  const countsTokens = after?.kind === 'unit' && after.unit === 'token';
  return (
    divides &&
    countsTokens &&
    (first?.value ?? 0) >= 1e6 &&
    (second?.value ?? 0) < 1000 &&
    second?.scaled === false
  );
};

const MOST_GPUS = 512;

/** "h100 $1.8 x 8 x 24/7": the price of one, how many there are, and when they run. */
const isPriceTimesCount = ({ numbers: [price, count], signs }: Chain, isPriced: boolean): boolean =>
  price !== undefined &&
  (price.money || (isPriced && !price.scaled && !Number.isInteger(price.value))) &&
  signs[0] === '*' &&
  count !== undefined &&
  !count.money &&
  !count.scaled &&
  Number.isInteger(count.value) &&
  count.value <= MOST_GPUS;

const isNoSum = (chain: Chain, atoms: readonly Atom[], at: number): boolean =>
  isBehindGpu(chain, atoms, at) || isRequest(chain, atoms);

/** "h200 @3.3 x 2": at once behind the name of a GPU. */
const isBehindGpu = (chain: Chain, atoms: readonly Atom[], at: number): boolean => {
  const isPriced = isMark(atoms[at - 1], 'at');
  return atoms[isPriced ? at - 2 : at - 1]?.kind === 'gpu' && isPriceTimesCount(chain, isPriced);
};

const evaluated = (
  text: string,
  start: Atom,
  chain: Chain,
  end: number,
  calculate: (sum: string) => number,
): NumberAtom => {
  const words = text.slice(start.start, end);
  const value = calculate(chain.sum);
  if (!Number.isFinite(value))
    throw impossible(say`The sum ${quoted(words)} has no finite value: type a smaller one.`);
  if (value < 0) throw impossible(say`The sum ${quoted(words)} is less than 0: type one above 0.`);
  return {
    kind: 'number',
    start: start.start,
    end,
    value,
    money: chain.numbers.some((number) => number.money),
    percent: chain.numbers.every((number) => number.percent),
    scaled: chain.numbers.some((number) => number.scaled),
    wordy: false,
  };
};

/** The atoms with every sum replaced by its value. Throws where a sum is too long, not finite or below 0. */
export const foldArithmetic = async (text: string, atoms: readonly Atom[]): Promise<Atom[]> => {
  const folded: Atom[] = [];
  let at = 0;
  while (at < atoms.length) {
    const atom = atoms[at];
    if (atom === undefined) break;
    const opens = isMark(atom, 'open') || isOperand(atoms, at);
    const chain = opens ? chainAt(atoms, at, Math.min(atoms.length, at + MOST_ATOMS), false) : null;
    if (chain && chain.numbers.length > MOST_ATOMS / 4)
      throw notUnderstood(say`That sum is too long: type its result.`);
    if (chain && isSum(chain, atoms[chain.end]) && !isNoSum(chain, atoms, at)) {
      const { calculate } = await import('./calculator.ts');
      folded.push(evaluated(text, atom, chain, atoms[chain.end - 1]?.end ?? atom.end, calculate));
      at = chain.end;
    } else {
      folded.push(atom);
      at += 1;
    }
  }
  return folded;
};
