import { re, reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { COUNT_WORD } from '../figures/number-words.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** How a fleet is made up, as people say it: "node = 8xH200, need 3 nodes", "2xH100 per replica", "spare 3 out of 8 H100s". */

/** "3,412 tok/s, batch 64": how many an engine takes at once. */
const BATCH_SIZE: Rewording = [/\bbatch (?=\d{1,4}\s*(?:$|[,;.)] |[,;)]))/gi, 'batch size '];

/** "node = 8xH200 @ 22/h, need 3 nodes": what is in each of them. */
const NODE_IS: Rewording = [
  /\b(?:(?:one|1|an?|each|every) )?(?:node|server|box|machine)s? ?(?:=|:|is|has|have|holds) ?(\d{1,2} ?x? ?(?:nvidia )?[a-z]{1,4}\d{1,4}\w*)((?: ?(?:@|at|for) ?[$€£]? ?\d[\d.,]*k?(?: ?\/ ?(?:h|hr|hour|mo|month))?)?),? (?:and )?(?:(?:we|i) )?(?:need|needs|want|have|use|buy|rent|run|with|x)?:? ?(\d{1,3}) (?:nodes|servers|boxes|machines|of (?:them|those|these))\b/gi,
  (_, gpus, price = '', nodes) => `${nodes} nodes of ${gpus}${price === '' ? '' : `${price} per node`}`,
];

/** "40 pods each sending 2 req/s": who sends, and no copies of a model. */
const SENDERS: Rewording = [
  /(?<![\d.,])(\d{1,6}k?) (?:[a-z]+ )?(?:pods|services|microservices|threads|processes|lambdas|instances|replicas|containers),? (?:each |(?=that |which )(?:that|which) each )(?:sending|sends?|making|makes?|issuing|issues?|firing|fires?|generating|generates?) (?=~?\d)/gi,
  '$1 clients, each ',
];

const COUNT = `(${COUNT_WORD}|\\d{1,2})`;

/** "two 8-gpu h100 servers": what is in each of them. */
const SIZED_NODES: Rewording = [
  reAll`(?<![\w.,-])${COUNT} (\d{1,2})[- ](?:gpu|way|card) ([a-z]{1,4}\d{1,4}[a-z]{0,3})(?: (?:sxm\d?|pcie|nvl))? (?:servers|nodes|boxes|machines)\b`,
  (_, many = '', each = '', gpu = '') => `${many} nodes of ${each}x ${gpu}`,
];

const HOLDERS = '(?:servers?|nodes?|machines?|box(?:es)?|hosts?|rigs?|clusters?|racks?|pods?)';
/** "2 GPU servers with 4 L40S each", "2 clusters of 8 H100": each holds so many, and the first number counts no GPUs. */
const HOLDING: Rewording = [
  reAll`(?<![\w.,$€£-])${COUNT} (?:gpu[ -]${HOLDERS}|(?:clusters?|racks?|pods?))(?=(?:,? each)?(?: (?:of|with|having|holding)| ?\() ?\d{1,3} ?x? ?(?:${A_CARD}|gpus)\b)`,
  '$1 nodes',
];

/** "0.5 FTE per cluster, 2 clusters of 8 H100" */
const PER_HOLDER: Rewording = [/\b(per|each|every|a) (?:cluster|rack|pod)\b(?! of)/gi, '$1 node'];

const CARDS = `(${A_CARD}|gpus|cards)`;

const SOME_OF = String.raw`(?<![\w.,-])(\d{1,3}) (?:out )?of (?:our |the |those |these |my )?(\d{1,3}) ?x? ?${CARDS}\b`;

const spared = (words = '', some = '', all = '', cards = ''): string =>
  Number(some) <= Number(all) ? `${some} ${cards} already paid` : words;

/** "we can spare 3 out of 8 H100s", "4 of our 10 H100 could take this": those that are there for it, and paid. */
const SPARED: readonly Rewording[] = [
  [
    reAll`\b(?:can|could|may|might|will|would) (?:only )?(?:spare|use|take|get|have|free up) ${SOME_OF}`,
    spared,
  ],
  [
    reAll`${SOME_OF} (?:can|could|may|might|will|would) (?:be used|take (?:this|it)|do (?:this|it)|run (?:this|it)|serve (?:this|it)|go (?:to|into) (?:this|it))`,
    spared,
  ],
];

/** "2xH100 per replica, 3 replicas": how many each copy is spread over. */
const PER_REPLICA: Rewording = [
  reAll`(?<![\w.,-])(\d{1,2}) ?x? ?(${A_CARD}(?:[- ]?(?:40|80|94))?)(?: gpus?)? (?:per|for each|a|\/) ?replica\b`,
  '$2, $1 GPUs per replica',
];

const PLACE = '(?:rack|region|site|location|data ?cent(?:er|re)|dc|zone|az|office|cluster)';

/** "3 sites, 4 H100 per site": of each of them. */
const PER_PLACE: Rewording = [
  reAll`(?<=\d ?x? ?${CARDS}) ?(?:per|\/|(?:(?:in|at|for) )?(?:each|every)) ?${PLACE}\b( (?=\d))?`,
  (...found) => (found.some((one) => one === ' ') ? ' each, ' : ' each'),
];

/** "on 1 or 2 H100", "2 A100s or one": two fleets of one card. */
const EITHER_COUNT: readonly Rewording[] = [
  [reAll`(?<![\w.,$€£-])${COUNT} (or|vs) ${COUNT}(?: ?x)? (${A_CARD})\b`, '$1 $4 $2 $3 $4'],
  [
    reAll`(?<![\w.,$€£-])${COUNT}(?: ?x)? (${A_CARD}),? (or|vs) (?:just |only |maybe )?${COUNT}(?= ?(?:$|[,;.?)]))`,
    '$1 $2 $3 $4 $2',
  ],
];

/** "30% duty" */
const DUTY: Rewording = [/(?<=\d ?% )duty\b(?! cycle)/gi, 'duty cycle'];

/** The rows, and what a line holds where they may read something. */
export const FLEETS_IN_WORDS: readonly WordedKind[] = [
  { beside: /^(?=.*tok\w{0,5}(?:\/| per | a )s)(?=.*\bbatch \d)/is, rows: [BATCH_SIZE] },
  { holds: /(?:node|server|box|machine)s? ?(?:=|:|is|ha|hold)/i, rows: [NODE_IS] },
  { holds: /\beach (?:send|mak|issu|fir|generat)/i, rows: [SENDERS] },
  { holds: /\d[- ](?:gpu|way|card) [a-z]/i, rows: [SIZED_NODES] },
  {
    holds: /(?:per|each|every|a) (?:cluster|rack|pod)/i,
    beside: /\d (?:cluster|rack|pod)s?(?: of| with| having| holding| ?\(|,? each) ?\d/i,
    rows: [PER_HOLDER],
  },
  { holds: /gpu[ -]|cluster|rack|pod/i, rows: [HOLDING] },
  { holds: /\d (?:out )?of (?:our |the |those |these |my )?\d/i, rows: SPARED },
  { holds: /(?:per|each|a|\/) ?replica\b/i, rows: [PER_REPLICA] },
  {
    beside: re`^(?=.*(?:per|each|every|/) ?${PLACE}\b)(?=.*(?:\d|${COUNT_WORD}) ?(?:[a-z]+ ){0,2}${PLACE}s\b)`,
    rows: [PER_PLACE],
  },
  // Below a card they are told apart by what each comes to.
  { holds: / (?:or|vs) /i, beside: /\d ?[mb]\b|tok|request/i, rows: EITHER_COUNT },
  { holds: /% duty/i, rows: [DUTY] },
];
