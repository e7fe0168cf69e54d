import type { AnnouncedOutcome, Outcome } from '../domain/assessment.ts';
import type { Announced, Evidence } from '../domain/evidence.ts';
import type { Api, Scenario } from '../domain/scenario.ts';
import { changeOf, outcomeUnder } from './outcome.ts';

/** What announced prices make of a verdict, each from its day on. */

/** An API on a day: at the newest of the prices that were announced for it by then. */
const onDay = (api: Api, by: readonly Announced[]): Api => {
  const prices = by.findLast((change) => change.api === api.id)?.prices;
  return prices === undefined ? api : { ...api, ...prices };
};

/**
 * The verdict on each day on which a price changes, all else held; days in their order. A model that closes has the price
 * of what its seller names instead, where that is known, and makes none else.
 */
export const announcedOutcomes = (
  scenario: Scenario,
  evidence: Evidence,
  was: Outcome,
): readonly AnnouncedOutcome[] => {
  const announced = (evidence.announced ?? []).filter(({ prices }) => prices !== undefined);
  return [...new Set(announced.map(({ on }) => on))].map((on) => {
    const by = announced.filter((change) => change.on <= on);
    const apis = scenario.apis.map((api) => onDay(api, by));
    const to = outcomeUnder({ ...scenario, apis }, evidence);
    const then = announced.filter((change) => change.on === on).map(({ api }) => api);
    return { on, apis: then, changes: changeOf(was, to), to };
  });
};
