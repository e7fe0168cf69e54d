import type { Verdict } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import { sellersOfHosted } from '../domain/same-model.ts';
import type { Scenario } from '../domain/scenario.ts';

/** The part of an id after its seller, without what sellers add for themselves: "gpt-4o" of `azure/gpt-4o`. */
const modelOf = (id: string): string => id.slice(id.indexOf('/') + 1).toLowerCase();

/**
 * Whether the choice is another model than the leader. Whoever has the role `same-model`, or is known to sell the
 * hosted model, serves the model that would be hosted; two sellers of one id sell one model.
 */
export const isOtherModel = (
  scenario: Scenario,
  evidence: Pick<Evidence, 'names'>,
  choice: Pick<Verdict, 'choice' | 'api' | 'leader'>,
): boolean => {
  const hosted = sellersOfHosted(scenario, evidence);
  if (choice.choice === 'self-host') return !hosted.has(choice.leader);
  if (choice.api === choice.leader || modelOf(choice.api) === modelOf(choice.leader)) return false;
  return !(hosted.has(choice.api) && hosted.has(choice.leader));
};
