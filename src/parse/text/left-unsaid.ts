import { withoutDust } from '../../domain/round.ts';
import { re, reAll } from '../expression.ts';
import { API_FAMILY } from '../names/family-name.ts';
import { A_CARD } from '../names/gpu-name.ts';
import { API_SELLER } from '../names/seller-name.ts';
import { A_MINUTE, A_MONTH, A_PERIOD, A_SECOND, AN_HOUR } from '../period-names.ts';
import { REQUESTS } from '../requests.ts';
import { A_SCALE } from '../scales.ts';
import { BEGINS } from '../statement-bounds.ts';
import { COUNT_WORD, countIn } from './figures/number-words.ts';
import type { Rewording, WordedKind } from './reworded.ts';

/** Units and links that people leave out where what stands beside them says which: "10kW at $0.09", "1 ticket = 3k tokens". */

/** "10kW at $0.09", "450W each @ 9 cents": what power costs is by the kWh. */
const POWER_AT: Rewording = [
  /(?<=\d ?(?:kw|w|watts?)(?: (?:each|total|per (?:gpu|card|node|server)))?),? ?(?:at|@|for|x|×|,(?= ?[$€£])) ?((?:[$€£] ?)?0?\.\d{1,4}(?: ?(?:usd|eur|euros?|dollars?))?|\d{1,2}(?:\.\d{1,2})? ?(?:c|ct|cents?|¢|pence))(?=\s*(?:$|[,;)]|\.\s|\.$))/gi,
  (_, price = '') => ` at ${/^\d*\.\d+$/.test(price) ? `$${price}` : price}/kWh`,
];

/** "0.09 kwh": what one costs. */
const KWH_COSTS: Rewording = [
  /(?<![\w.,$€£])(0?\.\d{1,4}) ?kwh\b(?! ?(?:\/|per|an?|each|every|x|×|of|for)(?![a-z]))/gi,
  '$$$1/kWh',
];

/** "50M tokens day": how often they come, with nothing between. */
const PERIOD_APART: Rewording = [
  /(?<=\d ?[kmb]? ?(?:tok(?:en)?s?|requests?|reqs?|calls?|prompts?|queries|messages?|chats?)) (hour|day|week|year)(?=\s*(?:$|[,;.)?]|(?:on|vs|with|at|for|in|to|and|or|through|via)\b))/gi,
  ' a $1',
];

/** "3 b tokens / month": the scale stands apart. */
const SCALE_APART: Rewording = [
  /(?<![\w.,])(\d{1,4}(?:[.,]\d{1,3})?) b (?=(?:tok(?:en)?s?|input|output|in|out)\b)/gi,
  '$1B ',
];

/** "3M de requêtes", "500k di richieste", "2 milhões de mensagens" */
const OF_THEM: Rewording = [
  reAll`(?<=\d ?(?:${A_SCALE}|md|mil|mill(?:e|iers))) (?:(?:de|di) |d['’] ?)(?=[a-zà-ÿ])`,
  ' ',
];

/** "8xH100 = $23.92/hr": what stands behind the sign is what it costs. */
const PRICE_IS: Rewording = [/(?<=\d ?x ?[a-z]{1,5}\d{1,4}[a-z]{0,3}) ?= ?(?=[$€£])/gi, ' at '];

const SIZED = String.raw`\d[\d.,]*k? ?(?:tok(?:en)?s? )?(?:in|out|input|output)\b`;
/** "20/s, 500 tokens in 50 out": what has a size comes so often. */
const SO_MANY_A_SECOND: Rewording = [
  /(?<![\w.,$€£/])(\d{1,6}(?:\.\d{1,2})?) ?(?:\/ ?|per )(s|sec|second|min|minute)\b(?! ?(?:per|a|each|\/))/gi,
  '$1 requests per $2',
];

const IS = String.raw`(?: ?(?:=|~|≈|:)| (?:is|are|equals|means|takes|uses|needs|costs|burns|eats|consumes|comes to|runs(?: to)?|averages)\b)(?: ?(?:=|~|≈|about|around|roughly|approx\.?))* ?`;
const ONE_SIZE = String.raw`(?=\d[\d.,]*k? ?tok)`;
/** "2.5k tokens a page, 150 tokens out": what stands in front is that of a page. */
const NOT_OF_A_FIGURE = String.raw`(?<!\d ?[km]? ?(?:tok(?:en)?s?|words?|cents?|ct|[$€£¢p])?,? )`;
/** "1 PR review = ~45k tokens in, 2k out": how large each of them is. */
const ONE_IS: readonly Rewording[] = [
  [
    reAll`${NOT_OF_A_FIGURE}\b(?:1|one|an?|each|every|(?:an? )?(?:avg|average|typical)) pages?(?:${IS}|,? )(\d[\d.,]*k?) ?tok(?:en)?s?\b(?! ?\/ ?s| (?:per|a) sec)`,
    '$1 tokens per page',
  ],
  [reAll`(?<![\d.,] ?)\b(?:1|one) ([a-z]+(?: [a-z]+)?)${IS}${ONE_SIZE}`, 'each $1 is '],
  [
    reAll`(?<![\d.,] ?)\b(?:1|one) ([a-z]+) ?= ?(?=\d{1,3} (?:[a-z]+ )?(?:calls|turns|steps|requests|messages|prompts)\b)`,
    'each $1 is ',
  ],
];

/** "25k q per day", "per q" */
const QUERIES: readonly Rewording[] = [
  [reAll`(?<=\d ?k? )q(?=${A_PERIOD}|${AN_HOUR}|${A_MINUTE}|${A_SECOND})`, 'queries'],
  [/(?<=\bper )q\b(?! ?[1-4\d])/gi, 'query'],
];

const FACTOR = String.raw`\d[\d.,]{0,12} ?[kmb]?(?: (?!days\b)[a-z]+){1,3}(?: ?(?:\/|per|an?) ?(?:day|user|dev|person|seat))*`;
const THING = re`\b(?:${REQUESTS}|prompts?|pages?)$`;
const BY = '(?: ?[x×*] ?)';
/** "400 users * 25 requests * 22 workdays", "300 devs x 22 days x 800k tokens": what is counted is of such a day. */
const TIMES_WORKDAYS: Rewording = [
  reAll`(?<![\w.,])((?:${FACTOR}${BY}){0,4})(2[0-3]|2[89]|3[01]) (?:(?:work(?:ing)?|business|calendar) ?)?days${A_MONTH}?((?:${BY}${FACTOR}){0,4})(?![\w%]|[.,]\d)`,
  (words = '', before = '', days = '', behind = '') => {
    const factors = [before, behind].flatMap((part) => part.split(/ ?[x×*] ?(?=\d|$)/)).filter(Boolean);
    if (factors.length === 0) return words;
    // "10M tokens a day x 30 days" is a month, or a job of so long.
    if (factors.some((factor) => /(?:\/|per|an?) ?day\b/i.test(factor)))
      return Number(days) > 23 ? words : `${factors.join(' x ')} on ${days} days a month,`;
    // The tokens behind things are the size of one.
    const sent = factors.findIndex((factor, at) => at < factors.length - 1 && THING.test(factor));
    const [first, rest] = sent < 0 ? [factors, []] : [factors.slice(0, sent + 1), factors.slice(sent + 1)];
    return `${[`${first.join(' x ')} a day`, ...rest].join(' x ')} on ${days} days a month,`;
  },
];

/** "40 runs per week x 12k prompts x 1.8k tokens": each of the runs sends all of them. */
const RUNS_TIMES: Rewording = [
  reAll`(?<![\w.,])(\d{1,5}) (?:(?:evaluation|eval|test|benchmark|nightly|batch|full) )?(?:runs?|passes|rounds|evals?|experiments|sweeps|crawls)(${A_PERIOD})${BY}(\d{1,3}(?:,\d{3}){1,2}|\d{1,5}(?:\.\d{1,3})?) ?([km])? ?(prompts|requests|calls|cases|questions|samples|docs|documents|items|tests)\b`,
  (_, runs, period, each = '', scale = '', things) =>
    `${withoutDust(Number(runs) * Number(each.replace(/,/g, '')))}${scale} ${things}${period}`,
];

/** "1.1M visits a month, 4% use the assistant": who comes is who may use it. */
const VISITS: Rewording = [
  /\bvisits\b(?=[^;]{0,40}?\d ?% (?:of (?:them|visitors|users|people) )?(?:actually |really )?(?:active|use|open|try|start|click|ask|talk|chat))/gi,
  'visitors',
];

/** "batch api (50% off) for 40% of traffic": how much of it goes there, and what that costs less. */
const BATCH_FOR: Rewording = [
  /\b(?:with |use |using |via )?(?:the )?batch(?:es)?(?: api)?,? \(?(?:at )?(\d{1,2}) ?% (?:off|discount|cheaper|less)\)? (?:for|on|of) (\d{1,3}) ?% of (?:(?:the|our|all) )*(?:traffic|volume|requests|tokens|load|calls|work)\b/gi,
  '$2% batch, batch $1% off',
];

/** "150 wpm", "(~120 words/min)": how fast people speak is a clause of its own. */
const WORDS_A_MINUTE: Rewording = [
  /,? ?\(?(?:(?:at|@|about|around|~) ?){0,3}(?<![\d.,])(\d{2,3}) ?(?:wpm|words? ?(?:\/|per|an?) ?min(?:ute)?)\b\)?/gi,
  ', $1 words per minute',
];

/** "our gpu bill is $9k/mo": what machines cost together, and no API. */
const MACHINE_BILL: readonly Rewording[] = [
  [
    reAll`\b(?:gpus?|hardware|compute|cluster|servers?|machines?|infra(?:structure)?|rental) (?:bills?|spend(?:ing)?|costs?|invoices?)(?:,? (?:is|was|are|of|at|comes? to|runs?|about|around|currently|now))*:? ?([$€£] ?\d[\d.,]*k?)(${A_MONTH})(?! (?:in )?total)(?! ?(?:each|per|\/))`,
    'gpu rent is $1$2 in total',
  ],
  // "lambda bill $11,520 for 8xA100 last month"
  [
    reAll`\b(?:bills?|invoices?|spend) (?:of |is |was )?([$€£] ?\d[\d.,]*k?) for (\d{1,4} ?x? ?(?:${A_CARD}|gpus))(?: (?:gpus?|cards?))?(?: (?:last|this|per|a) month|\/mo(?:nth)?)\b`,
    '$2 rented at $1 a month in total',
  ],
  [/\balready (pay(?:ing)?|spend(?:ing)?|rent(?:ing)?) (?=[$€£] ?\d)/gi, '$1 '],
];

/** "1.2B tok @ $0.60 blended": of a million tokens, whichever side. */
const BLENDED: Rewording = [
  /([$€£] ?\d{1,2}(?:\.\d{1,4})?) (?:blended|all-?in blended|mixed)\b(?! (?:price|rate|cost))(?:,? ?(?:per|\/|an?) ?(?:1 ?)?(?:m|mm|million|mtok)(?: ?tok(?:en)?s?)?\b)?(?! ?(?:per|\/))/gi,
  '$1 per million tokens',
];

/** "70B params, 1B tokens": the size of the model. */
const PARAMS: Rewording = [
  reAll`${BEGINS}(?:(?:an?|our|the) )?(\d{1,4}(?:\.\d)?) ?b[- ]param(?:eter)?s?(?: (?:models?|llms?))?\b`,
  'a $1b model',
];

/** "output json ~90 tokens": what is written stands between its side and its size. */
const FORM_BETWEEN: Rewording = [
  /\b(input|output|prompt|completion|answer|response) (?:json|html|xml|yaml|csv|text|markdown|code|docs?|pages?)(?: (?:is|of|about|around))*:? (?=~?\d[\d.,]* ?[kmb]? ?tok)/gi,
  '$1 ',
];

/** "2xL40S@0.8", "llama70b@2xH100", "h100 4 pcs": signs without their blanks, and a count behind its card. */
const GLUED: readonly Rewording[] = [
  [/(?<=\b(?:\d{1,2} ?x ?)?[a-z]{1,5}\d{1,4}[a-z]{0,3})@(?=[$€£]?\d)/gi, ' @ '],
  [
    reAll`\b(${A_CARD})((?: ?\d{2,3} ?gb?\b| (?:pcie|sxm\d?|nvl|hbm\d?e?))*),? \(?(\d{1,3}|${COUNT_WORD}) ?(?:pcs?|pieces|units|stk|stück)\b\.?\)?`,
    (_, card = '', kind = '', many = '') => `${countIn(many)}x ${card}${kind}`,
  ],
];

const SELLS = String.raw`(?=(?:${API_SELLER} )*(?:${API_FAMILY}|o[1345]\b|command|nova))`;
/** "baseline = GPT-4.1", "comparator: gpt-5": what is compared with. */
const COMPARATOR: Rewording = [
  reAll`\b(?:baseline|comparators?|comparison|rivals?|competitors?|benchmark|incumbent|current(?:ly)?|today|now) ?[=:] ?${SELLS}`,
  'vs ',
];

/** "bought for 27.2k in total", "27k all in": money of all of them, whose sign was left out. */
const SUM_OF_ALL: Rewording = [
  /\b(bought|purchased|paid|cost|costs|for|got (?:them|those|it))( (?:for|at|was|is))? (\d{1,3}(?:\.\d{1,2})?k|\d{1,3},\d{3}|\d{4,6})(?= (?:in total|total|all in|altogether|all together)\b(?! (?:tok|req|users)))/gi,
  (_, verb = '', link = '', sum = '') => `${verb}${link} $${sum}`,
];
/** "290k/server": nothing else of a machine is so many. */
const SUM_OF_MACHINE: Rewording = [
  /(?<![\w.,$€£])(\d{2,4}k)(?= ?(?:\/ ?|per |a |each )(?:server|node|box|machine|chassis)\b)/gi,
  '$$$1',
];
/** "h100 2.49 hour": what one costs. */
const PRICE_HOUR: Rewording = [reAll`(?<=\b${A_CARD}) (?:at )?(\d{1,2}\.\d{1,2}) hour\b`, ' at $$$1/hr'];
/** "elec 12c", "elec. 0.12/kWh" */
const ELECTRICITY: Rewording = [
  /\belec(?:tr)?\b\.?(?=(?: (?:costs?|price|rate|is|at|of))* ?[:=]? ?[$€£]?\d|(?: (?:costs?|price|rate|is|at))+ ?[$€£]?\.\d)/gi,
  'electricity',
];
/** "3 back and forths": a question and its answer are a turn. */
const BACK_AND_FORTH: Rewording = [
  /(?<=\d ?)(?:back[- ]and[- ]forths?|back-n-forths?|to[- ]and[- ]fros?)\b/gi,
  ' turns',
];

/** The rows, and what a line holds where they may read something. */
export const LEFT_UNSAID: readonly WordedKind[] = [
  {
    holds:
      /\b(?:baseline|comparators?|comparison|rivals?|competitors?|benchmark|incumbent|current(?:ly)?|today|now) ?[=:]/i,
    rows: [COMPARATOR],
  },
  { rows: [SUM_OF_ALL] },
  { holds: /\dk ?(?:\/|per|a|each) ?(?:server|node|box|machine|chassis)/i, rows: [SUM_OF_MACHINE] },
  { holds: /\d\.\d{1,2} hour\b/i, rows: [PRICE_HOUR] },
  { holds: /\belec/i, rows: [ELECTRICITY] },
  { holds: /\d ?(?:back|to[- ]and)/i, rows: [BACK_AND_FORTH] },
  { holds: /^(?=.*\d ?(?:kw|w|watts?))(?=.*(?:at|@|for|x|×|, ?[$€£]) ?[$€£]?[. ]?\d)/is, rows: [POWER_AT] },
  { holds: /^(?=.*\b(?:bill|spend|cost|invoice|already))(?=.*[$€£])/is, rows: MACHINE_BILL },
  { holds: /\d (?:all-?in )?(?:blended|mixed)/i, rows: [BLENDED] },
  {
    holds: /\b(?:input|output|prompt|completion|answer|response) [a-z ]{3,20}:? ~?\d/i,
    rows: [FORM_BETWEEN],
  },
  { holds: /\d ?b(?:n|illion)?[- ]param/i, rows: [PARAMS] },
  { holds: /\d[a-z]{0,3}@[$€£]?\d|(?:pcs?|pieces|units|stk|stück)\b/i, rows: GLUED },
  { holds: /\d ?k? q\b|\bper q\b/i, rows: QUERIES },
  {
    beside: /^(?=.*\b(?:2[0-389]|3[01]) [a-z ]{0,24}days\b)(?=.*[x×*])/is,
    rows: [TIMES_WORKDAYS],
  },
  { holds: /^(?=.*\bvisits\b)(?=.*%)/is, rows: [VISITS] },
  { holds: /^(?=.*batch)(?=.*% )/is, rows: [BATCH_FOR] },
  {
    holds: /(?:runs?|passes|rounds|evals?|experiments|sweeps|crawls)\b.{0,24}[x×*] ?\d/i,
    rows: [RUNS_TIMES],
  },
  { holds: /\d ?(?:wpm|words? ?(?:\/|per|an?) ?min)/i, rows: [WORDS_A_MINUTE] },
  { holds: /\d ?kwh/i, rows: [KWH_COSTS] },
  { holds: / (?:hour|day|week|year)\b/i, rows: [PERIOD_APART] },
  { holds: /\d b (?:tok|in|out)/i, rows: [SCALE_APART] },
  { holds: /\d.{1,11} d[ei'’]/i, rows: [OF_THEM] },
  { rows: [PRICE_IS] },
  {
    beside: new RegExp(String.raw`^(?=.*\d ?(?:\/ ?|per )(?:s|sec|second|min|minute)\b)(?=.*${SIZED})`, 'is'),
    rows: [SO_MANY_A_SECOND],
  },
  {
    rows: ONE_IS,
  },
];
