import { type Draft, type DraftField, EMPTY_DRAFT } from '../../../domain/draft.ts';
import { re } from '../../expression.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import type { Back } from '../as-before.ts';
import { TAKE_AWAY } from '../wording/verbs.ts';
import { isSpeedSpokenOf } from './speeds.ts';

/** A speed that was told is given up for the one that we estimate: "use your estimate", "forget our benchmark". */

const BEGINS = `(?:(?:${LEAD_IN}|let'?s|we|can you|please|rather|better|just|i'?d|no)[\\s,]+)*`;
const ENDS = '(?: (?:then|instead|again|please|for now|for that|after all))*[.!]*';
const SPEED = '(?:speeds?|throughput|tok/s|tps|bench(?:mark)?(?:ed|s|ing)?|measur(?:ed|ements?))';
const TAKE = '(?:use|take|go (?:with|back to)|go for|back to|trust|assume|keep|stick (?:to|with)|return to)';
const YOURS = "(?:your|the bot'?s|llmcost'?s)";

const GIVES_UP: readonly RegExp[] = [
  re`^${BEGINS}${TAKE} (?:${YOURS} (?:own )?|the |an? )estimated? ?(?:of (?:the )?)?${SPEED}?${ENDS}$`,
  re`^${BEGINS}${TAKE} ${YOURS} (?:own )?(?:estimate|guess|${SPEED})(?: (?:for|of) (?:the )?${SPEED})?${ENDS}$`,
  re`^${BEGINS}(?:${TAKE_AWAY}|without|no) (?:(?:the|our|my|that|his|her|their) )*(?:${SPEED} ?)+(?:numbers?|figures?|results?|value)?${ENDS}$`,
];
/** "use yours": of what was spoken of last. */
const YOURS_ALONE = re`^${BEGINS}${TAKE} (?:yours|${YOURS} (?:own )?(?:numbers?|figures?|value|one))${ENDS}$`;

const FIELDS_OF_SPEED = ['selfHosted.throughput', 'selfHosted.tokensPerSecondPerReplica'] as const;

/** What takes back a speed that somebody told, whenever that was; undefined for other words, and where none is. */
export const estimateBack = (
  line: string,
  before: Draft | undefined,
  last: readonly string[] = [],
): Back | undefined => {
  const fields: readonly DraftField[] = FIELDS_OF_SPEED.filter(
    (field) => before?.fields[field] !== undefined,
  );
  const isAsked =
    GIVES_UP.some((pattern) => pattern.test(line)) || (YOURS_ALONE.test(line) && isSpeedSpokenOf(last));
  return isAsked && fields.length > 0 ? { kind: 'back', to: EMPTY_DRAFT, fields } : undefined;
};
