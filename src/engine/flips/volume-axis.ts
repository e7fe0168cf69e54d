import { tokensPerMonth } from '../../domain/volume.ts';
import { type ApiLine, halvedLine } from '../api-line.ts';
import { stepTokens } from '../fleet.ts';
import type { Axis, AxisLine, Straight } from './axis.ts';
import type { AxisContext } from './context.ts';
import { fleetAlong } from './fleet-along.ts';

/** The flat part of a bill below its bend, the sloping part above it. */
const straightAt = ({ fixedUsd, usdPerToken, includedTokens }: ApiLine, x: number): Straight =>
  x < includedTokens
    ? { at0: fixedUsd, slope: 0 }
    : { at0: fixedUsd - usdPerToken * includedTokens, slope: usdPerToken };

/**
 * Along tokens a month, at today's mix: replicas, APIs with included tokens and what a fleet can serve all move with
 * it.
 */
export const volumeAxis = (context: AxisContext): Axis => {
  const { scenario } = context;
  const { workload, selfHosted } = scenario;
  const now = tokensPerMonth(workload);
  const fleet = fleetAlong(context, now, stepTokens(selfHosted), true);
  const bent = context.lines.filter(({ line }) => line.includedTokens > 0);
  const linesAt = (x: number): readonly AxisLine[] =>
    context.lines.map(({ api, line }) => ({
      api,
      ...straightAt(line, x),
      half: straightAt(halvedLine(line), x),
    }));
  const straight = linesAt(now);
  return {
    input: 'volume',
    field: 'workload.tokensPerMonth',
    api: undefined,
    now,
    atWhole: undefined,
    ...fleet,
    linesAt: bent.length === 0 ? () => straight : linesAt,
    bends: [...fleet.bends, ...bent.flatMap(({ line }) => [line.includedTokens, 2 * line.includedTokens])],
    feasibleUpTo: context.servesUpTo,
    inverse: false,
  };
};
