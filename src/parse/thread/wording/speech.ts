import { PERSON, WHO_USES } from '../../../domain/people.ts';
import { groupsOf, re } from '../../expression.ts';
import { inOrder, isSaid, type KnownBy } from '../../in-order.ts';
import { likelyPatterns } from '../../likely-rows.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { A_FAMILY } from '../../names/family-name.ts';
import { A_CARD } from '../../names/gpu-name.ts';
import { REQUESTS } from '../../requests.ts';
import { ASKS_INSIDE } from '../../text/asked-inside.ts';
import { LAUGHTER, LEAD_IN } from '../../text/courtesies.ts';
import { COUNT_WORD } from '../../text/figures/number-words.ts';
import { asOfAnyMonth } from './said-of-months.ts';
import { isSaidToUs, NAMES_FIGURE, ONCE_MORE } from './said-to-us.ts';
import { endsLetIn, ROLES } from './sellers.ts';
import { withoutSlips } from './slips.ts';
import { spelledOut } from './spelled.ts';
import { MAY_GO, SWAP_VERBS, TAKE_AWAY } from './verbs.ts';

/**
 * What a mention is besides talk: a question, or a change wrapped in speech ("ok, can you rerun it with 4B
 * please").
 */

/** "we'd self host deepseek, what's the damage?": what is wanted, and that its cost is asked for. */
const WHAT_THEN =
  /[,;.:] +(?:(?:and|so) )?(?:what(?:'?s| is| would be| will be) (?:the|that|our) (?:damage|cost|price|bill|total|verdict|result)|how much(?: (?:is|would|does|will) (?:that|it|this)(?: be| cost)?)?|what (?:does|would|will|do) (?:that|it|this|we) (?:cost|come to|pay|look like|mean|change|do)|what then|what happens(?: then)?|what changes)\s*\?*$/i;
const OPENS_A_QUESTION = /^(?:is|are|does|do|did|how|why|what|which|who|where|when|can|could|should)\b/i;
/** The words without a question behind what is wanted. */
export const withoutWhatThen = (line: string): string =>
  OPENS_A_QUESTION.test(line) ? line : line.replace(WHAT_THEN, '');

/** How questions begin or end. */
export const ASKS =
  /\?\s*$|\?[?!]* +(?:(?:but|and|so) )?(?:why|how come)\b[^?\d]*$|^(?:if (?:the |our |one |a |all )*(?:gpus?|cards?|fleet|hosting|box|node|server|replica)s? (?:dies?|fails?|crash(?:es)?|breaks?|goes? down|(?:is|are) down)\b.*\b(?:does|do|will|would|can|is|are|what|who)\b|(?:at|from|in|for|under|with|by|on|above|below) (?:what|which|how)|is(?! (?:too|very|not)\b)|are|does|do(?! (?:it|both|all|this|that)\b)|did|how|why|what'?s?|which|where|who|when(?! (?:it|it's|they|we|the|our|an?|one)\b[^?]*,[^?]*$)|was|were|(?:has|have)(?! to\b)|can|could|should(?! be \$?\d)|would|show(?! (?:(?:it|this|that|me|us|all|everything|the (?:bills|card|numbers)) )*in [a-z]+$)|explain|(?:walk|talk|take) (?:me|us) through|tell me|link(?:s)? (?:to|for)|remind (?:me|us)|wdym|double[- ]?check|isn'?t|aren'?t|wasn'?t|break ?down|(?:i|we) (?:do ?n'?t|do not) (?:get|understand|see (?:how|why|where)))\b(?!'t\b)|^[^\d]*\b(?:needs?|wants?|would like) (?:the|a|to (?:see|know)) (?:[^\d]*\b)?(?:number|figure|total|bill|cost|price|payback|break-?even)s?\b[^\d]*$/i;
const SO_AND =
  '(?:(?:so|and|but|then|ok(?:ay)?|hm+|wait|well|cool|great|nice|alright|yeah|yes|yep|sure|right|sorry|sry)[\\s,]+)*';
/** "is egress included": whether something is counted. */
const COUNTED_IN =
  '(?:is|are|was|were) (?!(?:it|that|this|they|not|too|very)\\b)(?:the |our |an? )?[a-z][a-z -]{1,30}? (?:(?:already|also|even|really|all) )*(?:included|counted|covered|accounted for|priced in|part of|in (?:it|there|that|this|here))';
/** "so who wins", "will they even fit": behind a word that begins a sentence, and without a mark. */
export const ASKS_BEHIND = re`^${SO_AND}(?:who(?:'s)?|why|how (?:much|many|come|long|does|do|is|are|did)|which|where|does|did|(?:is|was) (?:it|that|this)|${COUNTED_IN}|are (?:we|they|these|those)|will (?:it|they|this|that|these|those|the (?:model|gpus?|fleet))(?: (?:even|really|still|all|ever|also))* (?:fit|work|handle|cope|serve|run|scale|hold|need|cost|pay|last|be (?:enough|fast|slow|cheaper|busy|idle)))\b(?!'t\b)|^[a-z ]+ how (?:long|much|many)[.!]*$`;
const SELLERS = '(?:providers?|sellers?|vendors?|renters?|clouds?|landlords?|hosts?|places?)';
/** "cheapest L40S provider", "which cloud is cheapest for an H200": who it is, and no change to that GPU. */
const ASKS_WHO = re`^${SO_AND}(?:the )?cheapest (?:[a-z]{0,6}[\d-]{0,5}[a-z]{0,3} ){0,2}(?:gpu )?${SELLERS}\b(?!.*\b(?:instead|please)\b)|^${SO_AND}(?:which|what) (?:[a-z]+ )?${SELLERS} (?:is|are|has|have|would be)\b.*\bcheap|^${SO_AND}who(?:'s| is| would be) (?:the )?(?:cheapest|least expensive) (?:for|on|with) (?!\d|an? |half|double)`;

/** "what breaks if traffic doubles?", "what would happen at 5B": what is to be seen stands behind it. */
const WHAT_BECOMES =
  '(?:what|how) (?:(?:would|will|could|might|does|do) )?(?:(?:it|we|that|this) )?(?:happens?|changes?|breaks?|goes wrong|looks?(?: like)?) (?:at|with|if|on|when|once|should|in case)';
/** "how much would we save with 2?": of what the card does not count. */
const SAVES_WITH = `(?:how much|what) (?:would|could|can|might|do|does|will) (?:we|it|that|you|i) (?:save|gain|pay|spend|lose) (?:with|on|at|by|if we (?:use|had|have|took|take|go with)|using|taking)(?: (?:using|taking|having|going (?:to|with|for)|only|just))*(?= (?:\\d|(?:${COUNT_WORD}|spot|reserved|on demand|int4|int8|fp8|fp4|caching|batch(?:ing)?)\\b))`;
/** "would spot help?" */
const WOULD_HELP = re`^${SO_AND}(?:would|will|could|does|do) (?<what>[a-z0-9][\w .%-]{1,40}?) (?:help|(?:be )?(?:any )?(?:cheaper|better|faster)|change (?:it|this|that|anything|a thing|the (?:verdict|result|picture))|make (?:a|any) difference|tip (?:it|this|that)|flip (?:it|this|that|the verdict)|save (?:us )?(?:money|anything|something|much))(?: (?:here|us|at all|then|though|much|a lot|anything))*\?*$`;
/** What may help, as it would be tried; undefined for other questions. */
export const saidToHelp = (line: string): string | undefined => WOULD_HELP.exec(line)?.groups?.what;

/** "with 4 gpus?", "can you show it with int4?": a figure or a width that would be another one. */
const WITH_SO_MANY = String.raw`^(?:please )?(?:(?:(?:can|could|would) (?:you|we|i|u) (?:please )?)?(?:show|see|give)(?: (?:me|us))?(?: (?:it|this|that|the card|the numbers))? )?with (?:(?:just|only|about) )*(?:\d[\d.,]*|${COUNT_WORD}|(?:int|fp|bf|nvfp|mxfp)\d+)(?![\w.-])`;

/** Words that look like a question and want something else to be costed. */
const WHAT_IF = re`^${SO_AND}(?:${WHAT_BECOMES}|${SAVES_WITH})\b|${WITH_SO_MANY}|\b(?:what if|(?:what|how) about(?! (?:the |any |our |all |those )*(?:[a-z-]+ )?costs?\b)|and with|and if|and on|and at|^and (?:an? (?:third|quarter|half|fifth|tenth)|half|twice|double|\d)|if we|suppose|what happens (?:at|if|with)|(?:cost|bill|look|look like|be|wins?|cheaper|better|cheapest|ahead) (?:at|with|for|on|if)\b.*\d)|^what would (?:it|that|this) (?:be|cost|look like) (?:on|with|as|if|without)\b|^(?:make|drop|set|use|try|double|halve|cut|add)\b.*\d|^(?!(?:is|are|does|do|did|why|how|what|which|was|who)\b).*\binstead of\b|^(?:can|could) (?:we|you|i) see (?!the|an? |how|what|why|it\b|that\b|this\b)|^(?:what|how) would \d+ ?x?(?: ?\S+)? (?:look|cost|be|do)\b|^(?:please )?(?:can|could) (?:you|u) (?:show|convert|put|give) [a-z ]*\b(?:in|to) (?:euros?|eur|gbp|pounds?|sterling|rupees?|inr|yen|jpy|francs?|chf|cny|yuan)\b|^(?:please )?(?:can|could|should) (?:we|you|u|i) (?:just |maybe )*(?:push|route|send|shift|move|put|bring|take|give|keep)\b.*(?:\d|\bhalf\b|\bthird\b|\bquarter\b)|^(?:please )?(?:can|could|would|will) (?:you|we|u) (?:please |also |just |to )*(?:re-?run|redo|recalc\w*|recompute|try|do|get away|manage|live|make|use|add|${MAY_GO}|set|run|${SWAP_VERBS}|double|halve|triple|compare|include|assume|bump|cut|increase|decrease|lower|raise|reduce)\b`;

/** What becomes of the service then is on the card: whether there is a spare. */
const FAILS = re`^${SO_AND}(?:and )?(?:what )?if (?:an?|one|the|any|one of (?:the|our|them)) ?(?:gpus?|cards?|nodes?|box(?:es)?|servers?|them)? ?(?:dies?|fails?|crash(?:es)?|breaks?|goes down)[?\s]*$|^${SO_AND}(?:what|how) (?:if|(?:(?:would|will|could|does|do) )?(?:happens?|breaks?|changes?) (?:if|when|once)|about when) (?!.*\bcach).*\b(?:dies|die|fails?|crash(?:es)?|breaks?|goes down|outage)\b`;

/** Whether it is asked what becomes of the service when a machine fails. */
export const asksOfFailure = (line: string): boolean => FAILS.test(line);

/** "what's the cost per dev if we are 120 devs": the bills of the card, divided. */
const OF_EACH: KnownBy = [
  inOrder(
    /\b(?:costs?|price|bill|pay|much)\b/i,
    re`\b(?:per|each|an?|every) ${WHO_USES}\b`,
    re`\b(?:if|when|with|for|at) (?:(?:we|there|it|i)(?:'re| are| is| have| had| were)? )*\d[\d,.]*k? (?:[a-z-]+ )?${WHO_USES}\b`,
  ),
];

const SO_MANY = '(?:(?:1 ?k|1[,.]?000|an? thousand|thousand|an? hundred|100|1 ?m|an? million|million) ?)';
const ONE_THING = `(?:tok(?:en)?s?|${REQUESTS}|prompts?|answers?|repl(?:y|ies)|responses?|completions?)`;
/** "cost per request", "price per 1k requests", "per million tokens hosted": what one comes to, and no volume of so many. */
const ASKS_OF_ONE = re`^${SO_AND}(?:the |our )?(?:(?:(?:total|hosting|api|hosted) )*(?:costs?|prices?|bills?) (?:(?:per|for|of) )(?:each |every |an? |one )?${SO_MANY}?|per ${SO_MANY})${ONE_THING}(?: (?:hosted|self[- ]hosted|if hosted|on (?:the )?(?:api|hosting)|for (?:hosting|the api)|please|then))*[.!]*$`;

/** Whether a mention asks about the card, and changes nothing. */
export const isQuestion = (line: string): boolean =>
  ASKS_WHO.test(line) ||
  ASKS_OF_ONE.test(line) ||
  ([ASKS, ASKS_BEHIND].some((asks) => asks.test(line)) &&
    (isSaid(line, OF_EACH) ||
      ![line, line.replace(re`^${SO_AND}`, '')].some((words) => WHAT_IF.test(words)))) ||
  asksOfFailure(line) ||
  isSaidToUs(line);

/** Whether words that change nothing are a question then: "what about latency" is one without its mark too. */
export const asksAbout = (line: string): boolean =>
  /\?\s*$|^(?:(?:and|so|but|ok(?:ay)?)[\s,]+)*(?:what|how) about\b/i.test(line);

/** A question that only its mark makes one, such as "mistral nemo maybe?": it may be a wish. */
export const isElliptical = (line: string): boolean =>
  /\?\s*$/.test(line) &&
  !asksOfFailure(line) &&
  ![ASKS, ASKS_INSIDE, NAMES_FIGURE, ONCE_MORE].some((asks) => asks.test(line.replace(/[?\s]+$/, '')));

/** Other people, who are spoken to beside us. */
const OTHERS = String.raw`(?:<@[UW]\w+(?:\|[^>]*)?>|@[a-z][\w.-]*)`;

/** "4.10 was the 3 year price. on demand is 5.80": what was said of a price before what holds; a bare number behind it needs it. */
const WAS_OTHER =
  /^\$?\d[\d.,]*(?: ?(?:\/ ?h(?:r|our)?|an hour|per hour))? (?:was|is) (?:(?:just|only|really|actually) )*(?:the|our|an?|for the|for an?) (?:[\w-]+ ){0,4}(?:price|rate|quote|offer|deal|contract|term|commitment|reservation)(?: price)?[,;:.]+ (?!(?:(?:it|that|we|they|now|today|currently|really|actually|more like|'?s|'?re|is|are|at|pay) ?)*\d[\d.,]*(?: (?:now|today|instead))*[.!]*$)(?=.*\d)/i;

/** What stands before a wish and is none: each goes from the beginning. */
export const LEADS_OF_WISHES: readonly RegExp[] = [
  WAS_OTHER,
  re`^${SO_AND}${SAVES_WITH} `,
  re`^(?:and )?(?:also|then),? (?=(?:add|put|take|double|halve|make|set|cut|${TAKE_AWAY})\b)`,
  re`^(?:(?:${LEAD_IN})[\s,]+)*(?:who|which(?: one)?|what)(?:'s| is| would be| would| will)? (?:the )?(?:wins?|cheaper|better|ahead|cheapest) (?:at|with|for|on|if) (?=[^?]*\d)`,
  /^(?:no way|nonsense|bs|bullshit|never)(?:,? (?:it'?s|that'?s|this is|is it|it is|that is)[^,;\d]{0,30})?[,;:.!-]+ (?=\S)/i,
  /^nobody pays (?:the )?list(?: prices?)?[,;:.!-]+ (?=\S)/i,
  re`^(?:${OTHERS}[\s,:]+)+(?=\S)`,
  /^(?:the |our )?(?:bill|card|it|hosting|sums?|cost|total) (?:should|must|needs? to|has to|ought to) (?:also )?(?:include|count|have|contain|cover) (?=\S)/i,
  /^(?:(?:way|a bit|far|much|still) )*too (?:optimistic|pessimistic|conservative|cautious)[,;:.-]+ (?:(?:say|try|more like|make it|use|rather) )*(?=\S*\d)/i,
  /^(?:(?:that|this|it)(?:'?s| is| was| seems?| looks?| sounds?| feels?) )?(?:(?:a bit|way|very|too|much|really|pretty|rather|quite|kinda|kind of|so|far) )*(?:low|high|small|big|optimistic|pessimistic|conservative|off|unrealistic)[\s,;:.–-]+(?:(?:it'?s|we'?re|make it|closer to|nearer to|more like|i'?d say|rather|should be) )+(?=\$?\d)/i,
  /^(?:(?:that'?s|there are|these are|they'?re|it'?s) )?(?:(?:way|far|a bit|much|just) )*too (?:many|much|crowded|cluttered)(?: (?:apis?|rivals|rows|of them|names))?[,;:.-]+ (?=[a-z])/i,
  re`^${SO_AND}${WHAT_BECOMES} `,
  /^(?:not bad|nice|interesting|fine|perfect|impressive|wow|makes sense|got it|i see|fair(?: enough)?|thx|ty)(?:\s*[,.!:;…]+|\s+-+)\s*(?=\S)/i,
  re`^(?:(?:${LEAD_IN}|kindly) )*(?:do the needful(?: and| to)?|revert(?: back)?(?: to (?:me|us))? with|advise(?: for| on| with)?|update (?:the |our )?(?:volume|traffic|numbers?) (?:to|as|with)) (?=\S)`,
  /^(?:what|how) about (?=\S)/i,
  re`^(?:they|these|those|the (?:gpus|cards|machines))(?:'re| are) (?=(?:spot|reserved|on[- ]demand|rented|${A_CARD}\b))`,
  /^what(?:'?s| is| would be) (?:the |our )?(?:cost|bill|price|total)(?: be)? (?:for|with|at) (?=\d)/i,
  /^(?:an? )?(?:smaller|bigger|larger|cheaper|better|another|different|newer) (?:model|gpu|card|one|api)s?,? (?:like|such as|say|e\.g\.),? /i,
  /^(?:(?:ok(?:ay)?|so(?! far\b)|well|hm+|oh|ah|hey|hi|hello|yeah|yes|yep|right|great|cool|thanks|(?:no,? )?(?:sorry|sry|srry|actually|wait|hold on|hang on|oops|whoops|ups|argh|my bad|(?:scratch|strike) that)|(?:i |we )?(?:misread|mistyped|misspoke|miscounted|got (?:it|that) wrong)(?: (?:it|that|this))?|correction|fyi|but|please|pls|maybe|perhaps|alternatively|now|then)(?:[\s,:!.…-]+))+(?=\S)/i,
  /^(?:no|nope|nah)(?:[\s,]+(?:no|nope|nah))*(?:[,:!.…]+ ?| (?=(?:i|we|it|that|make|use|the|not)\b))(?=\S)/i,
  /^(?:revert|back|go back|return|reset)(?: it| the volume)? to (?=\d)/i,
  /^(?:see|look at|check|show)(?: it| this| that)? (?:with|at|on|for) (?=\S)/i,
  /^(?:and )?if we (?=\S)/i,
  re`^(?:(?:we|they|you|i)(?: (?:just|simply|also|then|could|would|should|can))* )(?=(?:${MAY_GO}|cancel) (?!(?:by )?\d[\d.]* ?%))`,
  re`^(?:the |our |my )?${ROLES} (?:says?|said|wants?|thinks?|suggests?|insists? on|asks? for|asked for|prefers?|told us)(?: that)?[:,]? (?=\S)`,
  /^(?:(?:in )?(?:the|our|my|an?) )?(?:worst|best|low|high|base|pessimistic(?:ally)?|optimistic(?:ally)?|realistic(?:ally)?|conservative(?:ly)?)(?:[ -](?:case|scenario|estimate|guess)){0,2}(?:[:,]| is| would be)? (?=\d\S*(?: (?:tokens|requests)[a-z ]*)?$)/i,
  /^(?:(?:we|they|i|[a-z]{2,20})(?:'ve| have| has)? )(?:just )?(?:lost|left|won|onboarded|signed|joined|churned|landed|launched|closed|cancelled|shipped|migrated|went live)\b[^,;\d$%?]{0,50}[,;:] (?=(?:[+-]|plus |minus )\$?\d)/i,
  /^(?:latency|speed|cost|quality|privacy|security|uptime|(?:the |our )?slas?|availability|reliability) (?:really |still )?(?:matters|counts|is (?:important|key|crucial|critical))(?: (?:to us|here|a lot|most))*[,;:.-]+ (?=\S)/i,
  /^(?:the |our |their )?(?:new|latest|current|updated|final) (?:one|quote|price|rate|offer|number|figure)(?: (?:is|was|=|now|at|of))* (?=\$?\d)/i,
  /^we (?:(?:only|just) )?(?:got|get|had|have|see|saw|reach|hit|did) (?:(?:only|just) )?(?=(?:half|twice|double|an? (?:third|quarter|fifth|tenth)|\d+(?:\.\d+)?(?: ?%|x)) (?:of|the|as)\b)/i,
  /^(?:(?:that|this|it)(?:'s| was| is)? )?(?:the )?(?:wrong|a mistake|my mistake|bad)(?: (?:gpu|model|api|card|number|volume|price|figure|one))?s?[\s]*[,:.;–-]+ ?(?=\S)/i,
  /^(?:(?:i|we)(?:'?d| would) )?(?:rather|preferably|prefer to) (?=\S)/i,
  /^what would (?:it|that|this) (?:be|cost|look like) (?:(?:on(?! demand)|with|as|if(?: we)?) )?(?=\S)/i,
  /^see (?=[a-z])/i,
  // "we only have 25 devs", "what if we grow to 60 devs": how many there are.
  re`^(?:(?:what if|if|suppose|when) )*(?:we|there|they|i)(?:'re|'ve| are| is)? (?:(?:only|just|really|actually|then|would|will|could|may) )*(?:(?:have|had|has|be|get|got|grow to|grew to|go to|shrink to|scale to|end up with) )?(?:(?:only|just|about|around) )*(?=\d[\d,.]*k? (?:${PERSON})[.!?]*$)`,
  /^(?:(?:our|the) )?[a-z][\w.-]{2,20}(?: [a-z]{2,12})? (?:offers?|offered|quotes?|quoted|gave|sent|charges?|asks?)(?: (?:us|me))?(?: for)?:? (?=(?:an? )?\d{1,3} ?x?[^$€£]{0,40}[$€£] ?\d)/i,
  /^(?:(?:go|switch|return|turn) )?back (?:to|with) (?=\S)/i,
  /^(?:we|they|i)(?:'ve)? (?:get|got|have|were given|negotiated) (?=\d+(?:\.\d+)? ?% (?:off|discount)$|\$\d[\d.]*$)/i,
  /^(?:include|including|with|count|assume|assuming|plus|add) (?:an? )?(?=\d+(?:\.\d+)? ?% (?:resale|residual))/i,
  /^(?:what if|assum(?:e|ing)|suppos(?:e|ing)|imagine)(?: that)?,? (?=\S)/i,
  /^do (?:both|all|this|that)[\s:,-]+(?=\S)/i,
  // "could we get away with 4?" is of GPUs, of which the words before the number tell.
  re`^(?:get away|manage|live|make do|do it) with (?=\S)(?!(?:(?:only|just) )*(?:\d{1,3}|${COUNT_WORD})(?: (?:instead|then|too))*$)`,
  /^(?:typo|correction|edit|update|fix|errata|erratum)\s*[:,–-]+\s*(?=\S)/i,
  /^(?:we|i)(?:'ve| have)? (?:found|saw|got quoted|were quoted|got an offer (?:for|of)|can get) (?=[a-z]+\d+\w* .*\$)/i,
  /^(?:we|they|i)(?:'ve| have)? (?:revised|corrected|updated|changed|adjusted|lowered|raised|cut|bumped) (?:it|that|this|the (?:volume|number|forecast|estimate))(?: (?:up|down))? to (?=\S)/i,
  /^(?:the )?(?:same )?(?:as|like) (?:before|above|now|it is|just now|the last (?:one|card|time)|last time),? (?:but |just |only |except )+(?:with |at |on |for )?(?=\S)/i,
  /^(?:and|or) (?!(?:also )?(?:vs|versus|against|compare)\b)(?=\S)/i,
  /^(?:let'?s |we(?:'?ll| will| should)? |i(?:'?d|'?ll)? |better |please )*(?:plan|budget|size(?: it)?|reckon|calculate|go(?! (?:for|with) \d[\d.]*b[.!]*$)) (?:for|with|on) (?=\d)/i,
  /^nah (?=\$?\d)/i,
  /^(?:never ?mind|nvm|forget (?:it|that|this))[\s,]*[,:.;!\u2013-]+ (?=\S)/i,
  /^(?:the )?same (?:thing|card|numbers?|scenario|set-?up|question|sums?|estimate),? ?(?:again |but |just |only )*(?=(?:with|on|at|in|using)\b)/i,
  /^(?:can|could|would|will) (?:you|we|u) (?:please |also |just |to )*/i,
  /^(?:i|we|it|they) (?:just )?(?:meant|mean|wanted)(?: to (?:say|type))? /i,
  /^(?:i |we )?(?:meant|mean) (?:thousands?|millions?|billions?|(?:per|an?) (?:day|week|month|year|hour))[,:;.]+ (?=\S*\d)/i,
  /^meant (?:to (?:say|type) )?(?=\S)/i,
  /^(?:we'?re|we are|we now do|we'?re now doing) (?:(?:now|currently|actually|really|already|more|rather|at|around|about|like|closer to|doing) )+(?=\d)/i,
  /^(?:i|we) ?(?:think|guess|believe|would say|'?d say|said|say|'?d go (?:for|with)|would go (?:for|with)|'?d (?:take|use|try)|would (?:take|use|try))(?: that)?(?: it'?s| it is| we (?:have|do|need))? (?:(?:closer to|more like|around|about|rather) )*/i,
  /^(?:(?!nobody\b|noone\b)@?[a-z]{2,20}|<@\w+>|finance|legal|the (?:team|boss)|my (?:boss|lead|team)) (?:says?|said|thinks?|suggests?|told me|reckons?|means)(?: that)?(?: it'?s| it is| we (?:have|need|do))?(?: (?:about|around|more like))* (?=\$?\d)/i,
  /^(?:and )?(?:don'?t forget|remember|mind)(?: about| the| to (?:add|include|count))* (?=\S)(?!\d[\d.,]*k? [a-z])/i,
  /^(?:nobody|no ?one|we|they|everybody|everyone|somebody|it|that|this|there)[^,\d$]{3,60}, so (?=\S)/i,
  /^(?!\d[\d.,]*[km]?(?: [a-z]+)? (?:is|are) )(?!.*[,;.]+ (?:so |please |let'?s )*(?:(?:drop|remove|ditch|skip|exclude|scrap|kick)(?: (?:it|that))?(?: out)?|(?:take|leave|kick) (?:it|that) out|out with it)$)(?!.*\b(?:deprecated|dead|gone|sold out)[,;.]+ (?:so |let'?s |please |better )*(?:take|use|try|go (?:for|with)) )(?:(?:the |our )?[\w.-]+(?: [\w.-]+)? )?(?:is|are) (?:(?:too|way|really|very|a bit|so|just|pretty) )*(?:ancient|old|slow|dead|dumb|small|weak|bad|expensive|overkill|outdated|deprecated|rare|sold out|gone|useless|big|large|much|tiny)[,;.]+ ?(?:so |let'?s |please |better )*(?:take |use |try |go (?:for|with) )?(?:an? |the )?(?=\S)/i,
  /^(?:they|it|each (?:gpu|card)|the (?:gpus|cards)) (?:draws?|uses?|takes?|pulls?|consumes?|needs?) (?:about |around |only )?(?=\d[\d.]* ?k?w(?:atts?)?\b)/i,
  /^(?:i|we|they|nobody) (?:do ?n'?t|do not|does ?n'?t|never) (?:really )?(?:believe|believes|buy|buys|trust|trusts|like|likes) [^,;:\d]*[,;:]+ (?=\S)/i,
  /^(?:[a-z]{2,20} is right|(?:i )?agree with [a-z]{2,20}|(?:i'?m )?with [a-z]{2,20} (?:here|on this))[,:;.]+ (?:(?:it'?s|make it|use|take) )*(?=\S*\d)/i,
  /^\$?\d[^\s%]* (?:is|was) (?:wrong|off|incorrect|a typo|not right|nonsense)[,;.:-]+ (?:(?:it'?s|it is|make it|should be|more like|rather|we have) )*(?=\S*\d\S* [a-z])/i,
  /^what would (?=\d+ ?x?(?: ?\S+)? (?:look like|cost|be|do)$)/i,
  /^(?:let'?s|lets|we should|we could|we can|we will|we'?ll|i want to|i(?:'?d| would) like (?:to|the)?|i want|we want to|it should be|should be|please(?: to)?)(?: (?:just|rather|also|please))? /i,
  /^(?:re-?run|redo|recalc(?:ulate)?|recompute|do|go(?! (?:for|with) \d[\d.]*b[.!]*$)|update|show me|show|give me|run|try|set|put|bring|bump|move|push|lower|raise|reduce|increase|drop|cut)(?: (?:it|this|that|them|the numbers?|everything|the (?:whole )?thing))?(?: (?:down|up|over))? (?:(?:with|at|for|to|using|as|on)(?: (?:like|about|around|only))? (?=\S)|(?=without\b))/i,
  re`^(?:(?:what|how) about )?(?:after|once|when|as soon as) (?:the|our) (?:pilot|poc|trial|beta|tests?|launch|roll-?out|migration|prototype|go-?live)(?: (?:phase|period))?(?: (?:is|has|goes|went) (?:over|done|live|finished|ended|complete))?,? (?:we(?:'ll| will)? (?:have|need|expect|see|want) )?(?=\S)`,
  /^(?:it|that|this|volume|the volume|traffic)(?:'s| is| was| will be)(?: (?:actually|really|only|just|now|more like|closer to|nearer|rather|about|around))* (?=[\d$])/i,
];
/** Why somebody wants it, and how sure they are, changes nothing of what is wanted. */
const REASONS = re`(?<![\s,;–-])[\s,;–-]+(?:(?:just )?to keep (?:it|this|things) (?:simple|small|short|cheap|safe|easy)|(?:just )?to be (?:safe|sure|fair|quick(?:er)?|fast(?:er)?|cheap(?:er)?|precise|exact|clear|honest|on the safe side)|just in case|(?<!\blook(?:s|ing|ed)? )after (?:the |our |some |that |a )?[a-z]+(?: [a-z]+)?|these days|nowadays|by now|at the moment|at present|fixed|for sure|as (?:discussed|agreed|planned|always)|(?<=[,;] )(?:will|would|does|do|is|can|could) (?:that|it|this|they|we) [^\d$%]*|(?<=[,;] )\$?\d[\d.,]*[kmbt]? (?:was|were) (?:the |our |last |only |just )[^,;\d]*|under (?:full )?load|at full load|tbh|imo|imho|fwiw|honestly|(?<=[,;] )(?:for )?(?:compliance|legal|security|procurement|policy|politics)(?: (?:reasons?|issues?|problems?|thing|stuff))?|(?<=[,;] )(?:we|i|they|nobody|[a-z]+ (?:team|people)) (?:(?:really|just|also|still) )*(?:ca ?n'?t|can ?not|may not|wo ?n'?t|do(?:es)? ?n'?t|never|are ?n'?t allowed to|must ?n'?t|must not|hates?|prefers?|dislikes?) ?(?:(?:really|want to|like to|be able to) )*(?:use|have|take|trust|like|want|need|afford|get|believe(?: in)?|know)? ?(?:it|them|that|those|these|this)(?: (?:here|any ?more|at all|anyway|yet|for (?:this|that|us)))*|(?:because|cause|cuz|so that|otherwise|given that|as that) (?:[^\d$%]|(?<=[a-z]\d{0,3})\d)*|(?<=[,;] )(?:legal|finance|security|compliance|procurement|they|everyone|(?:the|my|our) (?:boss|team|client|cfo|cto|customer)s?) (?:(?:has|have|already|never|really|just|also) )*(?:said|says?|told|wants?|asked|does ?n'?t|do ?n'?t|won'?t|vetoed|hates?|likes?|decided|approves?d?|rejects?|rejected|refuses?d?|block(?:s|ed)|banned|insists?|signed|allows?) (?:(?!\b(?:${A_FAMILY}|flash|mini|nano)\b)[^\d$%])*|(?<!(?:^one|\/s|tps|second|nightly|overnight|morning|day|24 ?h|hours) )(?:is|are|would be) (?:plenty|enough|fine|sufficient)(?: for (?:us|this|that|now))?|(?:(?:it|they|that|this|these)(?:'?s|'?re| is| are| was| were) |(?<=[,;] ))(?:(?:just|only|simply|way|far|much|a bit|really|very|so|too|not|no|quite|rather) )*(?:overkill|useless|ancient|dead|slow|dumb|old|expensive|cheap|bad|good|weak|small|big|deprecated|nonsense|silly|outdated|gone|obsolete|enough|plenty|worth it|an option|needed|available|sold out|allowed|good enough|internal|for internal use)(?: (?:for (?:us|this|that)|anyway|here))?|(?:which )?(?:is|are|was|would be|seems?|sounds?|feels?|looks) (?:(?:a bit|much|way|probably|rather|far) )*(?:more |a better |the )?(?:realistic|likely|accurate|correct|right|closer|reasonable|honest|better|right (?:number|figure)|(?:guess|estimate|number|figure))(?: (?:for us|i think|here))?)\s*[.!]*$`;
/** Before the place where data has to be, which is no remark. */
const STAYS_THERE = String.raw`\b(?:stay|stays|remain|remains|keep|kept|be|is|are|run|live|reside|stored|processed|hosted|only|just|must|(?:keep|have) (?:it|all|this|that|them|everything|the data|our data|data))`;
const TAILS = re`(?<![\s,])[\s,]+(?:(?:through|via|thanks to|because of|under) (?:our|the|an?|my) (?:[a-z]+ )?(?:reseller|partner|broker|distributor|msp|account (?:manager|rep)|rep|agreement|ea|edp|framework|contract)|as an? (?:second opinion|reference|baseline|comparison|sanity check|yardstick)|from an? (?:local|regional|small|smaller|big|bigger|cheap|nearby|friendly|boutique|niche) (?:hoster|host|hosting company|provider|reseller|vendor|shop|data ?cent(?:er|re)|colo)|(?<=\d[\d.,]*k? (?:a|per) month )flat|final|look like|cost|please|pls|thanks|thank you|thx|${LAUGHTER}|for now|for me|right now|again|and (?:tell|show|give|let)(?: (?:me|us))?(?: (?:know|see))? (?:the (?:difference|result|numbers|outcome)|what (?:changes|happens|comes out)|how (?:much|that) [a-z ]+)|(?<!(?:^one|\/s|tps|second) )(?:would be enough|is enough|should be enough)|would do|should do|should suffice|will do|if possible|maybe|perhaps|though|tho|rn|atm|sry|sorry|anyways?|in reality|in practice|of course|obviously|naturally|(?:in|by|per|on) (?:our|the) books|i mean|i meant|(?<!${STAYS_THERE} )(?:in our (?:dc|data ?cent(?:er|re)|rack|region|case|lab)|at our (?:site|place|dc))|over here|i think|i guess|by then|since (?:(?:last |this )?(?:week|month|year|quarter|monday|tuesday|wednesday|thursday|friday|spring|summer|autumn|winter)|yesterday|then|${MONTH_NAME})|(?:from|starting|as of|effective) (?:in )?(?:${MONTH_NAME}|next (?:year|month|quarter)|q[1-4])(?: on(?:wards?)?)?|by (?:${MONTH_NAME}|christmas|(?:the )?year(?:'?s)?[ -]end|spring|summer|autumn|winter|next (?:year|month|quarter|spring|summer|autumn|fall|winter)|(?:the )?end of (?:the |this )?(?:year|month|quarter)|eoy|q[1-4]|20\d\d)|(?:over|during|around|for|at) (?:christmas|xmas|black friday|cyber monday|the holidays|thanksgiving|new year|easter)|then|instead, please|look like|instead\?)\s*[.!?]*$`;

/** "cc @jonas", behind what is wanted. */
const TO_THEM = re`(?:[\s,]+(?:cc|fyi|ping))?(?:[\s,]+${OTHERS}){1,9}[.!]*$`;

const AMOUNT = String.raw`(?<![\d.,$])\$?\d[\d.,]{0,20}(?:[kmbtx%](?![a-z]))?`;
/** "make it 2x, no wait 3x": what is taken back at once, of the last clause. */
const TAKEN_BACK = re`(?<=^|[,;])(?<before>[^,;]*?)(?<number>${AMOUNT})(?<after>[^\d,;]*?)[\s,.;:…!–-]+(?:(?:no,? )?(?:(?<!\b(?:can|could|may|might|will|would|must|should|to|n't) )wait|sorry|scratch that|i mean|i meant|make that)|hm+|uhm*|no(?=[,.!…:]| (?:no|i mean|i meant|make|it'?s|rather)\b| \$?\d))[\s,.!…:]+(?:(?:no|i mean|i meant|make (?:it|that)|it'?s|rather)[\s,]+)*(?<rest>.*\d.*)$`;
/** "700M was last month, this month is 820M": what was, and what is now. */
const WAS_AND_IS =
  /^[^,;]*\b(?:was|were|used to be|had)\b[^,;]*[,;.]? (?:but |and )?(?:(?:in |for )?this (?:month|week|year|quarter)(?:'s)?|now|today|currently)(?: (?:it'?s|it is|is|are|we have|we'?re at|will be))? (?=\S*\d)/i;

/** "in a year we will have 3B": what is expected is tried. */
const EXPECTED = re`^(?:(?:in|within) (?:an?|${COUNT_WORD}|\d+) (?:years?|months?)(?: from now|'?s time)?|next (?:year|month|quarter)|later(?: on)?),? (?:we|it|they|this|traffic|volume|there)(?:'ll|'s|'re| is| are| will| would| should| might| could)?(?: (?:be|have|do|need|reach|see|get|hit|expect|send))*(?: at)? (?=(?:about |around )?(?:\d|(?:double|twice|triple|half)\b))`;
/** "that's the peak, average is 180M a day"; of "…, average is 30" the peak may be the rate of the card, and is kept. */
const NOT_MEANT =
  /^(?!(?:that|this|it)(?:'?s| is| was) (?:only )?(?:the |our |a )?(?:peak|max\w*|busiest)\b[^\d]{0,80}\d[\d.]*[.!]*$)(?:that|this|it)(?:'?s| is| was) (?:only )?(?:the |our |a )?(?:peak|max\w*|best|worst|busiest|old|wrong)[a-z ]*[,;:.-]+ (?:(?:and|but|the|our) )*(?:average|normal(?:ly)?|typical(?:ly)?|usual(?:ly)?|mean|new (?:one|price|quote|rate|number|figure))?(?: (?:is|it'?s|more like|about))* ?(?=\$?\d)/i;

/** "70/30? more like 85/15", "800M -> 1.2B": what is doubted or was, and what holds instead. */
const DOUBTED =
  /^(?=[^?]*\?)[^?]*(?<![\d.,])\d[\w.,%]*(?<unit>[^?\d]*)\?+[\s,]*(?:(?:no|nope|it'?s|that'?s|more like|closer to|rather|make it|try|say|should be|i'?d say)[\s,]+)+(?<rest>\S*\d.*)$/i;
/** "2k -> 300 tokens" says what is read, and what is made of it. */
const BECOMES = re`(?!\d+ ?x\s*(?:-+>|=+>|→)\s*\d+ ?x)(?:^(?:change|set|update|make|move|swap) )?${AMOUNT}\s*(?:-+>|=+>|→)\s*(?=${AMOUNT})(?!\d[\d.,]*k? ?tok(?:en)?s?\s*(?:$|[,;]|(?:and|with|but|on|at)\b))`;

const takenBack = (line: string): string =>
  line.replace(TAKEN_BACK, (...said) => {
    const { before = '', after = '', rest = '' } = groupsOf(said);
    return re`^${AMOUNT}$`.test(rest.trim()) ? `${before}${rest.trim()}${after}` : rest;
  });

const withoutPast = (line: string): string =>
  // "1B, no 2B, hmm 1.5B" is taken back twice.
  takenBack(
    takenBack(
      asOfAnyMonth(line)
        .replace(DOUBTED, (...said) => {
          const { unit = '', rest = '' } = groupsOf(said);
          return re`^${AMOUNT}$`.test(rest) ? `${rest}${unit}` : rest;
        })
        .replace(BECOMES, '')
        .replace(EXPECTED, '')
        .replace(NOT_MEANT, '')
        .replace(WAS_AND_IS, ''),
    ),
  );

/** "resale maybe 30%": how sure somebody is of a number. */
const UNSURE = /(?<=[a-z] )(?:(?:maybe|perhaps|probably|i think|i guess|i'?d say) )+(?=\$?\d)/gi;

/** Why somebody wants it, behind what is wanted, as it was typed; undefined where nobody says so. */
export const reasonBehind = (line: string): string | undefined => REASONS.exec(line)?.[0];

const likelyLeads = likelyPatterns(LEADS_OF_WISHES);

/** What is wanted, without what speech wraps around it. */
export const wantedIn = (line: string): string => {
  let words = withoutPast(
    withoutSlips(line)
      .replace(/\?+\s*$/, '')
      .replace(UNSURE, '')
      .trim(),
  );
  for (let round = 0; round < 4; round += 1) {
    const before = words;
    // What is left when one goes is an end of the words: it has no letters that they lack.
    for (const lead of likelyLeads(words)) {
      const rest = words.replace(lead, '');
      if (rest !== '') words = rest;
    }
    if (!endsLetIn(words)) words = words.replace(TAILS, '').replace(TO_THEM, '').replace(REASONS, '');
    if (words === before) break;
  }
  return spelledOut(words);
};
