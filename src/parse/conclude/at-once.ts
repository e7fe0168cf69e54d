import { roughly } from '../../domain/round.ts';
import { MOST_EACH } from '../likely-amounts.ts';
import { ask, notUnderstood, quoted } from '../problems.ts';
import { type Reading, understood } from '../reading.ts';
import { changeEach } from './amounts.ts';
import { isOftenOfOne } from './people-counted.ts';

/** What each of those who are served at once sends, and each replica. */

/** "1.5k at once, a line every 20 seconds": so few for so many people that it may be what each of them sends. */
const refusePaceOfOne = ({ fields, requests, facts }: Reading): void => {
  const many = fields.get('workload.concurrentUsers');
  const [sent, second] = requests;
  if (many === undefined || sent === undefined || second !== undefined || sent.each) return;
  const quantity = facts.byNumber.get(sent.at);
  if (quantity?.total || !isOftenOfOne(quantity) || quantity.number.value > MOST_EACH) return;
  throw notUnderstood(ask`Is ${quoted(sent.words)} of each of ${quoted(many.words)}, or of all of them?`, [
    `${sent.words} each`,
    `${sent.words} in total`,
  ]);
};

/** Requests of each of so many; false where nothing is said of each. */
const countEach = (reading: Reading, many: number): boolean =>
  changeEach(
    reading.requests,
    ({ each, timed }) => each && timed,
    (amount) => ({ ...amount, value: amount.value * many, each: false }),
  );

/**
 * "5 agents in parallel, each makes a call every 10 seconds": of each of those who are served at once. Throws
 * LlmcostError where it may be of each or of all.
 */
export const countAtOnce = (reading: Reading): void => {
  refusePaceOfOne(reading);
  const many = understood(reading, 'workload.concurrentUsers');
  const peak = understood(reading, 'workload.peakToAverage') ?? 1;
  if (many === undefined) return;
  const isCounted = countEach(reading, many / peak);
  if (!isCounted || peak === 1) return;
  reading.notes.push(
    `What each of them does is counted for ${roughly(many / peak)} people, who are there on average where ${many} are at the peak.`,
  );
};

/** "4 replicas, 20 qps each": of each replica. */
export const countReplicas = (reading: Reading): void => {
  const replicas = understood(reading, 'selfHosted.replicas');
  if (reading.users.length === 0 && typeof replicas === 'number') countEach(reading, replicas);
};
