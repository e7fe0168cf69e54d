import type { Draft } from '../../domain/draft.ts';
import { re, reAll } from '../expression.ts';
import { countHints } from '../number-hints.ts';
import { GPUS_OF_SERVER } from '../patterns/nodes.ts';
import { notUnderstood, quoted } from '../problems.ts';
import { COUNT_WORD, countIn } from '../text/number-words.ts';
import { scaledNumber } from '../text/short-number.ts';
import { holdsOf, joined, piecesOf, withoutHolds } from './pieces.ts';
import { SCALED_VOLUMES } from './scaled.ts';
import { refuseSomeHad } from './shifts.ts';
import { plainWords } from './speech.ts';

/** Counts that leave out what they count: "make it two", "4 of the GPUs", "one more", "2 is too many, 1". */

const COUNT = String.raw`(?<many>\d{1,3}|${COUNT_WORD})`;
const OF_GPUS: readonly RegExp[] = [
  re`^(?:(?:only|just|use|with|on|run|try|make it) )*${COUNT} (?:macs?|mac studios?|studios)$`,
  re`^(?:(?:only|just|use|with|take|keep|run|on) )*${COUNT} of (?:the|our|those|these|my) (?:\d+ )?(?:gpus?|cards?|[a-z]+\d+\w*)$`,
  re`^(?:we |i )?(?:(?:only|just|actually|already|now|currently|do|'ve) )*(?:own|have|had|rent|rented|bought|got|get|can get|could get|can have|use) (?:(?:only|just|actually|about) )*${COUNT}(?: of (?:them|those|these))?(?: (?:now|actually|of them|only|working|left|running|available|usable|alive))*$`,
  re`^(?:(?:only|just|use|with|take|make it) )*${COUNT} of (?:them|those|these)$`,
];
/** "only 8 of the 16", where 16 GPUs are counted. */
const OF_ALL = re`^(?:(?:only|just|use|with|keep|run|on|we|need|have|rent) )*${COUNT} of (?:the|our|those|these|all) (?<all>\d{1,4})$`;
const OF_TOPIC = re`^(?!one$)(?:(?:make|let'?s (?:make|do)|try|do|take|use|say|have|go (?:to|with)|(?:no,? )?(?:keep|stay (?:at|with|on)|stick (?:to|with)|leave (?:it )?at)) (?:it |that |them )?|(?:only|just|rather|so|better|then|if|with|on|at) )*${COUNT}(?: (?:then|instead|of (?:them|those|these)|is enough|would do|rather))*$`;

const KEEPS = /^(?:no,? )?(?:keep|stay|stick|leave)\b/i;

/** What was spoken of last, as it is counted. */
const TOPICS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:spares?|standby|backup|redundan\w+)\b/i, 'spares'],
  [/\breplicas?\b/i, 'replicas'],
  [/\b(?:ops|engineers?|people|sre)\b/i, 'hours of ops'],
  [/\b(?:gpus?|cards?|[abhl]\d{2,3}s?|l40s|b\d00s?|h\d00s?|mi\d{3}x?)\b/i, 'GPUs'],
];

const IN_TOTAL =
  /^(?:(?:they|it|that|these|the (?:gpus|cards|machines|boxes|servers)|we) )?(?:(?:cost|costs|paid|is|was|were|price is|came to|for)(?: us| about)? )*(?<price>\$ ?\d[\d.,]*k?(?<hour> ?(?:\/ ?(?:hr?|hour)|(?:an|per) hour))?) (?:in total|total|altogether|all in|for (?:all(?: of (?:them|it))?|everything|both|the (?:lot|whole (?:lot|thing|fleet)|(?<node>(?:whole |entire |full )?(?:node|box|server|machine))))(?: (?:\d+|two|three|four|six|eight|ten|sixteen))?(?: (?:gpus|cards|of them))?)$/i;

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

/** A figure of something that is not counted: "60% to mini" was spoken of since the spares were. */
const SAYS_FIGURE = /\$ ?\d|(?<![\w.-])\d[\d.,]*(?: ?%|[kmbt]\b)/i;

/** What some words count, where that is what people count. */
const topicIn = (words: string): string | undefined => TOPICS.find(([pattern]) => pattern.test(words))?.[1];

/** What the newest of some words that speak of a count speak of; undefined where a newer figure is of something else. */
const topicOf = (last: readonly string[]): string | undefined => {
  for (const words of last) {
    const topic = topicIn(words);
    if (topic !== undefined) return topic;
    if (SAYS_FIGURE.test(words)) return undefined;
  }
  return undefined;
};

/** "keep 4" is of what had 4 before, or of GPUs that were spoken of last; of anything else it is asked. */
const topicKept = (line: string, count: number, last: readonly string[]): string | undefined => {
  if (!KEEPS.test(line)) return topicOf(last);
  const before = topicOf(last.filter((words) => re`(?<![\w.])${String(count)}(?![\w.])`.test(words)));
  const topic = before ?? topicOf(last);
  return before !== undefined || topic === 'GPUs' ? topic : undefined;
};

const ANY_COUNT = String.raw`(?:\d{1,4}|${COUNT_WORD})`;
/** Any number, and not the one in "H100". */
const ANY_NUMBER = String.raw`(?<![\w.])(?:\$?\d[\d.,]*(?: ?(?:[kmbt](?![a-z])|%))?|${COUNT_WORD})`;
const TO = `(?<to>${ANY_NUMBER})`;
const FROM = `(?<from>${ANY_NUMBER})`;
const CONTRASTS: readonly RegExp[] = [
  re`^${FROM}(?: [a-z]+){0,2} (?:is|are|seems?|sounds?|won'?t be|is ?n'?t|are ?n'?t|will not be) (?:way |a bit |far |much )?(?:enough|too (?:many|few|much|little|high|low)|(?:not|never) enough)[\s,;:.-]+(?:(?:make it|more like|rather|use|try|say|should be) )*${TO}$`,
  re`^(?:the )?${FROM}(?: [a-z]+)? (?:is|was|were|are) (?:from |of |for |just )*(?:last (?:year|month|quarter|week)|(?:the |an? )?(?:old|outdated|wrong|stale|ancient|history|typo|mistake)(?: (?:number|figure|one|count))?|then)[\s,;:.-]+(?:[a-z' ]+ )?${TO}(?: (?:people|users|devs|employees|now|today|actually))*$`,
  re`^(?:[a-z]+ ){0,4}(?:(?<counted>${ANY_NUMBER}(?:[ /][a-z]+){2,4})|${TO}(?: [a-z]+)?),? (?:and )?(?:instead of|not|rather than) (?:the )?${FROM}(?: [a-z]+)?$`,
  re`^(?=.*(?:n'?t|not|hardly)\b)(?:[a-z']+ ){0,4}needs? (?:all |the )*${FROM}(?: [a-z]+)?[\s,;:.-]+(?:(?:just|only|maybe|rather|i think) )*${TO}(?: [a-z]+)? (?:(?:should|would|will|is|are|be|also|do) )*(?:sufficient|enough|fine|plenty|ok(?:ay)?|do)$`,
  re`^(?:(?:no|nah|hm+|well|but),? )*(?:no way|never|i do ?n'?t (?:buy|believe|trust|think)|(?:that |it )?can(?:'?t| ?not) be|(?:it|that)(?:'?s| is) not)(?: (?:that |it |this )?(?:it'?s|that'?s|it is|is|the|be))* ${FROM}(?: [a-z]+)?[\s,;:.–-]+(?:(?:it'?s|closer to|more like|try|rather|make it|i'?d say|think|say|about|around) )*${TO}$`,
  re`^${FROM}(?: [a-z]+)? (?:is|was|were|seems?|looks?) (?:(?:a bit|very|way|rather|too|pretty|really) )*(?:optimistic|pessimistic|generous|conservative)[\s,;:.-]+(?:(?:make it|more like|rather|use|try|say|should be|it'?s) )*${TO}$`,
  re`^not (?:the )?${ANY_NUMBER},? (?:but |it'?s |rather |more like |closer to )*(?<counted>${ANY_NUMBER}(?:[ /][a-z]+){1,4})$`,
  re`^(?:i|we) (?:typed|wrote|said|put|entered)(?: in)? ${FROM}(?: [a-z]+)?[\s,;:.-]+(?:but |and |it |that )*(?:should (?:have been|be)|(?:i |we )?meant|is really|was meant to be)(?: (?:about|around|only))* ${TO}$`,
  re`^not (?:the )?${FROM},? (?:but |it'?s |rather )?${TO}$`,
  re`^(?:the |those |our )?${FROM}(?: [a-z]+)? (?:(?:is|are|was|were|really|actually|now|probably) )*(?:more like|closer to|nearer to|rather|actually|really|in fact) (?:(?:about|around|like|only|just) )*${TO}(?: [a-z]+)?$`,
  re`^(?:the )?${FROM}(?: [a-z]+)? (?:is|was|seems?|sounds?|looks?) (?:(?:a bit|very|way|rather|too|pretty|really|quite) )*(?:wrong|off|high|low|much|little)[\s,;:.-]+(?:(?:the |our )?(?:median|average|avg|mean|typical|normal|real|true)(?: (?:one|number|figure|value))? (?:is |was |about |around |more like )*)?${TO}$`,
];

/** "over 5 years, not 4": it says itself what it counts, and none of 4 GPUs. */
const WITH_UNIT = re`^(?<whole>.*\d ?(?:years?|yrs?|y|months?|weeks?|days?|hours?|hrs?|h|min(?:ute)?s?|cents?|ct)\b[^,;\d]*?),? (?:and )?(?:not|instead of|rather than) (?:the )?${ANY_NUMBER}$`;

/** "15 is too low, 30", without what they count. */
const BARE_CONTRAST = re`^${ANY_NUMBER} (?:is|was|seems?|sounds?) (?:[a-z]+ )*[a-z]+[\s,;:.-]+(?:[a-z]+ )*${ANY_NUMBER}$`;

const sameNumber = (one: string, other: string): boolean =>
  /%$/.test(one) === /%$/.test(other) &&
  scaledNumber(one.replace(/ ?%$/, '')) === scaledNumber(other.replace(/ ?%$/, ''));

/** Where some words hold a number: "6" of "6B tokens" too, whose scale goes without saying. */
const numbersLike = (words: string, number: string): readonly RegExpExecArray[] => {
  const all = [...words.matchAll(new RegExp(ANY_NUMBER, 'gi'))];
  const same = all.filter(([one]) => sameNumber(one, number));
  return same.length > 0 || !/^\d{1,3}(?:\.\d+)?$/.test(number)
    ? same
    : all.filter(([one]) => one.replace(/ ?[kmbt]$/i, '') === number);
};

/** The words before with another number in the place of one that they hold, and that no others do. */
const saidWith = ({ said }: Draft, from: string, to: string): string | undefined => {
  const requests = said['workload.requestsPerMonth']?.words;
  // A number in the name of an API counts nothing.
  const figures = Object.entries(said).filter(([field]) => field !== 'apis');
  const all = [...new Set(figures.flatMap(([, { words }]) => words ?? []))];
  // "200k calls x 3k in 400 out" says what "400 out" says by itself.
  const apart = all.filter(
    (words) => !all.some((one) => one !== words && words.includes(one) && numbersLike(one, from).length > 0),
  );
  const [only, ...more] = apart.flatMap((words) => {
    const [at, ...others] = numbersLike(words, from);
    if (at === undefined || others.length > 0) return [];
    const sign = at[0].startsWith('$') && !to.startsWith('$') ? '$' : '';
    // "40k is too low, 60" is 60k.
    const scale = /^\d[\d.]*$/.test(to) && scaledNumber(to) < 1000 ? (/[kmbt]$/i.exec(at[0])?.[0] ?? '') : '';
    const changed = `${words.slice(0, at.index)}${sign}${to}${scale}${words.slice(at.index + at[0].length)}`;
    // "300 users, 20 prompts a day" is that many of each.
    return words === requests ? `${joined(piecesOf(withoutHolds(changed)))}${holdsOf(changed)}` : changed;
  });
  return more.length === 0 ? only : undefined;
};

/** Both numbers of a contrast; "75% is wrong, 90" is 90%. */
const numbersIn = ({ from: denied, to: meant }: Readonly<Partial<Record<string, string>>>) => {
  const [from, to] = [denied, meant].map((number) => number?.replace(/[.,]+$/, ''));
  const isPercent = from?.endsWith('%') === true && to !== undefined && /\d$/.test(to);
  return { from, to: isPercent ? `${to}%` : to };
};

/** "2 is too many, 1", "growth 5% not 10%": the number that is denied says what is counted. */
const withDenied = (line: string, before: Draft): string => {
  const whole = WITH_UNIT.exec(line)?.groups?.whole;
  if (whole !== undefined) return whole;
  for (const pattern of CONTRASTS) {
    const { counted, ...said } = pattern.exec(line)?.groups ?? {};
    const { from, to } = numbersIn(said);
    // "30 prompts a day, not 20": it says itself what it counts.
    if (counted !== undefined) return counted;
    if (from === undefined || to === undefined) continue;
    const counts = [
      ['selfHosted.gpuCount', 'GPUs'],
      ['selfHosted.spareReplicas', 'spares'],
      ['selfHosted.replicas', 'replicas'],
    ] as const;
    const [only, ...more] = counts.filter(([field]) => before.fields[field] === countIn(from));
    if (only !== undefined && more.length === 0) return `${countIn(to)} ${only[1]}`;
    const changed = saidWith(before, from, to);
    if (changed === undefined && BARE_CONTRAST.test(line))
      throw notUnderstood(
        `${quoted(line)}: which number of the card is ${from}? Say what it counts.`,
        countHints(to),
      );
    return changed ?? line;
  }
  return line;
};

const MORE_OR_LESS = re`^(?:(?:and|add|then|with|plus) )*(?<many>${ANY_COUNT}|another) ?(?<way>more|less|fewer|extra|additional)?(?: one)?$`;

/** "one more", of what was spoken of last. */
const moreOfTopic = (line: string, { fields }: Draft, last: readonly string[]): string => {
  const { many = '', way } = MORE_OR_LESS.exec(line)?.groups ?? {};
  if (way === undefined && !/^another/i.test(many)) return line;
  const said = `${many} ${way ?? ''}`.trim();
  const topic = topicOf(last) ?? (fields['selfHosted.gpuCount'] === undefined ? undefined : 'GPUs');
  if (topic !== undefined) return `${said} ${topic}`;
  throw notUnderstood(`${quoted(line)}: of what? Say what it counts.`, [
    `${said} spare`,
    'double the volume',
  ]);
};

const SIGNED = reAll`(?<![\w.-])(?:(?<money>\$) ?)?(?<number>\d+(?:\.\d+)?)(?<unit> ?%)?(?![\w.,]|-[a-z])`;
const BARE = re`^(?:(?:at|with|for|to|more like|closer to|rather|make (?:it|that)|try|say|maybe|then|rather|only) )*\$?(?<bare>\d+(?:\.\d+)?)(?: ?%)?(?: (?:then|instead|maybe))*$`;

/** Not the one in "gpt-5" or "H100". */
const HAS_NUMBER = /(?<![\w.-])\d/;

/** "and at 30?" after "20% off sonnet": the earlier words with the number it replaces; undefined for other words. */
export const likeNewest = (line: string, last: readonly string[]): string | undefined => {
  const newest = last.find((words) => HAS_NUMBER.test(words) || topicIn(words) !== undefined) ?? '';
  const bare = BARE.exec(line)?.groups?.bare;
  const [of, ...more] = [...newest.matchAll(SIGNED)].filter(
    ({ groups }) => (groups?.money ?? groups?.unit) !== undefined,
  );
  if (bare === undefined || of === undefined || more.length > 0) return undefined;
  const { money = '', unit = '' } = of.groups ?? {};
  return plainWords(newest.replace(of[0], `${money}${bare}${unit}`));
};

const AN_HOUR =
  /^(?:at|for|(?:they|it|each) costs?|costs?) (?<many>\d+(?:\.\d+)?) ?(?:an|per|\/) ?(?:hour|hr?)$/i;

/** "at 95 an hour" behind hours of ops is what one of those costs, and behind GPUs what one of them does. */
export const withHourly = (line: string, _: Draft, last: readonly string[]): string => {
  const many = AN_HOUR.exec(line)?.groups?.many;
  const topic = many === undefined ? undefined : topicOf(last);
  if (topic === undefined) return line;
  return topic === 'hours of ops' ? `ops at $${many}/h` : `GPUs at $${many}/hr`;
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
  throw notUnderstood(`${quoted(line)}: of what? Say what it is a share of.`, [
    ...new Set([...inPlace, `${percent}% util`, `${percent}% cached`]),
  ]);
};

const isRate = (words = ''): boolean => /^\d[\d.]* ?(?:rps|qps)\b/i.test(words);

/** A part of as many GPUs as the card has, as so many GPUs. */
const partOfAll = (line: string, { fields }: Draft): string => {
  const { many, all } = OF_ALL.exec(line)?.groups ?? {};
  return many !== undefined && Number(all) === fields['selfHosted.gpuCount'] ? `${countIn(many)} GPUs` : line;
};

/** As many GPUs as somebody speaks of without saying so. */
const FEW = 16;

/** How near a number without a scale must be to one that was said with it. */
const AS_NEAR = 3;

/** "make it 650" below 600M tokens: the amounts in which it may stand. */
const volumesLike = (count: number, said: Draft['said']): readonly string[] =>
  (count > FEW ? SCALED_VOLUMES : []).flatMap((field) => {
    const words = said[field]?.words ?? '';
    const pieces = piecesOf(withoutHolds(words));
    return pieces.flatMap((piece) => {
      const [, digits = '', scale = ''] = /^\$?(\d[\d.]*)([kmbt]?)$/i.exec(piece.number) ?? [];
      const ratio = count / Number(digits);
      if (!(ratio < AS_NEAR && ratio > 1 / AS_NEAR)) return [];
      const now = pieces.map((one) => (one === piece ? { ...one, number: `${count}${scale}` } : one));
      return `${joined(now)}${holdsOf(words).replace(';', ',')}`;
    });
  });

/** A bare count, with what it counts: GPUs that are pointed at, or what was spoken of last. */
const countAlone = (line: string, { fields, said }: Draft, last: readonly string[]): string => {
  const isFleet = fields['selfHosted.gpuCount'] !== undefined;
  for (const pattern of isFleet ? OF_GPUS : OF_GPUS.slice(0, 2)) {
    const many = pattern.exec(line)?.groups?.many;
    if (many !== undefined) return `${countIn(many)} GPUs`;
  }
  const many = OF_TOPIC.exec(line)?.groups?.many;
  if (many === undefined) return line;
  const count = countIn(many);
  const machine = fields['selfHosted.instance'];
  if (machine !== undefined && / of (?:them|those|these)$/i.test(line)) return `${count}x ${machine}`;
  const volumes = volumesLike(count, said);
  // "650" below 600M tokens is none of 2 spares that were spoken of last.
  const topic = volumes.length > 0 ? undefined : topicKept(line, count, last);
  if (topic !== undefined) return `${count} ${topic}`;
  throw notUnderstood(`${quoted(line)}: of what? Say what it counts.`, [
    ...volumes,
    ...(machine === undefined ? [] : [`${count}x ${machine}`]),
    ...(isRate(said['workload.requestsPerMonth']?.words) ? [`${count} rps`] : []),
    `${count} GPU${count === 1 ? '' : 's'}`,
    `${count} spare${count === 1 ? '' : 's'}`,
    `${count} replica${count === 1 ? '' : 's'}`,
  ]);
};

/**
 * Counts and what they count: of what is pointed at, denied, or was spoken of last, the newest first. Throws a question
 * where nothing says it.
 */
export const withCounts = (line: string, before: Draft, last: readonly string[] = []): string => {
  refuseSomeHad(line);
  refusePercentAlone(line, before);
  const whole = moreOfTopic(withDenied(withFleet(line, before), before), before, last);
  return countAlone(partOfAll(whole, before), before, last);
};
