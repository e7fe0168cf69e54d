import { groupsOf, re, reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { BEGINS, ENDS } from '../../statement-bounds.ts';
import { COUNT_WORD, countIn } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What costs nothing, and is no GPU: "ops costs nothing", "electricity is zero", "without electricity". */

const NOTHING = String.raw`(?:'?s)?(?: (?:costs?|is|are|counts?|at|of|us|for|as|me))*(?: ?[:=])? ?(?:nothing|zero|nil|(?<= )free(?! (?:tier|trials?|credits?|of|until|till?|at|on|during|in)\b))(?: (?:extra|additional(?:ly)?|more|on top|costs?|dollars|usd))*(?=$|[\s,;.)])(?! (?:trust|downtime|data|ops|egress)\b)`;

/** A card or what holds several: "8 H100s", "RTX 4090". */
const CARDS = String.raw`\b(?:${A_CARD}|gpus?|cluster|servers?)`;

/** Who runs it, and what they do: "i maintain it", "volunteers run the servers". */
const WHO = '(?:we|i|they|students|volunteers|interns|somebody|someone|(?:my|our|a) [a-z]{3,14})';
const TENDS =
  '(?:maintain|maintains|manage|manages|administer|administers|operate|operates|look after|looks after|take care of|takes care of)';
const RUNS = `(?:do|does|run|runs|handle|handles|${TENDS})`;
const NOBODY = '(?:nobody|no one|no-one)';
const MACHINES =
  '(?:it|them|that|this|all|everything|(?:(?:the|our|all|my) )?(?:ops|operations|maintenance|admin(?:istration)?|sysadmin|work|box|machines?|rig|servers?|cluster|hardware|hosting|gpus?))';
const SELF = '(?: (?:myself|ourselves|himself|herself|themselves|in[- ]house|on the side))?';
const FOR_NOTHING =
  '(?:for (?:free|nothing)|(?:at|with) (?:no|zero)(?: (?:extra|additional))? (?:cost|charge|pay)|free of charge|without (?:pay|cost|charge)|unpaid|in (?:my|our|his|her|their) (?:spare|free) time|as a hobby)';
const WORK =
  '(?:ops|operations?|admin(?:istration)?|sysadmin|maintenance|devops|on-?call|support|labou?r)(?: (?:work|time|hours))?';

const LEFT_OUT = String.raw`(?:ignor(?:e|ing)|(?:do not|don'?t|not|without|never) (?:count(?:ing)?|includ(?:e|ing)|consider(?:ing)?|add(?:ing)?)|exclud(?:e|ing)|excl\.?|leav(?:e|ing) (?:out|aside)|skip(?:ping)?|forget(?:ting)?(?: about)?|disregard(?:ing)?|omit(?:ting)?|without|minus)`;
const SET_UP = '(?:(?:initial|one[- ]?time|one[- ]off) )?(?:set[- ]?up|onboarding|installation|migration)';
const STAFF =
  "(?:ops|operations?|engineering|engineers?'?s?|staff(?:ing)?|people'?s?(?= (?:cost|time|hour))|labou?r|devops|sres?|salar(?:y|ies)|wages?|personnel|(?:our|my)(?: own)? time|admin)";
const POWER = '(?:electricity|power|energy)';
const A_COST = `(?:${SET_UP}|${STAFF}|${POWER})(?: (?:costs?|time|hours?|fees?|effort|work|bills?|prices?|salaries))*`;

const EACH_COST = reAll`\b${A_COST}`;

/** What a line says for a cost that is not counted. */
const uncounted = (cost: string): string => {
  if (re`^${SET_UP}\b`.test(cost)) return 'no setup';
  return re`^${POWER}\b`.test(cost) ? 'no electricity' : 'no ops';
};

/** "ignore the setup cost", "colo $2k without power", "don't count power and engineering time" */
const COSTS_LEFT_OUT: Rewording = [
  reAll`${BEGINS}(?:(?:please|pls|we|i|can|should|let'?s) ){0,3}${LEFT_OUT} (?:(?:any|the|our|all|for) )*(${A_COST}(?:(?:,| and| or|\/| nor)+ ?(?:(?:the|any|our) )?${A_COST}){0,3})${ENDS}`,
  (_, costs = '') => [...new Set((costs.match(EACH_COST) ?? []).map(uncounted))].join(', '),
];

const ROWS: readonly Rewording[] = [
  COSTS_LEFT_OUT,
  // "i do the ops myself for free", "we maintain it at no cost"
  [reAll`\b${WHO}(?: (?:will|would|can|already|just))? ${RUNS} ${MACHINES}${SELF} ${FOR_NOTHING}`, 'no ops'],
  // "maintenance is done by me for free", "ops by volunteers", "admin work is unpaid"
  [
    reAll`\b(?:(?:the|our|all|my) )?${WORK}(?: (?:is|are|gets?))?(?: (?:done|run|handled|covered|provided))?(?: (?:by (?:volunteers|students|interns)\b(?: ${FOR_NOTHING})?|(?:by [a-z]{2,12}(?: [a-z]{2,12})? )?(?:${FOR_NOTHING}|voluntary|on a voluntary basis)))`,
    'no ops',
  ],
  // "no cost for ops", "nobody is paid to run it"
  [
    reAll`\b(?:no|zero) (?:extra )?(?:costs?|pay|money|budget) for (?:the )?${WORK}|\b${NOBODY} (?:is|gets) paid(?: for (?:it|that|this|(?:the )?${WORK})| to (?:run|maintain|operate|manage) (?:it|them|this|that))?`,
    'no ops',
  ],
  // "nobody needs to look after them", "it runs itself", "no people needed"
  [
    reAll`\b${NOBODY} (?:(?:is )?(?:needs?|needed|required|has|have) to ${RUNS} ${MACHINES}|${TENDS} ${MACHINES}|(?:is )?(?:needed|required) (?:for it|for ops|to ${RUNS} ${MACHINES}))`,
    'no ops',
  ],
  [
    reAll`\b${MACHINES} (?:runs?|looks? after|maintains?|manages?) (?:itself|themselves)(?=\s*(?:$|[,;.]))|\bno (?:extra )?(?:people|staff|engineers?|admins?|ops person) (?:(?:is|are) )?(?:needed|required|necessary)`,
    'no ops',
  ],
  [
    reAll`\b(?:(?:our|my|the|all|extra|existing) ){0,3}(?:ops|operations|staff|staffing|devops|admin|engineering|labou?r|people|engineers?'?s?'?(?: time)?|(?:ops|staff|my|our)(?: own)? time)${NOTHING}`,
    'no ops',
  ],
  [reAll`\b(?:electricity|power)(?: costs?)?${NOTHING}`, 'free electricity'],
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
    /(?:nothing|zero|nil)\b|\bfree\b|unpaid|volunt|(?:at|with) (?:no|zero) |\b(?:nobody|no[- ]one) |by (?:students|interns)|as a hobby|spare time|free time|without (?:pay|cost|charge)|\bno (?:extra )?(?:costs?|pay|money|budget|people|staff|engineers?|admins?|ops person) |(?:itself|themselves)\b|(?:universi|\buni\b|institu|campus|\bhpc|school)|\bno (?:extra )?(?:cost|charge) |\b0 (?:ops|set)|(?:ignor|count|includ|consider|add|exclud|excl|leav|skip|forget|disregard|omit|without|minus)/is,
  rows: ROWS,
};
