import { count, percent, plural } from '../../domain/format.ts';
import type { Detailed } from '../../domain/topics.ts';
import type { AskedCard } from './card.ts';
import * as fleet from './fleet.ts';
import { duration } from './hardware.ts';
import type { Told } from './yes-or-no.ts';

/** How many GPUs the traffic takes, beside how many there are. */

const isStated = ({ scenario }: AskedCard): boolean => scenario.selfHosted.replicas !== 'auto';

/** "This traffic takes 46 × H100 SXM at the planned 45% load, and 42 at full load."; empty where a replica serves nothing. */
const takes = ({ sums: { needed }, scenario, evidence }: AskedCard): string => {
  if (needed === undefined) return '';
  const { gpusPerReplica, plannedLoad, gpu } = scenario.selfHosted;
  const { atPlannedLoad, full } = needed;
  const replicas =
    gpusPerReplica === 1 ? '' : ` (${plural(atPlannedLoad.replicas, 'replica')} of ${gpusPerReplica})`;
  const whenFull = full.gpus === atPlannedLoad.gpus ? '' : `, and ${count(full.gpus)} at full load`;
  return `This traffic takes ${count(atPlannedLoad.gpus)} × ${evidence.names?.gpu ?? gpu}${replicas} at the planned ${percent(plannedLoad)} load${whenFull}.`;
};

const andTakes = (card: AskedCard, isAsked: boolean): string => {
  const words = isAsked ? takes(card) : '';
  return words === '' ? '' : ` ${words}`;
};

const isTooSmall = ({ assessment: { selfHosted } }: AskedCard): boolean =>
  selfHosted.load !== null && selfHosted.load > 1;

/** "How many GPUs?"; of a fleet that cannot serve the traffic, how many it takes too. */
export const gpusThere = (card: AskedCard, asked: Detailed<'gpus'>): string =>
  `${fleet.gpus(card, asked)}${andTakes(card, isTooSmall(card))}`;

/** "How busy is it?", "isn't 16 overkill?": of a fleet that is too small, or may be too large, how many it takes too. */
export const loadOf = (card: AskedCard, asked: Detailed<'load'>): string => {
  const isOfSize = asked.isOfSize === true && asked.wish === undefined && isStated(card);
  return `${fleet.load(card, asked)}${andTakes(card, isTooSmall(card) || isOfSize)}`;
};

/** What the fleet is that we sized, and how it would be smaller. */
const sizedByUs = (card: AskedCard): string => {
  const isSpared = card.scenario.selfHosted.spareReplicas > 0;
  const spare = isSpared ? ' Type "without a spare" to see it without one.' : '';
  return `${fleet.gpus(card, { isDoubted: true })}${andTakes(card, true)}${spare}`;
};

/** "How many do we need?", "could we live with fewer?": whatever was typed is no answer. */
export const gpusNeeded = (card: AskedCard, { wish }: Detailed<'needed'>): Told => {
  const { assessment, evidence, scenario, sums } = card;
  if (!evidence.fit.fits) return fleet.memory(card);
  if (sums.needed === undefined) return fleet.gpus(card, { isDoubted: true });
  if (scenario.workload.oneTime === true)
    return `${fleet.gpus(card, { isDoubted: true })} ${duration(card)} With more GPUs it is done sooner.`;
  if (!isStated(card)) return sizedByUs(card);
  const see = wish === undefined ? '' : ` Type "${wish}" to see it so.`;
  return `${takes(card)} The card has ${count(assessment.selfHosted.gpus)}.${see}`;
};
