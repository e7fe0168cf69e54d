import { nounsOf } from '../../domain/fields/index.ts';
import type { Atom } from '../atoms.ts';
import { wordsOf } from '../beside.ts';
import { KIND, MARKET } from '../paying-fields.ts';
import { isWorkdays, markAt, nounAt, skipMarks, unitAt } from '../quantities.ts';
import { attempt, type Reading, setField, setFields, use } from '../reading.ts';
import { countIn } from '../text/figures/number-words.ts';
import { landlord } from './hardware/rented-from.ts';
import { switchedOff } from './hardware/switched-off.ts';
import { type Denial, denialOf, refuseDenial } from './looks/denied.ts';

/** Words that mean something without a number: phrases, how hardware is paid for, sellers, intents. */

/** One kind of word: true where it was read. */
export type WordReader = (reading: Reading, at: number, atom: Atom) => boolean;

/** "3 year commit", "12 month contract", "reserved for a year": the term that a phrase holds. */
const TERM = /\b(?<many>\d{1,2}|a|one|three)[ -]?(?<unit>y|mo)/i;

type Phrase = Extract<Atom, { kind: 'phrase' }>;

/** "no spot", "without commitment": what is left is on demand, where no other way to rent is said. */
const denyMarket = (reading: Reading, words: string): void => {
  // Whoever owns hardware rents none.
  if (!reading.facts.marks.has('own')) setField(reading, MARKET, 'on-demand', words, 'soft');
};

/** What is said to be not wanted: spares and ways to rent have a value that says so, anything else is refused. */
const denied = (reading: Reading, at: number, { fields }: Phrase, { from, end }: Denial): boolean => {
  const isMarket = fields[MARKET] !== undefined && fields[MARKET] !== 'on-demand';
  if (!isMarket && fields['selfHosted.spareReplicas'] === undefined) refuseDenial(reading, at);
  use(reading, from, end);
  const words = wordsOf(reading, from, end);
  if (isMarket) denyMarket(reading, words);
  else setField(reading, 'selfHosted.spareReplicas', 0, words);
  return true;
};

/** "int4", "n+1", "EU only": sets its fields; "no redundancy needed" denies. */
const phrase: WordReader = (reading, at, atom) => {
  if (atom.kind !== 'phrase') return false;
  const denial = denialOf(reading, at);
  if (denial !== null) return denied(reading, at, atom, denial);
  use(reading, at);
  const words = wordsOf(reading, at, at + 1);
  // "own" and "already paid" in one line: paid says how it is owned, and takes the place of own.
  if (atom.fields[KIND] === 'paid' && reading.fields.get(KIND)?.value === 'own') reading.fields.delete(KIND);
  setFields(reading, atom.fields, words, atom.soft ? 'soft' : 'said');
  const { many, unit } = TERM.exec(words)?.groups ?? {};
  if (many !== undefined && atom.fields['selfHosted.procurement.market'] === 'reserved')
    setField(
      reading,
      'selfHosted.procurement.termMonths',
      (/^a$/i.test(many) ? 1 : countIn(many)) * (/^y/i.test(unit ?? '') ? 12 : 1),
      words,
    );
  return true;
};

const HARDWARE_REACH = 4;
const LONGEST_OTHER = 40;

/** "8 A100s own llama 70b" */
const isRightBehindHardware = ({ atoms }: Reading, at: number): boolean =>
  ['gpu', 'instance'].includes(atoms[at - 1]?.kind ?? '') || unitAt(atoms, at - 1, 'gpu', 'server');

/** "gpt-4.1 or our own on p5.48xlarge", "our own on NC H100 v5": a machine that a cloud lets. */
const isOnMachineOfCloud = ({ atoms }: Reading, at: number): boolean => {
  const on = skipMarks(atoms, at, ['hosting', 'own'], 2);
  if (!markAt(atoms, on, 'on')) return false;
  return atoms
    .slice(on + 1, on + 1 + HARDWARE_REACH)
    .some(({ kind, start, end }) => kind === 'instance' || (kind === 'seller' && start === end));
};

/** "our own chatbot", "own data", "our own fine-tune of mistral 7b", "our own 13b finetune": what somebody has that is no hardware. */
const OWNS_OTHER =
  /^ \d[\d.]{0,5} ?b\b|^ (?:[a-z]+ )?(?:chat)?(?:bots?|assistants?|apps?|applications?|data|datasets?|documents?|docs|content|code|codebase|fine-?tun(?:e|es|ed|ing)|models?|llms?|loras?|adapters?|weights|products?|software|users?|customers?|clients?|prompts?|agents?|tools?|keys?|website|evals?)\b(?! ?(?:gpus?|servers?|machines?))/i;

/** "own gpt-5", "own tokens": nothing that could be owned. */
const ownsNothing = ({ atoms }: Reading, at: number): boolean =>
  atoms[at + 1]?.kind === 'api' || unitAt(atoms, at + 1, 'token');

const ownsOther = (reading: Reading, at: number): boolean => {
  const end = reading.atoms[at]?.end ?? 0;
  return ownsNothing(reading, at) || OWNS_OTHER.test(reading.text.slice(end, end + LONGEST_OTHER));
};

/** "our own llama on rented H100s" owns no hardware: "own" counts unless a model follows. */
const ownsHardware = (reading: Reading, at: number): boolean => {
  const { atoms } = reading;
  if (!/^own$/i.test(wordsOf(reading, at, at + 1)) || isRightBehindHardware(reading, at))
    return !ownsNothing(reading, at);
  if (ownsOther(reading, at)) return false;
  for (let ahead = at + 1; ahead <= at + HARDWARE_REACH; ahead += 1) {
    const atom = atoms[ahead];
    if (atom === undefined || atom.kind === 'gpu') return true;
    if (unitAt(atoms, ahead, 'gpu', 'server')) return true;
    if (atom.kind === 'model') return false;
    if (atom.kind === 'mark' && atom.mark !== 'times' && atom.mark !== 'a') return true;
  }
  return true;
};

const paying: WordReader = (reading, at, atom) => {
  if (atom.kind !== 'mark') return false;
  if (atom.mark === 'billed') {
    use(reading, at);
    return true;
  }
  if ((atom.mark !== 'own' && atom.mark !== 'rent') || denialOf(reading, at) !== null) return false;
  use(reading, at);
  const isPaid = atom.mark === 'own' && reading.fields.get(KIND)?.value === 'paid';
  if (
    !isPaid &&
    (atom.mark === 'rent' || (ownsHardware(reading, at) && !isOnMachineOfCloud(reading, at + 1)))
  )
    setField(reading, KIND, atom.mark, wordsOf(reading, at, at + 1));
  return true;
};

/** "on the batch api", "nightly batch", "batch is fine": all of it may wait, unless a share says how much. */
const batch: WordReader = (reading, at) => {
  if (!nounAt(reading.atoms, at, 'batch') || denialOf(reading, at) !== null) return false;
  use(reading, at);
  if (!reading.fields.has('workload.batchShare'))
    setField(reading, 'workload.batchShare', 1, wordsOf(reading, at, at + 1), 'soft');
  return true;
};

/** "mon-fri", "on weekdays": what is said of a day is of a working day. */
const workdays: WordReader = (reading, at) => {
  const said = isWorkdays(reading.atoms, at) && reading.quantities.some(({ period }) => period === 'day');
  if (said) use(reading, at);
  return said;
};

/** Nouns that say nothing without a number; a share or a count that was left alone is named back. */
const SILENT: ReadonlySet<string> = new Set([
  ...nounsOf(({ dimension }) => !['share', 'count', 'times'].includes(dimension)),
  'api',
]);

/** "per million tokens, sonnet at 3/15": what the prices of the line are for. */
const isUnitOfPrices = ({ atoms, quantities }: Reading, at: number): boolean =>
  unitAt(atoms, at, 'million', 'thousand') &&
  markAt(atoms, at - 1, 'per', 'slash') &&
  quantities.some(({ number, second }) => number.money || second !== null);

/** Words that name what a number beside them is of, and the intents. */
const context: WordReader = (reading, at, atom) => {
  if (atom.kind === 'mark' && (atom.mark === 'preview' || atom.mark === 'help')) {
    if (atom.mark === 'preview') reading.preview = true;
    else reading.help = true;
    use(reading, at);
    return true;
  }
  const silent =
    (atom.kind === 'mark' && (atom.mark === 'versus' || atom.mark === 'hosting')) ||
    unitAt(reading.atoms, at, 'fte') ||
    isUnitOfPrices(reading, at) ||
    (atom.kind === 'noun' && SILENT.has(atom.noun));
  if (silent) use(reading, at);
  return silent;
};

/** "each", "per GPU" left behind a price is part of it. */
const tail: WordReader = (reading, at) => {
  const { atoms } = reading;
  const from = skipMarks(atoms, at, ['each'], 1);
  const perGpu =
    markAt(atoms, at, 'per', 'a', 'slash') && (unitAt(atoms, at + 1, 'gpu') || atoms[at + 1]?.kind === 'gpu');
  if (from === at && !perGpu) return false;
  use(reading, at, perGpu ? at + 2 : from);
  return true;
};

/** "half haiku, half sonnet": equal parts of a mix. */
const halfOfMix: WordReader = (reading, at) => {
  if (!nounAt(reading.atoms, at, 'half') || !/^half$/i.test(wordsOf(reading, at, at + 1))) return false;
  const { atoms } = reading;
  const what = skipMarks(atoms, at + 1, ['of'], 1);
  // "half the traffic to haiku"
  const from = unitAt(atoms, what, 'token', 'request') || nounAt(atoms, what, 'volume') ? what + 1 : at + 1;
  const place = skipMarks(atoms, from, ['on', 'of', 'to'], 2);
  const id = reading.named.get(place);
  if (id === undefined) return false;
  use(reading, at, place);
  reading.shares.push({ at: place, id, share: 0.5, words: wordsOf(reading, at, place + 1) });
  return true;
};

const ALL: readonly WordReader[] = [
  halfOfMix,
  phrase,
  landlord,
  switchedOff,
  paying,
  batch,
  workdays,
  context,
  tail,
];

/** "batch 2B tokens a night": beside an amount that is no share it says what kind of work the amount is. */
const batchAmount = (reading: Reading): void => {
  const { atoms, fields, quantities, used } = reading;
  for (const { number, first, end } of quantities) {
    if (number.percent || fields.has('workload.batchShare')) continue;
    for (let at = first; at < end; at += 1) {
      const isBatch = used.has(at) && nounAt(atoms, at, 'batch') && !markAt(atoms, at - 1, 'no', 'per', 'a');
      if (isBatch) setField(reading, 'workload.batchShare', 1, wordsOf(reading, at, at + 1), 'soft');
    }
  }
};

/** Whatever no quantity took. */
export const readWords = (reading: Reading): void => {
  attempt(reading, () => batchAmount(reading));
  for (const [at, atom] of reading.atoms.entries())
    if (!reading.used.has(at)) attempt(reading, () => void ALL.some((read) => read(reading, at, atom)));
};
