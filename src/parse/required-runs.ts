/** What the parts of an expression say of a text that they match: runs of letters, and how few texts have them. */

/** What a part of an expression says. */
export interface Part {
  /** All that it can match, where that is little. */
  readonly whole?: readonly string[];
  readonly required: Weighed | undefined;
}

/** Runs of one part, and of parts that stand one behind the other. */
const MOST_RUNS = 100;
const MOST_TOGETHER = 16;
/** A letter alone, or a digit, stands in most lines: it would spare nothing. */
const LEAST_WEIGHT = 1.5;
const MOST_WEIGHT = 5;

const [LETTER_A, LETTER_Z, DIGIT, SPACE] = [97, 122, 48, 32];

/** Matches the empty text alone, such as a word's bound. */
export const EMPTY: Part = { whole: [''], required: undefined };
/** May match any text. */
export const ANYTHING: Part = { required: undefined };

/** How few texts have a run: letters tell most, digits and spaces stand in every line. */
const weightOf = (run: string): number => {
  let weight = 0;
  for (let at = 0; at < run.length && weight < MOST_WEIGHT; at += 1) {
    const sign = run.charCodeAt(at);
    const isLetter = sign >= LETTER_A && sign <= LETTER_Z;
    weight += isLetter ? 1 : sign === DIGIT || sign === SPACE ? 0.5 : 1.5;
  }
  return Math.min(weight, MOST_WEIGHT);
};

const leastOf = (runs: readonly string[]): number => {
  let least = MOST_WEIGHT;
  for (const run of runs) {
    least = Math.min(least, weightOf(run));
    if (least < LEAST_WEIGHT) break;
  }
  return least;
};

/** Runs, and the weight of the shortest. */
interface Weighed {
  readonly runs: readonly string[];
  readonly least: number;
}

const weighed = (runs: readonly string[] | undefined): Weighed | undefined => {
  if (runs === undefined || runs.length > MOST_RUNS) return undefined;
  const least = leastOf(runs);
  return least < LEAST_WEIGHT ? undefined : { runs, least };
};

/** The one that fewer texts have: its shortest run is longer, or it has fewer. */
const rarer = (one: Weighed | undefined, other: Weighed | undefined): Weighed | undefined => {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.least !== other.least) return one.least > other.least ? one : other;
  return one.runs.length <= other.runs.length ? one : other;
};

/** What a text must have of a part: the rarer of what it is and what it requires. */
export const requiredOf = ({ whole, required }: Part): Weighed | undefined => rarer(weighed(whole), required);

const distinct = (runs: readonly string[]): readonly string[] => [...new Set(runs)];

/** One part out of several. */
export const anyOfParts = (parts: readonly Part[]): Part => {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only;
  const wholes = parts.flatMap(({ whole }) => (whole === undefined ? [] : [whole]));
  const whole = wholes.length === parts.length ? distinct(wholes.flat()) : undefined;
  const each = parts.map(requiredOf);
  return {
    ...(whole !== undefined && whole.length <= MOST_RUNS && { whole }),
    required: each.includes(undefined)
      ? undefined
      : weighed(distinct(each.flatMap((one) => one?.runs ?? []))),
  };
};

const behindEachOther = (one: readonly string[], other: readonly string[]): readonly string[] | undefined =>
  one.length * other.length > MOST_TOGETHER
    ? undefined
    : one.flatMap((before) => other.map((behind) => before + behind));

/** A part, and whether what stands behind it follows on its last copy. */
export interface Repeated extends Part {
  readonly last?: readonly string[];
}

/** Parts that stand one behind the other. */
export const behindOneAnother = (parts: readonly Repeated[]): Part => {
  let run: readonly string[] = [''];
  let isWhole = true;
  let best: Weighed | undefined;
  for (const { whole, required, last } of parts) {
    best = rarer(best, required);
    const runs = whole ?? last;
    const joined = runs && (run.length === 1 && run[0] === '' ? runs : behindEachOther(run, runs));
    if (joined !== undefined && last === undefined) run = joined;
    else {
      best = rarer(best, weighed(joined ?? run));
      isWhole = false;
      run = runs ?? [''];
    }
  }
  return isWhole ? { whole: run, required: best } : { required: rarer(best, weighed(run)) };
};
