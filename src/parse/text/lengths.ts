import { reAll } from '../expression.ts';

/** "ISL 2000 OSL 300", "input_len=1500": lengths of a request as benchmarks name them, in the words of a line. */

const NUMBER = String.raw`(?<![\d.,])(\d+(?:,\d{3})*(?:\.\d+)?k?)(?![\d%]|[.,]\d)`;
const LINK = '[ _-]{0,2}(?:=|:|of|is)? ?';

const LENGTHS: readonly (readonly [side: string, pattern: RegExp])[] = [
  [
    'input',
    reAll`\b(?:isl|(?:input|prompt)[ _-]len(?:gth)?|input[_ -]seq(?:uence)?[_ -]len(?:gth)?)${LINK}${NUMBER}`,
  ],
  [
    'output',
    reAll`\b(?:osl|(?:output|completion|gen)[ _-]len(?:gth)?|output[_ -]seq(?:uence)?[_ -]len(?:gth)?|max[_-](?:new[_-])?tokens)${LINK}${NUMBER}`,
  ],
];

/** What one request reads and writes where it is no chat: "diff 14k tokens, comment 600"; and who says how much of a turn. */
const SPEAKERS: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:diff|patch) (?:(?:is|of|at|about|around) )*(\d[\d.,]*k?)(?: ?tok(?:en)?s?)?\b(?! ?(?:lines|files|[a-z]*bytes))/gi,
    '$1 input tokens per request,',
  ],
  [
    /\b(?:comment|verdict|rationale|feedback) (?:(?:is|of|at|about|around) )*(\d[\d.,]*k?)(?: ?tok(?:en)?s?)?\b(?! ?(?:words|pages|lines|per|a|an|each))/gi,
    '$1 output tokens per request,',
  ],
  [
    /(?<![\d.,])(\d[\d.,]{0,12}k?) ?tok(?:en)?s? (?:from |by |of )?(?:the )?user\b(?=.*\btok(?:en)?s? (?:from |by |of )?(?:the )?(?:assistant|bot|model)\b)/gi,
    '$1 input tokens per request,',
  ],
  [
    /(?<![\d.,])(\d[\d.,]{0,12}k?) ?tok(?:en)?s? (?:from |by |of )?(?:the )?(?:assistant|bot)\b/gi,
    '$1 output tokens per request,',
  ],
];

const speakersInWords = (line: string): string =>
  /\b(?:diff|patch|comment|verdict|rationale|feedback|assistant|bot)\b/i.test(line)
    ? SPEAKERS.reduce((text, [pattern, words]) => text.replace(pattern, words), line)
    : line;

const PRICE_LABEL = /(?<![\w$])\$ ?\/ ?(?<per>(?:gpu[- ]?)?(?:hr?|hour))\b ?[:=] ?\$?(?<usd>\d+(?:\.\d+)?)/gi;
const COUNT_LABEL =
  /\b(?:gpu )?(?:count|qty|quantity)(?: of gpus)? ?[:=] ?(?<many>\d{1,3})(?=\s*(?:[;,|\n]|$))/gi;

/** A form that is typed as a line: "GPU: H200 | count: 8 | $/hr: 2.95". */
export const labelsInWords = (line: string): string =>
  speakersInWords(line)
    .replace(PRICE_LABEL, '$$$<usd>/$<per>')
    .replace(COUNT_LABEL, (words, many: string) => (/\bgpus?\b/i.test(line) ? `${many} GPUs` : words));

/** Arguments of serving engines, and totals of a model, in the words of a line. */
const ARGUMENTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:batch ?[=:]|bs(?: ?[=:])?) ?(?=\d{1,4}\b(?! ?%))/gi, 'batch size '],
  [/\bisl ?\/ ?osl[ =:]{1,3}(\d+k?) ?\/ ?(\d+k?)\b/gi, '$1 in $2 out per request'],
  [/\bthroughput ?(?:\/|per) ?gpu[ =:]{1,3}([\d,.]+k? ?tok\w*\/s(?:ec)?)\b/gi, '$1 per GPU'],
  [/\blora (?:r|rank) ?[=:]? ?\d{1,3}\b/gi, 'lora'],
  [/\b(\d+(?:\.\d+)?) ?b total(?: param\w*)?,? (?:and )?(\d+(?:\.\d+)?) ?b active\b/gi, '$1B-A$2B'],
];

/** "tp8 pp2": a copy of the model is cut both ways, so that it takes as many GPUs as the product. */
const PARALLEL = /\btp[ =:-]{0,2}(\d{1,2})[ ,x*]{1,3}pp[ =:-]{0,2}(\d{1,2})\b/gi;

const argumentsInWords = (line: string): string =>
  ARGUMENTS.reduce((text, [pattern, words]) => text.replace(pattern, words), line).replace(
    PARALLEL,
    (_, tensor: string, pipeline: string) => `tp${Number(tensor) * Number(pipeline)}`,
  );

/** The line with such lengths as sizes of a request. */
export const sizesOfLengths = (line: string): string =>
  /\b[io]sl\b|[_ -]len|seq|max[_-](?:new|tok|model)|\bpp|\bb(?:atch|s)\b|b active|lora r|put ?(?:\/|per) ?gpu/i.test(
    line,
  )
    ? LENGTHS.reduce(
        (text, [side, pattern]) =>
          text.replace(pattern, (_, size: string) => `${size} ${side} tokens per request,`),
        argumentsInWords(line),
      )
    : line;
