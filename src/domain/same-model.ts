import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';

/** Ids of the APIs that sell the model which would be hosted: by their role, or as far as the catalog knows. */
export const sellersOfHosted = (
  { apis }: Scenario,
  { names }: Pick<Evidence, 'names'>,
): ReadonlySet<string> =>
  new Set([
    ...apis.filter(({ role }) => role === 'same-model').map(({ id }) => id),
    ...(names?.apis ?? []).filter(({ sellsHosted }) => sellsHosted === true).map(({ api }) => api),
  ]);
