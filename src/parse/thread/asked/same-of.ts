import { defined } from '../../../defined.ts';
import type { Scenario } from '../../../domain/scenario.ts';
import { re } from '../../expression.ts';
import { sellerNamed } from '../../names/rival-seller.ts';
import { askedOfSide, sideIn, sideNamed } from '../../questions/objects.ts';
import type { ThreadContext } from '../context.ts';
import { namedBy } from '../names/names.ts';
import { isQuestion } from '../wording/speech.ts';

/** "and haiku?" behind "what's that per request?": the last question, asked of another side or of each GPU. */

/** A question with the side that it is asked of, where it names none itself. */
interface OfSide {
  readonly text: string;
  readonly of?: string;
}

const LEAD = '(?:(?:and|but|so|ok(?:ay)?|hm+|then|now)[\\s,]+)*';
const SAME = '(?:the )?same(?: (?:question|thing|figure|number))?(?: again)?';
const TAIL = '(?: (?:then|alone|only|now|today|itself|instead))*';
const OF_NAME = re`^${LEAD}(?:(?<again>${SAME} (?:for|at|with|on|of|from|via|in) )|(?<about>(?:what|how) about )|(?<beside>(?:vs|versus|against|over|compared (?:to|with)|next to) )|(?:for|with|at|on|of|from|via|is|does) )?(?:(?:the|our)(?= (?!own\b|gpus?\b|cards?\b|fleet\b|machines?\b|hardware\b)) )?(?<name>[a-z][\w .\/-]{1,40}?)(?:'s)?${TAIL}(?:,? (?:too|as well|also)(?=\s*\?))?(?<mark>\s*\?+)?[.!\s]*$`;

interface Fragment {
  readonly name: string;
  /** Whether it can be nothing but a question: "same for haiku", and with its mark "haiku?". */
  readonly isAsked: boolean;
  /** "what about haiku?" and "vs haiku?" as often want it to be compared with. */
  readonly isAbout: boolean;
}

/** The side that a mention names and says nothing more of; undefined for other words. */
const fragmentIn = (line: string): Fragment | undefined => {
  const { name, again, about, beside, mark } = OF_NAME.exec(line)?.groups ?? {};
  if (name === undefined || sideNamed(name) === undefined) return undefined;
  return {
    name,
    isAsked: again !== undefined || mark !== undefined,
    isAbout: about !== undefined || beside !== undefined,
  };
};

const OF_UNIT = re`^${LEAD}(?:${SAME} )?(?:(?:what|how much|how many)(?:'s| is| are| do| does| would)? (?:(?:that|it|you|we|i) )?(?:(?:get|have|is|cost|count|assume) )?)?(?:per|for (?:each|one|a)|each|every) (?<unit>gpus?|cards?|nodes?|machines?|box(?:es)?|servers?|hours?|days?|nights?|weeks?|months?|quarters?|years?|(?:\d ?m|million)(?: tokens)?|requests?|calls?)${TAIL}\s*\?+$`;
const MACHINE = /^(?:gpu|card|node|machine|box|server)/i;
const IS_OF_MONEY = /\b(?:costs?|prices?|pay|paid|bills?|rents?|rental|rates?|how much|spend)\b|\$/i;
const IS_OF_SPEED =
  /\b(?:fast|speed|throughput|tps|tok(?:en)?s?(?: ?\/ ?s| (?:a|per) sec\w*))\b|\bcan (?:it|they|we|the \w+) (?:do|serve|take|handle)\b/i;

/** What each machine costs or does, as a question of the kind that was asked; undefined where it was of neither. */
const ofMachine = (unit: string, { text }: OfSide): OfSide | undefined => {
  const one = unit.replace(/(?<=x)es$|(?<!x)s$/i, '');
  if (IS_OF_SPEED.test(text)) return { text: `what can one ${one} do?` };
  return IS_OF_MONEY.test(text) ? { text: `what does one ${one} cost?` } : undefined;
};

/** The question that was asked last, with what the fragments behind it asked it of. */
const askedLast = ([newest, ...earlier]: readonly string[]): OfSide | undefined => {
  if (newest === undefined) return undefined;
  const before = (): OfSide | undefined => askedLast(earlier);
  const fragment = fragmentIn(newest);
  if (fragment !== undefined) {
    const question = before();
    return question && ofSide(question, fragment.name);
  }
  const unit = OF_UNIT.exec(newest)?.groups?.unit;
  const question = unit === undefined ? undefined : before();
  if (unit !== undefined && question !== undefined) return ofUnit(unit, newest, question);
  return isQuestion(newest) ? { text: newest } : undefined;
};

const ofSide = ({ text }: OfSide, name: string): OfSide => ({ text: askedOfSide(text, name), of: name });

const ofUnit = (unit: string, line: string, question: OfSide): OfSide => {
  if (MACHINE.test(unit)) return ofMachine(unit, question) ?? { text: line };
  const of = question.of ?? sideIn(question.text);
  return { text: line, ...defined({ of }) };
};

/** Whether a side is among those of a card: hosting is on each. */
const isThere = (name: string, { apis }: Scenario): boolean => {
  if (sideNamed(name) !== 'api') return true;
  const ids = apis.map(({ id }) => id);
  const seller = sellerNamed(name)?.id;
  return namedBy(name, ids).length > 0 || ids.some((id) => id.startsWith(`${seller}/`));
};

/** The last question as a mention asks it again, of another side or of each machine; undefined for other words. */
export const askedAgain = async (
  line: string,
  { last = [], isLastCounted, card }: ThreadContext,
): Promise<OfSide | undefined> => {
  const fragment = fragmentIn(line);
  const unit = fragment === undefined ? OF_UNIT.exec(line)?.groups?.unit : undefined;
  if ((fragment ?? unit) === undefined || isLastCounted === true) return undefined;
  const question = askedLast(last);
  if (question === undefined) return undefined;
  if (unit !== undefined) return ofUnit(unit, line, question);
  if (fragment === undefined) return undefined;
  const { name, isAsked, isAbout } = fragment;
  const asks = (isAsked && !isAbout) || (card !== undefined && isThere(name, await card()));
  return asks ? ofSide(question, name) : undefined;
};
