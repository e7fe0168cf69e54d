import { re } from '../../expression.ts';
import { likelyPatterns } from '../../likely-rows.ts';
import { LEAD_IN } from '../../text/courtesies.ts';
import { ROLES } from './sellers.ts';

/** What is said to us without a question: a figure of the card by its name, a doubt of it, what its buttons do. */

/** What a card says, named without a verb: "break-even with opus". */
export const NAMES_FIGURE =
  /^(?:(?:the|our|and|but|so|ok(?:ay)?) )*(?:(?:quality|latency|reliability|accuracy)(?= (?:tho(?:ugh)?|then)|\?*$)|break[- ]?even|payback|roi|utili[sz]ation|bottom line|(?:biggest|main|largest|top|key|highest) (?:risks?|costs?|cost drivers?|drivers?|assumptions?|levers?|uncertaint(?:y|ies))|tl[;,]? ?dr|summary|recap|gist|sum (?:it |this |that )?up|summari[sz]e (?:it|this|that)|verdict|total bill|monthly bill|cost breakdown|breakdown|(?:exchange|conversion|fx) rate|(?:dollars?|usd) per (?:euro|eur|pound|gbp|franc|chf|rupee|inr|yen)|(?:euros?|eur|pounds?|gbp|francs?|chf|rupees?|inr|yen) per (?:dollar|usd))(?: (?:point|time|period|volume|month|tho|though|then))?(?: is (?:where|when|what|at what|how much))?(?: (?:with|vs|versus|against|for|of|to|on|at|please)\b[^\d%$]*(?:\w+-\d[\w.-]*|[a-z]+ \d[\d.]*)?)?\?*$/i;
/** The card once more, in other words: "in plain english please", "per year please". */
export const ONCE_MORE = re`^(?:(?:${LEAD_IN}|can you|could you|show|give|say|put|explain|(?:it|that|this|me|us)(?: all)?)[\s,]+)*(?:in (?:plain|simple) (?:english|words|terms)|(?:[a-z]+ (?:wants?|needs?|asks? for|would like) )?(?:in |an? |just |only )*(?:one|single)(?: (?:single|short))?[- ](?:sentence|line|liner)(?: summary)?(?: for (?:the |our |my )?[a-z]+)?|(?:[a-z]+ (?:wants?|needs?|asks? for|would like) (?:it |that |this |them |(?:the |all )?(?:numbers?|figures?|bills?|costs?|totals?) )?)(?:per year|by the year|yearly|annually|annuali[sz]ed|a year)|eli5|(?:say|repeat) (?:that|it)(?: again)?|repeat|once more|per year(?= (?:please|pls|plz))|(?:yearly|annual)(?: (?:the )?(?:numbers?|figures?|bills?|costs?|totals?))?|annuali[sz]ed|(?:what|how much) a year)(?: (?:please|pls|plz|then|again|for (?:me|us)))*[.!?]*$`;
/** What the buttons of a card do, asked for in words. */
const BUTTONS = re`^(?:(?:${LEAD_IN}|can you|could you|let'?s|yes|yep|perfect|nice|cool|good|fine|awesome|excellent|lovely|agreed|thanks|thx)[\s,!.]+)*(?:keep|(?:keep|save|accept|apply|(?:go|stay|stick) with) (?:it|this|that|the (?:change|what-if|look|try))|(?:share|post|forward|publish) (?:it|this|that|the card)(?: (?:in|to|with) .*)?|(?:delete|remove|hide) (?:it|this|that|the|this) (?:card|estimate|message|post|answer))(?: (?:please|then|now))*[.!]*$`;

/** A wish that says no figure: "can you optimise this?", "turn on caching". */
const WISHES = re`^(?:(?:${LEAD_IN}|just|can you|could you|let'?s)[\s,]+)*(?:optimi[sz]e (?:it|this|that)|(?:turn on|switch on|enable|use|with|add) (?:prompt )?caching)(?: (?:please|then|now|more))*[.!?]*$`;

/** "you forgot the network costs": whether they are counted is on the card. */
const DOUBTS = re`^(?:(?:${LEAD_IN}|wait)[\s,]+)*(?:(?:you|it|this|that|the card|the bot|this thing|we) (?:forgot|forgets?|ignores?|ignored|misses|missed|left out|leaves out|(?:does|do|did) ?(?:n'?t|not) (?:count|include|have(?! to\b)|cover|consider))(?: about)? (?!it\b|that\b|this\b)[^\d$]+|(?:the |these |those |your )?(?:numbers?|figures|sums|maths?) (?:do(?:es)? ?n'?t|do not|does not|never) (?:really |quite )?(?:add up|make sense|look right)[^\d]*|(?:(?:please|pls|can you|double|re)[- ]?)*check (?:(?:your|the|this|that|these|those|all) )*(?:maths?|sums?|numbers?|figures?|calculations?|arithmetic)(?: (?:again|please|pls|once more|twice))*)[.!]*$`;
/** "the gpus are idle at night tho": what that costs is on the card. */
const IDLE = re`^(?:(?:${LEAD_IN})[\s,]+)*(?:the |our |those |these )?(?:gpus?|cards|machines|they) (?:are|is|will be|would be|sit|stay) (?:[a-z]+ ){0,2}idle\b[^\d]*$`;
/** "has to be finished in a weekend": how long the job takes is on the card. */
const DEADLINE =
  /^(?:(?:it|this|that|the job|we|all) )*(?:has to|have to|must|needs? to|should) (?:all )?(?:be )?(?:finish(?:ed)?|done|ready|complete[d]?) (?:in|by|within|before|over)\b(?: (?:about |under )?\d{1,3} ?(?:h|hours?|hrs?|days?|weeks?))?[^\d]*$|^(?:but )?(?:we|i|they) (?:need|want) (?:it|this|that|them) (?:(?:done|finished|ready|back) )?(?:in|by|within|over) (?:(?:an?|one|the|this|about|under|at most) )*(?:\d{1,3} ?(?:h|hours?|hrs?|days?|weeks?)|hour|day|night|weekend|week|tomorrow|tonight|monday)\b[^\d]*$/i;
const SO = String.raw`(?:(?:ok(?:ay)?|so|please|now|then|alright|great|right|and|well|agreed)[\s,]+)*`;
/** "cheapest gpu that fits": the menu of a card costs the same on each. */
const OTHER_HARDWARE =
  /^(?:(?:just|use|take|try|with|on|find|pick) )*(?:the |an? )?(?:cheapest|smallest|smaller|cheaper|bigger|larger|best|better) (?:gpu|card|hardware|model)(?: (?:that (?:fits|works|can do it)|please|instead|then|possible))*[.!]*$/i;
/** "add self hosting": it is on every card; "cheapest one please" asks which that is. */
const OF_EVERY_CARD = re`^(?:(?:${LEAD_IN}|also|can you)[\s,]+)*(?:(?:add|include|show|compare(?: (?:it )?with)?|with|vs|versus|what about) )(?:an? |the |our )?(?:self-?\s?host(?:ing|ed)|hosting(?: it)?(?: ourselves)?|own gpus?|our own (?:gpus?|hardware))(?: (?:too|as well|please|option))*[.!?]*$|^(?:(?:the|just|ok|and|so|please|show(?: me)?|find) )*(?:(?:cheapest|cheaper|lowest) (?:one|option|api|seller|provider|choice|way)|cheapest|(?:whichever|whatever|whoever)(?: (?:one|api|seller|side))? (?:is|costs|comes out) (?:the )?(?:cheapest|cheaper|least|lowest))(?: (?:please|pls|possible|overall|of all|then))*[.!?]*$`;
/** "rank them", "list the apis by price". */
const RANKS = re`^${SO}(?:(?:can you|could you|let'?s) )*(?:rank|sort|order|list|show)(?: (?:me|us))?(?: (?:all(?: of)?|the|these|those|our|them|it))*(?: (?:apis?|models?|rivals?|sellers?|options?|providers?|bills?|list|costs?))?(?: (?:all|by|from|in order of|from the) (?:[a-z]+ )?(?:price|cost|costs|bills?|cheapest|lowest|money|expense|monthly cost)(?: (?:up|first|to (?:the )?(?:highest|dearest|most expensive)))?)?(?: (?:please|then|for (?:me|us)))*[.!?]*$|^${SO}(?:(?:let'?s|we) )*(?:take|use|pick|choose|go with|find|switch to) (?:the )?cheapest (?:seller|provider|vendor)(?: (?:please|then|of all|there is))*[.!]*$`;
/** "list all options" */
const OPTIONS = re`^${SO}(?:(?:all|the|our|show|list|give|me|us|of) )+(?:options|choices|candidates)(?: (?:please|again|then))*[.!?]*$`;
/** "list" alone has no order. */
export const asksForRanks = (line: string): boolean =>
  OPTIONS.test(line) ||
  (RANKS.test(line) && /\b(?:rank|sort|order|price|costs?|bills?|cheapest|lowest)\b/i.test(line));
/** "so from where does it make sense" */
const FROM_WHERE = /^(?:(?:so|and|ok)[\s,]+){0,3}(?:from|at) (?:where|when) (?:on )?[a-z][^\d]*$/i;
/** Votes and decisions are taken by buttons, which are named. */
const VOTES: readonly RegExp[] = [
  re`^${SO}(?:(?:let'?s|can we|should we|time to|we should|start|take|hold|call|open|cast|i|i'?d|i would) )*(?:an? |the |my )?votes?(?: (?:please|pls|now|then|on|for|to|is|goes|api|host\w*|self\S*|yes|no|this|it|that|now|both|against|the)\b[^\d]*)?[.!]*$`,
  re`^${SO}(?:my|our) votes? ?: ?\S[^\d]*$`,
  re`^${SO}(?:record|log|note|save|file|write down) (?:the |a |our |this |that )?(?:decision|verdict|outcome|vote)\b.*$`,
  re`^${SO}(?:let'?s |can you |could you )?(?:record|log|note|save) (?:it|this|that)(?: (?:down|please|then|now))*[.!?]*$`,
  re`^${SO}(?:record|log|note|save) (?:it|this|that)(?: down)?(?:[:,]| as) ?(?:the )?(?:apis?|(?:self-?)?host\w*|pay\w*|not yet|decided)\b[^\d]*$`,
  re`^${SO}(?:the |our )?(?:${ROLES}|we|they|team) (?:says?|said|wants?|decided?|chose|agreed)(?: to| that| we| on)* (?:go|stay|stick) with (?:the )?(?:apis?|(?:self-?)?hosting)\b[^\d]*$`,
  re`^(?:final |our |the )?(?:decision|decided?|verdict) ?: ?\S.*$`,
  re`^${SO}decide (?:(?:for|on|to) )?(?:the |an )?(?:apis?|host(?:ing)?|self-?host(?:ing)?|pay(?:ing)?|not yet)\b[^\d]*$`,
  re`^${SO}(?:(?:can|could) (?:you|we) |let'?s |i want to |we (?:should|need to) |please )*(?:re-?open(?: (?:the |our |this |that )?(?:decision|it|this|that))?|(?:undo|revert|cancel|withdraw) (?:the |our )?decision)(?: please| again)*$`,
  re`^${SO}(?:we(?:'ve| have)?|i(?:'ve| have)?) (?:just )?changed (?:our|my) minds?\b[^\d]*$`,
  re`^${SO}(?:mark|close) (?:it|this|that) as (?:decided|done|settled)$`,
];

/** "own or rent, what is better": how the GPUs of the card are paid for is on it. */
const OWN_OR_RENT =
  /^(?:(?:so|and|ok|but|is it|should we|do we|would you|better to|better)[\s,]+){0,4}(?:own|buy|buying|owning|rent|renting|lease|leasing) or (?:own|buy|buying|owning|rent|renting|lease|leasing)\b[^\d]*$/i;

/** "off-peak pricing": whether it is counted is what a card can say. */
const OFF_PEAK = re`^(?:(?:${LEAD_IN}|with|at|use|count|include|take|what about|their|its|the)[\s,]+)*off[- ]?peak(?: (?:api|hours?|time))* (?:pricing|prices?|rates?|discounts?|tariffs?)\??$`;

/** "hosting never pays off then": from which volume it would is what a card can say. */
const NEVER_PAYS = re`^(?:(?:${LEAD_IN}|hm+|then)[\s,]+)*(?:(?:it|this|that|hosting|self-?\s?hosting|we|(?:the |our )?(?:gpus?|fleet|cluster))(?:'ll)? )(?:(?:will|would|can|could|just|simply|basically|really) )*(?:never|won'?t|will not|does ?n'?t|do ?n'?t|would ?n'?t|can'?t|cannot) (?:(?:ever|really|even) )*(?:pays? (?:off|back|for (?:itself|themselves))|breaks? even|be worth it|make sense|win)(?: (?:then|here|at all|ever|for us|like (?:this|that)|at (?:this|that|our) (?:volume|traffic|scale)))*[.!]*$`;

/** All that is said to us though it sounds like talk. */
export const SAID_TO_US: readonly RegExp[] = [
  ...VOTES,
  BUTTONS,
  DOUBTS,
  DEADLINE,
  NEVER_PAYS,
  IDLE,
  WISHES,
  OFF_PEAK,
  OTHER_HARDWARE,
  OF_EVERY_CARD,
  FROM_WHERE,
  OWN_OR_RENT,
  NAMES_FIGURE,
  ONCE_MORE,
];

const likelyToUs = likelyPatterns(SAID_TO_US);

/** Whether it is said to us, though it sounds like talk: what buttons do, such as votes, or a doubt of the card. */
export const isSaidToUs = (line: string): boolean => likelyToUs(line).some((pattern) => pattern.test(line));
