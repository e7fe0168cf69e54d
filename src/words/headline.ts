import { count, dayInWords, plural, tokenVolume, usd } from '../domain/format.ts';
import type { Procurement } from '../domain/scenario.ts';
import { closesSoonOn } from './announced.ts';
import { carryingFleet } from './carrying-fleet.ts';
import {
  cheaperBy,
  cheaperThan,
  costMore,
  costsMore,
  dearerBy,
  isAboutTheSame,
  POCKET_USD,
} from './compared.ts';
import { type Called, inRoom } from './headline-room.ts';
import { regionWords } from './regions.ts';
import { ruledOutClause, whyHostingIsLeft, whyRuledOut } from './ruled-out.ts';
import {
  againstOf,
  apiBillOf,
  cheaperNoRival,
  cheapestApi,
  isForOtherModel,
  isNamed,
  isNoApiLeft,
  isSoldThere,
  isStandIn,
  type Subject,
  savedAgainst,
  selfAtHalfUsd,
} from './subject.ts';
import { oneLine } from './text.ts';

/** What to do, and one ratio or per cent: the sentence that a card begins with. */

/** The longest reason for which an API is ruled out. */
const REASON_CHARS = 60;
/** Bills that differ by less are the same. */
const LEAST_USD = 0.5;

const apiUsd = (subject: Subject, api: string): number => apiBillOf(subject, api)?.monthlyUsd ?? 0;

/** A job that is done once has one bill. */
const perMonth = ({ scenario }: Subject): string => (scenario.workload.oneTime === true ? '' : ' a month');

/** "2× H100 SXM serve 33B a month at most": why a fleet cannot do it, whatever the bills. */
export const misfit = ({ evidence, assessment, scenario, names }: Subject, model: string): string => {
  const { gpus, capacityTokensPerMonth } = assessment.selfHosted;
  if (!evidence.fit.fits)
    return `${model} does not fit ${count(scenario.selfHosted.gpusPerReplica)}× ${names.gpu}`;
  return `${count(gpus)}× ${names.gpu} ${gpus === 1 ? 'serves' : 'serve'} ${tokenVolume(capacityTokensPerMonth)} a month at most`;
};

/** "3 GPUs" that would carry it. */
const moreOf = (subject: Subject): string => {
  const more = carryingFleet(subject);
  return more === undefined ? 'more GPUs' : plural(more.gpus, 'GPU');
};

const infeasible = (subject: Subject): string => {
  const { verdict } = subject.assessment;
  if (verdict.choice === 'self-host')
    return inRoom(
      subject,
      verdict.against,
      ({ model }) => `Host it on ${moreOf(subject)}: ${misfit(subject, model)}, and no API is allowed.`,
    );
  const { api } = verdict;
  return inRoom(subject, api, ({ model, rival }) => {
    const use = isNamed(subject, api) ? `Use ${rival}` : 'Pay per token';
    return besideMoreGpus(subject, use, apiUsd(subject, api)) ?? `${use}: ${misfit(subject, model)}.`;
  });
};

/** What the fleet that would carry it costs beside the API; undefined where that is not known, or not to be seen. */
const besideMoreGpus = (subject: Subject, use: string, rivalUsd: number): string | undefined => {
  const { assessment, names } = subject;
  const more = carryingFleet(subject);
  if (more?.usd === undefined || names.hidesHosting) return undefined;
  const { gpus } = assessment.selfHosted;
  const tooFew = `${use}: ${plural(gpus, 'GPU')} ${gpus === 1 ? 'is' : 'are'} too few`;
  const other = assessment.asOtherReplicas;
  const self = assessment.selfHosted.monthlyUsd;
  if (other !== undefined && other.to.regime !== 'infeasible')
    return `${tooFew}; as replicas of ${count(other.gpusPerReplica)} they ${self < rivalUsd ? `would be ${cheaperBy(self, rivalUsd)}` : costMore(self, rivalUsd)}.`;
  return more.usd < rivalUsd && !isAboutTheSame(more.usd, rivalUsd)
    ? `${tooFew}; ${count(more.gpus)} would be ${cheaperBy(more.usd, rivalUsd)}.`
    : `${tooFew}, and ${count(more.gpus)} ${costMore(more.usd, rivalUsd)}.`;
};

/** On which conditions hosting is cheapest: that it is good enough, that traffic holds, that no other model will do. */
const hostIf = (subject: Subject, { model, ifGood, short }: Called): string => {
  const { verdict } = subject.assessment;
  const isOtherModel = isForOtherModel(subject);
  const cheaper = cheaperNoRival(subject);
  const holds = isOtherModel ? ' and traffic holds' : ' only if traffic holds';
  return [
    isOtherModel ? `Host ${model} ${ifGood}` : 'Host it',
    verdict.regime === 'fragile' ? holds : '',
    cheaper === undefined ? '' : ` unless ${short(cheaper.api)} will do`,
  ].join('');
};

/** ", and still cheaper at half", ", 63% dearer at half": nothing where another model costs less, or first to measure. */
const atHalf = (subject: Subject): string => {
  const { verdict, confidence } = subject.assessment;
  if (cheaperNoRival(subject) !== undefined) return '';
  if (verdict.regime === 'fragile')
    return `, ${dearerBy(selfAtHalfUsd(subject), againstOf(subject)?.atHalfUsd ?? 0)} at half`;
  // The badge right below says on what it hangs.
  if (confidence === 'measure-first') return '';
  return isForOtherModel(subject) ? ', also at half' : ', and still cheaper at half';
};

/** "57% cheaper than Bedrock, and still cheaper at half", "18% cheaper now". */
const hostingByCost = (subject: Subject): string => {
  const { verdict, selfHosted } = subject.assessment;
  const rivalUsd = againstOf(subject)?.monthlyUsd ?? 0;
  const self = selfHosted.monthlyUsd;
  const cheaper = cheaperNoRival(subject);
  // Nobody named an API: a cheaper one of another quality comes first, and hosting is for whom it does not do.
  if (cheaper !== undefined && !isForOtherModel(subject))
    return inRoom(
      subject,
      cheaper.api,
      ({ rival, ifGood, hosting }) =>
        `Use ${rival} ${ifGood}, else host it: ${hosting} ${costsMore(self, cheaper.monthlyUsd)}.`,
    );
  const half = atHalf(subject);
  return inRoom(subject, verdict.against, (called) => {
    const { rival, brief, less } = called;
    const now =
      verdict.regime === 'fragile' && half !== ''
        ? `${cheaperBy(self, rivalUsd)} now`
        : less(self, rivalUsd, rival);
    return `${hostIf(subject, called)}: ${now}${brief ? '' : half}.`;
  });
};

/** ". That costs $4,100 a month more", and in brief ", for $4,100 a month more": than what comes behind it. */
const atPremium = (subject: Subject, premiumUsd: number, brief: boolean): string =>
  `${brief ? ', for' : '. That costs'} ${usd(premiumUsd)}${perMonth(subject)} more`;

const hostingByRule = (subject: Subject): string => {
  const { verdict, selfHosted } = subject.assessment;
  const cheapest = cheapestApi(subject);
  const rule = whyHostingIsLeft(subject.scenario.constraints, subject.assessment.comparisons);
  const rivalUsd = cheapest?.monthlyUsd ?? 0;
  const premiumUsd = selfHosted.monthlyUsd - rivalUsd;
  return inRoom(subject, cheapest?.api ?? verdict.against, ({ rival, brief }) =>
    premiumUsd >= LEAST_USD
      ? `Host it: ${rule}${atPremium(subject, premiumUsd, brief)} than ${rival}.`
      : `Host it: ${rule}, and it is ${cheaperThan(selfHosted.monthlyUsd, rivalUsd, rival)}.`,
  );
};

/** What hosting would cost beside the API that is chosen. */
const hostingBeside = (subject: Subject, api: string, hosting: string): string => {
  const self = subject.assessment.selfHosted.monthlyUsd;
  const chosen = apiUsd(subject, api);
  return self >= chosen ? `${hosting} ${costsMore(self, chosen)}` : `${hosting} would cost ${usd(self)}`;
};

/** " than hosting": the option over which a rule costs its premium; empty where none has just that bill. */
const overWhat = (subject: Subject): string => {
  const { verdict, selfHosted, comparisons } = subject.assessment;
  const cheapestUsd = apiUsd(subject, verdict.api) - verdict.premiumUsd;
  const isIt = (monthlyUsd: number): boolean => Math.abs(monthlyUsd - cheapestUsd) < LEAST_USD;
  if (isIt(selfHosted.monthlyUsd)) return ' than hosting';
  const api = comparisons.find(({ monthlyUsd }) => isIt(monthlyUsd))?.api;
  return api === undefined ? '' : ` than ${subject.names.short(api)}`;
};

const buyingUnderRule = (subject: Subject): string => {
  const than = overWhat(subject);
  const { verdict } = subject.assessment;
  const { constraints } = subject.scenario;
  const { api, premiumUsd } = verdict;
  return inRoom(subject, api, ({ rival, hosting, brief }) => {
    const premium = `${atPremium(subject, premiumUsd, brief)}${than}`;
    if (verdict.because === 'frontier-reasoning')
      return premiumUsd >= LEAST_USD
        ? `Use ${rival}: only ${brief ? 'frontier' : 'a frontier model'} will do${premium}.`
        : `Use ${rival}: only a frontier model will do, and ${hostingBeside(subject, api, hosting)}.`;
    const rule =
      constraints.dataResidency === 'region'
        ? `your data stays in ${regionWords(constraints.region)}`
        : 'it is on your list';
    return `Use ${rival}: ${rule}${premium}.`;
  });
};

const NO_GPUS: Readonly<Record<Procurement['kind'], string>> = {
  rent: "Don't rent GPUs.",
  own: "Don't buy GPUs.",
  paid: 'Your GPUs cost more to run.',
};

/** Why the leader is left: what is saved, or what rules it out. In brief only the rule, as the table names the rest. */
const leaving = (subject: Subject, called: Called): string => {
  const { api } = subject.assessment.verdict;
  const left = savedAgainst(subject);
  const name = called.short(left?.api ?? '');
  if (called.brief && left?.ruledOutBecause?.code === 'outside-region')
    return `data stays in ${regionWords(left.ruledOutBecause.region)}`;
  return left === undefined || whyRuledOut(left) === ''
    ? called.less(apiUsd(subject, api), left?.monthlyUsd ?? 0, name)
    : `${name} ${oneLine(ruledOutClause(left), REASON_CHARS)}`;
};

/** Whether its seller's name alone says which API it is: the one that it has of the hosted model. */
const isBySeller = ({ names }: Subject, api: string): boolean => names.short(api) !== names.apiById(api);

/** Leaving what is in use for another API; in brief, the half check alone says that hosting does not pay. */
const switching = (subject: Subject): string => {
  const { verdict, comparisons } = subject.assessment;
  const { api } = verdict;
  const { kind } = subject.scenario.selfHosted.procurement;
  const isSame = comparisons.some((bill) => bill.api === api && bill.role === 'same-model');
  const isOther = verdict.otherModel ?? isSame;
  return inRoom(subject, api, (called) => {
    const { rival, model, ifGood, brief } = called;
    const seller = subject.names.seller(api);
    const sold = seller.startsWith(model) ? subject.names.model : model;
    const to = isSame && isBySeller(subject, api) ? `${sold} on ${seller}` : rival;
    const sentence = `Switch to ${to}${isOther ? ` ${ifGood}` : ''}: ${leaving(subject, called)}.`;
    return brief ? sentence : `${sentence} ${NO_GPUS[kind]}`;
  });
};

const buying = (subject: Subject): string => {
  const { api, leader, otherModel } = subject.assessment.verdict;
  const left = savedAgainst(subject);
  const paidUsd = apiUsd(subject, api);
  const isLess = left === undefined || whyRuledOut(left) !== '' || !isAboutTheSame(paidUsd, left.monthlyUsd);
  const isWorthIt = left === undefined || whyRuledOut(left) !== '' || left.monthlyUsd - paidUsd >= POCKET_USD;
  if (api !== leader && isNamed(subject, leader) && isLess && isWorthIt) return switching(subject);
  // Whoever names several sellers of one model asks which, however little it saves.
  const isAskedFor = api !== leader && isNamed(subject, api) && otherModel !== true && isLess;
  return inRoom(subject, api, ({ rival, hosting, ifGood }) => {
    const beside = hostingBeside(subject, api, hosting);
    if (isStandIn(subject, api))
      return `Switch to ${rival}${isBySeller(subject, api) ? '' : ` ${ifGood}`}: ${beside}.`;
    if (isAskedFor || isSoldThere(subject, api)) return `Use ${rival}: ${beside}.`;
    if (api !== leader || !isNamed(subject, api)) return `Pay per token: ${beside}.`;
    const closes = closesSoonOn(subject, api);
    return `Stay with ${rival}${closes === undefined ? '' : ` until ${dayInWords(closes)}`}: ${beside}.`;
  });
};

/**
 * What to do and one ratio, in at most 150 characters and 75 wherever names allow it. It holds when somebody
 * screenshots it alone.
 */
export const headlineOf = (subject: Subject): string => {
  const { verdict } = subject.assessment;
  const isByCost = verdict.because === 'cost' || verdict.premiumUsd < LEAST_USD;
  if (verdict.regime === 'infeasible' && verdict.because !== 'frontier-reasoning') return infeasible(subject);
  if (verdict.choice === 'self-host')
    return verdict.because === 'data-residency' || isNoApiLeft(subject)
      ? hostingByRule(subject)
      : hostingByCost(subject);
  if (verdict.because === 'frontier-reasoning' || !isByCost) return buyingUnderRule(subject);
  return buying(subject);
};
