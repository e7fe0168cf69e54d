import { reAll } from '../expression.ts';
import { A_CARD } from '../names/gpu-name.ts';
import { A_PERIOD, AN_HOUR } from '../period-names.ts';
import { PART, partPercent } from './figures/number-words.ts';
import type { Rewording, WordedKind } from './reworded.ts';

/** What is denied, was before, or is said of another amount: "not 4 but 8 H100", "doubled to 4B", "twice as much output". */

/** "not 4 but 8 H100", "8 H100s, not 4": what is not so, beside what is. */
const NOT_BUT: readonly Rewording[] = [
  [/\bnot (?:just |only )?\d{1,3}(?: ?x)?(?: [a-z]+\d*s?)?,? but (?=\d)/gi, ''],
  [
    reAll`(?<=(?<![\d.,])\d{1,3} ?x? ?(?:gpus?|nodes?|cards?|${A_CARD})),? (?:and )?not \d{1,3}(?=\s*(?:$|[,;.]))`,
    '',
  ],
];

/** "H100 at $2.2 not $2.9", "2.2 per hour (was 2.9)": what it costs is in front. */
const NOT_THAT_PRICE: Rewording = [
  /(?<=(?:[$€£] ?\d{1,3}(?:\.\d{1,2})?(?: ?\/ ?h(?:r|our)?| per hour| an hour)?|\d(?:\.\d{1,2})? ?(?:\/ ?h(?:r|our)?|per hour|an hour))),? ?\(?(?:(?:and |but )?not|was|previously|formerly|instead of|used to be) [$€£]? ?\d{1,3}(?:\.\d{1,2})?(?: ?\/ ?h(?:r|our)?| per hour| an hour)?\)?(?=\s*(?:$|[,;.)]))/gi,
  '',
];

/** "$18k each instead of 28k", "$25k per card, down from $31k": what a card cost before is no price. */
const NOT_THAT_CARD_PRICE: Rewording = [
  /(?<=[$€£] ?\d[\d.,]{0,6}k?(?: (?:each|apiece|per (?:gpu|card)))?),? \(?(?:was|were|previously|formerly|instead of|used to (?:be|cost)|down from|reduced from) [$€£]? ?\d[\d.,]{0,6}k(?: (?:each|apiece|per (?:gpu|card)))?\)?(?=\s*(?:$|[,;.)]))/gi,
  '',
];

/** "twice as much output as input" */
const TWICE: Rewording = [
  /\b(twice|thrice|double|triple) (?:as (?:much|many)|the) (?=(?:input|output|prompt|answer|completion|response)s?\b)/gi,
  (_, many = '') => `${/^t(?:hr|ri)/i.test(many) ? 3 : 2}x as much `,
];

/** "no more than 4 H100s" */
const AT_MOST: Rewording = [/\b(?:no|not|never) more than (?=\d)/gi, 'at most '];

/** "so call it 2B a month": no call of a model. */
const CALL_IT: Rewording = [
  /\b(?:(?:let'?s|we(?:'ll)?|can|just|say) ){0,3}call it (?=(?:about |around |roughly )?[$€£~]?\d)/gi,
  'about ',
];

/** "top-10 chunks": as many. */
const TOP_K: Rewording = [
  /\btop[- ]?(?:k ?= ?)?(\d{1,3}) (?=(?:chunks|docs|documents|passages|results|snippets|articles|hits)\b)/gi,
  '$1 ',
];

/** "if we doubled to 4B tokens": what it comes to counts. */
const DOUBLED_TO: Rewording = [
  /\b(?:doubled?|tripled?|quadrupled?|doubles|triples|doubling|tripling)(?: (?:it|traffic|volume|usage))? (?:up )?to (?=~?\d)/gi,
  '',
];

/** "logs 3TB/day", "3TB of logs a day": how much text there is of what, and how often. */
const TEXT_OF: readonly Rewording[] = [
  [
    reAll`\b((?:[a-z]+ )?(?:logs?|text|emails?|transcripts?|documents?|docs|corpus))[: ] ?(\d{1,4}(?:\.\d{1,3})? ?[gt]b)\b((?:${A_PERIOD}|${AN_HOUR})?)`,
    '$2$3 of $1',
  ],
  // "log triage 2GB/day"
  [
    reAll`\b(logs?|text|emails?|transcripts?|documents?|docs) ([a-z]{4,14})[: ] ?(\d{1,4}(?:\.\d{1,3})? ?[mgt]b)(${A_PERIOD}|${AN_HOUR})`,
    '$3$4 of $1, $2',
  ],
  [
    /(?<![\d.,])(\d{1,4}(?:\.\d{1,3})? ?[mgt]b) (?:of (?=[a-z]))?((?:(?<=\bof )(?:[a-z]+ ){0,2}?data|(?:(?<=\bof )(?:[a-z]+ ){0,2}?)?(?:logs?|text|emails?|transcripts?|documents?|docs))) ?(?:\/ ?|per |an? |each |every )(day|week|month|mo|year|hour)\b/gi,
    '$1 a $3 of $2',
  ],
];

/** "35 tool calls per task": calls of a model, where another word says that agents make them. */
const TOOL_CALLS: Rewording = [/(?<=\d ?k? )(?:tool|function)[- ]calls\b/gi, 'calls'];

/** "users wait max 1.5 sec for the first token": the time until it comes. */
const WAITS: Rewording = [
  /\bwaits?(?: for)?(?: (?:max(?:imum)?|at most|no more than|up to|under|less than|about))* (\d{1,3}(?:\.\d{1,2})?) ?(?:s|secs?|seconds?) (?:for|until|till) (?:the )?(first token|answer|response|reply)\b/gi,
  (_, seconds, what = '') =>
    /^first/i.test(what) ? `first token within ${seconds}s` : `answer within ${seconds}s`,
];

/** "ttft matters, need <500ms": what has to be so soon. */
const TTFT_NEEDS: Rewording = [
  /\b(?:ttft|time to first token|first token(?: latency)?)(?: (?:matters|is (?:key|important|critical)|counts))?[,:;]? (?:(?:we )?(?:need|needs|want|must be|should be|has to be|target|goal|keep it|is|of) ?){1,2}(?:<=?|≤|under|below|at most|max(?:imum)?|less than|within) ?(\d{1,5}(?:\.\d{1,2})?) ?(ms|s|sec|seconds?)\b/gi,
  (_, time, unit = '') => `first token within ${/^ms/i.test(unit) ? Number(time) / 1000 : time}s`,
];

/** "half our 900M tokens could be cached": of which amount it is a part. */
const PART_OF_OURS: Rewording = [
  reAll`\b(half|${PART}|\d{1,2} ?%) (?:of )?(?:our|the|these|those) (\d{1,6}(?:\.\d{1,3})? ?[kmb]? ?(?:tok(?:en)?s?|requests|calls)) (?:(?:is|are|could|can|may|might|would|will|go|goes|be|run|through|via|in|as) ){1,4}(cached|batch(?:ed)?)\b`,
  (_, part = '', amount = '', how = '') =>
    `${amount}, ${part.endsWith('%') ? part : partPercent(part)} ${how}`,
];

/** "half of our 2B tokens could run on llama 8b": in per cent, as what moves is said. */
const PART_MOVED: Rewording = [
  reAll`\b(half|${PART})(?: of)? (?=(?:our|the|these|those) \d{1,6}(?:\.\d{1,3})? ?[kmb]? ?(?:tok(?:en)?s?|requests|calls) (?:could|can|may|might|would|will|should|goes?|runs?|moves?)(?: (?:run|go|move|be|stay))?\b)`,
  (_, part = '') => `${partPercent(part)} of `,
];

/** The rows, and what a line holds where they may read something. */
export const SAID_OTHERWISE: readonly WordedKind[] = [
  {
    holds:
      /(?:log|text|mail|transcript|doc|document|corpus)s?(?: [a-z]+)?[: ] ?\d[\d.]* ?[mgt]b\b|\d ?[mgt]b (?:of |log|text|mail|trans|doc)/i,
    rows: TEXT_OF,
  },
  { beside: /^(?=.*\bagent)(?=.*\d ?k? (?:tool|function)[- ]calls)/is, rows: [TOOL_CALLS] },
  { holds: /ttft|first token/i, rows: [TTFT_NEEDS] },
  { holds: /^(?=.*\bwaits? )(?=.*\d ?s)/is, rows: [WAITS] },
  { rows: [PART_OF_OURS, PART_MOVED] },
  { holds: /(?:not|was|previously|formerly|instead of|used to be) [$€£]? ?\d/i, rows: [NOT_THAT_PRICE] },
  {
    holds: /(?:was|were|previously|formerly|instead of|used to be|used to cost|from) [$€£]? ?\d[\d.,]{0,6}k/i,
    rows: [NOT_THAT_CARD_PRICE],
  },
  { holds: /\b(?:twice|thrice|double|triple) (?:as|the)\b/i, rows: [TWICE] },
  { holds: /\bmore than \d/i, rows: [AT_MOST] },
  { holds: /\bcall it /i, rows: [CALL_IT] },
  { holds: /\btop[- ]?(?:k|\d)/i, rows: [TOP_K] },
  { holds: /\bnot (?:just |only )?\d/i, rows: NOT_BUT },
  { holds: /^(?=.*(?:doubl|tripl|quadrupl))(?=.* to )/is, rows: [DOUBLED_TO] },
];
