import { PERSON, WHO_USES } from '../../domain/people.ts';
import { re } from '../expression.ts';
import { inOrder, past } from '../in-order.ts';
import { SOLD_FAMILY } from '../names/family-name.ts';
import { REQUESTS } from '../requests.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';
import {
  perEachVolumeTopic,
  periodTopic,
  perMillionTopic,
  perPersonTopic,
  perRequestTopic,
  rateTopic,
} from './counts.ts';
import { apisTopic, machinesTopic, ofPrices, ofSpot } from './details.ts';
import { A_COUNT, A_GPU, API_MEMBER, API_SELLER_IN_ONE_WORD, SCALE_WORD, SO } from './parts.ts';
import type { Row } from './row.ts';

/** Topics of what a machine, a day, a request or a person comes to, of the traffic, and of what is done with a card. */

/** What it comes to after a while, and not when the choice turns. */
const OF_GROWTH = re`\bgrow|\bwhere\b|\bin ${A_COUNT} |\bcompound`;

/** A request, or so many of them. */
const OF_ONE = String.raw`\b(?:per|a|an|each|one|for (?:a|an|one|each|every)) (?:single |(?:\d[\d,]*(?: ?(?:k|${SCALE_WORD}))?|${SCALE_WORD}) )?(?:${REQUESTS}|prompts?|answers?|invoices?|e-mails?|images?|tasks?|items?|classifications?|translations?|extractions?|completions?|generations?|transcripts?|summar(?:y|ies))\b`;
/** How large one is, or how often it comes, is another question. */
const OF_SIZES = past(/\b(?:tokens|second|long|big|large)\b/i);

/** The more particular first. */
export const UNIT_TOPICS: readonly Row[] = [
  {
    about: [
      inOrder(
        re`^(?!.*(?:\$|\b(?:costs?|prices?|pay|bills?|spend)\b|\/ ?s\b|\b(?:seconds?|sec|tps)\b))`,
        re`\b(?:tokens?|${REQUESTS}|prompts?)\b`,
        re`\b(?:per|each|every|one|an?) (?!engineer)${WHO_USES}\b`,
      ),
    ],
    asks: perEachVolumeTopic,
  },
  {
    about: [
      re`\bwhat (?:do|does|did|would|will) (?:(?:the|our|one|an?|each|all|both|of|those|these|\d+) )*(?:gpus?|cards?|nodes?|machines?|box(?:es)?|servers?|hardware|${A_GPU})(?: (?:cost|costs|come to)|$)`,
      /\b(?:price|cost|rent) (?:of|for|per) (?:(?:the|one|each|an?|single) )*(?:nodes?|machines?|box(?:es)?|servers?)\b/i,
      /\bhow much (?:is|are|does|do|would) (?:(?:that|it|this|the|one|each|an?) )*(?:(?:nodes?|machines?|box(?:es)?|servers?) (?:cost|costs)?|(?:cost |be )?per (?:gpu|card|node|machine|server)[- ]?(?:hour|h)?)/i,
    ],
    asks: machinesTopic,
  },
  {
    about: [
      /^(?:(?:and|so|ok(?:ay)?|what|how much)[\s,]+)*(?:(?:is|'s|does|would) (?:that|it|this) (?:cost |be )?)?(?:(?:per|an?|each|every) (?:hour|day|week|quarter)|hourly|daily|weekly|quarterly)(?: then| now)?\s*\?*$/i,
      inOrder(
        past(/\b(?:tokens?|requests?|calls?|volume|traffic|people|engineers?|ops)\b/i),
        /\b(?:costs?|price|bill|pay|much|spend)\b/i,
        /\b(?:per|a|each|every) (?:day|night|week|quarter)\b(?=[\s?.!]*$)/i,
      ),
      /\bwhat (?:does|would|will) (?:an?|one|each|every) (?:day|night|week|quarter) cost\b/i,
    ],
    asks: periodTopic,
  },
  {
    about: [
      /\bgrow\w*/i,
      /\bwhere (?:will|would) (?:we|it|this|that|the (?:bill|traffic|volume)) (?:be|stand|end up|land)\b/i,
      inOrder(/\bhow (?:big|much|large|many tokens)\b/i, re`\bin ${A_COUNT} (?:years?|months?)\b`),
      /\bcompound\w*/i,
      inOrder(/\b(?:when|which month|how soon)\b/i, /\b(?:flip|change|switch|turn)s?\b/i),
    ],
    asks: ({ text }) => ({
      about: 'growth',
      isOfTurn: !OF_GROWTH.test(text),
    }),
  },
  {
    about: [
      /\bcap-?ex\b/i,
      /\bop-?ex\b/i,
      inOrder(/\bper (?:gpu|card|node)\b/i, /\bor\b/i),
      inOrder(/\bor\b/i, /\bper (?:gpu|card|node)\b/i),
    ],
    asks: ofSpot('paying'),
  },
  {
    about: [
      /\bre-?open\b/i,
      /\b(?:undo|revert|cancel|withdraw) (?:the |our )?decision\b/i,
      /\bchanged (?:our|my) minds?\b/i,
    ],
    asks: 'reopen',
  },
  {
    about: [/\bremind (?:me|us)\b(?! (?:again )?(?:what|why|how|which|who|whose|where|when)\b)/i],
    asks: 'remind',
  },
  {
    about: [
      /\bvot(?:e[drs]?|ers?|ing)\b/i,
      /\b(?:record|log|note|save) (?:it|this|that)\b/i,
      /^(?:final |our |the )?(?:decision|decided?|verdict) ?:/i,
      /\bdecide (?:for|on|to|the|an|apis?|host|self|pay|not)/i,
      /\b(?:record|log|note|save|file)\w* (?:the |a |our |this |that )?(?:decision|verdict|outcome)\b/i,
      /\bas (?:decided|done|settled)\b/i,
      /^(?:\w+ ){1,3}(?:says?|said|wants?|decided?|chose|agreed) (?:(?:to|that|we|on) )*(?:go|stay|stick) with\b/i,
    ],
    asks: 'votes',
  },
  {
    about: [
      inOrder(
        /^(?:is|are|was) (?:that |this |it |the )?\d[\d.,]*\s?[kmbt]?\b(?! ?h(?:ours?)?\b)/i,
        /\b(?:month|day|week|year|hour)\b/i,
      ),
      inOrder(
        re`^${SO}(?:that|this|it)(?:'?s| is) (?:really )?\d[\d.,]*\s?[kmbt]?\b`,
        /\b(?:month|day|week|year|hour)\b/i,
        /\b(?:right|correct|yes|no|or)\b/i,
      ),
    ],
    asks: 'volume',
  },
  {
    about: [
      /\b(?:req(?:uest)?s?|docs?|documents?|calls?|queries|messages|rps|qps|tokens)(?: (?:per|a|an|each|every) | ?\/ ?)(?:s|sec|second|min|minute|hour|h|day|week)\b/i,
      /\b(?:rps|qps)\b/i,
    ],
    asks: rateTopic,
  },
  {
    about: [
      inOrder(
        past(re`\b(?:gpus?|cards?|hardware|${A_GPU})\b`),
        /\b(?:who|where|which (?:seller|provider|vendor|host)s?)\b/i,
        /\b(?:sells?|offers?|serves?|hosts?|buy|get|is)\b/i,
        /\bcheap(?:est|er)?\b/i,
      ),
    ],
    asks: 'cheapest-seller',
  },
  {
    about: [
      /\b(?:who|where) (?:priced|sells|sold|rents|offers)\b/i,
      /\bwhat(?:'?s| is| are| was)? (?:(?:the|your|that|this) )?[$€£]?\d[\d.,]{0,8}k?(?: ?\/ ?h(?:r|our)?)? (?:based on|coming from|taken from)\b/i,
      re`^${SO}is (?:the |that )?\$?\d{1,3}(?:\.\d{1,3})?(?: ?\/ ?h(?:r|our)?)? (?:for|per|of|the price of) (?:(?:all|each|every|one|an?|the|single|whole) )*(?:gpus?|cards?|node|box|server|all|each|\d{1,2}|${COUNT_WORD}|${A_GPU})\b`,
      re`\b(?:gpu|hourly|rental|card|hardware|${A_GPU}) (?:price|rate)s?\b`,
      re`\b(?:price|rate) (?:of|for|per) (?:(?:an?|the|each|one|these|those) )*(?:gpus?|cards?|${A_GPU}|hour)\b`,
    ],
    asks: ofPrices('sources'),
  },
  {
    about: [
      inOrder(OF_SIZES, re`${OF_ONE}$`),
      inOrder(OF_SIZES, re`${OF_ONE}`, /\?/),
      inOrder(OF_SIZES, /\b(?:what(?:'?s)?|how much)\b/i, re`${OF_ONE}`, /\bcosts?\b/i),
      inOrder(
        re`^(?:and |so )?(?:what|how much) (?:do|does|would|will) (?:a )?(?:\d[\d,]{0,6}(?: ?(?:k|${SCALE_WORD}))?|${SCALE_WORD}) (?:${REQUESTS}|prompts|answers|pages)\b(?!.*\b(?:tokens|month|day|week|hour|year|on|with)\b)`,
        /\bcosts?\b/i,
      ),
    ],
    asks: perRequestTopic,
  },
  {
    about: [re`^${SO}how many (?:users|people|customers)(?: (?:then|now|exactly))?\s*\?*$`],
    asks: 'at-once',
  },
  {
    about: [
      inOrder(
        re`^(?!.*(?:\$|\b(?:per|each|second|sec|costs?|bills?|price|average)\b|\b(?:an?|one) (?:${REQUESTS}|prompt|answer)\b))`,
        /\bhow many (?:(?:input|output|in|out)(?:going|put)?[ -]tokens|tokens(?: (?:are|is|go|come))? (?:in|out|input|output|of (?:input|output))|(?:of (?:them|those|the tokens) )?(?:are|is) (?:input|output))\b/i,
      ),
    ],
    asks: 'sides',
  },
  {
    about: [
      /\btoken counts?\b/i,
      /\btotal (?:tokens|volume|traffic|requests)\b/i,
      /\b(?:tokens|requests) (?:in total|in all|altogether)\b/i,
      /\bmost likely\b/i,
      /\bmid-?point\b/i,
      inOrder(past(/\b(?:second|sec|s)\b/i), /\bhow many tokens\b/i),
    ],
    asks: 'volume',
  },
  {
    about: [
      /^(?:so )?how many (?!hours|days|weeks|minutes|gpus|cards|replicas|nodes|machines|servers|boxes|instances)[a-z-]+s (?:is|are) (?:that|this|it|there)\b/i,
    ],
    asks: 'volume',
  },
  {
    about: [
      /\bhow many (?!gpus?\b|cards?\b|replicas?\b|spares?\b|hours?\b|months?\b|people\b|engineers?\b|users\b|concurrent\b|sellers\b)[a-z-]+s (?:a|per|each|every) month\b/i,
    ],
    asks: 'volume',
  },
  {
    about: [
      inOrder(
        /\b(?:cost|costs|price|pay|much|bill|\$)\b/i,
        re`\b(?:(?:per|for (?:each|every)|each) ${WHO_USES}|(?:for one|an?) ${PERSON}|(?:each|every one) of (?:(?:our|the|those) )?\d[\d,.]*k? (?:[a-z-]+ )?${WHO_USES})\b`,
      ),
      inOrder(
        re`\b(?:(?:each|every|per) (?!engineer)${WHO_USES}|(?:one|an?) (?!engineer)${PERSON})\b`,
        /\b(?:costs?|pay|come to)\b/i,
      ),
      re`^(?:what(?:'?s| is)? )?(?:(?:it|that) )?per ${WHO_USES}\b`,
    ],
    asks: perPersonTopic,
  },
  {
    about: [
      inOrder(
        past(/\bcheaper\b/i),
        re`\b(?:what|how much) (?:does|do|is|are|would|will) (?:${SOLD_FAMILY}|${API_MEMBER}|${API_SELLER_IN_ONE_WORD}|the apis?)\b`,
        /\b(?:cost|costs|be|at this|month|then)\b/i,
      ),
    ],
    asks: apisTopic,
  },
  { about: [/\bblended (?:price|rate|cost)s?\b/i], asks: perMillionTopic },
  {
    about: [/\b(?:reasoning|thinking) tokens?\b/i],
    asks: 'reasoning',
  },
];
