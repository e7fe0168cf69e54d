import { makesNoText, modelById } from '../../catalog/index.ts';
import { re } from '../expression.ts';
import { ask, noText, notUnderstood, offered, quoted, say } from '../problems.ts';
import type { Reading } from '../reading.ts';
import { COUNT_WORD } from '../text/figures/number-words.ts';
import { CARDS_ELSEWHERE } from './hardware/elsewhere.ts';
import { OPEN_FLEETS } from './hardware/open-fleets.ts';
import { PARTS_OF_MACHINES } from './hardware/parts-of-machines.ts';
import { PROCESSORS, SPEC_IN_WORDS } from './hardware/processors.ts';
import { SLICES } from './hardware/slices.ts';
import { SPOT_IN_PART } from './hardware/spot-in-part.ts';
import { kindsOf } from './hardware/unknown-machines.ts';
import type { RefusedPhrase } from './looks/refusal.ts';
import { SIZES_OF_SOME } from './looks/sizes-of-some.ts';
import { SOME_REQUESTS } from './looks/some-requests.ts';
import { CHIPS_SOLD_PER_TOKEN } from './money/chips-sold-per-token.ts';
import { CONTRACTS } from './money/contracts.ts';
import { BILL_OR_PRICE } from './money/day-bills.ts';
import { LISTED_DISCOUNTS } from './money/listed-discounts.ts';
import { POWER_BY_HOUR } from './money/power-by-hour.ts';
import { PRICE_BY_LENGTH } from './money/price-by-length.ts';
import { SHARES_OF_MONEY } from './money/share-of-money.ts';
import { SOLD_BY_THE_SEARCH } from './money/sold-by-the-search.ts';
import { STAFF_QUESTIONS } from './money/staff-questions.ts';
import { UNKNOWN_API_PRICES } from './money/unknown-api-prices.ts';
import { SEVERAL_PLACES } from './names/several-places.ts';
import { TRAINING } from './names/training.ts';
import { OPEN_QUESTIONS } from './open-questions.ts';
import { OPTIONS } from './options.ts';
import { SEVERAL_CASES } from './several-cases.ts';
import { KINDS_OF_DAYS, ONE_KIND_OF_DAY } from './traffic/kinds-of-days.ts';
import { LATENCY_PERCENTILES } from './traffic/latency-percentiles.ts';
import { isMostlyInput, MOSTLY_CACHED, MOSTLY_ONE_SIDE, saysCached, saysMix } from './traffic/one-side.ts';
import { OPEN_TIMES } from './traffic/open-times.ts';
import { PARTS_OF_YEAR } from './traffic/parts-of-year.ts';
import { PEAK_SPEEDS } from './traffic/peak-speeds.ts';
import { REPEATED_PARTS } from './traffic/repeated-parts.ts';
import { SEASONS_AND_STEPS } from './traffic/seasons.ts';
import { SOLD_BY_THE_SEAT } from './traffic/seats.ts';
import { TESTED_RATES } from './traffic/tested-rates.ts';
import { TWO_STAGES } from './traffic/two-stages.ts';

/** Whole phrases that need an answer from people, or name what is not ours to cost. */

/** "parakeet tdt 0.6b": an unknown model is costed by its size, unless its name says that it writes no text. */
export const refuseNoText = ({ fields }: Reading): void => {
  const model = fields.get('selfHosted.model');
  if (typeof model?.value !== 'string' || modelById(model.value) !== undefined || !makesNoText(model.value))
    return;
  throw notUnderstood(noText(model.words));
};

/** ", 20k requests" of "20k product photos"; nothing where none are counted. */
const countedAs = (words: string): string => {
  const many = /^\d[\d.,]*[km]?(?= )/i.exec(words)?.[0];
  return many === undefined ? '' : `, ${many} requests`;
};

/** What needs an answer from people, or is not ours to cost. */
export const REFUSALS: readonly RefusedPhrase[] = [
  {
    name: 'pictures, speech, video',
    pattern: re`\b(?:sdxl|stable diffusion|dall-?e|midjourney|image generation|text[- ]to[- ]image|whisper(?: large)?(?: v\d)?|transcrib(?!ed (?:calls?|meetings?|interviews?|podcasts?|lectures?|voicemails?|audio)\b)\w+|transcriptions?|parakeet|voxtral|kokoro|flux[. -]?(?:[12]|dev|pro|schnell|kontext)|flux (?:images?|pictures?|renders?)|imagen(?: ?\d| (?:images?|pictures?|fast|ultra|api)\b)|nano[- ]banana(?: images?)?|qwen[- ]image(?: edit)?|sora(?: ?\d)?|veo ?\d|wan ?2(?:\.\d)?|kling|hunyuan ?video|ltx[- ]?video|runway ?(?:ml|gen)|fal\.ai|speech[- ]to[- ]text|text[- ]to[- ]speech|tts|video generation|realtime api|elevenlabs|deepgram)\b|\b(?:\d[\d.,]{0,14}[km]?|an?|${COUNT_WORD}) videos?\b(?!.*\btok)`,
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
  ...CARDS_ELSEWHERE,
  BILL_OR_PRICE,
  TWO_STAGES,
  ...SOLD_BY_THE_SEARCH,
  PRICE_BY_LENGTH,
  POWER_BY_HOUR,
  ...TRAINING,
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
  {
    name: 'mostly cached',
    pattern: MOSTLY_CACHED,
    unless: saysCached,
    message: (words) => ask`What share of the input is read from a cache, where it is ${quoted(words)}?`,
    hints: ['60% cached', '90% cached'],
  },
  ...CHIPS_SOLD_PER_TOKEN,
  ...REPEATED_PARTS,
  ...SIZES_OF_SOME,
  ...SOME_REQUESTS,
  ...OPTIONS,
  ...SEVERAL_CASES,
  ...SEVERAL_PLACES,
  ...KINDS_OF_DAYS,
  ...SEASONS_AND_STEPS,
  ...ONE_KIND_OF_DAY,
  ...PARTS_OF_YEAR,
  ...TESTED_RATES,
  ...PEAK_SPEEDS,
  ...OPEN_TIMES,
  ...OPEN_FLEETS,
  ...OPEN_QUESTIONS,
  ...SHARES_OF_MONEY,
  ...LISTED_DISCOUNTS,
  ...SPOT_IN_PART,
  ...UNKNOWN_API_PRICES,
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
  ...SLICES,
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
  ...LATENCY_PERCENTILES,
  ...CONTRACTS,
];
