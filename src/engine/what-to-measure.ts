import type { Assessment } from '../domain/assessment.ts';
import type { Evidence } from '../domain/evidence.ts';
import { toWhole } from '../domain/round.ts';
import type { Scenario } from '../domain/scenario.ts';

/** undefined where nobody knows how many requests the replica takes. */
export const measureOf = (
  { workload, selfHosted }: Scenario,
  { throughput: { requestsAtOnce } }: Evidence,
): Assessment['measure'] =>
  requestsAtOnce === undefined
    ? undefined
    : {
        requestInputTokens: Math.max(1, toWhole(workload.requestInputTokens)),
        requestOutputTokens: Math.max(1, toWhole(workload.requestOutputTokens)),
        requestsAtOnce: Math.max(1, toWhole(requestsAtOnce)),
        gpus: selfHosted.gpusPerReplica,
      };
