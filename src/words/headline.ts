import { count, tokenVolume, usd } from '../domain/format.ts';
import type { Procurement } from '../domain/scenario.ts';
import { codePoints } from '../domain/text.ts';
import { cheaperBy, cheaperThan, costsMore, dearerBy } from './compared.ts';
import { regionWords } from './regions.ts';
import { whyRuledOut } from './ruled-out.ts';
import { againstOf, billOf, isNamed, type Subject, selfAtHalfUsd } from './subject.ts';
import { clip, oneLine } from './text.ts';

/** What to do, and one ratio or per cent: the sentence that a card begins with. */

/** A header reads in one look up to here; above the other, Slack has no header. */
const SHORT_CHARS = 75;
const MOST_CHARS = 150;
/** Of why an API is ruled out. */
const REASON_CHARS = 60;
/** An amount that is shown as $0 is not said. */
const LEAST_USD = 0.5;

/** What is hosted and what it is held against, as long as there is room. */
interface Called {
  readonly model: string;
  readonly hosting: string;
  readonly rival: string;
}

/** The longest spelling of names with which the sentence is short; failing that, one that a header takes. */
const within = ({ names }: Subject, api: string, write: (called: Called) => string): string => {
  const model = names.model;
  const short = names.short(api);
  const written = [
    { model, hosting: `hosting ${model}`, rival: short },
    { model, hosting: 'hosting', rival: short },
    { model: clip(model, 24), hosting: 'hosting', rival: clip(short, 20) },
  ].map(write);
  const fitting = (max: number) => written.find((text) => codePoints(text) <= max);
  return fitting(SHORT_CHARS) ?? fitting(MOST_CHARS) ?? clip(written.at(-1) ?? '', MOST_CHARS);
};

const apiUsd = (subject: Subject, api: string): number => billOf(subject, api)?.monthlyUsd ?? 0;

/** Why this fleet cannot do it. */
const misfit = ({ evidence, assessment, scenario, names }: Subject, model: string): string => {
  const { gpus, capacityTokensPerMonth } = assessment.selfHosted;
  if (!evidence.fit.fits)
    return `${model} does not fit ${count(scenario.selfHosted.gpusPerReplica)}× ${names.gpu}`;
  return `${count(gpus)}× ${names.gpu} serve ${tokenVolume(capacityTokensPerMonth)} a month at most`;
};

const infeasible = (subject: Subject): string => {
  const { verdict } = subject.assessment;
  if (verdict.choice === 'self-host')
    return within(
      subject,
      verdict.against,
      ({ model }) => `Host it on more GPUs: ${misfit(subject, model)}, and no API is allowed.`,
    );
  const api = verdict.api;
  return within(subject, api, ({ model, rival }) =>
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
  return within(subject, verdict.against, ({ model, rival }) => {
    if (verdict.regime === 'fragile') {
      const atHalf = dearerBy(selfAtHalfUsd(subject), against?.atHalfUsd ?? 0);
      const only = isOtherModel
        ? `Host ${model} if it is good enough and traffic holds`
        : 'Host it only if traffic holds';
      return `${only}: ${cheaperBy(self, rivalUsd)} now, ${atHalf} at half.`;
    }
    const cheaper = cheaperThan(self, rivalUsd, rival);
    return isOtherModel
      ? `Host ${model} if it is good enough: ${cheaper}, also at half.`
      : `Host it: ${cheaper}, and still cheaper at half.`;
  });
};

/** Every API is ruled out without a rule about where data goes: by a list of sellers, or because all are closed. */
const isNoApiLeft = ({ assessment }: Subject): boolean =>
  assessment.comparisons.length > 0 &&
  assessment.comparisons.every((comparison) => whyRuledOut(comparison) !== '');

const hostingByRule = (subject: Subject): string => {
  const { verdict, selfHosted } = subject.assessment;
  const { constraints } = subject.scenario;
  const cheapest = subject.assessment.comparisons.toSorted((a, b) => a.monthlyUsd - b.monthlyUsd)[0];
  const rule =
    constraints.dataResidency === 'own-infrastructure'
      ? 'your data cannot leave'
      : constraints.dataResidency === 'region'
        ? `your data stays in ${regionWords(constraints.region)}`
        : constraints.sellers === undefined
          ? 'no API is left'
          : 'no API here is on your list';
  const rivalUsd = cheapest?.monthlyUsd ?? 0;
  const premiumUsd = verdict.because === 'cost' ? selfHosted.monthlyUsd - rivalUsd : verdict.premiumUsd;
  return within(subject, cheapest?.api ?? verdict.against, ({ rival }) =>
    premiumUsd >= LEAST_USD
      ? `Host it: ${rule}. That costs ${usd(premiumUsd)} a month more than ${rival}.`
      : `Host it: ${rule}, and it is ${cheaperThan(selfHosted.monthlyUsd, rivalUsd, rival)}.`,
  );
};

/** What hosting would cost beside the API that is chosen. */
const hostingBeside = (subject: Subject, api: string, hosting: string): string => {
  const self = subject.assessment.selfHosted.monthlyUsd;
  const chosen = apiUsd(subject, api);
  return self >= chosen ? `${hosting} ${costsMore(self, chosen)}` : `${hosting} would cost ${usd(self)}`;
};

const buyingUnderRule = (subject: Subject): string => {
  const { verdict } = subject.assessment;
  const { constraints } = subject.scenario;
  const { api, premiumUsd } = verdict;
  return within(subject, api, ({ rival, hosting }) => {
    if (verdict.because === 'frontier-reasoning')
      return premiumUsd >= LEAST_USD
        ? `Use ${rival}: only a frontier model will do. It costs ${usd(premiumUsd)} a month more.`
        : `Use ${rival}: only a frontier model will do, and ${hostingBeside(subject, api, hosting)}.`;
    const rule =
      constraints.dataResidency === 'region'
        ? `your data stays in ${regionWords(constraints.region)}`
        : 'it is on your list';
    return `Use ${rival}: ${rule}. That costs ${usd(premiumUsd)} a month more.`;
  });
};

const NO_GPUS: Readonly<Record<Procurement['kind'], string>> = {
  rent: "Don't rent GPUs.",
  own: "Don't buy GPUs.",
  paid: 'Your GPUs cost more to run.',
};

/** Leaving what is in use for another API. */
const switching = (subject: Subject): string => {
  const { verdict } = subject.assessment;
  const { api, leader } = verdict;
  const { names } = subject;
  const { kind } = subject.scenario.selfHosted.procurement;
  const cheaper = cheaperThan(apiUsd(subject, api), apiUsd(subject, leader), names.short(leader));
  const isOther = verdict.otherModel ?? billOf(subject, api)?.role === 'same-model';
  return within(subject, api, ({ rival, model }) => {
    const left = billOf(subject, leader);
    const ruledOut = left === undefined ? '' : oneLine(whyRuledOut(left), REASON_CHARS);
    const why = ruledOut === '' ? cheaper : `${names.short(leader)} is ruled out, ${ruledOut}`;
    const sold = billOf(subject, api)?.role === 'same-model' ? `${model} on ${names.seller(api)}` : rival;
    return isOther
      ? `Switch to ${sold} if it is good enough: ${why}. ${NO_GPUS[kind]}`
      : `Switch to ${rival}: ${why}. ${NO_GPUS[kind]}`;
  });
};

const buying = (subject: Subject): string => {
  const { api, leader } = subject.assessment.verdict;
  if (api !== leader && isNamed(subject, leader)) return switching(subject);
  return within(subject, api, ({ rival, hosting }) => {
    const beside = hostingBeside(subject, api, hosting);
    return isNamed(subject, api) ? `Stay with ${rival}: ${beside}.` : `Pay per token: ${beside}.`;
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
