import type { FullTimeEngineer, Outcome } from '../domain/assessment.ts';
import { isSameChoice } from '../domain/choice.ts';
import type { Scenario } from '../domain/scenario.ts';
import { type Deciding, decide } from './decide.ts';

/** What of a choice is the verdict, without the sums behind it. */
export const outcomeOf = ({ choice, api, regime }: Outcome): Outcome => ({ choice, api, regime });

/** The verdict alone, of another scenario. */
export const outcomeUnder = (scenario: Scenario, evidence: Deciding): Outcome =>
  outcomeOf(decide(scenario, evidence).choice);

/** What of a verdict another one changes: hosting or the API that is chosen, else how sure its regime is. */
export const changeOf = (was: Outcome, to: Outcome): FullTimeEngineer['changes'] => {
  if (!isSameChoice(was, to)) return 'choice';
  return was.regime === to.regime ? 'nothing' : 'regime';
};
