import { PERSON } from '../../../domain/people.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { TOKENS_A_SECOND } from '../../period-names.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import { RESIZED, SHORTENED } from './said-of-sizes.ts';
import { NONE, TAKE_AWAY } from './verbs.ts';
import { PERCENT, THE, TO_ITS_END, type WaysToSay } from './ways-to-say.ts';

/** What is spoken of, longer or shorter, dearer or cheaper than it was thought to be. */
export const THAN_THOUGHT = String.raw`(?:is|are|was|were|will be|gets?|got|became|have become|seems?) (?:(?:really|actually|much|way|a bit|rather|pretty|quite|very|typically|usually|mostly|far) )*(?:longer|shorter|long|short|bigger|larger|smaller|big|small|tiny|huge|higher|lower|high|low|more|less|cheaper|dearer|expensive|cheap|brief)(?: than (?:that|this|it|assumed|expected|\d\S*))?[\s,:;–-]+(?:(?:it'?s|they'?re|more like|closer to|like|say|about|around|maybe|rather|only|roughly|at most|some) )*`;

/** What comes on top of the traffic that people count. */
const LOST =
  '(?:retr(?:y|ies)|errors|failed (?:calls|requests)|timeouts|failures|re-?runs|re-?tries|overhead|evals?|(?:internal )?testing)';

/** A speed at which people read, and no fleet serves. */
const SLOW = String.raw`(\d{1,2}|1\d\d) ?${TOKENS_A_SECOND}`;

/** Who is there at those hours, which tells them from other numbers. */
const WHO_WORKS =
  '(?:the |our )?(?:they|we|people|users?|everyone|everybody|staff|team|office|shop|store|agents|devs) (?:(?:only|all|mostly|just|usually) )*(?:works?|(?:is|are) (?:there|in|open|online|working|awake)|opens?)(?: from)? ';
const AT_WORK = '(?:(?:only|just|traffic|usage|active|open|in use|used|requests|it|is|comes?|runs?) )*';
const EACH_DAY = "(?: (?:only|each day|every day|daily|o'?clock|h))*";

/** Who comes, and when: a card counts the month in which they are there. */
const JOIN = '(?:(?:will |are )?(?:join|start|com|arriv|onboard)(?:s|e|ing)?(?: us)?)';
const SOME_DAY = `(?:(?:in|by|from|on|starting|this|next|as of) )+(?:${MONTH_NAME}|q[1-4]|year|quarter|month|week|spring|summer|autumn|fall|winter)(?: (?:20\\d\\d|on))?`;

/** What people say of their traffic. */
export const OF_TRAFFIC: WaysToSay = {
  '$1 more $2': [
    re`^(?:(?:we|they|i)(?:'?re|'?ll| are| will)? )?(?:(?:just|also|now|planning to|going to) )*(?:hir(?:e|ing)|recruit(?:ing)?|onboard(?:ing)?|add(?:ing)?|get(?:ting)?) (\d{1,6}|${COUNT_WORD}) (?:more|new|extra|additional) (${PERSON})(?: ${JOIN})?(?: ${SOME_DAY})?$`,
    re`^(?:and |plus )?(\d{1,6}|${COUNT_WORD}) (?:more|new|extra|additional) (${PERSON}) (?:${JOIN}(?: ${SOME_DAY})?|${SOME_DAY})$`,
  ],
  'input to output $1 to $2': [
    re`^(?:(?:it'?s|it is|we have|they are|all) )*(?:mostly|mainly|largely|nearly all|almost all) inputs?(?: tokens)?[\s,:;]+(?:(?:about|around|like|roughly|say) )*(\d{1,3}) ?(?:to|:) ?(1)$`,
  ],
  'output to input $1 to $2': [
    re`^(?:(?:it'?s|it is|we have|they are|all) )*(?:mostly|mainly|largely|nearly all|almost all) outputs?(?: tokens)?[\s,:;]+(?:(?:about|around|like|roughly|say) )*(\d{1,3}) ?(?:to|:) ?(1)$`,
  ],
  '$1% growth': [
    re`^${THE}growth(?: rate)? (?:is|was|seems|looks|sounds) (?:(?:way|far|too|very|a bit|rather|really|quite) )*(?:optimistic|pessimistic|high|low|much|wrong|unrealistic|off|conservative|ambitious)[\s,;:.-]+(?:(?:say|more like|rather|make it|use|take|maybe|about|it'?s) )*(\d{1,2}(?:\.\d)?) ?%?$`,
  ],
  '$1:00 to $2:00': [
    re`^${AT_WORK}from (\d|0\d|1[0-2]) ?(?:to|till|until|[-\u2013]) ?(1[3-9]|2[0-4])${EACH_DAY}$`,
    re`^${WHO_WORKS}(\d|0\d|1[0-2]) ?(?:to|till|until|[-\u2013]) ?(1[3-9]|2[0-4])${EACH_DAY}$`,
  ],
  '$1am to $2pm': [re`^${WHO_WORKS}(\d|1[01]) ?(?:to|till|until|[-\u2013]) ?(\d|1[01])${EACH_DAY}$`],
  'make it $1x': [
    re`^(?:(?:${LEAD_IN}|or)[\s,]+)*(?:(?:what )?if )?(?:it'?s|it is|it becomes|it gets|it goes(?: to)?|we (?:get|do|see|have|go|hit|reach|scale)(?: to)?) (\d+(?:\.\d+)?) ?x(?: (?:as much|that))?$`,
  ],
  '1/$1 of the volume': [/^(?:the |our )?(?:volume|traffic|tokens|load) ?[/÷] ?(\d{1,2})$/i],
  'output $1x': [
    /^(?:the |our )?(?:reasoning|thinking|chain of thought|cot) (?:makes?|gives?|produces?|means|adds?|needs?|is|burns?|costs?)(?: us| about| around| like)* (\d+(?:\.\d+)?) ?x (?:(?:the|as much|more|longer) )*(?:outputs?|answers?|output tokens)$/i,
  ],
  '$2x the $1': [
    re`^${THE}(volume|traffic|usage|load|demand) (?:(?:goes|is|will be|gets|becomes|grows|jumps) )*(?:to |by )?[x×] ?(\d+(?:\.\d+)?)\b`,
  ],
  'with $1': [
    re`^(?:(?:${LEAD_IN})[\s,]+)*(?:once more|once again|again|one more time|(?:re-?)?run (?:it|that|this) again|redo (?:it|that|this)?|same again|the same again)(?:,? but)? (?:with|at|for|on|using) (\S.*)$`,
  ],
  '0% batch': [
    re`^(?:${TAKE_AWAY}|${NONE}) (?:the |our |any )?batch (?:discount|price|pricing|rate|api)s?$`,
    re`^(?:(?:${LEAD_IN})[\s,]+)*(?:batch nothing|nothing (?:is |gets |can be |goes |in |to )*batch(?:ed|able)?|no batch(?:ing)?(?: at all)?|(?:do ?n'?t|never) batch(?: anything| it)?|nothing (?:can|may) wait)$`,
  ],
  '$1 of it is batch': [
    re`^(?:the |our |my |all )*(?:batch|offline) (?:jobs?|work|part|runs?|requests|traffic|workloads?|tasks) (?:is|are|make up|makes up|account for|accounts for|come to|comes to|take|takes) (?:(?:about|around|roughly|only|just|up) )*(half|(?:a|one) (?:third|quarter|fifth|tenth)|two thirds|three quarters|${PERCENT.slice(1, -1)})(?: (?:of|in) (?:it|that|this|all|everything|the (?:traffic|volume|load|tokens|total)|all of (?:it|that)))?$`,
  ],
  '100% batch': [
    /^(?:(?:it'?s|it is|that'?s|all|everything|is|can be|the whole thing) )*batchable(?:,? (?:and )?nothing (?:is|has to be|needs to be) (?:real[- ]?time|live|urgent|interactive|synchronous))?$|^nothing (?:is|has to be|needs to be) (?:real[- ]?time|live|urgent|interactive|synchronous)$/i,
    re`^(?:(?:${LEAD_IN}|we|can|could|let'?s|just)[\s,]+)*(?:batch|run|do) (?:them|it|all|everything|all of (?:it|them|that))(?: all)? (?:overnight|at night|nightly|offline|in (?:the )?(?:nightly )?batch(?:es)?)$`,
  ],
  '$1% cached': [
    /^(?:the |our )?(?:cached?|caching|cache hits?|hit rate)(?: (?:share|rate|ratio|part|input))?(?: (?:is|are|was|more|only|just|about|around|like|really|actually|closer|to|at|now|rather|probably))* (\d{2})$/i,
  ],
  '$1 tok/s per user': [
    re`^(?:(?:but|they|users?|people|readers?|devs|humans?|nobody|no ?one|we|our|really|just|actually|ever|do|does|will|wo)(?: ?n'?t| not| never)? )+(?:needs?|reads?|wants?|notices?) (?:any(?:thing)? )?(?:more|faster|above|over|better|beyond)(?: than)? ${SLOW}\b${TO_ITS_END}(?=$|[,;] | and )`,
    re`^${SLOW}(?: (?:is|are|would be|will be|should be))+ (?:(?:just|more than|totally|perfectly|already|really|also) )*(?:enough|plenty|fine|ok(?:ay)?|sufficient|good enough|all (?:that )?(?:they|we|users|you|people) need)(?: (?:for|to) ${TO_ITS_END})?(?=$|[,;] | and )`,
  ],
  '$1 fewer people': [
    re`^(\d{1,4}|${COUNT_WORD})(?: (?:of (?:them|those|us)|people|devs?|engineers?|users?))? (?:(?:have|has|just|already) )*(?:left|leave|quit|resigned|churn(?:ed)?|cancell?ed|dropped out|(?:are|were) (?:gone|laid off|leaving))(?: (?:us|the company|this month|last month|already|now))*$`,
  ],
  '$1 hours a night': [
    /^(?:(?:with|in|within|it'?s|we have) )*(?:an? |the )?(\d{1,2})[ -]?h(?:(?:ou)?rs?)? (?:(?:batch|nightly) )?window(?: (?:a|per|each|every|at) night)?$/i,
  ],
  'peak is $1x': [
    re`^${THE}peaks? (?:(?:is|are|was|were|of|at|only|just|about|around|actually|really|more like|at most|maybe) )+(\d{1,2}(?:\.\d+)?) ?(?:x|times)(?: (?:the )?(?:average|mean)| now| though)*$`,
    re`^${THE}peaks? (?:is|are|comes?|was) (?:(?:on|at|in|around|during|the|every) )*(?!\d)[a-z][a-z ]{2,24}[,:;]+ (?:(?:about|around|like|some|maybe|then) )*(\d+(?:\.\d+)?) ?(?:x|times)(?: (?:the )?(?:average|normal|usual|volume))?$`,
    /^(?:the |our |it )?(?:peaks?|busiest hour)(?: (?:is|comes))? (?:at|around|in|over) (?:the )?(?:noon|midday|lunch(?:time)?|mornings?|evenings?|afternoons?|\d{1,2} ?(?:am|pm|o'?clock)?),? (?:(?:and|it'?s|is|at|with|about|around) )*(\d+(?:\.\d+)?) ?(?:x|times)(?: (?:as much|the average|higher|more))*$/i,
    /^(\d+(?:\.\d+)?) ?x (?:at|around|over) (?:noon|midday|lunch(?:time)?)$/i,
    /^(?:(?:it'?s|it is|that'?s|traffic is|(?:the |our )?(?:traffic|load|usage) is) )?(?:(?:very|pretty|quite|really|rather|super) )*(?:spiky|bursty|peaky|uneven)[,;:.]? (?:(?:and|with|about|around|like|up to) )*(\d+(?:\.\d+)?) ?x(?: (?:at|around|over|in|during|on) [a-z ]{3,20})?$/i,
    /^(?:(?:it|that|this|traffic|volume|load|demand|we|black friday|christmas|cyber monday|mondays?|launch day|the launch)(?:'?s)? )?(?:(?:is|has|have|at|will|would|can|get) )*(?:spikes?|peaks?|jumps?|surges?|bursts?|black friday|christmas|cyber monday)?(?: (?:is|are|at|to|of|up|around|about))* ?(?<![\d.])(\d+(?:\.\d+)?) ?x(?: (?:on|at|in|during|over|every|for) (?:mondays?|black friday|christmas|the (?:morning|evening|weekend|launch|holidays|busiest hour)|peaks?|launch day|fridays?|lunch))$/i,
    /^(?:(?:on|at|in|during|over|around) )?(?:the )?(?:black friday|christmas|cyber monday|launch day|the launch|mondays|mornings|lunch|evenings)(?: (?:traffic|load|volume))?(?: (?:is|are|has|goes?|at|to|about|around|up|will be))* (\d+(?:\.\d+)?) ?x$/i,
    re`^(?:it |traffic |volume |load |demand )?(?:spikes?|surges?|bursts?|jumps) (?:up )?(?:to|of|by|at|around|are|is) (?:about |around |up to )?(\d+(?:\.\d+)?) ?x\b${TO_ITS_END}(?=$|[,;] | and )`,
    /^(\d+(?:\.\d+)?) ?x (?:at|on|in|during) (?:the )?peaks?(?: hours?)?$/i,
  ],
  '$1 are at most ': [
    /\b(answers?|outputs?|responses?|replies|prompts?|inputs?) (?:are|is) (?:max(?:imum)?|capped at|limited to|never (?:more than|over|above)|no more than|up to) (?=\d)/gi,
  ],
  'peak is 2x': [
    /^(?:(?:on|at|in|during|over) )?(?:the )?(?:mondays?|fridays?|mornings|evenings|lunch|launch day|black friday|christmas|peaks?|busy days)(?: (?:traffic|load|volume))?(?: (?:is|are|has|have|goes?|up|to|about|around|almost))* (?:the )?(?:double|twice)(?: (?:the|that|as (?:much|many|busy)|of|average|usual|normal|traffic|load|volume|other days|rest))*$/i,
  ],
  'peak is ': [
    /\bpeaks?(?: hours?| traffic| load)? (?:are|is|was|hits?|goes to) (?:about |around |up to )?(?=\d+(?:\.\d+)? ?x\b)/gi,
  ],
  'volume ': [
    re`^${THE}(?:traffic|volume|usage|demand|load) (?:(?:will|would|could) )?(?:grow|rise|go|climb|drop|fall|shrink|grows|rises|goes|went|climbs|drops|falls|shrinks|be|grew|gets)(?: up| down)? (?:to|at) (?=\d)`,
  ],
  'coding agent': [
    /^(?:(?:it'?s|this is|that'?s|we do|for|mostly|mainly|all|only|just|purely) )*(?:coding|programming|code|dev work)(?: (?:work|traffic|tasks|stuff|requests))?$/i,
  ],
  chatbot: [
    /^(?:(?:it'?s|this is|that'?s|for|mostly|mainly|all|only|just|purely|a) )*(?:chat|chatting)(?: (?:traffic|app|requests))?$/i,
  ],
  // Whether as many come is told where the change is read.
  '$1 are $2 tokens': [
    re`^${THE}(prompts?|inputs?|answers?|outputs?|responses?|replies|completions?) (?:(?:have|has|now|just|already|also|really) )*(?:grew|grown|gone|went|got|come|came|risen|rose|increased|dropped|fallen|fell|shrank|shrunk) (?:(?:up|down|longer|shorter|bigger|smaller) )?(?:from \d[\d.,]*k?(?: tokens)? )?to (?:(?:about|around|roughly|some) )*(\d[\d.,]*k?)(?: tok(?:en)?s?)?(?: (?:now|each|on average|lately))*$`,
  ],
  ...RESIZED,
  'growing 0% a month': [
    /^(?:(?:the |our )?growth (?:is )?(?:flat|zero|nil)|(?:flat|zero|nil) growth|(?:we(?:'re| are)|it(?:'s| is)|traffic is) (?:not|no longer) growing(?: any ?more| at all)*)$/i,
    re`^(?:${TAKE_AWAY}|${NONE}) (?:the |our |any |more )*growth(?: at all)?$`,
  ],
  'growing 100% a $1': [
    /\b(?:(?:traffic|volume|usage|demand|load|it|we)(?:'s| is| are| will)? )?doubl(?:es?|ing) (?:every|each|per|a|once a) (year|month)\b/gi,
  ],
  ...SHORTENED,
  '$1 less traffic': [
    re`^(?:about )?${PERCENT}(?: of (?:them|us|(?:the |our )?(?:users|customers|people|seats)))? (?:(?:have|has|just) )*(?:churned|left|quit|cancelled|canceled|moved away)$`,
  ],
  'weekdays only': [
    /^(?:they|we|people|users|everybody|everyone) (?:only )?uses? it (?:only )?(?:5|five) days a week$/i,
  ],
  '$1 more traffic': [
    re`^[^,\d]*\b${LOST}\b[^,\d]*[,;:.] ?(?:so |please )*(?:add|plus|count|include)(?: another)? ${PERCENT}(?: more| extra| for (?:them|that))*$`,
    re`^(?:[^,\d]*, )?(?:(?:also|and|then|please) )*(?:add|plus|count|include|\+)(?: another)? ?${PERCENT}(?: more| extra)? (?:for |of )?(?:the )?${LOST}$`,
    re`^(?:(?:also|and|then|please|plus|add|count|with) )*${PERCENT} more(?: (?:traffic|volume|tokens|requests|calls|load))? (?:for|because of|due to|from) (?:the |our )?${LOST}$`,
    re`^(?:the |our )?${LOST} (?:are|is|adds?|costs?|makes?|comes? to|takes?)(?: (?:another|about|around|us|up|to|for|an extra|roughly))* ${PERCENT}(?: (?:more|on top|extra|too|as well))*$`,
  ],
  '$1 in, $2 out': [
    /\bin(?:put)?s? (?:(?:is|are|at|about|around|=) )+(\d[\d.,]*k?)(?: tok(?:en)?s?)?(?:,| and)+ out(?:put)?s? (?:(?:is|are|at|about|around|=) )*(\d[\d.,]*k?)(?: tok(?:en)?s?)?\b/gi,
  ],
  '$2 $1': [
    /^(?:the )?(in|out) (?:(?:is|are|was|should be|be|now|=|:|more like|about) )+(\d[\d.,]*k?)(?: tokens)?(?: (?:really|actually|now|instead))*$/i,
    re`^(?:if )?${THE}(?!(?:gpus?|cards|prices|costs|rates|hours|ops|replicas|spares)\b)([a-z]{4,20}s) (?:have |has )?(?:go|goes|gone|went|drop|dropped|fall|fallen|fell|rise|risen|rose|grow|grown|grew|climb|climbed|shrink|shrunk|come|came)(?: (?:up|down|back))? to (?:about |around |only )?(\d[\d.,]*[kmb]?)$`,
    re`^(?:(?:make|set|put|less|fewer|more) )?${THE}(gpus?|cards?|replicas?|spares?)[,:]? (?:(?:to|at|maybe|like|say|only|about|be) )*(\d+)$`,
  ],
  $1x: [
    /^(?:multiply|times|scale) (?:(?:it|that|this|everything|(?:the |our )?(?:volume|traffic)) )?(?:by |with )?(\d+(?:\.\d+)?)$/i,
  ],
  'mon-fri': [/\bmo-fr\b/gi],
  'only during the day': [
    re`^(?:(?:it|traffic|the (?:traffic|load|app)|that)(?:'?s| is)? )?(?:(?:idle|dead|quiet|empty|nothing|zero|0|no (?:traffic|load|usage|users)|nobody uses it|not used|unused|asleep) )+(?:at|over|during|in the|by) nights?$`,
  ],
  '$1 tokens out': [
    /\b(\d[\d.,]{0,14}k?) tokens? (?:per|an?|each|every|in (?:an?|the|each)) (?:answer|response|reply|completion|output)s?\b/gi,
  ],
  '$1 tokens in': [
    /\b(\d[\d.,]{0,14}k?) tokens? (?:per|an?|each|every|in (?:an?|the|each)) (?:input|question)s?\b/gi,
  ],
  '$1 are ': [
    re`^${THE}(prompts?|inputs?|answers?|outputs?|responses?|replies|completions?|requests?|documents?|contexts?) ${THAN_THOUGHT}(?=\d)`,
    /^(?:(?:our|the|my|all) )?(?:[a-z]+ (?:write|have|send|use|get|do) )?(?:(?:very|really|pretty|rather|quite|much) )*(?:long|short|big|large|small|tiny|huge|longer|shorter|bigger|larger|smaller) (prompts?|inputs?|answers?|outputs?|responses?|documents?)[,:;]? (?:(?:like|about|say|around|of|maybe|more like) )*(?=\d)/i,
  ],
  '$1 is ': [
    /\b(output|input) (?:share |part )?(?:is|are|was) (?:only|just|about|around|really|actually|roughly|merely) (?=\d)/gi,
  ],
  '$1 more users': [
    /^(?:(?:we|they)(?:'re| are|'ll| will)? )?(?:just )?(?:hir(?:e|ed|ing)|onboard(?:ed|ing)?|recruit(?:ed|ing)?|adding) (?:another )?(\d[\d.,]*k?)(?: (?:more|extra|additional|new|people|employees|others|staff))*$/i,
  ],
  'no cache': [
    /^(?:(?:and |but )?(?:what (?:if|when)|what happens (?:if|when|once)|if) )?(?:the |our )?(?:prompt )?cach(?:e|ing) (?:(?:never|hardly ever|does ?n'?t|does not|wo ?n'?t)(?: ever)? (?:hits?|works?|helps?)|fails?|breaks?|misses|stops working|is (?:cold|off|down|broken|useless|empty)|goes (?:down|cold))(?: (?:for us|here|anyway|at all|always|all the time))*$/i,
    /^(?:(?:and |but )?(?:what (?:if|when)|what happens (?:if|when|once)|if) )?nothing (?:is|gets|can be|is ever) cached(?: at all)?$/i,
  ],
  '+$1%': [
    /^(?:about )?(\d+(?:\.\d+)?) ?(?:%|percent) (?:up|more|on top|higher) from (?:there|here|that|this|now)$/i,
  ],
  '$1 cached': [
    /^(?:turn|switch|put) (?:on (?:prompt )?caching|(?:prompt )?caching on)(?:,? (?:at|with|for|to|of|about|say))* (\d+(?:\.\d+)? ?%)(?: (?:hits?|hit rate|cached|of (?:input|prompts?)))?$/i,
    /^[^\d,]*\bcach(?:ed|ing),? (?:(?:say|about|maybe|like|around|roughly|some|at) )+(\d+(?:\.\d+)? ?%)$/i,
    /^(?:prompt )?caching (?:is )?(?:turned )?on,? (?:(?:with|at|about) )*(?:an? )?(\d+ ?%)(?: (?:hit rate|hits|cache hits))?$/i,
  ],
  '6 days a week': [/^(?:only |just )?mon(?:days?)?(?:-| to | through )sat(?:urdays?)?(?: only)?$/i],
  '$2 per $1': [
    /^(?:per|each|every) (dev(?:eloper)?|user|person|seat|head|employee|engineer|customer|agent)[,:]? (?:(?:it'?s|it is|that'?s|about|around|more like|only|has|does|uses) )*(\d[\d.,]*[kmb]?)(?: (?:tokens|requests|prompts))?$/i,
  ],
  '$2 a $1': [
    /^(?:per|an?|each|every) (hour|day|week)[,:]? (?:it'?s|it is|that'?s|we (?:have|get|see)|there are|about) (?:(?:about|around|more like|only) )*(\d[\d.,]*[kmb]?)$/i,
  ],
  'no batch': [
    /^(?:real[- ]?time|interactive|live|chat|online)(?: please)?,? (?:and )?not (?:in )?batch$/i,
    /^(?:it'?s |this is |that'?s )?not (?:in |a |really )*batch(?:ed| jobs?| work)?(?:[\s,.;]+(?:(?:it'?s|this is|but|rather) )*(?:a |an |all )?(?:chat ?bot|chat|live|real[- ]?time|interactive|online)(?: (?:app|service|product|use|traffic))?)?$/i,
  ],
  'all in batch': [
    /^(?:(?:it|that|all(?: of it)?|everything)(?:'s| is)? )?(?:overnight|nightly|batch(?:ed)?|next[- ]day|the next (?:day|morning)) (?:is|would be|will be) (?:(?:totally|perfectly|also|just|all) )*(?:fine|ok(?:ay)?|enough|good enough)(?: (?:for us|for this|too))?$/i,
    /^(?:(?:the )?(?:results?|answers?|output) )?(?:(?:by|until|in|within|on) )?(?:the )?(?:next (?:morning|day)|morning|a day|24 ?h(?:ours)?)(?: later)? (?:is|are|would be|will be) (?:(?:totally|perfectly|also|just|all|soon) )*(?:fine|ok(?:ay)?|enough|good enough)(?: (?:for us|for this|too))?$/i,
    /^(?:(?:it|this|that|the (?:job|results?|answers?|work)) )?(?:(?:really|also) )*(?:does ?n'?t|do ?n'?t|need ?n'?t|does not|do not) (?:(?:really|need|have) )*(?:to )?be (?:real[- ]?time|instant(?:ly)?|live|immediate|interactive|fast|sync(?:hronous)?)$/i,
    /\beverything (?:overnight|at night|nightly)?(?: ?(?:in|as))? ?batch\b/gi,
    /\bbatch (?:everything|all(?: of it)?|it all)\b/gi,
  ],
  '$1 traffic': [
    re`^(?:${THE}(?:traffic|load|demand|usage|volume)(?:'s| is|'s| stays| will be)?) (?:(?:pretty|quite|very|really|always|rather|mostly|completely|totally) )*(flat|steady|spiky|bursty|constant|even)(?: (?:all day|around the clock|24\/7))?$`,
  ],
};
