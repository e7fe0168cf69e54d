import { type DraftField, fieldsIn } from '../../../domain/draft.ts';
import { FIELDS } from '../../../domain/fields/index.ts';
import { nearEnough } from '../../../domain/round.ts';
import { isSameJson } from '../../../json.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { type Relative, takeRelatives } from '../amounts/relative.ts';
import type { ThreadContext } from '../context.ts';
import { wholeFields } from '../wording/alone.ts';
import { SWAP_VERBS, TAKE_AWAY } from '../wording/verbs.ts';
import { type FigureNamed, figuresNamed } from './figures-named.ts';

/** A factor without a noun of its own is of what its sentence names: "H100s get cheaper, -30%" is no less traffic. */

/** Where some words stand among others. */
interface Place {
  readonly from: number;
  readonly to: number;
}

/** The sentence of a factor. */
interface Sentence extends Place {
  /** Whether the factor goes on with a clause that may be a command by itself, as "haiku" is. */
  readonly isListed: boolean;
}

const BETWEEN = /(?<![\s,;:.!?–-])\s*(?:[,;:]|[.!?]+|\s[–-]+)\s+|(?<!\s)\s+(?:and|but|then|so)\s+|\n/gi;
/** Behind one of these an amount alone goes on with what was said: "…, -30%", "… - 20% more". */
const GOES_ON = /^\s*[,:–-]/;
/** An amount alone, and no wish: "-30%", "20% more", "by 40%", "2x". */
const AMOUNT =
  /^(?:by |minus |plus |[+-] ?)?\d[\d.]* ?%(?: (?:more|less|fewer|growth))?$|^\d[\d.]* ?(?:x|×|times)$/i;
const SAYS_NOTHING = re`^(?:(?:${LEAD_IN}|too|also|as well|again|though|tho|at least|or so|i think|maybe|about|by|even|just|this year|next year|[\s,.!?])+)?$`;

/** A wish for something else, whatever it is for: "drop mini". */
const BEGINS_A_WISH = re`^(?:(?:${LEAD_IN}|also|just|let'?s|we|can you)[\s,]+)*(?:${TAKE_AWAY}|${SWAP_VERBS}|add|use|host|rent|buy|set|make|try|keep|compare)\b`;

/** The only factor of some words where nothing says what it is of; undefined for others. */
const bareIn = (words: string): Relative | undefined => {
  const [only, ...others] = takeRelatives(words).relatives;
  return others.length === 0 && only?.isBare === true ? only : undefined;
};

/** The clauses of some words, each with what stands before it. */
const clausesOf = (words: string): readonly (Place & { readonly before: string })[] => {
  const ends = [...words.matchAll(BETWEEN)];
  return [...ends, undefined].map((end, at) => {
    const last = ends[at - 1];
    return {
      from: last === undefined ? 0 : last.index + last[0].length,
      to: end?.index ?? words.length,
      before: last?.[0] ?? '',
    };
  });
};

/** What says something of its subject: "H100s get cheaper" is no command, though each of its words may be one. */
const PREDICATE =
  /\b(?:is|are|was|were|be|been|gets?|got|getting|becomes?|became|goes?|going|went|keeps?|kept|will|would|could|might|may|has|have|had|falls?|fell|falling|drops?|dropped|dropping|rises?|rose|rising|comes?|came|costs?|cheaper|dearer|faster|slower|longer|shorter)\b/i;
const MONEY_SAID: ReadonlySet<string> = new Set(['paying', 'rent', 'own', 'power', 'people', 'apis']);

/**
 * What a clause is beside a factor: a change of its own, as "int4" is, what may be one, as a price or what holds already
 * may, or no command at all.
 */
const kindOf = async (clause: string, { before }: ThreadContext): Promise<'change' | 'listed' | 'speech'> => {
  if (BEGINS_A_WISH.test(clause)) return 'change';
  const fields = await wholeFields(clause);
  const isOther = (field: DraftField): boolean =>
    !MONEY_SAID.has(FIELDS[field].belongs) && !isSameJson(fields[field], before?.fields[field]);
  const all = fieldsIn(fields);
  if (all.some(isOther)) return 'change';
  return all.length > 0 && !PREDICATE.test(clause) ? 'listed' : 'speech';
};

/** The sentence of a factor: its clause, and where that is an amount alone, the one that it goes on with. */
const sentenceOf = async (
  words: string,
  factor: string,
  context: ThreadContext,
): Promise<Sentence | undefined> => {
  const place = words.indexOf(factor);
  const clauses = clausesOf(words);
  const at = clauses.findIndex(({ from, to }) => from <= place && place < to);
  const own = clauses[at];
  if (place < 0 || own === undefined) return undefined;
  const alone = { ...own, isListed: false };
  const rest = `${words.slice(own.from, place)} ${words.slice(place + factor.length, own.to)}`;
  if (!SAYS_NOTHING.test(rest.trim()) || !AMOUNT.test(factor)) return alone;
  const other = GOES_ON.test(own.before) ? clauses[at - 1] : at === 0 ? clauses[1] : undefined;
  if (other === undefined || (other !== clauses[at - 1] && !GOES_ON.test(other.before))) return alone;
  const kind = await kindOf(words.slice(other.from, other.to), context);
  if (kind === 'change') return alone;
  const [from, to] = [Math.min(own.from, other.from), Math.max(own.to, other.to)];
  return { from, to, isListed: kind === 'listed' };
};

/** What a factor is of, where its sentence names it. */
interface FactorOf {
  readonly relative: Relative;
  readonly sentence: Sentence;
  readonly figures: readonly FigureNamed[];
}

/** `left`: the words without what is read of them already, which may have taken the factor with it. */
const factorOf = async (
  words: string,
  left: string,
  context: ThreadContext,
): Promise<FactorOf | undefined> => {
  const relative = bareIn(left);
  const sentence = relative && (await sentenceOf(words, relative.words.replace(/^[\s,;]+/, ''), context));
  if (relative === undefined || sentence === undefined) return undefined;
  const figures = figuresNamed(words.slice(sentence.from, sentence.to));
  return figures.length === 0 ? undefined : { relative, sentence, figures };
};

/** Whether words say a factor of something else than the traffic, and no words of its own say so. */
export const isFactorOfOther = async (words: string, context: ThreadContext): Promise<boolean> =>
  (await factorOf(words, words, context)) !== undefined;

/**
 * The words with the figure that a factor is of in the place of its sentence; undefined where it is of nothing that they
 * name. `left`: what is left of them when the changes of APIs in them are read. Throws the question where several
 * figures may be meant, or none that is set by itself.
 */
export const withFactorOf = async (
  words: string,
  left: string,
  line: string,
  context: ThreadContext,
): Promise<string | undefined> => {
  const { before, card } = context;
  if (before === undefined || card === undefined) return undefined;
  const found = await factorOf(words, left, context);
  if (found === undefined) return undefined;
  const { relative, sentence, figures } = found;
  const { from, to, isListed } = sentence;
  const whole = (mention: string): string => `${words.slice(0, from)}${mention}${words.slice(to)}`;
  const below = { before, scenario: await card() };
  const scaled = figures.flatMap((figure) => figure.scaled(relative.factor, below, words.slice(from, to)));
  const [only, ...others] = scaled;
  const isOne = others.length === 0 && !isListed && figures.every(({ isPlain }) => isPlain);
  if (only !== undefined && isOne) return whole(only);
  const which = scaled.length > 0 ? 'Say what becomes so much.' : 'What it names is no figure of this card.';
  throw notUnderstood(ask`${quoted(line)}: of what? ${which}`, [...scaled, ofTraffic(relative)].map(whole));
};

/** So many times the traffic, as it is typed. */
export const ofTraffic = ({ factor }: Relative): string => `${nearEnough(factor)}x the traffic`;
