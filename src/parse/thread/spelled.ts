import { re, reAll } from '../expression.ts';
import { COUNT_WORD } from '../text/number-words.ts';
import { type Rewording, reworded } from '../text/reworded.ts';
import { WEEKENDS } from '../text/rewordings.ts';
import { NONE, TAKE_AWAY } from './verbs.ts';
import { WORKED_OUT } from './worked-out.ts';

/** What people say in a thread, in the words that a line or an edit reads. */

const THE = '(?:the |our )?';
/** The name of what is compared with, or hosted. */
const NAME = String.raw`((?!(?:gpus?|cards?|rent|hardware|machines|[abhl]\d{2,3}s?|l40s)\b)[a-z][\w .-]{1,24}?)`;
const PERCENT = String.raw`(\d+(?:\.\d+)? ?%)`;
const MACHINES = '(?:gpus|cards|machines|boxes|hardware|servers)';
const THEY_ARE = `(?:they(?:'?re| are| have been)|these are|those are|${THE}${MACHINES} (?:are|is|have been))`;
const PLACE_RULE = '(?:eu|gdpr|us|uk|region|residency|data residency|location)(?:[ -]only)?';
const ANY_MORE = '(?: (?:any ?more|any longer))?';

/** What is spoken of, longer or shorter, dearer or cheaper than it was thought to be. */
const THAN_THOUGHT = String.raw`(?:is|are|was|were|will be|gets?|got|became|have become|seems?) (?:(?:really|actually|much|way|a bit|rather|pretty|quite|very|typically|usually|mostly|far) )*(?:longer|shorter|long|short|bigger|larger|smaller|big|small|tiny|huge|higher|lower|high|low|more|less|cheaper|dearer|expensive|cheap|brief)(?: than (?:that|this|it|assumed|expected|\d\S*))?[\s,:;–-]+(?:(?:it'?s|they'?re|more like|closer to|like|say|about|around|maybe|rather|only|roughly|at most|some) )*`;

/** Slips in the verbs of a change; those in names are asked about. */
const SLIPS: readonly Rewording[] = [
  [/\b(do|does|did|is|are|was|would|should|could|have|has|had|ca|wo)nt\b/gi, "$1n't"],
  [/\b(that|what|there|who)s\b/gi, "$1's"],
  [/\b(they|you)re\b/gi, "$1're"],
  [/\b(i|we|you|they)ve\b/gi, "$1've"],
  [
    /(?<=^|[,.;] |\b(?:no|but|and|so|ok|now|wait|actually|sorry) )its (?!own\b|price|size|cost|speed|api)/gi,
    "it's ",
  ],
  [/\b(?:mak|mkae|maek)\b/gi, 'make'],
  [/\b(?:swich|swithc|swtich|swith)\b/gi, 'switch'],
  [/\b(?:insted|instaed|intead|insead)\b/gi, 'instead'],
  [/\b(?:witout|wihtout|withou|wihout)\b/gi, 'without'],
  [/\b(?:doubel|dobule|doulbe|duoble|dubble)\b/gi, 'double'],
  [/\b(?:tripel|trippel|tirple)\b/gi, 'triple'],
  [/\b(?:repalce|relpace|replcae|repace)\b/gi, 'replace'],
  [/\b(?:chnage|cahnge|chagne|chage)\b/gi, 'change'],
  [/\b(?:remvoe|reomve|romove|remoe)\b/gi, 'remove'],
  [/\b(?:comapre|compaire|comprae)\b/gi, 'compare'],
  [/(?<=^| )(?:somewhere|something|anywhere|anything) (?=between \$?\d)/gi, ''],
  [/\b(?:trafic|traffc|traffci|tarffic)\b/gi, 'traffic'],
];

/** The same without slips in its verbs. */
export const withoutSlips = (words: string): string => reworded(words, SLIPS);

/** What comes on top of the traffic that people count. */
const LOST =
  '(?:retr(?:y|ies)|errors|failed (?:calls|requests)|timeouts|failures|re-?runs|re-?tries|overhead|evals?|(?:internal )?testing)';
/** Whose machines they are besides. */
const ELSEWHERE =
  '(?:goe?s? to|(?:is|are) (?:used|taken|reserved|booked|needed|blocked) (?:by|for)|belongs? to|(?:is|are) for) (?:(?:an?other|the|some|our|other) )*[a-z][a-z ]{2,30}';

const SELL_AFTER =
  "(?:(?:we|i) )?(?:(?:will|would|plan to|can|could|'ll) )*(?:re)?sell (?:them|it|those|the (?:gpus|cards|hardware|machines)) (?:after|in) (\\d+) years? (?:for|at)";
const OF_PRICE =
  '(?:of )?(?:(?:what (?:we|they) (?:paid|cost))|(?:the |its |their )?(?:purchase |original |new )?(?:price|value|cost)|of (?:it|that))';

/** The ways to say a thing, by what is meant, in the order in which they are tried. */
const MEANT: Readonly<Record<string, readonly RegExp[]>> = {
  '$1h setup': [
    /^(?:the |our )?set[ -]?up(?: time)? (?:is|takes|took|was|needs|costs)(?: (?:about|only|around|us))* (\d+) ?h(?:ours?|rs?)?$/i,
  ],
  'over $1 years': [
    /^(?:(?:we|i) )?(?:(?:will|would|plan to|can|could) )*(?:sell|replace|retire|refresh|dump|scrap) (?:them|it|those|the (?:gpus|cards|hardware|machines)) (?:after|every|in) (\d+) years$/i,
    /(?:^(?:they(?:'re| are)|we|it'?s|these are) (?:being )?)?\b(?:depreciat|amorti[sz]|writ)\w*(?: (?:it|them|(?:the |our )?(?:gpus|cards|hardware|machines|boxes)))?(?: off)? (?:over|in|across) (\d+)(?: years?)?(?:,? (?:and )?not \d+(?: years?)?)?$/i,
  ],
  '$1 years': [/^(?:(?:say|make it|rather|more like|it'?s) )*(\d{1,2}) ?y(?:rs?)?$/i],
  'over ': [
    reAll`\b(?:keep|use|run)(?:ing)? (?:them|it|the (?:gpus?|hardware|machines?|cards?)) for (?=\d+ years?\b)`,
  ],
  'half the fleet': [
    re`^half (?:of )?(?:the|our) (?:cluster|fleet|gpus|cards|machines|boxes|hardware) ${ELSEWHERE}$`,
  ],
  '$1 less GPUs': [
    re`^(\d{1,3}|${COUNT_WORD}) of (?:the|our|those|these|them)(?: (?:\d+|${COUNT_WORD}))?(?: (?:gpus|cards))? ${ELSEWHERE}$`,
    re`^(?:we (?:have )?lost )?(\d{1,3}|${COUNT_WORD}) (?:of (?:the|our|them|those|these) )?(?:(?:gpus?|cards?|[a-z]+\d+\w*) )?(?:has |have |is |are |just )*(?:died|dead|broken?(?: down)?|failed|fried|burn(?:ed|t) out|gone)(?: (?:last|this|yesterday|today|now|on|since)\b.*)?$`,
  ],
  'budget is $$$1 a month': [
    /^(?:(?:our|the|max(?:imum)?) )*budget(?: is| of|:| max(?:imum)?)* \$?(\d[\d.,]*k?)(?: (?:max(?:imum)?|tops|at most))*$/i,
  ],
  'over $1 years, 50% resale': [re`^${SELL_AFTER} half(?: ${OF_PRICE})?$`],
  'over $1 years, $2 resale': [re`^${SELL_AFTER} (\d+ ?%)(?: ${OF_PRICE})?$`],
  'in $1': [
    /^(?:(?:can|could) (?:you|we|i) )?(?:please )?(?:show|give|convert|put|print|display|see|have)(?: (?:it|this|that|me|us|all|everything|the (?:bills|card|numbers)))* (?:in|to|into) (euros?|eur|gbp|pounds?|sterling|rupees?|inr|yen|jpy|francs?|chf|cny|yuan|usd|dollars?)$/i,
  ],
  '$1 off': [/\bdiscount of (\d+(?:\.\d+)? ?%)/gi],
  'drop $1': [
    re`^(?:(?:${TAKE_AWAY}|${NONE}) (?:the |our )?)${NAME} (?:line|row|bar|entry|column)(?: (?:please|too))*$`,
    re`^(?:(?:we|i) )?(?:can ?not|can'?t) (?:use|have|take) (?!(?:them|those|these)\b)${NAME}(?: (?:here|any ?more|at all|for this))?$`,
    re`^(?=.*(?:\b(?:not|no|off|irrelevant)\b|n't|out of))${NAME} (?:is|are)(?: ?n[o']?t)? (?:(?:not|no|off|really|just|sadly) )*(?:an? |the )*(?:option|irrelevant|table|allowed|possible|go|candidate|out of the question)(?: (?:for (?:us|this)|here))?(?: ?\([^)]*\))?$`,
    re`^(?:i think |we think )?([a-z][\w ./-]{1,40}?) (?:is|are|was)(?:n'?t)?\b[^,;\d]*[,;]+ (?:so )?(?:(?:take|leave|kick) (?:it|that) out|(?:drop|remove|ditch|skip|exclude)(?: (?:it|that))?|out with it)$`,
  ],
  'spend $1 $2': [
    /^(?:we|i) (?:now |currently )?(?:pay|spend) (\d[\d.]* ?%) (less|more)(?: (?:now|since [\w ]+|than [\w ]+))*$/i,
  ],
  'drop $1, add ': [/^[-\u2212\u2013] ?([a-z][^,+]*?) \+ ?(?=[a-z])/i],
  ', drop ': [/ [-\u2212\u2013](?=[a-z])/gi],
  'peak is $1x': [
    /^(?:(?:it|that|this|traffic|volume|load|demand|we|black friday|christmas|cyber monday|mondays?|launch day|the launch)(?:'?s)? )?(?:(?:is|has|have|at|will|would|can|get) )*(?:spikes?|peaks?|jumps?|surges?|bursts?|black friday|christmas|cyber monday)?(?: (?:is|are|at|to|of|up|around|about))* ?(?<![\d.])(\d+(?:\.\d+)?) ?x(?: (?:on|at|in|during|over|every|for) (?:mondays?|black friday|christmas|the (?:morning|evening|weekend|launch|holidays|busiest hour)|peaks?|launch day|fridays?|lunch))$/i,
    /^(?:(?:on|at|in|during|over|around) )?(?:the )?(?:black friday|christmas|cyber monday|launch day|the launch|mondays|mornings|lunch|evenings)(?: (?:traffic|load|volume))?(?: (?:is|are|has|goes?|at|to|about|around|up|will be))* (\d+(?:\.\d+)?) ?x$/i,
    /^(?:it |traffic |volume |load |demand )?(?:spikes?|surges?|bursts?|jumps) (?:up )?(?:to|of|by|at|around|are|is) (?:about |around |up to )?(\d+(?:\.\d+)?) ?x\b.*$/i,
    /^(\d+(?:\.\d+)?) ?x (?:at|on|in|during) (?:the )?peaks?(?: hours?)?$/i,
  ],
  'peak is ': [
    /\bpeaks?(?: hours?| traffic| load)? (?:are|is|was|hits?|goes to) (?:about |around |up to )?(?=\d+(?:\.\d+)? ?x\b)/gi,
  ],
  'no ': [/^(?:(?:it|that) )?(?:is )?no longer (?=\S)/i],
  'no $1': [
    /^leave (?:the |our )?([a-z]+(?: (?:costs?|hours))?) out(?: of (?:it|this|that|the (?:bill|sums?|card)))?$/i,
    /^(?:what )?(?:if )?([a-z][\w .-]{1,20}?) (?:goes|went|is|were) (?:bust|bankrupt|under|out of business|insolvent)$/i,
    /^(?:that|the|this|our|a) (spare|residency|growth|caching|egress|storage|colo|resale)(?: \w+)? (?:is|was|seems|looks|would be) (?:(?:just|really|total|totally|pure|a bit|kind of) )*(?:overkill|unnecessary|not needed|a waste(?: of money)?|pointless|too much|excessive|useless)(?: (?:here|for us|anyway|imo))*$/i,
  ],
  'no residency': [
    /^(?:not (?:the )?(?:eu|us|uk|europe)(?:[ -]only)?,? (?:but )?anywhere|anywhere(?: is fine| works| will do)?)$/i,
    re`^(?:the )?${PLACE_RULE} (?:is ?n'?t|is not|is no longer|does ?n'?t have to be|need not be|was ?n'?t)(?: really)? (?:needed|required|necessary|a must|an issue|mandatory|a requirement|important|kept)${ANY_MORE}$`,
    re`^(?:it )?(?:does ?n'?t|need ?n'?t|no longer has to|doesn't have to) (?:have to |need to )?(?:be |stay |run )*(?:in )?(?:the )?(?:eu|us|uk|europe)(?: only)?${ANY_MORE}$`,
    /^(?:the )?data (?:can|may) (?:go|be) anywhere(?: now)?$/i,
    re`^(?:${TAKE_AWAY}|no|without) (?:the )?${PLACE_RULE}(?: (?:requirement|rule|restriction|constraint|limit|condition|only))?$`,
  ],
  '$1 $$$2 a month': [
    re`^${THE}(colo|storage|egress|rack|power bill|software|licen[cs]es?) (?:costs? |fees? )?(?:has |have )?(?:went|gone|goes|is|are|rose|fell|dropped|came)(?: (?:up|down|now))*(?: to)? \$?(\d[\d.,]*k?)(?: (?:a|per) month| now)*$`,
  ],
  'volume ': [
    re`^${THE}(?:traffic|volume|usage|demand|load) (?:(?:will|would|could) )?(?:grow|rise|go|climb|drop|fall|shrink|grows|rises|goes|went|climbs|drops|falls|shrinks|be|grew|gets)(?: up| down)? (?:to|at) (?=\d)`,
  ],
  'replace $2 with $1': [
    re`^(?:(?:we|i|they)(?:'d| would) )?(?:rather|prefer to|prefer) (?:(?:use|see|have|take|compare (?:it )?(?:with|against|to)) )?(.+?) (?:than|over|to) (?:use |see |with )?(.+)$`,
    /\b(?:swap|bring|sub|substitute) in (.+?) for (.+)$/i,
  ],
  '$2 instead of $1': [/^s\/([^/]+)\/([^/]+)\/?g?$/i],
  '$1 ': [
    re`^${THE}(volume|traffic|price|bill|number|cached|inputs?|outputs?|prompts?|answers?|ops|discount|peak) (?:is|was|are|were|looks?|seems?) (?:wrong|off|incorrect|outdated|a typo|too \w+)[\s,;:.-]+(?:(?:it'?s|it is|they are|make it|should be|more like|rather|use) )*(?=[\d$])`,
    /\b(egress|storage|ops|power|electricity|colo|licen[cs]es?), (?=\$)/gi,
    re`^${THE}(volume|traffic|load|usage|bill|invoice) ${THAN_THOUGHT}(?=[\d$])`,
    re`^(?:raise|lower|increase|decrease|reduce|bump|cut|bring)(?: up| down)? ${THE}(.+?)(?: count| number| level)?(?: up| down)? to (?=\$?\d)`,
  ],
  'growing 0% a month': [re`^(?:${TAKE_AWAY}|${NONE}) (?:the |our |any |more )*growth(?: at all)?$`],
  'growing 100% a $1': [
    /\b(?:(?:traffic|volume|usage|demand|load|it|we)(?:'s| is| are| will)? )?doubl(?:es?|ing) (?:every|each|per|a|once a) (year|month)\b/gi,
  ],
  '': [
    /(?<=\b(?:a|per|each|every|\/) ?(?:hour|day|week|month|year)),? (?:and )?not (?:(?:an?|per|each|every) )?(?:hour|day|week|month|year)$/i,
    / (?:thing|stuff|requirement thing|bit)$/i,
  ],
  'on $1': [
    /^(?:(?:use|try|take|switch to|go (?:with|to|for)|do (?:it|that) (?:with|on)|with|run) )+(?:an? |the |some )?([gp]\d[a-z]{0,2})(?: (?:instances?|machines?|boxes|nodes?))?$/i,
  ],
  'output $1% shorter': [
    /^(?:shorten|trim|cut|reduce|compress|shrink) (?:the |our |all )?(?:answers?|outputs?|responses?|completions?)(?: length)? by (?:about |around )?(\d+(?:\.\d+)?) ?%$/i,
  ],
  '$1 $2 times as long': [
    /^(?:the |our |my )?(prompts?|inputs?|answers?|outputs?|responses?|contexts?) (?:will be|would be|are|get|become|gets|were|is) (?:(?:about|around|more like|really|actually) )*(\d+(?:\.\d+)?) ?(?:x|times) (?:longer|bigger|larger|as (?:long|big|large))(?: (?:with|due to|because of|for|once|when|than) .*)?$/i,
  ],
  '$1 more traffic': [
    re`^(?:[^,\d]*, )?(?:(?:also|and|then|please) )*(?:add|plus|count|include|\+)(?: another)? ?${PERCENT}(?: more| extra)? (?:for |of )?(?:the )?${LOST}$`,
    re`^(?:the |our )?${LOST} (?:are|is|adds?|costs?|makes?|comes? to|takes?)(?: (?:another|about|around|us|up|to|for|an extra|roughly))* ${PERCENT}(?: (?:more|on top|extra|too|as well))*$`,
  ],
  '$1 in, $2 out': [
    /\bin(?:put)?s? (?:(?:is|are|at|about|around|=) )+(\d[\d.,]*k?)(?: tok(?:en)?s?)?(?:,| and)+ out(?:put)?s? (?:(?:is|are|at|about|around|=) )*(\d[\d.,]*k?)(?: tok(?:en)?s?)?\b/gi,
  ],
  '$1 at $$$2/hr': [
    /\b((?:reserved?|spot|on[- ]demand|rented|rent|gpus?|cards?|[abhl]\d{2,3}s?)\b[^$,;]*?) (?:at|for|now|is|are) (\d+\.\d+)(?=$|[,;]| (?:on|at|from) [a-z])/gi,
    re`^${THE}([a-z]+\d+\w*|gpus?|cards?|rent) (?:prices? )?(?:(?:has|have|is|are|just|now) )*(?:went|gone|come|came|dropped|fell|rose|risen|jumped|fallen|down|up)(?: (?:down|up|now))* (?:to|at) \$?(\d{1,2}\.\d{1,2})(?: (?:now|today|an hour|per hour))*$`,
  ],
  '1 spare': [
    /^(?:(?:we )?(?:also )?(?:need|want|keep) )?(?:an?|one) (?:(?:extra|additional|more|hot|cold) )*(?:(?:second|third|fourth|fifth)(?: (?:gpu|card|machine|box|server|replica|one))?|gpu|card|machine|box|server|replica|one) (?:as |for )(?:an? |the )?(?:spare|back-?up|standby|failover|redundancy)$/i,
    /^(?:(?:with|have|want|need|want to have) )?(?:an?|one) (?:(?:hot|cold|warm) )?(?:spare|standby|backup)(?: (?:replica|gpu|one|copy))?$/i,
  ],
  'GPUs at $$$2/hr at $1': [
    /^(?:(?:we|i) )?(?:just )?(?:got|have|received) an? (?:new )?(?:quote|offer|price) from ([a-z]{3,20}(?: ai| labs)?)(?: (?:of|for|at))?[:,]? \$?(\d{1,2}\.\d{2})(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))?$/i,
    /^([a-z]{3,20}(?: ai| labs)?) (?:charges|asks|takes|wants|quotes?|quoted|offers|offered|gave|gives|has|said|says|is at)(?: (?:us|me))? \$?(\d{1,2}\.\d{2})(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))?(?: (?:now|for (?:it|them|those|a gpu)))*$/i,
  ],
  'GPU price $$$1/hr': [
    /^(?:(?:make|set|put) )?(?:the |our )?(?:(?:hourly|gpu|rental|rent)(?: gpu)? (?:price|rate|cost)s?|rent)(?: (?:is|are|=|to|of|at|now))*:? \$?(\d+(?:\.\d+)?)(?: (?:now|today|actually))*(?:,? not \$?\d[\d.]*)?$/i,
  ],
  '$1 at ': [
    re`^${THE}([a-z]+\d+\w*|gpus?|cards?|rent) (?:prices? )?(?:has |have |now )*(?:went|gone|come|came|dropped|fell|rose|is|are|risen|jumped) (?:now )?(?:up |down )?(?:to |now )(?=\$)`,
  ],
  '$2 $1': [
    re`^(?:if )?${THE}(?!(?:gpus?|cards|prices|costs|rates|hours|ops|replicas|spares)\b)([a-z]{4,20}s) (?:go|goes|went|drop|fall|fell|rise|rose|grow|grew|climb|shrink|come|came)(?: (?:up|down|back))? to (?:about |around |only )?(\d[\d.,]*[kmb]?)$`,
    re`^(?:(?:make|set|put|less|fewer|more) )?${THE}(gpus?|cards?|replicas?|spares?)[,:]? (?:(?:to|at|maybe|like|say|only|about|be) )*(\d+)$`,
  ],
  '$1 price ': [
    /^(?:if )?(?:the )?prices? (?:of|for|on|at) ([a-z][\w ./-]{1,40}?) (?=falls?|drops?|goes?|rises?|increases?|doubles?|halves?|is|are)/i,
  ],
  $1x: [
    /^(?:multiply|times|scale) (?:(?:it|that|this|everything|(?:the |our )?(?:volume|traffic)) )?(?:by |with )?(\d+(?:\.\d+)?)$/i,
  ],
  '$1 gpus': [
    re`^(?:we |i )?(?:(?:only|just|really|actually) )*(?:need|use|want|may use|can use|are allowed|get to use|have) (?:(?:only|just) )*(\d{1,3}|${COUNT_WORD}) of (?:the|those|these|our) (?:\d+|${COUNT_WORD})(?: (?:gpus|cards))?$`,
    /^(?:but )?(?:only|just) (\d+) (?:gpus?|cards?|of (?:them|those)) (?:are|is) (?:free|available|left|usable)$/i,
    /^(?:an?|one|a single) (\d+)[ -]?(?:x )?gpu (?:node|box|server|machine|host)$/i,
  ],
  '4 gpus': [/^half (?:an? |the )?(?:node|box|server|machine)$/i],
  '$1 replicas, $2 spares': [
    /^(\d+) ?\+ ?(\d+)(?: (?:hot |cold )?(?:spares?|standby|redundan\w+|backup))?$/i,
  ],
  '$1 tok/s per $2': [
    /^.*\b(?:did|does|gets?|got|measured|made|hits?|saw|see|reached|pulled|gave|gives)\b.*?(\d[\d.,]*k?) ?(?:tok(?:en)?s? ?\/ ?s|tps|tok(?:en)?s? (?:per|a) sec(?:ond)?) (?:on|with|from) (?:an?|one|1|a single) ([a-z]+\d+\w*|gpu|card)$/i,
  ],
  'measured $1 tok/s in total': [
    /^(?:the |our )?(?:vllm |sglang )?(?:bench(?:mark)?s?|load test)(?: run)? (?:says?|gives?|gave|shows?|showed|measured|reports?|reported|got) (?:us )?(\d[\d.,]*k?)(?: tok(?:en)?s?\/s| tps)? (?:in )?total$/i,
  ],
  '$1 of the throughput': [
    /^(?:that|the|your|this) (?:throughput|speed) (?:is|looks|seems) [a-z ]+[,;:.] (?:we|i) (?:only )?(?:see|get|measure|measured|got|saw|have) (half|twice|an? (?:third|quarter)|\d+(?:\.\d+)? ?%)(?: of (?:that|it))?$/i,
  ],
  'mon-fri': [/\bmo-fr\b/gi],
  'only during the day': [
    re`^(?:(?:it|traffic|the (?:traffic|load|app)|that)(?:'?s| is)? )?(?:(?:idle|dead|quiet|empty|nothing|zero|0|no (?:traffic|load|usage|users)|nobody uses it|not used|unused|asleep) )+(?:at|over|during|in the|by) nights?$`,
  ],
  'one less gpu': [
    re`^(?:one|a) (?:of (?:them|these|those|the (?:gpus|cards))|(?:gpu|card)) (?:(?:is|has|just|was|got) )*(?:broken|broke|dead|died|gone|sold|defect(?:ive)?|fried|failed)(?: (?:down|now|already|yesterday|today))*$`,
    re`^(?:we |i )?(?:(?:just|have|'ve) )*(?:sold|lost|returned|gave back|gave away) (?:one|a (?:gpu|card))(?: of (?:them|those|the (?:gpus|cards)))?$`,
  ],
  $1: [
    /\b(input|output) alone\b/gi,
    re`^(?:swap|drop|switch|plug) in (?:the |some )?([a-z]+\d+\w*(?: (?:gpus?|cards?))?)$`,
    /^(?:on|in|at) (?:the )?(office hours|nights?)\b/i,
  ],
  '$1 tokens out': [
    /\b(\d[\d.,]*k?) tokens? (?:per|an?|each|every|in (?:an?|the|each)) (?:answer|response|reply|completion|output)s?\b/gi,
  ],
  '$1 tokens in': [
    /\b(\d[\d.,]*k?) tokens? (?:per|an?|each|every|in (?:an?|the|each)) (?:prompt|input|question)s?\b/gi,
  ],
  '$1 are ': [
    re`^${THE}(prompts?|inputs?|answers?|outputs?|responses?|replies|completions?|requests?|documents?|contexts?) ${THAN_THOUGHT}(?=\d)`,
    /^(?:(?:our|the|my|all) )?(?:[a-z]+ (?:write|have|send|use|get|do) )?(?:(?:very|really|pretty|rather|quite|much) )*(?:long|short|big|large|small|tiny|huge|longer|shorter|bigger|larger|smaller) (prompts?|inputs?|answers?|outputs?|responses?|documents?)[,:;]? (?:(?:like|about|say|around|of|maybe|more like) )*(?=\d)/i,
  ],
  '$1 is ': [
    /\b(output|input) (?:share |part )?(?:is|are|was) (?:only|just|about|around|really|actually|roughly|merely) (?=\d)/gi,
  ],
  '50% off $1': [re`^${NAME} (?:at|for|is|goes) half (?:the |of the )?price$`],
  'gpu price -$1': [
    re`^${PERCENT} (?:off|discount on|less for) ${THE}(?:gpus?|cards?|rent|[abhl]\d{2,3}s?|l40s)$`,
  ],
  '$$$1/hr': [
    re`^${THE}(?:gpus?|[abhl]\d{2,3}|l40s|b\d00|mi\d+x?)(?:'s)? (?:price|rate|rent)s? (?:is|are|was) (?:outdated|old|wrong|off|too (?:high|low))[\s,;:.-]+(?:(?:it'?s|now|should be|more like) )*\$?(\d+\.\d+)$`,
    /^(?:we|they|i) (?:can |could |will )?(?:get|pay|have|rent|give|offer) (?:them|it|those|these|the gpus|us)(?: to us)? (?:for|at) (\d{1,2}\.\d{1,2})(?: (?:an hour|per hour))?(?: (?:from|starting|as of|since) [a-z]+)?$/i,
    /(?<![\d.,$€£])(\d{1,2}\.\d{2}) ?\/ ?h(?:r|our)?\b/gi,
  ],
  ', $1 GPUs': [/,? if we (?:take|rent|get|use|buy) (\d+)(?: of (?:them|those))?$/i],
  '$1 cached': [
    /^(?:turn|switch|put) (?:on (?:prompt )?caching|(?:prompt )?caching on)(?:,? (?:at|with|for|to|of|about|say))* (\d+(?:\.\d+)? ?%)(?: (?:hits?|hit rate|cached|of (?:input|prompts?)))?$/i,
    /^[^\d,]*\bcach(?:ed|ing),? (?:(?:say|about|maybe|like|around|roughly|some|at) )+(\d+(?:\.\d+)? ?%)$/i,
    /^(?:prompt )?caching (?:is )?(?:turned )?on,? (?:(?:with|at|about) )*(?:an? )?(\d+ ?%)(?: (?:hit rate|hits|cache hits))?$/i,
  ],
  '$2 a $1': [
    /^(?:per|an?|each|every) (hour|day|week)[,:]? (?:it'?s|it is|that'?s|we (?:have|get|see)|there are|about) (?:(?:about|around|more like|only) )*(\d[\d.,]*[kmb]?)$/i,
  ],
  '$1 is $2': [
    re`^(?:that |the |this |our |your )*${NAME}(?:'s)? (?:price|rate)s? (?:is|are|looks?|seems?) (?:wrong|off|incorrect|old|outdated|too (?:high|low))[\s,;:.-]+(?:(?:it'?s|it is|they'?re|make it|should be|is|now) )*(\$?\d[\d.]* ?\/ ?\$?\d[\d.]*)$`,
  ],
  'add $1 in': [
    re`^${THE}(?:new |extra |bigger |longer )?(?:system prompt|context|rag|retrieval|chat history|history|few[- ]shots?|examples|tools?|tool definitions|instructions) (?:add|take|cost|bring|need|eat|use)s? (?:(?:another|about|around|an? (?:extra|additional)|roughly|up) )*(\d[\d.,]*k?)(?: more| extra| additional)?(?: tokens)?(?: (?:to|for|on top of|per|in|of|with|each|every|it|all|the|an?|them|one|requests?|calls?|prompts?|time|questions?|tickets?))*$`,
  ],
  'at least $1 tok/s per user': [
    /^.*\b(?:users?|people|customers|they|everyone)\b.*\b(?:slower than|below|under|less than) (\d+) (?:tok(?:en)?s?) ?(?:\/ ?s(?:ec)?|(?:a|per) sec(?:ond)?)$/i,
  ],
  "can't go to $1": [
    /^(?:(?:our|the|my|all|customer|user|client|patient|personal|sensitive|company) )*data (?:can ?not|can'?t|must ?n'?t|must not|may not|should ?n'?t|should not|won'?t) (?:go|be sent|leave|move|get) to ([a-z][\w ]{1,20})$/i,
  ],
  '$2 off $1': [
    re`^${THE}discount (?:on|for|of|with|from|at) ${NAME} (?:is|was|=|of) ${PERCENT}$`,
    re`^${NAME}(?:'s)? discount (?:is|was|=|of)? ?${PERCENT}$`,
    re`^${NAME} (?:with|at|has|gets?|comes? with) (?:an? )?${PERCENT} (?:off|discount)$`,
    re`^${NAME} (?:got|gets?|is|became|has become) cheaper by ${PERCENT}$`,
    re`^(?:if )?(?!(?:(?:all|the|our) )*(?:api|token) (?:prices?|pricing|rates?|costs?) |(?:the )?apis? )${NAME} (?:(?:gets?|is|was|were|becomes?|drops?|falls?|goes down)(?: by)? (?=[\d.]+ ?% (?:cheaper|off|less|lower)$)|(?:cuts?|drops?|lowers?) (?:its |their )?prices? (?:by )?)${PERCENT}(?: (?:cheaper|off|less|lower))?$`,
  ],
  '$1 off the api': [
    re`\b(?:if |when )?(?:(?:all |the |our )*)(?:api|token) (?:prices?|pricing|rates?|costs?) (?:drops?|falls?|(?:goes|go|went|come|came) down|(?:is|are|gets?|were) (?:cut|reduced|cheaper)|dropped|fell|sinks?) (?:by )?(?:another )?${PERCENT}`,
    re`\b(?:if )?(?:the )?apis? (?:gets?|is|are|were|becomes?|goes|go) ${PERCENT} (?:cheaper|off|down)\b`,
  ],
  'only $1': [
    /^(?:(?:keep|leave|use) )?(?:just |only )?(?:the )?(.+?) alone(?: (?:is|would be|will be) (?:enough|fine|plenty))?$/i,
    /^(?:keep|leave) (?:just |only )?(.+?) only$/i,
    /^(?:keep|leave) (?:just|only) (.+)$/i,
  ],
  'already paid': [
    re`^(?:(?:it'?s|that'?s|they'?re) )?(?:all )?(?:an? )?sunk(?: costs?)?(?:[,;.:]? (?:so |please )*(?:${TAKE_AWAY}|do ?n'?t count) (?:the |our |any )?(?:cap-?ex|purchase(?: price)?|price|hardware|it|that|them))?$`,
    re`^(?:${TAKE_AWAY}|do ?n'?t count) (?:the |our |any )?(?:cap-?ex|purchase price)$`,
    /^(?:we (?:already )?(?:own|have) (?:them|these|it)(?: already)?,? (?:so|and) )?(?:the |their )?(?:price|cost|purchase price)s? (?:doesn't|does not|don't|do not) (?:really )?(?:matter|count)(?: any ?more)?$/i,
    re`^(?:${THEY_ARE}|it'?s)? ?(?:\d+ years? old(?: already| now)?,? (?:and )?)?(?:all |fully |long )*(?:(?:already )?(?:paid off|paid in full|written off|paid for already|paid already|depreciated|amorti[sz]ed|sunk cost)|already (?:paid|bought|ours)(?: for)?)(?: (?:last|this) (?:year|month|quarter)| in 20\d\d)?$`,
  ],
  'no batch': [
    /^(?:real[- ]?time|interactive|live|chat|online)(?: please)?,? (?:and )?not (?:in )?batch$/i,
    /^(?:it'?s |this is |that'?s )?not (?:in |a |really )*batch(?:ed| jobs?| work)?(?:[\s,.;]+(?:(?:it'?s|this is|but|rather) )*(?:a |an |all )?(?:chat ?bot|chat|live|real[- ]?time|interactive|online)(?: (?:app|service|product|use|traffic))?)?$/i,
  ],
  'all in batch': [
    /\beverything (?:overnight|at night|nightly)?(?: ?(?:in|as))? ?batch\b/gi,
    /\bbatch (?:everything|all(?: of it)?|it all)\b/gi,
  ],
  'no ops': [
    /^(?:don't|do not|never) (?:count|include|add) (?:the |our |any )?(?:ops|people|staff|engineers?|labou?r|personnel)(?:'?s)?(?: (?:costs?|time|hours|bill))?$/i,
    re`^(?:the |our )?(?:people|engineers?|devs?|staff|they|ops)(?:'?re| are| is) (?:(?:already|all|anyway|just) )*(?:on (?:the |our )?payroll|employed|salaried|a sunk cost|paid (?:for )?(?:already|anyway))(?: (?:already|anyway))?(?:[,;]? (?:so |please )*(?:(?:ignore|skip|exclude|forget) (?:them|it|that)|(?:do ?n'?t|do not) count (?:them|it|that)|leave (?:them|it|that) out))?$`,
    re`^(?:what if )?(?:the |our |if )?(?:engineering|engineers?'?|ops|people'?s?|staff|my|devops) (?:time |hours? |work |labou?r )?(?:is |are |comes? )?(?:for )?(?:free|at no cost|(?:costs?|is) nothing|does ?n'?t (?:cost|count)(?: anything| us anything)?)$`,
    reAll`\b(?:${TAKE_AWAY}|${NONE}) (?:the |any |our )?(?:people|staff|engineers?|labou?r|personnel|humans?)(?:'?s)?(?: (?:costs?|time|hours|bill|wages?|salar(?:y|ies)))?\b`,
  ],
  'they cost $$$1 in total': [
    re`^${THE}${MACHINES} (?:were|was|cost|came to|are|have cost|ended up (?:at|being|costing))(?: (?:us|really|actually|more like|about|around))* \$?(\d[\d.,]*k)(?: (?:in the end|after all|now))* (?:in total|all in|total|together|altogether|for all(?: of them)?)(?: (?:in the end|after all|now))*$`,
  ],
  'bought for $1': [
    re`^(?:(?:we|i)(?:'ve| have)? )?(?:got|bought|paid|purchased|acquired) (?:for )?(?:(?:the|our|all|these|those) )*(?:them|those|these|${MACHINES}|[a-z]{1,2}\d{2,3}s?) (?:for|at) (\$\d[\d.,]*k?)$`,
  ],
  '$$$1 each': [
    re`^(?:(?:we|i) )?(?:really |actually |only )?paid (?:(?:about|only|around|just) )?\$?(\d[\d.,]*k?) (?:(?:each|apiece|(?:per|a) (?:gpu|card|piece))(?: (?:actually|back then|for them))*|for each(?: (?:one|card|gpu))?)$`,
    re`^(?:used|refurbished|second[- ]hand|new) (?:ones|cards|gpus|[a-z]+\d+\w*) (?:(?:go|sell|are|cost|can be had)(?: for| at)?|for|at) (?:about |around |only )?\$?(\d[\d.,]*k?)(?: each| apiece| now)*$`,
  ],
  '$$$1$2 each': [
    re`(?:^(?:(?:we |you )?(?:can |could )?(?:get|buy|have) (?:them|those|these) (?:for|at)|(?:they|these|those|${THE}${MACHINES})(?:'?re| cost| costs| are| were| go for| went for| came to| are priced at)(?: us| me)?|used,?|new,?) \$?(\d[\d.,]*k?) (?:each|apiece)|(?:^(?:they|these|those)(?:'?re| cost| are)(?: us| me)? )?(?<![\w$.])(\d[\d.,]*k) (?:a|per) (?:gpu|card))$`,
  ],
  '$1 traffic': [
    re`^(?:${THE}(?:traffic|load|demand|usage|volume)(?:'s| is|'s| stays| will be)?) (?:(?:pretty|quite|very|really|always|rather|mostly|completely|totally) )*(flat|steady|spiky|bursty|constant|even)(?: (?:all day|around the clock|24\/7))?$`,
  ],
  'add $1': [
    /\b(?:throw|put|bring) (?!in\b|it\b|that\b)([^,;\d$][^,;]*?) (?:in|into|to) (?:the )?(?:mix|comparison|list|table|race)\b/gi,
  ],
  'from $1': [
    /^(?:we (?:have )?|i )?(?:signed|rent|renting|contracted)(?: up)? (?:with|from) (\w+)$/i,
    /^(?:use |take |with |at )?([\w.]+)(?:'s)? (?:prices|pricing|rates)$/i,
  ],
  rent: [
    /^(?:don'?t|do not|never|not|we'?d rather not|rather not) (?:buy|own|purchase)(?:ing)?(?: (?:anything|any|the|them|gpus?|hardware|it))*$/i,
  ],
  'vs $1': [/^compare (?:with|to|against|it with) (.+) instead$/i],
};

const SPELLED: readonly Rewording[] = [
  WEEKENDS,
  ...WORKED_OUT,
  ...Object.entries(MEANT).flatMap(([meant, ways]) => ways.map((way) => [way, meant] as const)),
];

/** The same in words that are read. */
export const spelledOut = (words: string): string => reworded(words, SPELLED);
