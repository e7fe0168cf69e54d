import type { DecisionRecord } from '../domain/decision.ts';
import { CHOICES } from './choices.ts';
import { withNames } from './names.ts';
import { fleetWords } from './verdict.ts';

/** What a decision is for: the API that its bill is of, or the model and its fleet. */

/** The API whose bill a decision to pay per token foresaw: where hosting won, the cheapest that may be chosen. */
export const apiDecidedFor = ({ assessment: { verdict } }: DecisionRecord['answer']): string =>
  verdict.api === '' ? verdict.against : verdict.api;

/** "pay per token, GPT-5 from OpenAI", "host it, Llama 3.3 70B on 4× H100", as a channel may read it. */
export const decidedWords = ({ choice, answer }: Pick<DecisionRecord, 'choice' | 'answer'>): string => {
  const { names, scenario } = withNames(answer, 'channel');
  if (choice === 'not-yet') return CHOICES[choice];
  if (choice === 'self-host') return `${CHOICES[choice]}, ${names.model} on ${fleetWords(answer, names)}`;
  const id = apiDecidedFor(answer);
  if (id === '') return CHOICES[choice];
  const [name, seller] = [names.apiById(id), names.seller(id)];
  const isOwn =
    id.startsWith('custom/') || scenario.apis.some((api) => api.id === id && api.mix !== undefined);
  return `${CHOICES[choice]}, ${isOwn || seller === '' || name.includes(seller) ? name : `${name} from ${seller}`}`;
};
