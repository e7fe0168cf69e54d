import { reAll } from '../../expression.ts';
import { A_PERIOD, AN_HOUR } from '../../period-names.ts';
import type { WordedKind } from '../reworded.ts';

/** Sizes of a request as dashboards and people tell them: "p50 1.2k in", "p95 prompt is 12k but mean 2.5k", "one-word answers". */

const SIDE = '(?:prompt|input|output|completion|context|answer|response)s?';
const OF = '(?: (?:sizes?|lengths?|tokens?))?';
const SIZE = String.raw`~?\d[\d.,]{0,14}k?(?: ?tok(?:en)?s?)?`;

/** "9k tokens each way": as many come out as go in. */
export const EACH_WAY: WordedKind = {
  holds: /\b(?:each|either|both) (?:way|direction)s?\b|\bin and out\b/i,
  rows: [
    // "250 tokens each in and out", "250 in and out each"
    [
      /(?<![\w.,$€£])~?(\d[\d.,]{0,12}k?)(?: ?tok(?:en)?s?)? (?:(?:each|both) in and out|in and out each)\b/gi,
      '$1 in $1 out per request',
    ],
    [
      /(?<![\w.,$€£])~?(\d[\d.,]*k?)(?: ?tok(?:en)?s?)? (?:each|either|both) (?:way|direction)s?\b/gi,
      '$1 in $1 out per request',
    ],
  ],
};

const COUNT = String.raw`~?(\d{1,7}(?:[.,]\d{1,3}){0,2} ?k?)(?: ?tok(?:en)?s?)?`;
const ONE_OF_THEM =
  '(?:and )?(?:each|every)(?: (?:one|of (?:them|those|these)|run|call|request|session|task|job|agent|ticket|document|conversation|chat|turn|step))?';
/** "each run reads 40k and writes 2k": what goes in, and what comes out. */
export const READS_AND_WRITES: WordedKind = {
  holds: /\b(?:writ|produc|output|generat|emit|return)[a-z]* ~?\d/i,
  rows: [
    [
      reAll`(?:\b([a-z]{3,12}): )?(?:\b${ONE_OF_THEM} )?\b(?:reads?|reading|takes?(?: in)?|taking|consumes?|consuming|ingests?|gets?|sees?|processes) ${COUNT}(?: (?:in|input))?(?:,| and|, and|,? then| but)*(?: (?:it|they))? (?:writ(?:es?|ing)|produc(?:es?|ing)|outputs?|outputting|generat(?:es?|ing)|emits?|returns?) ${COUNT}(?: (?:out|output))?(?![\w%]|[.,]\d| ?(?:words?|pages?|lines?|char|sentences?|rows?|[x×]|of\b)|${A_PERIOD})`,
      (_, label, read = '', written = '') =>
        `${label === undefined ? '' : `${label}, `}${read} in ${written} out per request`,
    ],
  ],
};

/** "200k descriptions (120 tokens) per day": the period is of what is counted, and the size of one. */
export const SIZE_BEFORE_PERIOD: WordedKind = {
  holds: /tok(?:en)?s?(?: each)?\)/i,
  rows: [
    [
      reAll`(?<=\d ?[kmb]?(?: [a-z-]+){1,3}) ?\( ?(${SIZE}(?<=s|tok|token)(?: each)?)\)(${A_PERIOD})`,
      '$2 ($1)',
    ],
  ],
};

/** "32k ctx in, 1k out": the side of a request, and no window. */
export const CONTEXT_IN: WordedKind = {
  holds: /(?:ctx|context) in/i,
  rows: [
    [
      /(?<![\w.,$€£])(\d[\d.,]*k?)(?: tok(?:en)?s?)?(?: of)? (?:ctx|context) in(?:put)?(?=,? ?(?:and |\/ ?)?\d[\d.,]*k?(?: tok(?:en)?s?)? out)/gi,
      '$1 in',
    ],
  ],
};

/** "400k tokens of code in, 3k out", "8k tokens of documents as input": what the text is says no more than its side. */
export const TEXT_ON_SIDE: WordedKind = {
  holds: /\btok(?:en)?s? of [a-z]/i,
  rows: [
    [
      /(?<=\d ?[kmb]? ?)\b(tok(?:en)?s?) of (?:(?!(?:which|them|those|these|that|and|or|are|is|it|requests?|in|out)\b)[a-z-]+ ){1,4}?(?:as |for )?(in|out|input|output)(?=\s*(?:$|[,;:/+)]|->|(?:and|plus|with|then|to)\b|~?\d))/gi,
      '$1 $2',
    ],
  ],
};

/** "RAG over contracts: 8k context": what is searched is no label of a size. */
export const SEARCHED: WordedKind = {
  holds: /\b(?:over|across|on|through) [a-z ]{3,40}: ?~?\d/i,
  rows: [
    [
      /\b(over|across|on|through) ((?:[a-z]{2,16} ){0,2}[a-z]{3,16}): ?(?=~?\d[\d.,]*k? ?(?:tok(?:en)?s? )?(?:context|ctx|in\b|input|prompt|tok(?:en)?s? each))/gi,
      '$1 $2, ',
    ],
  ],
};

/** "median 800 tokens, p95 4k tokens": what few exceed, beside what is read. */
export const BESIDE_MEDIAN: WordedKind = {
  beside: /^(?=.*\bp[79]\d\b)(?=.*\b(?:median|mean|avg|average)\b)/is,
  rows: [
    [
      /,? ?\(?\b(?:and |with )?p[79]\d(?: (?:is|of|at))*[ :=]{1,2}~?\d[\d.,]*k? ?(?:tok(?:en)?s?|in|out|input|output)\b(?! ?(?:\/|per|a) ?s)\)?/gi,
      '',
    ],
  ],
};

/** What half of the requests exceed, and what few do beside a mean. */
export const PERCENTILES: WordedKind = {
  holds: /\bp\d\d\b/i,
  rows: [
    [
      reAll`\b(${SIDE}${OF})[ :]{1,2}p50(?: (?:is|of|at|about))*[ :=]{1,2}(?=~?\d[\d.,]*k?\b(?! ?m?s\b))`,
      'median $1 ',
    ],
    [reAll`(?<![\d.,])(\d[\d.,]*k? ?(?:tok\w* )?(?:in|out|input|output)) \(?p50\)?(?=$|[\s,;])`, 'median $1'],
    // "input p50/p95 800/4000 tokens": the first of both.
    [
      reAll`(?:\b(${SIDE})${OF} )?\bp50 ?\/ ?p\d\d(?: (?:is|of|at))*[ :=]{1,2}~?(\d[\d.,]*k?) ?\/ ?\d[\d.,]*k?\b( ?tok(?:en)?s?)?(?! ?(?:m?s|sec)\b)`,
      (_, side, size = '', unit = '') =>
        side === undefined ? `median ${size}${unit}` : `median ${side} ${size}`,
    ],
    // "p50 1.2k in", "p50 prompt 1.1k", "p50 800 tokens": said as the median, which is read and told.
    [/\bp50 (?=~?\d[\d.,]*k? ?tok(?:en)?s?\b(?! ?(?:\/|per|a) ?s))/gi, 'median '],
    [
      reAll`\bp50 (?=\d(?:[\d.,]*[\dk])? ?(?:tok\w* )?(?:in|out|input|output|prompt)\b|${SIDE}${OF}(?: (?:is|of|at|about))*[ :=]{0,2}~?\d)`,
      'median ',
    ],
    [
      reAll`\bp\d\d (prompt|input|output|context)s?(?: (?:is|of|at))* ${SIZE},? (?:(?:but|and|the) )*(?:mean|avg|average)(?: is| of)? (?=\d)`,
      '$1 ',
    ],
    // "p50 in 900 / p95 in 6200"
    [
      /\bp50 (in|out)(?: (?:is|of|at))*[ :=]{1,2}(\d[\d.,]*k?)(?: ?tok(?:en)?s?)?(?:(?: ?[/,] ?| and )p\d\d (?:in|out)(?: (?:is|of|at))*[ :=]{1,2}\d[\d.,]*k?(?: ?tok(?:en)?s?)?)?/gi,
      'median $2 $1',
    ],
    // "avg prompt 1100 p99 8000"
    [
      reAll`(?<=\b(?:avg|average|mean|median) ${SIDE}${OF}(?: (?:is|of|at|about))*[ :=]{1,2}${SIZE}),? \(?(?:and )?p(?:75|9\d)(?: (?:is|of|at))*[ :=]{1,2}${SIZE}\b\)?(?! ?m?s\b)`,
      '',
    ],
  ],
};

/** "in 3000 (2400 cached) out 200", "32k context avg". */
export const SIDES_AND_MEANS: WordedKind = {
  holds: /\([^)]{1,24} cached\)|(?:context|ctx)(?: length| size)?,? (?:avg|average|mean|on av|typical)/i,
  rows: [
    [
      reAll`\bin(?:put)? (\d[\d.,]{0,9}k?)(?: tok(?:en)?s?)? \((?:of which )?(\d[\d.,]{0,9}k?|\d{1,2} ?%) cached\)`,
      '$1 in of which $2 cached,',
    ],
    [
      reAll`(?<![\d.,])(\d[\d.,]{0,9}k?)(?: tok(?:en)?s?)? (?:context|ctx)(?: length| size)?,? (?:avg|average|mean|on average|typical(?:ly)?)\b`,
      'average context $1',
    ],
  ],
};

/** "avg_in 950", "avg_output_tokens=130": a mean, as tools name it. */
export const NAMED_MEANS: WordedKind = {
  holds: /(?:avg|average|mean)[_ ](?:[iopc])/i,
  rows: [
    [
      /\b(?:avg|average|mean)_(in|out|input|output|prompt|completion)(?:_tok(?:en)?s?)?\b ?[=:]? ?(\d[\d.,]*k?)(?![\w%])/gi,
      'avg $1 tokens $2,',
    ],
    // "avg in 2210, avg out 187"
    [
      /\b(?:avg|average|mean) (in|out)(?: is| of|[:=])* ?(\d{2,6}|\d{1,3}(?:\.\d)?k)(?=\s*(?:$|[,;/)]|\.\s|and\b|(?:avg|average|mean)\b|tok))(?: ?tok(?:en)?s?)?/gi,
      '$2 $1,',
    ],
  ],
};

const ANSWER = '(?:answers?|outputs?|responses?|repl(?:y|ies)|completions?|labels?|verdicts?)';

/** "one-word answers", "yes/no output": how long an answer is. */
export const SHORT_ANSWERS: WordedKind = {
  rows: [
    [
      reAll`\b(?:one|1|single)[- ](word|token|sentence|paragraph) ${ANSWER}\b`,
      (_, unit) => (unit === 'token' ? '1 output token per request' : `1 ${unit} answer`),
    ],
    // "avg 35 words -> yes/no", "→ one label"
    [
      /(?:->|→|=>) ?(?:yes ?(?:\/|or) ?no|true ?(?:\/|or) ?false|(?:an? |one |1 )?(?:label|score|flag|category|class))\b(?! ?\d)/gi,
      ', 1 word answer',
    ],
    // "1 label out", "2 tags output"
    [
      /(?<![\d.,$€£])(?:an?|one|single|(\d)) (?:label|tag|class|category|intent|score|flag|verdict)(?:s|es)? (?:out|output|per (?:review|item|ticket|doc|row))\b/gi,
      (_, many) => `${many ?? 1} words answer`,
    ],
    [reAll`\b(?:yes ?(?:\/|or) ?no|true ?(?:\/|or) ?false) ${ANSWER}\b`, '1 word answer'],
  ],
};

/** "3k tokens each, 400 of them out": a part of the size before it. */
export const PART_OF_SIZE: WordedKind = {
  holds: / of (?:them|those|these) /i,
  rows: [
    [
      /(?<![\w.,])(\d[\d.,]*k?(?: tok(?:en)?s?)?) of (?:them|those|these) (?:(?:are|is|being|go|going) )?(?=(?:in|out)(?:put)?\b)/gi,
      'of which $1 ',
    ],
  ],
};

const IN = '(?:in(?:put)?|prompt)s?(?: tokens)?';
const OUT = '(?:out(?:put)?|completion)s?(?: tokens)?';
const TO = String.raw`(?: ?(?:[:/–-]|to|vs\.?) ?)`;
const RATIO = String.raw`(?:,? (?:ratio|mix|split))?(?: (?:is|of|at|about|around|roughly|like)){0,2}[ :=~≈]{1,3}(\d{1,3}) ?(?:[:/]|to|vs\.?) ?(\d{1,3})\b(?![.,]?\d| ?%)`;

/** "in:out 4:1", "i/o ratio 9:1", "input to output 8 to 1": which of the two numbers is which. */
export const MIX_LABEL: WordedKind = {
  holds: /(?:[nt]s?|tokens) ?(?:[:/–-]|to|vs\.?) ?(?:in|out|prompt|completion)|\bi ?\/ ?o\b/i,
  rows: [
    [reAll`,? ?\b(?:${IN}${TO}${OUT}|i ?\/ ?o)${RATIO}`, ', $1:$2 in:out '],
    [reAll`,? ?\b${OUT}${TO}${IN}${RATIO}`, ', $2:$1 in:out '],
  ],
};

const EACH_SIDE = String.raw`(?: (?:tokens?|of|is|about|around|size|length))* (\d[\d.,]*k?)(?: ?tok(?:en)?s?)?`;
const SIZE_BEHIND = String.raw`(?:(?: ?[:=~]| (?:tokens?|of|is|are|about|around|size|length|avg|average))* ?)(?<![\d.,])(\d+(?:[.,]\d+)*k?)(?: ?tok(?:en)?s?)?`;
/** "user msg 200, answer 150", "question 200 tokens, reply 150 tokens": what is asked, and what comes back. */
export const ASKED_AND_ANSWERED: WordedKind = {
  holds: /^(?=.*\b(?:msg|message|question|quer|ask))(?=.*\b(?:answer|repl|response|completion|output))/is,
  rows: [
    [
      reAll`(?<!\d ?[kmb]? )\b(?:(?:the|our|avg\.?|average|mean|each|user|customer|typical) ){0,3}(?<!\d ?[kmb]? )(?:msgs?|messages?|questions?|quer(?:y|ies))\b${SIZE_BEHIND},? (?:(?:and|an?|the|our|with|bot|model|avg\.?|average|mean) ){0,3}(?:answers?|repl(?:y|ies)|responses?|completions?|outputs?)\b${SIZE_BEHIND}\b(?! ?(?:%|m\b|b\b|words?|char|letters|pages|sec|s\b)|[.,]\d)`,
      '$1 in $2 out',
    ],
  ],
};

/** "3M requests a month avg prompt 1.8k completion 220": the sizes begin a clause. */
export const SIZES_BEHIND: WordedKind = {
  holds: /^(?=.*(?:prompt|input|in))(?=.*(?:completion|output|answer|response|out))/is,
  rows: [
    [
      reAll`(?<=\b(?:requests?|reqs?|calls|queries|chats|messages|tickets)(?:${A_PERIOD}|${AN_HOUR})) (?:(?:with|an?|avg\.?|average|mean) ){0,3}(?:prompts?|inputs?)${EACH_SIDE},? (?:(?:and|an?|avg\.?|average|mean) ){0,3}(?:completions?|outputs?|answers?|responses?)${EACH_SIDE}\b(?! ?(?:%|m\b|b\b)|[.,]\d)`,
      ', $1 in $2 out',
    ],
    // "1M requests a month, input 1500 output 300 chat": of no other unit, and no price
    [
      reAll`(?<![\w$€£.-] ?)(?<!\bvs\.? )\b(?:prompts?|inputs?|in)(?::| ?=)? ?(\d{2,6}|\d{1,3}(?:\.\d)?k)(?: ?tok(?:en)?s?)?(?:,| and| \/)? (?:completions?|outputs?|answers?|responses?|out)(?::| ?=)? ?(\d{1,6}|\d{1,3}(?:\.\d)?k)(?: ?tok(?:en)?s?)?(?![\w.,:%]*[\d%]| ?[mb]\b)`,
      '$1 in $2 out',
    ],
  ],
};
