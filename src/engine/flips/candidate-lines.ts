import type { Scenario, Workload } from '../../domain/scenario.ts';
import { tokensPerMonth } from '../../domain/volume.ts';
import { apiLine } from '../api-cost.ts';
import { type ApiLine, apiMonthlyUsd } from '../api-line.ts';
import type { AxisLine } from './axis.ts';

/** A candidate's bill along an axis, with the line over the volume that it comes from. */
export type CandidateLine = AxisLine & { readonly line: ApiLine };

/** Each candidate's bill as fixed part and price a token, at this workload; of equal bills the first id counts. */
export const candidateLines = (
  { apis, selfHosted }: Scenario,
  candidates: readonly string[],
  workload: Workload,
): readonly CandidateLine[] => {
  const lines: CandidateLine[] = [];
  const volume = tokensPerMonth(workload);
  for (const api of apis) {
    if (!candidates.includes(api.id)) continue;
    const line = apiLine(api, workload, selfHosted.ops.usdPerHour);
    const half = { at0: apiMonthlyUsd(line, volume / 2), slope: 0 };
    lines.push({ api: api.id, at0: apiMonthlyUsd(line, volume), slope: 0, half, line });
  }
  return lines.sort((a, b) => (a.api < b.api ? -1 : 1));
};
