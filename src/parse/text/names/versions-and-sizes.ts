import { reAll } from '../../expression.ts';
import { A_FAMILY, OPEN_FAMILY } from '../../names/family-name.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What is left out of a name or said beside it: "A100 80", "a local 8b", "llama 3.3 70b (not 3.1)". */

/** "A100 80 rent", "gpu-a100-80": the memory of the card without its unit. */
const MEMORY_OF_CARD: Rewording = [
  reAll`(?<![\w-])([ah][18]00)(?:-(40|80|94|96)(?![\w.-])| (40|80|94|96)(?=\s*(?:$|[,;.)]|@| (?:rent\w*|own|at|for|on|spot|reserved|vs|with|in|from|and|or|${OPEN_FAMILY})\b)))`,
  (_, card = '', glued, apart) => `${card} ${glued ?? apart}gb`,
];

/** "to a local 8b": a size behind what every hosted model is, and no name. */
const LOCAL_SIZE: Rewording = [
  /(?:\b(?:an?|our|the) |(?<=^|[,;] |\b(?:to|on|vs|with) ))(?:local|small|smaller|tiny|self-?hosted|in-house|on-?prem)(?: open)? (\d{1,3}b)\b(?![- ]?(?:tok|model|param|llm|requests|a month|\/))/gi,
  'a $1 model',
];

/** "gpt-5-mini 0.25/2, nano 0.05/0.4": of the same line. */
const GPTS: Rewording = [
  /\b(gpt[- ]?\d(?:\.\d)?)([- ]mini\b[^;\n]{0,40}?(?:,|\/|\band\b|\bor\b|\bvs\b) ?)(?=nano\b)/gi,
  '$1$2$1-',
];

/** "llama 3.3 70b (not 3.1)": the version that is not meant. */
const NOT_THAT_VERSION: Rewording = [
  reAll`(?<=\b${A_FAMILY}[\w .-]{0,16}),? \(?not (?:the )?v?\d(?:\.\d{1,2})?\)?(?=\s*(?:$|[,;.)]))`,
  '',
];

/** The rows, and what a line holds where they may read something. */
export const VERSIONS_AND_SIZES: readonly WordedKind[] = [
  { holds: /not (?:the )?v?\d(?:\.\d)?/i, rows: [NOT_THAT_VERSION] },
  { holds: /[ah][18]00[- ]\d\d/i, rows: [MEMORY_OF_CARD] },
  { holds: /^(?=.*gpt[- ]?\d)(?=.*[ ,/]nano\b)/is, rows: [GPTS] },
  { holds: /(?:local|small|smaller|tiny|hosted|house|prem|open) \d{1,3}b\b/i, rows: [LOCAL_SIZE] },
];
