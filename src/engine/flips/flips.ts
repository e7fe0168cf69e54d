import type { Flip, Outcome } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { type Contest, contest } from '../choice.ts';
import { decide, sameChoice } from '../decide.ts';
import type { Axis } from './axis.ts';
import { throughputAxis, volumeAxis } from './capacity-axes.ts';
import { contextOf } from './context.ts';
import {
  apiPriceAxis,
  cachedShareAxis,
  gpuPriceAxis,
  inputShareAxis,
  opsAxis,
  sparesAxis,
} from './cost-axes.ts';
import type { Direction } from './crossing.ts';
import { speedFloorFlips } from './speed-floor.ts';
import { type FlipPoint, marksAlong, nearestChange, type Watch } from './walk.ts';

const outcomeAt = (scenario: Scenario, evidence: Evidence): Outcome => {
  const { choice, api, regime } = decide(scenario, evidence).choice;
  return { choice, api, regime };
};

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
    const to = outcomeAt(axis.scenarioAt(whole), evidence);
    if (!sameChoice(was, to) || (watch === 'any' && was.regime !== to.regime)) return { x: whole, to };
  }
  return null;
};

/** How far a flip is, so that inputs of different kinds can be ranked. */
const distanceOf = ({ input }: Axis, now: number, value: number): number => {
  switch (input) {
    case 'input-share':
    case 'cached-share':
      return Math.abs(value - now);
    case 'ops-hours':
    case 'spares':
      return Math.abs(value - now) / Math.max(1, now);
    default:
      return Math.abs(Math.log(value / now));
  }
};

/** Listed sellers whose price is on the other side of a rental price. */
const sellersBeyond = (evidence: Evidence, field: string, value: number, side: Flip['side']) => {
  const offers = evidence.rentalOffers ?? [];
  if (field !== 'selfHosted.procurement.usdPerGpuHour' || offers.length === 0) return undefined;
  const beyond = offers.filter(({ usdPerGpuHour }) =>
    side === 'below' ? usdPerGpuHour < value : usdPerGpuHour > value,
  );
  return { beyond: beyond.length, of: offers.length };
};

const flipOf = (
  axis: Axis,
  evidence: Evidence,
  direction: Direction,
  was: Outcome,
  change: FlipPoint,
): Flip[] => {
  const [now, value] = axis.inverse ? [1 / axis.now, 1 / change.x] : [axis.now, change.x];
  const side = direction > 0 === axis.inverse ? 'below' : 'above';
  const distance = distanceOf(axis, now, value);
  if (!Number.isFinite(value) || !Number.isFinite(distance)) return [];
  const flip: Flip = {
    input: axis.input,
    field: axis.field,
    ...(axis.api === undefined ? undefined : { api: axis.api }),
    changes: sameChoice(was, change.to) ? 'regime' : 'choice',
    side,
    value,
    now,
    distance,
    to: change.to,
  };
  const sellers = sellersBeyond(evidence, axis.field, value, side);
  return [sellers === undefined ? flip : { ...flip, sellers }];
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
  const field = contest(scenario, bills);
  if (field === undefined) return [];
  const was: Outcome = { choice: choice.choice, api: choice.api, regime: choice.regime };
  const candidates = field.candidates.map(({ api }) => api);
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
  const found = axes.flatMap((axis) => alongAxis(axis, evidence, field.decidedBy, was));
  return [...found, ...speedFloorFlips(found, scenario, evidence)].sort((a, b) => a.distance - b.distance);
};
