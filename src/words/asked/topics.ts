import { OTHER_COSTS, OTHER_COSTS_ALONE } from '../../domain/fields/names.ts';
import { PERSON, WHO_USES } from '../../domain/people.ts';
import { whichAllowed } from './apis.ts';
import { BEYOND_TOPICS } from './beyond-topics.ts';
import * as fleet from './fleet.ts';
import * as forEach from './for-each.ts';
import { GENERAL_TOPICS, ofApis } from './general-topics.ts';
import * as hardware from './hardware.ts';
import * as money from './money.ts';
import { PARTICULAR_TOPICS, type Topic, verdictHeadline } from './particular-topics.ts';
import * as trust from './trust.ts';
import * as work from './work.ts';

/** What a question may be about, in the words by which it is known, and who answers it. */

/** The more particular first. */
export const TOPICS: readonly Topic[] = [
  ...BEYOND_TOPICS,
  ...PARTICULAR_TOPICS,
  {
    about:
      /\bwhat (?:do|does|did|would|will) (?:(?:the|our|one|an?|each|all|both|of|those|these|\d+) )*(?:gpus?|cards?|nodes?|machines?|box(?:es)?|servers?|hardware|[abh]\d00s?|l40s?)(?: (?:cost|costs|come to)|$)|\b(?:price|cost|rent) (?:of|for|per) (?:(?:the|one|each|an?|single) )*(?:nodes?|machines?|box(?:es)?|servers?)\b|\bhow much (?:is|are|does|do|would) (?:(?:that|it|this|the|one|each|an?) )*(?:(?:nodes?|machines?|box(?:es)?|servers?) (?:cost|costs)?|(?:cost |be )?per (?:gpu|card|node|machine|server)[- ]?(?:hour|h)?)/i,
    answer: hardware.machinesCost,
  },
  {
    about:
      /^(?:(?:and|so|ok(?:ay)?|what|how much)[\s,]+)*(?:(?:is|'s|does|would) (?:that|it|this) (?:cost |be )?)?(?:(?:per|an?|each|every) (?:hour|day|week|quarter)|hourly|daily|weekly|quarterly)(?: then| now)?\s*\?*$|\b(?:costs?|price|bill|pay|much|spend)\b(?!.*\b(?:tokens?|requests?|calls?|volume|traffic|people|engineers?|ops)\b).*\b(?:per|a|each|every) (?:day|night|week|quarter)\b(?=[\s?.!]*$)|\bwhat (?:does|would|will) (?:an?|one|each|every) (?:day|night|week|quarter) cost\b/i,
    answer: money.ofPeriod,
  },
  {
    about:
      /\bgrow\w*|\bwhere (?:will|would) (?:we|it|this|that|the (?:bill|traffic|volume)) (?:be|stand|end up|land)\b|\bhow (?:big|much|large|many tokens)\b.*\bin (?:an?|one|two|three|\d+) (?:years?|months?)\b|\bcompound\w*|\b(?:when|which month|how soon)\b.*\b(?:flip|change|switch|turn)s?\b/i,
    answer: (answer, question) =>
      /\bgrow|\bwhere\b|\bin (?:an?|one|two|three|\d+) |\bcompound/i.test(question) ||
      (answer.scenario.workload.growthPerMonth ?? 0) > 0
        ? work.growth(answer)
        : `${money.breakEven(answer, question)} ${work.growth(answer)}`,
  },
  {
    about: /\bcap-?ex\b|\bop-?ex\b|\bper (?:gpu|card|node)\b.*\bor\b|\bor\b.*\bper (?:gpu|card|node)\b/i,
    answer: hardware.paying,
  },
  {
    about:
      /\bre-?open\b|\b(?:undo|revert|cancel|withdraw) (?:the |our )?decision\b|\bchanged (?:our|my) minds?\b/i,
    answer: () => '"Reopen" below the decision opens it again, and then another can be recorded.',
  },
  {
    about: /\bremind (?:me|us)\b(?! (?:again )?(?:what|why|how|which|who|whose|where|when)\b)/i,
    answer: () =>
      '"Record the decision", in the menu of the card, asks for a day to check again, and reminds the owner then.',
  },
  {
    about:
      /\bvot(?:e[drs]?|ers?|ing)\b|\b(?:record|log|note|save) (?:it|this|that)\b|^(?:final |our |the )?(?:decision|decided?|verdict) ?:|\bdecide (?:for|on|to|the|an|apis?|host|self|pay|not)|\b(?:record|log|note|save|file)\w* (?:the |a |our |this |that )?(?:decision|verdict|outcome)\b|\bas (?:decided|done|settled)\b|^(?:\w+ ){1,3}(?:says?|said|wants?|decided?|chose|agreed) (?:(?:to|that|we|on) )*(?:go|stay|stick) with\b/i,
    answer: () =>
      'Votes and decisions are taken on the card: "Vote" asks everybody, "Record the decision" stands in the menu beside it.',
  },
  {
    about:
      /^(?:is|are|was) (?:that |this |it |the )?\d[\d.,]*\s?[kmbt]?\b.*\b(?:month|day|week|year|hour)\b|^(?:(?:and|so|but|wait|hm+)[\s,]+)*(?:that|this|it)(?:'?s| is) (?:really )?\d[\d.,]*\s?[kmbt]?\b.*\b(?:month|day|week|year|hour)\b.*\b(?:right|correct|yes|no|or)\b/i,
    answer: work.volume,
  },
  {
    about:
      /\b(?:req(?:uest)?s?|docs?|documents?|calls?|queries|messages|rps|qps|tokens)(?: (?:per|a|an|each|every) | ?\/ ?)(?:s|sec|second|min|minute|hour|h|day|week)\b|\b(?:rps|qps)\b/i,
    answer: fleet.rate,
  },
  {
    about:
      /\b(?:who|where|which (?:seller|provider|vendor|host)s?)\b(?!.*\b(?:gpus?|cards?|hardware|[abhl]\d{2,3}s?|mi\d{3}x?|rtx)\b).*\b(?:sells?|offers?|serves?|hosts?|buy|get|is)\b.*\bcheap(?:est|er)?\b/i,
    answer: money.whoSellsCheapest,
  },
  {
    about:
      /\b(?:who|where) (?:priced|sells|sold|rents|offers)\b|\b(?:gpu|hourly|rental|card|hardware|[abhl]\d{2,3}s?|l40s|b\d00s?|h\d00s?) (?:price|rate)s?\b|\b(?:price|rate) (?:of|for|per) (?:(?:an?|the|each|one|these|those) )*(?:gpus?|cards?|[abhl]\d+s?|hour)\b/i,
    answer: trust.sources,
  },
  {
    about:
      /\b(?:per|a|an|each|one|for (?:a|an|one|each|every)) (?:single |(?:\d[\d,]* ?k?|thousand|million) )?(?:request|call|query|prompt|answer|invoice|document|doc|ticket|email|e-mail|page|chat|message|conversation|image|review|summary|task|item)s?\b(?!.*\b(?:tokens|second|long|big|large)\b)(?=.*\?|$)|^(?:and |so )?(?:what|how much) (?:do|does|would|will) (?:a )?(?:\d[\d,]{0,6} ?k?|thousand) (?:requests|calls|queries|prompts|answers|documents|docs|tickets|e-?mails|pages|chats|messages|conversations)\b(?!.*\b(?:tokens|month|day|week|hour|year|on|with)\b).*\bcosts?\b/i,
    answer: forEach.perRequest,
  },
  {
    about: /^(?:(?:so|and|ok)[\s,]+)*how many (?:users|people|customers)(?: (?:then|now|exactly))?\s*\?*$/i,
    answer: fleet.atOnce,
  },
  {
    about:
      /\btoken counts?\b|\btotal (?:tokens|volume|traffic|requests)\b|\b(?:tokens|requests) (?:in total|in all|altogether)\b|\bmost likely\b|\bmid-?point\b|\bhow many tokens\b(?!.*\b(?:second|sec|s)\b)/i,
    answer: work.volume,
  },
  {
    about: /^(?:so )?how many (?!hours|days|weeks|minutes)[a-z-]+s (?:is|are) (?:that|this|it|there)\b/i,
    answer: work.volume,
  },
  {
    about:
      /\bhow many (?!gpus?\b|cards?\b|replicas?\b|spares?\b|hours?\b|months?\b|people\b|engineers?\b|users\b|concurrent\b|sellers\b)[a-z-]+s (?:a|per|each|every) month\b/i,
    answer: work.volume,
  },
  {
    about: new RegExp(
      [
        String.raw`\b(?:cost|costs|price|pay|much|bill|\$)\b.*\b(?:(?:per|for (?:each|every)|each) ${WHO_USES}|(?:for one|an?) ${PERSON})\b`,
        // What an engineer costs is of ops.
        String.raw`\b(?:(?:each|every|per) (?!engineer)${WHO_USES}|(?:one|an?) (?!engineer)${PERSON})\b.*\b(?:costs?|pay|come to)\b`,
        String.raw`^(?:what(?:'?s| is)? )?(?:(?:it|that) )?per ${WHO_USES}\b`,
      ].join('|'),
      'i',
    ),
    answer: forEach.perPerson,
  },
  {
    about:
      /\b(?:what|how much) (?:does|do|is|are|would|will) (?:claude|sonnet|opus|haiku|gpt|gemini|flash|grok|deepseek|mistral|novita|groq|bedrock|azure|o\d|the apis?)\b(?!.*\bcheaper\b).*\b(?:cost|costs|be|at this|month|then)\b/i,
    answer: ofApis,
  },
  { about: /\bblended (?:price|rate|cost)s?\b/i, answer: forEach.perMillion },
  {
    about: /\b(?:reasoning|thinking) tokens?\b/i,
    answer: (answer) =>
      `Reasoning is billed as output, so it counts where the output that was typed holds it. ${work.mix(answer)}`,
  },
  { about: /\bcharts?\b|\bgraphs?\b|\bplots?\b/i, answer: money.chartWords },
  { about: /\b24 ?\/ ?7\b|\baround the clock\b/i, answer: hardware.hours },
  { about: /\bwhen\b.*\bmore gpus?\b|\bgpus?\b.*\bidle\b/i, answer: fleet.load },
  { about: /(?<!batch )\bdiscounts?\b|\blist prices?\b/i, answer: money.discounts },
  { about: /\btotal or output\b|\boutput or total\b/i, answer: fleet.speed },
  {
    about:
      /\binput ?(?:\+|and|&|plus) ?output\b|\b(?:just|only) (?:the )?(?:in|out)put\b|\b(?:in|out)put (?:tokens )?only\b/i,
    answer: (answer) => `Both, input and output: ${work.volume(answer)}`,
  },
  {
    about:
      /\b(?:who|which|what)\b(?:'s)?.*\b(?:left(?! to pay)|still in|remaining)\b|\b(?:crossed|ruled|struck|greyed) out\b|\b(?:count|counts|counted) as (?:the )?(?:eu|us|uk)\b/i,
    answer: whichAllowed,
  },
  {
    about:
      /^(?:\W*\w+[\s,]+){0,2}(?:keep|save|accept|apply|share|post|forward|publish|delete|remove|hide) (?:it|this|that|the|this)\b/i,
    answer: () =>
      'Buttons do that: "Keep this" below a what-if keeps it, its menu has "Share in channel", and "/llmcost list" removes estimates.',
  },
  {
    about:
      /\b(?:traffic|volume|usage|load) (?:halves|is halved|drops by half)\b|\b(?:at|with|on|survives?) half\b|\bsurvives?\b.*\bhalf\b|\bhalf (?:the )?(?:check|traffic|volume)\b/i,
    answer: trust.atHalf,
  },
  {
    about:
      /\b(?:current|whole|this|our) (?:set-?up|config\w*|scenario|state)\b|\bsummar(?:y|i[sz]e)\b|\bwhere are we\b/i,
    answer: (answer, question) => `${fleet.model(answer)} ${fleet.gpus(answer, question)}`,
  },
  { about: /\bset-?up\b|\bone[- ]?(?:off|time) costs?\b/i, answer: fleet.ops },
  {
    about:
      /\bhow (?:sure|certain|confident|accurate|exact|precise)\b|\bhow reliable (?:is|are) (?:this|that|it|the|these|your)\b|\b(?:are|r) (?:you|u|we) (?:really |so |very )?(?:sure|certain)\b|\bconfiden\w+|\btrust\b|\bmargin of error\b|\berror bars?\b|\b(?:best|worst) case\b|\bis (?:that|this|it) (?:right|correct|true|real)\b/i,
    answer: trust.confidence,
  },
  {
    about:
      /\bas (?:good|smart|capable|accurate|strong|clever)\b|\bquality\b|\bgood enough\b|\bany good\b|\bgood at\b|\b(?:smarter|dumber)\b|\bbenchmarks?\b|\bevals?\b|\bmmlu\b|\bhallucinat\w*/i,
    answer: () =>
      'The card compares cost, not how good the answers are: try your own prompts on both. Type "frontier reasoning" if only a frontier model will do.',
  },
  {
    about: /\bcontext (?:length|window|size)\b|\blong context\b/i,
    answer: (answer) => `The card does not say how long a context the model takes. ${work.mix(answer)}`,
  },
  {
    about: /\bexport\b|\bdownload\b|\bcsv\b|\bspreadsheet\b|\bexcel\b/i,
    answer: () => 'Type "export csv" or "export json" to get what was decided as a file.',
  },
  {
    about: /\b(?:spares?|redundan\w*|failover|standby|n\+1|dies|die|fails?|crash\w*|outage|goes down)\b/i,
    answer: fleet.spare,
  },
  { about: /\b(?:cool\w*|pue|electric\w*|power|kwh|energy)\b/i, answer: fleet.power },
  {
    about:
      /\b(?:depreciat\w*|writ\w+ (?:\w+ ){0,3}off|amorti[sz]\w*|lifetime|life ?span|resale|residual|still (?:be )?worth)\b/i,
    answer: hardware.life,
  },
  {
    about: /\bpremium\b/i,
    answer: (answer, question) =>
      answer.assessment.verdict.because === 'cost' ? money.saved(answer, question) : verdictHeadline(answer),
  },
  { about: /\bbatch(?:es|ing|ed)?\b/i, answer: work.batch },
  {
    about:
      /^how many hours\?*$|\b(?:fits?|done|finish\w*|ready|make it|manage|possible) (?:in(?:side)?|within) (?:(?:about|under|an?|one|two|three|the|\d{1,3}) ?)+(?:h|hours?|days?|nights?|weeks?|weekend)\b|\bhow (?:long|many (?:hours|days|minutes)) (?:does|will|would|is|do|did|must)\b.*\b(?:job|take|run|it|this|that|work)\b|\bwhen (?:would|will|is|does) (?:it|this|that|the job|everything) (?:be )?(?:done|finish\w*|ready|over|complete\w*)|\bfinish(?:es|ed)?\b|\bdone (?:in|by|within|before)\b|\b(?:need|want) (?:it|this|that|them) (?:in|by|within|over) |\bhow many (?:gpu[- ]?)?hours (?:of (?:gpus?|compute)|does (?:it|this|the job))\b/i,
    answer: hardware.duration,
  },
  {
    about:
      /\bconcurren\w*\b|\bat once\b|\bin parallel\b|\bhow many (?:users|people|customers|requests)\b.*\b(?:serve|handle|support|take|cope|use)/i,
    answer: fleet.atOnce,
  },
  {
    about:
      /\b(?:ops|people|wages?|engineers?|who (?:runs|operates|manages|maintains|looks after)|labou?r|staff|salar\w*|set-?up (?:time|hours|cost)|setting (?:it|this) up|maintenance|\d+ ?h(?:ours?)?(?! (?:cach|ttl)))\b/i,
    answer: fleet.ops,
  },
  {
    about: new RegExp(
      // "What software do you use?" asks for its name.
      String.raw`(?<!\b(?:which|what) )\b(?:network|${OTHER_COSTS_ALONE})\b|\b(?:network|${OTHER_COSTS}) (?:costs?|fees?)\b`,
      'i',
    ),
    answer: fleet.other,
  },
  {
    about:
      /\b(?:latency|ttft|first token|wait(?!,? (?:why|what|how|is|are|does|do|did|who|which|where|so|but|no)\b)|slow(?:er)?|faster|responsive|fast enough|feel|snappy|per user|(?:for|does|will|would) (?:the|a|an|each|our) users?)\b/i,
    answer: fleet.latency,
  },
  { about: /\b(?:tok(?:ens)?\/s|tps|throughput|tokens (?:a|per) second|speed|fast)\b/i, answer: fleet.speed },
  { about: /(?<!\bkv[ -])\bcach\w+\b/i, answer: work.caching },
  { about: /\bpeaks?\b|\bburst\w*|\bspik\w+|\bbusiest\b/i, answer: work.peak },
  {
    about:
      /\b(?:per|for a|for every|each|an?|one|1) (?:single )?(?:1 ?[km]|million|thousand|token)\b|\b(?:a|one) token cost|\/ ?m\b|\btoken price\b/i,
    answer: forEach.perMillion,
  },
  {
    about:
      /\b(?:what|which|how (?:much|many|big|did|do|does)|is this|are these|for)\b.*\b(?:volume|traffic|tokens|requests)\b(?! (?:per|a) second)(?!.*\bcost)|\bvolume\b/i,
    answer: work.volume,
  },
  {
    about:
      /\bin(?:put)?[ -]*(?:to|\/|and|vs|:)?[ -]*out(?:put)?\b|\bratio\b|\bhow (?:big|long|large) (?:is|are) (?:a|the|each|our) (?:request|prompt|answer)s?\b|\b(?:request|prompt|answer) (?:size|length)\b|\baverage request\b/i,
    answer: work.mix,
  },
  { about: /\b(?:mix|blend\w*|split)\b/i, answer: work.mixOfModels },
  {
    about:
      /\bwhere\b.*\b(?:servers?|hosted|located|based|data ?cent(?:er|re)s?)\b|\b(?:about (?:the )?(?:eu|europe)|gdpr|hipaa|residency|regions?|countr(?:y|ies)|privacy|data (?:stay|leave|go)\w*|in (?:the )?(?:eu|us|uk|europe|germany)|europe\w*|ruled out|allowed|excluded|(?:may|can|could) we (?:choose|use|take|pick))\b/i,
    answer: whichAllowed,
  },
  {
    about:
      /\bsources?\b|\blinks?\b|\bwhen (?:did|was|were|have|has) .*\bpric(?:e|es|ing)\b|\bpric(?:e|es|ing)\b.*\bfrom when\b|\bprices? (?:last )?(?:checked|updated|fetched|refreshed|read|looked up|taken)\b|\b(?:prices? )?(?:from|come from|comes from)\s*\?*$|\bprices? (?:from|come)\b|\bhow (?:old|fresh|recent)\b|\bdate[ds]?\b|\bcurrent\b|\bup to date\b|\blist price\b|\bwhere (?:do|does|did|is|are)\b|\bwho sells\b/i,
    answer: trust.sources,
  },
  { about: /\b(?:per month|monthly|a month) or\b|\bor (?:per month|monthly|a month)\b/i, answer: work.month },
  {
    about:
      /\b(?:per year|a year|each year|yearly|annual\w*|(?:over|in|for) (?:(?:the|these|those|all|our|next|whole|full) )*(?:\d+|two|three|four|five) (?:years?|months|quarters)|tco|(?:total )?cost of ownership)\b/i,
    answer: money.yearly,
  },
  {
    about:
      /^(?!.*\b(?:spot|reserv\w*)\b.*\bsave).*\bsav(?:e|es|ed|ing|ings)\b|\bdifference\b|\bhow much (?:cheaper|dearer|more|less)\b|\bby how much\b|\b(?:gap|delta)\b|\bhow much (?:do|would|could) we (?:lose|gain)\b/i,
    answer: money.saved,
  },
  {
    about:
      /\b(?:is|are|was) (?:that|this|it|these|those|they|the|everything|all)\b.*\b(?:per month|monthly|a month|per day|daily|a day)\b|\bdollars|\busd\b|\bcurrency\b|^(?:is )?(?:per month|monthly|a month)\b/i,
    answer: work.month,
  },
  ...GENERAL_TOPICS,
];
