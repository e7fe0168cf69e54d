import { OTHER_COSTS } from '../../../domain/fields/names.ts';
import { re, reAll } from '../../expression.ts';
import { A_CARD, GPU_NAME } from '../../names/gpu-name.ts';
import { A_MONTH } from '../../period-names.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import { TAKE_AWAY } from './verbs.ts';
import { MACHINES, PERCENT, THE, TO_ITS_END, type WaysToSay } from './ways-to-say.ts';

const THEY_ARE = `(?:they(?:'?re| are| have been)|these are|those are|${THE}${MACHINES} (?:are|is|have been))`;

/** Whose machines they are besides. */
const ELSEWHERE =
  '(?:goe?s? to|(?:is|are) (?:used|taken|reserved|booked|needed|blocked) (?:by|for)|belongs? to|(?:is|are) for) (?:(?:an?other|the|some|our|other) )*[a-z][a-z ]{2,30}';

const OF_PRICE =
  '(?:of )?(?:(?:what (?:we|they) (?:paid|cost))|(?:the |its |their )?(?:purchase |original |new )?(?:price|value|cost)|of (?:it|that))';

const SELL =
  "(?:(?:we|i) )?(?:(?:will|would|plan to|can|could|'ll) )*(?:re)?sell (?:them|it|those|the (?:gpus|cards|hardware|machines))";
const AFTER = '(?:after|in) (\\d+) ?(?:years?|yrs?|y)';
const SELL_AFTER = `${SELL} ${AFTER} (?:for|at)`;

/** "+1 gpu", "4 H200, -1 spare": what a sign is of. */
const BEGINS = String.raw`(?<=^|[,;] |\b(?:and|then) )`;
const SO_MANY_OF = String.raw`\d{1,3} (?:(?:more|extra|hot|cold|warm) )*(?:gpus?|cards?|spares?|replicas?|[a-z]{1,3}\d{2,4}[a-z]{0,3}s?)\b`;

/** A price of one GPU and hour; without a sign or cents a number may be how many there are. */
const RENT = String.raw`(?<=\$)\d|\d{1,2}\.\d{1,2}`;
const OF_ONE_HOUR = '(?: ?(?:/ ?h(?:r|our)?|an hour|per hour|hourly|each|now))*';

/** What people say of their fleets, and of what GPUs cost. */
export const OF_HARDWARE: WaysToSay = {
  'precision $1': [
    re`^(?:(?:use|take|try|run|host|serve|with|go (?:with|for)|switch to|make it) )*(?:(?:an?|the|its) )?((?:fp|bf|int)\d{1,2}|\d{1,2}[ -]?bit)(?: quanti[sz]ed)? (?:version|variant|build|checkpoint|weights|one)(?: (?:of it|instead|then))*$`,
  ],
  '$1 $$$2 a month for $3': [
    re`^(?:and )?(add|plus) (\d[\d.,]*k?)${A_MONTH} (?:for|on|of) (?:the |our |an? )?(${OTHER_COSTS})(?: (?:space|costs?|fees?))?$`,
  ],
  '$1 $$$2 a month for networking': [
    re`^(?:and )?(add|plus) (?:the |our )?networks?(?: (?:costs?|fees?))?:? (?:of |at |for |about |around )*\$?(\d[\d.,]*k?)${A_MONTH}$`,
  ],
  '$1 $$$3 a month for $2': [
    re`^(?:and )?(add|plus) (?:the |our )?(${OTHER_COSTS})(?: (?:costs?|fees?))?:? (?:of |at |for |about |around )*\$?(\d[\d.,]*k?)${A_MONTH}$`,
  ],
  '$1 $$$2 a month of other costs': [
    re`^(?:and )?(add|plus) (?:the |our |an? )?on[- ]?call(?: (?:duty|rota|allowance|pay|bonus|costs?|fees?|compensation))*:? (?:of |at |for |about |around )*\$?(\d[\d.,]*k?)${A_MONTH}$`,
    re`^(?:and )?(add|plus) \$?(\d[\d.,]*k?)${A_MONTH} (?:for|as) (?:the |our |an? )?on[- ]?call(?: (?:duty|rota|allowance|pay|bonus|compensation))*$`,
  ],
  '$1 GPUs': [
    re`^(?:but )?(?:we|i|they|there'?s) (?:only |just )?(?:have|has|got|is)? ?(?:only |just )?(?:the |a )?(?:budget|money|room|space|quota|power) for (?:only |just )?(\d{1,3}|${COUNT_WORD})(?: (?:of (?:them|those)|gpus?|cards?))?$`,
    re`^(?:only |just )?(\d{1,3}|${COUNT_WORD}) (?:gpus?|cards?|of (?:them|those)) (?:fits?|are in|is in) (?:in |into |within )?(?:the |our )(?:budget|rack|quota|box|server)$`,
  ],
  '$1 year commitment': [
    re`^(?:(?:an?|the|with|on|for|at) )*(\d|${COUNT_WORD})[ -]?(?:years?|yrs?|y)[ -](?:terms?|contracts?|deals?|leases?)$`,
  ],
  '$1 $$$2': [re`\b(?:an? |the |our )?(${OTHER_COSTS})[,:] \$?(\d[\d.,]*k? ?(?:\/ ?|an? |per )mo(?:nth)?)\b`],
  'rent at $$$1/hr': [
    re`^(?:rent|lease) (?:them|those|these|it|${THE}${MACHINES})(?: instead)? (?:at|for) \$?(\d{1,2}(?:\.\d+)?)(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))?(?: instead| each)*$`,
  ],
  'take out $1': [
    /^(?:take|leave|throw|kick) (?:the |our |that )?(?!out\b|it\b|that\b|them\b|those\b|these\b)([a-z][a-z .-]{1,24}?) out(?: (?:again|then|please))*$/i,
  ],
  'with a spare': [
    /^(?:make|give|have|get) (?:it|us|that) (?:an? )?(?:hot |warm |cold )?(?:spare|standby)$/i,
  ],
  '$1 of them as spares': [
    re`^(?:(?:turn|make|convert|use|keep|declare) )(\d{1,3}|${COUNT_WORD})(?: (?:of (?:them|those|these|(?:the|our) (?:gpus|cards|replicas))|gpus?|cards?))? (?:(?:into|as|to be|be) )?(?:an? )?(?:(?:hot|cold|warm) )?(?:spares?|standby)$`,
  ],
  'plus ': [re`${BEGINS}\+ ?(?=${SO_MANY_OF})`],
  'minus ': [re`${BEGINS}[-\u2212\u2013](?=${SO_MANY_OF})`],
  'residual $1, over $2 years': [
    /^(?:and |with |a )*(?:resale|residual|resell)(?: values?)?(?: (?:is|of|at|about|around|for))* (\d{1,2} ?%) (?:after|in) (\d{1,2}) ?(?:yrs?|years?)$/i,
  ],
  '$1 of an engineer': [
    /^(?:(?:ops|people|staff|it) (?:is|are) shared,? )?(?:(?:so|and|count|only|about|just|take|say) )*(\d{1,3} ?%) of (?:a|one|1) (?:person|guy|head|colleague)(?:'s time)?$/i,
  ],
  'the $2 is $1/mo': [
    re`^(?:and |plus )?\$?(\d[\d.,]*k?) (?:(?:for|of) )?(?:the |our |a )?(${OTHER_COSTS})(?: costs?| fees?)?,?${A_MONTH}$`,
    re`^(?:and |plus )?\$?(\d[\d.,]*k?)${A_MONTH} (?:(?:for|on) )?(?:the |our |a )?(${OTHER_COSTS})$`,
  ],
  'over $1 years': [
    /^(?:(?:we|i) )?(?:(?:will|would|plan to|can|could) )*(?:sell|replace|retire|refresh|dump|scrap) (?:them|it|those|the (?:gpus|cards|hardware|machines)) (?:after|every|in) (\d+) years$/i,
    /(?:^(?:they(?:'re| are)|we|it'?s|these are) (?:being )?)?\b(?:depreciat|amorti[sz]|writ)\w*(?: (?:it|them|(?:the |our )?(?:gpus|cards|hardware|machines|boxes)))?(?: off)? (?:over|in|across) (\d+)(?: years?)?(?:,? (?:and )?not \d+(?: years?)?)?$/i,
  ],
  '$1 years': [/^(?:(?:say|make it|rather|more like|it'?s) )*(\d{1,2}) ?y(?:rs?)?$/i],
  'over ': [
    reAll`\b(?:keep|use|run)(?:ing)? (?:them|it|the (?:gpus?|hardware|machines?|cards?))(?: for)?(?: (?:about|around|at least))* (?=\d+ ?(?:years?|yrs?|y)\b)`,
    re`^(?:they|it|those|these|${THE}${MACHINES})(?:'d|'ll| would| will| should| can)? (?:last|live|be used|stay)(?: us)?(?: for)?(?: (?:about|around|at least))* (?=\d+ ?(?:years?|yrs?|y)\b)`,
  ],
  '$1 resale': [
    re`^(?:(?:and|but|then|with|say) )*(?:they|it|those|these|${THE}${MACHINES})(?:'re|'s|'d|'ll| are| is| would| will)? (?:(?:still|only|then|just|be) )*worth (?:(?:about|around|maybe|perhaps|still|only) )*(\d{1,2} ?%)(?: of (?:it|that|new|the price|what (?:we|they) (?:paid|cost)))?(?: (?:after|by|at|in) (?:that|then|the end|those years|this|the time)(?: point)?)?$`,
  ],
  'concurrency $1': [
    /^(?:(?:assume|say|expect|with|only|there are|have|at most|up to|max(?:imum)?) )*(\d{1,4})(?: (?:requests?|users?|calls?|people|sessions))? (?:(?:at|in) (?:the same time|once|a time|parallel)|simultaneously|concurrent(?:ly)?|in flight) (?:max(?:imum)?|at (?:the )?most|tops|at the top)$/i,
    /^(?:(?:only|but|max(?:imum)?|no more than|at most|up to) )+(\d{1,4})(?: (?:requests?|users?|calls?|people|sessions))? (?:(?:at|in) (?:the same time|once|a time|parallel)|simultaneously|concurrently|in flight)$/i,
  ],
  'own at $$$1 each': [
    /^(?:(?:what )?if )?(?:we |let'?s )?(?:buy|bought|buying) (?:them|it|those|the (?:gpus|cards))(?: used| new| outright)* (?:at|for) \$?(\d[\d.]*k)(?: (?:each|a ?piece|per (?:gpu|card)))*$/i,
    /^(?:the |our )?(?:gpus|cards|they) (?:are|were)(?: (?:used|second[- ]hand|refurbished|new),?)? (?:at |for )?\$?(\d[\d.]*k) (?:each|a ?piece|per (?:gpu|card))$/i,
  ],
  '$1, host $$0 per gpu': [
    /^([^,;]{0,60}\b(?:each|a ?piece)),? (?:incl\.?|including|with) (?:the |its |their )?(?:servers?|hosts?|chassis)$/i,
  ],
  // Beside a share of the traffic "ours" says where that goes.
  $1: [
    /^((?!.*(?:%|\b(?:half|third|quarter|rest|all|everything|most|none|tokens?|traffic|requests|calls)\b)).{2,40}?) (?:on|for|at) (?:ours|our (?:own )?(?:side|end|part))$/i,
  ],
  '24/7': [
    re`^(?:but )?(?:they|it|those|${THE}${MACHINES})(?:'ll| will| would| should| must| can)? (?:(?:always|all|just) )*(?:stays?|remains?|keeps?) (?:(?:switched|powered|turned|always|all) )*(?:on|up|running)(?: (?:all the time|all day|day and night|at night|overnight|24\/7|too|always|then|anyway|though|through))*$`,
    re`^(?:but )?(?:we|they|nobody|i) (?:(?:do|does|will|would|ca|wo)(?: ?n'?t| ?not)|cannot|never|can not) (?:ever )?(?:switch|turn|shut|power)s? (?:(?:them|it|those|anything|${THE}${MACHINES}) (?:off|down)|(?:off|down) (?:them|it|anything|${THE}${MACHINES}))(?: (?:at night|overnight|ever|in between))*$`,
    re`^(?:(?:it|they|that|${THE}(?:gpus?|cards?|box|machine|server|rig|thing))(?:'s|'re| is| are)? (?:always )?(?:runs?|running|on|up|stays? on) )?(?:for )?24 ?h(?:ours|rs)?(?: (?:straight|anyway|though))?$`,
    re`^(?:(?:just|rather) )?(?:leave|keep|run) (?:them|it|${THE}${MACHINES}) (?:(?:always|all|switched|turned) )?(?:on|running|up|24\/7)(?: (?:all the time|all day(?: long)?|day and night|at night|overnight|24\/7|too|always|then|anyway))*$`,
  ],
  'on demand at $$$1/hr': [
    re`^\$?\d*\.\d+ (?:was|is|were) (?:the |on )?spot(?: price)?[,;:.]+ (?:but |and )?(?:the )?on[- ]?demand(?: price)?(?:'s| it'?s| it| is| would be| at| costs?)+ \$?(\d*\.\d+)$`,
  ],
  'on demand': [
    re`^(?:the )?spot(?: instances?| gpus?| capacity)? (?!(?:at|for|is|costs?) \$?\d)[a-z][^,;]{3,40}[,;:.]+ (?:so |let'?s |please |we |better |then )*(?:go|use|take|switch|move|make it|back|stay)(?: (?:for|with|to|on))? (?:the )?on[- ]?demand(?: then| instead)?$`,
    /^(?:(?:use|take|go|with|on|it'?s) )*(?:pay[- ]as[- ](?:you|we)[- ]go|payg)(?: (?:then|instead|pricing|rates?))*$/i,
    /^(?:it'?s |they'?re )?(?:not|no(?: more)?|without|never) (?:on )?spot(?: (?:instances?|gpus?|market|prices?|after all|any ?more|then|please))*$/i,
  ],
  'half the fleet': [
    re`^half (?:of )?(?:the|our) (?:cluster|fleet|gpus|cards|machines|boxes|hardware) ${ELSEWHERE}$`,
  ],
  '$1 less GPUs': [
    re`^(?:(?:he|she|they|ops|dell) (?:also )?(?:says?|said|tells? us) (?:that )?)?(\d{1,3}|${COUNT_WORD})(?: of (?:the|our|them|those|these)(?: (?:\d+|${COUNT_WORD}))?)?(?: (?:gpus?|cards?|${GPU_NAME}))? (?:is|are|were) (?:(?:out|down|off|away|gone|in|being|getting|up) )*(?:for |in |of )?(?:repairs?|repaired|maintenance|service|rma|order|replaced|fixed|serviced|offline|unavailable)(?: (?:until|till|for|from|since|this|next|right now|now|by)\b${TO_ITS_END})?$`,
    re`^(\d{1,3}|${COUNT_WORD}) (?:of (?:the|our|them|those|these)(?: (?:\d+|${COUNT_WORD}))?|gpus?|cards?|${GPU_NAME}) (?:is|are|were) (?:out|down|off|away)(?: (?:until|till|for|from|since|this|next|right now|now|by)\b${TO_ITS_END})?$`,
    re`^(?:(?:we|i|they)(?:'d|'ll|'ve)? |let'?s )?(?:(?:just|have|'ve|can|could|should|will|would) )*(?:sold|sell|lost|lose|return(?:ed)?|gave back|give back|hand back|scrapped) (\d{1,2}|${COUNT_WORD})(?: (?:of (?:them|those|the (?:gpus|cards))|gpus|cards))?(?: (?:back )?to [a-z][a-z ]{1,20})?$`,
    re`^(\d{1,3}|${COUNT_WORD}) of (?:the|our|those|these|them)(?: (?:\d+|${COUNT_WORD}))?(?: (?:gpus|cards))? ${ELSEWHERE}$`,
    re`^(?:we (?:have )?lost )?(\d{1,3}|${COUNT_WORD}) (?:of (?:the|our|them|those|these) )?(?:(?:\d+|${COUNT_WORD}) )?(?:(?:gpus?|cards?|${GPU_NAME}) )?(?:has |have |is |are |just )*(?:died|dies|die|fails?|breaks?|dead|broken?(?: down)?|failed|fried|burn(?:ed|t) out|gone)(?: (?:last|this|yesterday|today|now|on|since)\b${TO_ITS_END})?(?=$|[,;] | and )`,
  ],
  '$1 more GPUs': [
    re`^(?:(?:and )?(?:what )?if )?(?:we |i |let'?s )?(?:(?:just|can|could|should|will|would|'ll) )*(?:rent|buy|order|lease|purchase|rented|bought|ordered) (?:another )?(\d{1,2}|${COUNT_WORD}) (?:more|extra|additional)$`,
  ],
  'over $2 years, $1 resale': [
    re`^${SELL} (?:for|at) (\d{1,2} ?%)(?: ${OF_PRICE})? ${AFTER}$`,
    /^(?:(?:and|with|at|say) )*(?:an? )?(?:resale|residual)(?: value)?(?: (?:of|is|at))* (\d{1,2} ?%) (?:after|in) (\d{1,2}) (?:years?|y)$/i,
  ],
  'over $1 years, 50% resale': [
    re`^${SELL_AFTER} half(?: ${OF_PRICE})?$`,
    re`^${SELL} (?:for|at) half(?: ${OF_PRICE})? ${AFTER}$`,
  ],
  'residual $1': [re`^${SELL} (?:for|at) (\d{1,2} ?%)(?: ${OF_PRICE})?(?: (?:then|afterwards|at the end))?$`],
  'over $1 years, $2 resale': [re`^${SELL_AFTER} (\d+ ?%)(?: ${OF_PRICE})?$`],
  'on $1': [
    /^(?:(?:use|try|take|switch to|go (?:with|to|for)|do (?:it|that) (?:with|on)|with|run) )+(?:an? |the |some )?([gp]\d[a-z]{0,2})(?: (?:instances?|machines?|boxes|nodes?))?$/i,
  ],
  '$1 at $$$2/hr': [
    re`^((?:(?:and|then|let'?s|use|try|take|with|what about|go with|switch to) )*(?:an? |the |some )?${GPU_NAME}s?(?: gpus?)?(?: (?:instead|then|please))*), (?:and |but )?(?:at|for|they'?re|it'?s|costing|which (?:is|are|costs?)) \$?(${RENT})${OF_ONE_HOUR}$`,
    reAll`\b((?:reserved?|commit(?:ment|ted)?|contract|term|spot|on[- ]demand|rented|rent|gpus?|cards?|${A_CARD})\b[^$,;]{0,60}?) (?:at|for|now|is|are) (\d+\.\d+)(?=$|[,;]| (?:on|at|from) [a-z])`,
    re`^${THE}(${GPU_NAME}|gpus?|cards?|rent) (?:prices? )?(?:(?:has|have|is|are|just|now) )*(?:went|gone|come|came|dropped|fell|rose|risen|jumped|fallen|down|up)(?: (?:down|up|now))* (?:to|at) \$?(\d{1,2}\.\d{1,2})(?: (?:now|today|an hour|per hour))*$`,
  ],
  '1 spare': [
    /^(?:(?:we|also|need|want|keep|and|plus|add|with|get|have) )*(?:an?|one|1|another)(?: (?:extra|additional|more|hot|cold))*(?: (?:second|third|fourth|fifth))?(?: (?:gpu|card|machine|box|server|replica|node|one|instance|copy))? (?:as|for|in case of) (?:an? |the )?(?:spare|back-?ups?|standby|fail-?over|redundancy|ha|high availability|resilience|outages?|maintenance)$/i,
    /^(?:(?:with|have|want|need|want to have) )?(?:an?|one) (?:(?:hot|cold|warm) )?(?:spare|standby|backup)(?: (?:replica|gpu|card|node|machine|server|box|instance|one|copy))?$/i,
  ],
  'GPUs at $$$2/hr at $1, reserved for $3': [
    re`^([a-z]{3,20}(?: ai| labs)?) (?:(?:just|now|has|have|is|are) )*(?:came back (?:with|at)|charges|asks|takes|wants|quotes?|quoted|offers?|offered|gave|gives|said|says|at|down to)(?: (?:us|me))? \$?(\d{1,2}\.\d{1,2})(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))? (?:if|when|for|with|on)(?: (?:we|us|i|you|sign|signing|commit|committing|prepay|reserve|take|book|pay|go|to|for|up|it|them|an?))* (\d{1,2} (?:months?|years?)|year|1 year)(?: (?:commitment|commit|term|contract|upfront|up front))*$`,
  ],
  'GPUs at $$$2/hr at $1': [
    re`^([a-z]{3,20}(?: ai| labs)?) (?:(?:just|now|has|have|is|are) )*(?:came back (?:with|at)|quotes?|offers?|down to) (?:us )?\$?(\d{1,2}\.\d{1,2})(?: (?:now|today|per (?:gpu|card)))*$`,
    /^(?:(?:we|i) )?(?:just )?(?:got|have|received) an? (?:new )?(?:quote|offer|price) from ([a-z]{3,20}(?: ai| labs)?)(?: (?:of|for|at))?[:,]? \$?(\d{1,2}\.\d{2})(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))?$/i,
    /^([a-z]{3,20}(?: ai| labs)?) (?:charges|asks|takes|wants|quotes?|quoted|offers|offered|gave|gives|has|said|says|is at)(?: (?:us|me))? \$?(\d{1,2}\.\d{2})(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))?(?: (?:now|for (?:it|them|those|a gpu)))*$/i,
  ],
  '$1 for $$$2/hr': [
    re`^${THE}(${GPU_NAME}s?|gpus?|cards?) (?:costs?|runs?|comes? (?:in )?at|sets? us back)(?: (?:us|me|only|about|around|just|now))* (?:for |at )?\$?(${RENT})${OF_ONE_HOUR}$`,
    re`^${THE}(${GPU_NAME}s?|gpus?|cards?) (?:(?:is|are|was|were|would be|can be had|could be had) )?(?:(?:now|also|already) )*(?:available|on offer|offered|to be had|can be had)? ?(?:now )?(?:at|for|from) \$?(\d{1,2}\.\d{1,2}) ?(?:dollars?|usd|bucks)(?: (?:only|now|an hour|per hour|each))*$`,
    re`^${THE}(${GPU_NAME}s?|gpus?|cards?) (?:is|are) (?:(?:now|also|already) )*(?:available|on offer|offered|to be had) (?:now )?(?:at|for|from) \$?(\d{1,2}\.\d{1,2})(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))?(?: (?:only|now|there))*$`,
  ],
  '$2 for $$$1/hr': [
    re`^(?:(?:and|but) )*(?:we|i)(?:'re| are)? (?:(?:actually|really|only|now|just|currently) )*pay(?:ing)? (?:(?:about|around|only) )*\$?(${RENT}) (?:(?:for|per|an?|each|every|the|our|one) )+(${GPU_NAME}s?|gpus?|cards?)${OF_ONE_HOUR}$`,
  ],
  'GPU price $$$1/hr': [
    /^(?:the |our |their )?(?:[a-z]{3,20}(?: ai| labs)?(?:'s)? )?(?:quote|rate)(?: (?:is|was|now|has|come|came|down|up|to|at|of|dropped|rose))+ \$?(\d{1,2}\.\d{2})(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))?(?: now)?$/i,
    /^(?:(?:make|set|put) )?(?:the |our )?(?:(?:hourly|gpu|rental|rent)(?: gpu)? (?:price|rate|cost)s?|rent)(?: (?:is|are|=|to|of|at|now))*:? \$?(\d+(?:\.\d+)?)(?: (?:now|today|actually))*(?:,? not \$?\d[\d.]*)?$/i,
  ],
  '$1 at ': [
    re`^${THE}(${GPU_NAME}|gpus?|cards?|rent) (?:prices? )?(?:has |have |now )*(?:went|gone|come|came|dropped|fell|rose|is|are|risen|jumped) (?:now )?(?:up |down )?(?:to |now )(?=\$)`,
  ],
  '$2 $1': [
    re`^(?:then )?(?:drop|raise|lower|increase|decrease|reduce|bump|cut|bring|take|get)(?: up| down)? ${THE}(gpus?|cards?|spares?|replicas?)(?: count| number)?(?: up| down)? to (\d{1,3}|${COUNT_WORD})$`,
  ],
  '$1 gpus': [
    re`^(?:(?:no,? |so |then |we )*(?:keep|use|take|run|need|with) )all (\d{1,3}|${COUNT_WORD})(?: of (?:them|those))?$`,
    re`^(?:we |i )?(?:(?:only|just|really|actually) )*(?:need|use|want|may use|can use|are allowed|get to use|have) (?:(?:only|just) )*(\d{1,3}|${COUNT_WORD}) of (?:the|those|these|our) (?:\d+|${COUNT_WORD})(?: (?:gpus|cards))?$`,
    /^(?:but )?(?:only|just) (\d+) (?:gpus?|cards?|of (?:them|those)) (?:are|is) (?:free|available|left|usable)$/i,
    /^(?:an?|one|a single) (\d+)[ -]?(?:x )?gpu (?:node|box|server|machine|host)$/i,
  ],
  '4 gpus': [/^half (?:an? |the )?(?:node|box|server|machine)$/i],
  '$1 replicas, $2 spares': [
    /^(\d+) ?\+ ?(\d+)(?: (?:hot |cold )?(?:spares?|standby|redundan\w+|backup))?$/i,
  ],
  'one less gpu': [
    re`^(?:one|a) (?:of (?:them|these|those|the (?:gpus|cards))|(?:gpu|card)) (?:(?:is|has|just|was|got) )*(?:broken|broke|dead|died|gone|sold|defect(?:ive)?|fried|failed)(?: (?:down|now|already|yesterday|today))*$`,
    re`^(?:we |i )?(?:(?:just|have|'ve) )*(?:sold|lost|returned|gave back|gave away) (?:one|a (?:gpu|card))(?: of (?:them|those|the (?:gpus|cards)))?$`,
  ],
  'gpu price -$1': [re`^${PERCENT} (?:off|discount on|less for) ${THE}(?:gpus?|cards?|rent|${GPU_NAME})$`],
  '$$$1/hr': [
    re`^${THE}(?:gpus?|${GPU_NAME})(?:'s)? (?:price|rate|rent)s? (?:is|are|was) (?:outdated|old|wrong|off|too (?:high|low))[\s,;:.-]+(?:(?:it'?s|now|should be|more like) )*\$?(\d+\.\d+)$`,
    /^(?:we|they|i) (?:can |could |will )?(?:get|pay|have|rent|give|offer) (?:them|it|those|these|the gpus|us)(?: to us)? (?:for|at) (\d{1,2}\.\d{1,2})(?: (?:an hour|per hour))?(?: (?:from|starting|as of|since) [a-z]+)?$/i,
    /(?<![\d.,$€£])(\d{1,2}\.\d{2})(?: ?\/ ?| an? | per )(?:gpu[- /]?)?h(?:r|our)?\b/gi,
  ],
  ', $1 GPUs': [/,? if we (?:take|rent|get|use|buy) (\d+)(?: of (?:them|those))?$/i],
  'at least $1 tok/s per user': [
    /^.*\b(?:users?|people|customers|they|everyone)\b.*\b(?:slower than|below|under|less than) (\d+) (?:tok(?:en)?s?) ?(?:\/ ?s(?:ec)?|(?:a|per) sec(?:ond)?)$/i,
  ],
  'already paid': [
    re`^(?:(?:it'?s|that'?s|they'?re) )?(?:all )?(?:an? )?sunk(?: costs?)?(?:[,;.:]? (?:so |please )*(?:${TAKE_AWAY}|do ?n'?t count) (?:the |our |any )?(?:cap-?ex|purchase(?: price)?|price|hardware|it|that|them))?$`,
    re`^(?:${TAKE_AWAY}|do ?n'?t count) (?:the |our |any )?(?:cap-?ex|purchase price)$`,
    /^(?:we (?:already )?(?:own|have) (?:them|these|it)(?: already)?,? (?:so|and) )?(?:the |their )?(?:price|cost|purchase price)s? (?:doesn't|does not|don't|do not) (?:really )?(?:matter|count)(?: any ?more)?$/i,
    re`^(?:${THEY_ARE}|it'?s)? ?(?:\d+ years? old(?: already| now)?,? (?:and )?)?(?:all |fully |long )*(?:(?:already )?(?:paid off|paid in full|written off|paid for already|paid already|depreciated|amorti[sz]ed|sunk cost)|already (?:paid|bought|ours)(?: for)?)(?: (?:already|long ago|years ago))?(?: (?:last|this) (?:year|month|quarter)| in 20\d\d)?$`,
    re`^(?:and )?(?:(?:${THEY_ARE} )(?:(?:all|also|both|fully) )*paid(?: for)?(?: (?:too|as well))?|(?:(?:all|also|both|fully)(?: of (?:them|those))? )+paid(?: for)?(?: (?:too|as well))?|paid(?: for)? (?:too|as well))$`,
  ],
  'they cost $$$1 in total': [
    re`^${THE}${MACHINES} (?:were|was|cost|came to|are|have cost|ended up (?:at|being|costing))(?: (?:us|really|actually|more like|about|around))* \$?(\d[\d.,]*k)(?: (?:in the end|after all|now))* (?:in total|all in|total|together|altogether|for all(?: of them)?)(?: (?:in the end|after all|now))*$`,
  ],
  'bought for $1': [
    re`^(?:(?:we|i)(?:'ve| have)? )?(?:got|bought|paid|purchased|acquired) (?:for )?(?:(?:the|our|all|these|those) )*(?:them|those|these|${MACHINES}|${A_CARD}) (?:for|at) (\$\d[\d.,]*k?)$`,
  ],
  '$$$1 each': [
    re`^(?:(?:we|i) )?(?:really |actually |only )?paid (?:(?:about|only|around|just) )?\$?(\d[\d.,]*k?) (?:(?:each|apiece|(?:per|a) (?:gpu|card|piece))(?: (?:actually|back then|for them))*|for each(?: (?:one|card|gpu))?)$`,
    re`^(?:used|refurbished|second[- ]hand|new) (?:ones|cards|gpus|${GPU_NAME}) (?:(?:go|sell|are|cost|can be had)(?: for| at)?|for|at) (?:about |around |only )?\$?(\d[\d.,]*k?)(?: each| apiece| now)*$`,
  ],
  '$$$1$2 each': [
    re`(?:^(?:(?:we |you )?(?:can |could )?(?:get|buy|have) (?:them|those|these) (?:for|at)|(?:they|these|those|${THE}${MACHINES})(?:'?re| cost| costs| are| were| go for| went for| came to| are priced at)(?: us| me)?|used,?|new,?) \$?(\d[\d.,]*k?) (?:each|apiece)|(?:^(?:they|these|those)(?:'?re| cost| are)(?: us| me)? )?(?<![\w$.,])(\d[\d.,]*k) (?:a|per) (?:gpu|card))$`,
  ],
  'from $1': [
    /^(?:we (?:have )?|i )?(?:signed|rent|renting|contracted)(?: up)? (?:with|from) (\w+)$/i,
    /^(?:use |take |with |at )?([\w.]+)(?:'s)? (?:prices|pricing|rates)$/i,
  ],
  rent: [
    /^(?:don'?t|do not|never|not|we'?d rather not|rather not) (?:buy|own|purchase)(?:ing)?(?: (?:anything|any|the|them|gpus?|hardware|it))*$/i,
  ],
};
