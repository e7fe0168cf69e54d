import { toType, withoutDust } from '../../../domain/round.ts';
import { reAll } from '../../expression.ts';
import { A_PERIOD } from '../../period-names.ts';
import { scaledNumber } from '../figures/short-number.ts';
import type { Rewording, WordedKind } from '../reworded.ts';

/** Requests of several kinds, or to several models: "70% short (300 in/50 out), 30% long", "3,000 prompts x 4 models". */

/** "3,000 prompts x 4 models": each of them is sent to each. */
const TO_EACH_MODEL: Rewording = [
  reAll`(?<![\w.,$€£])(\d[\d.,]{0,9}k?) ((?:eval )?(?:prompts|questions|cases|samples|tests|requests|queries|docs|items)) ?[x×*] ?(\d{1,3}) (?:models|llms|variants|seeds|runs|versions|configs|checkpoints|candidates)\b`,
  (words = '', many = '', things = '', models = '') => {
    const sum = scaledNumber(many) * Number(models);
    return Number.isFinite(sum) ? `${sum} ${things}` : words;
  },
];

const PART_OF_MIX = String.raw`(\d{1,2}) ?% (?:of (?:them|these) )?(?:(?:are|is) )?(?:[a-z]{2,12} )?\(?(\d[\d.,]*k?)(?: ?tok(?:en)?s?)?(?: in(?:put)?)?(?: ?\/ ?|,? )(\d[\d.,]*k?)(?: ?tok(?:en)?s?)?(?: out(?:put)?)?\)?`;
const FULL = 100;
/** "70% short (300 in/50 out), 30% long (30k/1k)": sizes that are told by kinds, as their mean. */
const SIZES_BY_KIND: WordedKind = {
  rows: [
    [
      reAll`(?:\b(?:request )?(?:mix|split|sizes)(?: is| are)?:? )?(?<![\d.])${PART_OF_MIX}(?:(?:,| and|;|\+| \/)+ ?${PART_OF_MIX}){1,5}(?![\w%])`,
      (words = '') => {
        const parts = [...words.matchAll(reAll`${PART_OF_MIX}`)].map(([, share, read = '', written = '']) => [
          Number(share),
          scaledNumber(read),
          scaledNumber(written),
        ]);
        const [all, read, written] = [0, 1, 2].map((at) =>
          parts.reduce((sum, part) => sum + (at === 0 ? 1 : (part[at] ?? 0)) * (part[0] ?? 0), 0),
        );
        return all === FULL && Number.isFinite((read ?? 0) + (written ?? 0))
          ? `${toType((read ?? 0) / FULL)} in ${toType((written ?? 0) / FULL)} out per request`
          : words;
      },
    ],
  ],
};

/** "1M rerank calls/mo 50 docs x 300 tokens": queries, each with so many passages. */
const RERANKED: WordedKind = {
  holds: /rerank/i,
  rows: [
    [
      reAll`(?<![\w.,$€£])(\d[\d.,]{0,12} ?[kmb]?) rerank(?:ing|er)? (?:calls|queries|requests|searches)\b`,
      'rerank $1 queries',
    ],
    [
      reAll`(?<=\brerank[^;]{1,60})(?<![\w.,$€£])(\d{1,4}) (?:docs?|documents|passages|candidates|chunks|results|hits) ?(?:[x×@]|of|at|with) ?(\d[\d.,]{0,9}k?) ?tok(?:en)?s?\b(?: each| apiece)?`,
      '$1 passages of $2 tokens each',
    ],
  ],
};

const THING =
  '(?:docs?|documents?|pages?|contracts?|emails?|calls?|tickets?|reports?|files?|transcripts?|articles?|claims?|invoices?|resumes?|cvs?)';
/** "each doc is chunked in 8": so many requests for each of them. */
const CHUNKED: Rewording = [
  reAll`\b(?:each|every|an?|one) (${THING}) (?:is |gets |are )?(?:chunked|split|cut|divided) (?:up )?(?:in(?:to)?) (?:about |~ ?)?(\d{1,3})(?: (?:chunks|parts|pieces|requests))?\b`,
  '$2 chunks per $1',
];
/** "50 questions x 12k docs": each is asked of each. */
const ASKED_OF_EACH: Rewording = [
  reAll`(?<![\w.,$€£])(\d{1,4}) (?:questions|prompts|checks|queries|fields|criteria) ?(?:[x×*]|for each of|on each of|over) ?(\d[\d.,]*) ?([km]?) (${THING})\b`,
  (words = '', many = '', things = '', scale = '') => {
    const asked = Number(many) * Number(things.replaceAll(',', ''));
    return Number.isFinite(asked) ? `${withoutDust(asked)}${scale} requests` : words;
  },
];
/** "90k orders a day, 8% lead to a support chat": how many of them reach a model. */
const LEADS_TO: Rewording = [
  /,? (?:and |of which |about |only |~ ?)*(?<![\d.])(\d{1,2}(?:\.\d{1,2})?) ?%(?: of (?:them|those|these|which))? (?:lead to|leads to|trigger|triggers|end in|ends in|result in|cause|generate|start|open|create|become)s? (?:an? |the )?(?:(?:[a-z]{2,12} )?(?:chats?|conversations?|tickets?|calls?|requests?|summar(?:y|ies)|sessions?))\b/gi,
  (_, share) => `, ${withoutDust(Number(share) / FULL)} requests each`,
];

/** "3M products, 120 tok, reindex monthly": how often all of it comes. */
const INDEXED_AGAIN: Rewording = [
  /\b(?:re-?(?:index|embed|process)(?:ed|es|s|ing)?|indexed|embedded)(?: (?:it|them|all|everything))?,? (daily|weekly|monthly|quarterly)\b(?! (?:volume|tokens))/gi,
  '$1',
];

/** The rows, and what a line holds where they may read something. */
export const KINDS_OF_REQUESTS: readonly WordedKind[] = [
  RERANKED,
  {
    rows: [INDEXED_AGAIN],
  },
  { holds: /chunked|split|cut|divided/i, rows: [CHUNKED] },
  {
    holds: /\d (?:questions|prompts|checks|queries|fields|criteria) ?(?:[x×*]|for|on|over)/i,
    rows: [ASKED_OF_EACH],
  },
  {
    holds: /\d ?% (?:of [a-z]+ )?(?:lead|trigger|end|result|cause|generate|start|open|create|become)/i,
    rows: [LEADS_TO],
  },
  SIZES_BY_KIND,
  {
    holds: /[x×*] ?\d{1,3} (?:models|llms|variants|seeds|runs|versions|configs|checkpoints|candidates)/i,
    rows: [TO_EACH_MODEL],
  },
];

/** "200M embedding tokens per day": what they are for stands between. */
export const EMBEDDING_TOKENS: WordedKind = {
  holds: /\d ?[kmbt]? embeddings? tok/i,
  // Beside other tokens they are another job.
  beside: /^(?!(?:.*\btok(?:en)?s?\b){2})/is,
  rows: [[reAll`(?<=\d ?[kmbt]?) embeddings? (tok(?:en)?s?)(${A_PERIOD})?`, ' $1$2, embeddings,']],
};
