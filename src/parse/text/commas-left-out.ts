import { PERSON } from '../../domain/people.ts';
import { re, reAll } from '../expression.ts';
import { OPEN_FAMILY } from '../names/family-name.ts';
import { A_CARD } from '../names/gpu-name.ts';
import { A_MONTH } from '../period-names.ts';
import { REQUESTS } from '../requests.ts';
import { COUNT_WORD } from './figures/number-words.ts';
import { inOtherWords, type Rewording, type WordedKind } from './reworded.ts';

/** Statements with nothing between them: "L40S 0.86 1B tokens", "1,300 tokens output 350 tokens", "$30k each 15% off". */

const SCALED = String.raw`\d[\d.,]{0,12} ?[kmb]\b`;

/** "two servers 8xH100 each 1B tokens", "$22k each host $40k": what is said of each stands in front. */
const EACH_BEFORE: Rewording = [
  reAll`(?<=(?:\b(?:\d{1,3} ?x? ?)?${A_CARD}|\bgpus|[$€£] ?\d[\d.,]*k?|\d ?%|@ ?\d[\d.,]*k?|\bat \d[\d.,]*k?|\(?(?:bought|used|paid)(?: used)? \d[\d.,]*k?|\d [a-z]{3,14} (?:a|per) (?:day|hour|week|month)) (?:each|ea|apiece)\)?) (?=[$€£]?\d|(?:host|chassis|servers?|rack|colo|power|support)\b)`,
  ', ',
];

/** "L40S 0.86 1B tokens", "H100 rented for 1.99 500M tokens": a price of an hour, and a volume. */
const PRICE_THEN_VOLUME: Rewording = [
  reAll`(?<=(?:\b|\dx)${A_CARD}(?: (?:gpus?|on|at|for|from|spot|reserved|rented|on[- ]demand|[a-z]{3,12})){0,3} [$€£]?\d?\d?\.\d{1,3}) (?=${SCALED} ?(?:tok|req|calls|\/|a |per |$))`,
  ', ',
];

/** "4xH100 reserved 2.0 llama 70b": a price of an hour, and a model. */
const PRICE_THEN_MODEL: Rewording = [
  reAll`(?<=(?:\b|\dx)${A_CARD}(?: (?:gpus?|at|for|spot|reserved|rented|on[- ]demand)){0,3} [$€£]?\d?\d?\.\d{1,3}) (?=${OPEN_FAMILY}\b)`,
  ', ',
];

/** "2k tok per prompt 20 prompts per dev": how large one is, and how many come. */
const SIZE_OF_ONE: Rewording = [
  /(?<=\dk? ?tok(?:en)?s? ?(?:per |a |\/ ?)(?:prompt|request|call|query|message|chat|doc|document|ticket|email)) (?=\d)/gi,
  ', ',
];

/** "$30k each, 15% off 12B tokens": no price of the tokens. */
const OFF_EACH: Rewording = [
  reAll`(?<=\b(?:each|apiece),? \d{1,2}(?:\.\d)? ?% (?:off|discount|rebate)) (?=\d)`,
  ', ',
];

/** "2 regions 1B tokens", "30% active daily 12 prompts": what is counted behind is not of those. */
const BEHIND_COUNTS: readonly Rewording[] = [
  [
    reAll`(?<=\b(?:\d{1,2}|${COUNT_WORD}) (?:regions|sites|zones|azs|locations|clusters)) (?=${SCALED} ?tok)`,
    ', ',
  ],
  [/(?<=\bactive daily|\b(?:down|off) (?:for )?the rest of the (?:time|day)) (?=\d)/gi, ', '],
];

const SIZE = String.raw`\d[\d.,]{0,9}k?(?: ?tok(?:en)?s?)?`;
const PAIR = String.raw`${SIZE} (?:in|input|prompt)\b[ ,/]{1,2}(?:and )?${SIZE} (?:out|output|completion)\b`;

/** "1k in 200 out users wait": whose the next statement is says nothing of the answer. */
const BEHIND_SIZES: Rewording = [
  reAll`(?<=${PAIR}) (?=(?:users?|people|devs|customers|ctx|context|max|we|they|it|window)\b)`,
  ', ',
];

/** "40 rps peak 12 rps avg 1k in 200 out": what a request holds is a statement of its own. */
const BEFORE_SIZES: Rewording = [
  reAll`(?<=(?:\b(?:rps|qps|rpm|tps)(?: (?:avg|average|mean|on average|peak|at peak))?|\bof (?:peak|that)|\b(?:a|per|each|every) (?:day|hour|month|week)|\/ ?(?:day|hour|month|mo|week|d|h))) (?=${PAIR})`,
  ', ',
];

const PEOPLE_THERE = re`\b(?:${PERSON}|teams?|offices|branches|schools|shops|stores|sites)\b`;
/** "2M requests a month each maybe a thousand tokens in": of each of those that come, where nobody counts who sends. */
const SIZE_OF_EACH: Rewording = [
  reAll`(?<=\b(?:${REQUESTS}|prompts) (?:an?|per|every) (?:day|week|month)) each (?=(?:(?:of|is|are|with|has|have|about|around|roughly|maybe|perhaps|like|say|some|approx(?:imately)?) )*(?:~ ?)?(?:an? |one |two |three |four |five |\d)[a-z\d.,]*(?: (?:hundred|thousand))?k?(?: tok(?:en)?s?)? ?(?:in|input|tok))`,
  (...found) => {
    const line = String(found.findLast((one) => typeof one === 'string' && one.length > 40) ?? '');
    return PEOPLE_THERE.test(line) ? ' each ' : ', each ';
  },
];

const ANSWER = '(?:out(?:put)?|answers?|repl(?:y|ies)|responses?)';
/** "1,300 tokens output 350 tokens", "300 words each out 150 words": the side is of what stands behind it. */
const ANSWER_BEHIND: Rewording = [
  reAll`(?<=(?<!\b(?:in|input|prompt|out|output|answers?|max|of) ~?)(?<![\w.,])\d[\d.,]*k? (?:tok(?:en)?s?|words|pages)(?: each)?) (?=${ANSWER}(?: (?:is|of|about))? ~?\d[\d./,]*k? (?:tok(?:en)?s?|words|pages?)\b(?! ?(?:in|input|prompt|out|output|\/ ?s|per s|a s)\b))`,
  ', ',
];

/** "8 chunks x 400 tokens + 200 question 350 answer": a part of what goes in, and no count of questions. */
const PART_BEHIND_SUM: Rewording = [
  reAll`(?<=(?:\+|\bplus|\band an?) ?\d[\d.,]{0,9}k?(?: ?tok(?:en)?s?)? (?:question|prompt|query|user message|message)(?: in)?) (?=\d)`,
  ', ',
];

const NAME = '[a-z][a-z\\d.-]{1,20}(?: \\d(?:\\.\\d)?)?';
/** "gpt-5 $9k/mo sonnet $4k/mo": a bill of each. */
const BILLS: Rewording = [
  reAll`(?<=[$€£] ?\d[\d.,]*k?${A_MONTH}) (?=${NAME} [$€£] ?\d[\d.,]*k?${A_MONTH})`,
  ', ',
];

/** "70% of requests go to haiku 30% to sonnet": where each part goes. */
const PARTS: Rewording = [
  reAll`(?<=\d ?%[^,;.%\n]{0,40} (?:to|on) ${NAME}) (?=\d{1,2} ?% (?:(?:goes|go|is|are) )?(?:to|on) [a-z])`,
  ', ',
];

/** "a finetuned 13B llama 1B tokens a month": what is counted in tokens is no size of a model. */
const FAMILY_THEN_VOLUME: Rewording = [
  reAll`(?<=(?<!\d ?[km] (?:of )?)\b(?:${OPEN_FAMILY}|model)) (?=\d[\d.]*b tok(?:en)?s? ?(?:a |per |\/|each|every|monthly|daily))`,
  ', ',
];

/** The rows, and what a line holds where they may read something. */
export const COMMAS_LEFT_OUT: readonly WordedKind[] = [
  {
    holds: /\b(?:each|ea|apiece)\)? (?:[$€£]?\d|host|chassis|server|rack|colo|power|support)/i,
    rows: [EACH_BEFORE],
  },
  { holds: /\b(?:day|week|month) each /i, rows: [SIZE_OF_EACH] },
  { holds: /% (?:off|discount|rebate) \d/i, rows: [OFF_EACH] },
  {
    holds: /(?:regions|sites|zones|azs|locations|clusters|active daily|the rest of the (?:time|day)) \d/i,
    rows: BEHIND_COUNTS,
  },
  { holds: /\d?\.\d{1,3} \d/, rows: [PRICE_THEN_VOLUME] },
  { holds: /\.\d{1,3} [a-z]/i, rows: [PRICE_THEN_MODEL] },
  { holds: /tok(?:en)?s? ?(?:per |a |\/ ?)[a-z]{2,12} \d/i, rows: [SIZE_OF_ONE] },
  {
    holds: /\d ?k?(?: ?tok(?:en)?s?)? (?:in|input|prompt)\b.{1,30}(?:out|output|completion)\b/i,
    rows: [BEHIND_SIZES, BEFORE_SIZES],
  },
  { holds: /(?:tok(?:en)?s?|words|pages)(?: each)? (?:out|ans|rep|res)/i, rows: [ANSWER_BEHIND] },
  { holds: /(?:question|prompt|query|message)(?: in)? \d/i, rows: [PART_BEHIND_SUM] },
  { rows: [BILLS] },
  { holds: /% (?:(?:goes|go|is|are) )?(?:to|on) [a-z]/i, rows: [PARTS] },
  { holds: /[a-z] \d[\d.]*b tok/i, rows: [FAMILY_THEN_VOLUME] },
];

/** The line with a comma between such statements. */
export const withCommasLeftOut = (line: string): string => inOtherWords(line, COMMAS_LEFT_OUT);
