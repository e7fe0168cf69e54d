import { makesNoText, modelById } from '../../catalog/index.ts';
import { re } from '../expression.ts';
import { OPEN_FAMILY } from '../names/family-name.ts';
import { GPU_NAME } from '../names/gpu-name.ts';
import { ask, noText, notUnderstood, offered, quoted, say } from '../problems.ts';
import type { Reading } from '../reading.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';
import { PART_OF_FLEET } from '../text/figures/parts.ts';
import { OPEN_FLEETS } from './hardware/open-fleets.ts';
import { PARTS_OF_MACHINES } from './hardware/parts-of-machines.ts';
import { PROCESSORS, SPEC_IN_WORDS } from './hardware/processors.ts';
import { kindsOf } from './hardware/unknown-machines.ts';
import type { RefusedPhrase } from './looks/refusal.ts';
import { SOME_REQUESTS } from './looks/some-requests.ts';
import { CHIPS_SOLD_PER_TOKEN } from './money/chips-sold-per-token.ts';
import { CONTRACTS } from './money/contracts.ts';
import { LISTED_DISCOUNTS } from './money/listed-discounts.ts';
import { SHARES_OF_MONEY } from './money/share-of-money.ts';
import { STAFF_QUESTIONS } from './money/staff-questions.ts';
import { SEVERAL_PLACES } from './names/several-places.ts';
import { OPEN_QUESTIONS } from './open-questions.ts';
import { OPTIONS } from './options.ts';
import { SEVERAL_CASES } from './several-cases.ts';
import { KINDS_OF_DAYS } from './traffic/kinds-of-days.ts';
import { isMostlyInput, MOSTLY_ONE_SIDE, saysMix } from './traffic/one-side.ts';
import { OPEN_TIMES } from './traffic/open-times.ts';
import { PARTS_OF_YEAR } from './traffic/parts-of-year.ts';
import { REPEATED_PARTS } from './traffic/repeated-parts.ts';
import { SEASONS_AND_STEPS } from './traffic/seasons.ts';
import { SOLD_BY_THE_SEAT } from './traffic/seats.ts';

/** Whole phrases that need an answer from people, or name what is not ours to cost. */

/** "parakeet tdt 0.6b": an unknown model is costed by its size, unless its name says that it writes no text. */
export const refuseNoText = ({ fields }: Reading): void => {
  const model = fields.get('selfHosted.model');
  if (typeof model?.value !== 'string' || modelById(model.value) !== undefined || !makesNoText(model.value))
    return;
  throw notUnderstood(noText(model.words));
};

const TO_FIRST = '(?:ttft|(?:time[- ]to[- ])?first[- ]token)';
const WAIT = String.raw`(?<![\d.])\d+(?:\.\d+)? ?(?:ms|msec|milliseconds?|s|sec|seconds?)`;

/** "1/2 of an H100", "half an A100", and how a slice is called: "MIG 3g.40gb". */
const SLICE = String.raw`\b(?:1\/[2-9]|half|(?:third|quarter|fifth|seventh|eighth|tenth) of(?= an? | one )) (?:of )?(?:an? |one )?(?:${GPU_NAME}\b|(?=gpu))`;
const SLICE_SIZE = String.raw`\b(?:(?:mig[ -]?(?:slices? |instances? |partitions? )?)?\dg\.\d+gb\b(?: mig)?(?: slices?| instances?)?|mig(?: slices?| instances?| partitions?)?\b)`;

/** How long training takes. */
const FOR_DAYS = String.raw` for (?:about |around )?\d{1,3} ?(?:h(?:ou)?rs?|h|days?|weeks?)\b`;

/**
 * The model that was trained, on the hardware that trained it and without, where words say how long that took: nobody
 * said what serves it.
 */
const ofTrained = (words: string): readonly string[] => {
  if (!re`${FOR_DAYS}$`.test(words)) return [];
  const trained = words.replace(re`${FOR_DAYS}$`, '').replace(/^train(?:ing)?/i, 'fine-tuned');
  return [...new Set([trained, trained.replace(/ on .*$/i, '')])];
};

/** What an API is for, as a line says it of the work. */
const KIND_OF_API = /moderation|classif(?:ication|ier)|summari[sz]ation|extraction|tagging|label(?:l?ing)/i;

/** ", 20k requests" of "20k product photos"; nothing where none are counted. */
const countedAs = (words: string): string => {
  const many = /^\d[\d.,]*[km]?(?= )/i.exec(words)?.[0];
  return many === undefined ? '' : `, ${many} requests`;
};

/** What needs an answer from people, or is not ours to cost. */
export const REFUSALS: readonly RefusedPhrase[] = [
  {
    name: 'pictures, speech, video',
    pattern: re`\b(?:sdxl|stable diffusion|dall-?e|midjourney|image generation|text[- ]to[- ]image|whisper(?: large)?(?: v\d)?|transcrib(?!ed (?:calls?|meetings?|interviews?|podcasts?|lectures?|voicemails?|audio)\b)\w+|transcriptions?|parakeet|voxtral|kokoro|flux[. -]?(?:[12]|dev|pro|schnell|kontext)|sora(?: ?\d)?|veo ?\d|wan ?2(?:\.\d)?|kling|hunyuan ?video|ltx[- ]?video|runway ?(?:ml|gen)|fal\.ai|speech[- ]to[- ]text|text[- ]to[- ]speech|tts|video generation|realtime api|elevenlabs|deepgram)\b|\b(?:\d[\d.,]{0,14}[km]?|an?|${COUNT_WORD}) videos?\b(?!.*\btok)`,
    message: noText,
    hints: [],
  },
  {
    name: 'clouds that nobody names',
    pattern:
      /\b(?:the )?(?:big|major|large) cloud(?:s| providers?| vendors?)\b|\bthe big (?:three|3)(?! ?[.\d])\b|\bhyper-?scalers?\b/i,
    holds: /\b(?:big|major|large) cloud|the big (?:three|3)|hyper-?scaler/i,
    message: (words) => ask`${quoted(words.trim())}: which are they? Type their names.`,
    hints: ['only aws, azure and google'],
  },
  {
    name: 'models of a country',
    pattern:
      /\b(?:no|without|avoid|not|non-?|can(?:['’]?t|not)|mus(?:tn['’]?t|t not)|may not|won['’]?t|don['’]?t want(?: to)?|not allowed to|never|ban(?:ned)?|forbid(?:den)?|rules? out) ?(?:(?:use|run|host|have|deploy|touch|allow) )?(?:any )?(?:chinese|american|us|european|foreign) (?:open )?(?:models?|llms?)\b|\b(?:chinese|american|us|european|foreign) (?:open )?(?:models?|llms?) (?:(?:are|is) )?(?:not (?:allowed|permitted|an option)|forbidden|banned|prohibited|excluded|ruled out|off[- ]limits)\b/i,
    holds: /(?:chinese|american|us|european|foreign) (?:open )?(?:models?|llms?)\b/i,
    message: (words) =>
      say`${quoted(words.trim())}: the card has the models that are named. Type which one goes, or what is hosted instead; sellers are ruled out as "no chinese sellers".`,
    hints: ['host llama 70b', 'no chinese sellers'],
  },
  {
    name: 'what a search costs',
    holds: /search|rerank/i,
    pattern:
      /(?:\b(?:vs\.?|versus|against) )?(?:(?:cohere|jina|voyage|amazon|azure) )?(?:rerank(?:er)?[ -]?(?:v?\d(?:\.\d)?)?,? ?(?:at|for|@|is|=)? ?)?[$€£] ?\d+(?:\.\d+)? ?(?:\/|per|for|a) ?(?:(?:1 ?k|1,?000|thousand|k|an?) ?)?search(?:es)?(?: units?)?\b|(?:\b(?:vs\.?|versus|against) )?\b(?:cohere|jina|voyage|amazon|azure) rerank(?:er)?[ -]?(?:v?\d(?:\.\d)?)?,? ?(?:at|for|@|is|=)? ?[$€£] ?\d+(?:\.\d+)? ?(?:\/|per|for|a) ?(?:1 ?k|1,?000|thousand|k|query|request|call)\b(?! ?tok)/i,
    message: (words) =>
      say`${quoted(words.trim())} is the price of a search, which may hold many documents: divide it by the tokens of one, and type it per million tokens, such as "vs $0.05/M".`,
    hints: ['vs $0.05/M'],
  },
  {
    name: 'a reranker that is sold by the search',
    holds: /rerank/i,
    pattern: /\b(?:cohere|voyage|jina|amazon|azure)(?:'s)?(?: ai)? rerank(?:er)?(?:[ -]?v?\d(?:\.\d)?)?\b/i,
    message: (words) =>
      say`${quoted(words.trim())} is sold by the search, which may hold many documents: divide what one costs by the tokens that it reads, and type that per million tokens, such as "vs $0.05/M".`,
    hints: ['vs $0.05/M'],
  },
  {
    name: 'training',
    pattern: re`\b(?:(?:continued|continual) )?pre-?train(?:ing)?(?= (?:an?|our|the|own|on|from|\d|[a-z]+[- ]?\d)|-?\d)|\b(?:fine-?tun(?:e|es|ing)|train(?:ing)?) [^,;.?]{1,70}?${FOR_DAYS}|\btrain(?:ing)? (?=(?:an?|our|the|my|from|${OPEN_FAMILY}|\d+(?:\.\d+)?b)\b)`,
    message: (words) =>
      (ofTrained(words).length > 0
        ? ask
        : say)`${quoted(words.trim())}: we cost a model that serves, not one that is trained. Type what it serves a month, and what training comes to as "other $2k a month".`,
    hints: ofTrained,
  },
  {
    name: 'text that is read from pictures',
    pattern: re`\bocr\b|\b(?:\d[\d.,]{0,14}[km]?|an?|${COUNT_WORD}|each) (?:(?:page|document|invoice|receipt|product|jpe?g|png|x-?ray) )?(?:images?|pictures?|photos?|screenshots?)\b(?! (?:gen|model|embed))|\b(?:page|document|invoice|receipt|product) images\b`,
    unless: ({ quantities }) => quantities.some(({ unit }) => unit === 'token'),
    message: (words) =>
      say`${quoted(words)}: what a picture comes to in tokens depends on the model, and we cost text. Type it as the size of a request, such as "1200 in 600 out per request".`,
    hints: (words) => [
      `1200 in 600 out per request${countedAs(words)}`,
      `1200 input tokens per request${countedAs(words)}`,
    ],
  },
  {
    name: 'mostly input, or mostly output',
    pattern: MOSTLY_ONE_SIDE,
    unless: saysMix,
    message: (words) => ask`What share of the tokens is output, where they are ${quoted(words)}?`,
    hints: (words) => (isMostlyInput(words) ? ['5% output', '10% output'] : ['50% output', '80% output']),
  },
  ...CHIPS_SOLD_PER_TOKEN,
  ...REPEATED_PARTS,
  ...SOME_REQUESTS,
  ...OPTIONS,
  ...SEVERAL_CASES,
  ...SEVERAL_PLACES,
  ...KINDS_OF_DAYS,
  ...SEASONS_AND_STEPS,
  ...PARTS_OF_YEAR,
  ...OPEN_TIMES,
  ...OPEN_FLEETS,
  ...OPEN_QUESTIONS,
  ...SHARES_OF_MONEY,
  ...LISTED_DISCOUNTS,
  {
    name: 'two prices in one fleet',
    pattern: PART_OF_FLEET,
    holds: /spot|reserved|demand/i,
    message: (words) =>
      say`${quoted(words)}: all GPUs of an answer have one price. Type the mean of both, such as "$2.10/hr".`,
    hints: ['$2.10/hr'],
  },
  {
    name: 'interruptions of spot machines',
    pattern:
      /\b\d+(?:\.\d+)? ?% (?:of )?(?:interruptions?|preempt\w*|evict\w*|reclaim\w*)\b|\b(?:spot )?(?:interruption|preemption|eviction)(?:s| rate| risk| frequency)?(?: of| is| at| about| around|:)* ?\d+(?:\.\d+)? ?%/i,
    message: (words) =>
      say`${quoted(words)}: what is lost when a spot machine is taken away is not counted by itself. Plan for less load, such as "50% util", or leave it out.`,
    hints: ['50% util'],
  },
  {
    name: 'a translator that is paid by the character',
    holds: /translat|deepl/i,
    pattern:
      /\b(?:deepl(?:[ /](?:api|pro|free))?|(?:google|amazon|aws|microsoft|azure|bing) translat(?:e|or)(?: api)?)\b/i,
    message: (words) =>
      say`${quoted(words)} is paid by the character, not by the token: leave it out, and compare its bill with the sums on the card.`,
    hints: [],
  },
  {
    name: 'an API for one kind of work',
    holds: / (?:api|endpoint|service)/i,
    pattern: re`\b(?:vs\.?|versus|against|instead of|than) (?:(?:an?|the|some|their|a vendor's) )?(?:(?:openai|google|azure|aws|amazon|mistral|cohere)(?:'s)? )?(?:text |content )?(?:moderation|safety|(?:text )?classif(?:ication|ier)|summari[sz]ation|extraction|tagging|label(?:l?ing)|translation|perspective|sentiment|ner|entity|intent|pii)(?: detection| analysis| filter)?(?: as an?)? (?:apis?|endpoint|service)\b`,
    message: (words) =>
      say`${quoted(words)} is no API whose price we know: type the model behind it, or what it costs per million tokens, such as "vs $0.05/M", or leave it out where it is free or paid by the call.`,
    // The kind of work was said with it.
    hints: (words) => KIND_OF_API.exec(words)?.map((kind) => `for ${kind}`) ?? [],
  },
  {
    name: 'a tier with another price',
    pattern: /\b(?:flex|priority) (?:processing|tier|mode|pricing|service)\b/i,
    message: (words) =>
      say`${quoted(words)} has another price than the list: type how much less it is, such as "50% discount", or both of its prices after the name of the API.`,
    hints: ['50% discount'],
  },
  {
    name: 'prices that change',
    pattern: re`\b(?:(?:api|token|gpu|list|llm|inference|rental|${GPU_NAME}|model) ){0,4}(?:prices?|pricing|costs?)(?: (?:per token|of tokens))? (?:(?:to|will|may|might|could|would|keeps?|are|is|expected to) ){0,4}(?:fall|drop|decreas|declin|halv|doubl|ris|increas|shrink|com(?:e|ing) down|go(?:es|ing)? (?:up|down))(?:e|es|s|ing|ping|ling)?\b[^,;.]{0,40}|\b(?:rais(?:e|es|ing)|increas(?:e|es|ing)|hik(?:e|es|ing)|cuts?|cutting|lowers?|lowering|reduc(?:e|es|ing)|drops?) (?:its |their |the |api |token |list ){0,3}(?:prices?|pricing) (?:by )?\d{1,3} ?%[^,;.]{0,30}`,
    unless: ({ fields }) => fields.has('money.apiPriceFallPerYear') || fields.has('apis.priceFactor'),
    message: (words) =>
      say`${quoted(words.trim())}: what prices will be is not counted, and the answer is at those of today. Type the price that you expect beside its name, such as "sonnet at $2/$10", or how far they fall a year, such as "API prices fall 30% a year", or leave it out.`,
    hints: [],
  },
  {
    name: 'a speedup of an unknown speed',
    pattern:
      /\b(?:spec(?:ulative)?[ -]?decod(?:e|ing)|eagle(?:-?\d)?|medusa|mtp)\b[^,;.]{0,24}?\d+(?:\.\d+)?x(?: (?:speed-?up|faster))?|\b\d+(?:\.\d+)?x (?:speed-?up|faster)\b/i,
    message: (words) =>
      ask`${quoted(words)}: which speed is that a multiple of? Type what you measured, such as "2500 tok/s per replica", or leave it out.`,
    hints: ['2500 tok/s per replica'],
  },
  {
    name: 'a thousand, or a million',
    pattern: /\b\d+(?:[.,]\d+)? mil(?= )/i,
    unless: ({ text }) =>
      !/\b(?:por|con|contra|tenemos|para)\b|\bal mes\b|\/ ?mes\b|\bal d[ií]a\b|\bmensual|\bdiari/i.test(text),
    message: (words) =>
      ask`${quoted(words)}: is "mil" a thousand, as in Spanish and Portuguese, or a million? Type k or M.`,
    hints: (words) => ['k', 'M'].map((scale) => words.replace(/ ?mil$/i, scale)),
  },
  ...PARTS_OF_MACHINES,
  {
    name: 'a slice of a GPU',
    holds: /mig|\dg\.\d|1\/[2-9]|half|third|quarter|fifth|tenth|seventh|eighth/i,
    pattern: re`${SLICE}(?: ?[([]?${SLICE_SIZE}[)\]]?)?|${SLICE_SIZE}`,
    message: (words) =>
      say`${quoted(words.trim())} is a slice of a GPU, and we cost whole ones: type the GPU alone, and the hourly price of its slice where you know it.`,
    hints: [],
    named: true,
  },
  ...PROCESSORS,
  ...STAFF_QUESTIONS,
  {
    name: 'a machine whose chip was not said',
    pattern:
      /\b(?:mac ?(?:mini|book(?: pro| air)?|pro)|imac|apple silicon|raspberry pi|(?:nvidia )?jetson(?: agx)?(?: (?:orin|thor|xavier))?(?: (?:nano|nx|agx))?|tpus?(?: v\d\w*)?|inferentia ?\d?|trainium ?\d?|gaudi ?\d?|npu)\b/i,
    message: (words) =>
      ask`Which chip has ${quoted(words)}, and how much memory? No other hardware is put in its place: type one that we know, or what it has and costs after its name, such as ${offered(SPEC_IN_WORDS)}.`,
    hints: kindsOf,
    named: true,
    unless: ({ fields }) => fields.has('selfHosted.gpuSpec'),
    withoutGpu: true,
  },
  ...SOLD_BY_THE_SEAT,
  {
    name: 'no egress, which costs nothing or is not allowed',
    pattern: /\b(?:no|zero|without) (?:data |network )?egress\b(?! (?:cost|fee|charge)s?\b)/i,
    message: (words) =>
      ask`Does ${quoted(words)} say that what leaves the network costs nothing, or that data must not leave it?`,
    hints: ['no egress fees', "data can't leave our network"],
  },
  {
    name: 'percentiles of latency',
    pattern: re`(?:\b${TO_FIRST} )?\b(?:p(?:50|90|95|99|99\.9)|(?:50|9[059])th percentile)\b(?! (?:prompt|input|output|context|request|length|size)s?\b)(?:[^,;.\n]{0,30}?${WAIT}\b)?`,
    message: (words) =>
      say`We promise no latency percentiles, such as ${quoted(words.trim())}. What we plan for is the least speed that every user gets, or the longest wait for an answer.`,
    hints: (words) => {
      const wait = re`${WAIT}$`.exec(words)?.[0];
      const waits = re`${TO_FIRST}`.test(words) ? ['first token'] : ['answer', 'first token'];
      return [
        ...(wait === undefined ? [] : waits.map((what) => `${what} within ${wait}`)),
        '25 tok/s per user',
      ];
    },
  },
  ...CONTRACTS,
];
