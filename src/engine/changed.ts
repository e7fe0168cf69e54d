import type { Scenario, SelfHosted, Workload } from '../domain/scenario.ts';

/** A scenario with a few of its figures changed. */

/** The same question with another workload. */
export const withWorkload = (scenario: Scenario, changes: Partial<Workload>): Scenario => ({
  ...scenario,
  workload: { ...scenario.workload, ...changes },
});

/** The same question on other terms of hosting. */
export const withSelfHosted = (scenario: Scenario, changes: Partial<SelfHosted>): Scenario => ({
  ...scenario,
  selfHosted: { ...scenario.selfHosted, ...changes },
});
