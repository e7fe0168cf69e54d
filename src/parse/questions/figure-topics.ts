import { OTHER_COSTS, OTHER_COSTS_ALONE } from '../../domain/fields/names.ts';
import { re } from '../expression.ts';
import { inOrder, past } from '../in-order.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';
import { perMillionTopic, spareTopic } from './counts.ts';
import { atHalfTopic, doubted, electricityTopic, ofLoad, ofSaving } from './details.ts';
import { A_COUNT, A_GPU } from './parts.ts';
import type { Row } from './row.ts';

/** Topics of single figures of a card, by the words that name each. */

/** To what a discount may be taken to apply. */
const OF_HOSTING = re`\b(?:to|on|for|with) (?:(?:the|our|all|also|both) )*(?:gpus?|cards?|hosting|self-?hosting|hardware|rent\w*|machines?|nodes?|servers?|reserv\w*|commit\w*|(?:a|one|longer) (?:term|contract|commitment)|${A_GPU})\b`;

/** "Do people run 405b?": of others, and of nobody who is paid here. */
const WHAT_OTHERS_DO =
  '(?:(?:actually|really|usually|still|even|typically|normally|often|out there|here|who|like you|in general) )*(?:run|use|host|do|pay|say|think|pick|choose|get|see|buy|rent|prefer|like|deploy|serve|take|go|have)\\b';
/** "Why 16 hours?"; behind "at", or by the day, they are those of something else: "does it keep up at 6h?" */
const HOURS_ASKED =
  /(?<!\b(?:at|with|in|within|for|over|after|on|every|during|only|just|about|around|under) )(?<![\d.,])\b\d+ ?h(?:ours?)?\b(?! (?:cach|ttl|(?:a|per|each|every) day))/i;

/** The more particular first. */
export const FIGURE_TOPICS: readonly Row[] = [
  { about: [/\bcharts?\b/i, /\bgraphs?\b/i, /\bplots?\b/i], asks: 'chart' },
  { about: [/\b24 ?\/ ?7\b/i, /\baround the clock\b/i], asks: 'hours' },
  {
    about: [inOrder(/\bwhen\b/i, /\bmore gpus?\b/i), inOrder(/\bgpus?\b/i, /\bidle\b/i)],
    asks: ofLoad('load'),
  },
  {
    about: [
      /(?<!batch )\bdiscounts?\b/i,
      /\blist prices?\b/i,
      /\b(?:apply|applies|applied) (?:(?:it|this|that|also|too) )*(?:to|on|for)\b/i,
    ],
    asks: ({ text }) => ({ about: 'discounts', isOfHosting: OF_HOSTING.test(text) }),
  },
  { about: [/\btotal or output\b/i, /\boutput or total\b/i], asks: 'speed' },
  {
    about: [
      /\binput ?(?:\+|and|&|plus) ?output\b/i,
      /\b(?:just|only) (?:the )?(?:in|out)put\b/i,
      /\b(?:in|out)put (?:tokens )?only\b/i,
    ],
    asks: 'both-sides',
  },
  {
    about: [
      inOrder(/\b(?:left|remain\w*|still in)\b/i, /\b(?:bills?|hosting|costs?)\b/i),
      inOrder(/\b(?:bills?|hosting|costs?)\b/i, /\b(?:left(?! to pay)|remain\w*|still in)\b/i),
    ],
    asks: 'bill',
  },
  {
    about: [
      inOrder(
        /^(?!.*\b(?:hosting|bills?|costs?|price|pay|budget|money|gpus?|cards?)\b).*?\b(?:who|which|what)\b(?:'s)?/i,
        /\b(?:left(?! to pay)|still in|remaining)\b/i,
      ),
      /\b(?:crossed|ruled|struck|greyed) out\b/i,
      /\b(?:is|are|does|do|will|would|must|has|have) (?:any of )?(?:our|the|my|their|customer|patient|user) (?:data|prompts?|texts?|documents?)(?: (?:be|get|being|have to|ever|then))* (?:leav|go|going|sent|stay|kept|shared|seen|leaked|out\b)/i,
      /\b(?:count|counts|counted) as (?:the )?(?:eu|us|uk)\b/i,
    ],
    asks: 'allowed',
  },
  {
    about: [
      /^(?:\W*\w+[\s,]+){0,2}(?:keep|save|accept|apply|share|post|forward|publish|delete|remove|hide) (?:it|this|that|the|this)\b(?! (?:to|on) )/i,
      /^(?:\W*[\w']+[\s,]+){0,3}(?:keep|(?:go|stay|stick) with (?:it|this|that))[.!]*$/i,
    ],
    asks: 'buttons',
  },
  {
    about: [
      /\b(?:traffic|volume|usage|load) (?:halves|is halved|drops by half)\b/i,
      /\b(?:at|with|on|survives?) half\b/i,
      inOrder(/\bsurvives?\b/i, /\bhalf\b/i),
      /\bhalf (?:the )?(?:check|traffic|volume)\b/i,
    ],
    asks: atHalfTopic,
  },
  {
    about: [
      inOrder(/\b(?:current|whole|this) (?:set-?up|config\w*|scenario)\b/i, /\b(?:cost|costs|come to)\b/i),
    ],
    asks: 'bill',
  },
  {
    about: [
      /\b(?:current|whole|this|our) (?:set-?up|config\w*|scenario|state)\b/i,
      /\bsummar(?:y|i[sz]e)\b/i,
      /\bwhere are we\b/i,
    ],
    asks: doubted('set-up'),
  },
  { about: [/\bset-?up\b/i, /\bone[- ]?(?:off|time) costs?\b/i], asks: doubted('ops') },
  {
    about: [
      /\bhow (?:sure|certain|confident|accurate|exact|precise)\b/i,
      /\bhow reliable (?:is|are) (?:this|that|it|the|these|your)\b/i,
      /\b(?:are|r) (?:you|u|we) (?:really |so |very )?(?:sure|certain)\b/i,
      /\bconfiden\w+/i,
      /\btrust\b/i,
      /\bmargin of error\b/i,
      /\berror bars?\b/i,
      /\b(?:best|worst) case\b/i,
      /\bis (?:that|this|it) (?:right|correct|true|real)\b/i,
    ],
    asks: 'confidence',
  },
  {
    about: [
      /\bas (?:good|smart|capable|accurate|strong|clever)\b/i,
      /\bquality\b/i,
      /\bgood enough\b/i,
      /\bany good\b/i,
      /\bgood at\b/i,
      inOrder(
        re`^(?!.*\b(?:gpus?|cards?|nodes?|replicas?|${A_GPU}|(?:\d{1,3}|${COUNT_WORD}) do)\b)`,
        /\bdo the (?:job|trick)\b/i,
      ),
      /\b\d{1,4}b(?: models?| one)? (?:do|work|suffice|be (?:enough|ok|okay|fine))\b/i,
      /\b(?:smarter|dumber)\b/i,
      /\bbenchmarks?\b/i,
      /\bevals?\b/i,
      /\bmmlu\b/i,
      /\bhallucinat\w*/i,
    ],
    asks: 'quality',
  },
  {
    about: [/\bcontext (?:length|window|size)\b/i, /\blong context\b/i],
    asks: 'context',
  },
  {
    about: [/\bexport\b/i, /\bdownload\b/i, /\bcsv\b/i, /\bspreadsheet\b/i, /\bexcel\b/i],
    asks: 'export',
  },
  {
    about: [
      /\b(?:spares?|redundan\w*|failover|standby|n\+1|dies|die|fails?|crash\w*|outage|goes down|breaks(?! even))\b/i,
    ],
    asks: spareTopic,
  },
  { about: [/\b(?:cool\w*|pue|electric\w*|power|kwh|energy)\b/i], asks: electricityTopic },
  {
    about: [
      /\b(?:depreciat\w*|writ\w+ (?:\w+ ){0,3}off|amorti[sz]\w*|lifetime|life ?span|resale|residual|still (?:be )?worth|interest(?: rates?)?|costs? of capital|capital costs?|wacc|discount rate|financing)\b/i,
    ],
    asks: 'life',
  },
  {
    about: [/\bpremium\b/i],
    asks: ofSaving('premium'),
  },
  { about: [/\bbatch(?:es|ing|ed)?\b/i], asks: 'batch' },
  {
    about: [
      /^how many hours\?*$/i,
      re`\b(?:fits?|done|finish\w*|ready|make it|manage|possible) (?:in(?:side)?|within) (?:(?:about|under|the|${A_COUNT}) ?)+(?:h|hours?|days?|nights?|weeks?|weekend)\b`,
      inOrder(
        /\bhow (?:long|many (?:hours|days|minutes)) (?:does|will|would|is|do|did|must)\b/i,
        /\b(?:job|take|run|it|this|that|work)\b/i,
      ),
      /\bwhen (?:would|will|is|does) (?:it|this|that|the job|everything) (?:be )?(?:done|finish\w*|ready|over|complete\w*)/i,
      /\bfinish(?:es|ed)?\b/i,
      /\bdone (?:in|by|within|before)\b/i,
      /\b(?:need|want) (?:it|this|that|them) (?:in|by|within|over) /i,
      /\bhow many (?:gpu[- ]?)?hours (?:of (?:gpus?|compute)|does (?:it|this|the job))\b/i,
    ],
    asks: 'duration',
  },
  {
    about: [
      /\bconcurren\w*\b/i,
      /\bat once\b/i,
      /\bin parallel\b/i,
      inOrder(
        /\bhow many (?:users|people|customers|requests)\b(?! (?:did|do|does|have) (?:you|it|that|this|the (?:card|bot)) (?:take|use|assume|count))/i,
        /\b(?:serve|handle|support|take|cope|use)/i,
      ),
    ],
    asks: 'at-once',
  },
  {
    about: [
      /\b(?:ops|wages?|engineers?|who (?:runs|operates|manages|maintains|looks after)|labou?r|staff|on[- ]?call|salar\w*|set-?up (?:time|hours|cost)|setting (?:it|this) up|maintenance)\b/i,
      re`(?<=\bhow many )people\b|\bpeople\b(?! ${WHAT_OTHERS_DO})`,
      HOURS_ASKED,
    ],
    asks: doubted('ops'),
  },
  {
    about: [
      re`(?<!\b(?:which|what) )\b(?:network|${OTHER_COSTS_ALONE})\b`,
      re`\b(?:network|${OTHER_COSTS}) (?:costs?|fees?)\b`,
    ],
    asks: 'other-costs',
  },
  {
    about: [
      /\b(?:latency|ttft|first token|wait(?!,? (?:why|what|how|is|are|does|do|did|who|which|where|so|but|no)\b)|slow(?:er)?|faster|responsive|fast enough|feel|snappy|per user|(?:for|does|will|would) (?:the|a|an|each|our) users?)\b/i,
      inOrder(
        /\b(?:how (?:fast|quick\w*|slow)|speed)\b/i,
        /\b(?:for|will|do|would|can) (?:(?:the|our|end|each|my) )*users?\b/i,
      ),
    ],
    asks: 'latency',
  },
  { about: [/\b(?:tok(?:ens)?\/s|tps|throughput|tokens (?:a|per) second|speed|fast)\b/i], asks: 'speed' },
  { about: [/(?<!\bkv[ -])\bcach\w+\b/i], asks: 'caching' },
  { about: [/\bpeaks?\b/i, /\bburst\w*/i, /\bspik\w+/i, /\bbusiest\b/i], asks: 'peak' },
  {
    about: [
      /\b(?:per|for a|for every|each|an?|one|1) (?:single )?(?:1 ?[km]|million|thousand|token)\b/i,
      /\b(?:a|one) token cost/i,
      /\/ ?m\b/i,
      /\btoken price\b/i,
    ],
    asks: perMillionTopic,
  },
  {
    about: [
      inOrder(
        /\b(?:what|which|how (?:much|many|big|did|do|does)|is this|are these|for)\b/i,
        past(/\bcost/i),
        /\b(?:volume|traffic|tokens|requests)\b(?! (?:per|a) second)/i,
      ),
      /\bvolume\b/i,
    ],
    asks: 'volume',
  },
  {
    about: [
      /\bin(?:put)?[ -]*(?:to|\/|and|vs|:)?[ -]*out(?:put)?\b/i,
      /\bratio\b/i,
      /\bhow (?:big|long|large) (?:is|are) (?:a|the|each|our) (?:request|prompt|answer)s?\b/i,
      /\b(?:request|prompt|answer) (?:size|length)\b/i,
      /\baverage request\b/i,
    ],
    asks: 'request-size',
  },
  { about: [/\b(?:mix|blend\w*|split)\b/i], asks: 'mix' },
  {
    about: [
      inOrder(/\bwhere\b/i, /\b(?:servers?|hosted|located|based|data ?cent(?:er|re)s?)\b/i),
      /\b(?:about (?:the )?(?:eu|europe)|gdpr|hipaa|residency|regions?|countr(?:y|ies)|privacy|data (?:stay|leave|go)\w*|in (?:the )?(?:eu|us|uk|europe|germany)|europe\w*|ruled out|allowed|excluded|(?:may|can|could) we (?:choose|use|take|pick))\b/i,
    ],
    asks: 'allowed',
  },
];
