import { OTHER_COSTS } from '../../../domain/fields/names.ts';
import { usd } from '../../../domain/format.ts';
import { toWhole } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import type { ThreadContext } from '../context.ts';

/** "add 10% contingency", "plus 19% VAT": a part of what hosting costs, where a card counts dollars a month. */

const SO = `(?:(?:${LEAD_IN}|no|nope|yes|sorry|wait|actually|also|let'?s|we(?: (?:have|need|want) to)?|don'?t forget|they (?:charge|add)|there(?:'s| is))[\\s,.:!-]+)*`;
const ADDS = '(?:add(?:ing)?|plus|put|include|including|count|allow|budget|take|with|\\+)';
const SOME = '(?:(?:another|about|around|an?|an? (?:extra|additional)|some|say|like|of|for|maybe|roughly) )*';
const PERCENT = String.raw`(?<percent>\d{1,2}(?:\.\d{1,2})?) ?%`;
/** What is paid for by a part of a bill. "Overhead" and a buffer are of traffic as often. */
const OVERHEAD = '(?:over-?heads?|buffer|margin|headroom|cushion|slack)';
const CHARGE =
  '(?:(?:sales |value added )?tax(?:es)?|vat|mwst|ust|gst|contingenc(?:y|ies)|mark-?ups?|surcharges?|(?:service |management |handling |admin(?:istration)? )?fees?|handling|admin(?:istration)?|risk(?: premium| reserve)?|inflation)';
const COST = `(?:${CHARGE}|networks?|on-?call|${OTHER_COSTS})`;
const BILL =
  "(?:(?:the |our |all |total |hosting(?:'s)? |monthly |gpu |whole )*(?:costs?|bills?|budget|spend(?:ing)?|prices?|total|sum|hosting))";
const ON_TOP = `(?: (?:on top|extra|more|in addition|as well|too|(?:on|of|to|onto) (?:${BILL}|it|that|everything|all)))*`;
const FORMS: readonly RegExp[] = [
  re`^${SO}(?:${ADDS} )*${SOME}${PERCENT} ${SOME}(?<cost>${COST})(?: (?:costs?|buffer|reserve))?${ON_TOP}[.!]*$`,
  re`^${SO}${ADDS} ?${SOME}${PERCENT}(?: (?:on top|extra|more))* (?:for|because of|to cover) (?:the |our |all )*(?<cost>${COST})(?: (?:costs?|and such|etc))*${ON_TOP}[.!]*$`,
  re`^${SO}(?:${ADDS} ?)*${SOME}${PERCENT}(?: ${OVERHEAD})?(?: on top)? (?:on|of|to|onto) (?<cost>${BILL})(?: on top)?[.!]*$`,
  re`^${SO}(?:${ADDS} ?)*${SOME}${PERCENT} ${SOME}(?<overhead>${OVERHEAD})(?: for (?:the |our )?${COST})?${ON_TOP}[.!]*$`,
  re`^${SO}(?:${ADDS} )*(?:the |our |an? )?(?<cost>${CHARGE}) (?:(?:of|is|are|at|adds?|makes?|comes? to|takes?|costs?|us|another|about|around) )+${PERCENT}${ON_TOP}[.!]*$`,
  re`^${SO}(?:${ADDS} )*(?:the |our |an? )?(?<cost>${COST}|(?:vendor )?(?:support|maintenance)(?: contracts?)?) (?:(?:is|are|at|adds?|costs?|us|another|about|around) )*${PERCENT} of ${BILL}[.!]*$`,
];
/** "add 25% for that": of what was asked about last. */
const FOR_THAT = re`^${SO}${ADDS} ?${SOME}${PERCENT}(?: (?:on top|extra|more))* (?:for|because of|to cover) (?:that|it|this|those|these|them)${ON_TOP}[.!]*$`;
const NAMES_COST = re`\b${COST}\b`;

/** The per cent of a mention, and whether it may be of the traffic; undefined for other words. */
const percentIn = (line: string, [newest = '']: readonly string[]) => {
  const found = FORMS.map((form) => form.exec(line)?.groups).find((groups) => groups !== undefined);
  const groups = found ?? (NAMES_COST.test(newest) ? FOR_THAT.exec(line)?.groups : undefined);
  const { percent, cost = '', overhead } = groups ?? {};
  if (percent === undefined) return undefined;
  return { percent: Number(percent), mayBeTraffic: overhead !== undefined || /^over-?head/i.test(cost) };
};

/** Throws the question what a per cent of the cost is counted as, with the dollars that it comes to below this card. */
export const refusePercentOfCosts = async (
  line: string,
  { before, last = [], card, hostingUsd }: ThreadContext,
): Promise<void> => {
  const { percent, mayBeTraffic } = percentIn(line, last) ?? {};
  if (percent === undefined || before === undefined || card === undefined || hostingUsd === undefined) return;
  const bill = await hostingUsd();
  const { otherUsdPerMonth } = (await card()).selfHosted;
  const share = (percent / 100) * bill;
  const counted = `other costs $${toWhole(otherUsdPerMonth + share)} a month`;
  if (mayBeTraffic === true)
    throw notUnderstood(
      ask`${quoted(line)}: of the traffic, or of what hosting costs? Of ${usd(bill)} a month that is ${usd(share)}.`,
      [counted, `${percent}% more traffic`],
    );
  throw notUnderstood(
    ask`${quoted(line)}: what else is paid beside the GPUs is counted in dollars a month, and ${percent}% of ${usd(bill)} is ${usd(share)}. Does that come on top of hosting? The bills of the APIs stay as they are.`,
    [counted],
  );
};
