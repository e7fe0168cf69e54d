import type { Atom } from '../atoms.ts';
import { textBefore, wordsOf } from '../beside.ts';
import { re } from '../expression.ts';
import { isNearAName } from '../names/slips.ts';
import { A_PERIOD } from '../period-names.ts';
import { isDoneOnce, isTime, markAt, timeAt, unitAt } from '../quantities.ts';

/**
 * "40k widgets a day, 300 tokens per widget", "25 stewards, 40 letters a day each": a plural that nobody knows and
 * that is counted is a thing that is sent, or people who send. It is learned from the line, and means the same all
 * over it.
 */

type Learned = 'request' | 'user';

/** Plurals that measure, or that are no text. */
const NO_THINGS =
  /^(?:\w*bytes|[kmgtp]i?bs|bits|cores|v?cpus|gpus|cards|racks|hours|minutes|seconds|days|nights|weeks|weekends|months|quarters|years|shifts|sprints|times|dollars|bucks|cents|euros|pounds|francs|pesos|rupees|credits|images|pictures|photos|screenshots|videos|clips|songs|watts|volts|amps|degrees|percents|params|parameters|weights|layers|experts|gigs|toks|tokns?|streams|adapters|slots|lanes|regions|zones|versions|languages|locales|models|finetunes|apis|is|this|plus|less|us|vs|gas|was|its|has|does|bus|basis|always|perhaps|across|previous|various|business|replicas|nodes|servers|boxes|machines|instances)$/i;
const PLURAL = /^\p{L}[\p{L}-]+[^\W\dsu_]s$/u;

/** Plurals of things in German, at the end of longer words: "Arztbriefe", "Prüfberichte". */
const GERMAN =
  /(?:briefe|berichte|vertr(?:ä|ae)ge|anfragen|rechnungen|protokolle|anrufe|gespr(?:ä|ae)che|nachrichten|akten|befunde|gutachten|belege|meldungen|bestellungen|bewertungen|tickets|mails|texte)$/iu;

const PICTURES = /^(?:images|pictures|photos|screenshots)$/i;
/** Where the line says what one is in tokens, it is counted like any other thing. */
const TOKENS_OF_EACH =
  /\btok(?:en)?s? (?:(?:per|each|an?) ?)?(?:image|picture|photo|screenshot)|(?:image|picture|photo|screenshot)s?,? ?(?:of|at|x|=|is|are|,)? ?[\d.,]+k? tok(?:en)?s?/i;

const lemma = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '');

const wordAt = (text: string, atoms: readonly Atom[], at: number): string =>
  wordsOf({ text, atoms }, at, at + 1);

/** Words of ours that are plain plurals where a number counts them: "50k runs/mo", "8k invoices a day". */
const ALSO = /^(?:runs|invoices|bills)$/i;

const mayCount = (text: string, atoms: readonly Atom[], at: number): boolean => {
  const atom = atoms[at];
  if (atom === undefined) return false;
  const word = wordAt(text, atoms, at);
  if (atom.kind === 'mark' || atom.kind === 'noun') return ALSO.test(word);
  const isThing = !NO_THINGS.test(word) || (PICTURES.test(word) && TOKENS_OF_EACH.test(text));
  const isPlural = PLURAL.test(word) || GERMAN.test(word);
  return atom.kind === 'unknown' && isPlural && isThing && !isNearAName(word);
};

const isAdjective = (text: string, atoms: readonly Atom[], at: number): boolean => {
  const atom = atoms[at];
  return (
    (atom?.kind === 'unknown' && /^\p{L}[\p{L}-]*$/u.test(atom.text)) ||
    unitAt(atoms, at, 'user', 'request') ||
    (atom?.kind === 'noun' &&
      /^(?:support|api|insurance|power|energy|maintenance)$/i.test(wordAt(text, atoms, at)))
  );
};

/** "1 heartbeat every 20 seconds": one of what comes again. */
const isOneEvery = (atoms: readonly Atom[], at: number): boolean => {
  const [number, noun] = [atoms[at], atoms[at + 1]];
  return (
    number?.kind === 'number' &&
    number.value === 1 &&
    noun?.kind === 'unknown' &&
    SINGULAR.test(noun.text) &&
    isEverySoMany(atoms, at + 2)
  );
};
const SINGULAR = /^\p{L}[\p{L}-]{2,}$/u;

/** Where a noun ends that a number at `at` counts, over at most two words before it; -1 where there is none. */
const nounBehind = (text: string, atoms: readonly Atom[], at: number): number => {
  if (isOneEvery(atoms, at)) return at + 1;
  let found = -1;
  for (let place = at + 1; place <= at + 3; place += 1) {
    if (mayCount(text, atoms, place)) found = place;
    else if (!isAdjective(text, atoms, place)) break;
  }
  return found;
};

/** "a day", "/mo", "daily", "once" right behind it. */
const isTimed = (atoms: readonly Atom[], at: number): boolean => {
  const atom = atoms[at];
  if (atom?.kind === 'period') return true;
  if (atom !== undefined && isDoneOnce(atom)) return true;
  if (!markAt(atoms, at, 'per', 'a', 'slash', 'each', 'in')) return false;
  return timeAt(atoms[at + 1]) !== null || unitAt(atoms, at + 1, 'user', 'fte', 'request');
};

const isAmount = (atom: Atom | undefined): boolean =>
  atom?.kind === 'number' && !atom.money && !atom.percent && atom.value > 0;

const perWord = (text: string, word: string): boolean =>
  new RegExp(
    String.raw`(?:\bper|\bfor each|\beach|\/) ?${lemma(word).replace(/[^\p{L}]/gu, '.')}(?:s|\b)`,
    'iu',
  ).test(text);

/** Something else in the line happens by the day: then what is only counted is who does it. */
const somethingIsTimed = (atoms: readonly Atom[]): boolean =>
  atoms.some(
    (atom, at) =>
      (atom.kind === 'rate' && isTime(atom.period)) ||
      atom.kind === 'period' ||
      (markAt(atoms, at, 'per', 'a', 'slash') && timeAt(atoms[at + 1]) !== null) ||
      isEverySoMany(atoms, at),
  );

/** "every 20 seconds" */
const isEverySoMany = (atoms: readonly Atom[], at: number): boolean =>
  markAt(atoms, at, 'per', 'each') && isAmount(atoms[at + 1]) && timeAt(atoms[at + 2]) !== null;

/** "100k SKUs, 300 tokens each", but not "500 tenants, 2k tokens each a day" */
const SIZE_OF_EACH =
  /^,? ?(?:about |around |~ ?)?\d[\d.,]{0,9}k? ?(?:tok(?:en)?s?|words) (?:each|apiece)\b(?! ?(?:per|an?|every|\/)\b)/i;

/** "20 tenants x 50M each", "8 pipelines x 120M tokens a day": no single thing has as much. */
const VOLUME_OF_EACH = re`^(?:(?:,| with| at| of| @)? ?(?:about |around |~ ?)?\d[\d.,]{0,9} ?[mb](?: ?tok(?:en)?s?)?${A_PERIOD}? (?:each|apiece)\b|(?: ?[x×]| times) ?\d[\d.,]{0,9} ?[mb]\b)`;

/** Few of them are who sends, such as tenants: so many are things. */
const MANY = 100;
const LINK = String.raw`(?:of|at|with|is|are|averag(?:e|ing)|avg\.?|mean|median|about|around|roughly|~|each) ?`;
const ONES_SIZE = String.raw`\d[\d.,]{0,9}k? ?(?:tok(?:en)?s?|words|pages)\b`;
/** What is said of a day is no size. */
const UNTIMED = String.raw`(?! ?(?:each )?(?:per|an?|every|\/|daily|weekly|monthly)\b)`;

/** "4M abstracts (avg 350 tokens)", "40k rulings of 3k tokens", "12k judgments, 9 pages each": its size stands behind it. */
const SIZED = re`^[,:]? ?\(?(?:(?:${LINK}){1,3}${ONES_SIZE}|${ONES_SIZE} (?:each|apiece|avg|average|on average)\b)${UNTIMED}`;
/** "80k subtitles at 600 tokens in", "3M SKUs: 200 in": both sides of one may stand there, where a verb says what is done. */
const SIDED = re`^[,:]? ?\(?(?:${LINK}){0,3}\d[\d.,]{0,9}k? ?(?:tok(?:en)?s?|in(?:put)?|prompt)\b${UNTIMED}`;
const DO =
  '(?:annotat|classif|translat|tag|label|scor|pars|process|summari[sz]|extract|grad|review|moderat|analy[sz]|enrich|index|convert|redact|triag|categori[sz]|rewrit|screen|embed)[a-z]{0,4}';
const DONE_WITH = re`\b${DO} (?:(?:all|about|around|our|the|some|~) ?){0,2}$`;
/** "700k variants to annotate monthly" */
const TO_DO = re`^ to (?:be )?${DO}\b`;

/** Whether the size of one, or what is done with it, stands behind so many things that are no people. */
const isSized = (text: string, atoms: readonly Atom[], at: number, noun: number): boolean => {
  const [number, end] = [atoms[at], atoms[noun]?.end ?? text.length];
  const behind = text.slice(end, end + 60);
  if (markAt(atoms, noun + 1, 'comma') && SIZE_OF_EACH.test(behind)) return true;
  if (number?.kind !== 'number' || number.value < MANY) return false;
  const isDone = TO_DO.test(behind) || SIZED.test(behind);
  return isDone || (SIDED.test(behind) && DONE_WITH.test(textBefore(text, number.start, 32)));
};

/** "40M titles rewritten per month": what is done with them stands between. */
const DONE_OFTEN =
  /^ (?!used|needed|spent)[a-z]{3,12}(?:ed|en) (?:(?:per|an?|every|each) (?:hour|day|week|month|quarter|year)|daily|weekly|monthly|once)\b/i;

/** How often the things come is said, right behind them or behind what is done with them. */
const comeOften = (text: string, atoms: readonly Atom[], noun: number): boolean => {
  const end = atoms[noun]?.end ?? text.length;
  return (
    isTimed(atoms, noun + 1) || isEverySoMany(atoms, noun + 1) || DONE_OFTEN.test(text.slice(end, end + 40))
  );
};

/** Who does something by trade, and words with that end for what is sent or kept. */
const BY_TRADE = /(?:ers|ors|ists|ants|ians|ees|men|women)$/i;
const NO_TRADE =
  /(?:order|offer|letter|paper|number|poster|folder|header|trailer|sticker|tender|ledger|chapter|transfer|voucher|error|sensor|vector|factor|variant|plant|grant|cover|layer|tracker|router|scanner|printer|meter|counter|matter|register|filter|container|server|computer|author|mirror|tutor|monitor|processor|restaurant|warrant|flyer|banner|buffer|cluster|identifier|parameter|specimen|fee|committee|list)s?$/i;
const FEW_OF_EACH = re`^, ?(?:about |around |~ ?)?\d{1,3}(?: [a-z-]{2,14}){1,2}${A_PERIOD}`;

/** "70k farmers, 3 messages a week": people by their trade, of whom each sends a few. */
const areOfATrade = (text: string, atoms: readonly Atom[], noun: number): boolean => {
  const word = wordAt(text, atoms, noun);
  return BY_TRADE.test(word) && !NO_TRADE.test(word) && FEW_OF_EACH.test(text.slice(atoms[noun]?.end));
};

const roleOf = (text: string, atoms: readonly Atom[], at: number, noun: number): Learned | null => {
  const word = wordAt(text, atoms, noun);
  if (VOLUME_OF_EACH.test(text.slice(atoms[noun]?.end))) return 'user';
  if (comeOften(text, atoms, noun)) return 'request';
  if (areOfATrade(text, atoms, noun)) return 'user';
  // "300 households x 3 questions a day"
  if (markAt(atoms, noun + 1, 'times') && isAmount(atoms[noun + 2]) && unitAt(atoms, noun + 3, 'request'))
    return 'user';
  // "10 tenants each 50M tokens"
  if (markAt(atoms, noun + 1, 'each') && atoms[noun + 2]?.kind === 'number') return 'user';
  if (isSized(text, atoms, at, noun)) return 'request';
  const people = markAt(atoms, noun + 1, 'comma', 'times', 'at') || atoms[noun + 1]?.kind === 'unknown';
  if (people && somethingIsTimed(atoms) && (/\beach\b/i.test(text) || perWord(text, word))) return 'user';
  return markAt(atoms, noun + 1, 'each') || perWord(text, word) ? 'request' : null;
};

/** What a line teaches: each noun with its role, and where a noun of several words begins and ends. */
interface Taught {
  readonly learned: ReadonlyMap<string, Learned>;
  readonly joined: ReadonlyMap<number, number>;
}

const taughtBy = (text: string, atoms: readonly Atom[]): Taught => {
  const learned = new Map<string, Learned>();
  const joined = new Map<number, number>();
  for (const [at, atom] of atoms.entries()) {
    const noun = isAmount(atom) ? nounBehind(text, atoms, at) : -1;
    const role = noun < 0 ? null : roleOf(text, atoms, at, noun);
    if (role === null) continue;
    learned.set(lemma(wordAt(text, atoms, noun)), role);
    joined.set(at + 1, noun);
  }
  return { learned, joined };
};

/** The atoms with such nouns as the units that they are. */
export const withCountedNouns = (text: string, atoms: readonly Atom[]): readonly Atom[] => {
  const { learned, joined } = taughtBy(text, atoms);
  if (learned.size === 0) return atoms;
  const made: Atom[] = [];
  let done = -1;
  for (const [at, atom] of atoms.entries()) {
    if (at <= done) continue;
    done = joined.get(at) ?? at;
    const last = atoms[done] ?? atom;
    const unit = learned.get(lemma(wordAt(text, atoms, done)));
    const named = unit !== undefined && (last.kind === 'unknown' || joined.has(at) || isHeldBy(made));
    made.push(named ? { kind: 'unit', unit, start: atom.start, end: last.end } : atom);
  }
  return made;
};

/** "per run": a word of ours that the line has given another meaning. */
const isHeldBy = (before: readonly Atom[]): boolean =>
  markAt(before, before.length - 1, 'per', 'each', 'slash', 'a');
