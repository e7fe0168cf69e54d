import { re } from '../expression.ts';
import { countIn, partIn } from '../text/number-words.ts';

/** What people say in a thread, in the words that a line or an edit reads. */

/** What is spoken of, longer or shorter, dearer or cheaper than it was thought to be. */
const THAN_THOUGHT = String.raw`(?:is|are|was|were|will be|gets?|seems?) (?:(?:really|actually|much|way|a bit|rather|pretty|quite|very|typically|usually|mostly|far) )*(?:longer|shorter|long|short|bigger|larger|smaller|big|small|tiny|huge|higher|lower|high|low|more|less|cheaper|dearer|expensive|cheap|brief)(?: than (?:that|this|it|assumed|expected|\d\S*))?[\s,:;–-]+(?:(?:it'?s|they'?re|more like|closer to|like|say|about|around|maybe|rather|only|roughly|at most|some) )*`;

/** "a third" as "33.3333%", and what is a percentage already. */
const percentIn = (part: string): string =>
  part.endsWith('%') ? part : `${Number((100 * partIn(part)).toPrecision(6))}%`;

type Meant = string | ((...groups: readonly string[]) => string);

const SPELLED: readonly (readonly [RegExp, Meant])[] = [
  // Slips in the verbs of a change; those in names are asked about.
  [/\b(?:mak|mkae|maek)\b/gi, 'make'],
  [/\b(?:swich|swithc|swtich|swith)\b/gi, 'switch'],
  [/\b(?:insted|instaed|intead|insead)\b/gi, 'instead'],
  [/\b(?:witout|wihtout|withou|wihout)\b/gi, 'without'],
  [/\bby (?:an? |one )?(half|third|quarter)\b/gi, (_, part = '') => `by ${percentIn(part)}`],

  [
    /^(\d+) (?:engineers?|people|persons?|devs?|sres?|admins?),? (?:(?:at|with|for|spending|each|about|around) )*(\d+) ?% (?:of )?(?:their |the |his |her )?(?:time|each|working time|hours)$/gi,
    (_, many = '', share = '') => `${(Number(many) * Number(share)) / 100} FTE`,
  ],
  [/\b((?:depreciat|amorti[sz]|writ)\w*(?: it| them)?(?: off)?) (?:over|in|across) (\d)$/gi, 'over $2 years'],
  [/\bdiscount of (\d+(?:\.\d+)? ?%)/gi, '$1 off'],
  [
    /^(?:(?:we|i) )?(?:can ?not|can'?t) (?:use|have|take) ([a-z][\w .-]{1,24}?)(?: (?:here|any ?more|at all|for this))?$/gi,
    'drop $1',
  ],
  [
    /^([a-z][\w .-]{1,24}?) (?:is|are)(?: ?n[o']?t)? (?:(?:not|no|off|really|just|sadly) )*(?:an? |the )*(?:option|irrelevant|table|allowed|possible|go|candidate|out of the question)(?: (?:for (?:us|this)|here))?$/gi,
    (whole, name = '') => (/\b(?:not|no|off|irrelevant)\b|n't|out of/.test(whole) ? `drop ${name}` : whole),
  ],
  [
    /^(?:i think |we think )?([a-z][\w ./-]{1,40}?) (?:is|are|was)(?:n'?t)?\b[^,;\d]*[,;]+ (?:so )?(?:(?:take|leave|kick) (?:it|that) out|(?:drop|remove|ditch|skip|exclude)(?: (?:it|that))?|out with it)$/gi,
    'drop $1',
  ],
  [/^(\d+(?:\.\d+)?) ?x (?:at|on|in|during) (?:the )?peaks?(?: hours?)?$/gi, 'peak is $1x'],
  [
    /^(?:not (?:the )?(?:eu|us|uk|europe)(?:[ -]only)?,? (?:but )?anywhere|anywhere(?: is fine| works| will do)?)$/gi,
    'no residency',
  ],
  [
    /^(?:the |our )?(colo|storage|egress|rack|power bill|software|licen[cs]es?) (?:costs? |fees? )?(?:has |have )?(?:went|gone|goes|is|are|rose|fell|dropped|came)(?: (?:up|down|now))*(?: to)? \$?(\d[\d.,]*k?)(?: (?:a|per) month| now)*$/gi,
    '$1 $$$2 a month',
  ],
  [
    /^(?:the |our )?(?:traffic|volume|usage|demand|load) (?:(?:will|would|could) )?(?:grow|rise|go|climb|drop|fall|shrink|grows|rises|goes|went|climbs|drops|falls|shrinks|be|grew|gets)(?: up| down)? (?:to|at) (?=\d)/gi,
    'volume ',
  ],
  [
    /^(?:(?:we|i|they)(?:'d| would) )?(?:rather|prefer to|prefer) (?:(?:use|see|have|take|compare (?:it )?(?:with|against|to)) )?(.+?) (?:than|over|to) (?:use |see |with )?(.+)$/gi,
    'replace $2 with $1',
  ],
  [/^(?:kick|toss|axe|bin|chuck|nix|strike) (?:out )?(?=[a-z])/gi, 'drop '],
  [/^s\/([^/]+)\/([^/]+)\/?g?$/gi, '$2 instead of $1'],
  [
    /^(?:the |our )?(volume|traffic|price|bill|number) (?:is|was|looks|seems) (?:wrong|off|incorrect|outdated|too \w+)[\s,;:.-]+(?:(?:it'?s|it is|make it|should be|more like|rather|use) )*(?=[\d$])/gi,
    '$1 ',
  ],
  [
    /\bpeaks?(?: hours?| traffic| load)? (?:are|is|was|hits?|goes to) (?:about |around |up to )?(?=\d+(?:\.\d+)? ?x\b)/gi,
    'peak is ',
  ],
  [/^no (?:more )?growth(?: at all)?$/gi, 'growing 0% a month'],
  [/ (?:thing|stuff|requirement thing|bit)$/gi, ''],
  [/\b(egress|storage|ops|power|electricity|colo|licen[cs]es?), (?=\$)/gi, '$1 '],
  [
    /\b((?:reserved?|spot|on[- ]demand|rented|rent|gpus?|cards?|[abhl]\d{2,3}s?)\b[^$,;]*?) (?:at|for|now|is|are) (\d+\.\d+)(?=$|[,;])/gi,
    '$1 at $$$2/hr',
  ],
  [
    /^(?:(?:make|set|put|less|fewer|more) )?(?:the |our )?(gpus?|cards?|replicas?|spares?)[,:]? (?:(?:to|at|maybe|like|say|only|about|be) )*(\d+)$/gi,
    '$2 $1',
  ],
  [
    /^(?:if )?(?:the )?prices? (?:of|for|on|at) ([a-z][\w ./-]{1,40}?) (?=falls?|drops?|goes?|rises?|increases?|doubles?|halves?|is|are)/gi,
    '$1 price ',
  ],
  [/\bmo-fr\b/gi, 'mon-fri'],
  [/\b(input|output) alone\b/gi, '$1'],
  [
    /\b(\d[\d.,]*k?) tokens? (?:per|an?|each|every|in (?:an?|the|each)) (?:answer|response|reply|completion|output)s?\b/gi,
    '$1 tokens out',
  ],
  [
    /\b(\d[\d.,]*k?) tokens? (?:per|an?|each|every|in (?:an?|the|each)) (?:prompt|input|question)s?\b/gi,
    '$1 tokens in',
  ],
  [/^(?:real[- ]?time|interactive|live|chat|online)(?: please)?,? (?:and )?not (?:in )?batch$/gi, 'no batch'],
  [
    /^(?:the |our )?discount (?:on|for|of|with|from|at) ([a-z][\w .-]{1,24}?) (?:is|was|=|of) (\d+(?:\.\d+)? ?%)$/gi,
    '$2 off $1',
  ],
  [/^([a-z][\w .-]{1,24}?)(?:'s)? discount (?:is|was|=|of)? ?(\d+(?:\.\d+)? ?%)$/gi, '$2 off $1'],
  [
    /^([a-z][\w .-]{1,24}?) (?:with|at|has|gets?|comes? with) (?:an? )?(\d+(?:\.\d+)? ?%) (?:off|discount)$/gi,
    '$2 off $1',
  ],
  [
    /^(?:(?:keep|leave|use) )?(?:just |only )?(?:the )?(.+?) alone(?: (?:is|would be|will be) (?:enough|fine|plenty))?$/gi,
    'only $1',
  ],
  [/^(?:keep|leave) (?:just |only )?(.+?) only$/gi, 'only $1'],
  [/^(?:keep|leave) (?:just|only) (.+)$/gi, 'only $1'],

  [
    /\b(two|three|four|five|six|seven|eight|ten|twelve)(?=[ -](?:years?|months?|days?|hours?|weeks?|percent)\b)/gi,
    (_, word = '') => `${countIn(word)}`,
  ],
  [
    /\b(?:keep|use|run)(?:ing)? (?:them|it|the (?:gpus?|hardware|machines?|cards?)) for (?=\d+ years?\b)/gi,
    'over ',
  ],
  [
    re`^(?:the |our )?(prompts?|inputs?|answers?|outputs?|responses?|replies|completions?|requests?|documents?|contexts?) ${THAN_THOUGHT}(?=\d)`,
    '$1 are ',
  ],
  [
    /^(?:longer|shorter|bigger|larger|smaller) (prompts?|inputs?|answers?|outputs?|responses?|documents?)[,:;]? (?:(?:like|about|say|around|of|maybe|more like) )*(?=\d)/gi,
    '$1 are ',
  ],
  [re`^(?:the |our )?(volume|traffic|load|usage|bill|invoice) ${THAN_THOUGHT}(?=[\d$])`, '$1 '],
  [
    /^(?:the |our )?([a-z]+\d+\w*|gpus?|cards?|rent) (?:prices? )?(?:has |have |now )*(?:went|gone|come|came|dropped|fell|rose|is|are|risen|jumped) (?:now )?(?:up |down )?(?:to |now )(?=\$)/gi,
    '$1 at ',
  ],
  [
    /^(?:they(?:'?re| are| have been)|these are|those are|it'?s|(?:the |our )?(?:gpus|cards|machines|boxes|hardware|servers) (?:are|is|have been))? ?(?:\d+ years? old(?: already| now)?,? (?:and )?)?(?:all |fully |long )*(?:already )?(?:paid off|written off|paid for already|paid already|depreciated|amorti[sz]ed|sunk cost)$/gi,
    'already paid',
  ],
  [
    /^(?:they(?:'?re| are)|these are|those are|(?:the |our )?(?:gpus|cards|machines|boxes|hardware|servers) (?:are|is)) (?:all )?already (?:paid|bought|ours)(?: for)?$/gi,
    'already paid',
  ],
  [
    /^(?:it'?s |this is |that'?s )?not (?:in |a |really )*batch(?:ed| jobs?| work)?(?:[\s,.;]+(?:(?:it'?s|this is|but|rather) )*(?:a |an |all )?(?:chat ?bot|chat|live|real[- ]?time|interactive|online)(?: (?:app|service|product|use|traffic))?)?$/gi,
    'no batch',
  ],
  [
    /^(?:(half|(?:an? )?(?:third|quarter)|\d+(?:\.\d+)? ?%)) (?:of (?:it|that|this|them|(?:the |our )?(?:traffic|volume|requests|tokens|work)) )?(?:(?:can|could|may|might|will|goes|runs?|is|be|run|go|done|move|moved|sent) )*(?:(?:overnight|nightly|at night|offline) )*(?:(?:as|in|through|via|to) )?(?:a )?batch(?: (?:jobs?|overnight|at night))?$/gi,
    (_, part = '') => `${percentIn(part)} batch`,
  ],
  [
    /^(?:(?:we|i) )?(?:(?:can|could|will|may|might) )?batch (half|(?:an? )?(?:third|quarter)|\d+(?:\.\d+)? ?%)(?: of (?:it|that|this|them|(?:the |our )?(?:traffic|volume|requests|tokens|work)))?$/gi,
    (_, part = '') => `${percentIn(part)} batch`,
  ],
  [
    /^(?:what if )?(?:the |our |if )?(?:engineering|engineers?'?|ops|people'?s?|staff|my|devops) (?:time |hours? |work |labou?r )?(?:is |are |comes? )?(?:for )?(?:free|at no cost|(?:costs?|is) nothing|does ?n'?t (?:cost|count)(?: anything| us anything)?)$/gi,
    'no ops',
  ],
  [
    /(?:^(?:(?:we |you )?(?:can |could )?(?:get|buy|have) (?:them|those|these) (?:for|at)|(?:they|these|those|(?:the |our )?(?:gpus|cards|machines|boxes|servers))(?:'?re| cost| costs| are| were| go for| went for| came to| are priced at)(?: us| me)?|used,?|new,?) \$?(\d[\d.,]*k?) (?:each|apiece)|(?:^(?:they|these|those)(?:'?re| cost| are)(?: us| me)? )?(?<![\w$.])(\d[\d.,]*k) (?:a|per) (?:gpu|card))$/gi,
    (_, all = '', one = '') => `$${all || one} each`,
  ],
  [/^(?:(?:it|that) )?(?:is )?no longer (?=\S)/gi, 'no '],
  [
    /^(?:the )?(?:eu|gdpr|us|uk|region|residency|data residency|location)(?:[ -]only)? (?:is ?n'?t|is not|is no longer|does ?n'?t have to be|need not be|was ?n'?t)(?: really)? (?:needed|required|necessary|a must|an issue|mandatory|a requirement|important|kept)(?: (?:any ?more|any longer))?$/gi,
    'no residency',
  ],
  [
    /^(?:it )?(?:does ?n'?t|need ?n'?t|no longer has to|doesn't have to) (?:have to |need to )?(?:be |stay |run )*(?:in )?(?:the )?(?:eu|us|uk|europe)(?: only)?(?: (?:any ?more|any longer))?$/gi,
    'no residency',
  ],
  [/^(?:the )?data (?:can|may) (?:go|be) anywhere(?: now)?$/gi, 'no residency'],
  [
    /^(?:(?:the |our )?(?:traffic|load|demand|usage|volume)(?:'s| is|'s| stays| will be)?) (?:(?:pretty|quite|very|really|always|rather|mostly|completely|totally) )*(flat|steady|spiky|bursty|constant|even)(?: (?:all day|around the clock|24\/7))?$/gi,
    '$1 traffic',
  ],
  [
    /\b(?:if |when )?(?:(?:all |the |our )*)(?:api|token) (?:prices?|pricing|rates?|costs?) (?:drops?|falls?|(?:goes|go|went|come|came) down|(?:is|are|gets?|were) (?:cut|reduced|cheaper)|dropped|fell|sinks?) (?:by )?(?:another )?(\d+(?:\.\d+)? ?%)/gi,
    '$1 off the api',
  ],
  [
    /\b(?:if )?(?:the )?apis? (?:gets?|is|are|were|becomes?|goes|go) (\d+(?:\.\d+)? ?%) (?:cheaper|off|down)\b/gi,
    '$1 off the api',
  ],
  [
    /^(?:if )?([a-z][\w .-]{1,24}?) (?:(?:gets?|is|were|becomes?|drops?|falls?|goes down)(?: by)? (?=[\d.]+ ?% (?:cheaper|off|less|lower)$)|(?:cuts?|drops?|lowers?) (?:its |their )?prices? (?:by )?)(\d+(?:\.\d+)? ?%)(?: (?:cheaper|off|less|lower))?$/gi,
    '$2 off $1',
  ],

  [/\bget rid of\b/gi, 'drop'],
  [/^[-\u2212\u2013] ?([a-z][^,+]*?) \+ ?(?=[a-z])/gi, 'drop $1, add '],
  [/ [-\u2212\u2013](?=[a-z])/gi, ', drop '],
  [/\b(swap|bring|sub|substitute) in (.+?) for (.+)$/gi, 'replace $3 with $2'],
  [/^(?:swap|drop|switch|plug) in (?:the |some )?([a-z]+\d+\w*(?: (?:gpus?|cards?))?)$/gi, '$1'],
  [
    /\b(?:throw|put|bring) (?!in\b|it\b|that\b)([^,;\d$][^,;]*?) (?:in|into|to) (?:the )?(?:mix|comparison|list|table|race)\b/gi,
    'add $1',
  ],
  [
    /\b(?:without|no|minus|exclude|leave out|drop|remove) (?:the |any |our )?(?:people|staff|engineers?|labou?r|personnel|humans?)(?:'?s)?(?: (?:costs?|time|hours|bill|wages?|salar(?:y|ies)))?\b/gi,
    'no ops',
  ],
  [
    /^(?:drop|remove|no|without|ignore|lift|forget|scrap) (?:the )?(?:eu|gdpr|us|uk|region|residency|data residency|location)(?:[ -]only)?(?: (?:requirement|rule|restriction|constraint|limit|condition|only))?$/gi,
    'no residency',
  ],
  [
    /\b(?:(?:traffic|volume|usage|demand|load|it|we)(?:'s| is| are| will)? )?doubl(?:es?|ing) (?:every|each|per|a|once a) (year|month)\b/gi,
    'growing 100% a $1',
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
  [/^(?:ignore|forget about|forget|skip|scratch|exclude|discard) (?=\S)/gi, 'drop '],
  [/^(?:compare (?:with|to|against|it with)) (.+) instead$/gi, 'vs $1'],
  [
    /^(?:raise|lower|increase|decrease|reduce|bump|cut|bring)(?: up| down)? (?:the |our )?(.+?)(?: count| number| level)?(?: up| down)? to (?=\$?\d)/gi,
    '$1 ',
  ],
  [/\beverything (?:overnight|at night|nightly)?(?: ?(?:in|as))? ?batch\b/gi, 'all in batch'],
  [/\b(?:batch) (?:everything|all(?: of it)?|it all)\b/gi, 'all in batch'],
  [
    /^(?:(?:make|set|put) )?(?:the )?(?:hourly|gpu|rental|rent)(?: gpu)? (?:price|rate|cost)s?(?: (?:is|are|=|to|of|at|now))*:? \$?(\d+(?:\.\d+)?)$/gi,
    'GPU price $$$1/hr',
  ],
  [/^(?:use |take |with |at )?([\w.]+)(?:'s)? (?:prices|pricing|rates)$/gi, 'from $1'],
  [/^(?:on|in|at) (?:the )?(office hours|weekdays|nights?)\b/gi, '$1'],
];

/** The same in words that are read. */
export const spelledOut = (words: string): string =>
  SPELLED.reduce(
    (rest, [said, meant]) =>
      typeof meant === 'string' ? rest.replace(said, meant) : rest.replace(said, meant as () => string),
    words,
  );
