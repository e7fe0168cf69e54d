import type { ModalView } from '@slack/types';
import type { Answer } from '../domain/answer.ts';
import type { Actual, DecisionRecord } from '../domain/decision.ts';
import type { Source } from '../domain/evidence.ts';
import { percent, plain, tokenVolume, usd, usdPerMillion } from '../domain/format.ts';
import { TOKENS_PER_MILLION } from '../domain/units.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import {
  DECISION_ACTION_IDS,
  DECISION_BLOCK_ID,
  encodePlace,
  MODAL_IDS,
  OUTCOME_INPUTS,
  type ThreadPlace,
} from '../wire/thread-ids.ts';
import { subjectOf } from '../words/card.ts';
import { calibrationNote, overNote } from '../words/hours.ts';
import { trafficLine } from '../words/measured.ts';
import { type Names, namesFor, YOUR_PRICE } from '../words/names.ts';
import { oneLine } from '../words/text.ts';
import { verdictWords } from '../words/verdict.ts';
import { actions, button, context, headline, type Message, section, table } from './blocks.ts';
import { fileInput, modal, momentInput, textInput } from './modal-inputs.ts';
import { dayOf } from './moments.ts';
import { escapeMrkdwn } from './mrkdwn.ts';
import { CHOICE_WORDS, personWords } from './stances.ts';

/** Some time after a decision: how it went, and what the same question answers today. */

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
  readonly atRealVolume?: Answer | undefined;
  /** The fleet of then in the hours of an export; absent where nobody gave one. */
  readonly fleetOfThen?: Answer | undefined;
}

const REASON_CHARS = 200;
const SHOWN_MOVES = 8;
const NONE = '–';

/** To the owner, in the thread, on the day. */
export const renderRecheck = ({ id, choice, owner, recordedAt, reason }: RecheckView): Message => {
  const text = `${personWords(owner)}, today is the day to check what was decided on ${dayOf(recordedAt)}: ${CHOICE_WORDS[choice]}. How did it go?`;
  return {
    blocks: [
      section(text),
      context(`It was decided because: ${escapeMrkdwn(oneLine(reason, REASON_CHARS))}`),
      actions(DECISION_BLOCK_ID, [button(DECISION_ACTION_IDS.outcome, 'How it went…', id)]),
    ],
    text,
  };
};

/** What was promised stands beside the fields. */
export const outcomeModal = (
  place: ThreadPlace,
  { mayReadFiles = true, ...promised }: RecheckView & { readonly mayReadFiles?: boolean },
): ModalView =>
  modal(MODAL_IDS.outcome, 'How it went', 'Compare', encodePlace(place), [
    section(
      `*Promised:* ${escapeMrkdwn(`${tokenVolume(tokensPerMonth(promised.answer.scenario.workload))}, ${usd(predictedUsd(promised))} and ${predictedHours(promised)} engineer hours a month`)}`,
    ),
    ...(mayReadFiles
      ? [
          fileInput({
            id: OUTCOME_INPUTS.usage,
            label: 'Usage export',
            optional: true,
            hint: 'It fills what you leave empty, and its hours are held against the fleet.',
          }),
        ]
      : []),
    textInput(
      {
        id: OUTCOME_INPUTS.tokens,
        label: 'Tokens served a month',
        optional: true,
        hint: 'Input and output, such as 480M',
      },
      { max: 100 },
    ),
    textInput(
      { id: OUTCOME_INPUTS.usd, label: 'Bill a month', optional: true, hint: 'Such as $6.2k' },
      { max: 100 },
    ),
    textInput(
      { id: OUTCOME_INPUTS.hours, label: 'Engineer hours a month', optional: true, hint: 'Such as 12' },
      { max: 100 },
    ),
    momentInput({ id: OUTCOME_INPUTS.next, label: 'Check again', optional: true }),
  ]);

const was = <T>(value: T | undefined, words: (value: T) => string): string =>
  value === undefined ? NONE : words(value);

/** The bill that the decision foresaw. */
const predictedUsd = ({ choice, answer }: RecheckView): number => {
  const { selfHosted, comparisons, verdict } = answer.assessment;
  const api = comparisons.find(
    (comparison) => comparison.api === (verdict.api === '' ? verdict.against : verdict.api),
  );
  return choice === 'self-host' ? selfHosted.monthlyUsd : (api?.monthlyUsd ?? selfHosted.monthlyUsd);
};

const predictedHours = ({ choice, answer }: RecheckView): number =>
  choice === 'self-host'
    ? answer.scenario.selfHosted.ops.hoursPerMonth
    : (answer.scenario.apis.find(({ id }) => id === answer.assessment.verdict.api)?.opsHoursPerMonth ?? 0);

const perMillion = (usdPerMonth: number | undefined, volume: number | undefined): string =>
  usdPerMonth === undefined || volume === undefined || volume === 0
    ? NONE
    : usdPerMillion((usdPerMonth / volume) * TOKENS_PER_MILLION);

/** Predicted against actual. */
const rowsOf = ({ decision, actual }: OutcomeView): string[][] => {
  const { answer, choice } = decision;
  const { capacityTokensPerMonth: capacity, load } = answer.assessment.selfHosted;
  const volume = tokensPerMonth(answer.scenario.workload);
  const real = actual.tokensPerMonth;
  const fleet = choice === 'self-host' ? 'Utilization of the fleet' : 'Utilization, had it been hosted';
  const hours = predictedHours(decision);
  return [
    ['', 'Predicted', 'Actual'].map((cell) => cell || 'A month'),
    [
      fleet,
      load === null ? NONE : percent(load),
      real === undefined || capacity === 0 ? NONE : percent(real / capacity),
    ],
    ['Tokens', tokenVolume(volume), was(real, tokenVolume)],
    ['Bill', usd(predictedUsd(decision)), was(actual.usdPerMonth, usd)],
    ['Per 1M tokens', perMillion(predictedUsd(decision), volume), perMillion(actual.usdPerMonth, real)],
    ['Engineer hours', plain(hours), was(actual.opsHoursPerMonth, plain)],
  ];
};

/** A source by what it is of, not by its place in a list. */
const keyOf = ({ field }: Source, { scenario }: Answer): string =>
  field.replace(/^apis\[(\d+)\]/, (_, at: string) => scenario.apis[Number(at)]?.id ?? field);

const PRICES = /usdPerGpuHour$|usdPerGpu$|usdPerMillion|usdPerKwh$/;

const pricesOf = (answer: Answer): ReadonlyMap<string, Source> =>
  new Map(
    answer.evidence.sources
      .filter(({ field, source }) => PRICES.test(field) && source !== 'yours')
      .map((source) => [keyOf(source, answer), source]),
  );

const moneyOf = ({ value, field }: Source, names: Names): string =>
  names.hides(field) ? YOUR_PRICE : typeof value === 'number' ? usd(value) : NONE;

const labelOf = (key: string, names: Names): string => {
  const [id = '', part = ''] = key.split(/\.(?=usdPerMillion\w+$)/);
  const kinds: Record<string, string> = {
    usdPerMillionInput: 'input',
    usdPerMillionOutput: 'output',
    usdPerMillionCachedInput: 'cached input',
  };
  if (kinds[part] !== undefined) return `${names.apiById(id)}, ${kinds[part]} per 1M`;
  return key.endsWith('usdPerGpuHour') ? `${names.gpu}-hour` : key.endsWith('usdPerKwh') ? 'kWh' : names.gpu;
};

/** Which prices are newer than those of the decision, and whether they differ. */
const movesOf = (then: Answer, today: Answer): { readonly refreshed: boolean; readonly moved: string[] } => {
  const before = pricesOf(then);
  const names = namesFor(today, 'channel');
  const oldNames = namesFor(then, 'channel');
  const both = [...pricesOf(today)].flatMap(([key, now]) => {
    const old = before.get(key);
    return old === undefined ? [] : [{ key, old, now }];
  });
  const moved = both
    .filter(({ old, now }) => old.value !== now.value)
    .map(({ key, old, now }) => `${labelOf(key, names)}: ${moneyOf(old, oldNames)} → ${moneyOf(now, names)}`);
  const refreshed = moved.length > 0 || both.some(({ old, now }) => old.date !== now.date);
  return { refreshed, moved };
};

const moveWords = (then: Answer, today: Answer): string => {
  const { catalog, apiPrices } = today.evidence.basis;
  const { refreshed, moved } = movesOf(then, today);
  const data = `catalog of ${catalog}, API prices ${apiPrices}`;
  if (!refreshed)
    return `Prices not refreshed: the newest that we hold for this question are still those of then (${data}).`;
  if (moved.length === 0) return `Prices newer than then (${data}), each at the same figure.`;
  const more = moved.length > SHOWN_MOVES ? `; and ${moved.length - SHOWN_MOVES} more` : '';
  return `Prices that moved (${data}): ${moved.slice(0, SHOWN_MOVES).join('; ')}${more}.`;
};

const verdictThen = (then: Answer, today: Answer): string => {
  const [old, now] = [then, today].map((answer) => verdictWords(answer, namesFor(answer, 'channel')));
  return old === now
    ? `The same question, asked today, answers: ${now}, as then.`
    : `The same question, asked today, answers: ${now}. Then it was: ${old}.`;
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
  const subject = subjectOf(fleetOfThen, 'channel');
  const hours = fleetOfThen.assessment.hourByHour;
  return [
    trafficLine(subject) ?? '',
    ...(hours === undefined || decision.choice !== 'self-host' ? [] : [overNote(hours)]),
    ...calibrationNote(subject),
  ].filter((words) => words !== '');
};

/** A fleet stands or falls with its utilization; who pays per token wants to know what was paid. */
const headOf = ({ decision, actual }: OutcomeView): string => {
  const { capacityTokensPerMonth: capacity, load } = decision.answer.assessment.selfHosted;
  const real = actual.tokensPerMonth;
  const bill = actual.usdPerMonth;
  if (decision.choice === 'api' && bill !== undefined)
    return `Bill ${usd(bill)}, ${usd(predictedUsd(decision))} predicted`;
  if (real === undefined || capacity === 0) return `How it went: ${CHOICE_WORDS[decision.choice]}`;
  const planned = load === null ? '' : `, ${percent(load)} predicted`;
  return `Utilization ${percent(real / capacity)}${planned}`;
};

/** Predicted against actual, and what the same draft answers with today's catalog. */
export const renderOutcome = (view: OutcomeView): Message => {
  const { decision, by, today } = view;
  const head = headOf(view);
  const sentences = [
    moveWords(decision.answer, today),
    verdictThen(decision.answer, today),
    ...atReal(view),
    ...measuredThen(view),
  ];
  return {
    blocks: [
      headline(head),
      context(
        `${personWords(by)} said how it went since ${dayOf(decision.recordedAt)} (${CHOICE_WORDS[decision.choice]})`,
      ),
      table(rowsOf(view)),
      section(sentences.map((text) => escapeMrkdwn(oneLine(text, 900))).join('\n')),
    ],
    text: `${escapeMrkdwn(head)}. ${sentences.map((text) => escapeMrkdwn(oneLine(text, 900))).join(' ')}`,
  };
};
