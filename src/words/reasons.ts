import { defined } from '../defined.ts';
import type {
  Assumed,
  Assumption,
  PlainDefault,
  Reason,
  ReasonCode,
  WorkReason,
} from '../domain/evidence.ts';
import { count, percent, plural, seconds, tokens, usd, usdPerMillion } from '../domain/format.ts';
import { wholePercents } from '../domain/round.ts';
import { listed } from './text.ts';

/** Why a default was used, in a few words beside it. */

type Words<C extends ReasonCode> = (reason: Extract<Reason, { code: C }>) => string;

const DEFAULTS: Readonly<Record<PlainDefault, string>> = {
  annualCostOfCapital: 'a usual cost of capital; set your own',
  annualMaintenanceShare: 'no service contract unless stated',
  hostShareOfGpuPrice:
    'server, CPU and network of a GPU cost about 45% of the GPU: a server of 8 H100 sells for $300,000 to $350,000, its GPUs alone for $220,000',
  hostWattsPerGpu: 'measured on 8x H100 servers at full load',
  lifeMonths: 'four years, the careful end of published depreciation',
  opsHoursPerMonth:
    'a tenth of an engineer, the low end of the 0.1 to 0.2 that are reported for a small service: more GPUs ask for more',
  opsUsdPerHour: 'a loaded engineer at about 200 thousand a year',
  pue: 'between a new AI data centre and the survey average',
  residualShare: 'nothing is counted on from resale',
  setupHours: 'two weeks to a first deployment',
  setupMonths: 'the set-up is spread over the first year',
  usdPerKwh: 'between US industrial and US commercial rates',
};

const BASIS: Readonly<Record<Extract<WorkReason, { code: 'typical-of-work' }>['basis'], string>> = {
  measured: 'measured',
  published: 'published',
  reported: 'reported by one heavy user',
  target: 'a planner’s target, not measured',
};

const HALF = 0.5;

const batchDiscount: Words<'batch-discount'> = ({ off }) => {
  if (off === 0) return 'no batch discount of this seller is known';
  return `${off === HALF ? 'half price' : `${wholePercents(off)}% off`} through the seller’s batch endpoint`;
};

const cheapestSeller: Words<'cheapest-seller'> = ({ sellers, isConfirmed, withinDays, lowUsd, highUsd }) => {
  if (!isConfirmed)
    return `the cheapest seller of the same model; nobody has confirmed its price for ${withinDays} days`;
  return sellers === 1
    ? 'the one seller of the same model with a price that was confirmed of late'
    : `the cheapest of ${sellers} sellers of the same model, ${usdPerMillion(lowUsd)} to ${usdPerMillion(highUsd)} at this mix`;
};

const marketPrice: Words<'market-price'> = ({ market, seller, region, termMonths, range }) => {
  const where = region === undefined ? '' : ` in ${region.toUpperCase()}`;
  const term = termMonths === undefined ? '' : `, for ${termMonths} months`;
  if (seller !== undefined) return `${seller}'s ${market} price${where}${term}`;
  return range === undefined
    ? `the one ${market} price${where} that we know${term}`
    : `median of ${range.sellers} sellers${where}, ${market}${term}, ${usd(range.low)} to ${usd(range.high)}`;
};

const regionalPrice: Words<'regional-price'> = ({ endpoint, uplift, note }) => {
  const asked =
    uplift === undefined
      ? 'its usual price: we have not read what it adds'
      : uplift === 1
        ? 'no surcharge'
        : 'what this seller adds';
  return `${asked} for processing there, as ${endpoint}${note === undefined ? '' : ` (${note})`}`;
};

/** A row a code. */
const ROWS: { readonly [C in ReasonCode]: Words<C> } = {
  'all-may-wait': () => 'all of it may wait',
  'apis-may-get-cheaper': () =>
    'how far API prices may fall a year: bought hardware is paid back against them too',
  'around-the-clock': () => 'rented around the clock: an idle GPU costs the same',
  'batch-discount': batchDiscount,
  'batch-fills-its-hours': () => 'work that may wait fills the hours that it is given',
  'batch-needs-no-spare': () => 'work that may wait needs no spare',
  'bill-at-blended-price': ({ usdPerMonth, api }) =>
    `${usd(usdPerMonth)} a month at the blended price of ${api}`,
  'billed-as-batch': () => 'all of it may wait, so an API bills it as a batch',
  'board-power': ({ gpu }) => `board power of ${gpu}`,
  'bursty-traffic': ({ peak, fullLoad }) =>
    `bursty traffic: room for a ${peak}× peak at ${percent(fullLoad)}`,
  'busiest-of-hours': ({ hours, fullLoad }) =>
    `sized so that the busiest of the ${hours} hours fills the fleet to ${percent(fullLoad)}`,
  'cached-in-what-is-paid': () => 'what is paid for the volume has what is cached in it',
  'cheapest-fleet': ({ sizes }) =>
    `of ${listed(sizes.map(String))} GPUs, the fleet for this volume that costs least`,
  'cheapest-seller': cheapestSeller,
  'computes-in-fp8': ({ gpu }) => `${gpu} computes in FP8`,
  'default-apis': ({ frontier, makersOfFast }) =>
    `nobody named an API: the newest ${frontier} as the frontier model, and the cheapest at this mix of the newest small ones of ${listed(makersOfFast)}, where you may use them`,
  dense: () => 'dense, as nobody said how many parameters are active',
  'desk-power': ({ gpu, boardWatts }) =>
    `${gpu} at its load: a tenth of its ${boardWatts} W when idle, all of them when busy`,
  'embedded-text': () => 'a text that is embedded, of the length that many models read',
  'embedding-apis': () => 'nobody named an API: a large and a small embedding model',
  'half-of-alone': ({ usualTokensPerSecond }) =>
    `half of what a user alone gets on this hardware, which is below ${usualTokensPerSecond}`,
  'host-once': ({ watts }) => `${watts} W of a host, once for its cards`,
  'job-done-once-waits': () => 'a job that is done once may wait for its GPUs',
  'less-discount': ({ instance, off, market }) =>
    `${instance}'s price on demand less ${wholePercents(off)}%, the middle of what sellers take off for ${market}`,
  'list-price': () => 'list price',
  'load-of-fleet': ({ load }) => `${percent(load)} of what this fleet can serve`,
  'machine-price': ({ instance, cloud, region, gpus }) =>
    `${instance} of ${cloud} (${region}): its price over ${gpus} GPUs`,
  'makes-vectors': () => 'the model makes vectors: input only',
  'market-price': marketPrice,
  'middle-of-prices': ({ lowUsd, highUsd }) => `middle of ${usd(lowUsd)} to ${usd(highUsd)}`,
  'model-of-apis': () => 'the open model that is compared with per token',
  'nearest-gpu': ({ like }) => `as ${like}, the nearest GPU that we know: its throughput is less certain`,
  'nearest-shape': ({ like }) => `as ${like}, the nearest shape that we know: its throughput is less certain`,
  'no-batch-discount-given': () => 'no batch discount was given with these prices',
  'no-batch-said': () => 'no batch jobs were mentioned',
  'no-building': () => 'one machine, with no data centre around it',
  'no-cached-price': () => 'no price for cached input is known: the full input price',
  'no-caching-said': () => 'no prompt caching was mentioned',
  // The form shows it beside its menu, so it names no words of a line.
  'no-capital-risk': () => 'renting carries no capital risk',
  'no-commitment': () => 'no commitment, and no interruptions',
  'no-fp8-units': ({ gpu }) => `${gpu} has no FP8 units`,
  'no-operating': () => 'an API needs no operating',
  'no-other-costs-said': () => 'no rack, storage or licence was mentioned',
  'no-precision-said': () => 'no precision was stated',
  'no-rental-price': ({ gpu }) => `we know no rental price of ${gpu}: costed as bought`,
  'nothing-wider-fits': ({ requestsAtOnce }) =>
    `nothing wider has room for ${plural(requestsAtOnce, 'average request')} at once: check the quality at 4 bits before you rely on it`,
  'of-its-parts': () => 'what its parts take off, by their share',
  'office-hours': ({ fullLoad, hours, ofHours }) =>
    `traffic in office hours alone: filled to ${percent(fullLoad)} in ${hours} of ${ofHours} hours`,
  'own-precision': ({ model }) => `the precision in which ${model} is published`,
  'people-at-once': ({ fullLoad }) =>
    `sized so that the people served at once fill the fleet to ${percent(fullLoad)}`,
  'people-wait': () => 'people wait for the answers, unless somebody says otherwise',
  'plain-default': ({ of }) => DEFAULTS[of],
  'plain-text-answer': ({ bytesPerToken }) =>
    `${bytesPerToken} bytes a token of output, as plain text; streamed as JSON it is many times as much`,
  'power-in-rent': () => 'the rent includes power',
  'price-of-whole-machine': () => 'its price is that of the whole machine',
  'rack-and-network': ({ rackUsd, usdPerKilowatt, networkUsd }) =>
    `rack space and cooling ${usd(rackUsd)} at ${usd(usdPerKilowatt)} a kW, ${networkUsd > 0 ? `network ${usd(networkUsd)}` : 'the network is paid'}`,
  'reading-speed': () => 'every user reads this many output tokens a second at least',
  'regional-price': regionalPrice,
  'replicas-for-volume': () => 'as many as the volume needs at the planned load',
  'request-of-bill': ({ usdPerMonth, requests }) =>
    `tokens of a request, input + output: ${usd(usdPerMonth)} a month for ${count(requests)} requests`,
  'request-of-work': ({ of }) => `tokens of a request, input + output: ${wordsOf(of)}`,
  'room-for-busiest-hour': ({ fullLoad, of }) =>
    `room for the busiest hour, which fills a fleet of this average load to ${percent(fullLoad)}: ${wordsOf(of)}`,
  'set-up-paid-at-once': () => 'a job done once pays its whole set-up',
  'share-of-spend': ({ share }) => `${percent(share)} of the spend, at what a token costs there`,
  'short-answer': ({ seconds: within, tokens: many }) =>
    `an answer of few tokens has no reading speed: it comes within the ${seconds(within)} that ${many} tokens take`,
  'smallest-that-fits': ({ sizes, divides }) =>
    `the smallest of ${listed(sizes.map(String))} on which it fits${divides === undefined ? '' : ` and that divides ${divides}`}`,
  'spare-for-a-failure': () => 'one failure must not stop the service',
  'spare-if-asked-for': () => 'you stated the size of the fleet: a spare is added only if asked for',
  'stated-gpus-work-together': () => 'as many of the stated GPUs as work together',
  'stated-peak': ({ peak, fullLoad, inOfficeHours }) =>
    `sized so that a ${peak}× peak fills the fleet to ${percent(fullLoad)}${inOfficeHours ? ', in office hours alone' : ''}`,
  'steady-traffic': () => 'steady traffic',
  'typical-of-work': ({ shape, basis }) => `typical of ${shape} (${BASIS[basis]})`,
  'users-at-once': ({ users, tokensPerSecond, meanShare }) =>
    `${tokens(users)} at once in the busiest hour, each reading ${tokensPerSecond} tokens a second; an average hour has ${percent(meanShare)} of it`,
  'usual-engine': () => 'the most used open serving engine',
  'usual-gpu': () => 'a usual GPU on which the model fits',
  'usual-model': () => 'the usual open model to compare with, or the largest that fits',
  'usual-weights': () => 'most weights are published so',
  'vector-of-usual-size': () => 'a vector of 1,024 numbers of 4 bytes',
  'watts-of-whole-machine': () => 'the chip is most of the machine: its watts are counted',
  'workspace-default': ({ setOn }) => `workspace default, set on ${setOn}`,
};

const wordsOf = <C extends ReasonCode>(reason: Extract<Reason, { code: C }>): string =>
  (ROWS[reason.code as C] as Words<C>)(reason);

/** A default with its reason in words, and whose it is where it is not ours. */
export const assumptionInWords = ({ field, value, reason }: Assumed): Assumption => ({
  field,
  value,
  why: wordsOf(reason),
  ...defined({ origin: reason.code === 'workspace-default' ? ('workspace' as const) : undefined }),
});
