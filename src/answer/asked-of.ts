import type { Answer } from '../domain/answer.ts';
import type { Draft } from '../domain/draft.ts';
import { LlmcostError, orWhyRefused } from '../errors.ts';
import { isOnCard, type ThreadWords } from '../parse/index.ts';
import { editOf, type MentionReading } from './mention.ts';
import { answerQuestion } from './question.ts';
import { answerWished } from './wished.ts';

/** What a question is told below a card: "and sonnet?" behind another, what that says of a side, on a card that has it. */

/** A question that is asked again, with the side of which it is. */
interface AskedOfSide {
  readonly text: string;
  readonly of: string;
}

/**
 * What the card says of it; of an API that the card lacks, what it would say with it. Throws LlmcostError with a
 * question where no API goes by the name, or none that could be compared with.
 */
const toldOfSide = async (
  { text, of }: AskedOfSide,
  draft: Draft,
  { read, answer, by }: MentionReading,
): Promise<string> => {
  const card: Answer = await answer(draft);
  if (isOnCard(of, card)) return answerQuestion({ text, of }, card);
  const add = `add ${of}`;
  const said = await read(add);
  const stays = (): string => answerQuestion({ text, of }, card);
  if (said.kind !== 'change') return stays();
  const beside = await orWhyRefused(answer(editOf(said, by).next(draft, card.scenario)));
  if (beside instanceof LlmcostError || !isOnCard(of, beside)) return stays();
  return `${answerQuestion({ text, of }, beside)} It is not on this card: type "${add}" to compare with it.`;
};

/** What a question is told; one that is asked again of another side, of that. `reading` is that of a mention behind it. */
export const toldBelow = async (
  question: Extract<ThreadWords, { readonly kind: 'question' }>,
  draft: Draft,
  reading: MentionReading,
): Promise<string> => {
  const { text, of } = question;
  return of === undefined
    ? answerWished(question, await reading.answer(draft), reading)
    : toldOfSide({ text, of }, draft, reading);
};
