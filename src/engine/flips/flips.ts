import type { Flip } from '../../domain/assessment.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { contestOf } from '../contest.ts';
import { decide } from '../decide.ts';
import { outcomeOf } from '../outcome.ts';
import { alongAxis } from './along-axis.ts';
import { apiPriceAxis } from './api-price-axis.ts';
import { cachedShareAxis } from './cached-share-axis.ts';
import { contextOf } from './context.ts';
import { gpuPriceAxis } from './gpu-price-axis.ts';
import { inputShareAxis } from './input-share-axis.ts';
import { opsAxis } from './ops-axis.ts';
import { sparesAxis } from './spares-axis.ts';
import { speedFloorFlips } from './speed-floor.ts';
import { throughputAxis } from './throughput-axis.ts';
import { volumeAxis } from './volume-axis.ts';

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
