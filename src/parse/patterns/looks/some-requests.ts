import { toType, toWhole } from '../../../domain/round.ts';
import { re } from '../../expression.ts';
import { ask, quoted, say } from '../../problems.ts';
import type { Reading } from '../../reading.ts';
import { REQUESTS, WHAT_COMES } from '../../requests.ts';
import { countIn, PART, partPercent, SEVERAL_WORD, timesSaid } from '../../text/figures/number-words.ts';
import type { RefusedPhrase } from './refusal.ts';

/** What is said of some of the requests alone: "5% need vision", "10% of calls fail", "two thirds are under 100 tokens". */

/** A part of them in words or as a percentage. */
export const SOME = String.raw`(?<![\w.])(?:about |around |roughly |some )?(?:half|${PART}|\d{1,3}(?:\.\d+)? ?%)`;
/** What a line holds that tells a share of anything. */
export const A_SHARE = /%|half|third|quarter|fifth|tenth/i;
/** The share that words say, in percent: "50%" of "half of them". */
const shareIn = (words: string): string =>
  /\d+(?:\.\d+)? ?%/.exec(words)?.[0] ?? partPercent(re`half|${PART}`.exec(words)?.[0] ?? 'half');

const ANY_OF_THEM = `(?:${WHAT_COMES}|inputs|answers|outputs|responses|replies|completions|users|them|it|these|those)`;
const OF_THEM = `(?: of (?:(?:the|our|all|my|api) )*${ANY_OF_THEM})?`;
const SIZE = String.raw`~?\d[\d.,]*k?(?:(?: (?:and|to) | ?- ?)\d[\d.,]*k?)?(?: ?(?:tok(?:en)?s?|words)\b)?`;
const COMPARED =
  '(?:under|below|over|above|less than|more than|fewer than|at least|at most|longer than|shorter than|larger than|smaller than|between|up to)';

/** "two thirds of the answers are under 100 tokens". */
export const SOME_BY_SIZE = re`${SOME} of (?:(?:the|our|all|my) )*${ANY_OF_THEM} (?:(?:are|is|have|has|stay|stays|run|go|goes|take|takes|need|needs|use|uses|fit|fits) )?(?:well |way |far |in )?${COMPARED} ${SIZE}`;

const SIZED =
  /\d[\d.,]*k? ?(?:tok(?:en)?s? )?(?:in|out|input|output|prompt|completion)\b|\d[\d.,]*k? ?tok(?:en)?s? (?:each|per|a)\b/i;

/** Whether a mean is said beside the part whose size is told. */
export const saysMean = ({ 0: words, index }: RegExpExecArray, { text }: Pick<Reading, 'text'>): boolean =>
  SIZED.test(text.slice(0, index) + text.slice(index + words.length));

const OF_REQUESTS = re`^ of (?:(?:the|our|all|these|those|incoming) )*(?:${REQUESTS}|traffic|them)\b`;

/**
 * "40% of prompts are code", "a cache answers 35% of requests": a share of the requests, and none of the tokens. `behind`
 * is the text behind the words.
 */
export const isOfRequests = (words: string, behind: string): boolean =>
  (/^(?:answers|prompts) /i.test(words) && OF_REQUESTS.test(behind)) ||
  (/\bof (?:(?:the|our|all|my) )*(?:prompts|inputs|outputs|answers|completions|responses|replies)$/i.test(
    words,
  ) &&
    /^ (?!(?:and|or|vs|on|with|at|for)\b)[a-z]/i.test(behind));

const FAILS =
  '(?:fail\\w*|time ?outs?|timed? out|error(?: out|s)?|(?:are |get |is |have to be |must be |need to be )?(?:retr(?:y|ied|ies)|re-?sent|repeated))';
const AGAIN = re`${SOME}${OF_THEM} ${FAILS}(?: and (?:are |get |we |is )?(?:retr(?:y|ied)|re-?sent|sent again|repeated)(?: (?:them|it))?)?(?: (?:just |only )?once)?\b|\b(?:retr(?:y|ies)|failure|error)(?: rate)?(?: of| is| at|:)? \d{1,2}(?:\.\d+)? ?%|(?<![\d.])\d{1,2}(?:\.\d+)? ?% (?:of )?(?:retries|retry rate|failure rate|error rate)\b`;

/** "2 retries each", "max 3 retries per request", "retried twice": how often at most, and not how often it is. */
const TRIED_AGAIN = re`(?:(?:up to|at most|max(?:imum|\.)?(?: of)?) )?(?<![\w.])(?<many>\d{1,2}) (?:automatic |auto[- ])?(?:retr(?:y|ies)|re-?tries|repeats|attempts)(?: (?:each|(?:per|for each|a|on each) ${REQUESTS}))?\b|\b(?:retr(?:y|ied)|re-?sent|repeated) (?:(?:them|it|up to|at most|about) )*(?<often>once|twice|thrice|\d{1,2} times|\d{1,2}x)(?: (?:each|on average))?\b`;

/** Each of them once, and once more for each time that it is tried again: attempts are all of them. */
const withTries = (words: string): readonly string[] => {
  const { many, often } = TRIED_AGAIN.exec(words)?.groups ?? {};
  const again = many === undefined ? timesSaid(often ?? '') : Number(many);
  const sent = /attempts/i.test(words) ? again : again + 1;
  return [`${sent} requests each`];
};

/** "10% of calls fail": so many requests for each. */
const withRepeats = (words: string): readonly string[] => {
  const percent = Number(/(\d+(?:\.\d+)?) ?%/.exec(words)?.[1]);
  return percent > 0 && percent < 100 ? [`${toType(1 + percent / 100)} requests each`] : [];
};

const CHECKED = '(?:(?:double[- ])?checked|graded|judged|reviewed|scored|verified|rated|evaluated|voted on)';
const ANSWERS = '(?:answers?|repl(?:y|ies)|responses?|outputs?|completions?|summar(?:y|ies)|one|of them)';
/** "each answer is checked by 2 judges": models, as people are no request. */
const JUDGED = re`(?:\b(?:(?:then|and) )?(?:each|every|all)(?: of the)? ${ANSWERS} )?(?:\b(?:is|are|gets?|being) )?(?:then |also |always )?\b${CHECKED} by (?<judges>[2-9]|${SEVERAL_WORD}) (?:(?:llm|ai|other|different|separate|independent|small|cheap) )*(?:judges?|models|llms|graders|critics|checkers|verifiers|evaluators)(?: models)?\b(?: each)?|\b(?<reviewers>[2-9]|${SEVERAL_WORD}) (?:(?:llm|ai|other|different|separate|independent|small|cheap) )*(?:judges?|reviewers|graders|critics|checkers|verifiers|evaluators) (?:each|(?:per|for (?:each|every)) ${ANSWERS})\b`;

/** The calls of those who check, and with them the one that is checked. */
const withJudges = (words: string): readonly string[] => {
  const { judges: named, reviewers = '' } = JUDGED.exec(words)?.groups ?? {};
  const judges = countIn(named ?? reviewers);
  return [`, ${judges} requests each`, `, ${judges + 1} requests each`];
};

/** "half the requests hit the cache": their input is read from it, or their answers come out of it and no model is asked. */
const HIT_CACHE = re`${SOME}(?: of)? (?:(?:the|our|all|my|of) )*(?:${REQUESTS}|traffic|users|them) (?:hits?|are hits (?:of|in)|land in) (?:the |our |a )?(?:prompt |prefix |semantic )?cache\b`;

/** "30% realtime": of the others it is not said that they wait. */
const LIVE_IN_PART = re`(?<![\d.])\d{1,2} ?%${OF_THEM}(?: (?:is|are|stays?|must be|has to be|needs? to be|as))* (?:real[- ]?time|interactive|synchronous)\b(?! (?:api|price))(?: (?:traffic|requests))?`;

const PICTURES = '(?:vision|images?|pictures?|photos?|screenshots?|audio|voice|video|multi-?modal|ocr)';

const PICTURED = re`(?:%|half|third|quarter|fifth|tenth)[^,;]{0,60} ${PICTURES}`;

const SIDES =
  '(?:(?:system )?prompts?|contexts?|inputs?|outputs?|answers?|responses?|repl(?:y|ies)|completions?|history|token count)';
const SHORTENED = re`\b(?:compress|trim|shorten|cut|reduc|shrink|prun|distil|condens|optimi[sz])\w*(?: down)? (?:(?:the|our|all|my|average) )*${SIDES}(?: (?:length|size|tokens?))? (?:by|in) (?:(?:about|around) )?(?:half|${PART}|\d{1,2} ?%)|(?<![\d.])\d{1,2} ?% (?:shorter|smaller|longer|leaner) ${SIDES}\b|\b${SIDES} (?:(?:are|is|get|become|would be|will be|could be) )?\d{1,2} ?% (?:shorter|smaller|longer|leaner)\b`;

const OF_INPUT =
  '(?:(?: of)? (?:(?:the|each|every|our|all) )+(?:inputs?|prompts?|input tokens|prompt tokens|context)| of (?:inputs?|prompts?|input tokens|prompt tokens|context))';
const SAME = '(?:shared|common|static|fixed|identical|constant|repeated|boilerplate|same)';
/** How it is the same: "is the same every time", "never changes". */
const IS_SAME = `(?:(?: (?:is|are|being|stays?|an?|the|always|all|just|exactly))* ${SAME}\\b| (?:never changes?|does ?n'?t change|do ?n'?t change))`;
const HEAD = '(?:prefix|system prompt|preamble|instructions|boilerplate|few[- ]shot examples|template)';
/** "75% of the prompt is a shared prefix", "half the prompt is the same every time", "60% shared prefix". */
const SHARED = re`${SOME}(?:${OF_INPUT}${IS_SAME}(?: (?:system )?(?:prompt|prefix|${HEAD}))?(?: (?:every|each) (?:time|call|request))?|(?: (?:is|are|an?|the))* ${SAME} ${HEAD})`;

/** Rows of refusals: what is said of some requests needs a figure of all of them. */
export const SOME_REQUESTS: readonly RefusedPhrase[] = [
  {
    name: 'some requests by their size',
    pattern: SOME_BY_SIZE,
    holds: A_SHARE,
    unless: (reading) => {
      const match = SOME_BY_SIZE.exec(reading.text);
      return match !== null && saysMean(match, reading);
    },
    message: (words) =>
      say`${quoted(words)} is a part of them, and what counts is the mean of all: type what a request reads and writes on average, such as "1500 in 300 out per request".`,
    hints: ['1500 in 300 out per request'],
  },
  {
    name: 'some that hit a cache',
    holds: /cache/i,
    pattern: HIT_CACHE,
    message: (words) =>
      ask`${quoted(words.trim())}: is that part of the input read at the price of a cache? Requests that are answered from a cache reach no model: leave those out of the volume.`,
    hints: (words) => [`${shareIn(words)} cached`],
  },
  {
    name: 'some that people wait for',
    holds: /real[- ]?time|interactive|synchronous/i,
    pattern: LIVE_IN_PART,
    unless: ({ facts }) => facts.says(/\bbatch/i),
    message: (words) =>
      ask`${quoted(words.trim())}: may all else wait, at the price of a batch? Type what share of it may.`,
    hints: (words) => [`${100 - Number.parseInt(/\d+/.exec(words)?.[0] ?? '0', 10)}% batch`, '0% batch'],
  },
  {
    name: 'requests that are sent again',
    pattern: AGAIN,
    holds: /fail|retr|error|timed? ?out|re-?sent|repeat/i,
    message: (words) =>
      say`${quoted(words.trim())}: what is sent again is paid again. Type how many are sent for each, such as "1.1 requests each", or leave it out where they are in the count.`,
    hints: withRepeats,
  },
  {
    name: 'requests that may be tried again',
    pattern: TRIED_AGAIN,
    holds: /re-?tr|re-?sent|repeat|attempt/i,
    message: (words) =>
      ask`How often does ${quoted(words.trim())} come about? What is tried again is paid again: type how many are sent for each, such as "1.1 requests each", or leave it out where they are in the count.`,
    hints: withTries,
  },
  {
    name: 'answers that several models check',
    pattern: JUDGED,
    holds: /judge|reviewers|models|llms|graders|critics|checkers|verifiers|evaluators/i,
    message: (words) =>
      ask`${quoted(words.trim())}: is the call counted here that writes what they check? Type how many calls there are for each.`,
    hints: withJudges,
  },
  {
    name: 'requests with pictures in them',
    pattern: re`${SOME}${OF_THEM} (?:(?:need|have|has|use|uses|contain|contains|include|includes|with|are|is|require|requires) )+(?:an? |some )?${PICTURES}\b|(?<![\d.])\d{1,3} ?% ${PICTURES}\b`,
    holds: PICTURED,
    message: (words) =>
      say`${quoted(words.trim())}: we cost text in tokens. Type what all requests come to in tokens, with those that a picture is counted as, or leave it out.`,
    hints: [],
  },
  {
    name: 'a part of the prompt that is always the same',
    holds:
      /shared|common|static|fixed|identical|constant|repeated|boilerplate|same|never change|n'?t change/i,
    pattern: SHARED,
    unless: ({ text }) => /cach/i.test(text),
    message: (words) =>
      ask`Is ${quoted(words.trim())} cached? What is always the same costs less only where a cache holds it.`,
    hints: (words) => [`${shareIn(words)} cached`, '0% cached'],
  },
  {
    name: 'headroom',
    holds: /head ?room|buffer|margin|slack/i,
    pattern:
      /(?<![\d.])(?<before>\d{1,2}) ?% (?:of )?(?:head ?room|buffer|safety margin|slack)\b|\b(?:head ?room|buffer|safety margin|slack)(?: of| is|:)? (?<behind>\d{1,2}) ?%/i,
    message: (words) =>
      ask`How full may the GPUs be with ${quoted(words.trim())}: is it a share of what they can serve, or on top of the traffic?`,
    hints: (words) => {
      const share = Number(/(\d+) ?%/.exec(words)?.[1]);
      return [100 - share, toWhole(10_000 / (100 + share))].map((load) => `${load}% util`);
    },
  },
  {
    name: 'prompts that become shorter',
    pattern: SHORTENED,
    holds: /compress|trim|short|cut|reduc|shrink|prun|distil|condens|optimi|smaller|longer|leaner/i,
    message: (words) =>
      say`${quoted(words.trim())}: type the figures as they are, and say it below the card, where the answer shows what it changes; or type the figures as they would be.`,
    hints: [],
  },
];
