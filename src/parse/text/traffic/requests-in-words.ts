import { CODE_COMPLETION } from '../../code-completions.ts';
import { re, reAll } from '../../expression.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';
import { FRESH_AND_CACHED, PARTS_OF_PROMPT } from './parts-of-prompt.ts';
import { MADE_OF, SIDES_IN_WORDS } from './sides-in-words.ts';

/** How many requests there are, and of what kind, where it is told in words: "chats of 10 turns", "2k tokens x900 a day". */

/** "500 chats of 10 turns per day": how often the chats come, and not their turns. */
const TURNS: readonly Rewording[] = [
  [
    reAll`(?<![\d.,])(\d[\d.,]*(?: ?[km])? (?:[a-z]+ )?(?:chats|conversations|sessions|tickets|threads|dialog(?:ue)?s|cases|tasks|jobs|runs|workflows))(?: (?:of|with|x|×|times)) (\d{1,3} (?:[a-z]+ )?(?:turns|messages|calls|steps|rounds|prompts|replies|requests|questions))(?: each)?,? ?((?:per|an?|each|every|\/) ?(?:hour|work(?:ing )?day|weekday|day|week|month|quarter|year))\b`,
    '$1 $3, $2 each',
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

/** "n=8": so many answers to each prompt. */
const SEVERAL_ANSWERS: Rewording = [
  /(?<![\w.,-])n ?= ?([2-9]|[1-5]\d|6[0-4])(?=\s*(?:$|[,;.)]))/gi,
  'best of $1',
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
    const sum = scaledNumber(one) + scaledNumber(other);
    return Number.isFinite(sum) ? `${sum} requests` : words;
  },
];

/** The rows, and what a line holds where they may read something. */
export const REQUESTS_IN_WORDS: readonly WordedKind[] = [
  { holds: re`${SENT} ?(?:\+|plus|and) ?\d`, rows: [TWO_KINDS] },
  { holds: /\d ?[kmb]? embeddings /i, rows: [EMBEDDINGS] },
  { holds: /(?:\bde|\bcon|\bavec|\bpor|\bpar) (?:\d|[a-z])/i, rows: OF_EACH_ABROAD },
  { rows: [CALLS_OF_EACH] },
  { holds: /\bn ?= ?\d/i, rows: [SEVERAL_ANSWERS] },
  { holds: /[a-z][- ]completion/i, rows: COMPLETIONS },
  { holds: /\b(?:all|only|purely) (?:[a-z]+ ){0,3}(?:in|out)puts?\b/i, rows: [ALL_OF_A_SIDE] },
  { holds: /page[- ](?:view|load|hit|visit|impression)/i, rows: [PAGE_VIEWS] },
  {
    holds:
      /\b(?:diff|patch|comment|verdict|rationale|feedback|assistant|bot|think(?:ing)?|reasoning|back|labels?|tags?|json|scores?|class(?:es)?|categor(?:y|ies)|translations?|captions?|titles?|keywords|ratings?|extractions?|annotations?)\b/i,
    rows: SIDES_IN_WORDS,
  },
  {
    holds: /chunk|passage|doc|snippet|context|background|\btop[- ]?(?:k\b|\d)/i,
    rows: PARTS_OF_PROMPT,
  },
  FRESH_AND_CACHED,
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
