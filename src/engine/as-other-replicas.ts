import type { AsOtherReplicas } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Scenario } from '../domain/scenario.ts';
import { withSelfHosted } from './changed.ts';
import { outcomeUnder } from './outcome.ts';

/** The choice with a stated fleet as replicas of the size in which it serves most; undefined where it does already. */
export const asOtherReplicas = (scenario: Scenario, evidence: Evidence): AsOtherReplicas | undefined => {
  const { selfHosted } = scenario;
  const other = evidence.otherReplicas;
  if (other === undefined || selfHosted.replicas === 'auto') return undefined;
  return {
    gpusPerReplica: other.gpusPerReplica,
    tokensPerSecond: other.replicas * other.tokensPerSecondPerReplica,
    nowTokensPerSecond: selfHosted.replicas * selfHosted.tokensPerSecondPerReplica,
    to: outcomeUnder(withSelfHosted(scenario, { ...other, idleGpus: 0 }), evidence),
  };
};
