import { count, tokenVolume, usd } from '../domain/format.ts';
import type { Procurement } from '../domain/scenario.ts';
import { cheaperBy, cheaperThan, costsMore, dearerBy, isAboutTheSame } from './compared.ts';
import { type Called, inRoom } from './headline-room.ts';
import { regionWords } from './regions.ts';
import { ruledOutClause, whyHostingIsLeft, whyRuledOut } from './ruled-out.ts';
import {
  againstOf,
  apiBillOf,
  cheapestApi,
  isNamed,
  isNoApiLeft,
  isStandIn,
  type Subject,
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

const infeasible = (subject: Subject): string => {
  const { verdict } = subject.assessment;
  if (verdict.choice === 'self-host')
    return inRoom(
      subject,
      verdict.against,
      ({ model }) => `Host it on more GPUs: ${misfit(subject, model)}, and no API is allowed.`,
    );
  const api = verdict.api;
  return inRoom(subject, api, ({ model, rival }) =>
    isNamed(subject, api)
      ? `Use ${rival}: ${misfit(subject, model)}.`
      : `Pay per token: ${misfit(subject, model)}.`,
  );
};

/** "57% cheaper than Bedrock, and still cheaper at half". */
const hostingByCost = (subject: Subject): string => {
  const { verdict, selfHosted } = subject.assessment;
  const against = againstOf(subject);
  const rivalUsd = against?.monthlyUsd ?? 0;
  const self = selfHosted.monthlyUsd;
  const isOtherModel = verdict.otherModel === true && isNamed(subject, verdict.leader);
  return inRoom(subject, verdict.against, ({ model, rival, ifGood, brief, less }) => {
    const what = isOtherModel ? `Host ${model} ${ifGood}` : 'Host it';
    if (verdict.regime === 'fragile') {
      const atHalf = `, ${dearerBy(selfAtHalfUsd(subject), against?.atHalfUsd ?? 0)} at half`;
      const holds = isOtherModel ? 'and traffic holds' : 'only if traffic holds';
      return `${what} ${holds}: ${cheaperBy(self, rivalUsd)} now${brief ? '' : atHalf}.`;
    }
    const also = isOtherModel ? ', also at half' : ', and still cheaper at half';
    return `${what}: ${less(self, rivalUsd, rival)}${brief ? '' : also}.`;
  });
};

/** ". That costs $4,100 a month more", and in brief ", for $4,100 a month more". */
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
    const premium = `${atPremium(subject, premiumUsd, brief)}${brief ? '' : than}`;
    if (verdict.because === 'frontier-reasoning')
      return premiumUsd >= LEAST_USD
        ? `Use ${rival}: only a frontier model will do${premium}.`
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
  const { api, leader } = subject.assessment.verdict;
  const name = called.short(leader);
  const left = apiBillOf(subject, leader);
  if (called.brief && left?.ruledOutBecause?.code === 'outside-region')
    return `data stays in ${regionWords(left.ruledOutBecause.region)}`;
  return left === undefined || whyRuledOut(left) === ''
    ? called.less(apiUsd(subject, api), apiUsd(subject, leader), name)
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
    const to = isSame && isBySeller(subject, api) ? `${model} on ${subject.names.seller(api)}` : rival;
    const sentence = `Switch to ${to}${isOther ? ` ${ifGood}` : ''}: ${leaving(subject, called)}.`;
    return brief ? sentence : `${sentence} ${NO_GPUS[kind]}`;
  });
};

const buying = (subject: Subject): string => {
  const { api, leader } = subject.assessment.verdict;
  const left = apiBillOf(subject, leader);
  const isWorthIt =
    left === undefined || whyRuledOut(left) !== '' || !isAboutTheSame(apiUsd(subject, api), left.monthlyUsd);
  if (api !== leader && isNamed(subject, leader) && isWorthIt) return switching(subject);
  return inRoom(subject, api, ({ rival, hosting, ifGood }) => {
    const beside = hostingBeside(subject, api, hosting);
    if (isStandIn(subject, api))
      return `Switch to ${rival}${isBySeller(subject, api) ? '' : ` ${ifGood}`}: ${beside}.`;
    return api === leader && isNamed(subject, api)
      ? `Stay with ${rival}: ${beside}.`
      : `Pay per token: ${beside}.`;
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
