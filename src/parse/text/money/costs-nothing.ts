import { groupsOf, reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { BEGINS, ENDS } from '../../statement-bounds.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What costs nothing, and is no GPU: "ops costs nothing", "electricity is zero", "without electricity". */

const NOTHING = String.raw`(?:'?s)?(?: (?:costs?|is|are|counts?|at|of|us|for|as|me))*(?: ?[:=])? ?(?:nothing|zero|nil|(?<= )free(?! (?:tier|trials?|credits?|of|until|till?|at|on|during|in)\b))(?: (?:extra|additional(?:ly)?|more|on top|costs?|dollars|usd))*(?=$|[\s,;.)])(?! (?:trust|downtime|data|ops|egress)\b)`;

/** A card or what holds several: "8 H100s", "RTX 4090". */
const CARDS = String.raw`\b(?:${A_CARD}|gpus?|cluster|servers?)`;

const ROWS: readonly Rewording[] = [
  [
    reAll`\b(?:(?:our|my|the|all|extra|existing) ){0,3}(?:ops|operations|staff|staffing|devops|admin|engineering|labou?r|people|engineers?'?s?'?(?: time)?|(?:ops|staff|my|our) time)${NOTHING}`,
    'no ops',
  ],
  [reAll`\b(?:electricity|power)(?: costs?)?${NOTHING}`, 'free electricity'],
  // "colo $2k without power": there it comes on top.
  [
    reAll`${BEGINS}(?:without|not counting|leaving out|ignoring) (?:any |the |our )?(?:electricity|power)(?: (?:costs?|bills?|prices?))?${ENDS}`,
    'no electricity',
  ],
  [reAll`\begress(?: (?:costs?|fees?))?${NOTHING}`, 'no egress fees'],
  // "the university's H100s are free for us": whoever pays for them, we do not.
  [
    reAll`(?<=${CARDS}(?: (?:gpus?|cards?|nodes?|servers?|cluster))?),?(?: \(?|\()(?:that |which )?(?:(?:are|is|come|comes) )?(?:(?:for )?free (?:for|to) (?:us|me|use)(?: use)?|(?:at )?no (?:extra )?(?:cost|charge) (?:for|to) (?:us|me)|cost(?:s|ing)? (?:us|me) nothing)\b\)?`,
    ' already paid',
  ],
  // "free H100s", "8 free H100s"
  [
    reAll`(?<![\w.,])(?:(?<many>\d{1,4}|${COUNT_WORD}) ?x? )?free (?:(?<count>\d{1,4}) ?x? ?)?(?<cards>${A_CARD}s?)\b(?: (?:gpus?|cards?))?(?! (?:hours?|trials?|credits?|tier|time|quota|until|till|through|for)\b)`,
    (...found) => {
      const { many, count = many, cards = '' } = groupsOf(found);
      return `${count === undefined ? '' : `${countIn(count)}x `}${cards} already paid`;
    },
  ],
  // "4x H100 free"
  [reAll`(?<=\b${A_CARD}s?(?: (?:gpus?|cards?|nodes?))?),? free(?=\s*(?:$|[,;.)]))`, ' already paid'],
  // "4 H100 (free)"
  [reAll`(?<=\b${A_CARD}(?: (?:gpus?|cards?|nodes?))?) ?\((?:for )?free\)`, ' already paid'],
  // "8 A100 from our university cluster": whoever bought them, they are there
  [
    reAll`(?<=\b${A_CARD}(?: \d{2,3} ?gb)?(?: (?:gpus?|cards?|nodes?))?) (?:from|in|on|at|of) (?:our|the|my) (?:university|uni|institute|campus|hpc|school)(?:'?s)?(?: (?:cluster|lab|servers?|machines?|hpc))?(?= already paid| ?[,;.(]|$)`,
    ' that we have',
  ],
  // "0 ops, 0 setup"
  [/(?<=^|[\s,;(])0 (?=(?:ops|setup|set[- ]up)\b)/gi, 'no '],
];

/** The rows, and what a line holds where they may read something. */
export const COSTS_NOTHING: WordedKind = {
  holds:
    /(?:nothing|zero|nil)\b|\bfree\b|(?:universi|\buni\b|institu|campus|\bhpc|school)|\bno (?:extra )?(?:cost|charge) |\b0 (?:ops|set)|^(?=.*(?:out|ing) )(?=.*(?:electric|power))/is,
  rows: ROWS,
};
