import { PERSON } from '../../../domain/people.ts';
import { re } from '../../expression.ts';
import { MONTH_NAME } from '../../month-names.ts';
import { PART } from '../../text/figures/number-words.ts';
import { LOWER, NONE, TAKE_AWAY } from '../wording/verbs.ts';

/** How people say what becomes of a part of the traffic: expressions with the groups `share` and `name`. */

/** A share, in its groups of that name: "70%", "half", "two thirds". */
const share = (name = 'share'): string =>
  String.raw`(?<${name}>\d{1,3}(?:\.\d+)?(?= ?%| points?\b)|half|${PART}|third|quarter)(?: ?%)?`;
const OF_IT = `(?: (?:of )?(?:it|that|them|(?:(?:the|our|all|total) )*(?:traffic|volume|tokens|requests|calls|load|work|usage|mix|cases|queries|prompts|${PERSON}|team|company)))?`;
/** A part, in a group of that name. Whether it is one is seen in what was said before. */
const part = (name = 'name'): string => `(?<${name}>[a-z0-9][^,;%\\s]*(?: [^,;%\\s]+){0,4}?)`;
const LINK = '(?:on|to|onto|into|with|through|via|in|for|over to|using)';
const MOVE = '(?:move|shift|take|put|push|send|route|give|migrate|switch|offload|transfer|bring|hand)';
const SO =
  "(?:(?:so|and|but|then|maybe|perhaps|just|also|please|we|i|they|can|could|would|might|should|will|to|want|need|let'?s|what if|if|let|say|count|assume|expect|only|just|still|really) ){0,8}";
const HARD =
  '(?: (?:the |our )?(?:hard(?:er|est)?|difficult|eas(?:y|ier|iest)|complex|simple|urgent|important|top|first|last|tough|trivial|routine))*';
const LATER = `(?:,? (?:from|since|as of|by|in|starting|for|until)? ?(?:next (?:year|quarter|month|week)|q[1-4]|${MONTH_NAME}|20\\d\\d)(?: on(?:wards?)?)?)?`;
const END = `(?: (?:now|instead|then|please|only|too|maybe|actually|again|for now))*${LATER}$`;
const MORE = '(?:another|an extra|an additional|a further|additional|extra|further)';
const STANDS =
  '(?:is|are|was|goes?|gets?|takes?|has|does|handles?|keeps?|needs?|serves?|stays?|runs?|should|could|can|would|will|be|get|take|have|do|handle|keep|at|on|up|down|to|for|only|just|about|around|maybe|more like|rather|now|(?:drops?|rises?)(?= to )|goes|go|closer|nearer|with|say|make it|:|->|→|=)';

/** "all on haiku" */
export const ALL_TO = re`^${SO}(?:${MOVE} |run |do |keep |have |make )?(?:everything|all|the whole (?:thing|lot)|100 ?%)${OF_IT}(?: ${STANDS})*(?: ${LINK})? (?:the )?${part()}${END}`;
/** "haiku takes everything" */
export const TAKES_ALL = re`^${SO}${part()} (?:(?:can|could|should|would|will) )?(?:takes?|gets?|does|do|handles?|serves?) (?:everything|all(?: of it)?|100 ?%|the (?:whole )?lot)${END}`;
/** "flip it", "the other way round" */
export const TURNED =
  /^(?:(?:the |our )?(?:split|mix|ratio|shares?) (?:is|are|should be|goes) (?:the )?(?:other way (?:a)?round|reversed?|vice versa|swapped|flipped)|(?:it'?s )?the other way (?:a)?round|(?:flip|swap|reverse|turn around|invert) (?:it|(?:the |our )?(?:split|mix|ratio|shares)))$/i;
/** "the split is 80/20", "60/30/10" */
export const RATIO = re`^${SO}(?:(?:make|change|set|put|keep|do|use) )?(?:the |our |an? )?(?:split|mix|ratio|shares?)(?: ${STANDS})* (?<one>\d{1,3}) ?%? ?[/:-] ?(?<other>\d{1,3}) ?%?(?: ?[/:-] ?(?<third>\d{1,3}) ?%?)?${END}|^${SO}(?:(?:make|do|use|try|go|with|have) (?:it )?)*(?:an? )?(?<first>\d{1,3}) ?[/:-] ?(?<second>\d{1,3})(?: (?:split|mix|ratio)| ?[/:-] ?(?<last>\d{1,3}))${END}`;
/** "even split" */
export const EVEN = re`^${SO}(?:(?:make|do|use|try|have|split|divide) (?:it )?)*(?:an? )?(?:even(?:ly)?|equal(?:ly)?|fifty[- ]fifty)(?: (?:split|mix|ratio|shares|parts))*${END}`;

/** "move 10% from opus to haiku" */
export const FROM_TO = re`^${SO}${MOVE} (?:(?<more>${MORE}) )?(?:${share()}|(?<points>\d{1,3}) ?(?:percentage points|percent points|points|pp|pts))${OF_IT}(?: more)? (?:from|off|away from) (?:the )?${part('from')} (?:to|onto|into|over to|on) (?:the )?${part('to')}${END}`;
/** "move half of opus to haiku" */
export const FRACTION_TO = re`^${SO}${MOVE} (?:${share()})(?: of)? (?:the |our )?${part('from')} (?:to|onto|into|over to|on) (?:the )?${part('to')}${END}`;
const MAY_GO =
  '(?:(?:could|can|would|should|might|may|will|to|be|is|are|gets?) )*(?:go|goes|move[ds]?|moving|shift(?:ed|s)?|sent|routed|run|runs|use|uses|switch(?:ed)?|done|served|handled)(?: (?:to|onto|into|over to|on|with|by|through))?';
/** "30% of sonnet could go to haiku" */
export const FRACTION_GOES = re`^${SO}${share()} of (?:the |our )?${part('from')} ${MAY_GO} (?:the )?${part('to')}${END}`;
/** "send the opus share to haiku" */
export const PART_TO = re`^${SO}${MOVE} (?:all (?:of )?)?(?:the |our )?${part('from')} (?:to|onto|into|over to|on) (?:the )?${part('to')}${END}`;
/** "another 10% to haiku", "10 points more haiku" */
export const MORE_TO = re`^${SO}(?:${MOVE} |add )?(?:${MORE} ${share()}${OF_IT}|${share('then')}${OF_IT}(?: points)? (?:more|extra)${OF_IT})(?: ${LINK})?(?: the)? ${part()}${END}`;
/** "another 10% moves", which is to what is hosted */
export const MORE_MOVES = re`^${SO}(?:${MOVE} )?(?:${MORE} ${share()}|${share('then')} more)${OF_IT}(?: (?:could|can|would|will|should|may|might|moves?|be|go|goes|moved|hosted|over))*${END}`;
/** "10% less opus", "cut opus by 10%" */
export const LESS = re`^${SO}(?:take |use |with |make it )?${share()} (?:(?<points>points) )?(?:less|fewer)(?: ${LINK})?(?: the)? ${part()}${END}|^${SO}(?:${LOWER}) (?:the |our )?${part('lower')} by ${share('part')}(?: (?<pp>points))?${END}`;
/** "move 10% to haiku" */
export const MOVE_TO = re`^${SO}(?:${MOVE}) ${share()}${OF_IT} (?:to|onto|into|over to|on) (?:the )?${part()}${END}`;

/** "haiku takes half", "opus is too much, 10%", "only 5% needs opus" */
export const SETS: readonly RegExp[] = [
  re`^${SO}(?:the )?${part()} from \d{1,3} ?%? (?:down |up )?to ${share()}${END}`,
  re`^${SO}(?:(?:push|bring|get|bump|raise|lower|reduce|cut|drop|set|put|keep|take|make) )?(?:the |our )?${part()}(?: ${STANDS})*${HARD} ${share()}${OF_IT}${END}`,
  re`^${SO}(?:way |far )?(?:too much|too little|less|fewer|more) (?:of )?(?:the )?${part()}[,;:]+ (?:${STANDS} )*${share()}(?: (?:is|would be) (?:enough|plenty|fine))?${END}`,
  re`^${SO}(?:the )?${part()} (?:is|are) (?:way |far |a bit )*(?:too )?(?:much|high|low|little|many)[,;:]+ (?:${STANDS} )*${share()}${END}`,
  re`^${SO}(?:only |just |leave |keep |put |use |want |have |run |give |do |about )*${share()}${OF_IT}(?: ${STANDS})*(?: ${LINK})?(?: the)? ${part()}${END}`,
];
/** Only the part that is hosted has no name in these: "make it 70%", "move 80% instead", "half stays". */
export const MOVES_SET = re`^${SO}(?:move |shift |host )?(?:only |just |about )*${share()}${OF_IT}(?: ${STANDS})*(?: (?:moves?|moved|hosted))?${END}`;
export const STAYS_SET = re`^${SO}(?:only |just |about |keep )*(?:${share()}|(?<none>nothing|none))${OF_IT} (?:(?:could|can|would|will|should|may|must|has to) )?(?:stays?|remains?)(?: (?:on|with|at) ${part()}|(?: there| where it is| put))?${END}`;
export const ALL_MOVES = re`^${SO}(?:(?:move|host|self-host|shift) )?(?:everything|all|the whole (?:thing|lot)|100 ?%)${OF_IT}(?: (?:could|can|would|will|should|to|be|moves?|goes|hosted|moved|over))*${END}`;

/** "drop the opus part" */
export const PART_GONE = re`^${SO}(?:${TAKE_AWAY}|no more|${NONE}) (?:the |our )?${part()}${END}`;
/** "nothing moves" */
export const NONE_MOVES = re`^${SO}(?:nothing|none(?: of it)?) (?:(?:could|can|would|will|should|may) )?(?:moves?|be (?:moved|hosted)|goes)${END}`;
/** "opus stays" */
export const STAYS = re`^${SO}(?:the )?${part()} (?:(?:should|must|has to|will|can) )?(?:stays?|remains?|doesn'?t move|does not move)(?: (?:as (?:it )?is|where it is|put|there|(?:on|with|at) (?:the )?[a-z]+))?(?: (?:obviously|of course|for sure))?${END}`;
/** "only opus moves" */
export const ONE_MOVES_ALONE = re`^${SO}(?:only |just )(?:the )?${part()} (?:(?:could|can|should|would|will) )?(?:moves?|(?:be|is|gets?) (?:moved|(?:self[- ]?)?hosted|replaced|migrated)|goes|(?:self[- ]?)?host(?:s|ed)?)${END}`;
const AMOUNT = String.raw`(?<amount>\d[\d.,]{0,12} ?[kmbt])(?: tok(?:en)?s?)?,?(?<period> ?(?:a|per|each|every|\/) ?(?:day|week|month|year|mo|hour))?`;
/** "put haiku on our own gpus", "host the haiku part" */
export const HOSTS = re`^${SO}(?:(?:${MOVE}|run) (?:the |our )?${part()} (?:on|to|onto) (?:(?:our|the|own) )*(?:gpus?|hardware|machines?|servers?|boxes|hosting|infra(?:structure)?)|(?:self[- ]?)?host (?:only |just )?(?:the |our )?${part('hosted')}(?: (?:ourselves|ourself|in[- ]house|on[- ]prem))?|hosting (?:do|takes?|does|handles?|serves?) (?:the )?${part('done')})${END}`;
/** "4B on haiku", "haiku is 4B" */
export const AMOUNTS: readonly RegExp[] = [
  re`^${SO}(?:only |just |about |run |send |do )*${AMOUNT},? (?:(?:of (?:it|that|them)|goes|go|is|are|runs?) )*${LINK} (?:the )?${part()}${END}`,
  re`^${SO}(?:the )?${part()}(?: ${STANDS})* ${AMOUNT}${END}`,
];
/** "double the haiku share" */
export const TIMES_PART = re`^${SO}(?<times>double|twice|triple|halve|half) (?:of )?(?:the |our )?${part()}${END}|^${SO}(?:${LOWER}|bring down) (?:the |our )?${part('less')} in half${END}`;
/** "less opus", "route more to haiku": by how much it does not say. */
export const SOME_MORE = re`^${SO}(?:${MOVE} )?(?<how>more|less|fewer)(?: (?:of )?(?:it|(?:the )?(?:traffic|volume|requests|calls|load|work)))?(?: ${LINK})?(?: the)? ${part()}${END}`;
/** "add sonnet to the mix" */
export const COMES_IN = re`^${SO}(?:add|throw|put|include|bring|mix|get) (?:in )?${part()} (?:to|into|in) (?:the |our )?mix${END}`;
/** "add haiku with 10%" */
export const COMES_IN_WITH = re`^${SO}(?:add|throw in|put in|include|plus) ${part()} (?:with|at|for|as|w) (?:about |around )?${share()}${OF_IT}${END}`;
/** "drop opus, sonnet takes it" */
export const GONE_TO = re`^${SO}(?:${TAKE_AWAY}|no more|no) (?:the |our )?${part('from')}(?:,| and|, and)* (?:the |our |let )?${part('to')} (?:(?:can|should|will|to) )?(?:takes?|gets?|does|do|handles?|serves?)(?: (?:it|that|over|its|the|share|part|rest|traffic|all))*${END}`;
/** "sonnet does 70" */
export const SHARE_WITHOUT_SIGN = re`^${SO}(?:the )?${part()} (?:only |just )?(?:does|takes|gets|handles|has|for|at|is at|down to|up to) (?<share>\d{1,2})${END}`;
/** "sonnet for the opus part" */
export const FOR_PART = re`^${SO}(?:use |take |try |with )?(?:the )?${part('to')} (?:for|on|does|takes|gets) the ${part('from')} (?:part|share|portion|slice|traffic|calls|requests|half|bit)${END}`;
/** "make it 15%", of which part it does not say. */
export const SHARE_ALONE = re`^${SO}(?:make it |try |use |take |go (?:to|with) |rather |more like )*${share()}${END}`;
