import type { Draft } from '../../../domain/draft.ts';
import { inShort, toType, toWhole } from '../../../domain/round.ts';
import { MONTHS_PER_YEAR } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { A_MONTH } from '../../period-names.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { PART, partIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import {
  countedNoun,
  holdsOf,
  joined,
  nounOfTail,
  PEOPLE,
  partOfPeople,
  piecesOf,
  plainTail,
  withoutHolds,
} from '../wording/pieces.ts';
import { shareTyped } from './shares-of-people.ts';

/** What is said of each counted thing: "each ticket needs 3 calls", "60% of the tickets", "weekdays only". */

/** The thing that comes so many times a month on the card: "invoices" of "25k invoices a day". */
const thingsOf = ({ said }: Draft): readonly string[] =>
  piecesOf(withoutHolds(said['workload.requestsPerMonth']?.words ?? ''))
    .map(countedNoun)
    .filter((noun) => noun !== '' && !PEOPLE.test(noun));

const THING = `^(?:the |our |each |every |per |an? |only |just )*`;
const SIZE_OF_THING = re`${THING}(?<thing>[a-z-]{3,20}?)s? (?:is|are|has|have|takes?|average|averages|run|runs) (?:(?:about|around|only|more like|closer to|nearer to|roughly|really|actually|on average|typically) )*(?<many>\d[\d.,]*k?) ?(?:(?:tokens?|tok)(?: (?<side>in|out))?|(?<alone>in|out))(?: (?:each|long|on average|now))*$`;
const SIZE_OF_EACH =
  /^(?:each|every|one|an?) (?<thing>[a-z-]{3,20}) (?:is|has|takes|averages|needs)(?: (?:about|around|only|more like|really|actually|roughly))* (?<many>\d[\d.,]*k)$/i;
/** "3k tokens per prompt" */
const SIZE_PER_THING = re`^(?:(?:it'?s|make it|rather|more like|about|around|only|with|at) )*(?<many>\d[\d.,]*k?) ?(?:tokens?|tok)(?: (?:for )?(?:per|an?|each|every) | ?\/ ?)(?<thing>[a-z-]{3,20}?)s?(?: (?:on average|now|instead|really|actually))*$`;
const CALLS_OF_THING = re`${THING}(?<thing>[a-z-]{3,20}?)s? (?:(?:needs?|takes?|makes?|has|have|triggers?|is|means?|requires?) )?(?:(?:about|around|roughly|actually) )*(?<many>\d+) (?:[a-z]+ )?(?<call>calls?|requests?|prompts?|queries|steps|turns|back[- ]and[- ]forths?|rounds?)(?: each)?$`;
/** "4 turns per chat" */
const CALLS_PER_THING = re`^(?:(?:it'?s|with|about|around|there are|we have) )*(?<many>\d+) (?:[a-z]+ )?(?<call>calls?|requests?|prompts?|queries|steps|turns|back[- ]and[- ]forths?|rounds?) (?:(?:per|for each|in each|in every|for every|an?|each|every) |\/ ?)(?<thing>[a-z-]{3,20}?)s?$`;
const CALLS_EACH = re`^(?:(?:it'?s|with|about|around|more like|actually|make it) )*(?<many>\d+) (?:[a-z]+ )?(?:calls?|requests?|prompts?|queries|steps|turns|rounds?) (?:each|apiece)$`;
const EACH_PERSON = re`${THING}(?:all |most |typical |average )?(?<who>users?|people|persons?|everyone|everybody|they|heads?|employees?|dev(?:eloper)?s?|customers?|students?|agents?|engineers?|colleagues?|members?|analysts?) (?:(?:will|would|may|typically|usually|only|just|actually|really) )*(?:do|send|ask|make|write|have|run|need|has|fire)(?:e?s)? (?:(?:about|around|only|like|maybe|roughly|up to) )*(?<many>\d[\d.,]*k?)(?<what> [a-z]+(?: [a-z]+)? ?(?:(?:an?|per|each|every) |\/ ?)(?:hour|day|week|month|year))(?: each)?$`;
/** What is said of those that count; anything else may be said of anybody. */
const NEEDS = ` (?:(?:never|don'?t|do not|doesn'?t|would|will|could|can|might|really|only|still|actually|not|won'?t|ever) )*(?:(?:need|use|reach|hit|require|see|touch|get|go|come|run|skip|bypass|avoid)s?|(?:are|is|be|gets?) (?:handled|answered|served|seen|active|left|real|relevant|reviewed|processed|read|sent|used|automated|escalated))(?: (?:to|through|on|by|past|with|the|our|an?|it|us|this|that))*(?: (?:llms?|models?|bot|ai|answers?|api|agent|chat|chatbot|gpus?|help|system))?`;
const PART_OF_THINGS = re`${THING}(?:(?<many>\d+(?:\.\d+)?) ?%|(?<some>\d{1,2})\/(?<parts>\d{1,2})|(?<part>half|${PART})) (?:of |(?<=half )(?=(?:the|our|all|these) ))(?:the |our |all |these )*(?<thing>them|[a-z-]{3,20}?)s?(?<what>${NEEDS})?$`;
/** "25% of tickets never reach the bot": the others do. */
const NOT_THOSE = /\b(?:never|not|without|skip|bypass|avoid|no)\b|n'?t\b/i;
const OURS =
  "(?:(?:it|that|traffic|the (?:traffic|load|job|app|gpus|cards)|we|they|(?:our |the )?(?:people|users?|staff|employees|devs|colleagues|agents)|everybody|everyone)(?:'?s|'?re| is| are| sit| stay| run)? )?";
const NO_WEEKEND = '(?:at|on|in|over|during) (?:the )?weekends?';
/** What is off, where nobody is said to be, are the GPUs, as in a line: who pays for fewer hours has the same traffic. */
const GPUS_OFF =
  "(?:(?:(?:the )?(?:gpus|cards|machines)(?:'re| are)? )?(?:off|down)\\b|weekends (?:are )?off$)";
const DAYS = re`^${OURS}(?:(?:only|just|runs?|works?|used|comes?|on|for|chats?|writes?|asks?|sends?(?: anything)?|uses? it|active|there|in) )*(?<days>weekdays|work(?:ing)?[ -]?days|mon(?:days?)?(?:-| to | through )fri(?:days?)?|(?<week>[1-7]) days (?:a|per) week|\d+ days (?:a|per) month|(?<year>\d{3} (?:work(?:ing)?[ -]?|business |trading |school )?days (?:a|per) year)|(?<many>\d+) (?:work(?:ing)?[ -]?days|weekdays|business days)${A_MONTH}?)(?: only)?$|^(?!${GPUS_OFF})${OURS}(?:(?:(?:no(?: traffic| load| usage| requests?| users?)?|nothing(?: happens| comes)?|nobody(?: works| uses it)?|not|closed|off|idle|zero(?: traffic)?|(?:does ?n'?t|do ?n'?t) (?:run|work|come)) )+(?:${NO_WEEKEND}|weekends)|(?:without|except(?: for)?|excluding|skip|minus) (?:on )?(?:the )?weekends?|weekends (?:are )?(?:off|free|closed|quiet|empty|dead|idle|silent|excluded|not counted)|weekends (?:do ?n'?t|do not) count)$`;

const WEEKS_PER_YEAR = 52;

/** "weekdays only", "nothing on weekends": of what was said of a day. Throws a question where a month was said. */
const withDays = (line: string, words: string): string => {
  const match = DAYS.exec(line);
  if (match === null) return line;
  const week = match.groups?.week;
  const many = match.groups?.many;
  const said = many === undefined ? match.groups?.days : `${many} days a month`;
  const days =
    week === undefined || week === '5'
      ? (said ?? 'weekdays')
      : `${toWhole((Number(week) * WEEKS_PER_YEAR) / MONTHS_PER_YEAR)} days a month`;
  if (/\bday\b|daily/i.test(words)) {
    // "50% of 900 seats * 12 prompts a day": the share is no number of its own.
    const share = partOfPeople(words);
    const amount = joined(piecesOf(withoutHolds(words.slice(share.length))));
    return `${share}${amount}, ${/month|year/.test(days) ? days : 'weekdays only'}`;
  }
  if (/month/.test(days) && week === undefined) return line;
  throw notUnderstood(
    say`${quoted(line)}: the volume is that of a whole month, on whichever days it comes. Type "office hours" where it comes while an office is open, or say what comes on a working day.`,
    ['office hours'],
  );
};

const SAME_OF_PROMPT =
  /^(?:(?:about|around|roughly|the first) )*(?<many>\d[\d.,]{0,14}k?)(?: tokens)?(?: (?:of|in) (?:the |each |every |our )*(?:prompt|input|context)s?|(?<=first \d[\d.,]{0,14}k?(?: tokens)?)) (?:(?:is|are|stays?) (?:(?:always|all|exactly|just) )*(?:the same|identical|static|fixed|shared|cached|constant|reused|repeated)|(?:never|don'?t|do not) change)(?: [a-z ]+)?$/i;

/** "2k of the prompt is the same every time": that share of it is cached. */
const withCached = (line: string, { fields }: Draft): string => {
  const many = SAME_OF_PROMPT.exec(line)?.groups?.many;
  if (many === undefined) return line;
  const prompt = fields['workload.requestInputTokens'];
  const share = (100 * scaledNumber(many)) / (prompt ?? 0);
  if (share < 100) return `${inShort(share)}% cached`;
  const length =
    prompt === undefined ? 'nobody said how long a prompt is' : `a prompt has ${prompt} tokens here`;
  throw notUnderstood(say`${quoted(line)}: ${length}. Say which share of it is cached.`, ['50% cached']);
};

const CACHED_AMOUNT =
  /^(?:(?<front>\d[\d.,]* ?[kmb]?) (?:tokens )?cached|cached(?: (?:tokens|input|is|are|at|now))* (?<behind>\d[\d.,]* ?[kmb]?))$/i;

/** "cached 100M" of the input of the card: that share of it. */
const withCachedAmount = (line: string, { fields }: Draft): string => {
  const { front, behind } = CACHED_AMOUNT.exec(line)?.groups ?? {};
  const amount = scaledNumber(front ?? behind ?? '');
  const { 'workload.inputTokensPerMonth': ofMonth, 'workload.requestInputTokens': ofEach = 0 } = fields;
  const share = (100 * amount) / (ofMonth ?? ofEach);
  return share > 0 && share <= 100 ? `${toType(share)}% cached` : line;
};

type Groups = Readonly<Record<string, string | undefined>>;

/** The words of an amount with so many calls for each of its things, instead of those that were said before. */
const withCallsOf = (words: string, many: string | undefined, call = ''): string => {
  const share = partOfPeople(words);
  const all = piecesOf(withoutHolds(words.slice(share.length)));
  // "6 turns" of chats that had 8 each.
  const same = all.find((piece) => countedNoun(piece) === plainTail(call));
  if (same !== undefined && all.length > 1) {
    const now = all.map((piece) => (piece === same ? { ...piece, number: many ?? piece.number } : piece));
    return `${shareTyped(share, joined(now))}${holdsOf(words)}`;
  }
  const others = all.filter(({ tail }) => plainTail(tail) !== 'call /');
  return `${shareTyped(share, joined(others))}, ${many} calls each${holdsOf(words)}`;
};

/** What a thing holds: a prompt its input, as in a line, unless the card says how long a whole request is. */
const unitOf = ({ thing = '' }: Groups, { fields }: Draft): string => {
  const isInput = /^prompt$/i.test(thing) && fields['workload.requestTokens'] === undefined;
  return isInput || fields['workload.requestInputTokens'] !== undefined ? 'in' : 'per request';
};

/** What is said of each thing, and what becomes of the line where the card counts such things. */
const OF_THINGS: readonly (readonly [RegExp, (said: Groups, words: string, before: Draft) => string])[] = [
  [
    SIZE_OF_THING,
    (said, _, before) => `${said.many} tokens ${said.side ?? said.alone ?? unitOf(said, before)}`,
  ],
  [SIZE_PER_THING, (said, _, before) => `${said.many} tokens ${unitOf(said, before)}`],
  [SIZE_OF_EACH, (said, _, before) => `${said.many} tokens ${unitOf(said, before)}`],
  [CALLS_OF_THING, ({ many, call }, words) => withCallsOf(words, many, call)],
  [CALLS_PER_THING, ({ many, call }, words) => withCallsOf(words, many, call)],
  [
    PART_OF_THINGS,
    ({ many, some, parts, part = '', what = '' }) => {
      const said = some === undefined ? 100 * partIn(part) : (100 * Number(some)) / Number(parts);
      const share = many === undefined ? said : Number(many);
      return `${toType(NOT_THOSE.test(what) ? 100 - share : share)}% of the volume`;
    },
  ],
];

const SOME_OF_THINGS = re`${THING}(?<many>\d[\d.,]*[km]?) of (?:the |our |all )*(?<thing>them|those|these|[a-z-]{3,20}?)s?${NEEDS}$`;

/** "only 25k of those need the bot": so many of what comes, or of those who send it. */
const withSomeOf = (line: string, before: Draft): string => {
  const { many = '', thing = '' } = SOME_OF_THINGS.exec(line)?.groups ?? {};
  const words = (before.said['workload.requestsPerMonth'] ?? before.said['workload.bill'])?.words ?? '';
  const pieces = piecesOf(withoutHolds(words));
  const isAny = /^(?:the[my]|those|these|them)/i.test(thing);
  const [of, ...more] = pieces.filter((piece) =>
    isAny ? pieces.length === 1 || PEOPLE.test(countedNoun(piece)) : countedNoun(piece) === plainTail(thing),
  );
  if (many === '' || of === undefined || more.length > 0) return line;
  return scaledNumber(many) < scaledNumber(of.number) ? `${many} ${countedNoun(of)}s` : line;
};

const isPeople = (thing: string): boolean => thing === 'them' || PEOPLE.test(plainTail(thing));

/** "5 steps each" below tickets: so many calls each of those needs. */
const withCallsEach = (line: string, words: string, before: Draft): string => {
  const many = CALLS_EACH.exec(line)?.groups?.many;
  const isOfPeople = piecesOf(words).some((piece) => PEOPLE.test(countedNoun(piece)));
  const isThings = thingsOf(before).some(
    (thing) => !/^(?:call|request|prompt|query|querie|step|turn|round)$/.test(thing),
  );
  return many === undefined || isOfPeople || !isThings ? line : withCallsOf(words, many);
};

/** More than nobody sends by themselves. */
const SENT_BY_MANY = 200;

/** "everyone asks 5 questions a day", of so many people as were counted. Throws a question where nobody counted them. */
const withEachPerson = (line: string, words: string): string => {
  const { who = '', many = '', what = '' } = EACH_PERSON.exec(line)?.groups ?? {};
  if (many === '') return line;
  const people = piecesOf(words).find(({ tail }) => PEOPLE.test(nounOfTail(plainTail(tail))));
  if (people !== undefined)
    return `${people.number} ${nounOfTail(plainTail(people.tail))}s * ${many}${what}${holdsOf(words)}`;
  if (who === 'they' || scaledNumber(many) >= SENT_BY_MANY) return line;
  throw notUnderstood(
    ask`${quoted(line)}: how many of them are there? Type both, such as "40 users x ${many}${what}".`,
    [],
  );
};

/** "invoices are 4000 tokens", "each ticket needs 3 calls", "60% of the tickets": of what is counted on the card. */
export const withSizeOfThing = (line: string, before: Draft): string => {
  const { said } = before;
  const words = (said['workload.requestsPerMonth'] ?? said['workload.tokensPerMonth'])?.words;
  const things = [...thingsOf(before), 'request', 'call'];
  for (const [pattern, meant] of words === undefined ? [] : OF_THINGS) {
    const groups = pattern.exec(line)?.groups;
    const thing = groups?.thing ?? '';
    const isCounted =
      things.includes(plainTail(thing)) ||
      (pattern === PART_OF_THINGS && isPeople(thing)) ||
      (pattern === SIZE_PER_THING && /^prompt$/i.test(thing));
    if (groups !== undefined && isCounted) return meant(groups, words ?? '', before);
  }
  return withCached(
    withCachedAmount(
      withDays(
        withEachPerson(withCallsEach(withSomeOf(line, before), words ?? '', before), words ?? ''),
        words ?? '',
      ),
      before,
    ),
    before,
  );
};
