import type { Draft } from '../../../domain/draft.ts';
import { PERSON } from '../../../domain/people.ts';
import { toType } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { ask, notUnderstood, quoted, say } from '../../problems.ts';
import { PART, partIn } from '../../text/figures/number-words.ts';
import { scaledNumber } from '../../text/figures/short-number.ts';
import {
  countedNoun,
  joined,
  NUMBER,
  PEOPLE,
  type Piece,
  partOfPeople,
  piecesOf,
  plainTail,
  withoutHolds,
} from '../wording/pieces.ts';
import { topicOf } from '../wording/topic.ts';

/** "every team burns 30M", "one team alone does 100M": an amount of each, or of one, is not that of all. */

const GROUPS = `(?:${PERSON}|teams?|apps?|tenants?|departments?|services?|products?|projects?|groups?|compan(?:y|ies)|sites?|stores?|countr(?:y|ies)|regions?|bots?)`;
const SENDS =
  '(?:(?:will|would|can|may|only|really|actually|just|already|alone|itself|now|typically|usually) )*(?:do|send|use|burn|need|consume|generate|make|run|process|handle|produce|write|ask|get|have|cost|take|want)(?:e?s)? (?:(?:about|around|only|just|like|maybe|roughly|up to|more like|closer to|at least|over) )*';
const MANY = `(?<number>${NUMBER})(?<tail>(?: [a-z]+){0,2}?)`;
const OFTEN = String.raw`(?<often> ?(?:(?:an?|per|each|every) |\/ ?)(?:hour|day|week|month|year))`;
const AMOUNT = `${MANY}(?:${OFTEN})?(?: (?:each|really|actually|now|instead|though|alone|on average|by itself|of (?:that|those|them|it)))*$`;
const LEAD = '(?:(?:and|but|so|then|now|ok) )*';
const EACH = re`^${LEAD}(?:(?:they|we|people|those|these) )?(?:each|every)(?: ?one)?(?: of (?:them|those|these|(?:the|our) [a-z-]{3,20}))?(?: (?<who>[a-z-]{3,20}?))? ${SENDS}${AMOUNT}`;
/** "30M tokens a month each" */
const BEHIND = re`^${LEAD}(?:(?:it'?s|make it|rather|more like|about|around|only) )*${MANY}${OFTEN} (?:each|apiece)$`;
const ONE = re`^${LEAD}(?:one|a single|(?:the|our) (?:biggest|largest|busiest|heaviest|smallest))(?: of (?:them|those|these|(?:the|our) ${GROUPS})| (?<who>${GROUPS})) ${SENDS}${AMOUNT}`;

const isCounted = (piece: Piece): boolean => /^(?:tok(?:en)?|request|call|prompt)$/.test(countedNoun(piece));

/** What sends so much each, with how many of them the card counts, and what each sends there. */
const countedOf = (words: string): { readonly of: Piece; readonly each: Piece } | undefined => {
  const [of, each, ...more] = piecesOf(withoutHolds(words));
  if (of === undefined || each === undefined || more.length > 0 || isCounted(of)) return undefined;
  return /\beach\b|\bper\b|[x×*] ?$/.test(words) || PEOPLE.test(countedNoun(of)) ? { of, each } : undefined;
};

const isOf = (who: string | undefined, of: Piece): boolean =>
  who === undefined ||
  countedNoun(of) === plainTail(who) ||
  (PEOPLE.test(plainTail(who)) && PEOPLE.test(countedNoun(of)));

/** What is sent, and how often: of the card, where it is not said. */
const unitOf = (tail: string, often: string, each: Piece): string => {
  if (tail.trim() !== '') return `${tail}${often}`;
  return often === ''
    ? each.tail
    : `${each.tail.replace(/ ?(?:\/|\b(?:an?|per|each|every)\b).*$/, '')}${often}`;
};

const OF_THEM = re`^${LEAD}(?:(?:only|just|about|use|take|say|make it|with) )*(?<many>\d{1,5}) of (?:them|those|these)(?: (?:really|actually|(?<uses>use it)|are active|count|matter|now))*$`;

/** "only 25 of them" below 40 devs on 8 GPUs: as many devs. Throws a question where it could be as many GPUs, or nobody is counted. */
export const withSomeOfThem = (line: string, { fields, said }: Draft, last: readonly string[]): string => {
  const { many, uses } = OF_THEM.exec(line)?.groups ?? {};
  const words = (said['workload.tokensPerMonth'] ?? said['workload.requestsPerMonth'])?.words ?? '';
  const of = many === undefined ? undefined : countedOf(words)?.of;
  if (of === undefined && uses !== undefined)
    throw notUnderstood(
      say`${quoted(line)}: the card does not count its users. Type how many there are and what each does, such as "${many ?? ''} users x 20 prompts a day", or the share of the traffic that is left.`,
      [`${many} users x 20 prompts a day`, 'half of the traffic'],
    );
  if (many === undefined || of === undefined || topicOf(last) !== undefined) return line;
  if (Number(many) >= scaledNumber(of.number)) return line;
  const people = `${many} ${countedNoun(of)}s`;
  if (Number(many) > (fields['selfHosted.gpuCount'] ?? 0)) return people;
  throw notUnderstood(ask`${quoted(line)}: of those who send something, or of the GPUs?`, [
    people,
    `${many} GPUs`,
  ]);
};

const SHARE_OF = re`^${LEAD}(?:(?:only|just|about|around|roughly|say|assume|make it|rather|use|take|no,?|maybe|more like|it'?s) )*(?:(?<percent>\d{1,2}(?:\.\d+)?) ?%|(?<part>half|${PART})) of (?:(?:the|our|all|those) )*(?<who>[a-z-]{3,20}?)s?(?: (?:(?:really|actually|ever|will|would) )*(?<uses>uses?|need|touch|adopt|open)s? (?:it|this|that)| (?:are )?active)?(?: (?:then|instead|now))*$`;

const PRONOUN = /^(?:them|those|these|us)$/;

/** "say 60% of devs", or adopt it, below a share of 120 devs: that share of all of them, and not of those who were left. */
const withShareAgain = (line: string, { said }: Draft): string => {
  const { percent, part = '', who = '', uses } = SHARE_OF.exec(line)?.groups ?? {};
  const words = (said['workload.tokensPerMonth'] ?? said['workload.requestsPerMonth'])?.words ?? '';
  const share = partOfPeople(words);
  const all = words.slice(share.length);
  const [of] = piecesOf(withoutHolds(all));
  if (who === '' || share === '' || of === undefined) return line;
  const isAdopted = uses !== undefined && PRONOUN.test(who);
  return isAdopted || isOf(who, of) ? `${percent ?? toType(100 * partIn(part))}% of ${all}` : line;
};

const MORE_STAFF = re`^${LEAD}(?:(?:plus|with|add|also|another|there are|we have) )*(?<many>\d{1,4}) (?:more |extra |additional )?(?<who>contractors?|freelancers?|admins?)\b(?<rest>.*)$`;
const RUNS_IT =
  /\$|\b(?:ops|on[- ]?call|runs?|running|maintain\w*|keep|hours?|h\b|fte|time|salar\w*|cost\w*|paid|each earns|manage)/i;

/** "plus 10 contractors" below 40 devs: more who use it, or people who run it? Throws the question. */
const refuseMoreStaff = (line: string, { said }: Draft): void => {
  const { many = '', who = '', rest = '' } = MORE_STAFF.exec(line)?.groups ?? {};
  const words = (said['workload.tokensPerMonth'] ?? said['workload.requestsPerMonth'])?.words ?? '';
  const of = many === '' || RUNS_IT.test(rest) ? undefined : countedOf(words)?.of;
  if (of === undefined || !PEOPLE.test(countedNoun(of))) return;
  throw notUnderstood(
    ask`${quoted(line)}: ${many} more of those who use it, or ${who} who run it? Those who use it count with what each sends.`,
    [`${many} more ${countedNoun(of)}s`, `${many} FTE ops`],
  );
};

/**
 * The words with how many there are, where each of them sends an amount. Throws a question where the card counts none of
 * them, and where one of them alone sends it. A share said again of those who were counted takes the place of the last.
 */
export const withWhatEachDoes = (typed: string, before: Draft): string => {
  const { said } = before;
  const line = withShareAgain(typed, before);
  refuseMoreStaff(line, before);
  if (ONE.test(line))
    throw notUnderstood(
      ask`${quoted(line)}: and the others? Type what all of them come to, such as "500M tokens a month", or what comes on top, such as "add 100M tokens".`,
      [],
    );
  const { who, number = '', tail = '', often = '' } = (EACH.exec(line) ?? BEHIND.exec(line))?.groups ?? {};
  if (number === '' || number.startsWith('$')) return line;
  const words = (said['workload.tokensPerMonth'] ?? said['workload.requestsPerMonth'])?.words ?? '';
  const known = countedOf(words);
  if (known !== undefined && isOf(who, known.of))
    return joined([known.of, { number, tail: unitOf(tail, often, known.each) }]).replace(
      /(?: each)?$/,
      ' each',
    );
  if (who === undefined || !re`^${GROUPS}$`.test(who)) return line;
  throw notUnderstood(
    ask`${quoted(line)}: how many of them are there? Type both, such as "5 ${who.replace(/s$/, '')}s, ${number} tokens a day each".`,
    [],
  );
};
