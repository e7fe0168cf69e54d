import { re } from '../expression.ts';
import { A_MONTH, A_YEAR } from '../period-names.ts';
import { quoted } from '../problems.ts';
import { setField } from '../reading.ts';
import { CLOCK } from '../text/traffic/peaks-in-words.ts';
import { ASIDES_OF_AIMS } from './asides-of-aims.ts';
import { ASIDES_OF_DATES } from './asides-of-dates.ts';
import { ASIDES_OF_MONEY } from './asides-of-money.ts';
import { ASIDES_OF_THRESHOLDS } from './asides-of-thresholds.ts';
import { ASIDES_OF_USE } from './asides-of-use.ts';
import type { Aside } from './looks/aside.ts';
import { namesNothingOfOurs } from './looks/names-nothing.ts';
import type { Sentence } from './looks/sentence.ts';
import { A_SHARE, SOME_BY_SIZE, saysMean } from './looks/some-requests.ts';
import { PROMISED, SIGNED } from './money/contracts.ts';
import { MOSTLY_ONE_SIDE, saysMix } from './traffic/one-side.ts';
import { PERCENTILE_OF_SIZE, saysOtherSize } from './traffic/percentiles.ts';
import { multipliesText } from './traffic/written-text.ts';

/** What is said beside the question: it is read, changes no figure, and its note says so. */

const QUALITY =
  '(?:deflection|containment|accuracy|recall|win rate|resolution rate|csat|satisfaction|gross margins?|hallucinations?)';

const ALL: readonly Aside[] = [
  ...ASIDES_OF_AIMS,
  ...ASIDES_OF_USE,
  ...ASIDES_OF_DATES,
  {
    name: 'the machine that GPUs are added to',
    holds: /\bn1-/i,
    pattern: /\bn1-(?:standard|highmem|highcpu|custom)-\d{1,3}(?:-\d{1,6})?\b/i,
    note: ': its price is not counted beside that of its GPUs; type what an hour of both costs, such as "$0.73/hr each".',
  },
  {
    name: 'a percentile of a size, beside its mean',
    holds: /\bp\d\d/i,
    pattern: PERCENTILE_OF_SIZE,
    applies: (match, reading) => saysOtherSize(match[0], reading),
    note: ' changes no number: the mean counts.',
  },
  {
    name: 'a median',
    holds: /\bmedian\b/i,
    pattern: /\bmedian\b/i,
    note: ' is taken for the mean; what few long ones add to it is not counted.',
  },
  {
    name: 'a time of the clock',
    // "80:20" and "9:1" are mixes, and "9:00 to 17:00" is a span that other rows read.
    pattern:
      /(?<!\d ?(?:[ap]m )?)\b(?:at|by|until|till|before|after|around) (?:[01]?\d|2[0-3]):[0-5]\d(?!:?\d)(?: ?(?:[ap]m|h|uhr|utc|cet|gmt|[ecmp][ds]?t)\b)?(?! ?(?:-|–|to|and|until|till) ?\d| (?:in:out|in\/out|in out|input|ratio|mix|split)\b)/i,
    note: ' changes no number.',
  },
  {
    name: 'the hour of a peak',
    holds: /peak/i,
    // "peaks between 9 and 11" is of the clock, and "peak between 2 and 4" so many times the average.
    pattern: re`\b(?:our |the )?(?:traffic |load )?peaks? (?:(?:(?:is|at|around|about|comes|usually) ){1,3}${CLOCK}(?! ?(?:-|–|to|and|until|till) ?\d)|(?:(?:is|are|comes?|usually) ){0,2}(?:between|from) (?:${CLOCK}|\d{1,2}) ?(?:-|–|to|and|until|till) ?(?:${CLOCK}|[89]|1\d|2[0-4])(?! ?(?:[\d.:x×%]|times|rps|qps|req|am|pm)))`,
    note: ' changes no number: type how many times the average it is, such as "3x peak".',
  },
  ...ASIDES_OF_MONEY,
  {
    name: 'which side is heavy, beside its figures',
    pattern: MOSTLY_ONE_SIDE,
    applies: (_, reading) => saysMix(reading),
    note: ' changes nothing beside the figures of a request.',
  },
  {
    name: 'what a model was tuned on',
    pattern:
      /(?<=\b(?:tuned|trained|adapted|distilled)) (?:on|with) (?:(?:our|my|your|their|its|own|the|internal|company|customer|domain|proprietary|in-?house) )+(?:[a-z]+ )?(?:data(?:sets?)?|docs|documents|corpus|tickets|chats?|code(?:base)?|logs|examples|emails|transcripts)\b/i,
    note: ' changes no number.',
  },
  {
    name: 'a tax on the price',
    holds: /\b(?:vat|mwst|gst|iva|tva|btw|moms|ust)\b/i,
    pattern:
      /(?:(?:\+|\b(?:plus|incl(?:\.|uding|usive of|uded)?|excl(?:\.|uding|usive of|uded)?|ex|before|net of|with|without)) ?)?(?<![\d.])\d{1,2}(?:\.\d)? ?% (?:of )?(?:vat|mwst|gst|iva|tva|btw|moms|ust)\b(?: (?:incl|excl)(?:\.|uded)?)?/i,
    note: ': what was typed as the price is what counts.',
  },
  {
    name: 'how much power there is',
    holds: /\bkw\b|\dkw\b/i,
    pattern:
      /\b(?:(?:can(?:'|no)?t|cannot|must not|may not) (?:exceed|draw more than|go (?:over|above|beyond))|max(?:imum)?(?: of| is|:)?|at most|no more than|not more than|limited to|capped at|(?:power |rack |site )?(?:limit|cap|ceiling|budget)(?: is| of|:)?|(?:we )?only have) ~?\d{1,5}(?:\.\d{1,3})? ?kw\b(?: (?:of )?power| available| per rack| in total)*/i,
    note: ' is what may be drawn, and changes no cost: hold it against what the GPUs draw.',
  },
  {
    name: 'how old hardware is',
    holds: /\bold\b/i,
    pattern: /(?<![\d.])\d{1,2}(?:\.\d)? ?(?:years?|yrs?|months?)[- ]old\b/i,
    note: ' changes no number: type "already paid" where it is paid off, or what it would bring today.',
  },
  {
    name: 'where power comes from',
    holds: /% ?(?:renewable|green|solar|hydro|wind|clean)/i,
    pattern:
      /\b\d{1,3} ?% (?:renewables?|green|solar|hydro|wind|clean)(?: (?:power(?:ed)?|energy|electricity|grid))?\b/i,
    note: ' changes no number.',
  },
  {
    name: 'into how many kinds it is sorted',
    holds: /\b(?:in)?to |extract|pull|capture|return/i,
    pattern:
      /\b(?:extract(?:s|ing)?|pull(?:s|ing)?(?: out)?|capture|returns?) (?:about |around |~ ?)?\d{1,3} (?:[a-z]+ )?(?:fields|values|entities|attributes|columns|items|labels|tags)\b|\b(?:in)?to (?:one of )?(?:about |around |~ ?)?\d{1,4} (?:[a-z]+ )?(?:categor(?:y|ies)|class(?:es)?|labels?|buckets?|topics?|intents?|departments?|queues?|tags?|folders?|languages|fields|kinds|types)\b/i,
    applies: ({ 0: words }, reading) => !/languages$/i.test(words) || !multipliesText(reading),
    note: ' changes no number.',
  },
  {
    name: 'the name of a cluster',
    holds: /(?:cluster|pool|partition|namespace|queue|project|service|env(?:ironment)?|account)s? /i,
    pattern:
      /\b(?:cluster|node[- ]?pool|partition|namespace|queue|project|service|env(?:ironment)?|account)(?: (?:is )?(?:called|named))? ["'“]?(?=[a-z\d-]*\d)[a-z][a-z\d]{0,20}(?:[-_][a-z\d]{1,20}){1,6}["'”]?(?![\w-])/i,
    applies: namesNothingOfOurs,
    note: ' is a name, and changes no number.',
  },
  {
    name: 'whether it holds at half of the traffic',
    holds: /half|50 ?%/i,
    pattern:
      /\b(?:(?:does|do|will|would|is|and|even|what) ){0,5}(?:it |hosting |that |we )?(?:still )?(?:win|wins|hold|holds|cheaper|worth it|pay off|pays off|make sense|makes sense|good|ok|happens)(?: out| up)? (?:at|with|if|when|on) (?:(?:we|traffic|volume|usage|load|it)(?: is|'s)? )?(?:only )?(?:at )?(?:half|50 ?%)(?: (?:of )?(?:the|that|this|our|of)? ?(?:traffic|volume|usage|load|tokens|utili[sz]ation))?(?=\s*(?:$|[?,;.]))/i,
    note: ': the answer says so for half of the volume too.',
  },
  {
    name: 'what the company earns',
    holds: /[ma]rr\b|revenue/i,
    pattern: re`(?<![\d.])(?:\$ ?)?\d[\d.,]{0,12}[kmb]? ?(?:usd |eur |in |of )?(?:mrr|arr)\b|\b(?:mrr|arr|revenues?)(?: (?:is|of|at|about))*:? (?:\$ ?)?\d[\d.,]{0,12}[kmb]?(?:${A_MONTH}|${A_YEAR})?`,
    note: ' is what comes in, and changes no cost.',
  },
  {
    name: 'the most of a size whose mean is said',
    pattern:
      /\(?\b(?:max(?:imum)?|at most|longest|(?:ctx|context) (?:can |may )?(?:grow|go)(?:s|ing)? (?:up )?to)(?: (?:is|of|prompt|input|context|length|at))* ~?\d[\d.,]*k?(?: tok(?:en)?s?)?\b\)?(?! ?(?:[a-z]+ ){0,2}(?:a|per|\/) ?(?:day|month|user|hour)|[$€£%]| ?(?:usd|eur|gpus?|users?|replicas?|concurrent|rps|qps|requests|ms|s\b))/i,
    applies: ({ 0: words, index }, { text }) =>
      /\b(?:avg|average|mean|typical(?:ly)?|usually|median|p50)\b/i.test(
        text.slice(0, index) + text.slice(index + words.length),
      ),
    note: ' is the most, and the mean counts.',
  },
  {
    name: 'the size of some, beside that of all',
    pattern: SOME_BY_SIZE,
    holds: A_SHARE,
    applies: (match, reading) => saysMean(match, reading),
    note: ' is a part of them, and the mean counts.',
  },
  {
    name: 'what an API costs at quiet hours',
    holds: /off[- ]?peak/i,
    pattern:
      /(?<!\b(?:power|electricity|energy)[^,;]{0,24})\b(?:(?:with|at|on|in|using|during|their|its|the) )*off[- ]?peak(?: (?:hours?|api|time))* (?:pricing|prices?|rates?|discounts?|tariffs?)\b(?! ?(?:of|at|:|is)? ?\$?\d)/i,
    note: ' is not counted: prices are those of all hours. Type what you pay on average, such as "at $0.3/$1.2".',
  },
  {
    name: 'what a seller lets through',
    pattern:
      /\b(?:(?:rpm|tpm|rps|qps|rpd|tpd) ?)(?:rate[- ]?)?(?:limits?|quotas?|caps?|ceiling)(?: (?:of|is|are|at|to))*:? \d[\d.,]{0,14}[km]?\b|\b(?:rate[- ]?limit(?:s|ed)?|quotas?|throttled?)(?: (?:of|is|are|at|to))*:? \d[\d.,]{0,14}[km]? ?(?:rpm|tpm|rps|qps|qpm|rpd|tpd|(?:requests|tokens|calls)(?: ?\/ ?| per | an? )(?:s|sec|second|min|minute|hour|day))\b|\b\d[\d.,]{0,14}[km]? ?(?:rpm|tpm|rps|qps|qpm|rpd|tpd) (?:rate[- ]?)?(?:limits?|quotas?)\b/i,
    holds: /limit|throttl|quota|caps?\b|ceiling/i,
    note: ' bounds the traffic and is none.',
  },
  {
    name: 'when it has to have paid for itself',
    holds: /pay-?back|pay(?:s|ing)? (?:itself )?(?:back|off)|break[- ]?even|roi/i,
    pattern:
      /\b(?:(?:pay-?back|break[- ]?even|roi)(?: (?:period|time))?|pay(?:s|ing)? (?:itself )?(?:back|off))(?: (?:is|of|must be|should be|needs? to be|has to be))?,? (?:in|within|under|below|less than|at most|max(?:imum)?|after) (?:about )?\d{1,2} (?:months|years|quarters)\b/i,
    note: ' changes no number: the card says when it has paid for itself.',
  },
  {
    name: 'how good the answers are',
    holds: /%/,
    pattern: re`(?<![\d.])\d{1,3}(?:\.\d+)? ?% (?:of )?${QUALITY}\b|\b${QUALITY}(?: (?:rate|target|goal))?(?: (?:of|is|at|over|above|around))*:? \d{1,3}(?:\.\d+)? ?%`,
    note: ' changes no number.',
  },
  {
    name: 'how many characters a token has',
    pattern: /(?:[~≈] ?)?\b(?:4|four) ?(?:chars?|characters?|letters?) ?(?:per|\/|a) ?tok(?:en)?\b/i,
    note: ' is how text is counted here too.',
  },
  {
    name: 'a server whose speed is not told apart',
    pattern:
      /\b(?:(?:with|on|using|via|in|through) )?(?:ollama(?: (?:run|serve|pull))?|lm ?studio|tgi|text[- ]generation[- ]inference|lmdeploy|triton(?: inference server)?|ktransformers|aphrodite|nvidia nims?)\b/i,
    note: ': its speed is not told apart. Type what it reaches, such as "900 output tok/s", where you know it.',
  },
  {
    name: 'a contract that is signed',
    holds: /signed|in place|zdr|retention/i,
    pattern: re`${PROMISED.source}|${SIGNED.source}`,
    note: ' lets any API process the data: check that it covers the one that you choose.',
  },
  {
    name: 'availability',
    pattern:
      /(?<![\d.])9\d(?:\.\d{1,5})? ?% (?:of )?(?:uptime|availability|available|sla)\b|\b(?:uptime|availability|sla)(?: of| at|:)? 9\d(?:\.\d{1,5})?(?: ?%|(?![\d%]))|(?<![\d.])99\.\d{1,4} ?%(?! ?(?:of\b|in\b|out\b|cache|input|output|util|load|batch|discount|off\b|accura|reserved|cheaper|less))/i,
    note: ': we promise none. A spare replica ("n+1") is what helps.',
  },
];

const asSentence = ({ note, kind, ...aside }: Aside): Sentence => ({
  ...aside,
  takesNumbers: true,
  says: ({ 0: words }, reading) => {
    if (kind !== undefined) setField(reading, 'selfHosted.procurement.kind', kind, words.trim(), 'soft');
    reading.notes.push(`${quoted(words.trim())}${note}`);
  },
});

/** Those that come before every other sentence. */
export const THRESHOLDS: readonly Sentence[] = ASIDES_OF_THRESHOLDS.map(asSentence);

/** The rows of all other asides, read as every sentence is. */
export const ASIDES: readonly Sentence[] = ALL.map(asSentence);
