import type { Api, Constraints } from '../domain/scenario.ts';

/** Data that may not leave the company, and a model that only others run: nothing satisfies both. */
export const contradicts = (constraints: Constraints): boolean =>
  constraints.dataResidency === 'own-infrastructure' && constraints.frontierReasoning;

/**
 * The APIs that count as frontier: those with that role; where there are none, those that a person named. A fast
 * model, or the same open model per token, never does.
 */
export const frontierAmong = (apis: readonly Api[]): readonly Api[] => {
  const frontier = apis.filter(({ role }) => role === 'frontier');
  return frontier.length > 0 ? frontier : apis.filter(({ role }) => role === 'named');
};
