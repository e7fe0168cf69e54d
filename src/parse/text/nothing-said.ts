import { reAll } from '../expression.ts';
import type { Rewording, WordedKind } from './reworded.ts';

/** What is said not to be so, or to be as it always is: "HIPAA not required", "capex: none", "already transcribed". */

const RULE =
  '(?:hipaa|baa|hitrust|soc ?2|iso ?27001|fed ?ramp|pci(?:[- ]?dss)?|itar|gdpr|dsgvo|rgpd)(?: (?:compliance|rules?|requirements?|constraints?))?';
const RULES = `${RULE}(?:(?:,| or| and|/|, or)+ ?${RULE})*`;

/** "HIPAA not required", "no GDPR": a rule that does not hold. */
const NO_RULE: readonly Rewording[] = [
  [
    reAll`,? ?\(?\b(?:no|without any|not under|not subject to) ${RULES}(?: (?:needed|required|apply|applies|here))?(?=\s*(?:$|[,;.)]))\)?`,
    '',
  ],
  [
    reAll`,? ?\(?\b${RULES}(?::| is| are)* ?(?:not|isn't|aren't|no|n/a)(?: (?:required|needed|necessary|relevant|applicable|an issue|a concern|in scope))?(?=\s*(?:$|[,;.)]|but\b|and\b))\)?`,
    '',
  ],
];

/** "capex: none": nothing is bought. */
const NO_CAPEX: Rewording = [
  /,? ?\(?\b(?:(?:no|zero|without|[$€£]?0) capex|capex(?: is)? ?[:=]? ?(?:none|zero|nil|n\/a|[$€£]?0))(?=\s*(?:$|[,;.)]))\)?/gi,
  '',
];

/** "200 hours of meetings, already transcribed": what is spoken is text before it is costed. */
const TRANSCRIBED: Rewording = [
  /,? ?\(?\b(?:(?:are |is |were |all )?(?:already|pre)[- ]?transcribed|transcribed already)\b\)?/gi,
  '',
];

/** "[10:42] sam: it's 40k req/h": when a message was sent, and by whom. */
const SENT_AT: Rewording = [
  /(?<=^|\n) ?\[\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?\] ?(?:[a-z][\w.-]{1,20}(?: [a-z][\w.-]{1,20})?: ?)?/gi,
  '',
];

/** "OCR'd contracts", "transcription 1500 tokens": text by now, whatever it was. */
const TEXT_BY_NOW: readonly Rewording[] = [
  [/\b(?:already )?ocr['’]?e?d\b ?/gi, ''],
  [/\btranscriptions?(?=(?: (?:is|of|are|about|avg))*:? ~?\d[\d.,]*k? ?tok)/gi, 'transcript'],
];

/** "prompt caching 5min": how long a cache holds where nothing else is said. */
const FIVE_MINUTES: Rewording = [
  /\b(cach(?:e|ing)(?: ttl)?)(?: (?:of|for|is))?:? \(?(?:5|five)[- ]?min(?:ute)?s?(?: ttl)?\)?(?=\s*(?:$|[,;.)]))/gi,
  '$1',
];

/** "use prompt caching: 32k shared prefix": what is cached is said of the part. */
const CACHED_PREFIX: Rewording = [
  /\b(?:(?:with|use|using|we use) )?prompt cach(?:e|ing)[:,] ?(?:an? |the |our )?(\d[\d.,]*k?(?: ?tok(?:en)?s?)?) ((?:shared |static |fixed |common |system )(?:prefix|prompt|part))\b(?! cached)/gi,
  '$1 $2 cached',
];

/** "80% hits, 20% writes" */
const WRITES: Rewording = [
  /(?<![\d.])(\d{1,2}(?:\.\d)? ?%) writes\b(?=\s*(?:$|[,;.)]|and\b))/gi,
  '$1 cache writes',
];

/** "cache writes 20%, hits 70%" */
const HITS: Rewording = [
  /(?<=^|[,;] ?|\band )(?:cache )?hits(?: (?:of|is|at))*:? (\d{1,2}(?:\.\d)? ?%)(?=\s*(?:$|[,;.)]))/gi,
  '$1 cached',
];

/** "the prompt cache serves 80% of the input": what a cache gives of it is cached. */
const FROM_CACHE: readonly Rewording[] = [
  [
    /(?<![\d.])(\d{1,2}(?:\.\d)? ?%) of (?:(?:the|our|all|each|every) )*(?:inputs?|prompts?|context)(?: tokens)? (?:(?:is|are|comes?|gets?|being|served|read|taken|answered|coming) ){1,3}(?:from|by|out of) (?:the |our |a )?(?:(?:prompt|prefix|kv|context) )?cache\b/gi,
    '$1 cached',
  ],
  [
    /\b(?:(?:the|our|a) )?(?:(?:prompt|prefix|kv|context) )?cach(?:e|ing) (?:serves?|covers?|hits?|answers?|handles?|takes|saves|supplies|provides|delivers|gives|returns|catches)(?: (?:about|around|roughly|some))? ~?(\d{1,2}(?:\.\d)? ?%) of (?:(?:the|our|all|each|every) )*(?:inputs?|prompts?|context|prefix)(?: tokens)?(?![\w-])/gi,
    '$1 cached',
  ],
];

/** "server list price $310,000": what the machine costs, and no discount of an API. */
const LIST_PRICE: Rewording = [
  /\blist price(?: (?:of|is))?:? (?=(?:us ?)?[$€£] ?\d{1,3}(?:,\d{3}|\d{0,2}k\b))/gi,
  '',
];

/** "3 flavors: 8xH100 at $2.4, …", "pick one": that there are several, which they say themselves. */
const SO_MANY_OPTIONS: readonly Rewording[] = [
  [
    /(?<=^|[,;.] ?)(?:(?:we have|here are|our|the|these|\d|two|three|four|five) ){1,2}(?:flavou?rs|options|choices|offers|quotes|candidates|alternatives|fleets|setups|configs): ?(?=\d{1,3} ?[x×]? ?[a-z])/gi,
    '',
  ],
  [
    /[,;.] ?(?:please )?(?:pick|choose|select) (?:one|the best|the cheapest)(?: of (?:them|these|those))?(?=\s*(?:$|[,;.!?]))/gi,
    '',
  ],
];

const SOURCE =
  '(?:dash ?boards?|grafana|datadog|prometheus|cloud ?watch|kibana|looker|metabase|splunk|new relic|langfuse|helicone|portkey|litellm|telemetry|monitoring|metrics|analytics|logs|finance|billing|console|usage page)';
/** "900M tokens last month per dashboard", "as per grafana": who says so. */
const PER_SOURCE: Rewording = [
  reAll`,? ?\(?\b(?:as per|per|according to|based on|going by|says|source:?)(?: (?:our|the|my|internal|last|latest)){0,2} ${SOURCE}\b(?: (?:says|data|page|numbers|figures|export))*\)?(?=\s*(?:$|[,;.)]))`,
  '',
];

/** "system prompt of 4k tokens repeated in every call": it is a part of each anyway. */
const IN_EVERY_CALL: Rewording = [
  /(?<=\b(?:system prompt|prefix|preamble|instructions)\b[^,;]{0,30}?),? (?:(?:that|which) (?:is|are) |is |are )?(?:repeated|resent|sent(?: again)?|included|prepended) (?:in|for|with|on|to) (?:every|each) (?:call|request|prompt|message|time)\b/gi,
  '',
];

/** The rows, and what a line holds where they may read something. */
export const NOTHING_SAID: readonly WordedKind[] = [
  {
    holds:
      /^(?=.*(?:no|not|n\/a|without|n't))(?=.*\b(?:hipaa|baa|hitrust|soc|iso|fed|pci|itar|gdpr|dsgvo|rgpd))/is,
    rows: NO_RULE,
  },
  { holds: /capex/i, rows: [NO_CAPEX] },
  { holds: /\bocr['’]?e?d\b|transcription/i, rows: TEXT_BY_NOW },
  { holds: /\[\d{1,2}:\d{2}/, rows: [SENT_AT] },
  { holds: /transcribed/i, rows: [TRANSCRIBED] },
  { holds: /cach|writes|hits/i, rows: [FIVE_MINUTES, CACHED_PREFIX, WRITES, HITS, ...FROM_CACHE] },
  { holds: /list price/i, rows: [LIST_PRICE] },
  { holds: /(?:every|each) (?:call|request|prompt|message|time)/i, rows: [IN_EVERY_CALL] },
  { holds: /\bper |according|based on|going by|says|source/i, rows: [PER_SOURCE] },
  {
    holds:
      /(?:flavou?rs|options|choices|offers|quotes|candidates|alternatives|fleets|setups|configs):|\b(?:pick|choose|select) (?:one|the)/i,
    rows: SO_MANY_OPTIONS,
  },
];
