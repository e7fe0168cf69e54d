import type { Flip, Outcome } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { type Contest, contestOf } from '../contest.ts';
import { decide } from '../decide.ts';
import { outcomeOf, outcomeUnder } from '../outcome.ts';
import type { Axis } from './axis.ts';
import { throughputAxis, volumeAxis } from './capacity-axes.ts';
import { contextOf } from './context.ts';
import type { Direction } from './crossing.ts';
import { flipOf } from './flip.ts';
import { apiPriceAxis, gpuPriceAxis } from './price-axes.ts';
import { cachedShareAxis, inputShareAxis } from './share-axes.ts';
import { speedFloorFlips } from './speed-floor.ts';
import { differs, type FlipPoint, type Watch } from './stretch.ts';
import { opsAxis, sparesAxis } from './upkeep-axes.ts';
import { marksAlong, nearestChange } from './walk.ts';

/** The first whole number at or beyond a change at which the verdict really is another. */
const onWholeNumbers = (
  axis: Axis,
  evidence: Evidence,
  direction: Direction,
  was: Outcome,
  watch: Watch,
  { x }: FlipPoint,
): FlipPoint | null => {
  const nearest = direction > 0 ? Math.ceil(x) : Math.floor(x);
  for (const whole of [nearest, nearest + direction]) {
    if (whole < axis.min || (whole - axis.now) * direction <= 0) continue;
    const to = outcomeUnder(axis.scenarioAt(whole), evidence);
    if (differs(was, to, watch)) return { x: whole, to };
  }
  return null;
};

const DIRECTIONS = [-1, 1] as const;

const alongAxis = (axis: Axis, evidence: Evidence, decidedBy: Contest['decidedBy'], was: Outcome): Flip[] =>
  DIRECTIONS.flatMap((direction) => {
    const marks = marksAlong(axis, direction);
    const found = (watch: Watch): Flip[] => {
      const change = nearestChange(axis, marks, decidedBy, direction, was, watch);
      if (change === null) return [];
      const whole = axis.whole ? onWholeNumbers(axis, evidence, direction, was, watch, change) : change;
      return whole === null ? [] : flipOf(axis, evidence, direction, was, whole);
    };
    const nearest = found('any');
    return nearest.some(({ changes }) => changes === 'choice') ? nearest : [...nearest, ...found('choice')];
  });

/**
 * For each input that matters the nearest value, on either side, beyond which the verdict is another: solved on the
 * bills themselves, not sampled. Where the nearest change is only one of regime, the nearest change of the choice
 * comes with it. Nearest first. Throughput is held while the mix changes.
 */
export const flipsOf = (scenario: Scenario, evidence: Evidence): Flip[] => {
  const { bills, choice } = decide(scenario, evidence);
  const contest = contestOf(scenario, bills);
  if (contest === undefined) return [];
  const was = outcomeOf(choice);
  const candidates = contest.candidates.map(({ api }) => api);
  const context = contextOf(scenario, evidence.fit.fits, candidates);
  const axes = [
    volumeAxis(context),
    throughputAxis(context),
    gpuPriceAxis(context),
    ...candidates.map((api) => apiPriceAxis(context, api)),
    inputShareAxis(context),
    cachedShareAxis(context),
    opsAxis(context),
    sparesAxis(context),
  ].filter((axis) => axis !== null);
  const found = axes.flatMap((axis) => alongAxis(axis, evidence, contest.decidedBy, was));
  return [...found, ...speedFloorFlips(found, scenario, evidence)].sort((a, b) => a.distance - b.distance);
};
