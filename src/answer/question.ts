import type { Answer } from '../domain/answer.ts';
import type { Topic } from '../domain/topics.ts';
import { askedSumsOf } from '../engine/asked-sums.ts';
import { readQuestion } from '../parse/index.ts';
import { answerTo } from '../words/questions.ts';

/** A question below a card, as somebody asked it. */
interface SaidQuestion {
  readonly text: string;
  /** What it may want to see instead of an answer, as it would be said: "mistral nemo". */
  readonly wish?: string;
  /** What it is about, where that is known from the thread. */
  readonly topic?: Topic;
  /** The side of which it is asked again: "haiku". */
  readonly of?: string;
}

/** What the card says about it; a question that it says nothing of is told so, and what can be asked. */
export const answerQuestion = ({ text, topic, ...asked }: SaidQuestion, card: Answer): string =>
  answerTo(
    topic === undefined ? readQuestion(text, card, asked) : { topic, named: { ids: [] }, isOpen: false },
    { ...card, sums: askedSumsOf(card.scenario, card.evidence, card.assessment) },
  );
