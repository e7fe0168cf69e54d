import { toType } from '../../../domain/round.ts';
import { re, reAll } from '../../expression.ts';
import { OPEN_FAMILY } from '../../names/family-name.ts';
import { type Rewording, reworded } from '../reworded.ts';
import { PART, partIn, partPercent } from './number-words.ts';

/** A part of the traffic that is done in some way: "batch for half of it", "half of it can go through batch". */

const ABOUT = '(?:about|around|roughly|approximately|nearly|almost|up to|maybe|perhaps|probably|like|some)';
const SOME = String.raw`(?:${ABOUT} )?(half|${PART}|\d{1,3}(?:\.\d+)? ?%)`;
const OF_IT =
  '(?: of (?:it|that|this|them|everything|(?:(?:the|our|all) )*(?:traffic|tokens|requests|calls|volume|load|work|jobs|inputs?|prompts?|context))| (?:the|our) (?:traffic|tokens|requests|calls|volume|load|work|inputs?|prompts?))?';
const BATCH = '(?:the )?batch(?:ing)?(?: (?:api|mode|processing))?';
const CACHE = '(?:the )?(?:prompt )?cach(?:e|ing)';
const USE = '(?:(?:use|using|with|through|via|turn on|enable) )?';
const GOES =
  '(?: (?:can|could|may|might|will|would|should|to))? (?:go|goes|be sent|run|runs|be run|be done|be processed|be) (?:through|via|in|as|with|by|on|to) ';

const CAN_WAIT =
  '(can|could|may|might) (?:(?:easily|also|probably|well) )*(?:wait|be (?:batched|delayed|deferred|postponed))(?: (?:overnight|until (?:the )?(?:night|morning|tomorrow)|for (?:the )?night|a day))?';

const percentOf = (some: string): string => (some.endsWith('%') ? some : partPercent(some));

/** "cached half price", "batch half off": what it costs, and no part of the traffic. */
const NO_PRICE = '(?![\\w-]| (?:(?:of )?(?:the )?(?:list )?(?:price|cost|rate)|off|discount|cheaper|less))';

/** "half batched, half live": the part was said in front. */
const NOT_BEHIND_PART =
  '(?<!(?:half|thirds?|quarters?|fifths?|tenths?|%)(?: of)?(?: (?:it|that|the|input|prompts?|tokens|traffic|requests|calls))*(?: (?:is|are))? )';

const HEDGED = re`\b${ABOUT} \d`;

/** "cached about half", "batched: a third": a part that is named first. In percent alone it is read as it stands. */
const named = (words: string, some: string, what: string): string =>
  some.endsWith('%') && !HEDGED.test(words) ? words : `${percentOf(some)} ${what}`;

/** What something costs less. */
export const OFF = String.raw`(?:\d{1,2}(?:\.\d+)? ?%|half)(?: (?:the )?(?:price|cost)| (?:off|discount|cheaper|less|lower|reduction))`;
/** What may stand between the name of a way to pay and what it costs less. */
export const PRICE_IS =
  '(?:(?:is|are|at|of|with|for|costs?|gets?|gives?|saves?|we|us|you|a|an|about|around|the|discount) ){0,4}';
const LESS = String.raw`(\d{1,2}(?:\.\d+)? ?%|half)`;
const WITH = '(?:,? ?\\b(?:with|and|at|for|plus) )?';
const BATCH_PRICE = 'batch(?:ing|ed)?(?: (?:api|mode|processing|tier|pricing|prices))?';

/** Behind other words it is a part of its own: "30% batch with 50% batch discount". */
const batchLess = (words = '', less = ''): string =>
  `${/^batch/i.test(words) ? '' : ', '}batch ${percentOf(less)} off`;

/** "50% batch discount", "batch at half price": what a batch costs less. */
const BATCH_DISCOUNTS: readonly Rewording[] = [
  [reAll`\b${LESS} (?:off )?${BATCH_PRICE} (?:discount|savings?)\b`, batchLess],
  [reAll`${WITH}\b${BATCH_PRICE} (?:discount|savings?):? ${PRICE_IS}${LESS}(?: off)?(?![\w-])`, batchLess],
  [
    reAll`${WITH}\b${BATCH_PRICE}:? ${PRICE_IS}(?=${OFF}(?![\w-]))${LESS}(?: (?:the )?(?:price|cost)| [a-z]+)`,
    batchLess,
  ],
];

const PARTS: readonly Rewording[] = [
  [
    reAll`${NOT_BEHIND_PART}\bcach(?:ed(?: (?:input|tokens|prompts?|context))?|ing|eable|e hits?(?: rates?)?)(?: (?:is|are|at|of))?:? ${SOME}${OF_IT}${NO_PRICE}`,
    (words = '', some = '') => named(words, some, 'cached'),
  ],
  [
    reAll`${NOT_BEHIND_PART}\bbatch(?:ed|able|ing)?(?: (?:is|are|at|of))?:? ${SOME}${OF_IT}${NO_PRICE}`,
    (words = '', some = '') => named(words, some, 'batch'),
  ],
  [reAll`\b${USE}${BATCH} (?:for|on) ${SOME}${OF_IT}(?![\w-])`, (_, some = '') => `${percentOf(some)} batch`],
  [
    reAll`\b${USE}${CACHE} (?:for|on) ${SOME}${OF_IT}(?![\w-])`,
    (_, some = '') => `${percentOf(some)} cached`,
  ],
  [reAll`\b${SOME}${OF_IT}${GOES}${BATCH}(?![\w-])`, (_, some = '') => `${percentOf(some)} batch`],
  [
    reAll`\b${SOME}${OF_IT} ${CAN_WAIT}(?![\w-])`,
    (words = '', some = '', can = '') =>
      some.endsWith('%') && !/ of /.test(words) ? words : `${percentOf(some)} ${can} batch`,
  ],
  // "half the requests are cached"
  [
    reAll`\b${SOME}${OF_IT}(?: (?:is|are|gets?|(?:can|could|will|would|may) be)) cached${NO_PRICE}`,
    (words = '', some = '') => (some.endsWith('%') ? words : `${percentOf(some)} cached`),
  ],
];

/** Which of the work, as it is called that is told apart by its share: "the hardest 20%". */
export const SORT_OF_WORK =
  '(?:hard|complex|difficult|tough|trick|long|big|large|simpl|eas|cheap|short|other|remaining|last|top|most)[a-z]*';

const restOf = (some: string): string => `${toType(100 - Number.parseFloat(percentOf(some)))}%`;
const THE_API = '(?:the |our )?(?:apis?|provider|vendor)';
/** Where one's own hardware stands. */
export const IN_HOUSE = '(?:on[- ]?prem(?:ises?)?|in[- ]house|self[- ]hosted)';
/** What is on the card already, and no name. */
const ON_CARD = re`^(?:${OPEN_FAMILY}|models?|gpus?|hardware|servers?|infra(?:structure)?|cluster|box(?:es)?|own)$`;

/** What is hosted of the traffic, and what an API keeps: "keep 30% on the api", "80% on our llama, rest on sonnet". */
const SPLIT_TRAFFIC: readonly Rewording[] = [
  // "40% on-prem", "on-prem 40%", "40% must stay in-house"
  [
    reAll`\b${SOME}${OF_IT}(?: (?:must|has to|have to|needs? to|should|will|would|could|can))?(?: (?:stays?|be|remains?|runs?|is|goes|go|kept|hosted|served))*(?: on)? ${IN_HOUSE}(?! (?:gpus?|hardware|servers?|cost|price))`,
    (_, some = '') => `${percentOf(some)} could move`,
  ],
  [
    reAll`\b${IN_HOUSE}(?: (?:is|at|for))?:? ${SOME}${OF_IT}(?= ?(?:$|[,;.)]| (?:vs|and|rest)\b))`,
    (_, some = '') => `${percentOf(some)} could move`,
  ],
  // "offload the cheap third to llama 8b"
  [
    reAll`\bthe ${SORT_OF_WORK} (half|third|quarter|fifth|tenth)(?= (?:to|on|of|goes?|stays?|runs?)\b)`,
    (_, part = '') => (/half/i.test(part) ? part : `a ${part}`),
  ],
  // "2B tokens on sonnet, keep the hardest 20%, rest llama 70b"
  [
    reAll`\b(?:keep|keeping|leave|leaving) (?:the )?(?:${SORT_OF_WORK} )?${SOME}${OF_IT}(?: there)?(?=,? (?:and |with )?(?:the )?(?:rest|remainder|others?)\b)`,
    (_, some = '') => `${restOf(some)} could move`,
  ],
  [
    reAll`\b(?:keep|keeping|leave|leaving) ${SOME}${OF_IT} (?:on|with|at) ${THE_API}(?![\w-])`,
    (_, some = '') => `${restOf(some)} could move`,
  ],
  [
    reAll`\b${SOME}${OF_IT} (?:(?:goes|runs|is|served) )?(?:on|to|by) (?:our|my) ([a-z][\w.: -]{0,30}?)(?:[,;]? (?:and |with )?|[,;] ?)(?:the )?(?:rest|remainder|other \d+%)(?: stays| goes)? (?:on|to|via|at|with) `,
    (_, some = '', ours = '') =>
      `${percentOf(some)} could move${ON_CARD.test(ours) ? '' : ` to ${ours.replace(/^own /i, '')}`}, vs `,
  ],
  [
    reAll`\bfall(?:ing|s)? ?back (?:to|on) ([a-z][\w .-]{1,30}?) for ${SOME}${OF_IT}(?![\w-])`,
    (_, api = '', some = '') => `${restOf(some)} could move, vs ${api}`,
  ],
];

/** "half of our $10k bill is opus": a part of what is spent. */
const OF_SPEND: Rewording = [
  reAll`\b(half|${PART}) of (?=(?:(?:the|our|my|total|monthly) )*(?:[$€£] ?\d[^,;.]{0,24} )?(?:bill|spend|invoice)\b)`,
  (_, part = '') => `${partPercent(part)} of `,
];

const ON_IT =
  '(?: of (?:it|them|that|the (?:traffic|tokens|requests|calls)))?(?: (?:(?:goes|runs|is|are|go|run) )?(?:on|to|with|via|by|for))?';
/** Whose name it is: "half the GPUs and half the people" are things that have a half each. */
const NO_NAME =
  '(?!(?:the|our|my|your|their|all|of|as|an?|this|that|those|these|(?:hundred|thousand|million|billion)s?)\\b)';
const ITS_NAME = String.raw`${NO_NAME}([a-z][a-z\d.: -]{2,32}?)`;

/** "a third on gemini pro, two thirds on flash": parts that make a whole, each with its name. */
const OF_A_WHOLE: Rewording = [
  reAll`\b(${PART}|half)${ON_IT} ${ITS_NAME}(?:,? (?:and |the )?|, ?)(${PART}|half)${ON_IT} ${NO_NAME}(?=[a-z])`,
  (words = '', one = '', name = '', other = '') =>
    Math.abs(partIn(one) + partIn(other) - 1) < 1e-9
      ? `${partPercent(one)} ${name}, ${partPercent(other)} `
      : words,
];

/** The text with such parts in the words of a share; most texts hold none. */
export const partsInWords = (text: string): string =>
  /batch|bill|on-?prem|in-house|self-hosted|spend|invoice|cach|\bwait\b|delay|deferr|postpon|\bkeep|\bleav|\brest\b|\bthe [a-z]+ (?:half|third|quarter|fifth|tenth)\b|remainder|other \d|fall|(?:third|quarter|fifth|tenth|half)\b.*(?:third|quarter|fifth|tenth|half)/i.test(
    text,
  )
    ? reworded(text, [OF_SPEND, OF_A_WHOLE, ...BATCH_DISCOUNTS, ...PARTS, ...SPLIT_TRAFFIC])
    : text;

/** "spot for half of the GPUs", "half of the GPUs on spot". */
export const PART_OF_FLEET = re`\b(?:spot|reserved|on[- ]demand)(?: (?:gpus?|instances?|pricing|prices))? for ${SOME}(?: of)?(?: (?:the|our|all))? (?:gpus?|cards|machines|nodes|fleet|replicas)\b|\b${SOME}(?: of)?(?: (?:the|our|all))? (?:gpus?|cards|machines|nodes|fleet|replicas) (?:on|as|at|are|is|could be|run on|from) (?:spot|reserved|on[- ]demand)\b`;
