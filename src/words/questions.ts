import type { Question } from '../domain/question.ts';
import { againWords } from './asked/again.ts';
import { topicWords } from './asked/answers.ts';
import type { AskedCard } from './asked/card.ts';
import { figureWords } from './asked/figure.ts';
import { quotedWords } from './asked/quoted.ts';
import { withoutYes, withYes } from './asked/yes-or-no.ts';

/** Questions about a card, answered from what is on it: one or two sentences, and nothing changes. */

/** What the card says about it: of a figure what that is, and that it is not on the card where it is not. */
export const answerTo = (
  { topic, named, figure, quoted, isOpen, isAgain }: Question,
  card: AskedCard,
): string => {
  const known = figure && figureWords(card, figure);
  if (known !== undefined) return known;
  const quote = quoted === undefined ? undefined : quotedWords(card, quoted);
  if (quote?.isOnCard === true) return quote.text;
  const told = isAgain === true ? againWords(card, topic, named) : topicWords(card, topic, named);
  const text = isOpen ? withoutYes(told) : withYes(told);
  return quote === undefined || topic.about === 'unsaid' ? text : `${quote.text} ${text}`;
};
