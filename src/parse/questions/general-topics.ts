import { re } from '../expression.ts';
import { inOrder } from '../in-order.ts';
import { SOLD_FAMILY } from '../names/family-name.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';
import { API_NAME } from './apis-named.ts';
import { apisTopic, doubted, loadTopic, modelTopic, ofSpot } from './details.ts';
import { A_GPU, API_MEMBER, SO } from './parts.ts';
import type { Row } from './row.ts';

/** Topics whose words stand in questions about most others too, such as "GPUs" and "cost": they are looked for last. */

/** The more particular first. */
export const GENERAL_TOPICS: readonly Row[] = [
  {
    about: [
      inOrder(
        /\bhow many (?:gpus?|cards?|do|does|would|will|of (?:them|those))\b/i,
        /\b(?:fits?|holds?|memory)\b/i,
      ),
    ],
    asks: doubted('gpus'),
  },
  {
    about: [/\b(?:memory|vram|kv[ -]?cache|does (?:it|that|this|the model) fit|fits?|squeeze|cram)\b/i],
    asks: 'memory',
  },
  {
    about: [
      inOrder(
        /\b(?:can|could) (?:\d+|it|they|we|one|two|a|an|that|this|the)\b/i,
        /\b(?:do|serve|run|take|carry|manage)\b/i,
      ),
      /\bover-?(?:provisioned|sized)\b/i,
      /\b(?:loaded|load|utili[sz]ation|capacity|util|busy|idle|wast(?:e|es|ed|ing)|headroom|handle|cope|keep up)\b/i,
      /\benough\b/i,
      re`^${SO}(?:is|are) (?:(?:all|the|those|these|really) )*(?:\d{1,3}|${COUNT_WORD})(?: (?:gpus?|cards?|of (?:them|those)|${A_GPU}))? (?:(?:really|actually|even|all|still) )*(?:needed|necessary|required)\b`,
      re`\bdo(?:es)? (?:we|you|it|they|this|that) (?:(?:really|actually|even|still|truly) )*need (?:(?:all|so many|the|of|them|these|those) )*(?:\d{1,3}|${COUNT_WORD})(?: (?:gpus?|cards?|of (?:them|those)|${A_GPU}))?\?*$`,
    ],
    asks: loadTopic,
  },
  {
    about: [
      re`\b(?:cash|buy|bought|rent|rented|own|owned|spot|reserved|on[- ]demand|hourly|per hour|up ?front|day one|(?:price|cost) of (?:the|a|an|one|these|those) (?:gpus?|cards?|${A_GPU})|how much (?:is|are|does|do|costs?) (?:the|a|an|one|these|those) (?:gpus?|cards?|${A_GPU}))\b`,
      re`\bwhat(?:'?s| is| are)? (?:(?:the|our|all|these|those|this|that) )*(?:gpus?|cards?|${A_GPU})(?:'s)?(?: (?:alone|there|here))? (?:costs?|costing|running)\b`,
    ],
    asks: ofSpot('paying'),
  },
  {
    about: [
      /\b(?:fp\d+|int\d|bf16|[48][- ]?bits?|awq|gptq|quanti[sz]\w*|precision|which model|what model|model is|(?:what|which) (?:(?:do|are|would|will) )?we (?:be )?(?:host(?:ing)?|run(?:ning)? (?:on|there))|open model|vllm|sglang|engine)\b/i,
    ],
    asks: modelTopic,
  },
  {
    about: [
      re`^${SO}why (?:so|that) (?:many|few)\s*\?*$`,
      re`\b(?:gpus?|cards?|macs?|replicas?|fleet|tp|tensor[- ]parallel\w*|nodes?|${A_GPU})\b`,
      re`^${SO}how many (?:machines|servers|boxes|instances) (?:is|are) (?:that|this|it|there)\b`,
    ],
    asks: doubted('gpus'),
  },
  {
    about: [re`\b(?:api|${SOLD_FAMILY}|${API_MEMBER}|bedrock|azure|per token)\b|${API_NAME}`],
    asks: apisTopic,
  },
  {
    about: [
      /\b(?:which|what)(?:'?s| is| are| of)? (?:the |these |those |this |of )*(?:numbers?|figures?|inputs?|values?|it)? ?(?:is |are )?(?:mine|ours|yours|from (?:me|us)|typed|measured|guess(?:ed)?|made up|known|real)\b/i,
    ],
    asks: 'typed',
  },
  { about: [/\b(?:assum\w*|defaults?)\b/i], asks: 'assumed' },
  {
    about: [
      /\b(?:did|do|have|does) (?:you|it|this|that|the (?:card|bill|bot)) (?:also |even |really )*(?:count|include|cover|consider)/i,
    ],
    asks: 'not-counted',
  },
  {
    about: [
      /\b(?:cheapest|cheaper|least expensive|lowest bill)\b/i,
      re`^${SO}(?:(?:what|which|show|list|give|tell|see|are|have|do we|can we|can you|me|us|all|any|other|the|our|of) )*(?:options|choices|candidates)(?: (?:are|do|is|there|we|have|please|then|again|do we have))*\s*\?*$`,
    ],
    asks: 'ranked',
  },
  {
    about: [
      /\b(?:best|recommend\w*|verdict|winner|bottom line|tl;?dr|conclusion|should we|why not|which one|what do (?:you|we) (?:suggest|do)|so what|result)\b/i,
    ],
    asks: 'verdict',
  },
  {
    about: [
      /\b(?:expensive|dear|costs?|so (?:much|high)|break ?down|working|maths?|arithmetic|made up|add up|look right|calculat\w*|formulas?|sums?|bill|hosting|total|price)\b/i,
      re`^${SO}how (?:(?:did|do|does|could|can|have|has) )(?:you|it|we|they|the (?:card|bot)) (?:(?:even|ever|really|actually) )*(?:come (?:to|up with|by)|came (?:to|up with)|get|got|gotten|arrived? at|reach(?:ed)?|find|found|know)(?: to)? (?:this|that|it|there|here|these|those|the (?:number|figure|result)s?)(?: (?:number|figure|result|conclusion)s?)?\s*\?*$`,
      re`^${SO}(?:can you |could you |please |just )*explain(?: (?:it|this|that|these|the|your|yourself|numbers?|figures?|results?|card|please|to me|how|you|got|there|it works|came|up|with))*\s*\?*$`,
      re`^${SO}(?:can you |could you |please |just )*(?:walk|talk|take) (?:me|us) through (?:it|this|that|these|the (?:card|numbers?|figures?|bill|sums?))\s*\?*$`,
      re`^${SO}what(?:'?s| is| was| all is)? (?:all )?(?:included|in (?:it|there|that|this|the (?:bill|price|number|figure|total)))(?: (?:then|already|all))*\s*\?*$`,
    ],
    asks: 'bill',
  },
  {
    about: [re`^${SO}(?:what|who)(?:'?s| is| are) (?:this |that )?[a-z][\w.-]{2,24}\?*$`],
    asks: ({ named }) => ({ about: named.ids.length === 0 ? 'unsaid' : 'cheapest-seller' }),
  },
  {
    about: [
      re`^${SO}why (?:(?:is (?:it|that)|do you (?:use|take|pick|compare with)|just|only|against|vs) )*[a-z][\w. -]{2,24}\?*$`,
    ],
    asks: ({ named }) => ({
      about: named.ids.length === 0 ? 'unsaid' : 'cheapest-seller',
    }),
  },
];
