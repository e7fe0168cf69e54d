import { inShort, nearEnough } from '../../domain/round.ts';
import { re } from '../expression.ts';
import { MONTH_BEGINS, MONTH_NAME } from '../month-names.ts';
import { A_PERIOD, A_SECOND } from '../period-names.ts';
import { ask, quoted, say } from '../problems.ts';
import { IN_HOUSE } from '../text/figures/parts.ts';
import { scaledNumber } from '../text/figures/short-number.ts';
import { BILLS_COUNTED, billsOrMoney } from '../text/traffic/papers-counted.ts';
import type { RefusedPhrase } from './looks/refusal.ts';
import { PERCENTILES_ALONE, PERCENTILES_OF_TRAFFIC } from './traffic/percentiles.ts';

/** Words that change the sums and leave open how: "setup fee $15k", "must be private", "on sagemaker". */

const ONCE = '(?:set-?up|onboarding|installation|integration|implementation|migration|activation)';
const SUM = String.raw`[$€£] ?\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,4})?k?`;
const FEE = `${ONCE}(?: (?:fees?|costs?|charges?))?`;

/** A sum that is paid once, by the month over one year and over three: lines that say so. Empty where none is found. */
export const byTheMonth = (words: string): readonly string[] => {
  const sum = re`${SUM}`.exec(words)?.[0] ?? '';
  const sign = sum.charAt(0);
  const usd = scaledNumber(sum.slice(1).trim());
  return Number.isFinite(usd) && usd > 0
    ? [12, 36].map((months) => `other ${sign}${nearEnough(usd / months)} a month`)
    : [];
};

/** Hours of a day that such a share leaves. */
const hoursLeft = (words: string): number => inShort(24 * (1 - Number.parseInt(words, 10) / 100));

const TOKENS = String.raw`\d[\d.,]{0,9} ?[kmb](?: ?tok(?:en)?s?)?${A_PERIOD}?`;
/** "2B tokens and 300M embedding tokens" */
const EMBEDDED_TOO = re`(?<![\w.,$€£])(?:(?<written>${TOKENS})(?: (?:of )?(?:chat|llm|text|generation|completion)s?)?(?:,| and| plus| ?\+| &)* (?<read>${TOKENS})(?: of (?:them|which|that|it))? (?:(?:are|is|for|of|as) )?embed(?:ding)?s?(?: tokens)?\b|(?<first>${TOKENS}) (?:(?:of|for) )?embed(?:ding)?s?(?: tokens)?(?:,| and| plus| ?\+| &)* (?<second>${TOKENS})(?: (?:of )?(?:chat|llm|text|generation|completion)s?)?\b)`;

const A_DATE = '(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?';
const SENT_ON_DAY = String.raw`(?<![\w.,$€£])\d[\d.,]{0,9} ?[kmb]? ?(?:tok(?:en)?s?|requests|calls|prompts|messages|chats)\b`;

/** Rows of refusals. */
export const OPEN_QUESTIONS: readonly RefusedPhrase[] = [
  PERCENTILES_ALONE,
  PERCENTILES_OF_TRAFFIC,
  {
    name: 'bills that are read or paid',
    holds: /\b(?:invoice|bill)s?\b/i,
    pattern: re`${BILLS_COUNTED}(?! (?:on|for|to|from|with) )`,
    message: (words) => ask`Is ${quoted(words)} money, or so many of them to read?`,
    hints: billsOrMoney,
  },
  {
    name: 'what a cache saves',
    holds: /^(?=.*cach)(?=.*(?:sav|cut|reduc|lower|less|cheap))/is,
    pattern:
      /\b(?:prompt |context |prefix )?cach(?:e|ing|ed prompts?) (?:(?:will|would|could|should|can|already) )?(?:sav|cut|reduc|lower)(?:es?|s|ing|ed)? (?:(?:us|our|the|bill|costs?|spend|about|around|roughly|by|up to|of) ){0,5}(\d{1,2}(?:\.\d)? ?%)|\b(\d{1,2}(?:\.\d)? ?%) (?:saved|savings?|less|cheaper) (?:by|from|with|through|due to) (?:prompt |context )?cach(?:e|ing)\b/i,
    message: (words) =>
      ask`Is ${quoted(words.trim())} the part of the input that comes from the cache, or what comes off the bill?`,
    hints: (words) => {
      const [some] = /\d{1,2}(?:\.\d)? ?%/.exec(words) ?? [];
      return [`${some} cached`, `${some} discount`];
    },
  },
  {
    name: 'whose part is hosted',
    holds: /^(?=.*%)(?=.*(?:prem|house|self[- ]hosted))/is,
    pattern: re`\b${IN_HOUSE} (?:for|of) (?:[a-z]+ ){1,4}\(?(?:about |around |~ ?)?(\d{1,2} ?%)\)?(?: of (?:it|traffic|volume|tokens|the (?:traffic|volume|tokens|load)))?`,
    message: (words) =>
      say`${quoted(words.trim())}: whose part it is changes no cost. Type the share that is hosted, and where data must stay if all of it must.`,
    hints: (words) => [`${/\d{1,2} ?%/.exec(words)?.[0]} could move`],
  },
  {
    name: 'embeddings beside text that is written',
    holds: /embed/i,
    pattern: EMBEDDED_TOO,
    message: (words) =>
      say`${quoted(words.trim())} are two kinds of work, and each has a card of its own: ask for one at a time.`,
    hints: (words) => {
      const { written, read, first, second } = EMBEDDED_TOO.exec(words)?.groups ?? {};
      return [written ?? second ?? '', `${read ?? first} of embeddings`];
    },
  },
  {
    name: 'a fee that is paid once',
    pattern: re`(?:\b(?:an? )?(?:one[- ]?(?:time|off)|initial|upfront) )?(?:${FEE}(?: (?:of|is|at|about))*:? ${SUM}|${SUM} (?:(?:one[- ]?(?:time|off)|initial|upfront) )?(?:for )?${FEE})(?! ?(?:\/|per |an? )(?:mo|month|yr|year|gpu|hr|hour)\b)(?:,? (?:once|one[- ]?(?:time|off)|upfront)\b)?`,
    holds: /\b(?:set-?up|onboard|install|integrat|implement|migrat|activat)/i,
    message: (words) =>
      say`${quoted(words.trim())} is paid once: type what it comes to a month over the time that it is for, such as "other $500 a month".`,
    hints: byTheMonth,
  },
  {
    name: 'private, of which nobody said how',
    pattern:
      /\b(?:need|want|must|has to|have to|should|keep|stay|make)(?:s|ed)?(?: (?:it|this|that|them|everything|data|our data|the data|be|to be|to stay|stay|kept|fully|completely|strictly)){0,5} private\b(?! (?:endpoint|link|cloud|subnet|network))/i,
    holds: /\bprivate\b/i,
    unless: ({ fields }) => fields.has('constraints.dataResidency'),
    message: (words) =>
      ask`Does ${quoted(words.trim())} say that nothing may leave your own infrastructure, or may an API be used that keeps no data?`,
    hints: ['own infrastructure only', 'any API may be used'],
  },
  {
    name: 'several answers to one prompt',
    holds: /best[- ]of|samples|candidates|rollouts|generations|\bn ?=/i,
    pattern:
      /\bbest[- ]of[- ](?:n ?= ?)?\d{1,3}(?: (?:sampling|samples?|decoding))?\b|\b(?:n ?= ?)?\d{1,3} (?:samples|candidates|rollouts|generations) (?:each|per (?:prompt|request|question|query|call|task|problem))\b/i,
    message: (words) =>
      ask`Is the prompt of ${quoted(words.trim())} paid every time? Type "${/\d+/.exec(words)?.[0] ?? ''} answers each" where it is, or what all answers come to together as the output where it is read once.`,
    hints: (words) => [`${/\d+/.exec(words)?.[0]} answers each`],
  },
  {
    name: 'what came on one day',
    holds: re`${MONTH_BEGINS}`,
    pattern: re`(?<=^|[,;.(] ?)(?:on )?(?:${MONTH_NAME}\.? ${A_DATE}|${A_DATE} (?:of )?${MONTH_NAME})(?:,? 20\d\d)?[:,]? (?:(?:we|it|they) [a-z]{3,9} )?${SENT_ON_DAY}(?! ?(?:\/|per\b|an?\b|each\b|daily|weekly|monthly))`,
    message: (words) => ask`Is ${quoted(words.trim())} what comes every day, or all of a month?`,
    hints: (words) => {
      const amount = re`${SENT_ON_DAY}$`.exec(words)?.[0] ?? '';
      return [`${amount} a day`, `${amount} a month`];
    },
  },
  {
    name: 'what is said before is sent again',
    holds: /grow|accumul|build|pile|re-?sent/i,
    pattern:
      /\b(?:(?:chat |full |message )?history|context|conversations?|transcripts?) (?:(?:is|are|gets?|always|fully|keeps?|will) )*(?:grow(?:s|ing)?|accumulat(?:es?|ing)|builds? up|piles? up|re-?sent)\b(?: (?:up )?(?:to|until) ~?\d[\d.,]*k?\b(?: tok(?:en)?s?)?)?/i,
    message: (words) =>
      say`${quoted(words.trim())}: each call reads what came before it. Type what one reads on average, with all of that, such as "6k in 300 out per request".`,
    hints: [],
  },
  {
    name: 'requests of a second of each GPU',
    holds: /(?:\bper|\ban?|\beach|\/) ?gpu/i,
    pattern: re`(?<![\d.,])\d[\d.,]{0,6} ?(?:rps|qps|(?:req(?:uest)?s?|quer(?:y|ies)|calls)${A_SECOND})(?: ?\/ ?| per | (?:on )?each | an? )gpu\b`,
    message: (words) =>
      ask`Is ${quoted(words.trim())} what a GPU reaches, or the traffic? Type the traffic of all together, and what one reaches in tokens, such as "900 output tok/s per GPU".`,
    hints: [],
  },
  {
    name: 'SageMaker without its machine',
    pattern:
      /\b(?:aws |amazon )?sage ?maker(?: (?:jumpstart|inference|real[- ]?time|serverless))?(?: endpoints?)?\b/i,
    holds: /sage ?maker/i,
    unless: ({ facts }) => facts.kinds.has('instance'),
    message: (words) =>
      ask`Which machine is behind ${quoted(words)}? It is paid by that: type its name, such as "ml.p5.48xlarge".`,
    hints: ['ml.g6e.12xlarge', 'ml.p5.48xlarge'],
  },
  {
    name: 'what is kept in a cache, by the hour',
    holds: /^(?=.*cach)(?=.*storage)/is,
    pattern:
      /\b(?:(?:context|prompt) )?cach(?:e|ed|ing) storage(?: (?:is|at|costs?|of|for))*:? [$€£]? ?\d+(?:\.\d+)?(?: ?(?:\/|per) ?(?:(?:1 ?)?m(?:illion|tok)?)(?: tok(?:en)?s?)?)?(?: ?(?:\/|per|an?) ?(?:hour|hr|h)\b)?/i,
    message: (words) =>
      say`${quoted(words.trim())} grows with what is kept and for how long: type what it comes to a month, such as "other $200 a month", or leave it out.`,
    hints: [],
  },
  {
    name: 'what others do on the same GPUs',
    holds: /^(?=.*%)(?=.*\b(?:by|with|for)\b)/is,
    pattern:
      /(?<![\d.])\d{1,2} ?% (?:utili[sz]ed|used|busy|occupied|taken|loaded|booked)(?: up)? (?:by|with|for) (?:training|research|others?|another|fine-?tuning|other (?:teams|jobs|work)|different)\b/i,
    message: (words) =>
      say`${quoted(words.trim())} is not there for this: type for how long the GPUs are, such as "billed ${hoursLeft(words)} hours a day", or how many of them.`,
    hints: (words) => [`billed ${hoursLeft(words)} hours a day`],
  },
  {
    name: 'a price in steps',
    holds: /^(?=.*\d)(?=.*(?:then|after|above|beyond|over|free|up to|until|below|under))|first \d/is,
    pattern:
      /\bfirst \d[\d.,]* ?[kmb](?: tok(?:en)?s?)?(?: (?:is|are|for|at))* (?:free|[$€£] ?\d+(?:\.\d+)?(?: ?(?:\/|per) ?\w+)?),? (?:and |then |after that |thereafter )*[$€£] ?\d+(?:\.\d+)?(?: ?(?:\/|per) ?m(?:illion|tok)?\b)?|[$€£] ?\d+(?:\.\d+)? ?(?:\/|per) ?m(?:illion|tok)?(?: tok(?:en)?s?)? (?:up to|until|below|under|for the first) \d[\d.,]* ?[kmb](?: tok(?:en)?s?)?,? (?:and |then )?[$€£] ?\d+(?:\.\d+)?(?: ?(?:\/|per) ?m(?:illion|tok)?(?: tok(?:en)?s?)?)?(?: (?:after|above|beyond|over|thereafter)(?: that)?)?/i,
    message: (words) =>
      say`${quoted(words.trim())} is a price in steps: type what a million tokens costs on average at your volume, such as "vs $0.43/M".`,
    hints: [],
  },
  {
    name: 'a cache that holds for an hour',
    pattern:
      /\b(?:with )?(?:an? )?(?:1|one|60)[- ]?(?:h|hr|hours?|min(?:ute)?s?) (?:prompt )?cach(?:e|ing)(?: (?:ttl|writes?|lifetime|duration))?\b|\bcach(?:e|ing)(?: (?:ttl|writes?|lifetime|duration))?(?: (?:of|for|is|at))*:? (?:1|one|60)[- ]?(?:h|hr|hours?|min(?:ute)?s?)\b/i,
    holds: /cach/i,
    message: (words) =>
      say`${quoted(words.trim())}: what is kept for an hour is written at another price than for five minutes, which is that of our list: type both prices after the name of the API if you know them, or leave it out.`,
    hints: [],
  },
];
