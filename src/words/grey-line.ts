import type { Answer } from '../domain/answer.ts';
import { choiceUsd } from '../domain/choice.ts';
import { STALE_AFTER_DAYS } from '../domain/dated.ts';
import { isCounted } from '../domain/evidence.ts';
import { dayInWords, plain, speedFigure, tokensPerSecond, usd, usdPerMillion } from '../domain/format.ts';
import { apiFieldAt } from '../domain/paths.ts';
import type { Scenario } from '../domain/scenario.ts';
import { capitalised } from '../domain/text.ts';
import { announcedSentences, MOST_ANNOUNCED } from './announced.ts';
import { briefPhrases } from './assumed-phrases.ts';
import type { AssumptionWords } from './assumptions.ts';
import type { Names } from './names.ts';
import { isPriceSource, type SourceAge, sourceAges } from './sources.ts';

/** The grey line under a card: the weightiest assumptions, the age of the prices, and what sellers have announced. */

interface Named {
  readonly scenario: Scenario;
  readonly names: Names;
}

const SHOWN_SET = 2;

/** Writes what is assumed for whatever room there is. */
const assumed = (
  { assumptions, draft, scenario }: Answer,
  names: Names,
  words: () => readonly AssumptionWords[],
): ((room: Room) => string) => {
  // What the workspace set is said first: nobody in the channel typed it. Most workspaces set nothing.
  const hasSet = assumptions.some(({ origin }) => origin === 'workspace');
  const set = hasSet ? words().filter(({ isWorkspace }) => isWorkspace) : [];
  const known = new Set(set.map(({ field }) => field));
  const ours = assumptions.filter(
    ({ field }) => !Object.hasOwn(draft.fields, field) && !known.has(field) && !names.hides(field),
  );
  const phrases = briefPhrases(ours, { scenario, names });
  return ({ most, said: saidElsewhere }) => {
    const rest = phrases.flatMap((one) => (one.field === saidElsewhere ? [] : [one.words]));
    const said = [...set.slice(0, SHOWN_SET).map((one) => one.words), ...rest].slice(
      0,
      Math.max(most, Math.min(set.length, SHOWN_SET)),
    );
    return said.length === 0 ? '' : `Assumes ${said.join(', ')}.`;
  };
};

/** "Groq's price is", "The GPU price is", "3 prices are": one is named, several are counted. */
const pricesThat = (
  prices: readonly SourceAge[],
  [one, several]: readonly [string, string],
  { scenario, names }: Named,
): string => {
  const [{ field } = { field: '' }] = prices;
  if (prices.length !== 1) return `${plain(prices.length)} prices ${several}`;
  const api = scenario.apis[apiFieldAt(field)?.api ?? -1];
  return api === undefined ? `The GPU price ${one}` : `${names.opening(api.id)}'s price ${one}`;
};

/** How old the prices are, without the names of packages. */
const ages = (items: readonly SourceAge[], named: Named): readonly string[] => {
  const { procurement } = named.scenario.selfHosted;
  const prices = items.filter((item) => isPriceSource(item) && isCounted(item, procurement));
  const undated = prices.filter(({ date }) => date === 'undated');
  const old = prices.filter(({ stale, date }) => stale && date !== 'undated');
  const dates = prices
    .map(({ date }) => date)
    .filter((date) => /^\d{4}-\d{2}-\d{2}/.test(date))
    .toSorted();
  const parts = [
    ...(old.length > 0
      ? [`${pricesThat(old, ['is', 'are'], named)} over ${STALE_AFTER_DAYS} days old.`]
      : []),
    ...(undated.length > 0 ? [`${pricesThat(undated, ['has', 'have'], named)} no date.`] : []),
  ];
  if (parts.length > 0) return parts;
  return dates[0] === undefined ? [] : [`Prices of ${dayInWords(dates[0])} or later.`];
};

/** Who else sells the compared model, and at what: "3 sellers of the same model: $0.39 to $0.74/M, median $0.72." */
export const market = ({ assessment, scenario }: Pick<Answer, 'assessment' | 'scenario'>): string => {
  const { sameModel } = assessment;
  const isCompared = scenario.apis.some(({ role }) => role === 'same-model');
  if (!isCompared || sameModel === undefined || sameModel === null || sameModel.sellers < 2) return '';
  const { sellers, lowUsdPerMillionTokens, medianUsdPerMillionTokens, highUsdPerMillionTokens } = sameModel;
  const [low, high] = [usd(lowUsdPerMillionTokens), usdPerMillion(highUsdPerMillionTokens)];
  const span =
    high === `${low}/M` ? `all at ${high}` : `${low} to ${high}, median ${usd(medianUsdPerMillionTokens)}`;
  return `${plain(sellers)} sellers of the same model: ${span}.`;
};

/** An estimate that is wider than so many times is no figure to look exact; nor is it told of bills so far apart. */
const WIDE = 3;

/** Where the choice is the same at either end of a wide range: "Estimated 2,112 to 9,433 tok/s a replica: the same choice." */
const rangeOf = ({ assessment, evidence }: Answer): string => {
  const { low, high, basis } = evidence.throughput;
  const { verdict, selfHosted } = assessment;
  const isWide = basis !== 'yours' && low > 0 && high >= WIDE * low;
  const paid = choiceUsd(assessment, verdict.choice, verdict.api);
  return isWide && assessment.confidence === 'firm' && selfHosted.monthlyUsd < WIDE * paid
    ? `${capitalised(basis)} ${speedFigure(low)} to ${tokensPerSecond(high)} a replica: the same choice.`
    : '';
};

interface Room {
  /** How many assumptions at most. */
  readonly most: number;
  /** Whether there is room for what the sellers of the same model ask. */
  readonly market: boolean;
  /** Whether there is room for the range of an estimate that decides nothing. */
  readonly range: boolean;
  /** A field that another line of the card says. */
  readonly said?: string;
}

/**
 * Writes the line for whatever room there is, a sentence each: the assumptions that fit, one or two announcements.
 * `words` has every assumption in full, and is asked only where the workspace made one.
 */
export const greyLine = (
  answer: Answer,
  names: Names,
  words: () => readonly AssumptionWords[],
): ((room: Room) => readonly string[]) => {
  const asked = market(answer);
  const wide = rangeOf(answer);
  const dated = ages(sourceAges(answer), { scenario: answer.scenario, names });
  const taken = assumed(answer, names, words);
  return (room) =>
    [
      taken(room),
      room.range ? wide : '',
      room.market ? asked : '',
      ...dated,
      ...announcedSentences({ ...answer, names }, Math.max(1, Math.min(room.most - 1, MOST_ANNOUNCED))),
    ].filter((part) => part !== '');
};
