import type { Curve } from '../domain/assessment.ts';
import type { SelfHosted } from '../domain/scenario.ts';
import { fleetUsd, replicaCapacity, replicasFor, sparesByTheHour, stepTokens } from './fleet.ts';
import { rentAsNeeded } from './rent-as-needed.ts';

/** A staircase of more steps is drawn as a line through as many of its points. */
const MOST_STEPS = 60;

const pointAt = (
  selfHosted: SelfHosted,
  tokensPerMonth: number,
  replicas = replicasFor(selfHosted, tokensPerMonth),
): Curve['selfHosted'][number] => ({ tokensPerMonth, usd: fleetUsd(selfHosted, replicas, tokensPerMonth) });

/** Hours that follow the work make a straight line, up to all hours of a fleet of stated size. */
const asNeeded = (selfHosted: SelfHosted, until: number): Curve['selfHosted'] => {
  const most = selfHosted.replicas === 'auto' ? until : selfHosted.replicas * replicaCapacity(selfHosted);
  const busy = selfHosted.replicas === 'auto' ? until : selfHosted.replicas * stepTokens(selfHosted);
  return [0, Math.min(until, busy), Math.min(until, most)].map((at) => pointAt(selfHosted, at));
};

/** The same replicas all along, up to what they can serve. */
const ofStatedSize = (selfHosted: SelfHosted, until: number): Curve['selfHosted'] => {
  const replicas = replicasFor(selfHosted, until);
  const end = Math.min(until, replicas * replicaCapacity(selfHosted));
  return [0, end].map((at) => pointAt(selfHosted, at, replicas));
};

/** As many points of the fleet's bill, evenly apart. */
const sampled = (selfHosted: SelfHosted, until: number, points: number): Curve['selfHosted'] =>
  Array.from({ length: points + 1 }, (_, index) => pointAt(selfHosted, (until * index) / points));

/** Both ends of every step, up to a volume. */
const stepped = (selfHosted: SelfHosted, until: number, steps: number): Curve['selfHosted'] => {
  const step = stepTokens(selfHosted);
  return Array.from({ length: steps }, (_, index) => index + 1).flatMap((n) => [
    pointAt(selfHosted, (n - 1) * step, n),
    pointAt(selfHosted, Math.min(until, n * step), n),
  ]);
};

/** Where the fleet's bill bends, from no tokens up to `until` of them a month: between two corners it is straight. */
export const corners = (selfHosted: SelfHosted, until: number): Curve['selfHosted'] => {
  if (rentAsNeeded(selfHosted) !== undefined && sparesByTheHour(selfHosted) === 0)
    return asNeeded(selfHosted, until);
  if (selfHosted.replicas !== 'auto' || stepTokens(selfHosted) <= 0) return ofStatedSize(selfHosted, until);
  const steps = replicasFor(selfHosted, until);
  return steps > MOST_STEPS ? sampled(selfHosted, until, MOST_STEPS) : stepped(selfHosted, until, steps);
};
