import { PERSON } from '../../domain/people.ts';
import { re } from '../expression.ts';
import { inOrder, past } from '../in-order.ts';
import { OPEN_FAMILY } from '../names/family-name.ts';
import { API_NAME } from './apis-named.ts';
import {
  allOnTopic,
  chosenTopic,
  doubted,
  electricityTopic,
  meaningTopic,
  ofPrices,
  ofSpot,
} from './details.ts';
import { A_GPU, SO } from './parts.ts';
import type { Row } from './row.ts';

/** Topics whose words stand in questions about other topics too: looked for before those. */

/** All the traffic on one model: "what would only mini cost?". */
const ALL =
  '(?:100 ?%|everything|all of (?:it|that)|all(?: (?:the|our))? (?:traffic|volume|tokens)|only|just|nothing but)';

/** Tokens of some time: "tok/s", "tokens per second". */
const A_TOKEN = String.raw`\btok(?:en)?s? ?(?:\/ ?s|(?:a|per|each|every) sec)|\btps\b`;

/** The more particular first. */
export const PARTICULAR_TOPICS: readonly Row[] = [
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
      re`^${SO}(?:(?:does|do|is|are|did|also|on|at|over|the|it|that|this|volume|traffic|bill|number|include|includes|including|included|count|counts|cover|covers|only|just|or|of|with|without|for) )*(?:weekends?|weekdays?(?: only| alone)?(?: or (?:every day|all days|all week|weekends(?: too)?))?|(?:saturdays?|sundays?)(?: and (?:saturdays?|sundays?))?)(?: (?:too|as well|also|included|in (?:it|that|there)|count|counted|covered|or not|only))*\s*\?+$`,
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
    about: [
      re`^${SO}why (?:only |just |not )?\d{1,3}(?: (?:of (?:them|those)|gpus?|cards?))?(?:,? (?:(?:and )?not|instead of|rather than|over) (?:just |only )?\d{1,3})?\s*\?*$`,
      re`^${SO}why not (?:fewer|less|more)(?: (?:of them|gpus?|cards?))?\s*\?*$`,
    ],
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
        /\b(?:which|what) (?:gpus?|cards?|hardware|models?)\b(?! (?:hour )?(?:price|rate|rent|cost)s?\b)(?! (?:would|will|do) (?:we|you|i) (?:host|run|serve|be hosting|be running)\b)/i,
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
