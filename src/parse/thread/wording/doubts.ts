import { valueIn } from '../../../keys.ts';
import { re } from '../../expression.ts';
import { likelyOf } from '../../likely-rows.ts';
import { needsOfAll } from '../../required-words.ts';
import { LEAD_IN } from '../../text/courtesies.ts';

/** A figure of the card that somebody doubts: "that speed seems optimistic", "I doubt the GPU price". */

/** Where the figure is from, as it is asked, and how another is typed. */
interface FigureDoubted {
  readonly asks: string;
  readonly instead?: string;
}

/** What a figure goes by, the more particular first. */
const FIGURES: readonly (readonly [name: string, doubt: FigureDoubted])[] = [
  [
    '(?:speed|throughput|tok(?:ens)?(?:/| per )s(?:ec(?:ond)?)?|tps)',
    { asks: 'where does the speed come from?', instead: '2500 tok/s' },
  ],
  [
    '(?:gpu|rental|hourly|card|machine|h\\d{3}|a\\d{3}|l\\d{1,2}s?|b\\d{3}) (?:price|rate|rent|cost)s?|rent|price of (?:a|the) (?:gpu|card)s?',
    { asks: 'where does the GPU price come from?', instead: '$2.50/hr' },
  ],
  ['api (?:price|rate|cost)s?', { asks: 'where does the api price come from?' }],
  [
    '(?:cach(?:e|ed|ing)|hit) (?:rate|share|ratio|hit rate)|caching',
    { asks: 'where does the cache rate come from?', instead: '20% cached' },
  ],
  [
    '(?:\\d{1,3} |ops )?(?:hours|hrs|ops|people cost|maintenance)(?: of ops)?',
    { asks: 'where do the hours of ops come from?', instead: '8 hours of ops' },
  ],
  [
    '(?:utili[sz]ation|load|planned load)',
    { asks: 'what is the utilization based on?', instead: '60% utilization' },
  ],
  [
    '(?:request size|prompt (?:size|length)|answer (?:size|length))',
    { asks: 'how did you get the request size?' },
  ],
  ['prices?', { asks: 'where do the prices come from?' }],
  ['(?:volume|traffic)', { asks: 'what is the volume?', instead: '3B tokens a month' }],
  ['(?:numbers?|figures?|estimates?|assumptions?|card)', { asks: 'how sure are you about the numbers?' }],
];

const LEADS = `(?:(?:${LEAD_IN}|honestly|wait|to me|imo)[\\s,]+)*`;
const THE = '(?:(?:the|that|those|this|these|your|our|its) )?';
const KIND = '(?: (?:estimate|number|figure|assumption|guess|value|there|here|you (?:assume|use|took)))*';
const VERY =
  '(?:(?:a bit|a little|way|very|really|pretty|rather|quite|so|kinda|awfully|suspiciously|too|far|much) )*';
const ADJECTIVE =
  '(?:low|high|wrong|off|optimistic|pessimistic|slow|fast|cheap|expensive|generous|small|big|steep|weird|strange|odd|made up|unrealistic|implausible|suspicious|funny|a lot|not right)';
/** Said of what is not so, whatever it should be. */
const FALSE = '(?:wrong|off|incorrect|not (?:right|true|correct|realistic)|nonsense|outdated|out of date)';
/** What is asked that is done by typing another. */
const SETS =
  '(?:change|set|edit|adjust|override|enter|update|correct|fix|replace|put in|give (?:you )?(?:another|our own))';
const TAIL = '(?: (?:to me|to us|though|tho|imo|for (?:us|that|this|me)|i think|honestly|tbh))*[.!]*';
const DISTRUSTS =
  "(?:(?:i|we) )?(?:(?:really|still|kind of|honestly) )*(?:doubt|distrust|question|(?:do ?n'?t|do not|ca ?n'?t|cannot) (?:really |quite )?(?:trust|believe|buy)|am not sure about|'m not sure about|have doubts about|am sceptical of|am skeptical of)";

/** "16 hours seems too high" says how many it should not be, and is asked about as a wish. */
const saysHowMany = (line: string): boolean => /\d/.test(line) && /\btoo\b/i.test(line);

const doubtsOf = (name: string): readonly RegExp[] => [
  re`^${LEADS}${THE}(?:${name})${KIND} (?:seems?|looks?|sounds?|feels?) (?:to be )?${VERY}${ADJECTIVE}${TAIL}$`,
  re`^${LEADS}${THE}(?:${name})${KIND} (?:is|are) ${VERY}(?:optimistic|pessimistic|unrealistic|implausible|made up|suspicious|${FALSE})${TAIL}$`,
  re`^${LEADS}${DISTRUSTS} ${THE}(?:${name})${KIND}${TAIL}$`,
  re`^${LEADS}how (?:do|can|could|would|should) (?:i|we|one|you|people) ${SETS} ${THE}(?:${name})${KIND}${TAIL}\?*$`,
];
/** What is doubted, each in several ways to doubt it. */
export const DOUBTED: readonly (readonly [RegExp, FigureDoubted])[] = FIGURES.flatMap(([name, doubt]) =>
  doubtsOf(name).map((pattern) => [pattern, doubt] as const),
);
const likelyDoubts = likelyOf(DOUBTED, ([pattern]) => needsOfAll([pattern]));

const IT = re`^${LEADS}(?:(?:(?:that|this|it) )?(?:seems?|looks?|sounds?|feels?) ${VERY}(?<how>slow|fast|cheap|optimistic|unrealistic|wrong|off)|(?:that|this|it)(?:'s| is) ${VERY}(?:wrong|incorrect|not (?:right|true|correct)))${TAIL}$`;
/** What a thing is that is called so, where nobody says what it is. */
const OF_WHAT: Readonly<Record<string, string>> = { slow: 'speed', fast: 'speed', cheap: 'prices' };

/** What is doubted; undefined for other words. */
export const doubtIn = (line: string): FigureDoubted | undefined => {
  if ((line.includes('?') && !/^(?:\w+[\s,]+){0,3}?how\b/i.test(line)) || saysHowMany(line)) return undefined;
  const found = likelyDoubts(line).find(([pattern]) => pattern.test(line));
  if (found !== undefined) return found[1];
  const it = IT.exec(line);
  const how = it?.groups?.how?.toLowerCase() ?? '';
  return it === null ? undefined : doubtIn(`I doubt the ${valueIn(OF_WHAT, how) ?? 'numbers'}`);
};
