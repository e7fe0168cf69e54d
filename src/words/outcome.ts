import type { Answer } from '../domain/answer.ts';
import { choiceOpsHours, choiceUsd } from '../domain/choice.ts';
import type { Actual, DecisionRecord } from '../domain/decision.ts';
import { percent, plain, tokenVolume, usd, usdPerMillion } from '../domain/format.ts';
import type { StanceChoice } from '../domain/stances.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { CHOICE_WORDS } from './choices.ts';
import { apiDecidedFor } from './decided.ts';
import { calibrationNote, overNote } from './hours.ts';
import { trafficLine } from './measured.ts';
import { moveWords, verdictThen } from './moved-since.ts';
import { namesFor, withNames, YOUR_PRICE } from './names.ts';
import { verdictWords } from './verdict.ts';

/** How a decision went: what was predicted against what came. */

/** What a re-check asks about. */
export type RecheckView = Pick<
  DecisionRecord,
  'id' | 'choice' | 'owner' | 'recordedAt' | 'reason' | 'answer'
>;

/** How a decision went: what was predicted, what came, and what the same question answers today. */
export interface OutcomeView {
  readonly decision: RecheckView;
  readonly by: string;
  readonly actual: Actual;
  /** The same draft with today's catalog. */
  readonly today: Answer;
  /** The same at the real volume; absent where nobody said it. */
  readonly atRealVolume?: Answer;
  /** The fleet of then in the hours of an export; absent where nobody gave one. */
  readonly fleetOfThen?: Answer;
}

/** What the owner is asked on the day. People, days and quotes come as they are shown. */
export const checkToday = (
  choice: StanceChoice,
  shown: { readonly owner: string; readonly on: string },
): string =>
  `${shown.owner}, today is the day to check what was decided on ${shown.on}: ${CHOICE_WORDS[choice]}. How did it go?`;

/** Below that question. */
export const decidedBecause = (reason: string): string => `It was decided because: ${reason}`;

/** Who told what came of a decision. */
export const outcomeSaidBy = (
  choice: StanceChoice,
  shown: { readonly by: string; readonly since: string },
): string => `${shown.by} said how it went since ${shown.since} (${CHOICE_WORDS[choice]})`;

const NONE = '–';

const was = <T>(value: T | undefined, words: (value: T) => string): string =>
  value === undefined ? NONE : words(value);

/** The bill that the decision foresaw, USD a month: of what was decided, which may be against the verdict. */
export const predictedUsd = ({ choice, answer }: Pick<RecheckView, 'choice' | 'answer'>): number =>
  choiceUsd(answer.assessment, choice, apiDecidedFor(answer));

const predictedHours = ({ choice, answer }: RecheckView): number =>
  choiceOpsHours(answer.scenario, choice, apiDecidedFor(answer));

const perMillion = (usdPerMonth: number | undefined, volume: number | undefined): string =>
  usdPerMonth === undefined || volume === undefined || volume === 0
    ? NONE
    : usdPerMillion((usdPerMonth / volume) * TOKENS_PER_MILLION);

/** The price that was foreseen, unless it is one that a channel may not see. */
const predictedPerMillion = (decision: RecheckView, volume: number): string => {
  const { answer, choice } = decision;
  const names = namesFor(answer, 'channel');
  const api = answer.scenario.apis.findIndex(({ id }) => id === apiDecidedFor(answer));
  const isHidden = choice === 'self-host' ? names.hidesHosting : names.hidesApi(api);
  return isHidden ? YOUR_PRICE : perMillion(predictedUsd(decision), volume);
};

/** Predicted against actual. */
export const outcomeRows = ({ decision, actual }: OutcomeView): string[][] => {
  const { answer, choice } = decision;
  const { capacityTokensPerMonth: capacity, load } = answer.assessment.selfHosted;
  const volume = tokensPerMonth(answer.scenario.workload);
  const real = actual.tokensPerMonth;
  const fleet = choice === 'self-host' ? 'Utilization of the fleet' : 'Utilization, had it been hosted';
  const hours = predictedHours(decision);
  return [
    ['A month', 'Predicted', 'Actual'],
    [
      fleet,
      load === null ? NONE : percent(load),
      real === undefined || capacity === 0 ? NONE : percent(real / capacity),
    ],
    ['Tokens', tokenVolume(volume), was(real, tokenVolume)],
    ['Bill', usd(predictedUsd(decision)), was(actual.usdPerMonth, usd)],
    ['Per 1M tokens', predictedPerMillion(decision, volume), perMillion(actual.usdPerMonth, real)],
    ['Engineer hours', plain(hours), was(actual.opsHoursPerMonth, plain)],
  ];
};

const atReal = ({ atRealVolume, actual }: OutcomeView): string[] =>
  atRealVolume === undefined || actual.tokensPerMonth === undefined
    ? []
    : [
        `At the real ${tokenVolume(actual.tokensPerMonth)} a month it answers: ${verdictWords(atRealVolume, namesFor(atRealVolume, 'channel'))}.`,
      ];

/** What an export shows: its window and peak, the hours of a fleet that was built, the bill against our prices. */
const measuredThen = ({ decision, fleetOfThen }: OutcomeView): string[] => {
  if (fleetOfThen === undefined) return [];
  const subject = withNames(fleetOfThen, 'channel');
  const hours = fleetOfThen.assessment.hourByHour;
  return [
    trafficLine(subject) ?? '',
    ...(hours === undefined || decision.choice !== 'self-host' ? [] : [overNote(hours)]),
    ...calibrationNote(subject),
  ].filter((words) => words !== '');
};

/** A fleet stands or falls with its utilization; who pays per token wants to know what was paid. */
export const outcomeHead = ({ decision, actual }: OutcomeView): string => {
  const { capacityTokensPerMonth: capacity, load } = decision.answer.assessment.selfHosted;
  const real = actual.tokensPerMonth;
  const bill = actual.usdPerMonth;
  if (decision.choice === 'api' && bill !== undefined)
    return `Bill ${usd(bill)}, ${usd(predictedUsd(decision))} predicted`;
  if (real === undefined || capacity === 0) return `How it went: ${CHOICE_WORDS[decision.choice]}`;
  const planned = load === null ? '' : `, ${percent(load)} predicted`;
  return `Utilization ${percent(real / capacity)}${planned}`;
};

/** What the decision promised a month, before anybody says what came. */
export const promisedWords = (decision: RecheckView): string =>
  `${tokenVolume(tokensPerMonth(decision.answer.scenario.workload))}, ${usd(predictedUsd(decision))} and ${predictedHours(decision)} engineer hours a month`;

/** What has changed since: prices, the verdict of today, that at the real volume, the hours of an export. */
export const outcomeSentences = (view: OutcomeView): string[] => [
  moveWords(view.decision.answer, view.today),
  verdictThen(view.decision.answer, view.today),
  ...atReal(view),
  ...measuredThen(view),
];
