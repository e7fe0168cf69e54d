import { fieldsIn } from '../../domain/draft.ts';
import type { Atom } from '../atoms.ts';
import { re, reAll } from '../expression.ts';
import { MONTH_NAME } from '../month-names.ts';
import { A_FAMILY } from '../names/family-name.ts';
import { A_CARD } from '../names/gpu-name.ts';
import { sellerNamed } from '../names/rival-seller.ts';
import { isModelFamily } from '../names/slips.ts';
import { windowAt } from '../patterns/traffic/windows.ts';
import { SHORT_WEEKDAY, WORKDAY } from '../period-names.ts';
import { LEAD_IN } from '../text/courtesies.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';
import { lex } from '../text/lexing/lex.ts';
import { saysHowOften } from './amounts/periods.ts';
import { saysPeriod } from './amounts/relative.ts';
import { ANOTHER } from './amounts/sums.ts';
import { saysDaysToo } from './asked/days.ts';
import { pointsAtAll } from './asked/of-all.ts';
import { lacksFigure } from './asked/without-figure.ts';
import { ASKS_OPINION, ASKS_THEM } from './asks-people.ts';
import { saysBuild } from './names/siblings.ts';
import { readAlone, wholeFields } from './wording/alone.ts';
import { isSigned } from './wording/money-of-card.ts';
import { saysNobodyRunsIt } from './wording/said-of-people.ts';
import { ROLES } from './wording/sellers.ts';
import { ASKS, ASKS_BEHIND, wantedIn } from './wording/speech.ts';

/** What people say among themselves below a card: thanks, jokes, opinions, appointments. None of it is asked of us. */

const TALK_WORDS =
  "actually|wait(?: (?:a|one) (?:sec(?:ond)?|min(?:ute)?|moment))?|hold on|hang on|thanks?|thank you|thx|ty|tysm|cheers|kudos|ok(?:ay)?|k|kk|great|nice|cool|perfect|awesome|good|fine|neat|sweet|excellent|amazing|brilliant|wonderful|got it|gotcha|makes sense|lol|haha+|wow|whoa|yikes|ouch|oof|yes|yep|yeah|yup|no way|hell no|hard no|not really|absolutely|definitely|of course|for sure|no|nope|nah|sure|right|exactly|indeed|true|fair(?: enough| point)?|interesting|hm+|oh|ah+|agreed|love (?:it|this)|well done|good (?:job|bot|point|to know)|very|so|much|a lot|that|this|that's|is|it|team|all|everyone|folks|guys|bot|lgtm|sgtm|wfm|\\+1|ship it|done|same|here|works for me|sounds (?:good|great|fine|right)(?: to me)?|looks (?:good|great|fine|right)(?: to me)?|no worries|never ?mind|nvm|my bad|sorry|whatever|one|then|please|bye|hi|hello|hey|morning|good morning|brb|afk|expensive|insane|crazy|wild|too|really|pretty|super|what a surprise|as expected|told you(?: so)?|i knew it|who knew|we'll see|fyi|cc|ack|noted|understood|roger|(?:that )?helps|v|helpful|useful|handy|valuable|appreciated";
/** Whether words are thanks and jokes alone. */
export const TALK = re`^(?:(?:${TALK_WORDS})(?=$|[\s,.!…-])[\s,.!…-]*)+$`;

/** Said of a decision that people take among themselves. */
const DECIDED = re`^(?:(?:${LEAD_IN}|fyi|update|btw)[\s,:]+)*(?:we|they|i)(?:'ve| have)? (?:decided|agreed|chose|opted|went)(?: (?:to|on|for|with|that|in favou?r of)\b)[^\d?]*$`;
const DECIDES = re`^(?:(?:${LEAD_IN}|fine|good|cool|agreed|perfect)[\s,]+)*(?:let'?s|we'?ll|we will|i'?d|i would|i'?ll) (?:(?:just|probably|definitely) )?(?:go|stay|stick|move forward|proceed) with (?<what>[^\d?]*)$`;

/** "the runpod quote was better": of two that people know, and no wish for the one. */
const COMPARES = re`^(?:(?:${LEAD_IN})[\s,]+)*(?!(?:which|who|what)\b)(?:the |our |their |that )?[a-z][\w.-]*(?: (?:ai|labs|cloud))?(?:'s)?(?: (?:quote|price|offer|deal|rate|pricing)s?)? (?:is|are|was|were|looks?|seems?|sounds?) (?:(?:much|way|even|still|a bit|far|clearly|actually|really|also) )*(?:better|worse|cheaper|nicer|dearer|pricier|more expensive)(?: (?:though|tho|anyway|here|by far|i think|for us|tbh|imo|imho|fwiw|honestly))*[.!]*$`;

/** Whether words only say that something is better or cheaper, whatever else the thing alone would change. */
export const isCompared = (line: string): boolean => COMPARES.test(line);

/** Opinions and plans, which name things without asking for them: "I think we should just buy the API". */
const OPINES: readonly RegExp[] = [
  re`^(?!.*\bnot\b)(?!we'?re on (?:demand|spot|reserved|${A_FAMILY}|${A_CARD})\b)(?:(?:agreed|i'?m|i am|we'?re|count me|me too)[\s,]+)+(?:(?:on|for|to|in|with|in favou?r of|leaning (?:to|towards)) |(?:self-?)?hosting|apis?\b)[^?]*$`,
  re`^(?:(?:${LEAD_IN}|it'?s|that'?s)[\s,]+)*decided\b[^?]*$`,
  re`^(?:(?:${LEAD_IN})[\s,]+)*(?:if|once|when|as soon as) (?:the |our |my )?(?:${ROLES}|legal|security|compliance|procurement|board|they|everybody|everyone|management|it(?= (?:approves|agrees|signs)))(?: (?:team|people|guys|dept|department))? (?:(?:finally|also|all) )?(?:approves?|approved|agrees?|agreed|signs?|signed|oks?|says? (?:yes|ok)|allows?|accepts?|gives? (?:us )?(?:the |a )?(?:ok|green light|go)|is (?:ok|fine|happy)|are (?:ok|fine|happy))\b(?:[^?$\d]|(?<=-)\d)*$`,
  /^(?:(?:my|the|our|as) )?sources?(?: (?:is|are|was|were)|:| =)? (?!(?:say|says|of)\b)[^?$\d]*$/i,
  /^(?:according to|as per|from|per|see) (?:the |their )?[a-z]+ (?:docs?|site|website|page|pricing page|blog|documentation|announcement)[.!]*$/i,
  /^(?:very |really )?(?:good|great|fair|valid|nice|excellent) (?:point|question|catch|idea|call|find|thinking)\b[^?]*$/i,
  /^(?:can|could|would|will) (?:you|someone|somebody|anyone|we|one of you) (?:please |just |maybe )*(?:ping|remind|message|dm|loop in|invite|email|call|poke|bug) /i,
  /^[^?]*\b(?:buy|use|pay(?: for)?|go (?:for|with)|take|stick (?:to|with)|stay (?:on|with)|keep(?: using)?|prefer|choose|pick)\b (?:(?:just|simply|to) )*(?:the|an|their|your) apis?\b[^?]*$/i,
  re`^(?:(?:${LEAD_IN}|yeah|no)[\s,]+)*(?:honestly|frankly|personally|tbh|imo|imho|to be (?:honest|fair)|in my opinion|if you ask me)\b`,
  /\b(?:i|we) (?:(?:would|'d) )?vote\b|\b(?:my|our) vote\b|\bgets my vote\b/i,
  re`^(?:(?:${LEAD_IN}|yeah|no|sorry)[\s,]+)*i (?:really |still |just |totally )*(?:(?:don'?t|do not)(?! (?:get|understand|see how|see why|see where)\b)|can'?t|cannot|love|hate|like|doubt|hope|wonder|wish|bet|heard|hear|read|saw|thought|assumed|remember) `,
  /^(?:can|could|shall|should) we (?:please |all |quickly )?(?:talk|meet|discuss|sync|chat|call|speak)\b/i,
  /\b(?:my|our) (?:gut|hunch|feeling|bet|guess|money|instinct)s? (?:says?|tells?|is|goes|feels?)\b/i,
  /^(?:(?:i'?m|we'?re|i am|we are) )?(?:still )?not (?:so |really |entirely |quite |totally |that )*(?:sure|convinced|certain|happy|a fan|buying)\b/i,
  /^(?:way |a bit |far |much |still )*too (?:optimistic|pessimistic|complicated|risky|slow|fast|good to be true|vague)\b[^?]*$/i,
  /^(?:growing|it'?s growing|we'?re growing) like (?:crazy|mad|weeds|hell)[^?]*$/i,
  /^(?:has|have|did|does|is|can) (?:anyone|anybody|someone|somebody|any of (?:you|us))\b/i,
  /^(?:i|we)(?:'?d| would) rather (?:just )?(?:self[- ]?)?host\b[^?\d]*$|\blet'?s not(?: (?:over-?\s?(?:think|complicate|engineer|do)|bike-?shed|argue|panic|get (?:lost|stuck|carried away)|go (?:crazy|overboard|down)|waste)\b[^?\d]*)?[.!]*$/i,
  /^(?:(?:i|we)(?:'ve| have)? )?never (?:even )?(?:heard of|seen|used|tried|met) [^?\d]*$/i,
  /\b(?:told you|as i said|like i said|i said so)\b/i,
  /^'?(?:be)?(?:cause|cuz|cos) (?!.*[,;.] )[^?\d$]*$/i,
  /\b(?:be|and be|we'?re|i'?m) done with it\b|\bcall it a day\b|\band move on\b/i,
  /\b(?:i'?ll|i will|i'?m (?:going to|gonna)|let me|we'?ll|we will|someone should|can someone) (?:just |also |quickly )?(?:show|send|share|forward|ask|check|talk|tell|discuss|bring|think|sleep|look|get back|present|run (?:it|this|that) (?:by|past)|wait|see|ping|email|mail|raise|take (?:it|this|that) (?:to|up|back))\b/i,
  /^(?:the |our |your )?[a-z][a-z ]{1,30} (?:seems?|looks?|sounds?|feels?) (?:a bit |way |very |too |really |pretty |rather |quite |so |kinda )*(?:low|high|right|wrong|off|good|bad|small|big|optimistic|pessimistic|reasonable|expensive|cheap|steep)\b[^?]*$/i,
  /^(?:that|this|it)(?:'s| is| was| looks?| seems?| sounds?| can'?t be| cannot be) (?:(?:a|an|the|so|very|way|much|really|pretty|quite|not|right|wrong|far) )*(?:right|wrong|off|higher|lower|more|less|great|good|bad|nice|crazy|insane|expensive|cheap|steep|surprising|weird|strange|odd|useful|helpful|clear|confusing|nonsense|nightmare|deal|number)s?\b(?: (?:than|for|to|as) .*)?[.!]*$/i,
];

/** "haha 21x, ouch": a figure of the card, laughed at. */
const GASP = /\b(?:ha(?:ha)+|lol|rofl|wow|whoa|woah|ouch|oof|yikes|damn|omg|wtf|jeez|holy \w+)\b/i;
const FIGURE = /(?:(?<![\s,])[\s,]+)?\$?\d[\d.,]*\s*(?:x|×|%|k|[mb](?![a-z])|times)?(?![\w])/gi;

/** "about 10 tokens per second lol": a figure of the card, as somebody says it. */
const REMARK =
  /^(?:(?:so|that'?s|this is|only|just|like) )*(?:about|around|roughly|only|just|like) \$?\d[^,;]*$/i;

/** "lol ok 3B" takes a volume, and laughs at none of the card. */
const AGREED = /\b(?:ok(?:ay)?|fine|alright|then)[\s,]+\d[\d.,]{0,12} ?[kmbt](?![a-z])/i;

/** "let's go with the vendor": a plan, where what they go with is nothing that a line says. */
const plans = async (plain: string): Promise<boolean> => {
  const what = DECIDES.exec(plain)?.groups?.what;
  return what !== undefined && fieldsIn(await wholeFields(what)).length === 0;
};

const laughs = (plain: string): boolean => {
  if (AGREED.test(plain)) return false;
  const words = plain
    .replace(FIGURE, '')
    .replace(GASP, '')
    .replace(/^[\s,.!]+/, '');
  return GASP.test(plain) && (words === '' || TALK.test(words) || REMARK.test(plain));
};

const LEANS =
  "(?:(?:i|we) (?:think|guess|feel|believe|say|vote|suggest)(?: that)? )?(?:(?:we|you|they) (?:should|could|might as well|can|must|need to|have to|will)|let'?s|i'?d|i would)(?: (?:just|simply|probably|rather|definitely|really|all|still))*";
/** "I think we should just buy the API", "let's stay on the api": an opinion, which changes no figure. */
const OPINION = re`^(?:(?:${LEAD_IN}|honestly|tbh|imo|personally)[\s,]+)*${LEANS} (?:buy|use|pay for|pay|go for|go with|take|stick (?:with|to)|stay (?:with|on)|keep (?:using|paying)|trust|wait for) (?:the |an |this |that )?(?:apis?|per token|hosted (?:one|api)|status quo|cloud|vendor|provider|current (?:setup|one|vendor|api))\b[^\d?]*$`;

/** What nobody means. */
const IRONY =
  /^(?:oh |ha |lol |well )*(?:yeah|yea|sure|right|of course|because)[\s,]+(?:right|sure|and|because|as if|like|that)\b|^as if\b|^(?:(?:and|but|so|well)[\s,]+)*who (?:knows|cares|(?:still |even |the hell |on earth )+(?:uses|runs|buys|needs|wants)|uses (?=[^?]*\b(?:lol|haha|in 20\d\d|any ?more|these days)))\b|\bgrow(?:s)? on trees\b|\bin (?:my|your|our) dreams\b|\bi wish\b|\bfall(?:s)? from (?:the )?(?:sky|heaven)\b|\bwhen pigs fly\b|\b(?:at|in) my (?:last|previous|old) (?:job|company|team|startup|place|shop)\b|\bnever again\b|\bburn\w* (?:money|cash)\b|(?:^|\s)\/s\s*$/i;

const LINK = /<?https?:\/\/\S+|www\.\S+/gi;
/** Numbers of a calendar or of an issue tracker. */
const OTHER_NUMBERS = reAll`#\d+|\b[A-Z]{2,6}-\d+\b|\b(?:at |@ ?)?\d{1,2}(?::\d{2})? ?(?:am|pm|o'?clock|uhr)\b|\bat \d{1,2}(?::\d{2})?\b(?! ?(?:[kmb]\b|%|\$|tok|gpu))|\b${MONTH_NAME} \d{1,2}(?:st|nd|rd|th)?\b|\bq[1-4]\b|\b(?:in|by|until|around|before|after) 20\d\d\b`;
const MEETS = re`\b(?:reach|get there|happens?|meeting|meet|wait for|until|revisit|postpone|call|sync|stand-?up|lunch|coffee|discuss|talk|tomorrow|today|tonight|${WORKDAY}|next week|pr|ticket|jira|issue|deck|doc)\b`;

/** Numbers that people tell each other: of minutes, questions and heads. */
const AMONG_PEOPLE = re`^(?:(?:${LEAD_IN}|maybe|perhaps|probably|sometime|only|not before|not)[\s,]+)*(?:in|by|around|before) 20\d\d(?: (?:maybe|perhaps|at (?:best|the earliest)|or so|earliest|i guess))*[.!]*$|^(?:(?:${LEAD_IN}|just|sorry)[\s,]+)*(?:give me|need|back in|brb in|i'?ll be back in|wait) \d+ ?(?:min(?:ute)?s?|sec(?:ond)?s?)\b[^\d]*$|\b(?:we|i|they) spent \d+ (?:hours?|days?|min(?:ute)?s?|weeks?) (?:on|with|debugging|discussing|talking)\b|^(?:i|we) have \d+ (?:questions|comments|remarks|points|concerns)\b[^\d]*$|\b\d+ (?:out )?of \d+ (?:people|of us|colleagues|teams|engineers) (?:agree|say|think|voted|want|said)\b|^(?:these|those|this|that|it)(?: are|'?s| is) (?:all )?(?:from|across|over) (?:all )?(?:our )?(?:\d+|${COUNT_WORD}|several) (?:apps|teams|products|services|departments|projects|tenants)[^\d]*$|^(?:we|i|they)(?:'ve| have)? (?:already )?(?:tried|tested|used|evaluated|ran|looked at) .*\b(?:last (?:year|month|summer|winter|quarter)|before|ages ago|in 20\d\d|back then)[,;.] .*\b(?:was|were|is|felt)\b[^\d]*$|^(?:stand-?up|deploy(?:ing|ment)?|release|meeting|call|demo|lunch|code freeze|retro|sync) (?:is )?(?:at|in) \d{1,2}(?::\d{2})? ?(?:am|pm|min(?:ute)?s?|h)?\b(?! ?(?:[a-z]+ )?(?:regions|zones|azs|sites|countries|data ?cent))[^\d]*$`;

/** Words that ask for something to be done with a scenario. */
export const ASKS_FOR =
  /\b(?:make|change|set|use|using|add|drop|remove|swap|replace|switch|try|run|rerun|redo|double|halve|triple|cut|compare|include|exclude|keep|show|undo|increase|decrease|lower|raise|reduce|buy|rent|host|own|assume|suppose|without|instead|cheaper|smaller|bigger|larger|faster|slower|record|vote|export|reset|lose|ditch|kill|throw|reserve|commit|original|start over|third|quarter|fifth|tenth|grow|recalculate|update|fix|put|bump|scrap|back to|whole day|all day|around the clock|auto-?scal\w+|serverless)\b/i;

/** "another engineer": people among themselves speak of engineers too, but not of one more. */
const MORE_STAFF = re`^(?:(?:and|plus|with) )*${ANOTHER} (?:[a-z]+ ){0,2}(?:engineer|sre|fte|sysadmin)s?(?: (?:on call|for (?:ops|this|it|maintenance|that)))?$`;
/** The days of a week, and what joins them. */
const DAYS = reAll`\b${SHORT_WEEKDAY}[a-z]*\b|\b(?:on|to|till|until|through|and|only|just|the|from|week|days?|an?)\b|[\d\s,.;:–-]+`;

/** "9am to 6pm, Monday to Saturday", and nothing else: no meeting, but the hours of the traffic. */
const isOpen = (plain: string): boolean => {
  const window = windowAt(plain);
  return (
    window !== null && `${plain.slice(0, window.start)} ${plain.slice(window.end)}`.replace(DAYS, '') === ''
  );
};

/** "nightly is fine": how long the answers may take, which a batch is for. */
const MAY_WAIT =
  /^(?:(?:overnight|nightly|next[- ]day)|(?:(?:the )?(?:results?|answers?|output) )?(?:(?:by|until|in|within|on) )?(?:the )?(?:next (?:morning|day)|morning|a day|24 ?h(?:ours)?)(?: later)?) (?:is|are|would be|will be) (?:[a-z]+ )?(?:fine|ok(?:ay)?|enough|good enough)\b/i;
/** Whether a mention without a number is an opinion. */
const opines = (plain: string): boolean => {
  const words = plain.replace(/^[+-]1\b/, 'agreed');
  return !/\d/.test(words) && OPINES.some((pattern) => pattern.test(words));
};

/** Atoms that say nothing of what we cost. */
const SILENT: ReadonlySet<Atom['kind']> = new Set(['unknown', 'filler']);
const SILENT_MARKS: ReadonlySet<string> = new Set(
  'comma stop colon dash open close at to of on and a in over slash plus out off each'.split(' '),
);

const isOurs = (atom: Atom): boolean =>
  !(SILENT.has(atom.kind) || (atom.kind === 'mark' && SILENT_MARKS.has(atom.mark))) &&
  !(
    atom.kind === 'period' ||
    (atom.kind === 'unit' &&
      /^(?:day|week|month|year|hour|minute|second|quarter|request|user|fte)$/.test(atom.unit))
  );

/** Families whose models make vectors, and are told apart by names without a size. */
const ENCODERS = /^(?:bge|e5|gte|nomic|jina|mxbai|minilm|arctic|stella|colbert)(?:-|$)/i;

/** Whether some words name a seller or a family of models. */
export const namesOurs = (line: string): boolean =>
  line
    .split(/[^\p{L}\p{N}.-]+/u)
    .some((word) => sellerNamed(word) !== undefined || isModelFamily(word) || ENCODERS.test(word));

/** Whether some words are of what we cost: a name, or a word that a line is made of. */
export const saysOurs = (line: string): boolean => namesOurs(line) || lex(line).some(isOurs);

/** "lol an intern on call": words of what we cost, which set nothing of it. */
const saysNoField = async (words: string): Promise<boolean> =>
  !/\d/.test(words) && fieldsIn(await wholeFields(wantedIn(words.trim()))).length === 0;

/** Nothing in it that a line could be made of, in words or as a whole. */
const saysNothingOfOurs = async (line: string): Promise<boolean> => {
  if (/\d/.test(line) || namesOurs(line) || isSigned(line)) return false;
  const alone = await readAlone(line);
  return alone !== undefined && Object.keys(alone.fields).length === 0 && !saysOurs(line);
};

/** What people ask of a card in the words of money and machines. */
const OF_A_CARD =
  /\b(?:costs?|pric(?:e|es|ing|y|ey)|dear|expensive|cheap(?:er|est)?|pay|bills?|money|saves?|worth|much|many|gpus?|cards?|volumes?|traffic|tokens?|hosting|host|apis?|busy|idle|load|fast|slow|break-?even|wins?)\b/i;
const BEGINS_TO_ASK = re`^(?:(?:${LEAD_IN}) )?(?:why|how|what|which|who|where|when|at what|from what|is (?:it|that|this)|does|do we|are we)\b`;
/** What parts two sentences. */
const PARTS = /[,;.!:]{1,4} | [-\u2013] /g;

/** What people say of a card that they do not believe. */
const DISBELIEVES =
  /\b(?:trust|believe|doubt|wonder|convinced|sure|buy(?:ing)?|suspicious|sceptical|skeptical|off|weird|strange|odd|fishy)\b/i;
const OF_FIGURES = /\b(?:throughput|speed|rent|utili[sz]ation|numbers?|figures?)\b/i;

/** "I don't trust the price, where's it from?": what is asked behind a doubt is asked of the card. */
const asksBehindDoubt = (line: string): boolean => {
  for (const { 0: sign, index } of line.matchAll(PARTS)) {
    const [doubt, asks] = [line.slice(0, index), line.slice(index + sign.length)];
    const begins = BEGINS_TO_ASK.test(asks) || /^(?:are|were) (?:they|these|those)\b/i.test(asks);
    if (!begins || !/\?\s*$/.test(asks) || !DISBELIEVES.test(doubt)) continue;
    if (ASKS_OPINION.test(asks) || ASKS_THEM.test(asks) || doubt.includes('?')) return false;
    return OF_A_CARD.test(line) || OF_FIGURES.test(line) || namesOurs(line);
  }
  return false;
};

/** Whether people talk among themselves: thanks, jokes, links, appointments. Nothing of it is asked of us. */
export const isTalk = async (line: string): Promise<boolean> => {
  const plain = line.replace(LINK, ' ').replace(/\s+/g, ' ').trim();
  if (asksBehindDoubt(plain)) return false;
  if (
    saysDaysToo(plain) ||
    lacksFigure(plain) ||
    saysPeriod(plain) ||
    saysPeriod(wantedIn(plain.replace(/[!.]+$/, ''))) ||
    pointsAtAll(plain) ||
    saysHowOften(plain) ||
    saysBuild(plain) ||
    saysNobodyRunsIt(plain) ||
    isOpen(plain)
  )
    return false;
  if (/^[-\u2212\u2013+]1(?: (?:from|for) (?:me|us|my side|my end|the team))?[.!]*$/i.test(plain))
    return true;
  if (plain === '' || AMONG_PEOPLE.test(plain) || TALK.test(plain) || laughs(plain) || IRONY.test(plain))
    return true;
  if (await plans(plain)) return true;
  if (OPINION.test(plain) || DECIDED.test(plain) || COMPARES.test(plain) || opines(plain)) return true;
  if ([ASKS, ASKS_BEHIND, ASKS_FOR, MAY_WAIT, MORE_STAFF].some((asks) => asks.test(plain))) return false;
  if (GASP.test(plain) && (await saysNoField(plain.replace(GASP, '')))) return true;
  return saysNothingOfOurs(wantedIn(MEETS.test(plain) ? plain.replace(OTHER_NUMBERS, ' ') : plain));
};

/** "hm that's more than I thought, why so dear": the question of a card that stands behind talk; else the line itself. */
export const withoutTalkBefore = async (line: string): Promise<string> => {
  for (const { 0: sign, index } of line.matchAll(PARTS)) {
    const [talk, asks] = [line.slice(0, index), line.slice(index + sign.length)];
    if (!BEGINS_TO_ASK.test(asks) || /[\d?]/.test(talk)) continue;
    const isOfCard = OF_A_CARD.test(asks) || namesOurs(asks);
    return isOfCard && (await isTalk(talk)) ? asks : line;
  }
  return line;
};
