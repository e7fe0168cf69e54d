import { re } from '../../expression.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { STAND_BY, TAKES_OVER } from '../../stand-by-words.ts';
import { NONE, TAKE_AWAY } from './verbs.ts';
import { NAME_OF_API, NAME_OF_RIVAL, PERCENT, THE, type WaysToSay } from './ways-to-say.ts';

/** "when our cluster is down": whatever it is that then serves nobody, and whoever it belongs to. */
const WHEN_DOWN = `(?:if|when(?:ever)?|while|in case) (?:(?:(?:the|our|my|an?|one|one of (?:the|our)) )?(?:(?:own|gpu|gpus|${GPU_NAME}|inference) )?(?:box(?:es)?|cluster|gpus?|servers?|machines?|nodes?|rig|fleet|hosts?|hosting|self-?hosted (?:one|model)|data ?cent(?:er|re)|dc|it|we|they|ours?)(?:(?: (?:is|are|goes|go|gets?)|'s|'re) (?:down|offline|out|away|unavailable|broken)| fails?| dies?| crash(?:es)?| breaks?(?: down)?| (?:has|have) an? (?:outage|problem)s?)|(?:the )?spot(?: (?:instances?|capacity|gpus?))? (?:is|are|gets?|goes) (?:gone|reclaimed|preempted|interrupted|unavailable|taken away))`;
/** What is done then: a verb that would choose the API for everything, said alone. */
const THEN_USE =
  '(?:(?:we|it|all|everything|(?:the )?traffic|requests) )?(?:(?:will|would|could|can|just|then|simply) )*(?:use|take|pay(?: for)?|call|go(?:es)? (?:to|over to)|switch(?:es)? (?:over )?to|move(?:s)? to|route(?:s)? to|send (?:it|everything|traffic) to|fail(?:s)? ?over to|fall(?:s)? back (?:to|on)|fallback (?:to|on|is)|fail-?over (?:to|is))';

/** What is no longer used. */
const OVER =
  '(?:legacy|gone|deprecated|dead|old|outdated|history|retired|phased out|obsolete|sunset|superseded)';
const WE_HAVE =
  "(?:(?:and|but|so) )*(?:(?:we|they|everybody)(?:'ve| have|'re| are)? )?(?:(?:already|just|now|since|all) )*";
const MOVED = '(?:moved|switched|migrated|changed|gone|went|upgraded)(?: everything| all)?(?: over)?';
/** "we moved to", "it's", "take": what stands before the one that is used instead. */
const WE_NOW = `(?:(?:and|so|but) )*(?:${WE_HAVE}${MOVED} (?:over )?to |(?:we|it|they|people|everybody)(?:'re|'s| are| is)? (?:(?:now|all|already) )*(?:(?:use|using|run|running|on) )*|(?:use|take|try|go with|run) )(?:the )?`;
/** What people say of the APIs that are compared with. */
export const OF_APIS: WaysToSay = {
  '$1 cached': [
    re`^${THE}(?:prompt )?cach(?:e|ing) (?:covers?|covered|catches|caught|gets?|hits?|takes?|handles?|handled|serves?|served)(?: (?:about|around|up to))* ${PERCENT}(?: of (?:it|them|that|the (?:input|prompts|traffic|tokens)))?$`,
  ],
  'failover to $1': [
    re`^(?:and )?${WHEN_DOWN},? ${THEN_USE} (?:the )?${NAME_OF_RIVAL}$`,
    re`^(?:and )?${THEN_USE} (?:the )?${NAME_OF_RIVAL} ${WHEN_DOWN}$`,
  ],
  $1: [re`^((?=.*\b(?:${STAND_BY}|${TAKES_OVER})\b).{3,60}?),? ${WHEN_DOWN}$`],
  'no failover': [
    /^(?:(?:we|i) )?(?:(?:have|need|want) )?(?:no|without) (?:an? |the |any |our )?fall-?backs?$/i,
  ],
  // Which work a share is of changes no figure.
  '$1 ': [
    /^((?:(?:we|can|could|would|should) )*(?:send|route|move|push|put|give|run|keep|offload|shift)) (?:the |our )?(?:hard|harder|hardest|difficult|easy|easier|easiest|complex|simple|simpler|simplest|urgent|important) (?=\d{1,2}(?:\.\d+)? ?%)/i,
  ],
  '$1 for $2': [
    re`^(?:add|put in|bring in|throw in) (?:the )?${NAME_OF_RIVAL} for (?:about |around )?((?:\d{1,2}(?:\.\d+)? ?%|half|an? (?:third|quarter)) of (?:it|that|them|this|(?:the|our) (?:traffic|volume|tokens|requests|load)))$`,
    re`^(?:only |just )?${NAME_OF_RIVAL} (?:only|just) for (?:about |around )?((?:\d{1,2}(?:\.\d+)? ?%|half|an? (?:third|quarter)) of (?:it|that|them|this|(?:the|our) (?:traffic|volume|tokens|requests|load)))$`,
  ],
  '$1 off the api': [
    re`^(?:that'?s|that is|it'?s|those are|this is) (?:the )?list(?: prices?)?[,;]? (?:and |but )*(?:we|i) (?:pay|get|have) ${PERCENT} (?:less|off)$`,
  ],
  '$1 discount': [
    re`^(?:they|(?:the |our )?(?:vendor|seller|provider)s?) (?:(?:would|will|can|could) )?(?:offers?|offered|gives?|gave|promised?|grant(?:s|ed)?) (?:us )?(?:an? )?${PERCENT} (?:discount|off|rebate)$`,
  ],
  '$1 off': [/\bdiscount of (\d+(?:\.\d+)? ?%)/gi],
  'no chinese $1': [/^(?:also |and |but )*no china (models|apis|sellers|vendors|providers)$/i],
  'drop $1': [
    re`^(?:[a-z][\w'’.-]{0,20} ){1,3}(?:does ?n't|does not|do ?n't|do not|won't|will not|never) (?:(?:really|ever) )?(?:wants?|likes?|trusts?) (?:to (?:use|see|have|pay for) )?${THE}${NAME_OF_API}(?: (?:in there|on there|on the card|at all|here))*$`,
    re`^(?:(?:${TAKE_AWAY}|${NONE}) (?:the |our )?)${NAME_OF_RIVAL} (?:line|row|bar|entry|column)(?: (?:please|too))*$`,
    re`^${NAME_OF_RIVAL} (?:is|are|was|got|gets) (?:banned|forbidden|blocked|vetoed|rejected|not approved|not allowed|off limits|disallowed)(?: (?:by|for|here|at) [a-z ]{2,20})?$`,
    re`^(?:(?:we|i) )?(?:can ?not|can'?t) (?:use|have|take) (?!(?:them|those|these)\b)${NAME_OF_RIVAL}(?: (?:here|any ?more|at all|for this))?$`,
    re`^(?=.*(?:\b(?:not|no|off|irrelevant)\b|n't|out of))${NAME_OF_RIVAL} (?:is|are)(?: ?n[o']?t)? (?:(?:not|no|off|really|just|sadly) )*(?:an? |the )*(?:option|irrelevant|table|allowed|possible|go|candidate|out of (?:the )?(?:question|game|running|race|picture|budget|scope))(?: (?:for (?:us|this)|here))?(?: ?\([^)]*\))?$`,
    re`^(?:i think |we think )?([a-z][\w ./-]{1,40}?) (?:is|are|was)(?:n'?t)?\b[^,;\d]*[,;]+ (?:so )?(?:(?:take|leave|kick) (?:it|that) out|(?:drop|remove|ditch|skip|exclude)(?: (?:it|that))?|out with it)$`,
  ],
  'spend $1 $2': [
    /^(?:we|i) (?:now |currently )?(?:pay|spend) (\d[\d.]* ?%) (less|more)(?: (?:now|since [\w ]+|than [\w ]+))*$/i,
  ],
  'drop $1, add ': [/^[-\u2212\u2013] ?([a-z][^,+]*?) \+ ?(?=[a-z])/i],
  ', drop ': [/ [-\u2212\u2013](?=[a-z])/gi],
  'replace $1 with $2': [
    re`^${THE}${NAME_OF_RIVAL} (?:is|was|are|has been) (?:(?:being|now|already|so|pretty much|kind of) )*${OVER}(?: (?:here|for us|now|already|by now))*[,;.:]+ ${WE_NOW}${NAME_OF_API}(?: (?:now|instead|already|these days))*$`,
    re`^(?:nobody|no ?one|we) (?:no longer |do ?n'?t |really |uses? )+(?:use )?${NAME_OF_RIVAL}(?: any ?more| now)?[,;.:]+ ${WE_NOW}${NAME_OF_API}(?: (?:now|instead|already|these days))*$`,
    re`^${WE_HAVE}${MOVED} (?:away )?from (?:the )?${NAME_OF_RIVAL} to (?:the )?${NAME_OF_API}(?: (?:now|already|last [a-z]+|in [a-z]+))*$`,
    re`^${THE}${NAME_OF_RIVAL} (?:was|is|got|has been|gets) replaced (?:by|with) (?:the )?${NAME_OF_API}(?: (?:now|already|last [a-z]+|in [a-z]+))*$`,
    re`^(?:replac(?:e|ing)|swap(?:ping)?) (?:the |our )?(.{2,60}?) (?:with|by|for) (.{2,60}?) in (?:the|our) (?:mix|split)$`,
    re`^(?:replacing|swapping) (?:the |our )?(.{2,60}?) (?:with|by|for) (.{2,60})$`,
    /^(?:the |our )?(\d?[a-z][\w.-]*(?: [\w.-]+){0,2}) (?:is|are) (?:(?:being|now|already|getting) )*(?:deprecated|dead|gone|sold out|discontinued|retired|shut down)[,;.]+ (?:(?:so|let'?s|please|better|we) )*(?:take|use|try|go (?:for|with)) (?:an? |the )?(.+)$/i,
  ],
  'replace $2 with $1': [
    re`^(?:(?:we|i|they)(?:'d| would) )?(?:rather|prefer to|prefer) (?:(?:use|see|have|take|compare (?:it )?(?:with|against|to)) )?(.+?) (?:than|over|to) (?:use |see |with )?(.+)$`,
    /\b(?:swap|bring|sub|substitute) in (.{1,80}?) for ((?:(?! and [^,;]{0,40}?(?:%|\b(?:no|cached|batch|spares?|rented|owned|int4|fp8)\b))[^,;])+)/i,
  ],
  '$2 instead of $1': [/^s\/([^/]+)\/([^/]+)\/?g?$/i],
  '50% off $1': [re`^${NAME_OF_RIVAL} (?:at|for|is|goes) half (?:the |of the )?price$`],
  '$1 is $2': [
    re`^(?:the |our )?${NAME_OF_RIVAL}(?:'s)? (?:price|rate)s? (?:is|are|was|were) (?:negotiated|special|discounted|agreed|fixed)(?:[,;:]| at| to| it'?s| is)+ (\$?\d[\d.]* ?\/ ?\$?\d[\d.]*)$`,
    re`^(?:that |the |this |our |your )*${NAME_OF_RIVAL}(?:'s)? (?:price|rate)s? (?:is|are|looks?|seems?) (?:wrong|off|incorrect|old|outdated|too (?:high|low))[\s,;:.-]+(?:(?:it'?s|it is|they'?re|make it|should be|is|now) )*(\$?\d[\d.]* ?\/ ?\$?\d[\d.]*)$`,
  ],
  '$2 gets $1 more expensive': [
    re`^(?:there(?:'s| is) )?(?:(?:an?|plus|and|with|another) )*${PERCENT} (?:fee|markup|mark-up|surcharge|commission|platform fee) (?:at|on|of|from|by|for) (?:the )?${NAME_OF_RIVAL}$`,
    re`^(?:(?:an?|plus|and|with|another) )*${PERCENT} (?!platform |vendor |handling )${NAME_OF_RIVAL} (?:fees?|markup|mark-up|surcharge|commission)$`,
    re`^(?:and |but )?(?:we|i) pay ${PERCENT} (?:extra|more|on top|fees?) (?:at|on|to|for) (?:the )?${NAME_OF_RIVAL}$`,
  ],
  '$1 off $2': [
    re`^(?:(?:and|also|plus|we|have|get|got|with|there'?s) )*(?:an? )?${PERCENT} (?:(?:edp|enterprise|volume|committed|negotiated|spend) )*(?:discount|rebate) (?:with|from|at|by) (?:the )?${NAME_OF_RIVAL}$`,
    re`^(?:we|i)(?:'ve)? (?:get|have|got|negotiated) (?:about |around )?${PERCENT} (?:off )?(?:from|with) (?:the )?${NAME_OF_RIVAL}$`,
    // Only that one: the others stay as they are, and none of them goes.
    re`^(?:(?:and|also|we|have|get|got|with) )*(?:an? )?${PERCENT} (?:off|discount|rebate)(?: (?:on|for|from|with|at))? (?:only|just) (?:(?:on|for|from|with|at) )?${THE}${NAME_OF_RIVAL}$`,
    re`^(?:(?:and|also|we|have|get|got|with) )*(?:an? )?${PERCENT} (?:off|discount|rebate)(?: (?:on|for|from|with|at))? ${THE}${NAME_OF_RIVAL} (?:only|alone|and (?:no others?|nothing else|nobody else))$`,
  ],
  '$1 gets $2 more expensive': [
    re`^(?!(?:they|it|this|that|support|maintenance) )${NAME_OF_RIVAL} (?:takes?|adds?|charges?|puts?|has|have|wants?|keeps?)(?: (?:us|an?|another|extra|about|a further))* ${PERCENT}(?: (?:on top|extra|fees?|markup|mark-up|surcharge|commission|platform fee|handling fee|of fees))+(?: (?:of (?:it|that|list|the price)|too|as well))*$`,
    re`^(?!(?:they|it|this|that|support|maintenance) )${NAME_OF_RIVAL} adds ${PERCENT}$`,
    re`^(?:if |when )?(?:the |our )?${NAME_OF_RIVAL}(?: contract| deal| price)? (?:(?:renews|is renewed|gets renewed|renewal is|comes? back|will renew|will be) )+(?:at |with |for )?\+ ?${PERCENT}$`,
    re`^(?:if |when )?(?:the |our )?${NAME_OF_RIVAL}(?: contract| deal| price)? (?:renews|is renewed|will renew)(?: (?:at|with|for))? ${PERCENT} (?:more|higher|up)$`,
  ],
  '$2 off $1': [
    re`^(?:our|the|my) ([a-z][\w .-]{1,24}?)(?:'s)? (?:price|rate|pricing|cost|deal)s? (?:is|are)(?: (?:about|around|roughly))? (\d{1,2}(?:\.\d+)? ?%) (?:lower|cheaper|less|better|under|down)(?: (?:than|from|compared to|vs))? (?:the )?(?:list|public|official|standard|catalog(?:ue)?)(?: (?:price|rate|one)s?)?$`,
    re`^(?:(?:and|but|also) )*(?:(?:we|i)(?:'ve)? )?(?:have|has|got|get|signed|there'?s) (?:an? |our )(?:[a-z][\w-]* ){1,3}(?:with|from|at) ${THE}${NAME_OF_RIVAL}[,;:]? (?:(?:and|with|at|for|it'?s|that'?s|that|it|which|gives?|us|is|of|an?|so) )*${PERCENT} (?:discount|off|rebate|reduction|less|cheaper)$`,
    re`^(?!(?:edp|they|it|this|that|finance|procurement|legal|cach(?:e|ing)|batch(?:ing)?) )${NAME_OF_RIVAL} (?:gives?|gave|offers?|offered|grants?|granted|is giving|will give|promised) us ${PERCENT}$`,
    re`^(?:only|just) ${THE}${NAME_OF_RIVAL} (?:(?:gets?|got|has|have|is|comes?|with|at|us|gives?) )*(?:an? )?${PERCENT} (?:off|discount|rebate|cheaper)$`,
    re`^${THE}discount (?:on|for|of|with|from|at) ${NAME_OF_RIVAL} (?:is|was|=|of) ${PERCENT}$`,
    re`^${NAME_OF_RIVAL}(?:'s)? discount (?:is|was|=|of)? ?${PERCENT}$`,
    re`^${THE}${NAME_OF_RIVAL}(?:'s)?(?: (?:prices?|rates?|pricing|deal|contract))? (?:(?:is|are|comes?|sits?|at|in|about|around|roughly) )+${PERCENT} (?:lower|less|cheaper|under|below|off|better)(?: than)? (?:(?:the|their|its|official|public|standard) )*(?:list(?:ed)?|catalog(?:ue)?|website|sticker)(?: prices?| rates?)?$`,
    re`^(?!(?:add|include|including|vs|versus|compare|plus|also|drop|swap|replace|bring|throw)\b)${NAME_OF_RIVAL} (?:with|at|has|gets?|comes? with) (?:an? )?${PERCENT} (?:off|discount)$`,
    re`^${NAME_OF_RIVAL} (?:got|gets?|is|became|has become) cheaper by ${PERCENT}$`,
    re`^(?:if )?(?!(?:(?:all|the|our) )*(?:api|token) (?:prices?|pricing|rates?|costs?) |(?:the )?apis? )${NAME_OF_RIVAL} (?:(?:gets?|is|was|were|becomes?|drops?|falls?|goes down)(?: by)? (?=[\d.]+ ?% (?:cheaper|off|less|lower)$)|(?:cuts?|drops?|lowers?) (?:its |their )?prices? (?:by )?)${PERCENT}(?: (?:cheaper|off|less|lower))?$`,
  ],
  'API prices fall $1 a year': [
    re`^(?:if )?(?:the |all )?apis?(?: prices?)? (?:(?:gets?|becomes?|will|get|is|are|getting|goes?) )+(?:cheaper|down)(?: by)? ${PERCENT} (?:an?|per|each|every) (?:yr|year)$`,
    re`^(?:if )?(?:the |all )?apis?(?: prices?)? (?:(?:gets?|becomes?|will|get|is|are|getting) )+${PERCENT} (?:cheaper|less) (?:an?|per|each|every) (?:yr|year)$`,
  ],
  'API prices fall $1': [
    re`^(?:now |and )*both(?: of (?:them|those))? (?:(?:are|get|go|went|down) )*${PERCENT} (?:down|cheaper|lower)$`,
    re`\b(?:if |when )?(?:all |the |our ){0,3}(?:api|token) (?:prices?|pricing|rates?|costs?) (?:drops?|falls?|(?:goes|go|went|come|came) down|(?:is|are|gets?|were) (?:cut|reduced|cheaper)|dropped|fell|sinks?) (?:by )?(?:another )?${PERCENT}(?! ?(?:cheaper |less )?(?:an?|per|each|every|\/) ?(?:year|yr)\b)`,
    re`\b(?:if )?(?:the |all ){0,2}apis? (?:(?:gets?|is|are|were|becomes?|goes|go) )?${PERCENT}(?! ?(?:cheaper |less )?(?:an?|per|each|every|\/) ?(?:year|yr)\b) (?:cheaper|lower|less expensive|down)\b`,
    re`^(?:if )?(?:all |the |our )*(?:api|token) (?:prices?|pricing|rates?|costs?) (?:(?:get|gets|is|are|at) )?${PERCENT} (?:cheaper|less|lower|down)$`,
    re`^(?:if )?(?:all |the )*(?:api )?(?:vendors|sellers|providers) (?:(?:all|would|will) )*(?:cut|lower|drop|reduce)s? (?:their |its )?prices (?:by )?${PERCENT}$`,
  ],
  'API prices rise $1': [
    re`^(?:now |and )*both(?: of (?:them|those))? (?:(?:are|get|go|went|up) )*${PERCENT} (?:up|dearer|more expensive|higher)$`,
    re`^(?:if )?(?:all |the |our )*(?:apis?|(?:api|token) (?:prices?|pricing|rates?|costs?)) (?:(?:get|gets|is|are|at) )?${PERCENT} (?:dearer|more|more expensive|higher|up)$`,
    re`^(?:if )?(?:all |the )*(?:api )?(?:vendors|sellers|providers) (?:(?:all|would|will) )*(?:raise|increase|hike)s? (?:their |its )?prices (?:by )?${PERCENT}$`,
  ],
  'keep only $1': [
    re`^(?:${TAKE_AWAY}) (?:(?:everything|all|them|the others?|every(?:one|body)|apis?|rivals|of) )+(?:except|but|besides|other than|apart from)(?: for)? (.+)$`,
  ],
  'put $1 back': [/^(?:put|bring|add|get) back (?:the )?(?!the \d)([a-z].+)$/i],
  'only $1': [
    re`^(?:${TAKE_AWAY}) (?:both|all|them(?: all)?|everything|all of them|the others)(?: apis)?(?:,| and)+ (?:then )?(?:(?:take|use|try|go with|compare (?:it )?(?:with|to)|just|only) )+(.+)$`,
    re`^(?:just|only) compare (?:it |this |that )?(?:with|to|against) (?:the )?${NAME_OF_RIVAL}$`,
    re`^compare (?:it |this |that )?(?:with|to|against) (?:the )?${NAME_OF_RIVAL} (?:only|alone)$`,
    re`^(?:vs |with )?(?:just |only )?${NAME_OF_RIVAL}(?:,| and)+ (?:nothing else|nobody else|no others?|none of the others|that'?s (?:all|it))$`,
    /^(?:(?:keep|leave|use) )?(?:just |only )?(?:the )?(.+?) alone(?: (?:is|would be|will be) (?:enough|fine|plenty))?$/i,
    /^(?:keep|leave) (?:just |only )?(.+?) only$/i,
    /^(?:keep|leave) (?:just|only) (.+)$/i,
  ],
  'add $1': [
    /^(?:put|show|set|stick|list|line up) (?:the |an? )?([a-z][\w .-]{1,30}?) (?:next to|beside|alongside|along(?: ?side)?(?: with)?|side by side with|up against) (?:it|them|that|those|this|the (?:others?|card|rest)|hosting|[a-z][\w .-]{1,30})$/i,
    /\b(?:throw|put|bring) (?!in\b|it\b|that\b)([^,;\d$][^,;]{0,80}?) (?:in|into|to) (?:the )?(?:mix|comparison|list|table|race)\b/gi,
  ],
  'use $1 instead': [
    re`^${WE_HAVE}${MOVED} (?:over )?to (?:the )?${NAME_OF_API}(?: (?:now|already|instead|last [a-z]+|in [a-z]+))*$`,
  ],
  'vs $1': [/^compare (?:with|to|against|it with) (.+) instead$/i],
};
