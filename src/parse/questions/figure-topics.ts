import { OTHER_COSTS, OTHER_COSTS_ALONE } from '../../domain/fields/names.ts';
import { re } from '../expression.ts';
import { perMillion, spare, yearly } from './counts.ts';
import { atHalf, doubted, electricity, ofLoad, ofPrices, ofSaving } from './details.ts';
import { A_COUNT } from './parts.ts';
import type { Row } from './row.ts';

/** Topics of single figures of a card, by the words that name each. */

/** "What software do you use?" asks for its name. */
const OF_OTHER_COSTS = re`(?<!\b(?:which|what) )\b(?:network|${OTHER_COSTS_ALONE})\b|\b(?:network|${OTHER_COSTS}) (?:costs?|fees?)\b`;

/** The more particular first. */
export const FIGURE_TOPICS: readonly Row[] = [
  { about: /\bcharts?\b|\bgraphs?\b|\bplots?\b/i, asks: 'chart' },
  { about: /\b24 ?\/ ?7\b|\baround the clock\b/i, asks: 'hours' },
  { about: /\bwhen\b.*\bmore gpus?\b|\bgpus?\b.*\bidle\b/i, asks: ofLoad('load') },
  { about: /(?<!batch )\bdiscounts?\b|\blist prices?\b/i, asks: 'discounts' },
  { about: /\btotal or output\b|\boutput or total\b/i, asks: 'speed' },
  {
    about:
      /\binput ?(?:\+|and|&|plus) ?output\b|\b(?:just|only) (?:the )?(?:in|out)put\b|\b(?:in|out)put (?:tokens )?only\b/i,
    asks: 'both-sides',
  },
  {
    about:
      /\b(?:who|which|what)\b(?:'s)?.*\b(?:left(?! to pay)|still in|remaining)\b|\b(?:crossed|ruled|struck|greyed) out\b|\b(?:count|counts|counted) as (?:the )?(?:eu|us|uk)\b/i,
    asks: 'allowed',
  },
  {
    about:
      /^(?:\W*\w+[\s,]+){0,2}(?:keep|save|accept|apply|share|post|forward|publish|delete|remove|hide) (?:it|this|that|the|this)\b/i,
    asks: 'buttons',
  },
  {
    about:
      /\b(?:traffic|volume|usage|load) (?:halves|is halved|drops by half)\b|\b(?:at|with|on|survives?) half\b|\bsurvives?\b.*\bhalf\b|\bhalf (?:the )?(?:check|traffic|volume)\b/i,
    asks: atHalf,
  },
  {
    about:
      /\b(?:current|whole|this|our) (?:set-?up|config\w*|scenario|state)\b|\bsummar(?:y|i[sz]e)\b|\bwhere are we\b/i,
    asks: doubted('set-up'),
  },
  { about: /\bset-?up\b|\bone[- ]?(?:off|time) costs?\b/i, asks: doubted('ops') },
  {
    about:
      /\bhow (?:sure|certain|confident|accurate|exact|precise)\b|\bhow reliable (?:is|are) (?:this|that|it|the|these|your)\b|\b(?:are|r) (?:you|u|we) (?:really |so |very )?(?:sure|certain)\b|\bconfiden\w+|\btrust\b|\bmargin of error\b|\berror bars?\b|\b(?:best|worst) case\b|\bis (?:that|this|it) (?:right|correct|true|real)\b/i,
    asks: 'confidence',
  },
  {
    about:
      /\bas (?:good|smart|capable|accurate|strong|clever)\b|\bquality\b|\bgood enough\b|\bany good\b|\bgood at\b|\b(?:smarter|dumber)\b|\bbenchmarks?\b|\bevals?\b|\bmmlu\b|\bhallucinat\w*/i,
    asks: 'quality',
  },
  {
    about: /\bcontext (?:length|window|size)\b|\blong context\b/i,
    asks: 'context',
  },
  {
    about: /\bexport\b|\bdownload\b|\bcsv\b|\bspreadsheet\b|\bexcel\b/i,
    asks: 'export',
  },
  {
    about: /\b(?:spares?|redundan\w*|failover|standby|n\+1|dies|die|fails?|crash\w*|outage|goes down)\b/i,
    asks: spare,
  },
  { about: /\b(?:cool\w*|pue|electric\w*|power|kwh|energy)\b/i, asks: electricity },
  {
    about:
      /\b(?:depreciat\w*|writ\w+ (?:\w+ ){0,3}off|amorti[sz]\w*|lifetime|life ?span|resale|residual|still (?:be )?worth)\b/i,
    asks: 'life',
  },
  {
    about: /\bpremium\b/i,
    asks: ofSaving('premium'),
  },
  { about: /\bbatch(?:es|ing|ed)?\b/i, asks: 'batch' },
  {
    about: re`^how many hours\?*$|\b(?:fits?|done|finish\w*|ready|make it|manage|possible) (?:in(?:side)?|within) (?:(?:about|under|the|${A_COUNT}) ?)+(?:h|hours?|days?|nights?|weeks?|weekend)\b|\bhow (?:long|many (?:hours|days|minutes)) (?:does|will|would|is|do|did|must)\b.*\b(?:job|take|run|it|this|that|work)\b|\bwhen (?:would|will|is|does) (?:it|this|that|the job|everything) (?:be )?(?:done|finish\w*|ready|over|complete\w*)|\bfinish(?:es|ed)?\b|\bdone (?:in|by|within|before)\b|\b(?:need|want) (?:it|this|that|them) (?:in|by|within|over) |\bhow many (?:gpu[- ]?)?hours (?:of (?:gpus?|compute)|does (?:it|this|the job))\b`,
    asks: 'duration',
  },
  {
    about:
      /\bconcurren\w*\b|\bat once\b|\bin parallel\b|\bhow many (?:users|people|customers|requests)\b.*\b(?:serve|handle|support|take|cope|use)/i,
    asks: 'at-once',
  },
  {
    about:
      /\b(?:ops|people|wages?|engineers?|who (?:runs|operates|manages|maintains|looks after)|labou?r|staff|salar\w*|set-?up (?:time|hours|cost)|setting (?:it|this) up|maintenance|\d+ ?h(?:ours?)?(?! (?:cach|ttl)))\b/i,
    asks: doubted('ops'),
  },
  {
    about: OF_OTHER_COSTS,
    asks: 'other-costs',
  },
  {
    about:
      /\b(?:latency|ttft|first token|wait(?!,? (?:why|what|how|is|are|does|do|did|who|which|where|so|but|no)\b)|slow(?:er)?|faster|responsive|fast enough|feel|snappy|per user|(?:for|does|will|would) (?:the|a|an|each|our) users?)\b/i,
    asks: 'latency',
  },
  { about: /\b(?:tok(?:ens)?\/s|tps|throughput|tokens (?:a|per) second|speed|fast)\b/i, asks: 'speed' },
  { about: /(?<!\bkv[ -])\bcach\w+\b/i, asks: 'caching' },
  { about: /\bpeaks?\b|\bburst\w*|\bspik\w+|\bbusiest\b/i, asks: 'peak' },
  {
    about:
      /\b(?:per|for a|for every|each|an?|one|1) (?:single )?(?:1 ?[km]|million|thousand|token)\b|\b(?:a|one) token cost|\/ ?m\b|\btoken price\b/i,
    asks: perMillion,
  },
  {
    about:
      /\b(?:what|which|how (?:much|many|big|did|do|does)|is this|are these|for)\b.*\b(?:volume|traffic|tokens|requests)\b(?! (?:per|a) second)(?!.*\bcost)|\bvolume\b/i,
    asks: 'volume',
  },
  {
    about:
      /\bin(?:put)?[ -]*(?:to|\/|and|vs|:)?[ -]*out(?:put)?\b|\bratio\b|\bhow (?:big|long|large) (?:is|are) (?:a|the|each|our) (?:request|prompt|answer)s?\b|\b(?:request|prompt|answer) (?:size|length)\b|\baverage request\b/i,
    asks: 'request-size',
  },
  { about: /\b(?:mix|blend\w*|split)\b/i, asks: 'mix' },
  {
    about:
      /\bwhere\b.*\b(?:servers?|hosted|located|based|data ?cent(?:er|re)s?)\b|\b(?:about (?:the )?(?:eu|europe)|gdpr|hipaa|residency|regions?|countr(?:y|ies)|privacy|data (?:stay|leave|go)\w*|in (?:the )?(?:eu|us|uk|europe|germany)|europe\w*|ruled out|allowed|excluded|(?:may|can|could) we (?:choose|use|take|pick))\b/i,
    asks: 'allowed',
  },
  {
    about:
      /\bsources?\b|\blinks?\b|\bwhen (?:did|was|were|have|has) .*\bpric(?:e|es|ing)\b|\bpric(?:e|es|ing)\b.*\bfrom when\b|\bprices? (?:last )?(?:checked|updated|fetched|refreshed|read|looked up|taken)\b|\b(?:prices? )?(?:from|come from|comes from)\s*\?*$|\bprices? (?:from|come)\b|\bhow (?:old|fresh|recent)\b|\bdate[ds]?\b|\bcurrent\b|\bup to date\b|\blist price\b|\bwhere (?:do|does|did|is|are)\b|\bwho sells\b/i,
    asks: ofPrices('sources'),
  },
  { about: /\b(?:per month|monthly|a month) or\b|\bor (?:per month|monthly|a month)\b/i, asks: 'month' },
  {
    about: re`\b(?:per year|a year|each year|yearly|annual\w*|(?:over|in|for) (?:(?:the|these|those|all|our|next|whole|full) )*${A_COUNT} (?:years?|months|quarters)|tco|(?:total )?cost of ownership)\b`,
    asks: yearly,
  },
  {
    about:
      /^(?!.*\b(?:spot|reserv\w*)\b.*\bsave).*\bsav(?:e|es|ed|ing|ings)\b|\bdifference\b|\bhow much (?:cheaper|dearer|more|less)\b|\bby how much\b|\b(?:gap|delta)\b|\bhow much (?:do|would|could) we (?:lose|gain)\b/i,
    asks: ofSaving('saved'),
  },
  {
    about:
      /\b(?:is|are|was) (?:that|this|it|these|those|they|the|everything|all)\b.*\b(?:per month|monthly|a month|per day|daily|a day)\b|\bdollars|\busd\b|\bcurrency\b|^(?:is )?(?:per month|monthly|a month)\b/i,
    asks: 'month',
  },
];
