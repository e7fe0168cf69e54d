import { namesOf, OTHER_COSTS, OTHER_COSTS_ALONE } from '../../../domain/fields/names.ts';
import { re, reAll } from '../../expression.ts';
import { OPEN_FAMILY } from '../../names/family-name.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';
import { PLACE } from '../../patterns/names/place-names.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { PART } from '../../text/figures/number-words.ts';
import { FLASH } from '../../text/names/names-in-part.ts';
import { type Rewording, rewordedOf } from '../../text/reworded.ts';
import { WEEKENDS } from '../../text/traffic/days-and-hours.ts';
import { OF_APIS } from './said-of-apis.ts';
import { OF_CACHING } from './said-of-caching.ts';
import { OF_HARDWARE } from './said-of-hardware.ts';
import { OF_OWNED } from './said-of-owned.ts';
import { OF_PEAKS } from './said-of-peaks.ts';
import { OF_PEOPLE } from './said-of-people.ts';
import { OF_SPEEDS } from './said-of-speeds.ts';
import { OF_SWITCHES } from './said-of-switches.ts';
import { OF_TRAFFIC, THAN_THOUGHT } from './said-of-traffic.ts';
import { OF_UNSENT } from './said-of-unsent.ts';
import { TAKE_AWAY } from './verbs.ts';
import { THE, type WaysToSay } from './ways-to-say.ts';
import { WORKED_OUT } from './worked-out.ts';

/** What people say in a thread, in the words that a line or an edit reads. */

/** What a cost is that nobody needs to count. */
const NEGLIGIBLE =
  '(?: (?:costs?|fees?|traffic|part|charges?))? (?:is|are|costs?|would be|will be)(?: (?:really|so|quite|pretty|basically|practically|next to))* (?:negligible|nothing|irrelevant|zero|tiny|insignificant|immaterial|ignorable|not (?:an issue|relevant|worth counting)|included(?: (?:already|in the (?:price|rent)))?|peanuts|marginal)(?: (?:here|for us|anyway|imo|in our case))*$';

const PLACE_RULE = '(?:eu|gdpr|us|uk|region|residency|data residency|location)(?:[ -]only)?';
/** What is paid for by the gigabyte: "egress", "data transfer". */
const PER_GIGABYTE = namesOf(({ per }) => per === 'gigabyte');
const POWER = namesOf(({ belongs }) => belongs === 'power');
/** "don't assume 24/7, we run", before the hours in which it does run. */
const NOT_ALWAYS =
  "(?:(?:we|it|they|the (?:gpus?|box|fleet|service|traffic))(?:'re|'s)? )?(?:(?:do|does|is|are|wo|will|would)(?: ?n'?t| not)|not|never) (?:(?:assume|run(?:ning)?|need(?:ed)?|work|used?|count|plan|up|on|be|it|this|that|them|the|gpus?|box|open|for|with) )*(?:24 ?\\/ ?7|(?:a)?round the clock|all day(?: long)?|day and night|24 ?h(?:ours|rs)?(?: a day)?|at all hours)[,;.:!]+ (?:(?:but|and|we|it|they|only|just|(?:it|they)(?:'s|'re)|rather) )*";
/** What is said of the fleet, behind a word for it. */
const OF_FLEET =
  '(?:(?:can|could|will|would|should|must|might|only|just|really|actually|also|now) )*(?:is|are|was|were|be|has|have|had|needs?|takes?|gets?|runs?(?: at| on)?|comes with)';
const ANY_MORE = '(?: (?:any ?more|any longer))?';

/** The ways to say the rest. */
const OF_OTHERS: WaysToSay = {
  '$1h setup': [
    /^(?:the |our )?set[ -]?up(?: time)? (?:is|takes|took|was|needs|costs)(?: (?:about|only|around|us))* (\d+) ?h(?:ours?|rs?)?$/i,
  ],
  'ops at $$$1/h': [
    /^(?:(?:the|our|hourly|ops|engineer|sre|engineering) )*(?:wages?|ops|ops rate|hourly (?:rate|wage)s?)(?: (?:is|are|at|of|now|costs?))*:? \$?(\d{2,3}(?:\.\d+)?)(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))$/i,
    /^(?:(?:the|our|hourly|ops|engineer|sre) )*wages?(?: (?:is|are|at|of|now))*:? \$?(\d{2,3}(?:\.\d+)?)$/i,
  ],
  // Of what that is the price is asked.
  'egress $$$1$2': [
    re`^${THE}${PER_GIGABYTE}(?: (?:price|rate|cost|fee)s?)?(?: (?:is|are|costs?|at|of|now|about|around))*:? \$?(0?\.\d{1,4})((?: ?\/ ?| per | an? )gb)?$`,
  ],
  'power at $$$1/kWh': [
    /^(?:(?:a|the|our|one|per) )*kwh(?: price)?(?: (?:is|costs?|at|now|about|around))*:? \$?(0?\.\d{1,3})$/i,
  ],
  'an engineer costs $$$1 a year': [
    /^(?:people|engineers?|ops|staff|labou?r|salar(?:y|ies)|wages?) (?:is|are) (?:(?:much|way|a lot|a bit|far) )*(?:cheaper|dearer|lower|higher|less|more expensive)(?: (?:here|there|for us|over here|in [a-z]+))*[\s,:;-]+(?:(?:about|around|like|more like|only|it'?s|say) )*\$?(\d[\d.,]*k)(?: ?(?:an?|per|\/) ?(?:year|yr))?$/i,
    /^(?:an? |the |our |one |each )?(?:engineer|sre|devops|fte|sysadmin|admin)s? costs? (?:us |about |around |roughly )*\$?(\d[\d.,]*k)(?: ?(?:an?|per|\/) ?(?:year|yr))?$/i,
    /^(?:the |our |their |his |her |an? )?(?:(?:sre|engineer|admin|devops|ops)(?:'?s|s'?)? )?(?:salar(?:y|ies)|wages?)(?: (?:is|are|was|of|at|more like|about|around|now))* \$?(\d[\d.,]*k?)(?: ?(?:an?|per|\/) ?(?:year|yr))?$/i,
  ],
  'growing 0% a month, $1 tokens a month': [
    re`^(?:(?:${LEAD_IN}|it'?s|we'?re|assume|say|stays?) )*(?:flat|constant|stable) at (?:about |around )?(\d[\d.,]* ?[mb])(?: tokens)?(?: (?:a|per) month)?$`,
  ],
  'plus $1': [/^add (\d[\d.]* ?%)$/i],
  'add ': [
    re`^(?:squeeze|sneak|slot|work|plug|toss|drop) in (?:an? |the |some )?(?=[a-z])(?!${GPU_NAME}(?: (?:gpus?|cards?))?$)`,
  ],
  '$1 year reserved at $$$2/hr': [
    /^(?:(?:on|with|for|an?|the) )*(\d)[ -]?(?:years?|yrs?|y)(?: (?:terms?|contracts?|commit(?:ment)?s?|deals?|leases?|reserved|price))?:?(?: (?:is|are|would be|costs?|at|for|now))* \$?(\d\.\d{1,3})(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))?$/i,
  ],
  '1 year reserved at $$$1/hr': [
    /^(?:(?:on|with|for|an?) )*year'?s? (?:terms?|contracts?|commitments?|deals?|leases?)(?: (?:is|would be|costs?|at|for))* \$?(\d\.\d{1,3})(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))?$/i,
  ],
  '$1 of the volume': [
    re`^(?:and |but |so )?(?:what )?if only (?:about |around )?(half|${PART}|\d{1,2} ?%)(?: of (?:them|those|us|the (?:people|team|users|devs)))? (?:really |actually |ever )?(?:uses?|adopts?|tr(?:y|ies)|needs?) (?:it|this|that)$`,
    /^(?:(?:if )?(?:only|just|maybe|about|around|really|say) )*(\d{1,2}(?:\.\d+)? ?%) (?:(?:will|would|really|actually|ever|do) )*(?:uses?|used|using|needs?|adopts?|touch(?:es)?) (?:it|this|that)(?: (?:daily|every day|each day|a day|regularly|at all|in the end))?$/i,
  ],
  '4 hours of ops a $1': [
    /^(?=.*\b(?:ops|operations|maintenance|admin|babysit(?:s|ting)?|maintain(?:s|ing)?|upkeep|sre|engineers?|look after|take care)\b)[^\d]*\bhalf a day (?:a|per|every|each) (week|month)\b[^\d]*$/i,
  ],
  'budget is $$$1 a month': [
    /^(?:(?:our|the|max(?:imum)?) )*budget(?: is| of|:| max(?:imum)?)* \$?(\d[\d.,]*k?)(?: (?:max(?:imum)?|tops|at most))*$/i,
  ],
  'in $1': [
    /^(?:(?:show|give|want|use|put|me|us|in) )*(euros?|eur|gbp|pounds?|sterling|rupees?|inr|yen|jpy|(?:swiss )?francs?|chf|cny|yuan|usd|dollars?) (?:prices|figures|numbers|amounts|bills)$/i,
    /^in (swiss francs?)$/i,
    /^(?:(?:can|could) (?:you|we|i) )?(?:please )?(?:show|give|convert|put|print|display|see|have|(?:re-?)?do|re-?run|re-?calc(?:ulate)?|recompute|redo|say|want|need|get|price)(?: (?:it|this|that|me|us|all|everything|the (?:bills|card|numbers|whole thing)))* (?:in|to|into) (euros?|eur|gbp|pounds?|sterling|rupees?|inr|yen|jpy|francs?|chf|cny|yuan|usd|dollars?)$/i,
  ],
  '0.5x the ops hours': [
    re`^(?:drop|cut|reduce|lower|bring|make|take) ${THE}(?:ftes?|engineers?|ops(?: hours)?|people(?: costs?)?|sres?)(?: down)? (?:to|in|by) half$`,
  ],
  'no ': [/^(?:(?:it|that) )?(?:is )?no longer (?=\S)/i],
  // "80% load is way too pessimistic, 70": the unit and the noun of what it is not.
  $4$2$3: [
    re`^(?:[a-z][^,;\d]{2,40}[,;:.!–-]+ )?(?:i (?:think|guess|believe) )?(\$?\d[\d.,]*)( ?(?:%|[kmb](?![a-z])))?( [a-z][a-z ]{1,24}?) (?:is|are|was|seems?|looks?|sounds?) (?:(?:way|much|far|a bit|really|just|probably|clearly) )*too (?:low|high|small|big|optimistic|pessimistic|conservative|cautious|generous|little|much|many|few)[,;:.!–-]+ (?:(?:it'?s|say|make it|more like|rather|closer to|try|use|should be|i'?d say|about) )*(\$?\d[\d.,]*)$`,
  ],
  'not in the $1': [
    re`^(?:(?:it|this|that|data|our data|we|hosting) )?(?:can(?:'?t|not| not)|must(?: not|n'?t)|may not|should(?: not|n'?t)|(?:is|are)(?: not|n'?t) allowed to) be (?:hosted|stored|processed|kept) in (?:the )?(${PLACE})$`,
    re`^(?:(?:it|this|that|data|our data|we) )?(?:can(?:'?t|not| not)|must(?: not|n'?t)|may not|should(?: not|n'?t)) be (?:the )?(${PLACE})[- ](?:hosted|based)$`,
  ],
  'only $1 of them use it': [
    re`^(?:(?:only|just|maybe|about|around|say) )+(half|(?:an?|one) (?:third|quarter|fifth|tenth)|two thirds|three quarters) (?:(?:will|would|really|actually|ever|do) )*uses? (?:it|this|that)$`,
    /^(?:(?:assume|say|expect|with|at|only|just|about|around|maybe) )*(\d{1,2}(?:\.\d+)? ?%) (?:of )?(?:adoption|uptake|take-?up|penetration)(?: rate)?$/i,
    /^(?:the |our |with |assume )*(?:adoption|uptake|take-?up|penetration)(?: rate)?(?: (?:is|of|at|about|around|maybe|only))*:? (\d{1,2}(?:\.\d+)? ?%)$/i,
  ],
  'no egress fees': [re`^(?:the |our )?egress${NEGLIGIBLE}`],
  'no $1': [
    re`^(?:(?:it|we|they|that|this|i|hosting|${THE}(?:box|fleet|gpus?|service|app|set-?up)) )?(?:(?:really|actually|also|just|probably|certainly) )*(?:do|does|did|will|would)(?:n't| not) (?:(?:really|actually|even) )*(?:need|want|require)(?: to have)? (?:an? |any |the |our )?(?!(?:to|it|that|this|them|those|these|so|much|many|more|as|anything|you)\b)([a-z][\w .-]{1,24}?)(?: (?:here|at all|any ?more|any longer|for (?:this|that|now)|anyway|though))*$`,
    re`^(?:the |our )?(?!egress)(${OTHER_COSTS_ALONE})${NEGLIGIBLE}`,
    /^leave (?:the |our )?([a-z]+(?: (?:costs?|hours))?) out(?: of (?:it|this|that|the (?:bill|sums?|card)))?$/i,
    /^(?:what )?(?:if )?([a-z][\w .-]{1,20}?) (?:(?:goes|went|is|were) (?:bust|bankrupt|under|out of business|insolvent)|closes(?: down)?|shuts down|disappears)$/i,
    /^(?:what )?(?:if )?(?:we|they)(?:'?re|'?ll)? (?:(?:are|will|would|want to|have to|must|should) )*(?:leave|leaving|quit|quitting|cancel|cancell?ing|stop (?:using|paying for|buying from)|(?:move|moving|migrate|migrating|get|getting) (?:off|away from)) (?:the |our )?([a-z][\w .-]{1,20}?)(?: (?:soon|now|next (?:month|year|quarter)|altogether|completely|this year))*$/i,
    re`^${THE}(egress|${OTHER_COSTS}) (?:is|are)(?: (?:really|basically|pretty much|quite|so|all))* (?:negligible|nothing|zero|peanuts|tiny|irrelevant|near zero)(?: (?:for us|here|anyway|i think))*$`,
    re`^(?:that|the|this|our|a) (spare|residency|growth|caching|resale|${OTHER_COSTS})(?: \w+)? (?:is|was|seems|looks|would be) (?:(?:just|really|total|totally|pure|a bit|kind of) )*(?:overkill|unnecessary|not needed|a waste(?: of money)?|pointless|too much|excessive|useless)(?: (?:here|for us|anyway|imo))*$`,
  ],
  '$1 only': [
    re`^(?:(?:the |our )?(?:legal|compliance|dpo|privacy|security|auditors?|lawyers?|counsel|ciso)(?: (?:team|department|people))? (?:(?:just|now|also|has|have) )*(?:says?|said|confirms?|confirmed|agrees?|agreed|thinks?)(?: that)?[:,]? )?(?:the )?(${PLACE})[- ](?:hosting|hosted|region|residency|data ?cent(?:er|re)s?) (?:suffices|(?:is|are|would be|will be) (?:enough|sufficient))$`,
    re`^(?:the |our )?(?:legal|compliance|dpo|privacy|security|auditors?|lawyers?|counsel|ciso)(?: (?:team|department|people))? (?:(?:just|now|also|has|have) )*(?:says?|said|confirms?|confirmed|agrees?|agreed|thinks?)(?: that)?[:,]? (?:the )?(${PLACE})(?: (?:suffices|(?:is|are|would be|will be) (?:enough|sufficient)))?$`,
    /^(?:only|just|keep(?: only)?) (?:the )?(eu|us|uk|european|german|swiss)(?:[ -](?:based|hosted))? (?:ones|apis)$/i,
  ],
  'no residency': [
    /^(?:not (?:the )?(?:eu|us|uk|europe)(?:[ -]only)?,? (?:but )?anywhere|anywhere(?: is fine| works| will do)?)$/i,
    re`^(?:the )?${PLACE_RULE} (?:is ?n'?t|(?:is )?not|(?:is )?no longer|does ?n'?t have to be|need not be|was ?n'?t)(?: really)? (?:needed|required|necessary|a must|an issue|mandatory|a requirement|important|kept)${ANY_MORE}$`,
    re`^(?:it )?(?:does ?n'?t|need ?n'?t|no longer has to|doesn't have to) (?:have to |need to )?(?:be |stay |run )*(?:in )?(?:the )?(?:eu|us|uk|europe)(?: only)?${ANY_MORE}$`,
    /^(?:the )?data (?:can|may) (?:go|be) anywhere(?: now)?$/i,
    re`^(?:${TAKE_AWAY}|no|without) (?:the )?${PLACE_RULE}(?: (?:requirement|rule|restriction|constraint|limit|condition|only|thing|stuff))*$`,
  ],
  'without $1': [
    /^(?:(?:keep|leave|use|compare|take|with|only|just) )*(?:all|everything|everyone|everybody|all of (?:them|those))(?: (?:apis|models|others))? (?:but|except(?: for)?|besides|minus|other than|apart from) (?:the )?([a-z][\w./ -]{1,40})$/i,
  ],
  'plus ': [
    /^(?:(?:we|they|there|i)(?:'ve|'re|'s| have| are| is| do)? also(?: (?:have|got|get|are|is|see|receive|do|send))?|(?:and )?(?:don'?t forget|remember)(?: (?:the|about|we have|there are))*|in addition(?: to that)?,?|additionally,?|on top(?: of (?:that|it))?,?) (?:about |around |~ ?)?(?=\d[\d.,]*[kmb]? [a-z])/i,
  ],
  'not $1, $2': [
    /^(\d{1,4}) (?:is|are|seems?|looks?) (?:(?:way|just|really|a bit|pretty|totally|clearly) )*(?:silly|crazy|absurd|overkill|nonsense|ridiculous|insane|excessive|stupid|wrong|a joke|a mistake)[,;.:-]+ (?:(?:so|let'?s|please|make|it|it'?s|should|be|use|take|try|rather|go|with) )*(\d{1,4})$/i,
  ],
  // What it is, behind what it is not: "it's not 3B. Keep 300M".
  $2: [
    re`^(?:no[,.]? )?(?:it|that|this)(?:'s| is| was) not (\$?\d[\d.,]*[kmbt]?)[,;.!]+ (?:(?:so|but|please|keep|it'?s|it is|stay|stick|leave|make|still|rather|at|with|to|it) )*(\$?\d[\d.,]*[kmbt]?)$`,
  ],
  '$1 $2': [
    re`^(${OPEN_FAMILY}[\w.-]{0,8})(?:,? (?:and )?not [\w.-]{1,12})?[,;.]+ (?:(?:the|its|it'?s|and|in) )*(\d{1,3}(?:\.\d)?b)(?: (?:one|version|model|variant|size))?$`,
    re`^${THE}(volume|traffic|usage|load|demand|bill|spend) (?:(?:is|are|was|were|seems?|really|actually|rather|now|much|probably) )*(?:closer|nearer) to (\$?\d[\d.,]*[kmbt]?)(?: (?:tokens|requests|actually|really|now|i think))*$`,
  ],
  '$1 $$$2 a month': [
    re`^(?:and |plus )?(?:the |our )?(${OTHER_COSTS_ALONE})(?: (?:costs?|fees?))?(?: (?:of|at|about|around|is|are))* \$?(\d{2,6})$`,
    re`^${THE}(power bill|${OTHER_COSTS_ALONE}) (?:costs? |fees? )?(?:has |have )?(?:went|gone|goes|is|are|rose|risen|fell|fallen|dropped|came|costs?)(?: (?:up|down|now))*(?: (?:to|at))? \$?((?!0?\.)\d[\d.,]*k?)(?: (?:a|per) month| now)*$`,
  ],
  '$1 ': [
    re`^${THE}(volume|traffic|price|bill|number|cached|inputs?|outputs?|prompts?|answers?|ops|discount|peak)(?: (?:number|figure|estimate|assumption|hours))? (?:is|was|are|were|looks?|seems?) (?:bs|bullshit|nonsense|garbage|ridiculous|wrong|off|incorrect|outdated|a typo|too \w+)[\s,;:.-]+(?:(?:it'?s|it is|they are|make it|should be|more like|rather|use) )*(?=[\d$])`,
    reAll`\b(ops|support|${POWER}|${OTHER_COSTS}), (?=\$)`,
    re`^${THE}(volume|traffic|load|usage|bill|invoice) ${THAN_THOUGHT}(?=[\d$])`,
    re`^(?:raise|lower|increase|decrease|reduce|bump|cut|bring)(?: up| down)? ${THE}(.+?)(?: count| number| level)?(?: up| down)? to (?=\$?\d)`,
  ],
  // "ours are owned" says whose machines they are; of the fleet alone it is the card's.
  '$1 it ': [/^((?:and |but )?(?:make|put|set|give|run|size|host|move|switch|get)) ours (?=\S)/i],
  '': [
    /^our(?:s| own)(?= (?:vs|versus|against|or)\b)/i,
    re`^(?:(?:and|but|so|then) )*(?:with |for )?our(?:s| own(?: one)?),? (?:${OF_FLEET}|at|in|on|with) (?=\S)`,
    /(?<=\d[^,;]{0,60}\b(?:a|per|each|every|\/) ?(?:hour|day|week|month|year))[,;.!]* (?:and )?not (?:(?:an?|per|each|every) )?(?:hour|day|week|month|year)$/i,
    // A share of the cache is of one thing, whatever else it is not of.
    /(?<=\bcach[^;]{0,60}|\bcach[^;]{0,40}\d ?%[^,;]{0,30}),? (?:and |but )?not (?:of |in |on )?(?:the |our |all )?(?:calls|requests|outputs?|answers?|total|prompts|queries|questions|tokens|traffic|whole thing)$/i,
    // What a job that is done once is not, it is not said to be.
    /(?<=\b(?:one[- ]?(?:time|off|shot)|once)\b[^,;.\d]{0,30})[,;.!]* (?:and )?not (?:(?:each|every|per|an?) (?:hour|day|week|month|year)|hourly|daily|weekly|monthly|recurring|repeated|regular(?:ly)?|ongoing|all the time)$/i,
    re`^${NOT_ALWAYS}(?=[^,;]*(?:\d|\b(?:office|business|work(?:ing)?) ?(?:hours|days)\b|\bweekdays\b|\bnights?\b))`,
    / (?:thing|stuff|requirement thing|bit)$/i,
    /^(?:cap|limit|restrict)(?: (?:it|them|that|everyone|everybody|each|people|users))? (?:at|to) (?:(?:about|around|max(?:imum)?) )*(?=\d[\d.,]*k? (?!gpus?\b|cards?\b)[a-z])/i,
    /,? (?:btw|fyi|by the way)[.!]*$/i,
    // When a job must be done says how many hours it has, where those are said behind it.
    /^(?:(?:we|it|they|you|the job) )?(?:(?:can|could|may|has|have|must) )?(?:(?:let|leave) (?:it|them) )?(?:run|runs|finish|be done|work|go|last)s? (?:on )?(?:until|till|by|to) \d{1,2} ?(?:am|pm|h|o'?clock)?,? (?:so |that'?s |i\.?e\.? |which is |that is |meaning )+(?=(?:about |around |roughly )?\d+ ?h)/i,
    // "add 10 hours of ops" would be on top of those that are counted.
    /^(?:factor|plug|build|price|pencil|bake|work) in (?:about |around )?(?=[\d$])/i,
    /^(?:simulate|model) (?:about |around )?(?=\d)/i,
    re`^(?:scale|grow|shrink|expand) (?:(?:it|them|the (?:fleet|cluster)) )?(?:(?:up|down|out|back) )?to (?=\d{1,3} (?:gpus?|cards?|replicas?|${GPU_NAME})$)`,
    // Where power is paid for says nothing of where data must stay.
    / (?:in|over in|at) (?:the )?[a-z][a-z ]{2,20}(?= fyi$|$)(?<=^(?:the |our )?(?:power|electricity|energy)\b[^,;]{0,60})(?<=\d.{0,40})/i,
    / (?:in|over in|at) (?:the )?[a-z][a-z ]{2,20}(?= (?:is|costs?|was|are) )(?<=^(?:the |our )?(?:power|electricity|energy)(?: price| cost| rate)?.{0,30})/i,
    / (?:for|with|at|on|from) (?:an? |our |the )?(?:committed|minimum|annual|enterprise) spend(?:ing)?(?: commitment| level)?$(?<=\d ?%.*)/i,
  ],
  '$1 price ': [
    /^(?:if )?(?:the )?prices? (?:of|for|on|at) ([a-z][\w ./-]{1,40}?) (?=falls?|drops?|goes?|rises?|increases?|doubles?|halves?|is|are)/i,
  ],
  $1: [
    /^(\d[\d.]* ?(?:x|times)) (?:instead|rather)$/i,
    /\b(input|output) alone\b/gi,
    re`^(?:also )?(?:swap|drop|switch|plug|throw|put|bring) in (?:the |some |an? )?(${GPU_NAME}(?: (?:gpus?|cards?))?)$`,
    /^(?:on|in|at) (?:the )?(office hours|nights?)\b/i,
  ],
  "data can't leave $1": [
    /^(?:(?:our|the|my|all|customer|user|client|patient|personal|sensitive|company|employee) )+data (?:can ?not|can'?t|must ?n'?t|must not|may not|should ?n'?t|should not|won'?t) leave ((?:the |our )?[a-z][\w ]{1,20})$/i,
  ],
  "can't go to $1": [
    /^(?:(?:our|the|my|all|customer|user|client|patient|personal|sensitive|company) )*data (?:can ?not|can'?t|must ?n'?t|must not|may not|should ?n'?t|should not|won'?t) (?:go|be sent|leave|move|get) to ([a-z][\w ]{1,20})$/i,
  ],
  'no ops': [
    /^(?:don't|do not|never) (?:count|include|add) (?:the |our |any )?(?:ops|people|staff|engineers?|labou?r|personnel)(?:'?s)?(?: (?:costs?|time|hours|bill))?$/i,
    re`^(?:the |our )?(?:people|engineers?|devs?|staff|they|ops)(?:'?re| are| is) (?:(?:already|all|anyway|just) )*(?:on (?:the |our )?payroll|employed|salaried|a sunk cost|paid (?:for )?(?:already|anyway))(?: (?:already|anyway))?(?:[,;]? (?:so |please )*(?:(?:ignore|skip|exclude|forget) (?:them|it|that)|(?:do ?n'?t|do not) count (?:them|it|that)|leave (?:them|it|that) out))?(?=$|[,;] | and )`,
    re`^(?:what if )?(?:the |our |if )?(?:engineering|engineers?'?|ops|people'?s?|staff|my|devops) (?:time |hours? |work |labou?r )?(?:is |are |comes? )?(?:for )?(?:free|at no cost|(?:costs?|is) nothing|does ?n'?t (?:cost|count)(?: anything| us anything)?)$`,
    reAll`\b(?:${TAKE_AWAY}|no|without|minus) (?:the |any |our )?(?:people|staff|engineers?|labou?r|personnel|humans?)(?:'?s)?(?: (?:costs?|time|hours|bill|wages?|salar(?:y|ies)))?\b`,
  ],
};

/** The few words of other languages that people put before a name or a number that is read as it is. */
const OF_OTHER_LANGUAGES: readonly Rewording[] = [
  [
    /^(?:ohne|sans|sin|senza|sem|zonder|bez) (?:das |den |die |le |la |il |el |o |de )?(?=[a-z])/i,
    'without ',
  ],
  [/^(?:nochmal |noch mal |jetzt |und |et |y |e )*(?:mit|avec|con|com|met) (?=[\da-z])/i, 'with '],
  [
    /^(?:(?:mach|nimm|rechne|und|mal|einfach|et|y|e) )*(?:das doppelte|doppelt so viel|le double|deux fois plus|el doble|il doppio|o dobro|het dubbele)(?: (?:bitte|davon))*$/i,
    'double the volume',
  ],
  [
    /^(?:(?:mach|nimm|rechne|und|mal|nur|einfach|et|y|e) )*(?:halb so viel|die hälfte|hälfte|la moitié|moitié|la mitad|la metà|a metade|de helft|deux fois moins)(?: (?:bitte|davon))*$/i,
    'half the volume',
  ],
];

const rowsOf = (ways: WaysToSay): Rewording[] =>
  Object.entries(ways).flatMap(([meant, all]) => all.map((way): Rewording => [way, meant]));

/** What people write in a thread, and how a line or an edit says it. */
export const SHORTHANDS: readonly Rewording[] = [
  ...WEEKENDS.rows,
  ...FLASH.rows,
  ...OF_OTHER_LANGUAGES,
  ...WORKED_OUT,
  ...[
    OF_SWITCHES,
    OF_OTHERS,
    OF_PEOPLE,
    OF_OWNED,
    OF_SPEEDS,
    OF_HARDWARE,
    OF_APIS,
    OF_CACHING,
    OF_UNSENT,
    OF_PEAKS,
    OF_TRAFFIC,
  ].flatMap(rowsOf),
];

/** Words of a thread in those that a line or an edit reads. */
export const spelledOut = rewordedOf(SHORTHANDS);
