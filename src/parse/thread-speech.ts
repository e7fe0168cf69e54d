import { LlmcostError } from '../errors.ts';
import type { Atom } from './atoms.ts';
import { lex } from './lex.ts';
import { parseLine } from './line.ts';
import { sellerNamed } from './rival-seller.ts';
import { isModelFamily } from './slips.ts';

/** What a mention is: talk, a question, or a change in the wrapping of speech ("ok, can you rerun it with 4B please"). */

const TALK_WORDS =
  "thanks?|thank you|thx|ty|tysm|cheers|kudos|ok(?:ay)?|k|kk|great|nice|cool|perfect|awesome|good|fine|neat|sweet|excellent|amazing|brilliant|wonderful|got it|gotcha|makes sense|lol|haha+|wow|whoa|yikes|ouch|oof|yes|yep|yeah|yup|no|nope|nah|sure|right|exactly|indeed|true|fair(?: enough| point)?|interesting|hm+|oh|ah+|agreed|love (?:it|this)|well done|good (?:job|bot|point|to know)|very|so|much|a lot|that|this|that's|is|it|team|all|everyone|folks|guys|bot|lgtm|sgtm|wfm|\\+1|ship it|done|same|here|works for me|sounds (?:good|great|fine|right)(?: to me)?|looks (?:good|great|fine|right)(?: to me)?|no worries|never ?mind|nvm|my bad|sorry|whatever|one|then|please|bye|hi|hello|hey|morning|good morning|brb|afk|expensive|insane|crazy|wild|too|really|pretty|super|what a surprise|as expected|told you(?: so)?|i knew it|who knew|we'll see|fyi|cc|ack|noted|understood|roger";
const TALK = new RegExp(`^(?:(?:${TALK_WORDS})(?=$|[\\s,.!…-])[\\s,.!…-]*)+$`, 'i');

/** Said of a decision that people take among themselves. */
const DECIDED =
  /^(?:(?:ok(?:ay)?|so|great|fyi|update|btw)[\s,:]+)*(?:we|they|i)(?:'ve| have)? (?:decided|agreed|chose|opted|went)(?: (?:to|on|for|with|that|in favou?r of)\b)[^\d?]*$/i;
const DECIDES =
  /^(?:(?:ok(?:ay)?|great|fine|alright|right|good|cool|agreed|perfect|so|then)[\s,]+)*(?:let'?s|we'?ll|we will|i'?d|i would|i'?ll) (?:(?:just|probably|definitely) )?(?:go|stay|stick|move forward|proceed) with\b[^\d?]*$/i;

const LEANS =
  "(?:(?:i|we) (?:think|guess|feel|believe|say|vote|suggest)(?: that)? )?(?:(?:we|you|they) (?:should|could|might as well|can|must|need to|have to|will)|let'?s|i'?d|i would)(?: (?:just|simply|probably|rather|definitely|really|all|still))*";
/** "I think we should just buy the API", "let's stay on the api": an opinion, which changes no figure. */
const OPINION = new RegExp(
  String.raw`^(?:(?:ok(?:ay)?|so|well|honestly|tbh|imo|personally)[\s,]+)*${LEANS} (?:buy|use|pay for|pay|go for|go with|take|stick (?:with|to)|stay (?:with|on)|keep (?:using|paying)|trust|wait for) (?:the |an |this |that )?(?:apis?|per token|hosted (?:one|api)|status quo|cloud|vendor|provider|current (?:setup|one|vendor|api))\b[^\d?]*$`,
  'i',
);

/** "@priya what do you think?": said to somebody else. */
const TO_OTHERS = /^(?:<@[UW][A-Z0-9]+(?:\|[^>]*)?>|@[a-z][\w.-]*)[\s,:]+/i;
const ASKS_OPINION =
  /^(?:(?:and|so) )?(?:(?:what|any|your) (?:do you think|are your thoughts|say you|thoughts|opinion|take)|thoughts|wdyt|wdyt about (?:this|it|that)|(?:do|does|did|can|could|would|will|are|is|have) (?:you|this|that|it)\b[^\d]*)\s*\??$/i;

/** Whether somebody else is spoken to; `text` is as Slack sent it. */
export const isSaidToOthers = (text: string): boolean => {
  const rest = text.trim().replace(TO_OTHERS, '');
  return rest !== text.trim() && (ASKS_OPINION.test(rest) || TALK.test(rest));
};

/** What nobody means. */
const IRONY =
  /^(?:oh |ha |lol |well )*(?:yeah|yea|sure|right|of course|because)[\s,]+(?:right|sure|and|because|as if|like|that)\b|^as if\b|\bgrow(?:s)? on trees\b|\bin (?:my|your|our) dreams\b|\bi wish\b|\bfall(?:s)? from (?:the )?(?:sky|heaven)\b|\bwhen pigs fly\b|(?:^|\s)\/s\s*$/i;

const LINK = /<?https?:\/\/\S+|www\.\S+/gi;
/** Numbers of a calendar or of an issue tracker. */
const OTHER_NUMBERS =
  /#\d+|\b[A-Z]{2,6}-\d+\b|\b(?:at |@ ?)?\d{1,2}(?::\d{2})? ?(?:am|pm|o'?clock|uhr)\b|\bat \d{1,2}(?::\d{2})?\b(?! ?(?:[kmb]\b|%|\$|tok|gpu))|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}(?:st|nd|rd|th)?\b|\bq[1-4]\b/gi;
const MEETS =
  /\b(?:meeting|meet|call|sync|stand-?up|lunch|coffee|discuss|talk|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|next week|pr|ticket|jira|issue|deck|doc)\b/i;

/** Words that ask for something to be done with a scenario. */
const ASKS_FOR =
  /\b(?:make|change|set|use|using|add|drop|remove|swap|replace|switch|try|run|rerun|redo|double|halve|triple|cut|compare|include|exclude|keep|show|undo|increase|decrease|lower|raise|reduce|buy|rent|host|own|assume|suppose|without|instead|cheaper|smaller|bigger|larger|faster|slower|record|vote|export|reset|recalculate|update|fix|put|bump|scrap)\b/i;

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

const namesOurs = (line: string): boolean =>
  line.split(/[^\p{L}\p{N}.-]+/u).some((word) => sellerNamed(word) !== undefined || isModelFamily(word));

/** Nothing in it that a line could be made of, in words or as a whole. */
const saysNothingOfOurs = async (line: string): Promise<boolean> => {
  if (/\d/.test(line) || namesOurs(line)) return false;
  try {
    if (lex(line).some(isOurs)) return false;
    const { draft } = await parseLine(line);
    return Object.keys(draft.fields).length === 0;
  } catch (error) {
    if (error instanceof LlmcostError) return false;
    throw error;
  }
};

/** Whether people talk among themselves: thanks, jokes, links, appointments. Nothing of it is asked of us. */
export const isTalk = async (line: string): Promise<boolean> => {
  const plain = line.replace(LINK, ' ').replace(/\s+/g, ' ').trim();
  if (plain === '' || TALK.test(plain) || DECIDES.test(plain) || IRONY.test(plain)) return true;
  if (OPINION.test(plain) || DECIDED.test(plain)) return true;
  if (ASKS.test(plain) || ASKS_FOR.test(plain)) return false;
  return saysNothingOfOurs(MEETS.test(plain) ? plain.replace(OTHER_NUMBERS, ' ') : plain);
};

const ASKS =
  /\?\s*$|^(?:is|are|does|do|did|how|why|what'?s?|which|where|who|when|was|were|has|have|can|could|should|would|show|explain|tell me)\b(?!'t\b)/i;
/** Words that look like a question and want something else to be costed. */
const WHAT_IF =
  /\b(?:what if|what about|how about|and with|and if|and on|and at|if we|suppose|what happens (?:at|if|with)|(?:cost|look|look like|be) (?:at|with|for|on|if)\b.*\d)|^(?:what|how) would \d+ ?x? ?\S+ (?:look|cost|be|do)\b|^(?:please )?(?:can|could|would|will) (?:you|we|u) (?:please |also |just )*(?:re-?run|redo|recalc\w*|recompute|try|do|make|use|add|drop|remove|change|set|run|switch|swap|replace|double|halve|triple|compare|include|assume|bump|cut|increase|decrease|lower|raise|reduce)\b/i;

/** What becomes of the service then is on the card: whether there is a spare. */
const FAILS =
  /^what (?:if|happens if|about when) .*\b(?:dies|die|fails?|crash(?:es)?|breaks?|goes down|outage)\b/i;

/** Whether a mention asks about the card, and changes nothing. */
export const isQuestion = (line: string): boolean =>
  (ASKS.test(line) && !WHAT_IF.test(line)) || FAILS.test(line);

const LEADS: readonly RegExp[] = [
  /^(?:so )?what (?:happens|would happen|changes) (?:at|with|if|on) /i,
  /^(?:what|how) about (?=\S)/i,
  /^(?:an? )?(?:smaller|bigger|larger|cheaper|better|another|different|newer) (?:model|gpu|card|one|api)s?,? (?:like|such as|say|e\.g\.),? /i,
  /^(?:(?:ok(?:ay)?|so|well|hm+|oh|ah|hey|hi|hello|yeah|yes|yep|right|great|cool|thanks|sorry|actually|wait|hold on|hang on|oops|correction|fyi|but|please|pls|maybe|perhaps|alternatively|now|then)(?:[\s,:!.…-]+))+(?=\S)/i,
  /^(?:no|nope|nah)(?:[,:!.…]+ ?| (?=(?:it|that|make|use|the|not)\b))(?=\S)/i,
  /^(?:revert|back|go back|return|reset)(?: it| the volume)? to (?=\d)/i,
  /^(?:see|look at|check|show)(?: it| this| that)? (?:with|at|on|for) (?=\S)/i,
  /^(?:and )?if we (?=\S)/i,
  /^and (?=(?:with|if|at|on|for)\b|\d)/i,
  /^(?:can|could|would|will) (?:you|we|u) (?:please |also |just )*/i,
  /^(?:i|we|it|they) (?:just )?(?:meant|mean|wanted)(?: to (?:say|type))? /i,
  /^(?:i|we) (?:think|guess|believe|would say|'?d say|said|say)(?: that)?(?: it'?s| it is| we (?:have|do|need))? /i,
  /^(?:let'?s|lets|we should|we could|we can|we will|we'?ll|i want to|i'?d like to|i want|we want to|it should be|should be|please)(?: (?:just|rather|also|please))? /i,
  /^(?:re-?run|redo|recalc(?:ulate)?|recompute|do|go|update|show me|show|give me|run|try|set|put|bring|bump|move|round|push|lower|raise|reduce|increase|drop|cut)(?: (?:it|this|that|them|the numbers?|everything|the (?:whole )?thing))?(?: (?:down|up|over))? (?:with|at|for|to|using|as|on)(?: (?:like|about|around|only))? (?=\S)/i,
  /^(?:it|that|this|volume|the volume|traffic)(?:'s| is| was| will be)(?: (?:actually|really|only|just|now|more like|rather|about|around))* (?=[\d$])/i,
];
const TAILS =
  /[\s,]+(?:please|pls|thanks|thank you|thx|for now|for me|right now|again|would be enough|would do|is enough|should do|should be enough|should suffice|will do|if possible|i think|i guess|then|instead, please|look like|instead\?)\s*[.!?]*$/i;

const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/\bget rid of\b/gi, 'drop'],
  [/\b(?:throw|bring|mix) in\b/gi, 'add'],
  [/\b(?:kick|take|leave) out\b/gi, 'drop'],
  [/^(?:ignore|forget about|forget|skip|scratch|exclude|discard) (?=\S)/gi, 'drop '],
  [/^(?:compare (?:with|to|against|it with)) (.+) instead$/gi, 'vs $1'],
  [
    /^(?:raise|lower|increase|decrease|reduce|bump|cut|bring)(?: up| down)? (?:the |our )?(.+?)(?: count| number| level)?(?: up| down)? to (?=\$?\d)/gi,
    '$1 ',
  ],
  [
    /^(?:remove|drop|skip|exclude|scrap) (?:the |any |all )?(ops|people|staff|engineers|caching|batch|batching|electricity|egress|storage|set-?up)(?: costs?)?$/gi,
    'no $1',
  ],
  [/\beverything (?:overnight|at night|nightly)?(?: ?(?:in|as))? ?batch\b/gi, 'all in batch'],
  [/\b(?:batch) (?:everything|all(?: of it)?|it all)\b/gi, 'all in batch'],
  [
    /^(?:hourly|gpu|rental|rent)(?: gpu)? (?:price|rate|cost)s? (?:is|are|=|to|of|at|now)(?: now)? \$?(\d+(?:\.\d+)?)$/gi,
    'GPU price $$$1/hr',
  ],
  [/^(?:use |take |with |at )?([\w.]+)(?:'s)? (?:prices|pricing|rates)$/gi, 'from $1'],
  [/^(?:on|in|at) (?:the )?(office hours|weekdays|nights?)\b/gi, '$1'],
  [/\bonly (weekdays 9(?::00)?(?: ?am)? ?(?:to|-) ?(?:5|17)(?: ?pm)?)\b/gi, '$1'],
];

/** What is wanted, without what speech wraps around it. */
export const plainWords = (line: string): string => {
  let words = line.replace(/\?+\s*$/, '').trim();
  for (let round = 0; round < 4; round += 1) {
    const before = words;
    for (const lead of LEADS) {
      const rest = words.replace(lead, '');
      if (rest !== '') words = rest;
    }
    words = words.replace(TAILS, '');
    if (words === before) break;
  }
  for (const [said, meant] of SPELLED) words = words.replace(said, meant);
  return words;
};
