import { OTHER_COSTS_ALONE } from '../../domain/fields/names.ts';
import { re } from '../expression.ts';
import { API_NAME } from './apis-named.ts';
import {
  allOn,
  chosen,
  doubted,
  electricity,
  meaning,
  money,
  ofPrices,
  ofSpot,
  winningPrices,
} from './details.ts';
import { A_GPU, HOSTED_FAMILY, SO } from './parts.ts';
import type { Row } from './row.ts';

/** Topics that are looked for first: their words stand in questions about other topics too. */

const WINS = '(?:win|wins|cheaper|worth|make sense|makes sense|pay|pays|better|viable)';
/** The same of a choice, which is another one then. */
const TURNS = `(?:${WINS}|flips?|tips?|turns?|(?:come|comes) out ahead|(?:costs?|pays?|be|come out|comes out|(?:is|are) (?:it|this|that|they|we|hosting|both)) (?:even|equal|level|the same))`;

/** All the traffic on one model: "what would only mini cost?". */
const ALL =
  '(?:100 ?%|everything|all of (?:it|that)|all(?: (?:the|our))? (?:traffic|volume|tokens)|only|just|nothing but)';

/** A question of what a word of the card means, or why it stands there. */
const MEANS =
  /\b(?:wdym|what (?:do you |does |is |did you )?.*\bmean|meaning of|what(?:'s| is) (?:an? )?|^why(?: is (?:it|that|this))?(?: so| only)? )\b.*\b(?:fragile|robust|measure first)\b|\b(?:wdym|what (?:do you |does ).*\bmean|meaning of|what(?:'s| is) (?:an? |["'“])).*\b(?:replica|planned load|utili[sz]ation)|\b(?:fragile|robust|replica|planned load) means?\b/i;

/** The more particular first. */
export const PARTICULAR_TOPICS: readonly Row[] = [
  { about: MEANS, asks: meaning },
  {
    about: re`^${SO}why (?:only |just |not )?\d{1,3}(?: (?:of (?:them|those)|gpus?|cards?))?\s*\?*$`,
    asks: doubted('gpus'),
  },
  {
    about:
      /\bafter (?:that|then|this|(?:[a-z]+ )?20\d\d)\s*\??$|\bafterwards\b|\bstops? being (?:free|paid)\b|\b(?:commitment|contract|lease|term) (?:ends?|is over|runs out|expires?)\b/i,
    asks: ofSpot('after-paid'),
  },
  {
    about: re`\b${ALL}(?: (?:on|with|to|through|at|of|using))? (?:the )?${API_NAME}.*\b(?:costs?|be|come to)\b|\b(?:costs?|be|come to)\b.*\b(?:${ALL}|all),? (?:on|with|to|through) (?:the )?${API_NAME}`,
    asks: allOn,
  },
  {
    about: re`^${SO}why not (?:(?:just|simply|use|take|try|go with|go for|the|on|with) )*${API_NAME}`,
    asks: 'api',
  },
  {
    about: /\b(?:catch|downsides?|drawbacks?|(?:what'?s|anything) wrong|trade-?offs?)\b/i,
    asks: 'catch',
  },
  {
    about:
      /\b(?:does|would|will|could) (?:hosting|self-?hosting|it|this) (?:even |ever |really |still )?make (?:any )?sense\b(?!.*\d)/i,
    asks: 'sense',
  },
  { about: /\b(?:robust|stable|fragile)\b/i, asks: 'robustness' },
  {
    about: re`^${SO}(?:which|what) prices? (?:is|are|was|were|do|does|did)\b|^${SO}(?:who|where does it) (?:says?|claims?)\b`,
    asks: ofPrices('sources'),
  },
  {
    about: re`^${SO}(?:why|how come) (?:is|are|does|do) (?!(?:it|that|this|they|hosting|self|everything|the (?:bill|total|cost|hosting|fleet))\b).*\b(?:expensive|dear|pric(?:e?y|ier)|costly|cheap\w*|cost so|so much)\b|\bhow (?:come )?(?:is|are|does|do|can|could)? ?(?!(?:it|that|this|they|hosting|self|everything)\b)[a-z].*\b(?:so|that|this) (?:cheap\w*|expensive|dear|costly)\b`,
    asks: ofPrices('why-price'),
  },
  {
    about:
      /(?=.*\b(?:cool\w*|electric\w*|power)\b)(?:\b(?:price|rate|rent|cost)s?\b.*\b(?:with|without|includ\w*|plus|before|after)\b|\b(?:with|without|includ\w*)\b.*\b(?:price|rate|rent|cost)s?\b)/i,
    asks: electricity,
  },
  {
    about:
      /\b(?:cheaper|better|other|different|smaller|bigger|best|cheapest|alternative) (?:gpus?|cards?|hardware|models?)\b|\b(?:which|what) (?:gpus?|cards?|hardware|models?)\b(?! (?:hour )?(?:price|rate|rent|cost)s?\b).*\b(?:better|best|cheapest|cheaper|should|would|else|instead|recommend)\b/i,
    asks: 'others-menu',
  },
  {
    about: re`^why (?:(?:do|did) you (?:use|take|pick|choose|assume) |this |that |the |our )*(?:gpu|model|${HOSTED_FAMILY}|${A_GPU})(?:[ -]?[\w.]+){0,3}\?*$`,
    asks: chosen,
  },
  {
    about:
      /\bpay(?:s|ing)?[- ]?(?:off|itself|back)\b.*\b(?:month|long|when)|\bpayback\b|\broi\b|\breturn on (?:the |our |this )?invest\w*|\brecoup\w*|\b(?:get|got|have|see|earn(?:ed)?|is) (?:(?:it|our|the|that|all|its|this) )+(?:money |cash |investment |spend |price )?back\b|\b(?:how (?:long|soon)|when)\b.*\bpaid (?:back|off)\b|\b(?:when|how long)\b.*\bpays? (?:(?:itself |themselves )?(?:back|off)|for (?:itself|themselves))\b/i,
    asks: 'payback',
  },
  {
    about: re`^(?=.*\b(?:gpus?|hour\w*|rent\w*|cards?|${A_GPU})\b).*\b(?:at|below|under|for|to) (?:what|which) (?:gpu |hourly |rental |gpu[- ]hour |${A_GPU} )*(?:price|rate|rent)\b(?!.*\bapi\b).*\b${TURNS}\b|\bhow cheap (?:would|must|do|does|should|have) .*\b(?:gpus?|rent\w*|hosting|${A_GPU})\b|\b(?:what|which) (?:gpu|hourly|rental|rent) (?:price|rate) (?:would|do|does|makes?|is needed|must)\b`,
    asks: 'winning-rent',
  },
  {
    about: re`\b(?:at|below|under|above|from|over) (?:what|which) (?:api |token |per[- ]token |list )*(?:price|rate|cost)s?\b.*\b${TURNS}\b|\b(?:what|which) (?:api |token )?(?:price|rate)s? (?:would|do|does|must|should) (?:we|you|it|they|i) (?:need|have to|want|ask)\b|\b(?:what|how (?:much|cheap|expensive|dear)) (?:would|must|should|does|do) (?:the |an? )?[a-z][\w. -]{1,30} (?:have|need) to (?:cost|be|charge|ask|get|become)\b`,
    asks: winningPrices,
  },
  {
    about: re`\bbreak[- ]?even\b|^${SO}from (?:where|when)(?: on)? (?:does|do|would|is|will)\b|\bpay(?:s|ing)? (?:off|itself|back)\b|\b(?:from|at|above|beyond|past|over) (?:what|which|how much|how many) (?:volume|traffic|point|scale|load|size|usage|tokens|requests|calls|questions|messages|chats|tickets|queries|documents|users|demand)\b|\bwhen (?:does|do|would|will|is) .*\b${WINS}\b|\bhow (?:much|many) (?:more )?(?!gpus?\b|cards?\b|months?\b|years?\b)[a-z]+\b.*\b(?:until|before|for|to|does hosting|would hosting)\b.*\b(?:host|${TURNS})|\bcross(?:es|over|ing)?\b(?![ -]?connect)|\b(?:never|ever) (?:be )?${WINS}\b|^(?:(?:so|and|but|ok|basically|practically|really|wait|hm+)[\s,]+)*never\b[^?\d]*\?`,
    asks: 'break-even',
  },
  {
    about:
      /\b(?:get|stay|keep|come|go|be|fit|end up)(?: (?:it|this|that|the bill|hosting))? (?:in|into|below|under|within|to) (?:about |around )?(?:\$ ?\d[\d.,]*k?|\d[\d.,]*k)\b(?! ?(?:tok|req|h\b|ms|gb))|\bwithin (?:the |our )?budget\b/i,
    asks: 'within',
  },
  {
    about:
      /\brisk\w*|\bgo(?:es)? wrong\b|\boptimi[sz]e\b|\bhow far off\b|\bwhat (?:would|could|might|will|can) (?:\w+ ){0,2}?(?:change|flip|make|tip|turn)\b|\bwhat (?:would|does) it take\b|\bhow close\b|\b(?:at|from|below|under) (?:what|which) (?:\w+ ){0,2}?(?:price|rate|cost)\b.*\bwins?\b|\b(?:get|bring|push|stay|keep|go|come) (?:\w+ ){0,3}?(?:below|under|down to|cheaper)\b|\bsensitiv\w*|\btipping\b/i,
    asks: 'change',
  },
  {
    about: /\bwins?\b.*\b(?:at|with) half\b|\bhalf\b.*\bwins?\b/i,
    asks: 'wins-at-half',
  },
  {
    about:
      /\bbill\b.*\b(?:for|of|from|on)\s*\?*$|\b(?:which|what|whose) (?:model|api|seller|vendor)(?:'?s)?\b.*\bbill\b|\bwhose bill\b|\b(?:what|which) (?:model|api)s? (?:are|do|did|is) (?:they|we|you|the \w+|everyone|people) (?:us(?:e|ing)|pay\w*|on)\b/i,
    asks: 'our-bill',
  },
  {
    about: re`\b(?:which|what)(?:'?s| is| are)? (?:the )?(?:apis?|sellers?|providers?|cheapest)\b.*\bcheap(?:est|er)\b|^${SO}(?:who|which(?: one)?)(?:'?s| is| would be) (?:the )?(?:cheapest|cheaper|least expensive)(?: (?:one|now|then|here|at this volume))*\s*\?*$`,
    asks: 'ranked',
  },
  {
    about:
      /\b(?:apis?|hosting|who|which one|we) (?:still |really |even )?wins?\b|\bare we winning\b|\b(?:hosting|self-?hosting|(?:the )?apis?|it|this) (?:is|are) (?:then )?(?:dead|out|doomed|hopeless|pointless|a no-?go|off the table|dumb|nonsense)\b|\b(?:plain|simple|one) (?:english|words|terms|sentence|line)\b|\beli5\b|\blike i'?m (?:five|5)\b|\b(?:say|repeat|tell me) (?:that|it|this|again)\b|\b(?:care|matters?) (?:about|most|here)\b|\btake-?aways?\b|\b(?:is|are|would) (?:it|this|that|hosting|(?:the )?apis?|self-?\s?hosting) (?:even |really |still |actually |be )*(?:worth|viable|sensible|smart|a good (?:idea|deal)|(?:a )?no-brainer)\b/i,
    asks: 'verdict',
  },
  {
    about: re`^so\?+$|^${SO}(?:why|how come|why (?:so|is that|that))\?*$|^(?:(?:wait|sorry|huh|hm+)[\s,.!]*)*what\?*$|^(?:(?:any|your|ok|so|and)[\s,]+)*(?:thoughts|ideas|opinions?|wdyt|what (?:do|would) you (?:think|say|do)|worth (?:it|the (?:hassle|effort|trouble|pain|money)))\b`,
    asks: 'verdict',
  },
  {
    about:
      /\bhow (?:do|can|should) (?:i|we) use\b|\b(?:are|r) (?:you|u) (?:a |an )?(?:bot|ai|human|real)\b|\bwho are you\b/i,
    asks: 'help',
  },
  {
    about: re`\bnot (?:included|counted|covered|in (?:it|there|the))\b|\b(?:forgot|forgets?|ignores?|misses|missed|left out|leaves out)\b(?!.*\b(?:people|ops|engineers?|staff|power|electric\w*|cool\w*|spares?|network|${OTHER_COSTS_ALONE}|caching|cache|batch)\b)|\b(?:missing|left out|forgotten|hidden|excluded) (?:costs?|from)\b|\bwhat (?:costs? )?(?:is|are|did you) (?:(?:we|costs?) )?(?:missing|forget|leave out)\b|\b(?:vat|tax(?:es)?|gst)\b`,
    asks: 'not-counted',
  },
  {
    about: /\b(?:euros?|eur|gbp|pounds?|sterling|rupees?|inr|yen|francs?|chf)\b|[€£₹]/i,
    asks: money,
  },
];
