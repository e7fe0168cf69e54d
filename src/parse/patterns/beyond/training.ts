import { re } from '../../expression.ts';
import { A_FAMILY } from '../../names/family-name.ts';

/** What it costs to make a model: its tokens are read once, while it learns, and nobody is served with them. */

const DOES = '(?:(?:pre-?|re-?)?train|fine[- ]?tune|distil{1,2})';
const DOING = String.raw`(?:(?:pre-?|re-?)?training|fine[- ]?tuning|distil{1,2}(?:ing|ation)|(?:sft|rlhf|rlaif|dpo|grpo|ppo)(?![\w.-]))`;
/** "label training data": what is made for it, or taught in it, is work like any other. */
const OTHER_THAN_MODELS =
  '(?! (?:company|courses?|videos?|materials?|center|centre|data(?:sets?)?|sets?|examples?|samples?|pairs)\\b)';
/** What is trained, as a run, as steps and as tokens: nobody serves these. */
const RUN = String.raw`(?:${DOING}|(?:q?lora|peft|adapters?))(?: a)? (?:runs?|jobs?|throughput|speed|steps?|tokens?|costs?|bill|time)\b|(?<![\d.,])\d{1,3} epochs?\b|\btokens? (?:of|for) (?:${DOING})\b${OTHER_THAN_MODELS}`;
const MONEY = '(?:costs?|price|bill|budget|much|expensive|cheap(?:er|est)?|money|long|pay|charges?)';

/** "for training", "after fine-tuning", "no training on our data": beside what is served, or none at all. */
const BESIDE =
  '(?<!\\b(?:no|not|never|without|for|by|with|after|before|since|during|from|our|my|their|the|own|and|data|used|prior to) )';

/** What learns on somebody's data may be a seller, who must not. */
const ON_DATA =
  '(?! (?:it |them )?(?:on|with) (?:our|your|my|their|the|customers?|user|personal|any) ?(?:data|prompts|traffic|inputs?)?\\b)';

/** What can be trained: no "training company", no "train station". */
const A_MODEL = String.raw`(?:an?|our|the|my|own|of|${A_FAMILY}[\w.-]*|\d+(?:\.\d+)?b|(?:small |large |open )?(?:models?|llms?|loras?|adapters?))\b(?! (?:data|prompts|station|company))`;

/** What is asked is what training costs, or takes. */
export const TRAINS = re`\b${MONEY} (?:[\w'-]+ ){0,5}?(?:to|of|for|does|is|if) (?:[\w'-]+ ){0,3}?(?:${DOES}|${DOING})\b|${BESIDE}\b(?:${DOING})${OTHER_THAN_MODELS}\b${ON_DATA} [^;?!]{1,80}?(?:\b${MONEY}|\d ?[kmbt]?(?: ?tok(?:en)?s?| epochs?))|\b${RUN}|(?:^|[,;:] ?|\b(?:to|we|i|let's|please|will|would|can|could|should) )(?:${DOES}|${DOING}) ${A_MODEL}`;

/** "training costs $2k a month": what is paid for it beside what is served, which has a name to be typed by. */
export const IS_PAID = re`\b(?:${DOING})\b[^,;]{0,24}[$€£] ?\d`;

/** What a line must hold for it: most hold none of that. */
export const HOLDS_TRAINING = /train|tun(?:e|ing)|distil|sft|rlhf|rlaif|dpo|grpo|ppo|epoch|lora/i;
