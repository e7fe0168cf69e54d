import { findApi } from '../../../catalog/index.ts';
import type { Draft, SaidFields } from '../../../domain/draft.ts';
import { nearEnough, toType } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { REST } from '../../rest-words.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD, countIn, PART, partIn } from '../../text/figures/number-words.ts';
import type { Relative } from '../amounts/relative.ts';

/** What is said of a part alone, where a card counts the whole: GPUs at night, a share of the volume, a job and then months. */

const WHEN =
  '(?:(?:at|by|over|during|on|in) (?:the )?(?:nights?|weekends?|days?|daytime|weekdays|evenings?|off[- ](?:hours|peak))|overnight|nightly)';
const MANY = `(?:\\d{1,4}|${COUNT_WORD})`;
const GPUS = `(?:gpus?|cards?|replicas?|nodes?|boxes|machines|servers|${GPU_NAME})`;
const OF_THEM = `(?: of)? (?:(?:them|those|these)|(?:(?:the|our|those|these) )+(?:\\d{1,4} )?${GPUS})`;
/** Looked for first: most mentions speak of no hours. */
const SOME_TIME =
  /\b(?:night|weekend|daytime|weekday|overnight|evening|by day|during the day|off[- ](?:hours|peak))/i;
const SOME_AT_TIMES: readonly RegExp[] = [
  re`\b(?<many>half|most|some|${MANY})${OF_THEM}[^,;\d]{0,30} ${WHEN}`,
  re`\b(?:scale|go|drop|shut|turn|switch|power)(?: \w+)? (?:down |back )?to (?<many>${MANY})(?: ${GPUS})? ${WHEN}`,
  re`^(?:with |use |run )?${MANY}(?: ${GPUS})? ${WHEN}(?:,| and|, and)* (?<many>${MANY})(?: ${GPUS})? ${WHEN}$`,
];

/** "switch half of them off at night": one number of hours is counted for all GPUs. */
export const refuseSomeAtTimes = (line: string, known: SaidFields): void => {
  if (!SOME_TIME.test(line) || known['workload.kind'] === 'batch') return;
  const found = SOME_AT_TIMES.map((pattern) => pattern.exec(line)).find((one) => one !== null);
  if (found === undefined) return;
  const all = known['selfHosted.gpuCount'];
  const many = found.groups?.many?.toLowerCase() ?? '';
  const some = all === undefined ? Number.NaN : many === 'half' ? all / 2 : countIn(many);
  if (some === all) return;
  // Offers the GPUs that run on average where some run half of each day.
  const mean = all === undefined ? Number.NaN : (all + some) / 2;
  throw notUnderstood(
    say`${quoted(line)}: a card counts all GPUs for the same hours. Type how many run on average, or the hours for which all of them are paid.`,
    [...(Number.isInteger(mean) ? [`${mean} GPUs`] : []), 'rented 12 hours a day'],
  );
};

const ITS_VOLUME =
  /^(?:(?:it|that|this|we|they|i|you)\b|(?:.* )?(?:traffic|volume|usage|load|demand|number|figure|reality|inputs?|outputs?|prompts?|cached?|batch|peak|rest|average|mean)$|(?:the |our )?(?:real|true|actual)(?: one)?$)/i;
const IS_SHARE =
  /^(?<what>[a-z][a-z' -]{1,40}?) (?:is|are|makes? up|make|takes?|accounts? for)(?: (?:only|just|about|around|maybe|roughly|like|another))* (?<percent>\d{1,2}(?:\.\d+)?) ?% of (?:it|that|this|them)\b/i;

/** "queries are 5% of that": only those, or all but those? */
export const refusePart = (line: string, relatives: readonly Relative[]): void => {
  const { what = '', percent = '' } = IS_SHARE.exec(line)?.groups ?? {};
  if (what === '' || ITS_VOLUME.test(what) || relatives.every(({ target }) => target !== 'volume')) return;
  throw notUnderstood(ask`${quoted(line)}: is only that to be costed, or all but that?`, [
    `${percent}% of the volume`,
    `${toType(100 - Number(percent))}% of the volume`,
  ]);
};

const shareIn = (part: string): number => (part.endsWith('%') ? Number.parseFloat(part) / 100 : partIn(part));

const PART_GOES = re`^(?:an? )?(?<part>half|${PART}|third|quarter|\d{1,2}(?:\.\d+)? ?%)(?: of)?(?: (?:the|our|all))* (?:traffic|volume|tokens|requests|calls|load|work|usage) (?:(?:can|could|will|would|should|is|are|gets?) )*(?:goes|go|moves?|moved|runs?|run|sent|shifts?|shifted|migrates?) (?:to|on|in|into|through|via) \S`;

/** "half the traffic moves to europe": a place, and who sells, hold for all that a card counts. */
export const refusePartGoes = (line: string): void => {
  const part = PART_GOES.exec(line)?.groups?.part;
  if (part === undefined) return;
  const percent = nearEnough(100 * shareIn(part));
  throw notUnderstood(
    ask`${quoted(line)}: a place or a seller is that of all the traffic here. Is only that part to be costed, or does it go to an API by its name?`,
    [`${percent}% of the volume`],
  );
};

const OF_REST = re`^(?:(?:${LEAD_IN}|what if) )*(?:(?:of|from) the ${REST},? (?:about |maybe |only )?(?<front>half|${PART}|\d{1,2} ?%)|(?<back>half|${PART}|\d{1,2} ?%) of the ${REST}) (?:(?:could|can|may|might|would|should) )?(?:move|go|be hosted|be moved|moves|goes)(?: too| over| as well)?$`;

/** "of the rest half could move": of what stays, or of what moves already? Throws the question. */
export const refuseOfRest = (line: string, { fields }: Draft): void => {
  const { front, back = front } = OF_REST.exec(line)?.groups ?? {};
  if (back === undefined) return;
  const [part, moved] = [shareIn(back), fields['workload.movedShare'] ?? 0];
  const hint = (share: number): string => `${nearEnough(100 * share)}% could move`;
  throw notUnderstood(ask`${quoted(line)}: which share of all the traffic is that?`, [
    ...new Set([hint(moved + (1 - moved) * part), ...(moved > 0 ? [hint(moved * part)] : [])]),
  ]);
};

const AT_TIMES = re`^(?:(?:${LEAD_IN}|only|it'?s|we (?:have|get|see|do)) )*(?<part>half|a? ?(?:third|quarter)|\d{1,2} ?%)(?: (?:of )?(?:that|the|our|this))?(?: (?:traffic|volume|load|usage|demand))? (?:on|at|over|during) (?:the )?weekends$|^(?:(?:on|at|the) )*weekends (?:are|is|have|has|see|get) (?:(?:only|about|around) )*(?<same>half|a? ?(?:third|quarter)|\d{1,2} ?%)(?: (?:of )?(?:that|the|our|this))?(?: (?:traffic|volume|load|usage|demand))?$`;

/** "half that traffic on weekends": of the five days of a week, or of all seven? */
export const refuseWeekends = (line: string): void => {
  const { part, same } = AT_TIMES.exec(line)?.groups ?? {};
  const said = part ?? same;
  if (said === undefined) return;
  const left = (5 + 2 * shareIn(said)) / 7;
  const percent = nearEnough(100 * left);
  throw notUnderstood(
    say`${quoted(line)}: the volume is that of a whole month, weekends included. Where the card counts every day like a working day, ${percent}% of it are left.`,
    [`${percent}% of the volume`],
  );
};

const ONCE_THEN =
  /\b(?:once|one[- ]?(?:off|time)|back-?fill|initial(?:ly)?|first)\b.{0,80}\b(?:then|afterwards|after that|and)\b[^\d]{0,40}(?<then>\d[\d.,]*[kmbt]?(?: [a-z]+)?) ?(?:an?|per|each|every|\/) ?(?<period>day|week|month|year)\b/i;

/** "one-off, then 200M a month": a job has one bill, and what comes each month has another. */
export const refuseOnceThen = (line: string): void => {
  const { then, period } = ONCE_THEN.exec(line)?.groups ?? {};
  if (then === undefined) return;
  throw notUnderstood(
    say`${quoted(line)}: a job that is done once has one bill, and what comes each ${period ?? ''} another. Ask for one of them at a time.`,
    [`${then} a ${period}`, 'once'],
  );
};

const FOR_SHARE = re`^(?:(?:${LEAD_IN}|it'?s|that'?s)[\s,]+)*(?:only|just) for (?:about |around |maybe )?(?<share>\d{1,3}(?:\.\d+)? ?%)(?: of (?:it|that|them|(?:the |our |all )*(?:traffic|volume|tokens|requests|calls|data|load)))?$`;
const ONLY_FOR = re`^(?:(?:${LEAD_IN}|use|keep|take) )*(?:(?<api>[a-z][\w ./-]{1,40}?) (?:only|just)|(?:only|just) (?<front>[a-z][\w ./-]{1,40}?)) for (?:the |our |all )?(?<what>(?!(?:this|us|now|that|it|everything|everyone|all|the (?:card|team))\b)[a-z][a-z -]{2,30})$`;

const OF_PART =
  /^(?:no,? |only |just )*(?:of|for) (?:the |our )?(?<api>[a-z][\w ./-]{1,40}?) (?:traffic|tokens|volume|requests|calls|part|share|half)(?: only| alone)?$/i;

/** "opus only for reviews": which share that is says how much goes there. Throws the question. */
export const refuseOnlyFor = (line: string): void => {
  const share = FOR_SHARE.exec(line)?.groups?.share;
  if (share !== undefined)
    throw notUnderstood(
      ask`${quoted(line)}: what holds for that part alone? A card costs one thing for all of it.`,
      [`${share} of the volume`, `${share} could move`],
    );
  const part = OF_PART.exec(line)?.groups?.api;
  if (part !== undefined && findApi(part) !== undefined)
    throw notUnderstood(
      ask`${quoted(line)}: what holds for that part alone? A card costs one thing for all of it, or a price of one API.`,
      [],
    );
  const { api, front, what } = ONLY_FOR.exec(line)?.groups ?? {};
  const name = api ?? front ?? '';
  if (what === undefined || findApi(name) === undefined) return;
  throw notUnderstood(
    ask`${quoted(line)}: which share of the traffic is that? Type both, such as "30% ${name} 70% haiku".`,
    [],
  );
};
