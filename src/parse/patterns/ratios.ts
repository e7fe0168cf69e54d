import { re } from '../expression.ts';
import { setField } from '../reading.ts';
import type { Sentence } from './sentence.ts';

/** "input is 3x the output": one side of the tokens as so many times the other. */

const INPUT = '(?:inputs?|prompts?|in)';
const OUTPUT = '(?:outputs?|answers?|completions?|responses?|out)';
const TIMES = String.raw`(?:tokens? ?)?(?:is|are|=|:) ?(?:(?:about|around|roughly|some|only|usually|like) )*(?<many>\d+(?:\.\d+)?) ?(?:x|×|times)`;
const THAN = `(?: (?:the|our|as (?:much|many|long|big|large) as|longer than|bigger than|larger than|more than|of))*(?: tokens?)?`;

/** The share of the input where that is `times` the output. */
const inputShareOf = (times: number): number => Number((times / (1 + times)).toPrecision(12));

/** "10x more input than output", "5 times as many input tokens as output" */
const more = (one: string, other: string): RegExp =>
  re`(?<![\d.,])(?<many>\d{1,3}(?:\.\d{1,2})?) ?(?:x|×|times) (?:(?:more|as (?:much|many)|the) )?${one}(?: tokens?)? (?:than|as|vs|compared to|of) (?:the )?${other}\b`;

/** How input and output compare: "input is 10x output". */
export const RATIO_SENTENCES: readonly Sentence[] = [
  {
    name: 'input as a multiple of output',
    takesNumbers: true,
    pattern: re`\b(?:the |our )?${INPUT} ${TIMES}${THAN} ${OUTPUT}\b`,
    says: (match, reading) =>
      setField(reading, 'workload.inputShare', inputShareOf(Number(match.groups?.many)), match[0]),
  },
  {
    name: 'so many times more input',
    takesNumbers: true,
    pattern: more(INPUT, OUTPUT),
    says: (match, reading) =>
      setField(reading, 'workload.inputShare', inputShareOf(Number(match.groups?.many)), match[0]),
  },
  {
    name: 'so many times more output',
    takesNumbers: true,
    pattern: more(OUTPUT, INPUT),
    says: (match, reading) =>
      setField(
        reading,
        'workload.inputShare',
        Number((1 - inputShareOf(Number(match.groups?.many))).toPrecision(12)),
        match[0],
      ),
  },
  {
    name: 'output as a multiple of input',
    takesNumbers: true,
    pattern: re`\b(?:the |our )?${OUTPUT} ${TIMES}${THAN} ${INPUT}\b`,
    says: (match, reading) =>
      setField(
        reading,
        'workload.inputShare',
        Number((1 - inputShareOf(Number(match.groups?.many))).toPrecision(12)),
        match[0],
      ),
  },
];
