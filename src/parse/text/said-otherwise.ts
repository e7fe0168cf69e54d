import { toType } from '../../domain/round.ts';
import { re, reAll } from '../expression.ts';
import { A_FAMILY, OPEN_FAMILY } from '../names/family-name.ts';
import { A_CARD } from '../names/gpu-name.ts';
import { A_PERIOD, AN_HOUR } from '../period-names.ts';
import { COUNT_WORD, PART, partPercent } from './figures/number-words.ts';
import type { Rewording, WordedKind } from './reworded.ts';

/** What is denied, was before, or is left out of a name: "not 4 but 8 H100", "doubled to 4B", "A100 80". */

/** "not 4 but 8 H100", "8 H100s, not 4": what is not so, beside what is. */
const NOT_BUT: readonly Rewording[] = [
  [/\bnot (?:just |only )?\d{1,3}(?: ?x)?(?: [a-z]+\d*s?)?,? but (?=\d)/gi, ''],
  [
    reAll`(?<=(?<![\d.,])\d{1,3} ?x? ?(?:gpus?|nodes?|cards?|${A_CARD})),? (?:and )?not \d{1,3}(?=\s*(?:$|[,;.]))`,
    '',
  ],
];

/** "H100 at $2.2 not $2.9", "2.2 per hour (was 2.9)": what it costs is in front. */
const NOT_THAT_PRICE: Rewording = [
  /(?<=(?:[$€£] ?\d{1,3}(?:\.\d{1,2})?(?: ?\/ ?h(?:r|our)?| per hour| an hour)?|\d(?:\.\d{1,2})? ?(?:\/ ?h(?:r|our)?|per hour|an hour))),? ?\(?(?:(?:and |but )?not|was|previously|formerly|instead of|used to be) [$€£]? ?\d{1,3}(?:\.\d{1,2})?(?: ?\/ ?h(?:r|our)?| per hour| an hour)?\)?(?=\s*(?:$|[,;.)]))/gi,
  '',
];

/** "twice as much output as input" */
const TWICE: Rewording = [
  /\b(twice|thrice|double|triple) (?:as (?:much|many)|the) (?=(?:input|output|prompt|answer|completion|response)s?\b)/gi,
  (_, many = '') => `${/^t(?:hr|ri)/i.test(many) ? 3 : 2}x as much `,
];

/** "no more than 4 H100s" */
const AT_MOST: Rewording = [/\b(?:no|not|never) more than (?=\d)/gi, 'at most '];

/** "top-10 chunks": as many. */
const TOP_K: Rewording = [
  /\btop[- ]?(?:k ?= ?)?(\d{1,3}) (?=(?:chunks|docs|documents|passages|results|snippets|articles|hits)\b)/gi,
  '$1 ',
];

/** "if we doubled to 4B tokens": what it comes to counts. */
const DOUBLED_TO: Rewording = [
  /\b(?:doubled?|tripled?|quadrupled?|doubles|triples|doubling|tripling)(?: (?:it|traffic|volume|usage))? (?:up )?to (?=~?\d)/gi,
  '',
];

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

/** "3,412 tok/s, batch 64": how many an engine takes at once. */
const BATCH_SIZE: Rewording = [/\bbatch (?=\d{1,4}\s*(?:$|[,;.)] |[,;)]))/gi, 'batch size '];

/** "logs 3TB/day", "3TB of logs a day": how much text there is of what, and how often. */
const TEXT_OF: readonly Rewording[] = [
  [
    reAll`\b((?:[a-z]+ )?(?:logs?|text|emails?|transcripts?|documents?|docs|corpus))[: ] ?(\d{1,4}(?:\.\d{1,3})? ?[gt]b)\b((?:${A_PERIOD}|${AN_HOUR})?)`,
    '$2$3 of $1',
  ],
  // "log triage 2GB/day"
  [
    reAll`\b(logs?|text|emails?|transcripts?|documents?|docs) ([a-z]{4,14})[: ] ?(\d{1,4}(?:\.\d{1,3})? ?[mgt]b)(${A_PERIOD}|${AN_HOUR})`,
    '$3$4 of $1, $2',
  ],
  [
    /(?<![\d.,])(\d{1,4}(?:\.\d{1,3})? ?[mgt]b) (?:of (?=[a-z]))?((?:(?<=\bof )(?:[a-z]+ ){0,2}?data|(?:(?<=\bof )(?:[a-z]+ ){0,2}?)?(?:logs?|text|emails?|transcripts?|documents?|docs))) ?(?:\/ ?|per |an? |each |every )(day|week|month|mo|year|hour)\b/gi,
    '$1 a $3 of $2',
  ],
];

/** "35 tool calls per task": calls of a model, where another word says that agents make them. */
const TOOL_CALLS: Rewording = [/(?<=\d ?k? )(?:tool|function)[- ]calls\b/gi, 'calls'];

/** "users wait max 1.5 sec for the first token": the time until it comes. */
const WAITS: Rewording = [
  /\bwaits?(?: for)?(?: (?:max(?:imum)?|at most|no more than|up to|under|less than|about))* (\d{1,3}(?:\.\d{1,2})?) ?(?:s|secs?|seconds?) (?:for|until|till) (?:the )?(first token|answer|response|reply)\b/gi,
  (_, seconds, what = '') =>
    /^first/i.test(what) ? `first token within ${seconds}s` : `answer within ${seconds}s`,
];

/** "ttft matters, need <500ms": what has to be so soon. */
const TTFT_NEEDS: Rewording = [
  /\b(?:ttft|time to first token|first token(?: latency)?)(?: (?:matters|is (?:key|important|critical)|counts))?[,:;]? (?:(?:we )?(?:need|needs|want|must be|should be|has to be|target|goal|keep it|is|of) ?){1,2}(?:<=?|≤|under|below|at most|max(?:imum)?|less than|within) ?(\d{1,5}(?:\.\d{1,2})?) ?(ms|s|sec|seconds?)\b/gi,
  (_, time, unit = '') => `first token within ${/^ms/i.test(unit) ? Number(time) / 1000 : time}s`,
];

/** "half our 900M tokens could be cached": of which amount it is a part. */
const PART_OF_OURS: Rewording = [
  reAll`\b(half|${PART}|\d{1,2} ?%) (?:of )?(?:our|the|these|those) (\d{1,6}(?:\.\d{1,3})? ?[kmb]? ?(?:tok(?:en)?s?|requests|calls)) (?:(?:is|are|could|can|may|might|would|will|go|goes|be|run|through|via|in|as) ){1,4}(cached|batch(?:ed)?)\b`,
  (_, part = '', amount = '', how = '') =>
    `${amount}, ${part.endsWith('%') ? part : partPercent(part)} ${how}`,
];

const HUMANS =
  '(?:humans?|people|persons?|(?:human|support|live) agents?|staff|reps?|operators?|colleagues|l2|second level)';

/** Tokens are those of a model already: of them no part is taken. */
const TOKENS_IN_ALL = /\d ?[mb] ?tok/i;

/** So many requests of each that comes reach a model; `otherwise` beside tokens. */
const answered = (otherwise: string, percent: number, line: unknown): string =>
  typeof line === 'string' && TOKENS_IN_ALL.test(line) ? otherwise : `${toType(percent / 100)} requests each`;

/** "40% go to a human": what is left is what a model answers. */
const TO_HUMANS: readonly Rewording[] = [
  [
    reAll`(?<![\d.])(\d{1,2}) ?% (?:(?:of (?:them|those|these|it|all)|are|is|gets?|goes|go|going|will|still|be|end up|handed|passed|routed|sent|escalated|transferred|forwarded|over) ){1,5}(?:to|with|by|at) (?:an? |the |our |real |live )*${HUMANS}\b`,
    (_, share, ...rest) =>
      answered(`${100 - Number(share)}% go to the bot`, 100 - Number(share), rest.at(-1)),
  ],
  [
    reAll`(?<![\d.])(\d{1,2}) ?% (?:(?:of (?:them|those|these|it|all)|are|is|gets?|will|be) ){0,3}(?:escalated|handed over|handed off|transferred)(?: to (?:an? |the |our )*agents?)?(?=\s*(?:$|[,;.)]))`,
    (_, share, ...rest) =>
      answered(`${100 - Number(share)}% go to the bot`, 100 - Number(share), rest.at(-1)),
  ],
];

/** "only 2% need an LLM": the others are answered without one. */
const NEED_A_MODEL: Rewording = [
  /(?:\bonly |\bjust )?(?:about |around |~ ?)?(?<![\d.])(\d{1,2}(?:\.\d{1,2})?) ?%(?: of (?:them|those|these|which|requests|calls|it))? (?:(?:actually |really |will |would |have to |get to )*)(?:need|needs|require|requires|reach|reaches|hit|hits|trigger|triggers|touch|call) (?:an? |the |our )?(?:llms?|(?:language |ai )?models?|gen ?ai)\b/gi,
  (words = '', share, ...rest) => answered(words, Number(share), rest.at(-1)),
];

/** "1 in 500 goes to the LLM": the same of a part in words. */
const ONE_IN: Rewording = [
  /(?:\bonly |\bjust )?(?:about |around |~ ?)?\b(?:1|one) (?:in|of|out of) (\d{1,3}(?:,\d{3})*|\d{1,6})(?: of (?:them|those|these|which))? (?:(?:goes?|is sent|gets?|has to go) (?:on )?to|needs?|requires?|reach(?:es)?|hits?|triggers?) (?:an? |the |our )?(?:llms?|(?:language |ai )?models?|gen ?ai)\b/gi,
  (words = '', many = '', ...rest) => {
    const share = 100 / Number(many.replaceAll(',', ''));
    return share > 0 && share <= 100 ? answered(words, share, rest.at(-1)) : words;
  },
];

/** "llama 3.3 70b (not 3.1)": the version that is not meant. */
const NOT_THAT_VERSION: Rewording = [
  reAll`(?<=\b${A_FAMILY}[\w .-]{0,16}),? \(?not (?:the )?v?\d(?:\.\d{1,2})?\)?(?=\s*(?:$|[,;.)]))`,
  '',
];

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

/** "30% duty" */
const DUTY: Rewording = [/(?<=\d ?% )duty\b(?! cycle)/gi, 'duty cycle'];

/** The rows, and what a line holds where they may read something. */
export const SAID_OTHERWISE: readonly WordedKind[] = [
  { beside: /^(?=.*tok\w{0,5}(?:\/| per | a )s)(?=.*\bbatch \d)/is, rows: [BATCH_SIZE] },
  {
    holds:
      /(?:log|text|mail|transcript|doc|document|corpus)s?(?: [a-z]+)?[: ] ?\d[\d.]* ?[mgt]b\b|\d ?[mgt]b (?:of |log|text|mail|trans|doc)/i,
    rows: TEXT_OF,
  },
  { beside: /^(?=.*\bagent)(?=.*\d ?k? (?:tool|function)[- ]calls)/is, rows: [TOOL_CALLS] },
  { holds: /ttft|first token/i, rows: [TTFT_NEEDS] },
  { holds: /^(?=.*\bwaits? )(?=.*\d ?s)/is, rows: [WAITS] },
  { rows: [PART_OF_OURS] },
  {
    holds:
      /^(?=.*%)(?=.*(?:human|people|person|agent|staff|rep|operator|colleague|\bl2\b|second level|escalat|handed|transferred))/is,
    rows: TO_HUMANS,
  },
  { holds: /%[a-z ]{0,40} (?:llm|model|gen ?ai|language|ai )/i, rows: [NEED_A_MODEL] },
  { holds: /\b(?:1|one) (?:in|of|out of) \d/i, rows: [ONE_IN] },
  { holds: /not (?:the )?v?\d(?:\.\d)?/i, rows: [NOT_THAT_VERSION] },
  { holds: /(?:node|server|box|machine)s? ?(?:=|:|is|ha|hold)/i, rows: [NODE_IS] },
  { holds: /\beach (?:send|mak|issu|fir|generat)/i, rows: [SENDERS] },
  { holds: /\d[- ](?:gpu|way|card) [a-z]/i, rows: [SIZED_NODES] },
  { holds: /\d (?:out )?of (?:our |the |those |these |my )?\d/i, rows: SPARED },
  { holds: /(?:per|each|a|\/) ?replica\b/i, rows: [PER_REPLICA] },
  {
    beside: re`^(?=.*(?:per|each|every|/) ?${PLACE}\b)(?=.*(?:\d|${COUNT_WORD}) ?(?:[a-z]+ ){0,2}${PLACE}s\b)`,
    rows: [PER_PLACE],
  },
  { holds: /% duty/i, rows: [DUTY] },
  { holds: /(?:not|was|previously|formerly|instead of|used to be) [$€£]? ?\d/i, rows: [NOT_THAT_PRICE] },
  { holds: /\b(?:twice|thrice|double|triple) (?:as|the)\b/i, rows: [TWICE] },
  { holds: /\bmore than \d/i, rows: [AT_MOST] },
  { holds: /\btop[- ]?(?:k|\d)/i, rows: [TOP_K] },
  { holds: /\bnot (?:just |only )?\d/i, rows: NOT_BUT },
  { holds: /^(?=.*(?:doubl|tripl|quadrupl))(?=.* to )/is, rows: [DOUBLED_TO] },
  { holds: /[ah][18]00[- ]\d\d/i, rows: [MEMORY_OF_CARD] },
  { holds: /^(?=.*gpt[- ]?\d)(?=.*[ ,/]nano\b)/is, rows: [GPTS] },
  { holds: /(?:local|small|smaller|tiny|hosted|house|prem|open) \d{1,3}b\b/i, rows: [LOCAL_SIZE] },
];
