import { groupsOf, re, reAll } from '../../expression.ts';
import type { Rewording, WordedKind } from '../reworded.ts';
import { COUNT_WORD, countIn, PART } from './number-words.ts';

/** One side of the tokens by the other, which a word points back at: "100M out, ten times that in", "a tenth of it". */

const INPUT = '(?:input|in|prompt|inbound)s?(?: tok(?:en)?s?)?';
const OUTPUT = '(?:output|out|completion|answer|response|outbound|generated)s?(?: tok(?:en)?s?)?';
const IS = '(?:,? (?:is|are|it is|being|about|around|roughly|some|maybe|probably|like|at|of)|:| ?=)*';

const MANY = String.raw`(?:(?<many>\d{1,3}(?:\.\d{1,2})?|${COUNT_WORD}) ?(?:x|×|times)|(?<twice>twice|double|thrice|triple))`;
/** What was said before it. */
const THAT =
  '(?:(?: of)? (?:that|it|this|those|them)(?: (?:amount|number|figure))?| as (?:many|much|high|large|big)(?: as (?:that|it|this|those|them))?)';
const SOME = String.raw`(?<part>half|${PART}|\d{1,2}(?:\.\d)? ?%|1 ?\/ ?\d{1,2})`;
const OF_THAT = '(?: of (?:that|it|this|those|them)| as (?:many|much)| that)';

const factorOf = (words: readonly unknown[]): number => {
  const { many, twice = '' } = groupsOf(words);
  return many === undefined ? (/^t(?:hr|ri)/i.test(twice) ? 3 : 2) : countIn(many);
};

const partOf = (words: readonly unknown[]): string => groupsOf(words).part ?? '';

/** Rows of the one side, where the other has its amount. */
const ofOther = (one: string, name: string, other: string): readonly Rewording[] => [
  // "prompts are ten times that", "input is about 12x as much"
  [
    reAll`(?<=^|[,;(.] ?|\b(?:and|with|but|the|our|while) )${one}${IS} ${MANY}${THAT}\b`,
    (...found) => `${name} is ${factorOf(found)}x the ${other}`,
  ],
  // "8x as many input", "15x that in", "ten times that amount of prompts"
  [
    reAll`\b${MANY}${THAT}(?: of)? ${one}\b(?! (?:than|as|of))`,
    (...found) => `${name} is ${factorOf(found)}x the ${other}`,
  ],
  // "output a tenth of it", "a fifth of that out"
  [
    reAll`(?<=^|[,;(.] ?|\b(?:and|with|but|the|our|while) )${one}${IS} ${SOME}${OF_THAT}\b`,
    (...found) => `${name} is ${partOf(found)} of the ${other}`,
  ],
  [
    reAll`(?<![\w.])${SOME}${OF_THAT}(?: of| as| is)? ${one}\b(?! (?:is|of|as))`,
    (...found) => `${name} is ${partOf(found)} of the ${other}`,
  ],
];

const AMOUNT = String.raw`(?<![\d.,])\d[\d.,]{0,12} ?[kmb]?n?(?: tok(?:en)?s?)?`;
const PERIOD = '(?: (?:a|per) (?:day|week|month|year|hour))?';
/** Whether a side has an amount of its own. */
const hasAmount = (side: string): string =>
  String.raw`(?:${AMOUNT}${PERIOD} ${side}\b|\b${side}(?: of| is| are|:| ?=)* ?~?(?<![\d.,])\d[\d.,]{0,12} ?[kmb]\b)`;

/** The total is what is pointed at where no side has an amount: "600M tokens, output is a tenth of that". */
const OF_TOTAL: Rewording = [
  reAll`(?<=\d ?[kmb](?: tok(?:en)?s?)?${PERIOD},? (?:and |with )?)(?<side>${INPUT}|${OUTPUT})${IS} ${SOME} of (?:that|it|this|those|them)\b`,
  (...found) => {
    const { side = '', part = '' } = groupsOf(found);
    return `${part} ${/^(?:in|prompt)/i.test(side) ? 'input' : 'output'}`;
  },
];

/** "input output ratio is 9 to 1": the two sides, and no range. */
const RATIO_IN_WORDS: Rewording = [
  /\b(?:input[ /:-]{1,2}(?:to[ -])?output|in(?: to |[ /:-])out|prompt[ /:-]{1,2}(?:to[ -])?completion)s?(?: tokens?)?(?: (?:ratio|mix|split))?(?: (?:is|of|at|about|around|roughly))*:? (\d{1,3}(?:\.\d)?) to (\d{1,2}(?:\.\d)?)\b(?! (?:tok|req))/gi,
  '$1:$2',
];

/** The rows, and what the line says beside them. */
export const SIDES_COMPARED: readonly WordedKind[] = [
  {
    holds: /\b(?:that|it|this|those|them|as)\b/i,
    beside: re`${hasAmount(OUTPUT)}`,
    rows: ofOther(INPUT, 'input', 'output'),
  },
  {
    holds: /\b(?:that|it|this|those|them|as)\b/i,
    beside: re`${hasAmount(INPUT)}`,
    rows: ofOther(OUTPUT, 'output', 'input'),
  },
  { holds: /\bof (?:that|it|this|those|them)\b/i, rows: [OF_TOTAL] },
  { holds: /\d to \d/i, rows: [RATIO_IN_WORDS] },
];
