import type { Answer } from '../domain/answer.ts';
import { readQuestion } from '../parse/index.ts';
import { answerTo } from '../words/questions.ts';

/** A question below a card, as somebody asked it. */
interface SaidQuestion {
  readonly text: string;
  /** What it may want to see instead of an answer, as it would be said: "mistral nemo". */
  readonly wish?: string;
}

/** What the card says about it; a question that it says nothing of is told so, and what can be asked. */
export const answerQuestion = ({ text, wish }: SaidQuestion, card: Answer): string =>
  answerTo(readQuestion(text, card, wish), card);
