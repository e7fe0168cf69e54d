import { plural, tokens, tokenVolume, usd } from '../domain/format.ts';
import { isSettledByRule } from '../domain/settled-by-rule.ts';
import { capitalised, codePoints } from '../domain/text.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { whyHostingIsLeft } from './ruled-out.ts';
import { againstOf, type Subject } from './subject.ts';
import { clip } from './text.ts';

/** What a picture says: its title, its marks, its names, and the same in words for who does not see it. */

/**
 * The line of hosting is that of the fleet for each volume: at half it may run below the rival's, where the fleet of
 * today loses.
 */
const fragileTitles = ({ assessment, scenario }: Subject): readonly string[] => {
  const { atHalf, gpus } = assessment.selfHosted;
  const back = gpus - (atHalf.resized?.gpus ?? gpus);
  if (atHalf.resized?.wins === true && back > 0)
    return [
      `Hosting wins at half too, if ${plural(back, 'GPU')} ${back === 1 ? 'goes' : 'go'} back`,
      'Wins at half too, on fewer GPUs',
    ];
  return scenario.selfHosted.replicas === 'auto'
    ? ['Hosting wins now, the same fleet loses at half', 'Wins now, same fleet loses at half']
    : ['Hosting wins now, loses at half'];
};

/** Titles in order of how much they say; none is cut, so the first that fits is taken. */
const titlesOf = (subject: Subject): readonly string[] => {
  const { assessment, evidence, names, scenario } = subject;
  const { verdict, selfHosted } = assessment;
  const rival = names.short(verdict.against);
  if (!evidence.fit.fits) return ['The model does not fit these GPUs'];
  if (verdict.regime === 'infeasible')
    return [`This fleet serves ${tokens(selfHosted.capacityTokensPerMonth)} tokens a month at most`];
  const breakEven = againstOf(subject)?.breakEven;
  // No volume turns what a rule has settled.
  if (isSettledByRule(assessment))
    return [
      capitalised(
        verdict.choice === 'api'
          ? 'only a frontier model will do'
          : whyHostingIsLeft(scenario.constraints, assessment.comparisons),
      ),
    ];
  if (verdict.regime === 'fragile') return fragileTitles(subject);
  if (verdict.regime === 'robust')
    return [`Hosting beats ${rival}, also at half`, 'Hosting wins, also at half'];
  if (breakEven?.kind === 'at') {
    const from = tokenVolume(breakEven.staysFromTokensPerMonth ?? breakEven.tokensPerMonth);
    return [`Hosting beats ${rival} from ${from}`, `Hosting wins from ${from}`];
  }
  return [`Hosting never beats ${rival}`, 'Hosting never wins'];
};

/** The longest title that has at most `max` characters; the shortest is clipped to that. */
export const chartTitle = (subject: Subject, max: number): string => {
  const titles = titlesOf(subject);
  return titles.find((title) => codePoints(title) <= max) ?? clip(titles.at(-1) ?? '', max);
};

/** What both axes count, in words: of a month, or of a job that is done once. */
export interface Axes {
  readonly volumes: string;
  readonly costs: string;
}

/** A job that is done once has no month. */
export const axesOf = ({ scenario }: Pick<Subject, 'scenario'>): Axes =>
  scenario.workload.oneTime === true
    ? { volumes: 'tokens of the job', costs: 'USD' }
    : { volumes: 'tokens a month', costs: 'USD a month' };

/** The line of hosting, where a rival's bears its name. */
export const HOST_LINE = 'Host';

/** The volumes that a chart marks; where the bills meet only in a chart that has no room for more words. */
export const MARKS = { half: 'half', now: 'now', crossing: 'equal' } as const;

/** "Tokens a month, log scale". */
export const onLogScale = ({ volumes }: Axes): string => `${capitalised(volumes)}, log scale`;

/** Measured hours beside the fleet and the break-even. */
export const HOURS_CHART_WORDS = {
  title: 'Your traffic, busiest hours first',
  traffic: 'Your traffic',
  hours: 'Share of the hours',
  tokens: 'Tokens an hour',
} as const;

/** From where hosting costs less, and whether from there on for good; undefined where the bills never meet. */
const crossingOf = (
  subject: Subject,
): { readonly volume: string; readonly isAlways: boolean } | undefined => {
  const breakEven = againstOf(subject)?.breakEven;
  if (breakEven?.kind !== 'at' || isSettledByRule(subject.assessment)) return undefined;
  const stays = breakEven.staysFromTokensPerMonth;
  // A larger volume may be lost again, or is never reached.
  const isAlways = stays !== null && subject.scenario.selfHosted.replicas === 'auto';
  return { volume: tokens(stays ?? breakEven.tokensPerMonth), isAlways };
};

/** "always from 12.3B", or "from 12.3B"; empty where the bills never meet. */
export const crossingWords = (subject: Subject): string => {
  const crossing = crossingOf(subject);
  return crossing === undefined ? '' : `${crossing.isAlways ? 'always ' : ''}from ${crossing.volume}`;
};

/** The same as a sentence. */
const cheaperFrom = (subject: Subject): string => {
  const crossing = crossingOf(subject);
  return crossing === undefined
    ? ''
    : ` From ${crossing.volume} on hosting is ${crossing.isAlways ? 'always ' : ''}cheaper.`;
};

/** Characters that we give a description of a picture: half of what Slack takes, so that a screen reader ends. */
export const ALT_CHARS = 1_000;

/** The picture in two or three sentences. */
export const chartAlt = (subject: Subject): string => {
  const { assessment, scenario, names } = subject;
  const volume = tokensPerMonth(scenario.workload);
  const against = againstOf(subject);
  const bills = [
    `hosting ${usd(assessment.selfHosted.monthlyUsd)}${assessment.verdict.regime === 'infeasible' ? ' (which cannot serve it)' : ''}`,
    ...(against === undefined ? [] : [`${names.short(against.api)} ${usd(against.monthlyUsd)}`]),
  ];
  return clip(
    `Line chart of ${scenario.workload.oneTime === true ? 'cost' : 'monthly cost'} over ${axesOf(subject).volumes}, both on log scales. ${chartTitle(subject, 100)}. At ${tokens(volume)} tokens: ${bills.join(', ')}.${cheaperFrom(subject)}`,
    ALT_CHARS,
  );
};
