import type { Draft } from '../../../domain/draft.ts';
import { toType } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { notUnderstood, quoted, say } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';

/** "same price for the H100s": what one GPU of the card was said to cost, of others. */

const SAME =
  '(?:the |our |that )?same (?:hourly |rental |gpu )?(?:price|rate|rent|cost)(?: per hour| an hour)?';
const GPUS = `(?:\\d{1,4} ?x? ?)?${GPU_NAME}`;
const WAYS: readonly RegExp[] = [
  re`^(?:(?:${LEAD_IN}|with|at|for|take|use|try|assume|say) )*${SAME} (?:for|on|with|of) (?:the |some |those )?(?<gpus>${GPUS})(?: (?:too|as well|then|please))*$`,
  re`^(?:(?:${LEAD_IN}|with|on|take|use|try|assume|say|the|what about|what if) )*(?<gpus>${GPUS}) (?:(?:is|are|be|cost|costs|come|comes|were|was) )*(?:at|for|with)? ?${SAME}(?: (?:too|as well|then|please))*$`,
];

/** The words with that price. Throws a question where nobody said what a GPU costs. */
export const withSamePrice = (line: string, { fields }: Draft): string => {
  const gpus = WAYS.map((way) => way.exec(line)?.groups?.gpus).find((one) => one !== undefined);
  if (gpus === undefined) return line;
  const each = fields['selfHosted.procurement.usdPerGpu'];
  const hour = fields['selfHosted.procurement.usdPerGpuHour'];
  const usd = (value: number): string => String(toType(value));
  if (hour !== undefined) return `${gpus} at $${usd(hour)}/hr`;
  if (each !== undefined && fields['selfHosted.procurement.kind'] === 'own')
    return `own ${gpus} at $${usd(each)} each`;
  throw notUnderstood(
    say`${quoted(line)}: nobody said what a GPU costs here, so each has the price of the market. Type yours.`,
    [gpus],
  );
};
