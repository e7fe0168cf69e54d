import { re, reAll } from '../../expression.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { A_MINUTE, A_PERIOD, A_SECOND, AN_HOUR } from '../../period-names.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Labels of forms and spreadsheets in front of their values: "GPU: H200 | count: 8 | $/hr: 2.95", "Tokens (M): 850". */

const PER = String.raw`(?: ?\/ ?|_per_| per | an? )`;
const NUMBER = String.raw`(\d+(?:[.,_]\d+)*[km]?)`;
const COUNT = `["']? ?[=:]? ?${NUMBER}`;
const NAMES_CARDS = re`\b(?:gpus?|rtx|${A_CARD})\b`;
const THINGS = 'requests|calls|queries|prompts|messages|msgs|chats|tickets|tokens';
/** A value ends its cell. */
const CELL_END = String.raw`(?=\s*(?:$|[;|\n]|[,.](?!\d)| \/ | - ))`;
/** What stands before a label: the start, or the end of another cell. */
const CELL_START = String.raw`(^|[;,|\n] ?|\. | \/ )(?:(?:avg|average|mean|total|number of|#) )*`;
const opened = (start = ''): string => (start === ' / ' ? ', ' : start);

const scaleOf = (scale: string): string => (/^(?:k|th)/i.test(scale) ? 'k' : /^b/i.test(scale) ? 'B' : 'M');

const FORMS: readonly Rewording[] = [
  [/(?<=(?:^|[\s,{])(?:gpu|api|model) ?=) ?["']([\w./-]{1,40})["']/gi, '$1'],
  // "avg_prompt_tokens": 900
  [
    /["']\b(?:avg|average|mean)[_ ](prompt|input|completion|output)[_ ]tokens["'] ?[=:] ?(\d+(?:[.,]\d+)*k?)/gi,
    '$2 $1 tokens per request,',
  ],
  // "FTE: 0.5", "Utilisation target: 55%"
  [
    /\b(?:ops |sre |devops )?ftes?(?: ?[=:] ?| )((?:0?\.\d{1,2}|[1-9](?:\.\d{1,2})?))(?![\d%kx×]|[.,]\d| ?[a-z]*gpu| [a-z]?\d)/gi,
    '$1 FTE',
  ],
  [
    /\butili[sz]ation (?:target|goal|assumption|assumed|expected|planned)(?: ?[=:] ?| (?:is |of |at )?)(\d{1,3}(?:\.\d)? ?%)/gi,
    '$1 util',
  ],
  // "at 12% utilization: 8 H100": what has its value in front of it is no label of what comes
  [/(?<=\d ?% (?:util(?:i[sz]ation)?|load|cached|batch(?:ed)?)) ?:(?= )/gi, ','],
  // "bill = $7,340": a bill in words, and no value of the field by itself
  [/(?<![\w.])(bill|spend) ?= ?(?=[$€£]? ?\d)/gi, '$1 '],
  [/\bgpus ?[=:] ?(\d{1,3})\b(?! ?[x×]|[ -]?[a-z]+\d)/gi, '$1 GPUs'],
  // "daily calls 22000"
  [
    /(?<!\d[kmb]? )\b(dai|week|month)ly (requests|calls|messages|queries|prompts|chats|tickets)[ :=]{1,2}(\d[\d.,]*[km]?)\b(?! ?(?:tok|in\b|out\b|input|output|words|\/))/gi,
    (_, period, what, count) => `${count} ${what} per ${period === 'dai' ? 'day' : period},`,
  ],
  // "tokens=500000000 H100"
  [
    /(?<![\w-]|(?:input|output|prompt|completion|cached|generated|context|max|read|write) )tokens ?[=:] ?(\d{7,}|\d{1,3}(?:[,_]\d{3}){2,}|\d(?:\.\d+)?e\d)(?![\w%]|[.,]\d)/gi,
    '$1 tokens,',
  ],
  // "gpu=h100 price=2.3"
  [
    /(?<=\bgpu ?= ?[^;\n]{0,80})\bprice ?= ?\$?(\d{1,2}\.\d{1,3})(?=\s*(?:$|[;,|\n]| [a-z_]{2,20} ?=))/gi,
    '$$$1/hr,',
  ],
  // "tokens=500M/mo api=gpt-5"
  [
    /(?<![\w-]|(?:input|output|prompt|completion|cached|generated|context|max|read|write) )tokens ?= ?(\d[\d.,]{0,12} ?[kmb])((?: ?\/ ?(?:day|week|month|mo))?)(?= [a-z_]{2,20} ?=)/gi,
    '$1 tokens$2,',
  ],
  // "gpu=4xh100 api=gpt-5"
  [/\bgpus? ?= ?(\d{1,3}) ?x ?([a-z]{1,3}\d{2,4}[a-z]*)(?=$| (?:[a-z_]{2,20} ?=|\$\d))/gi, '$1x $2,'],
  [/\btok(?:en)?s?[_-](in|out)(?= ?[:=] ?\d)/gi, (_, side) => `${side}put tokens`],
  [/\b(rps|qps)["']?=(\d+(?:\.\d+)?)/gi, '$2 $1,'],
  [
    /\bmonthly_(requests|tokens|calls)["']? ?[=:] ?([\d_.,]*\d)/gi,
    (_, what, count = '') => `${count.replaceAll('_', '')} ${what} per month,`,
  ],
  [
    /\b(?:price|cost|usd|rate)(?:_per_| ?\/ ?| per )(?:gpu[_ /-]?)?(?:hour|hr|h)["']? ?[=:] ?\$?(\d+(?:\.\d+)?)/gi,
    '$$$1/hr',
  ],
  [
    /(?<![\w$])\$ ?\/ ?((?:gpu[- ]?)?(?:hr?|hour))\b ?[:= ] ?\$?(\d+(?:\.\d+)?)/gi,
    (_, per, usd) => `$${usd}/${per}`,
  ],
  [
    /["']?\b(?:gpu[ _])?(?:count|qty|quantity)(?: of gpus)?["']? ?[:=]? ?(\d{1,3})(?=\s*(?:[;,|}\n]|\.(?:\s|$)|- |$| [a-z_]{2,20} ?=))/gi,
    (words = '', many, _at, line = '') => (NAMES_CARDS.test(line) ? `${many} GPUs` : words),
  ],
];

/** "agent runs: 2,000/day" */
const RUNS_LABEL: Rewording = [
  reAll`\b((?:agent|workflow|job|pipeline|task|crew|chain) runs)(?: ?[:=] ?| )${NUMBER}(?=${A_PERIOD}|${AN_HOUR}|${A_MINUTE}|${A_SECOND})`,
  '$2 $1',
];

/** Counts by their period, and sizes by what they are of, with the value behind the label. */
const RATES: readonly Rewording[] = [
  // "Prompts/User/Day=12", "requests per user per day: 20"
  [
    reAll`\b(${THINGS})${PER}(?:active )?(user|dev|developer|employee|agent|seat|customer|person)${PER}(day|workday|week|month)["']?(?: ?[=:])? ?${NUMBER}${CELL_END}`,
    '$4 $1 per $2 per $3',
  ],
  // "requests_per_day=40000", "calls per day 61,500" in a cell of its own
  [
    reAll`\b(requests|tokens|calls|prompts)_per_(second|minute|hour|day|week|month)["']? ?[=:] ?([\d_.,]*\d)`,
    (_, what, period, count = '') => `${count.replaceAll('_', '')} ${what} per ${period},`,
  ],
  [
    reAll`${CELL_START}(${THINGS})(?: ?\/ ?| per | an? )(second|minute|hour|day|week|month)${COUNT}${CELL_END}`,
    (_, start, what, period, count) => `${opened(start)}${count} ${what} per ${period}`,
  ],
  // "tokens per prompt: 1,100", "Tokens/Prompt=1100"
  [
    /\b(tok(?:en)?s?|words|pages)(?: per | ?\/ ?)(prompt|request|call|message|query|chat|document|doc|ticket)(?: ?[=:] ?| (?=\d[\d.,]*k?\s*(?:$|[;,|\n])))(\d+(?:[.,]\d+)*k?)/gi,
    '$3 $1 per $2',
  ],
  // "users 800", "messages per user: 9"
  [
    reAll`${CELL_START}(users|seats|employees|agents|customers|devs|developers)${COUNT}${CELL_END}`,
    (_, start, who, count) => `${opened(start)}${count} ${who}`,
  ],
  [
    reAll`${CELL_START}(${THINGS})${PER}(?:active )?(user|dev|developer|employee|agent|seat|customer|person)${COUNT}${CELL_END}`,
    (_, start, what, who, count) => `${opened(start)}${count} ${what} per ${who}`,
  ],
  [
    reAll`${CELL_START}(?:billed )?(?:hours|hrs) ?\/ ?mo(?:nth)?${COUNT}${CELL_END}`,
    (_, start, hours) => `${opened(start)}billed ${hours} hours a month`,
  ],
];

/** "volume (M tokens): 850", "Input tokens (millions) 120": the scale stands with the label. */
const SCALED: readonly Rewording[] = [
  [
    reAll`\b(?:volume|usage|(?:(input|output|prompt|completion|cached)(?: tok(?:en)?s?)?)|tok(?:en)?s?)(?: ?\/ ?mo(?:nth)?| per month| a month)? ?\((?:in )?(k|m|mm|mn|b|bn|thousands?|millions?|billions?|m?tok)(?: of)?(?: tok(?:en)?s?)?(?: ?\/ ?mo(?:nth)?| per month| a month)?\)(?: ?\/ ?mo(?:nth)?| per month)?["']? ?[:=]? ?(\d+(?:[.,]\d+)*)`,
    (_, side = '', scale = '', count = '') =>
      `${count}${scaleOf(scale)} ${side === '' ? '' : `${side} `}tokens`,
  ],
];

const SCALED_REQUESTS: Rewording = [
  reAll`\b(requests|calls|queries|prompts|messages)(${A_PERIOD})? ?\((k|thousands?|m|mm|millions?)\)["']? ?[:=]? ?(\d+(?:[.,]\d+)*)`,
  (_, what = '', period = '', scale = '', count = '') => `${count}${scaleOf(scale)} ${what}${period}`,
];

/** The rows, and what a line holds where they may read something. */
export const LABELLED_FIGURES: readonly WordedKind[] = [
  { holds: /\bruns ?[:=]? ?\d/i, rows: [RUNS_LABEL] },
  {
    holds:
      /[:=]|\bfte|ation (?:ta|go|as|ex|pl)|(?:\b|_)(?:qty|count|quantity)|ly [a-z]+s \d|\$ ?\/ ?(?:gpu|h)/i,
    rows: FORMS,
  },
  {
    holds:
      /(?:\/ ?|per[ _]|\ban? |\b(?=users|seats|employees|agents|customers|dev))[a-z]+(?: [a-z]+)?["']? ?[:=]? ?\d/i,
    rows: RATES,
  },
  { holds: /\((?:in )?(?:[kmb]|th|tok)/i, rows: [...SCALED, SCALED_REQUESTS] },
];
