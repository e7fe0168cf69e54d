import { answerJson, parseJson } from '../../../src/answer/index.ts';
import type { Answer } from '../../../src/domain/answer.ts';
import { anyScenarioText } from '../json.ts';
import { answerMust, refusalMust } from '../must.ts';
import type { Surface } from '../surface.ts';
import { AS_OF } from './line.ts';

const answered = (text: string): Answer | undefined => {
  try {
    return answerJson(parseJson(text), { asOf: AS_OF });
  } catch (error) {
    refusalMust(error, text, 'refusal');
    return undefined;
  }
};

/** A document that was printed gives the same assessment when it is fed back. */
const fedBackMust = (answer: Answer): void => {
  const document: unknown = JSON.parse(JSON.stringify(answer));
  const again = answerJson(document, { asOf: AS_OF });
  const without = ({ warnings: _, ...assessment }: Answer['assessment']) => JSON.stringify(assessment);
  if (without(again.assessment) !== without(answer.assessment))
    throw new Error('fed back, it gives another assessment');
};

export const scenarioMust = async (text: string): Promise<void> => {
  const answer = answered(text);
  if (answer !== undefined) {
    answerMust(answer, text);
    fedBackMust(answer);
  }
  if (Object.hasOwn(Object.prototype, 'polluted'))
    throw new Error('the prototype of all objects was changed');
};

/** A scenario as JSON: a file, standard input, or a line of a batch. */
export const scenario: Surface<string> = {
  name: 'scenario',
  share: 20,
  tries: 40,
  inputs: anyScenarioText,
  holds: scenarioMust,
};
