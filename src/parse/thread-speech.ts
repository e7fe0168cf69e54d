/** What a mention is besides talk: a question, or a change in the wrapping of speech ("ok, can you rerun it with 4B please"). */

/** How questions begin or end. */
export const ASKS =
  /\?\s*$|^(?:is|are|does|do|did|how|why|what'?s?|which|where|who|when|was|were|has|have|can|could|should|would|show|explain|tell me)\b(?!'t\b)|^[^\d]*\b(?:needs?|wants?|would like) (?:the|a|to (?:see|know)) (?:[^\d]*\b)?(?:number|figure|total|bill|cost|price|payback|break-?even)s?\b[^\d]*$/i;
/** Words that look like a question and want something else to be costed. */
const WHAT_IF =
  /\b(?:what if|what about|how about|and with|and if|and on|and at|if we|suppose|what happens (?:at|if|with)|(?:cost|look|look like|be) (?:at|with|for|on|if)\b.*\d)|^(?:what|how) would \d+ ?x? ?\S+ (?:look|cost|be|do)\b|^(?:please )?(?:can|could|would|will) (?:you|we|u) (?:please |also |just )*(?:re-?run|redo|recalc\w*|recompute|try|do|make|use|add|drop|remove|change|set|run|switch|swap|replace|double|halve|triple|compare|include|assume|bump|cut|increase|decrease|lower|raise|reduce)\b/i;

/** What becomes of the service then is on the card: whether there is a spare. */
const FAILS =
  /^what (?:if|happens if|about when) .*\b(?:dies|die|fails?|crash(?:es)?|breaks?|goes down|outage)\b/i;

/** Whether a mention asks about the card, and changes nothing. */
export const isQuestion = (line: string): boolean =>
  (ASKS.test(line) && !WHAT_IF.test(line)) || FAILS.test(line);

/** Other people, who are spoken to beside us. */
const OTHERS = String.raw`(?:<@[UW]\w+(?:\|[^>]*)?>|@[a-z][\w.-]*)`;

const LEADS: readonly RegExp[] = [
  new RegExp(String.raw`^(?:${OTHERS}[\s,:]+)+(?=\S)`, 'i'),
  /^(?:so )?what (?:happens|would happen|changes) (?:at|with|if|on) /i,
  /^(?:what|how) about (?=\S)/i,
  /^(?:an? )?(?:smaller|bigger|larger|cheaper|better|another|different|newer) (?:model|gpu|card|one|api)s?,? (?:like|such as|say|e\.g\.),? /i,
  /^(?:(?:ok(?:ay)?|so|well|hm+|oh|ah|hey|hi|hello|yeah|yes|yep|right|great|cool|thanks|sorry|actually|wait|hold on|hang on|oops|correction|fyi|but|please|pls|maybe|perhaps|alternatively|now|then)(?:[\s,:!.…-]+))+(?=\S)/i,
  /^(?:no|nope|nah)(?:[,:!.…]+ ?| (?=(?:it|that|make|use|the|not)\b))(?=\S)/i,
  /^(?:revert|back|go back|return|reset)(?: it| the volume)? to (?=\d)/i,
  /^(?:see|look at|check|show)(?: it| this| that)? (?:with|at|on|for) (?=\S)/i,
  /^(?:and )?if we (?=\S)/i,
  /^(?:(?:that|this|it)(?:'s| was| is)? )?(?:the )?(?:wrong|a mistake|my mistake|bad)(?: (?:gpu|model|api|card|number|volume|price|figure|one))?s?[\s]*[,:.;–-]+ ?(?=\S)/i,
  /^(?:rather|preferably) (?=\S)/i,
  /^(?:(?:go|switch|return|turn) )?back (?:to|with) (?=\S)/i,
  /^(?:we|they|i)(?:'ve)? (?:get|got|have|were given|negotiated) (?=\d+(?:\.\d+)? ?% (?:off|discount)$)/i,
  /^(?:include|including|with|count|assume|assuming|plus|add) (?:an? )?(?=\d+(?:\.\d+)? ?% (?:resale|residual))/i,
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

/** "cc @jonas", behind what is wanted. */
const TO_THEM = new RegExp(String.raw`(?:[\s,]+(?:cc|fyi|ping))?(?:[\s,]+${OTHERS})+[.!]*$`, 'i');

const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/\bget rid of\b/gi, 'drop'],
  [/^[-\u2212\u2013] ?([a-z][^,+]*?) \+ ?(?=[a-z])/gi, 'drop $1, add '],
  [/(?:^|[\s,]+)\+ ?(?=[a-z])/gi, ', add '],
  [/ [-\u2212\u2013](?=[a-z])/gi, ', drop '],
  [/\b(swap|bring|sub|substitute) in (.+?) for (.+)$/gi, 'replace $3 with $2'],
  [/\b(?:throw|bring|mix|put) in (?!\d|\$)/gi, 'add '],
  [
    /\b(?:throw|put|bring) (?!in\b|it\b|that\b)([^,;\d$][^,;]*?) (?:in|into|to) (?:the )?(?:mix|comparison|list|table|race)\b/gi,
    'add $1',
  ],
  [/ (?:to|in|into) (?:the|this|our) (?:mix|comparison|list|table|race|line-?up|picture)\b/gi, ''],
  [
    /\b(?:without|no|minus|exclude|leave out|drop|remove) (?:the |any |our )?(?:people|staff|engineers?|labou?r|personnel|humans?)(?:'?s)?(?: (?:costs?|time|hours|bill|wages?|salar(?:y|ies)))?\b/gi,
    'no ops',
  ],
  [
    /\b(?:reserv(?:e|ing)|commit(?:ting)?)(?: (?:them|it|those|the gpus?|gpus?))?(?: (?:for|to))?(?: (?:an?|one|1)| the whole)?[ -]?(?:full )?year(?: commitment)?\b/gi,
    'reserved 1 year',
  ],
  [
    /^(?:drop|remove|no|without|ignore|lift|forget|scrap) (?:the )?(?:eu|gdpr|us|uk|region|residency|data residency|location)(?:[ -]only)?(?: (?:requirement|rule|restriction|constraint|limit|condition|only))$/gi,
    'no residency',
  ],
  [
    /\b(?:(?:traffic|volume|usage|demand|load|it|we)(?:'s| is| are| will)? )?doubl(?:es?|ing) (?:every|each|per|a|once a) (year|month)\b/gi,
    'growing 100% a $1',
  ],
  [/\b(?:a ?piece|a pop)\b/gi, 'each'],
  [
    /^(?:set|put|change|bring|lower|raise|reduce|increase|cut|drop|bump|move) (?:the |our )?([a-z]+(?: [a-z]+)?) (?:up |down )?to (?=[\d$])/gi,
    '$1 ',
  ],
  [/^(?:we (?:have )?|i )?(?:signed|rent|renting|contracted)(?: up)? (?:with|from) (\w+)$/gi, 'from $1'],
  [
    /\b(output|input) (?:share |part )?(?:is|are|was) (?:only|just|about|around|really|actually|roughly|merely) (?=\d)/gi,
    '$1 is ',
  ],
  [
    /^(?:don'?t|do not|never|not|we'?d rather not|rather not) (?:buy|own|purchase)(?:ing)?(?: (?:anything|any|the|them|gpus?|hardware|it))*$/gi,
    'rent',
  ],
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
    words = words.replace(TAILS, '').replace(TO_THEM, '');
    if (words === before) break;
  }
  for (const [said, meant] of SPELLED) words = words.replace(said, meant);
  return words;
};
