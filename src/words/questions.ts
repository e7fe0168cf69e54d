import type { Answer } from '../domain/answer.ts';
import { apisNamedIn, strangerIn } from './asked/apis.ts';
import { askedFigure } from './asked/figure.ts';
import { gpus, load, memory, model, ofOtherGpu } from './asked/fleet.ts';
import { ofApis } from './asked/general-topics.ts';
import { paying } from './asked/hardware.ts';
import { bill } from './asked/money.ts';
import { CAN_BE_ASKED, type Topic, verdictHeadline } from './asked/particular-topics.ts';
import { provenance } from './asked/provenance.ts';
import { figureAsked } from './asked/quoted.ts';
import { TOPICS } from './asked/topics.ts';
import { sources } from './asked/trust.ts';

/** Questions about a card, answered from what is on it: one or two sentences, and nothing changes. */

/** "how many hours?" is no question of yes or no. */
const ASKS_FOR_MORE =
  /^(?:(?:and|so|ok(?:ay)?|but|hm+|wait)[\s,]+)*(?:what|how|when|where|which|who|why|(?:can you )?explain|(?:i|we) (?:do ?n'?t|do not)|can you|break|remind)\b/i;

/** "585 for novita seems low": a figure that is doubted is told with its source. */
const DOUBTS =
  /\b(?:sure|right|correct|true|really|seems?|looks?|sounds?|realistic|why|too|check|verify|confirm|per|a month|a year)\b/i;

const fitting = (question: string, text: string): string => {
  if (!ASKS_FOR_MORE.test(question)) return text;
  return text.replace(/^(?:Yes|No): (\S)/, (_, first: string) => first.toUpperCase());
};

/** What wins is of the volume and the fleet that are asked about, and not of those of the card. */
const ASKS_VERDICT = /\b(?:worth|wins?|to host|make sense|pays? off)\b/i;

/** Topics that a name alone leads to: what is named may be wanted, and not asked about. */
const OF_NAMES: ReadonlySet<Topic['answer']> = new Set([
  gpus,
  model,
  memory,
  paying,
  verdictHeadline,
  bill,
  sources,
]);

/** How busy the fleet of the card is says little of another one, or of another volume. */
const seeOther = ({ answer }: Topic, wish: string | undefined): string =>
  wish !== undefined && answer === load ? ` Type "what if ${wish}" to see it so.` : '';

/** What a topic says, or the card itself of a figure that no topic knows; that a figure is not on it is said first. */
const told = (
  topic: Topic | undefined,
  question: string,
  answer: Answer,
  wish: string | undefined,
): string => {
  const quote = topic === undefined || topic.answer === sources ? figureAsked(question, answer) : undefined;
  if (quote?.isOnCard === true) return quote.text;
  if (topic === undefined) return `The card does not say that. ${CAN_BE_ASKED}`;
  const strange = quote === undefined ? '' : `${quote.text} `;
  return `${strange}${fitting(question, topic.answer(answer, question))}${seeOther(topic, wish)}`;
};

/**
 * What the card says about it. A question that it says nothing of is told so, and what can be asked. `wish` is what a
 * question may want to see instead: "mistral nemo maybe?".
 */
export const answerTo = (question: string, answer: Answer, wish?: string): string => {
  const figure =
    provenance(question, answer) ??
    (ASKS_FOR_MORE.test(question) || DOUBTS.test(question) ? askedFigure(question, answer) : undefined);
  if (figure !== undefined) return figure;
  const other = ofOtherGpu(answer, question);
  if (other !== undefined && !/\d /.test(wish ?? '')) return other;
  const topic = TOPICS.find(({ about }) => about.test(question));
  const isNamed =
    topic === undefined ||
    OF_NAMES.has(topic.answer) ||
    ASKS_VERDICT.test(question) ||
    (topic.answer === ofApis &&
      (apisNamedIn(question, answer).length < 2 || /\d ?[kmb%]/i.test(wish ?? '')) &&
      strangerIn(question, answer)?.startsWith(`${wish} `) !== true);
  if (wish !== undefined && isNamed) return `The card does not say that: type "what if ${wish}" to see it.`;
  return told(topic, question, answer, wish);
};
