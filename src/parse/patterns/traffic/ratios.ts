import { withoutDust } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { setField } from '../../reading.ts';
import { PART, partIn } from '../../text/figures/number-words.ts';
import type { Sentence } from '../looks/sentence.ts';

/** "input is 3x the output": one side of the tokens as so many times the other. */

const INPUT = '(?:inputs?|prompts?|in)';
const OUTPUT = '(?:outputs?|answers?|completions?|responses?|out)';
const TIMES = String.raw`(?:tokens? ?)?(?:is|are|(?:will|would|should|could|may|might) be|becomes?|get|gets|=|:) ?(?:(?:about|around|roughly|some|only|usually|like) )*(?<many>\d+(?:\.\d+)?) ?(?:x|×|times)`;
const THAN = `(?: (?:the|our|as (?:much|many|long|big|large) as|longer than|bigger than|larger than|more than|of))*(?: tokens?)?`;

/** The share of the input where that is `times` the output. */
const inputShareOf = (times: number): number => withoutDust(times / (1 + times));

/** "10x more input than output", "5 times as many input tokens as output" */
const more = (one: string, other: string): RegExp =>
  re`(?<![\d.,])(?<many>\d{1,3}(?:\.\d{1,2})?) ?(?:x|×|times) (?:(?:more|as (?:much|many)|the) )?${one}(?: tokens?)? (?:than|as|vs|compared to|of) (?:the )?${other}\b`;

/** The share of the input where the words say `many` times. */
const saying = (name: string, pattern: RegExp, shareOf: (times: number) => number): Sentence => ({
  name,
  takesNumbers: true,
  holds: /\d ?(?:x|×|times)/i,
  pattern,
  says: (match, reading) =>
    setField(reading, 'workload.inputShare', shareOf(Number(match.groups?.many)), match[0]),
});

/** The share of the input where the output is `times` that. */
const shareBelow = (times: number): number => withoutDust(1 - inputShareOf(times));

const SOME = String.raw`(?:(?<percent>\d{1,3}(?:\.\d{1,2})?) ?%|1 ?\/ ?(?<below>\d{1,2})|(?<part>half|${PART}))`;

/** "output is 10% of input", "output a tenth of the input": one side as a part of the other. */
const partOf = (name: string, one: string, other: string, shareOf: (times: number) => number): Sentence => ({
  name,
  takesNumbers: true,
  closes: true,
  holds: /%|half|third|quarter|fifth|tenth|1 ?\/ ?\d/i,
  pattern: re`\b(?:the |our )?${one}(?: tokens?)?,? (?:(?:is|are|at|about|around|roughly|only|just|=|~) ?){0,3}${SOME} (?:(?:of |as (?:much|many|long) as )(?:(?:the|our) )?|(?:the|our) )${other}(?: tokens?)?\b(?! (?:price|rate|cost|limit)|,? (?:is|are|cached?)\b)`,
  says: (match, reading) => {
    const { percent, below, part = '' } = match.groups ?? {};
    const ofOther = below === undefined ? partIn(part) : 1 / Number(below);
    const times = percent === undefined ? ofOther : Number(percent) / 100;
    if (times > 0) setField(reading, 'workload.inputShare', shareOf(times), match[0]);
  },
});

/** How input and output compare: "input is 10x output". */
export const RATIO_SENTENCES: readonly Sentence[] = [
  partOf('output as a part of input', OUTPUT, INPUT, shareBelow),
  partOf('input as a part of output', INPUT, OUTPUT, inputShareOf),
  saying(
    'input as a multiple of output',
    re`\b(?:the |our )?${INPUT} ${TIMES}${THAN} ${OUTPUT}\b`,
    inputShareOf,
  ),
  saying('so many times more input', more(INPUT, OUTPUT), inputShareOf),
  saying('so many times more output', more(OUTPUT, INPUT), shareBelow),
  saying(
    'output as a multiple of input',
    re`\b(?:the |our )?${OUTPUT} ${TIMES}${THAN} ${INPUT}\b`,
    shareBelow,
  ),
];
