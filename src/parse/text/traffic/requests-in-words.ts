import { CODE_COMPLETION } from '../../code-completions.ts';
import { re, reAll } from '../../expression.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** What a request reads and writes where it is told in words: "diff 14k tokens, comment 600", "chats of 10 turns". */

const SIZE = String.raw`(?<![\d.,])(\d[\d.,]{0,12}k?) ?tok(?:en)?s? (?:from |by |of )?(?:the )?`;
const BARE_SIZE = String.raw`(?:(?:is|of|at|about|around) )*(\d[\d.,]*k?)(?: ?tok(?:en)?s?)?\b`;

/** What a model writes in the end. */
const ANSWER = String.raw`(?:out(?:put)?|answer|response|reply|completion|visible)(?: tok(?:en)?s?)?\b`;

/** Two amounts of tokens as one; the words as they are where one is no number. */
const sumOf = (words: string, ...amounts: readonly string[]): string => {
  const sum = amounts.map(scaledNumber).reduce((one, other) => one + other);
  return Number.isFinite(sum) ? `${sum} out` : words;
};

/** What a model writes of each thing that it reads, by its name. */
const WRITTEN =
  '(?:labels?|tags?|json|scores?|class(?:es)?|categor(?:y|ies)|translations?|captions?|titles?|keywords|ratings?|extractions?|annotations?)';

/** What a request that is no chat reads and writes, "diff 14k tokens, comment 600", and who says how much of a turn. */
const SPEAKERS: readonly Rewording[] = [
  [reAll`\b(?:diff|patch) ${BARE_SIZE}(?! ?(?:lines|files|[a-z]*bytes))`, '$1 input tokens per request,'],
  [
    reAll`\b(?:comment|verdict|rationale|feedback) ${BARE_SIZE}(?! ?(?:words|pages|lines|per|a|an|each))`,
    '$1 output tokens per request,',
  ],
  // "400k rows x 250 tokens, labels 5 tokens": behind the size of what is read
  [
    reAll`(?<=tok(?:en)?s?\b.{1,80})\b${WRITTEN}(?:[:=]| (?:is|are|of|at|about|around|~))* ~?(\d[\d.,]*k?) ?tok(?:en)?s?(?: each)?\b(?! ?(?:in\b|\/|per|a ))`,
    '$1 output tokens per request,',
  ],
  [
    reAll`(?<=tok(?:en)?s?\b.{1,80})(?<![\d.,])(\d[\d.,]*k?)[- ]?tok(?:en)?s? ${WRITTEN}\b(?! ?(?:in\b|\/|per|a ))`,
    '$1 output tokens per request',
  ],
  [
    reAll`${SIZE}user\b(?=.{0,80}\btok(?:en)?s? (?:from |by |of )?(?:the )?(?:assistant|bot|model)\b)`,
    '$1 input tokens per request,',
  ],
  [reAll`${SIZE}(?:assistant|bot)\b`, '$1 output tokens per request,'],
  [
    reAll`\b(?:assistant|bot)[:=](?<=\buser\b.{0,80}) ?${BARE_SIZE}(?! ?(?:words|per|a|an|each))`,
    '$1 output tokens per request,',
  ],
  // "each sends 1.5k and gets 250 back"
  [
    reAll`\b(?:sends?|with|has|have|of) (?:about |around |~ ?)?(\d[\d.,]*k?)(?: tok(?:en)?s?)?(?: of)?(?: (?:history|context|prompt|text))?,? and (?:gets?|receives?) (?:about |around |~ ?)?(\d[\d.,]*k?)(?: tok(?:en)?s?)? back\b`,
    '$1 input tokens per request, $2 output tokens per request',
  ],
  [
    reAll`\b(?:gets?|receiv(?:es?|ing)|getting|sends?|returns?)(?: (?:about|around|roughly|~))? ?(\d[\d.,]*k?)(?: tok(?:en)?s?)? back\b`,
    '$1 output tokens per request',
  ],
  // What a model thinks is written, and paid, as output.
  [
    reAll`(?<![\d.,])(\d[\d.,]*k?) ?out(?:put)?(?: tok(?:en)?s?)?(?:,? (?:plus|and|with)|,? ?\+) ?(?:another )?(\d[\d.,]*k?) (?:think(?:ing)?|reasoning)(?: tok(?:en)?s?)?\b`,
    (words, answer = '', thought = '') => sumOf(words, answer, thought),
  ],
  [
    reAll`(?<![\d.,])(\d[\d.,]*k?) (?:think(?:ing)?|reasoning)(?: tok(?:en)?s?)?(?:,? (?:plus|and|with)|,? ?\+) ?(?:another )?(\d[\d.,]*k?) ${ANSWER}`,
    (words, thought = '', answer = '') => sumOf(words, answer, thought),
  ],
  [
    reAll`(?<![\d.,])(\d[\d.,]*k?) ${ANSWER}(?:,? (?:plus|and|with)|,? ?\+|,) ?(?:another )?(\d[\d.,]*k?) (?:think(?:ing)?|reasoning)(?: tok(?:en)?s?)?\b`,
    // "800 out, 300 thinking": behind a comma the smaller number may be a part of the first, and is not added.
    (words = '', answer = '', thought = '') =>
      /[+]| (?:plus|and|with) /.test(words) || scaledNumber(thought) > scaledNumber(answer)
        ? sumOf(words, answer, thought)
        : words,
  ],
  [
    reAll`(?<![\d.,])(\d[\d.,]*k?) (?:think(?:ing)?|reasoning) tok(?:en)?s?\b(?: (?:per|an|each|a|for each) (?:answer|response|reply))?|\b(?:think(?:ing)?|reasoning) tok(?:en)?s? ${BARE_SIZE}(?: (?:per|an|each|a) (?:answer|response|reply|request))?(?! ?%)`,
    (_, before, behind) => `${before ?? behind} output tokens per request, as reasoning,`,
  ],
];

/** "500 chats of 10 turns per day": how often the chats come, and not their turns. */
const TURNS: readonly Rewording[] = [
  [
    reAll`(?<![\d.,])(\d[\d.,]*(?: ?[km])? (?:[a-z]+ )?(?:chats|conversations|sessions|tickets|threads|dialog(?:ue)?s|cases|tasks|jobs|runs|workflows))(?: (?:of|with|x|×|times)) (\d{1,3} (?:[a-z]+ )?(?:turns|messages|calls|steps|rounds|prompts|replies|requests|questions))(?: each)?,? ?((?:per|an?|each|every|\/) ?(?:hour|work(?:ing )?day|weekday|day|week|month|quarter|year))\b`,
    '$1 $3, $2 each',
  ],
];

const TOKENS = String.raw`(?<![\d.,])(\d[\d.,]{0,12}k?)`;

/** "9k tokens summarised to 400 tokens", "2k -> 300 tokens": what is read, and what is made of it. */
const MADE_OF: readonly Rewording[] = [
  [
    reAll`${TOKENS}(?: ?tok(?:en)?s?)?(?:,? (?:each|per request|(?:and |are |is )?(?:summari[sz]|condens|compress|boil|shorten|distil)\w{0,6})){0,3}(?: ?(?:->|→|=>) ?| (?:down (?:in)?to|into) |(?<=ed,?) to )(?:about |around |~ ?)?${TOKENS} ?tok(?:en)?s?\b`,
    '$1 in $2 out per request,',
  ],
  // "summarise 3k token transcripts to 200 tokens"
  [
    reAll`(?<=\b(?:summari[sz]|condens|compress|distil|shorten|boil)\w*(?: down)? (?:each |every |an? )?)${TOKENS}[- ]?tok(?:en)?s? (?:[a-z]+ ){1,3}(?:down )?(?:to|into) (?:about |around |~ ?)?${TOKENS}[- ]?tok(?:en)?s?\b`,
    '$1 in $2 out per request,',
  ],
];

/** Hours of a working day from nine on. */
const FROM = 9;
const MOST_HOURS = 14;

/** "100 rpm for 8 hours on weekdays": hours in which a pace holds, as those of a clock. */
const PACE_HOURS: readonly Rewording[] = [
  [
    reAll`(?<=\b(?:rpm|rps|qps|(?:per|an?|\/) ?(?:s|sec|second|min|minute|h|hr|hour)),? )(?:for |over )?(\d{1,2}) ?(?:hours|hrs|h)(?: (?:a|per|each) (?:day|weekday|workday))?,? (?:on |every |each )?(?:weekdays|workdays|working days|business days)\b`,
    (words, hours = '') =>
      Number(hours) > 0 && Number(hours) <= MOST_HOURS ? `weekdays ${FROM}-${FROM + Number(hours)}` : words,
  ],
];

/** "10k call minutes a day": how long people speak. */
const SPOKEN: readonly Rewording[] = [
  [
    reAll`(?<![\d.,])(\d[\d.,]{0,12} ?[km]?) (call|voice|audio|meeting|talk|speech) (minutes|mins|hours|hrs)\b`,
    '$1 $3 of $2',
  ],
];

/** "200k page views a day": what people look at, and no pages that are read. */
const PAGE_VIEWS: Rewording = [/\bpage[- ](views?|loads?|hits?|visits?|impressions?)\b/gi, 'page$1'];

const IS = '(?: of| is|:| =|=| )*? ?';

/** So many pieces of one size, put into each prompt. */
const retrieved = (many: string, size: string): string =>
  `${many} chunks x ${scaledNumber(size)} tokens, as RAG`;

/** "8 chunks of 500 tokens plus 300 prompt", "4k context + 200 question in": parts of a prompt, by names that say so. */
const PARTS_OF_PROMPT: readonly Rewording[] = [
  // "chunk size 512, top k 8", "top-5 retrieval, 800 tok chunks", "12 passages (400 tok)"
  [
    reAll`\bchunk[- ]?size${IS}(\d[\d.,]*k?)(?: ?tok(?:en)?s?)?[,.;]? (?:and |with )?(?:top[- ]?)?k${IS}(\d{1,3})\b`,
    (_, size = '', many = '') => retrieved(many, size),
  ],
  [
    reAll`\b(?:top[- ]?)?k${IS}(\d{1,3})[,.;]? (?:and |with )?chunk[- ]?size${IS}(\d[\d.,]*k?)(?: ?tok(?:en)?s?)?\b`,
    (_, many = '', size = '') => retrieved(many, size),
  ],
  [
    reAll`\btop[- ]?(?:k${IS})?(\d{1,3})(?: (?:retrieval|retrieved|results|hits))?,? (?:(?:and|with|of|x|at) )?(\d[\d.,]*k?)[- ]?tok(?:en)?s?(?: each)? (?:chunks|passages|docs|documents|snippets)\b`,
    (_, many = '', size = '') => retrieved(many, size),
  ],
  [
    reAll`(?<![\d.,])(\d{1,3}) (chunks|passages|docs|documents|snippets) \((?:about |around |~ ?)?(\d[\d.,]*k?) ?tok(?:en)?s?(?: each)?\)`,
    '$1 $2 of $3 tokens',
  ],
  [
    reAll`(?<![\d.,])(\d{1,3}) ?[x×] ?(\d[\d.,]*k?)[- ]?tok(?:en)?s? (chunks|passages|docs|documents|snippets)\b`,
    '$1 chunks of $2 tokens',
  ],
  [
    reAll`(?<=\b(?:chunks?|passages?|docs?|documents?|snippets?)(?: (?:of|at|with|each)| ?[x×@])+ ?\d[\d.,]{0,14}k?(?: ?tok(?:en)?s?)?)(?:,? (?:plus|and|with)|,? ?\+) ?(?:an? )?(\d[\d.,]{0,14}k?)(?:[- ]?tok(?:en)?s?)? (?:prompt|input|instructions?|question|query)s?\b`,
    ' + $1 question',
  ],
  [
    reAll`(?<![\d.,])(\d[\d.,]*k?)(?: tok(?:en)?s?)? (?:context|docs|documents|background)(?:,? (?:plus|and)|,? ?\+) ?(?:an? )?(\d[\d.,]*k?)(?:[- ]?tok(?:en)?s?)? (?:question|query|user(?: (?:prompt|message|question))?|prompt)(?: in(?:put)?)?\b`,
    '$1 retrieved + $2 question',
  ],
];

/** "code completion 3B tokens", "3B tokens of chat completions": a kind of work, and not what is written alone. */
const COMPLETIONS: readonly Rewording[] = [
  [
    reAll`\b${CODE_COMPLETION}s?:?,? (?=(?:of |at |about |around )?(?:~ ?)?\d[\d.,]* ?[kmb]?[a-z]{0,6} ?tok)`,
    'autocomplete, ',
  ],
  [
    /\b(chat|text)[- ]completions?:?,? (?=(?:of |at |about |around )?(?:~ ?)?\d[\d.,]* ?[kmb]?[a-z]{0,6} ?tok)/gi,
    '$1, ',
  ],
  [reAll`(?<=\d ?[kmb]?[a-z]{0,6} )${CODE_COMPLETION} (?=tok)`, 'autocomplete '],
  [/(?<=\d ?[kmb]?[a-z]{0,6} )(?:chat|text)[- ]completion (?=tok)/gi, 'completion '],
  [/(?<=\d ?[kmb]?[a-z]{0,6} tok(?:en)?s? )(?:of |for |in )?(?:chat|text)[- ]completions?\b/gi, ''],
];

/** "3B tokens, all of it output": the whole of what is counted is on one side, which is then no side beside another. */
const ALL_OF_A_SIDE: Rewording = [
  /(?<=\d ?[kmb]?[a-z]{0,6} tok(?:en)?s?(?: ?\/ ?(?:day|week|month|mo)| (?:a|per) (?:day|week|month))?),? (?:all|only|purely)(?: of (?:it|them|that|those|which))?(?: (?:is|are))? (input|output)s?\b(?! tok)/gi,
  ', 100% $1',
];

const OFTEN = String.raw`((?: ?\/ ?| (?:an?|per|every|each) )(?:second|minute|hour|day|week|month|year)\b| (?:hour|dai|week|month|year)ly\b)`;

/** "2k tokens x900 a day", "2k/300 x900 a day": so many requests of that size. */
const SO_MANY_OF_SIZE: Rewording = [
  reAll`(?<![\w.,$€£/])(\d[\d.,]{0,9}k?(?: ?tok(?:en)?s?| ?\/ ?\d[\d.,]{0,9}k?)) ?[x×*] ?(\d[\d.,]{0,9}[km]?)${OFTEN}`,
  (_, size = '', many, often) => `${many} requests${often}, ${size}${size.includes('/') ? '' : ' each'}`,
];

/** "tool calls avg 6 per task" */
const CALLS_OF_EACH: Rewording = [
  /\b((?:tool |llm |api |model )?calls|turns|steps)(?::| are| is)? (?:avg|average|on average|~|about)[: ]*(\d{1,3}) (?:per|a|each|for each|\/) ?(?=(?:task|request|session|conversation|job|ticket|run|chat|case)\b)/gi,
  '$2 $1 per ',
];

const THING_ABROAD =
  '(mensajes?|turnos?|llamadas?|preguntas?|conversaci[óo]n(?:es)?|documentos?|p[áa]ginas?|mensagens?|mensagem|messages?|appels?|questions?|documents?|pages?)';
/** "45k conversaciones de 6 mensajes, 400 tokens por mensaje": of each of them. */
const OF_EACH_ABROAD: readonly Rewording[] = [
  [
    reAll`(?<=\d ?(?:k|m|mil)? (?:conversaciones|conversas|conversations|llamadas|appels|documentos|documents)(?: (?:al mes|al d[ií]a|por mes|por d[ií]a|par mois|par jour|por semana|par semaine))?),? (?:de|con|avec) (\d{1,4}) ${THING_ABROAD}(?: (?:cada (?:uno|una)|chacune?))?(?![a-zà-ÿ])`,
    ', $1 $2 each',
  ],
  [reAll`(?<=\d ?k? ?tok(?:en)?s?) (?:por|par) ${THING_ABROAD}(?![a-zà-ÿ])`, ' per $1'],
];

/** "2M embeddings per day of 512 tokens": each of them is of one text. */
const EMBEDDINGS: Rewording = [
  /(?<![\w.,$€£])(\d[\d.,]*(?: ?[kmb])?) embeddings ((?:per|an?|each|every|\/) ?(?:second|hour|day|week|month|year)\b)/gi,
  'embeddings, $1 requests $2',
];

const SENT = '(?:completions|chats|calls|requests|messages|queries|prompts|questions|suggestions|tasks)';
const COUNTED = String.raw`(?<![\w.,$€£])(\d[\d.,]{0,9}k?)(?: [a-z]{2,12})? ${SENT}`;
/** "600 completions + 20 chats a day": two kinds of requests, of which nobody says that one is made of the other. */
const TWO_KINDS: Rewording = [
  reAll`${COUNTED} ?(?:\+|plus|and) ?${COUNTED}(?=(?: each)?(?: ?\/ ?| (?:an?|per|every|each) )(?:hour|work ?day|day|week|month)\b| (?:hour|dai|week|month)ly\b)`,
  (words = '', one = '', other = '') => {
    const sum = scaledNumber(one.replaceAll(',', '')) + scaledNumber(other.replaceAll(',', ''));
    return Number.isFinite(sum) ? `${sum} requests` : words;
  },
];

/** The rows, and what a line holds where they may read something. */
export const REQUESTS_IN_WORDS: readonly WordedKind[] = [
  { holds: re`${SENT} ?(?:\+|plus|and) ?\d`, rows: [TWO_KINDS] },
  { holds: /\d ?[kmb]? embeddings /i, rows: [EMBEDDINGS] },
  { holds: /(?:\bde|\bcon|\bavec|\bpor|\bpar) (?:\d|[a-z])/i, rows: OF_EACH_ABROAD },
  { rows: [CALLS_OF_EACH] },
  { holds: /[a-z][- ]completion/i, rows: COMPLETIONS },
  { holds: /\b(?:all|only|purely) (?:[a-z]+ ){0,3}(?:in|out)puts?\b/i, rows: [ALL_OF_A_SIDE] },
  { holds: /page[- ](?:view|load|hit|visit|impression)/i, rows: [PAGE_VIEWS] },
  {
    holds:
      /\b(?:diff|patch|comment|verdict|rationale|feedback|assistant|bot|think(?:ing)?|reasoning|back|labels?|tags?|json|scores?|class(?:es)?|categor(?:y|ies)|translations?|captions?|titles?|keywords|ratings?|extractions?|annotations?)\b/i,
    rows: SPEAKERS,
  },
  {
    holds: /chunk|passage|doc|snippet|context|background|\btop[- ]?(?:k\b|\d)/i,
    rows: PARTS_OF_PROMPT,
  },
  { holds: /\d (?:[a-z]+ )?(?:turn|message|call|step|round|prompt|repl|request|question)/i, rows: TURNS },
  {
    holds:
      /^(?=.*\d ?h(?:(?:ou)?rs)?\b)(?=.*days\b)(?!.*\b(?:otherwise|else|outside|rest|nights?|weekends?)\b)/is,
    rows: PACE_HOURS,
  },
  {
    holds: /\d ?(?:k|m)? ?(?:call|voice|audio|meeting|talk|speech) (?:min|h)/i,
    rows: SPOKEN,
  },
  { holds: /[\dks] ?[x×*] ?\d/i, rows: [SO_MANY_OF_SIZE] },
  { holds: /->|→|=>|\b(?:in)?to\b/i, rows: MADE_OF },
];
