import type { Answer } from '../../domain/answer.ts';
import type { NamedApis } from '../../domain/question.ts';
import { sellersOfHosted } from '../../domain/same-model.ts';
import { namedElse, shortName } from './apis.ts';

/** Whether what an API sells is the model that would be hosted. */

const listed = (names: readonly string[]): string => names.join(' and ');

/** "Is it the same model?": of the APIs that a question names, else of all. */
export const whoseModel = (answer: Answer, named: NamedApis): string => {
  const { scenario, evidence, assessment } = answer;
  const hosted = sellersOfHosted(scenario, evidence);
  const model = evidence.names?.model ?? scenario.selfHosted.model;
  const asked = namedElse(answer, named, assessment.comparisons);
  const namesOf = (isSame: boolean): readonly string[] =>
    asked.filter(({ api }) => hosted.has(api) === isSame).map((one) => shortName(answer, one));
  const [same, others] = [namesOf(true), namesOf(false)];
  if (same.length + others.length === 0) return 'There is no API to compare with.';
  const isSold =
    same.length === 0
      ? ''
      : `${listed(same)} sell${same.length === 1 ? 's' : ''} ${model}, the model that would be hosted.`;
  const isOther =
    others.length === 0
      ? ''
      : `${listed(others)} ${others.length === 1 ? 'is another model' : 'are other models'}: how good ${others.length === 1 ? 'it is' : 'they are'} for your work the card does not say.`;
  return [isSold, isOther].filter(Boolean).join(' ');
};
