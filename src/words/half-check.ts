import { count, speedFigure, times, tokens, tokensPerSecond, tokenVolume, usd } from '../domain/format.ts';
import { isSettledByRule } from '../domain/settled-by-rule.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import type { Line } from './line.ts';
import { againstOf, cheaperNoRival, cheapestApi, type Subject, selfAtHalfUsd } from './subject.ts';

/** The half-utilization check as a badge: its first words are the verdict on the verdict. */

const LABELS = {
  robust: 'Robust.',
  fragile: 'Fragile.',
  half: 'Half the traffic:',
  measure: 'Measure first.',
} as const;

/** The line with what its label says by code. */
export interface HalfCheck extends Line {
  readonly badge: keyof typeof LABELS;
}

const badged = (badge: HalfCheck['badge'], text: string): HalfCheck => ({
  badge,
  label: LABELS[badge],
  text,
});

/** Where the choice turns inside the range of the throughput, or of a price. */
const measureFirst = ({ assessment, evidence, names }: Subject): string | undefined => {
  const { verdict, confidence } = assessment;
  const { low, high } = evidence.throughput;
  if (verdict.uncertain === undefined)
    return confidence === 'measure-first'
      ? 'Inside the range of a price or of the throughput the verdict is another: get a quote and a measurement.'
      : undefined;
  const { side, to, flipsAtTokensPerSecond } = verdict.uncertain;
  const winner = to.choice === 'self-host' ? 'hosting' : names.short(to.api);
  return `${side === 'below' ? 'Under' : 'Over'} ${tokensPerSecond(flipsAtTokensPerSecond)} a replica ${winner} wins; we estimate ${speedFigure(low)} to ${speedFigure(high)}.`;
};

/** Nobody's traffic grows so far: the volume says it. */
const MOST_TIMES = 1000;

/** "25×" of somebody's volume; what rounds to once as much is no factor. */
const howFar = (ratio: number): string => (ratio < 1.05 ? 'just above' : times(ratio));

/** Where hosting wins: "Hosting wins from 12.3B tokens, 25× yours." */
export const hostingWins = (subject: Subject): string => {
  const breakEven = againstOf(subject)?.breakEven;
  const volume = tokensPerMonth(subject.scenario.workload);
  switch (breakEven?.kind) {
    case 'always':
      return 'Hosting wins at any volume.';
    case 'never':
      return breakEven.because?.code === 'beyond-capacity'
        ? 'Hosting wins at no volume that this fleet can serve.'
        : 'Hosting wins at no volume.';
    case 'at': {
      const from = breakEven.staysFromTokensPerMonth ?? breakEven.tokensPerMonth;
      const beside = from > volume && from < MOST_TIMES * volume ? `, ${howFar(from / volume)} yours` : '';
      const later = breakEven.staysFromTokensPerMonth === null ? ', but not at every larger volume' : '';
      return `Hosting wins from ${tokenVolume(from)}${beside}${later}.`;
    }
    default:
      return '';
  }
};

/** The words beside a badge that says who wins now: empty where the badge has said it. */
const winsFrom = (subject: Subject): string => {
  const breakEven = againstOf(subject)?.breakEven;
  const isWon =
    breakEven?.kind === 'always' ||
    (breakEven?.kind === 'at' &&
      (breakEven.staysFromTokensPerMonth ?? breakEven.tokensPerMonth) <=
        tokensPerMonth(subject.scenario.workload));
  return isWon ? '' : ` ${hostingWins(subject)}`;
};

const infeasible = (subject: Subject): string => {
  const { assessment, evidence, scenario } = subject;
  if (!evidence.fit.fits) return 'the model does not fit then either.';
  const half = tokens(tokensPerMonth(scenario.workload) / 2);
  return (assessment.selfHosted.load ?? 0) > 2
    ? `${half} tokens are too many for this fleet as well.`
    : `this fleet could serve ${half} tokens, for ${usd(selfAtHalfUsd(subject))}; the API charges ${usd(againstOf(subject)?.atHalfUsd ?? 0)}.`;
};

/** "unless you hand back 4 of 8 GPUs: then $4,410". */
const handedBack = ({ assessment }: Subject): string => {
  const { atHalf, gpus } = assessment.selfHosted;
  const { resized } = atHalf;
  return resized?.wins === true && resized.gpus < gpus
    ? `, unless you hand back ${count(gpus - resized.gpus)} of ${count(gpus)} GPUs: then ${usd(resized.monthlyUsd)}`
    : '';
};

/** What the check found, one line. null where there is no API to hold self-hosting against. */
export const halfCheck = (subject: Subject): HalfCheck | null => {
  const { verdict } = subject.assessment;
  const against = againstOf(subject);
  if (against === undefined) return null;
  if (verdict.regime === 'infeasible') return badged('half', infeasible(subject));
  const doubt = measureFirst(subject);
  if (doubt !== undefined) return badged('measure', doubt);
  const self = usd(selfAtHalfUsd(subject));
  const api = usd(against.atHalfUsd);
  const rival = subject.names.short(verdict.against);
  if (verdict.choice === 'api')
    return verdict.regime === 'api' && !isSettledByRule(subject.assessment)
      ? badged('half', `the API wins too.${winsFrom(subject)}`)
      : badged('half', `${rival} ${api}, hosting ${self}.`);
  // Where a rule decided, the headline names another API than the one that is left.
  const left = verdict.because === 'cost' ? 'the API' : rival;
  const cheaper = cheaperNoRival(subject);
  switch (verdict.regime) {
    case 'robust':
      // Beside an API on the card that costs less nothing is robust: whether that one will do decides.
      if (cheaper !== undefined)
        return badged(
          'half',
          `hosting ${self}, ${rival} ${api}, ${subject.names.short(cheaper.api)} ${usd(cheaper.atHalfUsd)}.`,
        );
      return badged('robust', `At half the traffic hosting still wins: ${self} against ${api}.`);
    case 'fragile':
      return badged(
        'fragile',
        `At half the traffic ${left} wins: ${api} against ${self}${handedBack(subject)}.`,
      );
    case 'api': {
      // A rule decided: the check names the API that the headline does.
      const cheapest = cheapestApi(subject) ?? against;
      return badged(
        'half',
        `hosting costs ${self}; ${subject.names.short(cheapest.api)} would cost ${usd(cheapest.atHalfUsd)}.`,
      );
    }
    default:
      return verdict.regime satisfies never;
  }
};
