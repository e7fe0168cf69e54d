import type { Answer } from '../domain/answer.ts';
import { type DraftField, fieldsThatDiffer } from '../domain/draft.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { saysAmountAlone, saysMachines, saysSizes, saysTraffic } from '../parse/index.ts';

/** Suggestions that would move what a mention did not speak of: whoever clicks one expects a small answer to it. */

/** How many times more or less of the traffic a suggestion may leave, where nothing in the mention is about traffic. */
const MOST_TRAFFIC = 3;
/** The same of the output of a request, where the mention names nothing of its size. */
const MOST_SIZE = 4;
/** The same of the GPUs, where the mention names no machine. */
const MOST_GPUS = 4;

const OF_FLEET: readonly DraftField[] = [
  'selfHosted.gpuCount',
  'selfHosted.replicas',
  'selfHosted.spareReplicas',
];
const tokensOf = ({ scenario }: Answer): number => tokensPerMonth(scenario.workload);

const isFar = (one: number, other: number, most: number): boolean => one > most * other || other > most * one;

/** How many times more or less input of a request a question may want. */
const MOST_INPUT = 20;
/** The same of the traffic, where it names an amount without a unit. */
const MOST_ALONE = 100;
/** Whether a suggestion for a mention leaves other traffic, or other requests, than anybody spoke of. */
export const movesTraffic = (mention: string, before: Answer, after: Answer): boolean => {
  if (!saysTraffic(mention) && isFar(tokensOf(before), tokensOf(after), MOST_TRAFFIC)) return true;
  const [had, has] = [before, after].map(({ scenario: { workload } }) => workload.requestOutputTokens);
  return !saysSizes(mention) && isFar(had ?? 0, has ?? 0, MOST_SIZE);
};

/** Whether it puts requests in the place of a bill, far from what that buys. */
export const leavesBill = (before: Answer, after: Answer): boolean =>
  before.draft.fields['workload.bill'] !== undefined &&
  after.draft.fields['workload.bill'] === undefined &&
  after.draft.fields['workload.requestsPerMonth'] !== undefined &&
  isFar(tokensOf(before), tokensOf(after), MOST_TRAFFIC);

/** Whether it sets another fleet than anybody spoke of: a number is of GPUs where it is near theirs. */
export const movesFleet = (mention: string, before: Answer, after: Answer): boolean => {
  const setsFleet = fieldsThatDiffer(before.draft, after.draft).some((field) => OF_FLEET.includes(field));
  const [had, has] = [before, after].map(({ assessment }) => assessment.selfHosted.gpus);
  return setsFleet && !saysMachines(mention) && isFar(had ?? 0, has ?? 0, MOST_GPUS);
};

/**
 * Whether what a question may want moves what it did not ask about: the "405b" of "does anyone run 405b" is no traffic.
 */
export const movesUnasked = (wish: string, before: Answer, after: Answer): boolean => {
  const [had, has] = [before, after].map(({ scenario: { workload } }) => workload.requestInputTokens);
  const isFarFrom = saysAmountAlone(wish)
    ? isFar(tokensOf(before), tokensOf(after), MOST_ALONE)
    : movesTraffic(wish, before, after);
  return (
    isFarFrom ||
    isFar(had ?? 0, has ?? 0, MOST_INPUT) ||
    movesFleet(wish, before, after) ||
    leavesBill(before, after)
  );
};
