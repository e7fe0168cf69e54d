import { reAll } from '../expression.ts';
import { ASKED_FOR, COPIES, LAKHS, PART_OF_AMOUNT } from './amounts-in-words.ts';
import { COSTS_NOTHING } from './costs-nothing.ts';
import { FROM_BEFORE, FROM_TO, GROWTH } from './grown.ts';
import { SPOKEN } from './heard.ts';
import { HOW_OFTEN } from './how-often.ts';
import { LABELS } from './labels.ts';
import {
  FOR_A_YEAR,
  LEASED_BY_MONTH,
  LEASES,
  OFF_ON_DEMAND,
  RESERVED,
  SUPPORT,
  SUPPORT_IN_PRICE,
} from './leases.ts';
import { LEFT_UNSAID } from './left-unsaid.ts';
import { MACHINES_IN_WORDS } from './machines-in-words.ts';
import { NAME_ORDER } from './name-order.ts';
import { PART, partIn } from './number-words.ts';
import { PEAKS_IN_WORDS } from './peaks-in-words.ts';
import { ACTIVE, OF_EACH, TEAMS } from './people-in-words.ts';
import { RECURRING } from './recurring.ts';
import { MIX_LABEL, NAMED_MEANS, PERCENTILES, SHORT_ANSWERS, SIDES_AND_MEANS } from './request-sizes.ts';
import { REQUESTS_IN_WORDS } from './requests-in-words.ts';
import { type Rewording, reworded, type WordedKind } from './reworded.ts';
import { SAID_OTHERWISE } from './said-otherwise.ts';
import { ARGUMENTS, PARTS, TIMES } from './serving-words.ts';
import { ONCE_FOR } from './so-many-days.ts';
import { BOTH_SIDES, FRACTION_OF_INPUT, OF_EACH_ADAPTER, PART_OF_INPUT, SUM_OF_PARTS } from './sums.ts';
import { TOKEN_PRICES } from './token-prices.ts';
import { TRAFFIC_IN_WORDS } from './traffic-in-words.ts';

/** What tools, forms and reports write, in the words of a line: "ISL 2000 OSL 300", "TPOT 40ms", "30% yoy". */

/** "100 hour-long meetings", "200 30-minute calls": how long they last says nothing where their size is said. */
const LASTING: Rewording = [
  /(?<=\d[km]? )(?:\d{1,3}[- ])?(?:half[- ]|one[- ])?(?:hours?|minutes?|min|hr)(?:[- ]long)? (?!of )(?=(?:\w+ )?(?:calls|meetings|videos|recordings|interviews|lectures|podcasts|sessions|transcripts|episodes|consultations)\b.*\dk? ?tok)/gi,
  '',
];

/** "per day" said in front: "in one day 500 thousand messages come". */
const ONE_DAY: Rewording = [
  /(?:^|[,;.] ?)(?:in|within) (?:one|1|a|each) (day|week|month|year),? (?=(?:about |around )?\d)/gi,
  ', per $1 ',
];

/** "PO #88213 - 8x H100": the number of an order is no end of a range. */
const ORDER_NUMBER: Rewording = [/(#\d{2,8}) ?- /g, '$1, '];

/** "DeepSeek-R1-0528-FP4-v2": a packing that was done again has the same bits. */
const PACKED_AGAIN: Rewording = [/(?<=-(?:(?:nv|mx)?fp[48]|int[48]|awq|gptq))-v\d\b/gi, ''];

/** "unit price USD 28,450" */
const UNIT_PRICE: Rewording = [
  /\b(?:unit price|price per unit|unit cost)(?: (?:is|of))?:? ((?:us ?\$|usd|eur|gbp|[$€£]) ?\d[\d.,]*\dk?|\d[\d.,]*\dk? ?(?:usd|eur|gbp|[$€£]))/gi,
  '$1 each',
];

/** "setup 120 hours @ 110/h one time": the set-up is done once, and no traffic. */
const SETUP_ONCE: Rewording = [
  /\b((?:set[- ]?up|migration|onboarding|installation|integration)\b[^,;.\n]{0,40}?\d ?(?:h|hrs?|hours?|days?|weeks?)\b[^,;.\n]{0,24}?),? \(?(?:one[- ]?(?:time|off)|once)\b\)?/gi,
  '$1',
];

/** "7am to 7pm EST": where the clock stands changes no hours of it. */
const ZONE: Rewording = [
  /(?<=\d ?(?:[ap]\.?m\.?|h|:[0-5]\d)) ?(?:utc|gmt|cest|cet|eet|bst|ist|[ecmp][ds]?t|eastern|pacific)(?: time)?(?:[+-]\d{1,2})?(?=$|[\s,;.)])/gi,
  '',
];

/** "over 6 months we burned 14B": a time that is over, and no life of hardware. */
const PAST: Rewording = [
  /(?<=^|[,;.] ?)over (?=(?:\d{1,3}|two|three|four|six) (?:days|weeks|months|years),? (?:we|our|i|they)\b)/gi,
  'over the last ',
];

/** "250 tickets an hour 8x5": so many hours of a working day, from nine on. */
const BY_FIVE: Rewording = [
  /(?:\b(?:during|on|in) )?(?<![\d.])([6-9]|1[0-2]) ?[x×] ?5\b(?! ?(?:h\d|a\d|l\d|b\d|rtx|gpus?|nodes|mi\d|[x×%\d]|[.,]\d))/gi,
  (_, hours) => `weekdays 9-${9 + Number(hours)}`,
];
/** "2B tokens mostly input (95/5)": the tokens are those of both sides. */
const MOSTLY: readonly Rewording[] = [
  [
    /(?<=\d ?(?:k|m|b|bn|million|billion)? )((?:mostly|mainly|largely) (?:input|output|prompt|completion)) (tok(?:en)?s?)\b/gi,
    '$2, $1',
  ],
  [
    /(?<=\d ?(?:k|m|b|bn|million|billion)? ?tok(?:en)?s?(?:(?: ?\/ ?| per | an? )(?:day|week|month|mo)| monthly| daily)?) (?=(?:mostly|mainly|largely) (?:input|output|prompt|completion))/gi,
    ', ',
  ],
];

/** "gemini flash / pro": the name that both have. */
const GEMINIS: Rewording = [
  /\b(gemini(?: \d(?:\.\d)?)?) (flash(?:[- ]lite)?|pro) ?(\/|and|&|or|vs\.?) ?(?=(?:flash|pro)\b)/gi,
  '$1 $2 $3 $1 ',
];

const M_TO_F: Rewording = [/\bM ?[-–] ?F\b/g, 'mon-fri'];

/** "gpt-5-nano 70 / gpt-5 30 split": shares behind their names, without their sign. */
const SPLIT: Rewording = [
  /\b(\d{1,2}) ?(\/|,|and) ?([a-z][\w. -]{1,30}?) (\d{1,2}) (?=(?:split|mix|ratio)\b)/gi,
  (words = '', one, link, name, other) =>
    Number(one) + Number(other) === 100 ? `${one}% ${link} ${name} ${other}% ` : words,
];

/** "500 milhões", and "no sonnet", which is "on sonnet" in Portuguese. */
const PORTUGUESE: readonly Rewording[] = [
  [/(\d ?)milh(?:ões|oes|ão)(?: de)?(?![a-z])/gi, '$1million'],
  [/(\d ?)bilh(?:ões|oes|ão)(?: de)?(?![a-z])/gi, '$1billion'],
  [/(\d ?)miliard(?:y|ów|ow|a)(?![a-z])/gi, '$1billion'],
  [/\bn[oa]s? (?=[a-z])/gi, 'on '],
];

/** "80M on weekdays, half that on weekends": as much as it comes to. */
export const WEEKENDS: Rewording = [
  reAll`(?<![\d,.])(\d[\d,]{0,20}(?:\.\d{1,9})?)((?: ?(?:k|m|b|bn|million|thousand))?\b)([^\d;]{0,40}\b(?:week|work|working )days?\b),?(?: and| but)? (?:(nothing|none|zero|0)|(half|${PART})|(\d{1,2}) ?%)(?: (?:of )?(?:that|it|this|those)| as (?:much|many))?( (?:on|at|over) (?:the )?weekends?)`,
  (_, many = '', scale = '', days = '', none, part, percent, ends) => {
    const share = percent === undefined ? partIn(part ?? '') : Number(percent) / 100;
    const rest = Number((Number(many.replaceAll(',', '')) * share).toPrecision(12));
    return `${many}${scale}${days}${none === undefined ? `, ${rest}${scale}${ends}` : ''}`;
  },
];

/** "vertex flash", "our idle 4xA10G": what a name leaves out, and hardware that is there. */
const LEFT_OUT: readonly Rewording[] = [
  [/\b(vertex|google) (?=flash\b)/gi, '$1 gemini '],
  [/\b(?:our|some|the|my) idle (?=(?:\d+ ?x? ?)?(?:[ahblt]\d|rtx|\d090|gpus?|mi\d))/gi, 'already owned '],
];

/** "1. today: …", "2. option: …": the numbers of a list. */
const LIST: Rewording = [/(^|\n)[ \t]*\d{1,2}[.)] /g, '$1'];

/** Each with what a line must hold for it: most hold none of that. */
const KINDS: readonly WordedKind[] = [
  { holds: /\d ?m(?:s|illi)/i, rows: TIMES },
  {
    holds:
      /\b[io]sl\b|[_ -]len|seq|max[_-](?:new|tok|model)|\b[pt]p|\bb(?:atch|s)\b|b active|lora r|put ?(?:\/|per) ?gpu|prefill|\bc ?=/i,
    rows: ARGUMENTS,
  },
  ...REQUESTS_IN_WORDS,
  MACHINES_IN_WORDS,
  { holds: /\b(?:hour|min|hr)/i, rows: [LASTING] },
  { holds: /\d (?:sonnet|haiku|opus)|sonnet 3|\bND/i, rows: NAME_ORDER },
  { holds: /xeon|epyc|threadripper|\d ?tb |xe\d|poweredge|proliant|gddr|hbm|1-click/i, rows: PARTS },
  { holds: /[nt]s? ?(?:[:/]|to|vs\.?) ?(?:in|out)/i, rows: MIX_LABEL },
  { holds: /(?:^|\n)[ \t]*1[.)] [^\n]*\n[ \t]*2[.)] /, rows: [LIST] },
  ...LABELS,
  COSTS_NOTHING,
  {
    holds: /growth|yoy|y\/y|mom|m\/m|qoq|q\/q|wow|w\/w|% (?:more|less|low|high|few|small|big|large|up|down)/i,
    rows: GROWTH,
  },
  { holds: /\b(?:to|reach|hit) [~$€£]?(?:about |around )?[$€£]?\d/i, rows: [FROM_BEFORE, FROM_TO] },
  {
    holds: /\bhundred|\bpoint\b|\bl f|ninet|eight[iy]|\b[a-z]+ b\b|\bgpt [fs]|dollars? [a-z]/i,
    rows: SPOKEN,
  },
  {
    holds:
      /^(?!.*\b(?:own|buy|bought|purchased?|capex|depreciat\w+)\b).*\b(?:leas(?:e|ed|ing)\b|rent|reserv|contract)/is,
    rows: LEASES,
  },
  { holds: /\bRIs?\b/, rows: [RESERVED] },
  { holds: /^(?=.*\b(?:leas|rent))(?=.*[$€£])/is, rows: LEASED_BY_MONTH },
  {
    holds: /^(?=.*\b(?:incl|with|plus))(?=.*\b(?:support|warranty|maintenance|service|nbd)\b)/is,
    rows: [SUPPORT_IN_PRICE],
  },
  { holds: /support.*\/ ?yr|support.*year/i, rows: [SUPPORT] },
  { holds: /\bof [~\da-z ]{1,12}\b.*\b(?:each|apiece|per [a-z]+)\b/i, rows: TEAMS },
  {
    holds:
      /% (?:of|actually|really|use|try|tri|adopt)|(?:user|customer|employee|dev|agent) (?:=|sends|makes|does) \d/i,
    rows: ACTIVE,
  },
  { holds: /\bof (?:\w+ )?\d.* (?:is|are|be) /, rows: PART_OF_AMOUNT },
  { holds: /\d ?L\b/, rows: LAKHS },
  { holds: /\bmin.*\bmax|\d active/i, rows: COPIES },
  { holds: /\bhow m/i, rows: ASKED_FOR },
  { holds: /\b(?:vertex|google) flash| idle /i, rows: LEFT_OUT },
  { holds: /(?:most|main|large)ly (?:in|out|prom|compl)/i, rows: MOSTLY },
  { holds: /gemini [\d. ]*(?:flash|pro)[- a-z]* ?(?:\/|and|&|or|vs\.?) ?(?:flash|pro)\b/i, rows: [GEMINIS] },
  { holds: /\d ?[x×] ?5\b|\bM ?[-–] ?F\b/i, rows: [BY_FIVE, M_TO_F] },
  { holds: /\b(?:in|within) (?:one|1|a|each) [dwmy]/i, rows: [ONE_DAY] },
  { holds: /\d ?(?:[ap]\.?m\.?|h|:\d\d) ?[a-z]+t/i, rows: [ZONE] },
  { holds: /\bover .*s,? (?:we|our|i|they)\b/i, rows: [PAST] },
  {
    holds:
      /^(?=.*\b(?:once|one[- ]?(?:time|off)|backfill)\b)(?=.*\b(?:for|over|during|across) [a-z ]*\d{1,3} (?:day|week|month)s\b)/is,
    rows: [ONCE_FOR],
  },
  ...TOKEN_PRICES,
  ...RECURRING,
  ...LEFT_UNSAID,
  ...HOW_OFTEN,
  ...TRAFFIC_IN_WORDS,
  ...SAID_OTHERWISE,
  ...PEAKS_IN_WORDS,
  { holds: /days?\b.* weekend/i, rows: [WEEKENDS] },
  { holds: /\bp\d\d\b/i, rows: PERCENTILES },
  {
    holds: /\([^)]{1,24} cached\)|(?:context|ctx)(?: length| size)?,? (?:avg|average|mean|on av|typical)/i,
    rows: SIDES_AND_MEANS,
  },
  { holds: /(?:avg|average|mean)_[iopc]/i, rows: [NAMED_MEANS] },
  { holds: /#\d{2,8} ?- /, rows: [ORDER_NUMBER] },
  { holds: /(?:fp[48]|int[48]|awq|gptq)-v\d/i, rows: [PACKED_AGAIN] },
  {
    holds:
      /(?:set[- ]?up|migration|onboarding|installation|integration)\b.*\b(?:one[- ]?(?:time|off)|once)\b/i,
    rows: [SETUP_ONCE],
  },
  { holds: /unit (?:price|cost)|per unit/i, rows: [UNIT_PRICE] },
  { holds: /^(?=.*\b(?:rent|leas|reserv))(?=.* for (?:an?|one) year\b)/is, rows: [FOR_A_YEAR] },
  {
    holds:
      /^(?=.*% (?:off|below|under|cheaper|less).* ?on[- ]?demand)(?=.*\b(?:commit|reserv|contract|[13][- ]?y))/is,
    rows: [OFF_ON_DEMAND],
  },
  { holds: /\d ?% of (?:that|it|this|those|the (?:input|prompt))/i, rows: [PART_OF_INPUT] },
  { holds: /\d ?(?:[kmb]n?|million|billion)(?: tok\w*)? ?(?:\+|plus) [a-z]+ \d/i, rows: [SUM_OF_PARTS] },
  { holds: /(?:of (?:that|it|this|those)|as (?:much|many)) (?:[a-z]+ )?out/i, rows: [FRACTION_OF_INPUT] },
  { holds: /(?:prompt|input|\bin)s? ?(?:\+|&|and|plus) ?(?:compl|out|resp|ans)/i, rows: [BOTH_SIDES] },
  { holds: /^(?=.*\d (?:lora|adapter|fine))(?=.*\b(?:each|apiece)\b)/is, rows: [OF_EACH_ADAPTER] },
  {
    holds:
      /\b(?:one|1|single)[- ](?:word|token|sentence|line|paragraph) |yes ?(?:\/|or) ?no |true ?(?:\/|or) ?false /i,
    rows: SHORT_ANSWERS,
  },
  { holds: /\d (?:split|mix|ratio)\b/i, rows: [SPLIT] },
  {
    holds:
      /\b(?:por m[eê]s|ao m[eê]s|por dia|[mb]ilh(?:ões|oes|ão)|miliard(?:y|ów|ow|a)|vale a pena)(?![a-z])/i,
    rows: PORTUGUESE,
  },
  {
    holds:
      /(?:half|(?:third|quarter|fifth|tenth)s?)[ -](?:time|on|of|their|his|her|my)|% hit|\d (?:nos?|pcs?|pieces|units|stk|stück)\b|kwh|msrp|rrp|uvp| the (?:day|week|month|hour)|\b(?:unit|piece|stück)\b|pa(?:ying|id) [cusma]|head|kopf|capita|nase|gpu[- ]?h|an? mil|(?:run\w*|sit\w*|hover\w*) at |(?:part|full)[- ]?time|(?:their|his|her) time (?:at|@|for|on) |2 (?:an? )?pages?\b|\d[sx]? \d{1,2}x|\d (?:of|in) (?:every )?10 |out of|\bp\. ?a\b|team of|(?:1000|1,000|1k|thousand) /i,
    rows: OF_EACH,
  },
];

/** The line with all of it in its own words. */
export const inWordsOfLines = (line: string): string =>
  KINDS.reduce((text, { holds, rows }) => (holds.test(text) ? reworded(text, rows) : text), line);
