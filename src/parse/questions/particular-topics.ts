import { PERSON } from '../../domain/people.ts';
import { re } from '../expression.ts';
import { inOrder, past } from '../in-order.ts';
import { OPEN_FAMILY } from '../names/family-name.ts';
import { API_NAME } from './apis-named.ts';
import { monthTopic, spreadTopic } from './counts.ts';
import {
  allOnTopic,
  chosenTopic,
  doubted,
  electricityTopic,
  meaningTopic,
  moneyTopic,
  ofPrices,
  ofSpot,
  premiumTopic,
  whichModelTopic,
} from './details.ts';
import { A_GPU, SO } from './parts.ts';
import type { Row } from './row.ts';

/** Topics whose words stand in questions about other topics too: looked for before those. */

/** All the traffic on one model: "what would only mini cost?". */
const ALL =
  '(?:100 ?%|everything|all of (?:it|that)|all(?: (?:the|our))? (?:traffic|volume|tokens)|only|just|nothing but)';

/** Where data may have to stay; "us" is somebody. */
const REGION =
  '(?:eu|eu-?only|europe\\w*|uk|germany|german|swiss|switzerland|france|french|regional|residency|gdpr)';

/** Tokens of some time: "tok/s", "tokens per second". */
const A_TOKEN = String.raw`\btok(?:en)?s? ?(?:\/ ?s|(?:a|per|each|every) sec)|\btps\b`;

/** Of where replicas lie: not of money, speed or load. */
const OF_SPREAD = re`^(?!.*(?:\$|\b(?:costs?|prices?|bill|speed|fast|tok\w*|tps|serves?|loads?|busy|spares?)\b))`;

const MOST_OR_LEAST =
  '(?:lowest|cheapest|cheaper|lower|best|better|least|highest|higher|dearest|dearer|most|worst)';
const OF_OUTPUT = /\b(?:outputs?|answers?|completions?|generat\w+)\b/i;

/** The more particular first. */
export const PARTICULAR_TOPICS: readonly Row[] = [
  {
    about: [
      re`^(?!.*\bcach)(?=.*\b${MOST_OR_LEAST}\b)(?=.*\b(?:which|who|what|whats|whose)\b)(?=.*\b(?:outputs?|inputs?|prompts?|completions?)(?: tokens?)?\b)(?=.*(?:\b(?:prices?|rates?|costs?|charges?|cheap\w*|dear\w*|expensive)\b))`,
    ],
    asks: ({ text }) => ({ about: 'side-prices', side: OF_OUTPUT.test(text) ? 'output' : 'input' }),
  },
  {
    about: [
      re`^(?!.*\b(?:parts?|components?|items?|pieces?|positions?|sellers?|gpus?|cards?|${A_GPU})\b)(?=.*\b(?:which|what|whats|who)\b).*\b(?:dearest|most expensive|priciest|costliest|highest (?:bill|costs?|price))\b`,
      re`^${SO}(?:the )?(?:dearest|most expensive|priciest)(?: (?:one|option|api|of (?:them|these|those|all|the \w+)))*\s*\?+$`,
    ],
    asks: 'dearest',
  },
  {
    about: [
      re`^${SO}(?:is (?:it|that|this) )?(?:more|less|cheaper|dearer|more expensive|costlier) than (?:the )?[a-z][\w .-]{1,24}\s*\?+$`,
    ],
    asks: 'ranked',
  },
  {
    about: [
      re`^${SO}(?:what|which)(?: (?:is|was))?(?: the)? rates?(?: (?:is|was|are|did|do|does) (?:that|this|it|you|it using|being))*(?: (?:use[ds]?|take|took|using|count(?:ing)?|applied|there|here|exactly|at|with))*\s*\?*$`,
    ],
    asks: (heard) =>
      heard.card.evidence.otherMoney === undefined ? ofPrices('sources')(heard) : moneyTopic(heard),
  },
  {
    about: [
      re`^${SO}(?:does|did|would|will|do|has|is) (?:that|this|it|the rule)(?: (?:now|then|rule))* (?:kills?|excludes?|eliminates?|knocks? out|crosse?s? out|cuts? out|cut out|forbids?|blocks?|bans?|rules? out|rules? (?=.* out\b)|leaves? out)\b.*${API_NAME}`,
    ],
    asks: 'left-out',
  },
  {
    about: [
      inOrder(
        /\b(?:(?:what|which|how (?:big|large)(?: an?)?) (?:share|part|fraction|percent(?:age)?|portion|%)|how much) of\b/i,
        /\b(?:bills?|costs?|price|spend|money|total)\b/i,
        /\b(?:outputs?|inputs?|prompts?|answers?|completions?)\b/i,
      ),
    ],
    asks: 'bill-parts',
  },
  {
    about: [
      re`^${SO}(?:(?:is|are|isn'?t|aren'?t|was|wasn'?t|so) )?(?:that|this|it|these|those|they|everything|all(?: of (?:it|that|this))?|the (?:bills?|numbers?|figures?|costs?|prices?|card|totals?|amounts?))(?:'s|'re)?(?: (?:is|are|all|for|per|by|the|each|in|of|really|just|only|a|an|one|every|whole|full|single))* (?:months?|monthly|years?|yearly|annual(?:ly)?|days?|daily|weeks?|weekly|quarters?|quarterly)(?: (?:numbers?|figures?|costs?|bills?|totals?|prices?|amounts?))?(?:,? (?:right|correct|yes|no|yeah|or(?: not| what)?|isn'?t it|aren'?t they))*\s*\?+$`,
    ],
    asks: monthTopic,
  },
  {
    about: [
      re`^(?!.*\b${A_GPU})(?=.*\b(?:who|which|what|where)\b)(?=.*\b(?:sells?|offers?|cheapest|cheaper|charges? (?:the )?least|lowest)\b).*\b(?:${OPEN_FAMILY})`,
    ],
    asks: 'cheapest-seller',
  },
  {
    about: [
      inOrder(
        OF_SPREAD,
        re`\b(?:each|every|per|one|an?|the|in) replicas?\b`,
        re`\b(?:gpus?|cards?|${A_GPU})\b`,
      ),
      inOrder(
        OF_SPREAD,
        re`\b(?:gpus?|cards?|${A_GPU})\b`,
        re`\b(?:each|every|per|one|an?|the|in) replica\b`,
      ),
      re`\b(?:tp(?: ?=? ?\d+)?|tensor[- ]?parallel\w*|shard(?:s|ed|ing)?|(?:split|spread|divided?) (?:\w+ ){0,3}(?:across|over|between|among))\b`,
    ],
    asks: spreadTopic,
  },
  {
    about: [
      re`^(?!.*\b(?:includ|count|writes?\b))(?=.*\bcach)(?=.*(?:\b(?:prices?|priced|pricing|charges?|costs?|discounts?|cheaper)\b|\bof the (?:input|normal|full|list) (?:price|rate)|\bhow much (?:is|are) (?:an? |the )?cached? (?:reads?|tokens?|hits?|input)|\bcached (?:input|tokens?|reads?) (?:is|are) how much))`,
    ],
    asks: 'cached-price',
  },
  {
    about: [inOrder(/\b(?:price|rent|rate)s?\b/i, /\bwhere\b/i, /\b(?:from|get|got|find|found|comes?)\b/i)],
    asks: ofPrices('sources'),
  },
  {
    about: [
      re`^(?=.*\b${REGION}\b)(?=.*\b(?:premium|extra|surcharge|uplift|mark-?up|costs?|costing|dearer|more)\b)`,
    ],
    asks: premiumTopic,
  },
  {
    about: [
      re`^(?!.*\b(?:cheaper|dearer|difference|sav(?:e|es|ing|ings)|gap|per|hour)\b)(?=.*\b(?:apis?|per token)\b)(?=.*\b(?:gpus?|hosting|self-?hosting|hardware)\b)(?=.*\b(?:totals?|costs?|bills?|how much|dollars)\b).*\b(?:vs|versus|and|against|or)\b`,
      /\btotals? (?:of|for|on) (?:each|both|all|every)\b/i,
    ],
    asks: 'ranked',
  },
  {
    about: [
      re`^${SO}(?:which|what)(?:'?s)?(?: (?:exact|version|kind|edition|variant|size|of|the|exactly))* (?:${OPEN_FAMILY})(?: (?:model|version|exactly|one))*(?: (?:is|was|are) (?:that|this|it|here)| (?:do|did|are|would) (?:you|we|they) (?:use|using|take|pick|mean|host|hosting))?(?: (?:here|exactly|now))*\s*\?*$`,
    ],
    asks: whichModelTopic,
  },
  {
    about: [
      inOrder(
        re`^(?=.*\b(?:gpus?|cards?|hardware|${A_GPU})\b)(?=.*\b(?:cheapest|least|lowest)\b)`,
        /\b(?:who(?:'s)?|where|places?|(?:sell|provid|rent)ers?|providers?|vendors?|clouds?|landlords?)\b/i,
      ),
    ],
    asks: () => ({ about: 'sources', isHardware: true }),
  },
  {
    about: [
      re`^(?=.*(?:${A_TOKEN}))(?=.*\b(?:(?:each|every|per|an?|one|single|for the|the) ${PERSON}|${PERSON} (?:sees?|gets?|feels?|reads?|has|have))\b)`,
    ],
    asks: 'latency',
  },
  {
    about: [
      re`^${SO}(?:(?:does|do|is|are|did|also|on|at|over|the|it|that|this|volume|traffic|bill|number|include|includes|including|included|count|counts|cover|covers|only|just|or|of|with|without|for) )*(?:weekends?|weekdays?(?: only| alone)?(?: or (?:every day|all days|all week|weekends(?: too)?))?|(?:saturdays?|sundays?)(?: and (?:saturdays?|sundays?))?)(?: (?:too|as well|also|included|in (?:it|that|there)|counted|covered|or not|only))*\s*\?+$`,
      re`^${SO}(?:(?:is|are|does|do|it|that|this|the|volume|traffic|for|of|on|mean|run|runs) )*(?:(?:7|seven|5|five) days (?:a|per) week|all (?:7|seven) days|all week)\s*\?+$`,
      /\bhow many days (?:a|per|of the) week\b/i,
      /\b(?:which|what) days\b/i,
    ],
    asks: 'days',
  },
  {
    about: [
      inOrder(/\bwhat /i, /\bmean\b/i, /\b(?:fragile|robust|measure first)\b/i),
      inOrder(
        /\b(?:wdym|meaning of|what(?:'s| is) (?:an? )?|^why(?: is (?:it|that|this))?(?: so| only)? )\b/i,
        /\b(?:fragile|robust|measure first)\b/i,
      ),
      inOrder(/\bwhat (?:do you |does )/i, /\bmean/i, /\b(?:replica|planned load|utili[sz]ation)/i),
      inOrder(
        /\b(?:wdym|meaning of|what(?:'s| is) (?:an? |["'“]))/i,
        /\b(?:replica|planned load|utili[sz]ation)/i,
      ),
      /\b(?:fragile|robust|replica|planned load) means?\b/i,
    ],
    asks: meaningTopic,
  },
  {
    about: [re`^${SO}why (?:only |just |not )?\d{1,3}(?: (?:of (?:them|those)|gpus?|cards?))?\s*\?*$`],
    asks: doubted('gpus'),
  },
  {
    about: [
      /\bafter (?:that|then|this|(?:[a-z]+ )?20\d\d)\s*\??$/i,
      /\bafterwards\b/i,
      /\bstops? being (?:free|paid)\b/i,
      /\b(?:commitment|contract|lease|term) (?:ends?|is over|runs out|expires?)\b/i,
    ],
    asks: ofSpot('after-paid'),
  },
  {
    about: [
      inOrder(
        re`\b${ALL}(?: (?:on|with|to|through|at|of|using))? (?:the )?${API_NAME}`,
        /\b(?:costs?|be|come to)\b/i,
      ),
      inOrder(
        /\b(?:costs?|be|come to)\b/i,
        re`\b(?:${ALL}|all),? (?:on|with|to|through) (?:the )?${API_NAME}`,
      ),
    ],
    asks: allOnTopic,
  },
  {
    about: [re`^${SO}why not (?:(?:just|simply|use|take|try|go with|go for|the|on|with) )*${API_NAME}`],
    asks: 'api',
  },
  {
    about: [/\b(?:catch|downsides?|drawbacks?|(?:what'?s|anything) wrong|trade-?offs?)\b/i],
    asks: 'catch',
  },
  {
    about: [
      inOrder(
        past(/\d/),
        /\b(?:does|would|will|could) (?:hosting|self-?hosting|it|this) (?:even |ever |really |still )?make (?:any )?sense\b/i,
      ),
    ],
    asks: 'sense',
  },
  { about: [/\b(?:robust|stable|fragile)\b/i], asks: 'robustness' },
  {
    about: [
      re`^${SO}(?:which|what) prices? (?:is|are|was|were|do|does|did)\b`,
      re`^${SO}(?:who|where does it) (?:says?|claims?)\b`,
    ],
    asks: ofPrices('sources'),
  },
  {
    about: [
      inOrder(
        re`^${SO}(?:why|how come) (?:is|are|does|do) (?!(?:it|that|this|they|hosting|self|everything|the (?:bill|total|cost|hosting|fleet))\b)`,
        /\b(?:expensive|dear|pric(?:e?y|ier)|costly|cheap\w*|cost so|so much)\b/i,
      ),
      inOrder(
        /\bhow (?:come )?(?:is|are|does|do|can|could)? ?(?!(?:it|that|this|they|hosting|self|everything)\b)[a-z]/i,
        /\b(?:so|that|this) (?:cheap\w*|expensive|dear|costly)\b/i,
      ),
    ],
    asks: ofPrices('why-price'),
  },
  {
    about: [
      inOrder(
        /^(?=.*\b(?:cool\w*|electric\w*|power)\b)/i,
        /\b(?:price|rate|rent|cost)s?\b/i,
        /\b(?:with|without|includ\w*|plus|before|after)\b/i,
      ),
      inOrder(
        /^(?=.*\b(?:cool\w*|electric\w*|power)\b)/i,
        /\b(?:with|without|includ\w*)\b/i,
        /\b(?:price|rate|rent|cost)s?\b/i,
      ),
    ],
    asks: electricityTopic,
  },
  {
    about: [
      /\b(?:cheaper|better|other|different|smaller|bigger|best|cheapest|alternative) (?:gpus?|cards?|hardware|models?)\b/i,
      inOrder(
        /\b(?:which|what) (?:gpus?|cards?|hardware|models?)\b(?! (?:hour )?(?:price|rate|rent|cost)s?\b)/i,
        /\b(?:better|best|cheapest|cheaper|should|would|else|instead|recommend)\b/i,
      ),
    ],
    asks: 'others-menu',
  },
  {
    about: [
      re`^why (?:(?:do|did) you (?:use|take|pick|choose|assume) |this |that |the |our )*(?:gpu|model|${OPEN_FAMILY}|${A_GPU})(?:[ -]?[\w.]+){0,3}\?*$`,
    ],
    asks: chosenTopic,
  },
];
