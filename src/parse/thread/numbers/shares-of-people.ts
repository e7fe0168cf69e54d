import { toType, toWhole } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { PART, partIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import { countedNoun, joined, PEOPLE, piecesOf } from '../wording/pieces.ts';

/** Shares of what is counted, of which nobody says whether the rest is counted too. All but `shareTyped` throw the question. */

/** What nobody wants answered. */
const NOT_REAL = re`^(?:(?:the )?(?<part>half|${PART})|(?<percent>\d{1,2}) ?%) of (?:(?:the|our|all|these) )*[a-z-]{3,20} (?:is|are) (?:(?:just|only|really|probably|pure) )*(?:spam|junk|duplicates?|dupes|noise|bots?|tests?|garbage|fake|irrelevant|automated|empty|crawlers?)(?<unsent>,? (?:and|so|which|that)(?: they)? (?:never|do ?n'?t|do not|wo ?n'?t) (?:hit|reach|get to|go to|see) (?:the |a |our |any )?(?:models?|llms?|bot|gpus?|api))?(?<cache>[,;]? (?:(?:so|and|we|i|let'?s|can|could|should|just|please) )*cache (?:them|those|it|that|these))?$`;

const WITHOUT =
  /^(?:minus|without|less|ignoring|excluding|except) (?:the |about |around )*(?<percent>\d{1,2}) ?% (?:of )?(?:spam|junk|duplicates?|dupes|noise|bots?|bot traffic|tests?|garbage|crawlers?)$/i;

const ACTIVE =
  /^(?:(?:only|just|about|around|maybe|say) )*(?<percent>\d{1,2}) ?% (?:(?:are|is|really|actually|ever|still|daily) )*(?:active|engaged|using it|online)(?: (?:users?|daily|at (?:once|a time)|on average))*$/i;

/** "only 60% are active": of those who are counted, or is it the traffic of those already? */
export const refuseActive = (line: string): void => {
  const percent = ACTIVE.exec(line)?.groups?.percent;
  if (percent === undefined) return;
  throw notUnderstood(
    ask`${quoted(line)}: of all that the card counts? If it counts those alone already, nothing changes.`,
    [`${percent}% of the volume`],
  );
};

/** "half of them are spam and never hit the model": the others are left. */
export const withoutUnsent = (line: string): string => {
  const { part, percent, unsent } = NOT_REAL.exec(line)?.groups ?? {};
  if (unsent === undefined) return line;
  return `${toType(100 - (part === undefined ? Number(percent) : 100 * partIn(part)))}% of the volume`;
};

/** "half of them are spam": whether the model reads those too is not said. */
export const refuseNotReal = (line: string): void => {
  const { part, percent, cache, unsent } = (NOT_REAL.exec(line) ?? WITHOUT.exec(line))?.groups ?? {};
  if ((part === undefined && percent === undefined) || unsent !== undefined) return;
  const left = 100 - (part === undefined ? Number(percent) : 100 * partIn(part));
  const volume = `${toType(left)}% of the volume`;
  if (cache !== undefined)
    throw notUnderstood(
      ask`${quoted(line)}: are whole answers kept, so that those never reach the model, or is their prompt read from its cache?`,
      [volume, `${toType(100 - left)}% cached`],
    );
  throw notUnderstood(
    ask`${quoted(line)}: does the model read those too? If not, type which share of the volume is left.`,
    [volume],
  );
};

const HARDLY = re`^(?:actually,? )?(?:(?<part>half|${PART})|(?<percent>\d{1,2}) ?%) of (?:(?:the|our|all|these) )*[a-z-]{2,20} (?:(?:hardly|barely|rarely|scarcely|seldom|almost never)(?: ever| even)? (?:use|touch|open|try) (?:it|that|this)|(?:are|is) (?:only |just |very |rather )*(?:light|casual|occasional) users?)(?=$|[.,;])`;

/** "half of them hardly use it": how much those send is not said, nor whether what each sends is of all. */
export const refuseHardlyUsed = (line: string): void => {
  const { 0: words, groups: { part, percent } = {} } = HARDLY.exec(line) ?? {};
  if (words === undefined) return;
  const left = 100 - (part === undefined ? Number(percent) : 100 * partIn(part));
  throw notUnderstood(
    ask`${quoted(words)}: a card counts what all of them send. Type what each sends on average, or the share of the volume that is left.`,
    [`${toType(left)}% of the volume`],
  );
};

/**
 * A share of an amount, as a line reads it: "40% of 400 users, 20 prompts a day" as it is, and of what comes so many fewer,
 * as "30000 chats * 8 turns each" of a third of 90k.
 */
export const shareTyped = (share: string, amount: string): string => {
  const [first, ...more] = piecesOf(amount);
  if (share === '' || first === undefined || PEOPLE.test(countedNoun(first))) return `${share}${amount}`;
  const part = Number.parseFloat(share) / 100;
  return joined([{ ...first, number: String(toWhole(scaledNumber(first.number) * part)) }, ...more]);
};

/** "500 users" below "40% of 400 users": those who are active, or all of whom so many are? Throws the question. */
export const refuseAllOrShare = (share: string, before: string, now: string): void => {
  const [of, then] = [before, now].map((words) => piecesOf(words)[0]?.number);
  if (of === then) return;
  throw notUnderstood(
    ask`${quoted(now)}: is that all of them, of whom ${share.replace(/ of $/, '')} count, or those who count?`,
    [shareTyped(share, now), now],
  );
};
