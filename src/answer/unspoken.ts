import type { Answer } from '../domain/answer.ts';
import { type DraftField, fieldsThatDiffer } from '../domain/draft.ts';
import { saysTraffic } from '../parse/index.ts';

/** Suggestions that would move what a mention did not speak of: whoever clicks one expects a small answer to it. */

/** How many times more or less of the traffic a suggestion may leave, where nothing in the mention is about traffic. */
const MOST_TRAFFIC = 3;
/** The same of the GPUs, where the mention names no machine. */
const MOST_GPUS = 3;

const OF_FLEET: readonly DraftField[] = [
  'selfHosted.gpuCount',
  'selfHosted.replicas',
  'selfHosted.spareReplicas',
];
const NAMES_MACHINES =
  /\b(?:gpus?|cards?|nodes?|box(?:es)?|servers?|machines?|replicas?|spares?|copies|instances?|vms?|rigs?|[a-z]{1,5}\d{2,4}[a-z]{0,3})\b/i;

const tokensOf = ({ scenario: { workload } }: Answer): number =>
  workload.inputTokensPerMonth + workload.outputTokensPerMonth;

const isFar = (one: number, other: number, most: number): boolean => one > most * other || other > most * one;

/** Whether a suggestion for a mention makes another card of it: other traffic, or another fleet, than anybody spoke of. */
export const movesUnspoken = (mention: string, before: Answer, after: Answer): boolean => {
  if (!saysTraffic(mention) && isFar(tokensOf(before), tokensOf(after), MOST_TRAFFIC)) return true;
  const setsFleet = fieldsThatDiffer(before.draft, after.draft).some((field) => OF_FLEET.includes(field));
  const [had, has] = [before, after].map(({ assessment }) => assessment.selfHosted.gpus);
  return setsFleet && !NAMES_MACHINES.test(mention) && isFar(had ?? 0, has ?? 0, MOST_GPUS);
};
