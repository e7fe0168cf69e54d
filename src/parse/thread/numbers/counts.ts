import type { Draft } from '../../../domain/draft.ts';
import { re, reAll } from '../../expression.ts';
import { AS_NEAR_MONEY } from '../../likely-amounts.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { GPUS_OF_SERVER } from '../../patterns/hardware/nodes.ts';
import { AN_HOUR } from '../../period-names.ts';
import { ask, notUnderstood, quoted } from '../../problems.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD, countIn } from '../../text/figures/number-words.ts';
import { factorIn } from '../amounts/factors.ts';
import { refuseSomeHad } from '../amounts/shifts.ts';
import { isQuestion, wantedIn } from '../wording/speech.ts';
import { countedIn, topicOf } from '../wording/topic.ts';
import { BARE_COUNT, countAlone } from './bare-counts.ts';
import { withDenied } from './denied-number.ts';

/** Counts that leave out what they count: "make it two", "4 of the GPUs", "one more", "2 is too many, 1". */

const IN_TOTAL = re`^(?:(?:they|it|that|these|the (?:gpus|cards|machines|boxes|servers)|we) )?(?:(?:cost|costs|paid|is|was|were|price is|came to|for)(?: us| about)? )*(?<price>\$ ?\d[\d.,]*k?(?<hour>${AN_HOUR})?) (?:in total|total|altogether|all in|for (?:all(?: of (?:them|it))?|everything|both|the (?:lot|whole (?:lot|thing|fleet)|(?<node>(?:whole |entire |full )?(?:node|box|server|machine))))(?: (?:\d+|${COUNT_WORD}))?(?: (?:gpus|cards|of them))?)$`;

/** A price of all of a fleet, with how many those are. */
const withFleet = (line: string, { fields }: Draft): string => {
  const { price, hour, node } = IN_TOTAL.exec(line)?.groups ?? {};
  const count = fields['selfHosted.gpuCount'];
  // Several nodes may share a fleet that is larger than one.
  if (price === undefined || count === undefined || (node !== undefined && count > GPUS_OF_SERVER))
    return line;
  if (hour !== undefined) return `${count} GPUs at ${price} total`;
  return fields['selfHosted.procurement.kind'] === 'own' ? `own ${count} GPUs ${price} total` : line;
};

const ANY_COUNT = String.raw`(?:\d{1,4}|${COUNT_WORD})`;
const MORE_OR_LESS = re`^(?:(?:${LEAD_IN}|with|buy|get|take|rent|(?<adds>add|plus|put in|throw in)) )*(?<many>${ANY_COUNT}|another) ?(?<way>more|less|fewer|extra|additional)?(?: one)?$`;

const NTH = re`^(?:(?:${LEAD_IN}|with|buy|get|take|rent|use|add|plus|put in|throw in) )*(?:an? |the )?(?<nth>second|third|fourth) (?:(?<gpu>${GPU_NAME})|gpu|card|(?<one>one))(?: (?:too|then|please|as well))*$`;
const NTHS = ['second', 'third', 'fourth'];

/** "add a second L4" beside one of them: two. Throws the question where that would not be one more. */
const nthOf = (line: string, { fields }: Draft, last: readonly string[]): string => {
  const { nth, gpu, one } = NTH.exec(line)?.groups ?? {};
  const { 'selfHosted.gpuCount': now, 'selfHosted.gpu': known = '' } = fields;
  const isOther = gpu !== undefined && !known.startsWith(gpu.toLowerCase().replace(/s$|[ -]/g, ''));
  if (nth === undefined || isOther) return line;
  const topic = (one === undefined ? undefined : topicOf(last)) ?? 'GPUs';
  const many = NTHS.indexOf(nth.toLowerCase()) + 2;
  if (topic !== 'GPUs') return `${many} ${topic}`;
  if (now === undefined || now === many - 1) return `${many} GPUs`;
  throw notUnderstood(ask`${quoted(line)}: the card has ${now} GPUs. One more of them, or ${many} in all?`, [
    `${now + 1} GPUs`,
    `${many} GPUs`,
  ]);
};

const MINUS = re`^minus (\d{1,2}|${COUNT_WORD})$`;
const PLUS = re`^plus (\d{1,2}|${COUNT_WORD})$`;

/** "one more", "minus one", of what was spoken of last. */
const moreOfTopic = (typed: string, { fields }: Draft, last: readonly string[]): string => {
  const line = typed.replace(MINUS, '$1 less').replace(PLUS, '$1 more');
  const { many = '', adds, way = adds && 'more' } = MORE_OR_LESS.exec(line)?.groups ?? {};
  if (way === undefined && !/^another/i.test(many)) return line;
  const said = `${many} ${way ?? ''}`.trim();
  const topic = topicOf(last) ?? (fields['selfHosted.gpuCount'] === undefined ? undefined : 'GPUs');
  if (topic !== undefined) return `${said} ${topic}`;
  throw notUnderstood(ask`${quoted(line)}: of what? Say what it counts.`, [
    `${said} spare`,
    'double the volume',
  ]);
};

const SIGNED = reAll`(?<![\w.-])(?:(?<money>\$) ?)?(?<number>\d+(?:\.\d+)?)(?<unit> ?%)?(?!\w|[.,]\d|-[a-z])`;
const BARE = re`^(?:(?:at|with|for|to|more like|closer to|rather|make (?:it|that)|try|say|maybe|then|rather|only) )*(?<dollars>\$)?(?<bare>\d+(?:\.\d+)?)(?<percent> ?%)?(?: (?:then|instead|maybe))*$`;

/** Not the one in "gpt-5" or "H100". */
const HAS_NUMBER = /(?<![\w.-])\d/;

/** Per cent. Smaller shares are said with their sign where they have a fraction. */
const LEAST_SHARE = 10;

/** "and at 30?" after "20% off sonnet": the earlier words with the number it replaces; undefined for other words. */
export const likeNewest = (line: string, last: readonly string[]): string | undefined => {
  // What was asked between is gone by; what was wanted since, read or not, is what a bare number goes on from.
  const newest = last.find((words) => HAS_NUMBER.test(words) || !isQuestion(words)) ?? '';
  const { bare, dollars, percent } = BARE.exec(line)?.groups ?? {};
  const [of, ...more] = [...newest.matchAll(SIGNED)].filter(
    ({ groups }) => (groups?.money ?? groups?.unit) !== undefined,
  );
  if (bare === undefined || of === undefined || more.length > 0) return undefined;
  const { money = '', unit = '', number = '' } = of.groups ?? {};
  // "8" behind "$2.23/hr" is no price, and as like so many GPUs.
  const times = Number(bare) / Number(number);
  const isFar = times > AS_NEAR_MONEY || times < 1 / AS_NEAR_MONEY;
  if (money !== '' && dollars === undefined && isFar) return undefined;
  // "40%" behind a price is no price, and "$2" behind a share none.
  if ((money === '' && dollars !== undefined) || (unit === '' && percent !== undefined)) return undefined;
  // Whoever said a share whole says no "1.85%" next.
  const isFine = bare.includes('.') && !of[0].includes('.') && Number(bare) < LEAST_SHARE;
  if (unit !== '' && isFine && percent === undefined) return undefined;
  const behind = newest.slice(of.index + of[0].length);
  return wantedIn(`${newest.slice(0, of.index)}${money}${bare}${unit}${behind}`);
};

const SO_MUCH_AN_HOUR = re`^(?:(?<lead>at|for|(?:they|it|each) costs?|costs?) |(?:it|that|he|she)(?:'?s| is) )?(?<many>\d+(?:\.\d+)?)${AN_HOUR}$`;

const HOURS_ALONE =
  /^(?:(?:make it|only|just|rather|more like|about|say|maybe|it'?s|closer to) )*(?<many>\d+(?:\.\d+)?) ?h(?:ours?|rs?)?(?: (?:then|instead|is enough|would do))*$/i;

/** USD an hour: nobody who runs machines costs less, and most GPUs do. */
const LEAST_WAGE = 10;

/** "at 95 an hour" behind hours of ops is what one of those costs, and behind GPUs what one of them does; "2.2/h" is no wage. */
export const withHourly = (line: string, _: Draft, last: readonly string[]): string => {
  const hours = HOURS_ALONE.exec(line)?.groups?.many;
  if (hours !== undefined && topicOf(last) === 'hours of ops') return `${hours} hours of ops`;
  const { many, lead } = SO_MUCH_AN_HOUR.exec(line)?.groups ?? {};
  const topic = many === undefined ? undefined : topicOf(last);
  const isOfOps = topic === 'hours of ops';
  if (topic === undefined || (isOfOps ? Number(many) < LEAST_WAGE : lead === undefined)) return line;
  return isOfOps ? `ops at $${many}/h` : `GPUs at $${many}/hr`;
};

const PERCENT_ALONE =
  /^(?:(?:only|just|make it|it |that |should be|about|more like|rather|say|try|at|to) )*(?<percent>\d{1,2}(?:\.\d+)?) ?%$/;

/** "15%" below "growing 10% a month": likely of that. Throws the question, with every share that was said. */
const refusePercentAlone = (line: string, { said }: Draft): void => {
  const percent = PERCENT_ALONE.exec(line)?.groups?.percent;
  if (percent === undefined) return;
  const inPlace = Object.values(said).flatMap(({ words = '' }) =>
    words.split('%').length === 2 ? words.replace(/\d+(?:\.\d+)?(?= ?%)/, percent) : [],
  );
  if (inPlace.length === 0) return;
  throw notUnderstood(ask`${quoted(line)}: of what? Say what it is a share of.`, [
    ...new Set([...inPlace, `${percent}% util`, `${percent}% cached`]),
  ]);
};

const TIMES_IT = re`^(?:(?:${LEAD_IN}|make it|try|say|with|use|take) )*(?<times>twice|double|triple|half|\d+(?:\.\d+)? ?(?:x|times)) (?:of )?(?:that|this|as many|as much)(?: (?:then|please|instead|of (?:them|those)))*$`;

/** "twice that" behind "2 GPUs": of those. Throws the question where "as many" is of nothing that was said last. */
const timesTopic = (line: string, { fields }: Draft, [newest = '']: readonly string[]): string => {
  const times = TIMES_IT.exec(line)?.groups?.times;
  if (times === undefined) return line;
  const topic = countedIn(newest);
  const spares = (fields['selfHosted.spareReplicas'] ?? 1) * factorIn({ times });
  if (topic === 'spares') return `${spares} spares`;
  if (topic !== undefined) return `${times} the ${topic === 'hours of ops' ? 'ops hours' : topic}`;
  if (!/ as many\b/i.test(line)) return line;
  const gpus = (fields['selfHosted.gpuCount'] ?? 0) * factorIn({ times });
  throw notUnderstood(ask`${quoted(line)}: of what? Say what it counts.`, [
    ...(gpus >= 1 ? [`${gpus} GPUs`] : []),
    `${times} the volume`,
  ]);
};

/** "only 8 of the 16", where 16 GPUs are counted. */
const OF_ALL = re`^(?:(?:only|just|use|with|keep|run|on|we|need|have|rent) )*${BARE_COUNT} of (?:the|our|those|these|all) (?<all>\d{1,4})$`;

/** A part of as many GPUs as the card has, as so many GPUs. */
const partOfAll = (line: string, { fields }: Draft): string => {
  const { many, all } = OF_ALL.exec(line)?.groups ?? {};
  return many !== undefined && Number(all) === fields['selfHosted.gpuCount'] ? `${countIn(many)} GPUs` : line;
};

const FROM_TO = /^(?<from>\d{1,3}) ?x? ?(?:->|=>|→|-->) ?(?<to>\d{1,3})(?<times> ?x)?$/i;

/** "2x -> 4x" where there are 2 GPUs: so many of those. Throws the question where there are not. */
const fromTo = (line: string, { fields }: Draft): string => {
  const { from, to, times } = FROM_TO.exec(line)?.groups ?? {};
  if (from === undefined || to === undefined) return line;
  if (Number(from) === fields['selfHosted.gpuCount']) return `${to} GPUs`;
  if (times === undefined) return line;
  throw notUnderstood(ask`${quoted(line)}: of what? Say what it counts.`, [
    `${to} GPUs`,
    `${to}x the volume`,
  ]);
};

/**
 * Counts and what they count: of what is pointed at, denied, or was spoken of last, the newest first. Throws a question
 * where nothing says it.
 */
export const withCounts = (line: string, before: Draft, last: readonly string[] = []): string => {
  refuseSomeHad(line);
  refusePercentAlone(line, before);
  const whole = moreOfTopic(
    withDenied(withFleet(timesTopic(nthOf(line, before, last), before, last), before), before),
    before,
    last,
  );
  return countAlone(fromTo(partOfAll(whole, before), before), before, last);
};
