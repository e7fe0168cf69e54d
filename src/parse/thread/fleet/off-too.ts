import type { Draft } from '../../../domain/draft.ts';
import { inShort, toType } from '../../../domain/round.ts';
import { HOURS_PER_MONTH } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { BILLED, MARKET } from '../../paying-fields.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';

/** Times in which GPUs are off beside those of the card: "turn them off at weekends too" below 12 hours a day. */

const OFF_TOO =
  /^(?:(?:and|also|turn|switch|shut|them|it|they|the gpus|are|down|off) )*(?:off|down) (?:(?:also|at|on|over|during|by|every|the) )*(?:(?<weekend>weekends?)|(?<night>nights?)),? (?:too|as well|also)$|^(?:and |also )+(?:off|down|turn(?:ed)? off) (?:(?:at|on|over|during|by|every|the) )*(?:(?<ends>weekends?)|(?<nights>nights?))$|^(?:(?:ok(?:ay)?|and|so|then|but|the|at|on|over)[\s,]+)*(?:(?<free>weekends?)|nights?),? (?:(?:are|is|be) )?(?:off|down),? (?:too|as well|also)$/i;

/** What of the hours that are paid for is left. */
const LEFT = { weekend: 5 / 7, night: 1 / 2 } as const;

/**
 * The words with the hours of a month that are left to pay for, where some are off already. Throws a question where the
 * night may be among those.
 */
export const withOffToo = (line: string, { fields, said }: Draft): string => {
  const groups = OFF_TOO.exec(line)?.groups;
  const billed = fields[BILLED];
  if (groups === undefined || billed === undefined || billed >= HOURS_PER_MONTH) return line;
  const time = (groups.weekend ?? groups.ends ?? groups.free) === undefined ? 'night' : 'weekend';
  // What was said already is no more than that.
  const isSaid = (said[BILLED]?.words ?? '').toLowerCase().includes(time);
  const left = `billed ${toType(billed * LEFT[time])} hours a month`;
  if (isSaid) return line;
  if (time === 'night' && billed < HOURS_PER_MONTH * LEFT.weekend - 1)
    throw notUnderstood(
      ask`${quoted(line)}: the GPUs are paid for ${inShort(billed)} of the ${HOURS_PER_MONTH} hours of a month already. Is half of those the night?`,
      [left],
    );
  return left;
};

const THEM =
  '(?:it|them|this|those|they|everything|(?:(?:the|our|all|both|these) )*(?:gpus?|cards?|machines?|box(?:es)?|servers?|nodes?|instances?|fleet|cluster|hardware|[a-z]\\d{1,3}s?))';
const AT_NIGHT =
  '(?:at night|over ?night|every night|each night|nights?|by night|during the night|outside (?:of )?(?:office|business|working) hours)';
const SO_LONG =
  '(?:(?:say|for|about|around|like|maybe|roughly|at least) )*(?<hours>\\d{1,2}) ?(?:h|hrs?|hours?)(?: (?:a|per|each|every) (?:day|night))?';
const OFF_HOURS: readonly RegExp[] = [
  re`^(?:(?:${LEAD_IN})[\s,]+)*${THEM} (?:(?:can|could|may|might|will|would|should|is|are|be|go|goes|stays?|get|gets|switched|turned|shut|powered|safely|completely) )*(?:off|down) ${AT_NIGHT}[\s,;:–(-]+${SO_LONG}\)?$`,
  re`^(?:(?:${LEAD_IN})[\s,]+)*(?:(?:we|i|they|you) )?(?:(?:can|could|may|will|would|should|always) )*(?:switch|turn|shut|power) (?:(?:off|down) ${THEM}|${THEM} (?:off|down)) ${AT_NIGHT}[\s,;:–(-]+${SO_LONG}\)?$`,
];
const HOURS_OF_DAY = 24;

/** "the box can be off at night, say 12 hours": the hours of a day that are left to pay for. */
export const withOffHours = (line: string, { fields }: Draft): string => {
  const hours = Number(
    OFF_HOURS.map((form) => form.exec(line)?.groups?.hours).find((one) => one !== undefined),
  );
  const isOn = (fields[BILLED] ?? HOURS_PER_MONTH) >= HOURS_PER_MONTH;
  return isOn && hours > 0 && hours < HOURS_OF_DAY ? `billed ${HOURS_OF_DAY - hours} hours a day` : line;
};

/** "switch it off at night" below reserved GPUs, which are paid for at all hours. Throws the question. */
export const refuseReservedOff = ({ fields, said }: Draft, patch: Draft): void => {
  const hours = fields[BILLED] ?? HOURS_PER_MONTH;
  const isNew = patch.fields[BILLED] !== undefined || patch.fields[MARKET] !== undefined;
  if (fields[MARKET] !== 'reserved' || hours >= HOURS_PER_MONTH || !isNew) return;
  const left = `billed ${toType(hours)} hours a month`;
  const words = said[BILLED]?.words ?? left;
  throw notUnderstood(
    ask`${quoted(words)}: reserved GPUs are paid for at all hours, whether they run or not. On demand, or reserved without hours off?`,
    [`on demand, ${left}`, `reserved, billed ${HOURS_PER_MONTH} hours a month`],
  );
};
