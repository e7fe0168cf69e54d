import type { Rewording, WordedKind } from './reworded.ts';

/** What is denied, was before, or is left out of a name: "not 4 but 8 H100", "doubled to 4B", "A100 80". */

/** "not 4 but 8 H100", "8 H100s, not 4": what is not so, beside what is. */
const NOT_BUT: readonly Rewording[] = [
  [/\bnot (?:just |only )?\d{1,3}(?: ?x)?(?: [a-z]+\d*s?)?,? but (?=\d)/gi, ''],
  [
    /(?<=(?<![\d.,])\d{1,3} ?x? ?(?:gpus?|nodes?|cards?|[abhl]\d{1,3}s?|mi\d{3}x?s?)),? (?:and )?not \d{1,3}(?=\s*(?:$|[,;.]))/gi,
    '',
  ],
];

/** "if we doubled to 4B tokens": what it comes to counts. */
const DOUBLED_TO: Rewording = [
  /\b(?:doubled?|tripled?|quadrupled?|doubles|triples|doubling|tripling)(?: (?:it|traffic|volume|usage))? (?:up )?to (?=~?\d)/gi,
  '',
];

/** "A100 80 rent", "gpu-a100-80": the memory of the card without its unit. */
const MEMORY_OF_CARD: Rewording = [
  /(?<![\w-])([ah][18]00)(?:-(40|80|94|96)(?![\w.-])| (40|80|94|96)(?=\s*(?:$|[,;.)]|@| (?:rent\w*|own|at|for|on|spot|reserved|vs|with|in|from|and|or|llama|qwen|gpt-oss)\b)))/gi,
  (_, card = '', glued, apart) => `${card} ${glued ?? apart}gb`,
];

/** "gpt-5-mini 0.25/2, nano 0.05/0.4": of the same line. */
const GPTS: Rewording = [
  /\b(gpt[- ]?\d(?:\.\d)?)([- ]mini\b[^;\n]{0,40}?(?:,|\/|\band\b|\bor\b|\bvs\b) ?)(?=nano\b)/gi,
  '$1$2$1-',
];

/** The rows, and what a line holds where they may read something. */
export const SAID_OTHERWISE: readonly WordedKind[] = [
  { holds: /\bnot (?:just |only )?\d/i, rows: NOT_BUT },
  { holds: /(?:doubl|tripl|quadrupl)\w* .*to /i, rows: [DOUBLED_TO] },
  { holds: /[ah][18]00[- ]\d\d/i, rows: [MEMORY_OF_CARD] },
  { holds: /gpt[- ]?\d.*[ ,/]nano\b/i, rows: [GPTS] },
];
