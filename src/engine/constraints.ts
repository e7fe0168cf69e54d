import type { Api, Constraints } from '../domain/scenario.ts';

/** Data that may not leave the company, and a model that only others run: nothing satisfies both. */
export const contradicts = (constraints: Constraints): boolean =>
  constraints.dataResidency === 'own-infrastructure' && constraints.frontierReasoning;

/**
 * The APIs that count as frontier: those with that role; where there are none, those that a person named. A fast
 * model, or the same open model per token, never does.
 */
export const frontierApis = (apis: readonly Api[]): readonly Api[] => {
  const frontier = apis.filter(({ role }) => role === 'frontier');
  return frontier.length > 0 ? frontier : apis.filter(({ role }) => role === 'named');
};

/** Why a constraint rules an API out, in words; undefined where none does. */
export const ruledOutBy = (api: Api, apis: readonly Api[], constraints: Constraints): string | undefined => {
  if (contradicts(constraints)) return undefined;
  if (constraints.dataResidency === 'own-infrastructure') return 'data cannot leave your infrastructure';
  if (constraints.dataResidency === 'region' && !api.regionalEndpoint) return 'no regional endpoint known';
  if (constraints.frontierReasoning && !frontierApis(apis).includes(api)) return 'not a frontier model';
  return undefined;
};

/** The first API that a person named, else the frontier one; under `frontierReasoning` the top frontier one. */
export const leaderOf = (apis: readonly Api[], constraints: Constraints): Api | undefined => {
  const named = apis.find(({ role }) => role === 'named');
  const frontier = apis.find(({ role }) => role === 'frontier');
  const byRole = constraints.frontierReasoning && !contradicts(constraints) ? frontierApis(apis)[0] : named;
  return byRole ?? named ?? frontier ?? apis[0];
};
