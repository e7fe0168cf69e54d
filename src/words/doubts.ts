import type { Doubt, DoubtCode, DoubtFigures, Noticed } from '../domain/evidence.ts';
import {
  count,
  dayInWords,
  grouped,
  percent,
  plain,
  plural,
  seconds,
  tokens,
  tokensPerSecond,
  usd,
} from '../domain/format.ts';
import { priceMove } from '../domain/price-move.ts';
import { SERVING_ENGINES } from '../domain/serving-engines.ts';
import type { DoubtSentence } from './doubt-sentence.ts';
import { type MessageParts, type WarningWords, warningWords } from './parts.ts';
import { farPrice, noPriceInRegion, noPriceOnList, priceOfRegion, stalePrice } from './price-doubts.ts';
import { regionWords } from './regions.ts';

/** What was doubted on the way to a scenario, in a sentence or two: what a reader must know before trusting the sums. */

const TYPE_SPARE = 'Type "1 spare" to cost one.';
const NONE_COMPARED = 'Nothing is compared with buying the same model.';
/** A price that differs by less is the same. */
const LEAST_SURCHARGE = 0.005;
const FASTER = 'a faster GPU, more GPUs a replica or a narrower precision would help';

/** A card says what is so, and leaves what that means to its menu. */
const soAndMeans = (so: string, means: string): WarningWords => ({ message: `${so} ${means}`, brief: so });

type TokenPrice = DoubtFigures['price-by-the-hour']['mean'];

const pair = ({ usdPerMillionInput, usdPerMillionOutput }: TokenPrice): string =>
  `${usd(usdPerMillionInput)}/${usd(usdPerMillionOutput)}`;

const apiClosed: DoubtSentence<'api-closed'> = ({ api, on, instead, isOfSeller, still }) => {
  const closed = `${api} was closed on ${dayInWords(on)}`;
  const next: MessageParts = isOfSeller
    ? [`${closed};`, `its seller names ${instead} instead.`]
    : [`${closed}, and we know of no replacement from its seller:`, `${instead} stands in.`];
  return still === undefined ? next : [...next, `${still.seller} still sells it:`, `type "vs ${still.api}".`];
};

const sameModelUnpriced: DoubtSentence<'same-model-unpriced'> = ({ model, isRuledOut, narrower }) => {
  if (isRuledOut)
    return soAndMeans(`No seller of ${model} per token that we know may be used here.`, NONE_COMPARED);
  if (narrower === undefined)
    return soAndMeans(`We know no direct seller's price per token for ${model}.`, NONE_COMPARED);
  const { api, hosted, monthlyUsd } = narrower;
  return soAndMeans(
    `Nobody that we know sells ${model} at ${hosted.toUpperCase()}; ${api} costs ${usd(monthlyUsd)}.`,
    `It is its seller's own edition: type "vs ${api}" to compare it.`,
  );
};

const surchargeWords = (surcharge: number | undefined): string => {
  if (surcharge === undefined || Math.abs(surcharge) < LEAST_SURCHARGE) return '';
  return `, for ${percent(Math.abs(surcharge))} ${surcharge > 0 ? 'more' : 'less'} a token`;
};

const belowFloor: DoubtSentence<'below-speed-floor'> = ({ of, full, planned, alone }) => {
  const help = 'More GPUs a replica, a faster GPU or a narrower precision would help.';
  return of === 'seconds'
    ? {
        message: `At full load an answer takes ${seconds(full)} here, over the ${seconds(planned)} that we plan for: alone on a replica it takes ${seconds(alone)}. ${help}`,
        brief: `Hosted here, answers take ${seconds(full)} when full, over the ${seconds(planned)} that we plan for.`,
      }
    : {
        message: `At full load each user gets ${tokensPerSecond(full)} here, under the ${tokensPerSecond(planned)} that we plan for: alone on a replica it is ${tokensPerSecond(alone)}. ${help}`,
        brief: `Hosted here, users read at ${tokensPerSecond(full)} when full, under the ${plain(planned)} that we plan for.`,
      };
};

const beyondWindow: DoubtSentence<'beyond-window'> = ({ model, window, tokens: asked, longer }) => [
  `${model} takes ${grouped(window, 0)} tokens a request as it is published, and yours has ${grouped(asked, 0)}:`,
  'it may be refused.',
  `Type a smaller request${longer === undefined ? '' : `, or a model that takes more, such as ${longer}`}.`,
];

const fewRequests: DoubtSentence<'few-requests'> = ({ requestsAtOnce, wanted }) => {
  const room = `Beside the weights there is memory for ${plural(requestsAtOnce, 'average request')} at once`;
  return wanted === undefined
    ? `${room} only: it fits, and it is slow.`
    : `${room}, not for the ${count(wanted)} that you asked for: it is counted with what fits.`;
};

const movedInPart: DoubtSentence<'moved-in-part'> = ({ share, stays, billUsd }) => {
  if (stays === undefined) return `Only the ${percent(share)} that moves is costed here.`;
  return billUsd === undefined
    ? [
        `Only the ${percent(share)} that moves is costed here;`,
        `the other ${percent(1 - share)} stays with ${stays} whatever you choose.`,
      ]
    : [
        `Of ${usd(billUsd)} on ${stays} the ${percent(share)} that moves is costed here, ${usd(billUsd * share)};`,
        `the other ${usd(billUsd * (1 - share))} stays whatever you choose.`,
      ];
};

const noSpare: DoubtSentence<'no-spare'> = ({ left, replicas, load }) => {
  if (left === 0) return `There is no spare: while the one replica is down, nothing is served. ${TYPE_SPARE}`;
  const carried =
    load === undefined ? '' : load > 1 ? ', too few for this traffic' : `, at ${percent(load)} load`;
  return `There is no spare: one failure leaves ${left} of ${plural(replicas, 'replica')}${carried}. ${TYPE_SPARE}`;
};

const usersTooSlow: DoubtSentence<'users-too-slow'> = ({
  tokensPerSecond: pace,
  secondsToFirstToken: first,
  secondsToAnswer: whole,
}) => {
  const short = [
    pace && `${tokensPerSecond(pace.reached)}, not ${tokensPerSecond(pace.asked)}`,
    first && `the first token after ${seconds(first.reached)}, not ${seconds(first.asked)}`,
    whole && `the answer after ${seconds(whole.reached)}, not ${seconds(whole.asked)}`,
  ].filter((part) => part !== undefined);
  return [
    `Even alone on a replica a user gets ${short.join(', and ')}:`,
    `${FASTER}.`,
    'The figures are those of one request at a time.',
  ];
};

const volumeFromBill: DoubtSentence<'volume-from-bill'> = (figures) => {
  const { tokensPerRequest, shape, tokensAsAgent } = figures;
  const each = tokensPerRequest === undefined ? '' : ` (${tokens(tokensPerRequest)} a request)`;
  const agent = tokensAsAgent === undefined ? '' : `, ${tokens(tokensAsAgent)} as a coding agent`;
  return [
    `${usd(figures.usd)} is ${tokens(figures.tokens)} tokens${each} as ${shape}${agent}:`,
    'say which it is.',
  ];
};

/** A row a code. */
const ROWS: { readonly [C in DoubtCode]: DoubtSentence<C> } = {
  'api-closed': apiClosed,
  'api-closes': ({ api, on, instead }) =>
    `${api} closes on ${dayInWords(on)}.${instead === undefined ? '' : ` Its seller names ${instead} instead.`}`,
  'api-prices-moved': ({ factor, kept }) =>
    `Every API is counted at ${percent(factor)} of today’s price, as you said${kept.length === 0 ? '' : `; ${kept.join(', ')} at a price of its own`}.`,
  'below-speed-floor': belowFloor,
  'cached-price-missing': ({ api }) =>
    `${api} has no price for cached input that we know: cached tokens are costed at the full input price.`,
  'capacity-unknown': ({ api }) => [
    `How many tokens a month ${api} carries for its fixed price was not said:`,
    'it is compared with the whole volume.',
    'Say it as in "for 5B tokens".',
  ],
  'beyond-window': beyondWindow,
  'dearer-than-on-demand': ({ seller, market, usdPerHour, onDemandUsdPerHour }) => [
    `${seller} lists ${market} at ${usd(usdPerHour)} an hour and on demand at ${usd(onDemandUsdPerHour)}:`,
    'rent on demand.',
  ],
  'doubtful-price': ({ api, why }) => [`The price of ${api} is doubtful:`, why],
  'embedding-output': () => [
    'Embeddings have no output tokens, and some were said:',
    'they are counted as said.',
    'Type the input alone, such as "500M in", or another kind of work.',
  ],
  'far-price': farPrice,
  'few-at-once': ({ engines, gpu, most }) => ({
    message: `Only ${engines.map((engine) => SERVING_ENGINES[engine].name).join(' and ')} ${engines.length === 1 ? 'runs' : 'run'} on ${gpu}: counted with at most ${most} requests at once. A measured speed, such as "200 tok/s", is surer.`,
    brief: `Counted with at most ${most} requests at once: no server that runs on it batches more.`,
  }),
  'few-requests': fewRequests,
  'fine-tune-unsold': ({ model }) =>
    soAndMeans(
      `No seller of your fine-tune of ${model} is counted.`,
      `Some serve an adapter (LoRA) at the price of its base model: type what one charges, such as "vs $0.20/$0.60". ${NONE_COMPARED}`,
    ),
  'idle-gpus': ({ idle, gpus, gpusPerReplica }) => [
    `${plural(idle, 'GPU')} of ${gpus} would idle:`,
    `too few for another replica of ${gpusPerReplica}.`,
  ],
  'later-release': ({ api, model, monthlyUsd }) => [
    `More sell its later release, for less: ${api} costs ${usd(monthlyUsd)}.`,
    `Type "${model}" to compare it.`,
  ],
  'load-differs': ({ real, stated }) => [
    `This volume loads this fleet to ${percent(real)}, not to the stated ${percent(stated)}:`,
    'the volume counts.',
  ],
  'maker-excluded': ({ api, maker, seller }) => [
    `${api} is a model of ${maker}, sold by another:`,
    'it stays.',
    `If its models are ruled out too, type "no ${seller}".`,
  ],
  marketplace: ({ seller }) => [
    `${seller} passes on other people’s machines:`,
    'they can vanish, and nobody vouches for where they are.',
  ],
  'moved-in-part': movedInPart,
  'narrower-edition': ({ api, hosted, monthlyUsd }) =>
    `${api} costs ${usd(monthlyUsd)} for the same tokens. It is its seller's own edition, and no rival of the ${hosted.toUpperCase()} weights that are hosted: type "vs ${api}" to compare it.`,
  'no-price-in-region': noPriceInRegion,
  'no-price-on-list': noPriceOnList,
  'no-rental-price': ({ gpu }) => [
    `We know no rental price of ${gpu}, so that it is costed as bought:`,
    'type "already paid" where it is, or the price of an hour, such as "$2.50/hr".',
  ],
  'no-spare': noSpare,
  'price-by-the-hour': ({ api, mean }) => [
    `${api} charges more at peak hours:`,
    `${pair(mean)} a million tokens in and out is the mean over the day, by your traffic where you gave its hours.`,
  ],
  'price-of-region': priceOfRegion,
  'price-changes': ({ api, from, now, next }) => [
    `${api} ${priceMove(now, next)} on ${dayInWords(from)}:`,
    `${pair(now)} becomes ${pair(next)} a million tokens in and out.`,
  ],
  'quality-int4': ({ requestsAtOnce, model }) => [
    `Only INT4 has room for ${plural(requestsAtOnce, 'average request')} at once here.`,
    'Four-bit weights can cost quality:',
    `check ${model} at INT4 on your own tasks.`,
  ],
  'region-unsaid': () => [
    'Where must the data stay: "EU only", "US only", "UK only"?',
    'Until it is said, any one place will do.',
  ],
  'regional-price-unknown': ({ api, endpoint }) => [
    `${api} is offered there as ${endpoint}, at a price that we have not read:`,
    'its usual price is taken.',
  ],
  'same-model-unpriced': sameModelUnpriced,
  'setup-not-counted': () => [
    'The set-up is not counted:',
    'of hardware that is already paid it is past too.',
    'Work that is still to come counts as hours of ops.',
  ],
  'sold-there': ({ api, left, region, surcharge }) =>
    soAndMeans(
      `${api} keeps data in ${regionWords(region)}${surchargeWords(surcharge)}.`,
      `${left} does not for certain.`,
    ),
  'spot-interruptible': () => ({
    message: 'Spot GPUs can be taken away at short notice: a service needs spares or an API to fall back on.',
    brief: 'Spot GPUs can be taken away at short notice.',
  }),
  'stale-price': stalePrice,
  'user-speed-unknown': ({ tokensPerSecond: asked }) =>
    `The throughput is yours, so we cannot say whether each user gets ${tokensPerSecond(asked)}. Leave it out to have it estimated.`,
  'users-too-slow': usersTooSlow,
  'volume-from-bill': volumeFromBill,
};

const sentenceOf = <C extends DoubtCode>(code: C, figures: DoubtFigures[C]): WarningWords =>
  ROWS[code](figures);

/** The doubt with its sentence. */
export const doubtInWords = ({ code, figures }: Doubt): Noticed => ({
  code,
  ...warningWords(sentenceOf(code, figures)),
});
