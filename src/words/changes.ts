import type { Flip } from '../domain/assessment.ts';
import type { EngineWarning } from '../domain/evidence.ts';
import { plain, plural, tokensPerSecond, usd, usdApart } from '../domain/format.ts';
import { choiceFlips, flipCondition } from './flips.ts';
import type { Line } from './line.ts';
import { againstOf, isNoApiLeft, type Subject } from './subject.ts';
import { listed } from './text.ts';
import { toFit } from './to-fit.ts';
import { winnerOf } from './winner.ts';

/** What would change the verdict: at most two conditions, in units that people can move. */

const MOST_CONDITIONS = 2;

const withNow = (flip: Flip, subject: Subject): string => {
  const condition = flipCondition(flip, subject);
  return flip.input === 'throughput'
    ? `${condition} (${plain(flip.now)} ${subject.evidence.throughput.basis})`
    : condition;
};

/** A vector has no output: its mix is no condition. */
const isMixOfVectors = ({ input }: Flip, { scenario }: Subject): boolean =>
  input === 'input-share' && scenario.workload.outputTokensPerMonth === 0;

/** Where an API is chosen, another API is no answer to the question. */
const isAboutHosting = ({ to }: Flip, { assessment }: Subject): boolean =>
  assessment.verdict.choice === 'self-host' || to.choice === 'self-host';

/** The badge says from which volume hosting wins, or at which speed the choice turns, so it is not said twice. */
const isSaidByBadge = ({ input, to }: Flip, { assessment: { verdict } }: Subject): boolean =>
  input === 'throughput'
    ? verdict.uncertain !== undefined
    : input === 'volume' && to.choice === 'self-host' && verdict.choice === 'api';

interface Condition {
  readonly when: string;
  readonly winner: string;
}

const engineerCondition = ({ assessment }: Subject): readonly Condition[] => {
  const { fullTimeEngineer } = assessment;
  return fullTimeEngineer?.changes === 'choice'
    ? [
        {
          when: 'a full-time engineer on it',
          winner: fullTimeEngineer.to.choice === 'api' ? 'the API' : 'hosting',
        },
      ]
    : [];
};

const OPS_THIN: EngineWarning = 'ops-thin';

/** A few hours for many GPUs are the first to turn out otherwise. */
const isOpsThin = ({ assessment }: Subject): boolean =>
  assessment.warnings.some(({ code }) => code === OPS_THIN);

/** Why nothing near would: what more GPUs cost beside the API, loaded as planned. */
const nothingNear = (subject: Subject): string => {
  const against = againstOf(subject);
  const breakEven = against?.breakEven;
  const { names, scenario, assessment } = subject;
  if (assessment.verdict.because !== 'cost' || isNoApiLeft(subject)) return 'only the rule that decided it.';
  const index = scenario.apis.findIndex(({ id }) => id === against?.api);
  if (
    breakEven?.kind === 'never' &&
    breakEven.because?.code === 'each-replica-dearer' &&
    !names.hidesApi(index)
  ) {
    const { replicaUsdPerMillionTokens, apiUsdPerMillionTokens } = breakEven.because;
    const [own, sold] = usdApart(replicaUsdPerMillionTokens, apiUsdPerMillionTokens);
    return `nothing in hosting. GPUs loaded as planned cost ${own} a million tokens, ${names.short(against?.api ?? '')} ${sold}.`;
  }
  return breakEven?.kind === 'at' && assessment.verdict.choice === 'api'
    ? 'only far more traffic.'
    : 'nothing within reach.';
};

/** "GPUs switched off outside office hours: $7,475 a month": empty where the traffic fills the hours that are paid. */
const switchedOffWords = ({ assessment, names }: Subject): string => {
  const off = assessment.switchedOff;
  if (off === undefined) return '';
  const bill = names.hidesHosting ? '' : `: ${usd(off.monthlyUsd)} a month`;
  return `GPUs switched off outside office hours${bill}`;
};

/** "as replicas of 4 GPUs they serve 14,303 tok/s instead of 8,035 – then hosting wins", in front of what else would. */
const behindReplicas = (subject: Subject, others: string): string => {
  const { asOtherReplicas: other, verdict } = subject.assessment;
  if (other === undefined || verdict.because !== 'cost') return others;
  const served = `as replicas of ${plural(other.gpusPerReplica, 'GPU')} they serve ${tokensPerSecond(other.tokensPerSecond)} instead of ${plain(other.nowTokensPerSecond)}`;
  if (other.to.choice !== verdict.choice)
    return `${served} – then ${winnerOf(other.to, subject.names)} wins.`;
  const isEnough = verdict.regime === 'infeasible' && other.to.regime !== 'infeasible';
  return isEnough ? `${served}, which is enough, and the API still wins.` : others;
};

/** With the winner where the switch turns the choice, and in front of what else would. */
const behindSwitch = (subject: Subject, others: string): string => {
  const said = switchedOffWords(subject);
  const off = subject.assessment.switchedOff;
  if (said === '' || off === undefined) return others;
  const { verdict } = subject.assessment;
  const turns = off.to.choice !== verdict.choice || (off.to.choice === 'api' && off.to.api !== verdict.api);
  return turns
    ? `${said} – then ${winnerOf(off.to, subject.names)} wins.`
    : `${said}${off.to.choice === 'api' ? ', and the API still wins' : ''}.`;
};

/** What would change the verdict, nearest first; null where nothing was found or nothing is compared. */
export const changesLine = (subject: Subject): Line | null => {
  const line = inputsLine(subject);
  return line === null ? null : { ...line, text: behindReplicas(subject, behindSwitch(subject, line.text)) };
};

const inputsLine = (subject: Subject): Line | null => {
  const { flips } = subject.assessment;
  if (againstOf(subject) === undefined) return null;
  const label = 'What would change this:';
  const fit = toFit(subject);
  if (fit !== null) return { label, text: fit };
  if (flips === undefined) return null;
  const near = choiceFlips(subject).filter(
    (flip) =>
      isAboutHosting(flip, subject) && !isMixOfVectors(flip, subject) && !isSaidByBadge(flip, subject),
  );
  const inputs = near.map((flip) => ({
    when: withNow(flip, subject),
    winner: winnerOf(flip.to, subject.names),
  }));
  const engineer = engineerCondition(subject);
  const conditions = (isOpsThin(subject) ? [...engineer, ...inputs] : [...inputs, ...engineer]).slice(
    0,
    MOST_CONDITIONS,
  );
  const [first, second] = conditions;
  if (first === undefined) return { label, text: nothingNear(subject) };
  if (second === undefined || second.winner === first.winner)
    return {
      label,
      text: `${listed(
        conditions.map(({ when }) => when),
        'or',
      )} – then ${first.winner} wins.`,
    };
  return {
    label,
    text: `${first.when} – then ${first.winner} wins; ${second.when} – then ${second.winner}.`,
  };
};
