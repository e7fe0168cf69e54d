/** "ISL 2000 OSL 300", "input_len=1500": lengths of a request as benchmarks name them, in the words of a line. */

const NUMBER = String.raw`(?<![\d.,])(\d[\d,]*(?:\.\d+)?k?)(?![\d%.]|,\d)`;
const LINK = '[ _-]{0,2}(?:=|:|of|is)? ?';

const LENGTHS: readonly (readonly [side: string, pattern: RegExp])[] = [
  [
    'input',
    new RegExp(
      String.raw`\b(?:isl|(?:input|prompt)[_-]len(?:gth)?|input[_ -]seq(?:uence)?[_ -]len(?:gth)?)${LINK}${NUMBER}`,
      'gi',
    ),
  ],
  [
    'output',
    new RegExp(
      String.raw`\b(?:osl|(?:output|completion|gen)[_-]len(?:gth)?|output[_ -]seq(?:uence)?[_ -]len(?:gth)?|max[_-](?:new[_-])?tokens)${LINK}${NUMBER}`,
      'gi',
    ),
  ],
];

const PRICE_LABEL = /(?<![\w$])\$ ?\/ ?(?<per>(?:gpu[- ]?)?(?:hr?|hour))\b ?[:=] ?\$?(?<usd>\d+(?:\.\d+)?)/gi;
const COUNT_LABEL =
  /\b(?:gpu )?(?:count|qty|quantity)(?: of gpus)? ?[:=] ?(?<many>\d{1,3})(?=\s*(?:[;,|\n]|$))/gi;

/** A form that is typed as a line: "GPU: H200 | count: 8 | $/hr: 2.95". */
export const labelsInWords = (line: string): string =>
  line
    .replace(PRICE_LABEL, '$$$<usd>/$<per>')
    .replace(COUNT_LABEL, (words, many: string) => (/\bgpus?\b/i.test(line) ? `${many} GPUs` : words));

/** The line with such lengths as sizes of a request. */
export const sizesOfLengths = (line: string): string =>
  /\b[io]sl\b|_len|-len|seq|max[_-](?:new|tok)/i.test(line)
    ? LENGTHS.reduce(
        (text, [side, pattern]) =>
          text.replace(pattern, (_, size: string) => `${size} ${side} tokens per request,`),
        line,
      )
    : line;
