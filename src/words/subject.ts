import type { Findings } from '../domain/assessment.ts';
import { cheapestRival } from '../domain/cheapest-rival.ts';
import { choiceUsd } from '../domain/choice.ts';
import type { Draft } from '../domain/draft.ts';
import type { Evidence } from '../domain/evidence.ts';
import { isKeptByResidency } from '../domain/kept-by-residency.ts';
import type { Scenario } from '../domain/scenario.ts';
import type { Names } from './names.ts';
import { whyRuledOut } from './ruled-out.ts';

/** What sentences are made of: codes, figures, and this reader's names of things. An `Answer` with names is one. */
export interface Subject {
  readonly scenario: Scenario;
  readonly evidence: Evidence;
  readonly assessment: Findings;
  readonly names: Names;
}

/** A subject with what people said of it. */
export interface SaidSubject extends Subject {
  readonly draft: Draft;
}

type Bill = Findings['comparisons'][number];

/** The bill of an API by its id; undefined where it is not compared. */
export const apiBillOf = ({ assessment }: Subject, api: string): Bill | undefined =>
  assessment.comparisons.find((comparison) => comparison.api === api);

/** The cheapest rival, against which the regime is said; undefined where there is no API. */
export const againstOf = ({ assessment }: Subject): Bill | undefined => cheapestRival(assessment);

/** The cheapest API that the rule about data alone keeps out, else of all of them; undefined where there is none. */
export const cheapestApi = ({ assessment: { comparisons } }: Subject): Bill | undefined => {
  const kept = comparisons.filter(isKeptByResidency);
  return (kept.length > 0 ? kept : comparisons).toSorted((a, b) => a.monthlyUsd - b.monthlyUsd)[0];
};

/** The cheapest API under the choice that is no rival of it; undefined where there is none. */
export const cheaperNoRival = ({ assessment }: Subject): Bill | undefined => {
  const { comparisons, verdict } = assessment;
  const paid = choiceUsd(assessment, verdict.choice, verdict.api);
  return comparisons
    .filter(
      (one) =>
        whyRuledOut(one) === '' &&
        one.api !== verdict.api &&
        one.api !== verdict.against &&
        one.monthlyUsd < paid,
    )
    .toSorted((a, b) => a.monthlyUsd - b.monthlyUsd)[0];
};

/**
 * What a saving is counted against: the leader where it is in use or ruled out, else the named API that costs least
 * beside the choice. Of several that somebody only asked about, the dearest would flatter every other.
 */
export const savedAgainst = (subject: Subject): Bill | undefined => {
  const { assessment, scenario } = subject;
  const { api, leader } = assessment.verdict;
  const bill = apiBillOf(subject, leader);
  const isUsed = scenario.apis.some(({ id, inUse }) => id === leader && inUse === true);
  if (isUsed || bill === undefined || whyRuledOut(bill) !== '') return bill;
  const [nearest = bill] = assessment.comparisons
    .filter((one) => one.api !== api && isNamed(subject, one.api) && whyRuledOut(one) === '')
    .toSorted((a, b) => a.monthlyUsd - b.monthlyUsd);
  return nearest;
};

/** Self-hosting's bill at half the traffic: the same fleet's, unless its hours follow the work. */
export const selfAtHalfUsd = ({ assessment }: Subject): number =>
  assessment.selfHosted.atHalf.monthlyUsd ?? assessment.selfHosted.monthlyUsd;

/** Every API is ruled out: by a rule about where data goes, by a list of sellers, or because all are closed. */
export const isNoApiLeft = ({ assessment }: Subject): boolean =>
  assessment.comparisons.length > 0 &&
  assessment.comparisons.every((comparison) => whyRuledOut(comparison) !== '');

/** It is compared in place of one that its seller has closed: nobody uses it yet, and it may be another model. */
export const isStandIn = ({ evidence }: Subject, api: string): boolean =>
  evidence.ruledOut?.some(({ instead }) => instead === api) === true;

/** The model that somebody named, from a seller that a rule about regions allows: nobody buys it there yet. */
export const isSoldThere = ({ evidence }: Subject, api: string): boolean =>
  evidence.names?.apis.some((entry) => entry.api === api && entry.insteadOf !== undefined) === true;

/** A person named the API, or said that it is in use: it may be stayed with, or left. */
export const isNamed = (subject: Subject, api: string): boolean =>
  subject.scenario.apis.some(({ id, role, inUse }) => id === api && (role === 'named' || inUse === true));

/** Whether hosting takes the place of another model that somebody named. */
export const isForOtherModel = (subject: Subject): boolean => {
  const { verdict } = subject.assessment;
  return verdict.otherModel === true && isNamed(subject, verdict.leader);
};
