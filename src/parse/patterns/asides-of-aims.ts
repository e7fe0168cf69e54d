import { PERSON } from '../../domain/people.ts';
import { re } from '../expression.ts';
import { REQUESTS } from '../requests.ts';
import type { Aside } from './looks/aside.ts';

/** What is hoped for or has yet to come, and changes no figure: "target < $0.01 per ticket", "save 30% on it". */

const OFF = '(?: (?:savings?|saved|off|less|cheaper|below|lower|under|reduction|cut))?';
const OF_WHAT = '(?: (?:than|off|on|of|in|from|vs|the|our|current|today|costs?|spend|spending)\\b)*';
const THING = `(?:${REQUESTS}|${PERSON}|pages?|1 ?k|1,?000|thousand)`;
const EACH = `(?: ?(?:\\/|per|an?|each|for each|pro) ?${THING})*`;
const MONEY =
  '(?:[$€£] ?\\d[\\d.,]*\\d?(?: ?(?:cents?|ct))?|0?[.,]\\d{1,4}(?: ?(?:cents?|ct|¢|usd|eur|dollars?|euros?))?|\\d[\\d.,]* ?(?:cents?|ct|¢))';
const BELOW = '(?:<=?|≤|under|below|less than|lower than|at most|max(?:imal|imum)?\\.?|no more than)';
/** An hour's price is of machines, and a month's sum may be a bill. */
const NO_RATE =
  '(?![\\w.,%]*\\d| ?(?:\\/|per|an?) ?(?:h|hr|hour|gpu|card|node|mo|month|day|week|year|m|mtok|million)\\b)';

/** What saves tokens or weights is said of those. */
const SAVES_PART = /\b(?:cach|batch|compress|dedup|quanti|fp8|int[48]|routing|prefix)/i;

/** The words from the mark before a match to the one behind it. */
const clauseAt = (text: string, { index, 0: { length } }: RegExpExecArray): string =>
  (/[^,;]*$/.exec(text.slice(0, index))?.[0] ?? '') +
  (/^[^,;]*/.exec(text.slice(index, index + length + CLAUSE))?.[0] ?? '');
const CLAUSE = 80;

/** Rows of asides: aims, promises and what has yet to come. */
export const ASIDES_OF_AIMS: readonly Aside[] = [
  {
    name: 'what is to be saved',
    holds: /%/,
    pattern: re`\b(?:(?:(?:cost|savings?|saving|spend|price)[ -])?(?:targets?|goals?|aims?|objectives?)(?: (?:is|of|for|to|are|saves?|a|be|cut|get|at|least|about|around))*:? ?|(?:(?:it|this|that|we|hosting) )?(?:must|should|has to|have to|needs? to|need it to|ought to) (?:be|come in|cost|save)(?: at least| about)? |(?:hope|hoping|trying|asked|told|looking|want|aiming) to (?:save|be)(?: at least| about)? |\bsav(?:e|es|ing)(?: us)?(?: at least| about| around)? )\d{1,2} ?%${OFF}${OF_WHAT}`,
    applies: (match, { text }) => !SAVES_PART.test(clauseAt(text, match)),
    note: ' is what is hoped for, and changes no cost: hold it against the sums on the card.',
  },
  {
    name: 'what one is to cost at most',
    holds: /target|goal|aim|max|under|below|less|lower|no more|most|<|≤/i,
    pattern: re`(?:\b(?:targets?|goals?|aim)(?: (?:is|of|at|for|cost|costs|price|to|be|get|stay))*:? ?${EACH}(?: is|:)? ?${BELOW}? ?${MONEY}${EACH}|\b(?:costs?|price|kosten)${EACH}(?: (?:must|should|has to|needs to|to))?(?: (?:be|is|stay))? ?${BELOW} ?${MONEY}${EACH}|\b(?:must|should|has to|needs? to) (?:be|stay|come in|cost) ?${BELOW} ?${MONEY}(?: ?(?:\/|per|an?|each|for each) ?${THING})+)${NO_RATE}`,
    note: ' is what is hoped for, and changes no cost: hold it against the sums on the card.',
  },
  {
    name: 'what is left of a promise or of credits',
    holds: /\b(?:macc|edp|credits?)\b/i,
    pattern: re`(?<![\w.])(?:\$ ?)?\d[\d.,]{0,12}[km]? ?(?:(?:usd|dollars?|in|of|unused|remaining|left|open) ){0,3}(?:macc|edp)(?: (?:commit(?:ment)?|credits?|to burn|left|remaining|balance))*\b|\b(?:macc|edp)(?: (?:commit(?:ment)?|balance|of|is|has))*:? (?:\$ ?)?\d[\d.,]{0,12}[km](?: (?:left|unused|remaining))?\b|(?<=\bcredits?\b.{0,40})(?<![\w.,])(?:\$ ?)?\d[\d.,]{0,12}[km]? (?:left|remaining|unused|to go|of (?:them|it) left)\b`,
    note: ' pays a bill and changes no price: it is not counted.',
  },
  {
    name: 'until hardware comes',
    holds: /lead ?time|deliver|arriv|\bships?\b|in (?:the )?stock/i,
    pattern: re`\b(?:lead ?times?|deliver(?:y|ed)(?: times?)?|arriv(?:es?|al|ing)|ships?)(?: (?:is|of|about|around|in|within|currently|takes?|at))*:? ~?\d{1,3}(?: ?(?:-|–|to) ?\d{1,3})? (?:days|weeks?|months?)\b|(?<![\w.])\d{1,3}(?: ?(?:-|–|to) ?\d{1,3})?[- ](?:days?|weeks?|months?)[- ](?:lead ?time|delivery(?: time)?|to deliver(?:y)?)\b`,
    note: ' changes no number.',
  },
  {
    name: 'how long a vector is',
    holds: /dim|d vectors/i,
    pattern: /(?<![\d.])\d{2,4}[- ]?(?:dims?|dimensions|dimensional|d vectors)\b/i,
    note: ' changes no number.',
  },
  {
    name: 'how young a company is',
    holds: /seed|series [a-d]|bootstrapped|\byc\b/i,
    pattern:
      /\b(?:(?:pre-?)?seed|series [a-d]|yc [sw]\d\d|bootstrapped)[ -](?:stage|startup|start-up|company|funded|round|team)s?\b|\b(?:post|pre)-series [a-d]\b/i,
    note: ' changes no number.',
  },
];
