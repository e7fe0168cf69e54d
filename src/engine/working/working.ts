import type { Assessment } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import type { Working } from '../../domain/working.ts';
import { billedFor } from '../fleet.ts';
import { namesOf } from '../names.ts';
import { apiStep } from './api-step.ts';
import { hostStep } from './host-step.ts';
import { halfStep, tokenStep } from './token-steps.ts';
import { volumeStep } from './volume-step.ts';

/**
 * Every sum of an answer with this scenario's numbers, in five steps, and everything that would flip it. Prices are
 * in the open here: who may not see a negotiated one must not see the working.
 */
export const workingOf = (scenario: Scenario, evidence: Evidence, assessment: Assessment): Working => {
  const names = namesOf(scenario, evidence);
  const { selfHosted, comparisons, flips = [] } = assessment;
  const volume = tokensPerMonth(scenario.workload);
  return {
    steps: [
      volumeStep(scenario),
      apiStep(scenario, comparisons, names),
      hostStep(billedFor(scenario.selfHosted, selfHosted.replicas.active, volume), selfHosted),
      tokenStep(scenario, selfHosted, comparisons, names),
      halfStep(scenario, selfHosted, comparisons, names),
    ],
    flips,
  };
};
