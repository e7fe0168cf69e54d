import { re } from '../expression.ts';
import { inOrder } from '../in-order.ts';
import { OPEN_FAMILY } from '../names/family-name.ts';
import { API_NAME } from './apis-named.ts';
import { monthTopic, spreadTopic } from './counts.ts';
import { moneyTopic, ofPrices, premiumTopic, whichModelTopic } from './details.ts';
import { A_GPU, SO } from './parts.ts';
import type { Row } from './row.ts';

/** Topics of what is compared: which APIs, which of them costs most, and whether they are the same. */

/** Where data may have to stay; "us" is somebody. */
const REGION =
  '(?:eu|eu-?only|europe\\w*|uk|germany|german|swiss|switzerland|france|french|regional|residency|gdpr)';

/** Of where replicas lie: not of money, speed or load. */
const OF_SPREAD = re`^(?!.*(?:\$|\b(?:costs?|prices?|bill|speed|fast|tok\w*|tps|serves?|loads?|busy|spares?)\b))`;

const MOST_OR_LEAST =
  '(?:lowest|cheapest|cheaper|lower|best|better|least|highest|higher|dearest|dearer|most|worst)';
const OF_OUTPUT = /\b(?:outputs?|answers?|completions?|generat\w+)\b/i;

/** The more particular first. */
export const COMPARISON_TOPICS: readonly Row[] = [
  {
    about: [
      /\b(?:should|shall) (?:we|i) (?:(?:just|still|simply|then|better|rather) )*(?:stay|stick|go|use|keep|pay|buy|take|pick|choose)(?: (?:with|on|for|to|using))? (?:the |an )?apis?\b/i,
      /\bcheaper (?:for us )?to (?:stay|stick|keep|go|use|pay|buy)\b/i,
      re`^${SO}(?:it'?s )?(?:the )?(?:api|hosting) it is\b`,
    ],
    asks: 'verdict',
  },
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
      re`\b(?:without|if (?:we|there) (?:had|have|was|were|is) no) (?:(?:the|our|that|this|any) )?${REGION}(?: data)?(?: (?:rule|requirement|restriction|limit|constraint|condition))?\s*\?*$`,
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
      re`\b(?:does|do|did|would|will) (?:that|this|it|those|these) (?:(?:really|already|now|even|actually) )*(?:flips?|turns?|changes?|tips?) (?:it|that|the (?:verdict|answer|result|choice|decision)|anything|things|the picture)\b`,
    ],
    asks: 'verdict',
  },
  {
    about: [
      re`\b(?:is|are) (?:that|this|it|those|these|they|the (?:bills?|sums?|totals?|prices?|figures?)) (?:(?:really|now|already) )*(?:all[- ]in(?:clusive)?|everything|fully loaded|complete|the whole (?:bill|cost|price|story|picture))\b`,
      re`^${SO}all[- ]in(?:clusive)?\s*\?+$`,
    ],
    asks: 'not-counted',
  },
  {
    about: [
      re`\b(?:is|are) (?:it|that|this|they|those|these|both|we|api|${API_NAME})(?: (?:really|even|actually|selling|comparing|all))* (?:of )?(?:the )?same (?:model|thing|weights|llm)s?\b`,
      /\bdoes (?:it|that|this) (?:run|use|sell|serve) the same (?:model|weights|llm)\b/i,
    ],
    asks: 'same-model',
  },
];
