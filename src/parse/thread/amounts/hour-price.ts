import { findGpu } from '../../../catalog/index.ts';
import { re } from '../../expression.ts';
import { areAlike } from '../../likely-amounts.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import type { ThreadContext } from '../context.ts';

/** "2.1/h", "we pay 2.1 an hour" below a card with a price like it: the price of a GPU hour that nobody names. */

const WRONG = "(?:that|this|it)(?:'?s| is) (?:not right|wrong|not true|incorrect|too (?:high|low|much))";
const LEADS = `(?:(?:${LEAD_IN}|no|nope|nah|sorry|wait|actually|${WRONG}|make (?:it|that)|it'?s|that'?s|(?:we|i)(?:'re| are|'ve)?(?: (?:actually|really|now|only|just)){0,2} (?:pay|paying|get|have|rent (?:at|for|them at))|at|for|only|rather|more like|about|around)[\\s,;:.]{1,3}){0,6}`;
const HOUR = '(?: ?\\/ ?| (?:an|per|a) )(?:h|hr|hour)';
const OF_GPUS = `(?: (?:for|per|on) (?:(?:the|our|each|a|an|one|those) ){0,2}(?:(?<gpu>${GPU_NAME})s?|gpus?|cards?))?`;
const RATE = re`^${LEADS}(?<usd>\d{1,3}(?:\.\d{1,3})?)${HOUR}${OF_GPUS}(?: (?:is|was) what we (?:pay|get|have))?(?: (?:now|actually|all in|flat|please|though|then|instead)){0,3}[.!]{0,3}$`;

/** How near it must be to the price that it takes the place of, and how far from the wage. */
const AS_NEAR = 3;
const isLike = (one: number, other: number): boolean => areAlike(one, other, AS_NEAR);

/** The words with what the price is of; undefined where they name something else, or the price may be a wage. */
export const gpuHourMeant = async (
  line: string,
  { card, before }: ThreadContext,
): Promise<string | undefined> => {
  const { usd, gpu } = RATE.exec(line)?.groups ?? {};
  if (usd === undefined || before === undefined) return undefined;
  const { procurement, ops, gpu: there } = (await card?.())?.selfHosted ?? {};
  if (procurement?.kind !== 'rent' || ops === undefined) return undefined;
  const isOther = gpu !== undefined && findGpu(gpu)?.id !== there;
  const price = Number(usd);
  if (isOther || !isLike(price, procurement.usdPerGpuHour) || isLike(price, ops.usdPerHour)) return undefined;
  return `GPUs at $${usd}/hr`;
};
