import type { PlainAbout } from '../../domain/plain-topics.ts';
import type { NamedApis } from '../../domain/question.ts';
import type { Detailed, DetailedAbout, Topic } from '../../domain/topics.ts';
import { hasKey } from '../../keys.ts';
import * as apis from './apis.ts';
import * as beyond from './beyond.ts';
import { billReached } from './bill-reached.ts';
import * as even from './break-even.ts';
import type { AskedCard } from './card.ts';
import * as conditions from './conditions.ts';
import { FIXED } from './fixed.ts';
import * as fleet from './fleet.ts';
import * as forEach from './for-each.ts';
import * as hardware from './hardware.ts';
import * as money from './money.ts';
import * as needed from './needed.ts';
import { provenance } from './provenance.ts';
import * as rents from './rents.ts';
import { whoseModel } from './same-model.ts';
import * as trust from './trust.ts';
import * as work from './work.ts';
import type { Told } from './yes-or-no.ts';

/** Who answers what a question can be about. */

type Tells = (card: AskedCard, named: NamedApis) => Told;

const PLAIN: Readonly<Record<Exclude<PlainAbout, keyof typeof FIXED>, Tells>> = {
  allowed: apis.whichAllowed,
  api: apis.askedApi,
  assumed: trust.assumed,
  'at-once': fleet.atOnce,
  batch: work.atBatchPrices,
  bill: money.bill,
  'bill-parts': apis.billParts,
  'both-sides': beyond.bothSides,
  'break-even': even.breakEven,
  'cached-price': apis.cachedPrices,
  caching: work.caching,
  catch: apis.catchOf,
  change: trust.change,
  chart: money.chartWords,
  'cheapest-seller': money.whoSellsCheapest,
  conditions: conditions.whatHostingNeeds,
  confidence: trust.confidence,
  context: beyond.contextLength,
  days: work.days,
  dearest: money.costsMost,
  duration: hardware.duration,
  fastest: beyond.fastest,
  full: beyond.fullWhen,
  hours: hardware.hours,
  latency: fleet.latency,
  'left-out': apis.whetherLeftOut,
  life: hardware.life,
  memory: fleet.memory,
  mix: work.mixOfModels,
  'not-counted': trust.notCounted,
  'other-costs': fleet.other,
  'our-bill': money.ourBill,
  payback: even.payback,
  peak: work.peak,
  ranked: money.ranked,
  reasoning: beyond.reasoning,
  'region-premium': apis.regionPremium,
  'request-size': work.mix,
  robustness: trust.robustness,
  'same-model': whoseModel,
  sense: beyond.sense,
  sides: work.sides,
  speed: fleet.speed,
  'spot-risk': beyond.spotRisk,
  typed: trust.whoseNumbers,
  unused: beyond.unused,
  verdict: beyond.verdict,
  volume: work.volume,
  why: beyond.why,
  'winning-rent': trust.winningRent,
  'winning-speed': even.winningSpeed,
  'wins-at-half': trust.winsAtHalf,
};

type Detail<A extends DetailedAbout> = (card: AskedCard, topic: Detailed<A>, named: NamedApis) => Told;

const DETAILED: { readonly [A in DetailedAbout]: Detail<A> } = {
  'after-paid': hardware.afterPaid,
  'all-on': apis.allOn,
  apis: (answer, topic, named) =>
    topic.isDifference ? money.saved(answer, topic, named) : apis.askedApi(answer, named),
  'at-half': trust.atHalf,
  'batch-price': work.batchPrice,
  'bill-reached': billReached,
  'break-even-rate': even.breakEvenRate,
  chosen: trust.chosen,
  compared: money.compared,
  discounts: money.discounts,
  'each-gpu': fleet.ofEachGpu,
  electricity: fleet.power,
  'gpu-facts': hardware.gpuFacts,
  gpus: needed.gpusThere,
  growth: beyond.growthOrTurn,
  hosted: beyond.hosted,
  instead: (_, { wish }) => `The card does not say that: type "what if ${wish}" to see it.`,
  'keeps-up': hardware.keepsUp,
  landlord: rents.whoRentsOut,
  load: needed.loadOf,
  machines: hardware.machinesCost,
  meaning: trust.meaning,
  model: fleet.model,
  money: money.inWhichMoney,
  month: work.month,
  moving: beyond.moving,
  needed: needed.gpusNeeded,
  night: beyond.night,
  'not-there': (_, { name }) => apis.strangerWords({ ids: [], stranger: name }) ?? '',
  'of-text': forEach.ofText,
  ops: fleet.ops,
  'other-gpu': fleet.ofOtherGpu,
  paying: hardware.paying,
  'per-million': forEach.perMillion,
  'per-person': forEach.perPerson,
  'per-person-volume': forEach.perPersonVolume,
  'per-request': forEach.perRequest,
  period: money.ofPeriod,
  'place-price': hardware.elsewhere,
  premium: beyond.premium,
  rate: fleet.averageRate,
  rents: rents.onTheMarket,
  saved: money.saved,
  sensitivity: (_, { of, wish }) =>
    `How much ${of} moves the bills is not on the card: type "what if ${wish}" to see it.`,
  sellers: apis.atOtherSellers,
  'set-up': beyond.setUp,
  'side-prices': apis.sidePrices,
  sources: trust.sources,
  spare: fleet.spare,
  'speed-floor': work.speedFloor,
  spread: fleet.spread,
  whose: provenance,
  'why-price': trust.whyPrice,
  'winning-prices': trust.winningPrices,
  within: conditions.toStayBelow,
  yearly: money.yearly,
};

const inDetail = <A extends DetailedAbout>(card: AskedCard, topic: Detailed<A>, named: NamedApis): Told =>
  DETAILED[topic.about](card, topic, named);

const hasDetails = (topic: Topic): topic is Detailed => hasKey(DETAILED, topic.about);

/** What the card says of a topic: one or two sentences. */
export const topicWords = (card: AskedCard, topic: Topic, named: NamedApis): Told => {
  if (hasDetails(topic)) return inDetail(card, topic, named);
  const { about } = topic;
  return hasKey(FIXED, about) ? FIXED[about] : PLAIN[about](card, named);
};
