import { grouped } from '../../../domain/format.ts';
import { PERSON } from '../../../domain/people.ts';
import { toType } from '../../../domain/round.ts';
import { MONTHS_PER_YEAR } from '../../../domain/units.ts';
import { re } from '../../expression.ts';
import { quoted, say } from '../../problems.ts';
import type { Reading } from '../../reading.ts';
import type { RefusedPhrase } from '../looks/refusal.ts';
import type { Sentence } from '../looks/sentence.ts';
import { isThings } from './counted-things.ts';

/** Tools that are paid by the seat and not by the token: what they cost is asked for, unless the seats are people. */

const SEAT_TOOLS =
  /\b(?:copilot|cursor|chatgpt|windsurf|claude (?:max|pro|team)|gemini (?:business|enterprise|advanced)|perplexity (?:pro|enterprise))\b/i;

/** What is paid for seats, or compared with them: "$10k for 200 seats", "per seat", "vs 20 seats". */
const ARE_PAID =
  /(?:\/ ?|\b(?:per|each|every|for|of|vs\.?|versus|against|with|to|buy|buying|pay|paying)(?: (?:our|the|all|an?))* )(?:\d[\d,]* )?(?:[a-z]+ )?seats?\b|\bseats? (?:of|at|for)\b|\bseats?,? (?:at |@ ?)?[$€£]/i;

/**
 * "200 seats, budget $10k a month", "1000 seats, 12 prompts, 2k tokens": people, where nothing is paid for them, or a
 * size is said and no money at all.
 */
const arePeople = (reading: Reading): boolean =>
  !reading.facts.says(SEAT_TOOLS) &&
  (!reading.facts.says(ARE_PAID) ||
    (reading.quantities.every(({ number }) => !number.money) &&
      reading.quantities.some((quantity) =>
        quantity.perMonth === null
          ? quantity.unit === 'token'
          : quantity.unit === 'request' || isThings(quantity, reading),
      )));

/** "per seat 1M tokens a week, 300 seats": what each sends is said behind. */
const SENDS =
  /\b(?:per|each|every|an?) (?:[a-z]+ )?(?:seat|dev|developer|engineer|user|person|employee)(?: (?:uses|sends|burns|makes|does|needs|is|about|around|=|:))*:? ?~?\d[\d.,]*[km]? ?(?:tok|req|prompt|call|message|quer|chat)/i;

/** "150 seats, 2M tokens per seat": people, where what each of them sends is said. */
const usesEach = ({ quantities, facts }: Reading): boolean =>
  facts.says(SENDS) ||
  quantities.some(
    ({ number, each, per, unit, side }) =>
      !number.money &&
      (unit === 'token' || unit === 'request' || side !== null) &&
      (each || per.some(({ what }) => what === 'user')),
  );

const TOOL = String.raw`\b(?:(?:github |gh |m365 |microsoft )?(?:copilot|cursor|chatgpt|windsurf|claude)\b(?: (?:business|enterprise|pro|teams?|max|ultra|plus|edu|premium)\b)?|(?:gemini|perplexity) (?:business|enterprise|advanced|pro)\b)`;
const IS_TOOL = re`${TOOL}`;
/** A tool that is paid for so many people. */
const PLAN = '(?: ?(?:5x|20x))?';
const FOR_PEOPLE = String.raw`\b(?:(?:github |gh )?(?:copilot|cursor|chatgpt|windsurf)|claude (?=max|pro|team))(?: ?(?:business|enterprise|pro|teams?|max|ultra|plus|edu|premium)\b)?${PLAN},? ?(?:x ?|for )?(?:our |all |the )?\d+ (?:[a-z]+ )?${PERSON}`;

const PRICE_OF_SEAT = String.raw`[$€£] ?\d+(?:\.\d+)?(?: ?(?:\/|per |an? )(?:mo(?:nth)?|yr|year|seats?|users?|heads?|persons?)\b){0,2}(?: each(?: ?(?:\/|per |an? )(?:mo(?:nth)?|yr|year)\b)?)?`;
/** "20 consultants chatgpt pro $200 each per month" */
const PEOPLE_WITH_TOOL = String.raw`(?<![\w.,])\d+ (?:[a-z]+ )?(?:[a-z]+s|people|staff) (?:(?:on|with|use|using|have|pay(?:ing)? for) )*${TOOL}${PLAN},? ?(?:(?:is|at|@|costs?) ?)?${PRICE_OF_SEAT}`;
/** "claude max 20x $200/mo for 6 people". */
const PRICED_TOOL = String.raw`${TOOL}${PLAN},? ?(?:(?:is|at|@|costs?) ?)?${PRICE_OF_SEAT},? ?(?:x ?|× ?|for )(?:our |all |the )?\d+ (?:[a-z]+ )?${PERSON}\b`;

const SEATS = String.raw`(?:${TOOL},? ?(?:x ?|for ?)?)?\b\d+ (?:${TOOL} |[a-z]+ ){0,2}seats?\b(?:(?: of)? ${TOOL})?`;

const SEAT_PRICE = `${PRICE_OF_SEAT}(?: ${TOOL})?`;

const MANY = re`(\d+) (?:[a-z]+ ){0,4}?${PERSON}\b`;

const peopleIn = (words: string): string | undefined => (MANY.exec(words) ?? /^(\d+) /.exec(words))?.[1];

/** "20 seats at $39": what they cost together a month. */
const seatsTogether = (words: string): string => {
  const many = Number(peopleIn(words));
  const [, sign = '$', usd] = /([$€£]) ?(\d+(?:\.\d+)?)/.exec(words) ?? [];
  const perMonth = /\b(?:yr|year)\b/i.test(words) ? 1 / MONTHS_PER_YEAR : 1;
  return `${sign}${grouped(toType(many * Number(usd) * perMonth), 3, 0)} a month`;
};

/** "cursor for 40 devs at $40/seat, 6M tokens a day each": what seats cost beside what people use is no price of ours. */
export const SEAT_SENTENCES: readonly Sentence[] = [
  {
    name: 'what a seat costs, beside what people use',
    holds: /copilot|cursor|chatgpt|windsurf|claude (?:max|pro|team)/i,
    pattern: re`(?<=${FOR_PEOPLE},? (?:at |@ ?|for )?)${PRICE_OF_SEAT}`,
    takesNumbers: true,
    applies: (_, reading) => usesEach(reading),
    says: ({ 0: words }, reading) =>
      reading.notes.push(
        `${quoted(words)} is what a seat costs, and seats are not paid by the token: compare what they come to with the sums on the card.`,
      ),
  },
];

/** Seats, and what one of them costs. */
export const SOLD_BY_THE_SEAT: readonly RefusedPhrase[] = [
  {
    name: 'seats and what one costs',
    holds: /seat|copilot|cursor|chatgpt|windsurf|claude|gemini|perplexity/i,
    pattern: re`${PRICED_TOOL}|${PEOPLE_WITH_TOOL}|(?:${SEATS}|${FOR_PEOPLE}),? ?(?:(?:at|x|×|for|@|each) ?)*${SEAT_PRICE}|${SEAT_PRICE} ?(?:(?:at|x|×|for|@) ?)*${SEATS}`,
    unless: usesEach,
    message: (words) =>
      say`${quoted(words)} come to ${seatsTogether(words)}, and seats are not paid by the token. Type for which API that would be the bill, or what the people use in tokens.`,
    hints: (words) => [
      // Where its API stands beside it, it is a bill.
      ...(IS_TOOL.test(words) ? [] : [seatsTogether(words)]),
      `${seatsTogether(words)} on sonnet`,
      `${seatsTogether(words)} on gpt`,
      `${peopleIn(words)} users x 20 requests/day`,
    ],
  },
  {
    name: 'seats',
    pattern:
      /\bchatgpt (?:plus|pro|teams?|business|enterprise|edu)\b|\bclaude (?:max|pro|teams?)(?: (?:5x|20x)\b)?(?: plan| subscription)?\b(?! ?[\d.])|\bcopilot (?:business|enterprise|pro)\b|\b(?:cursor|windsurf|codex) (?:pro|ultra|business|teams?|enterprise|plus)\b|(?<=\b(?:vs\.?|versus|against|compared? (?:it )?(?:with|to)|or) (?:our |the )?)(?:cursor|windsurf|codex|(?:github )?copilot|cline|roo code|kilo code|opencode|aider)\b(?!\/[a-z]| (?:with|on|using|at|[\d$])| api\b)|(?<![\d.,])\d[\d,]{0,8} seats?\b|\bseats? (?:of|at|for)\b|(?:[$€£] ?\d[\d.,]{0,9}k? ?)?(?:(?:a|per|each) (?:month|year) )?\bper seat\b(?: (?:a|per|each) (?:month|year))?/i,
    unless: (reading) => usesEach(reading) || arePeople(reading),
    message: (words) =>
      say`${quoted(words)}: we do not know prices of seats. Type the API behind it, what the seats cost together a month, or what the people use in tokens.`,
    hints: [],
  },
];
