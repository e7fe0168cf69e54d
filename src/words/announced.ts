import type { Announced } from '../domain/evidence.ts';
import { dayInWords, usd } from '../domain/format.ts';
import { type PriceMove, priceMove } from '../domain/price-move.ts';
import type { Line } from './line.ts';
import type { Subject } from './subject.ts';
import { listed } from './text.ts';
import { winsWords } from './winner.ts';

/** What sellers have announced: a price that ends on a day, a model that closes, and what that makes of the verdict. */

/** The most that a line says; the rest is behind the menu. */
export const MOST_ANNOUNCED = 2;

const PRICE_VERBS: Readonly<Record<PriceMove, string>> = {
  doubles: 'doubles',
  rises: 'costs more',
  falls: 'costs less',
  changes: 'has another price',
};

const verbOf = ({ api, prices, successor }: Announced, { scenario }: Subject): string => {
  if (prices === undefined || successor !== undefined) return 'closes';
  const now = scenario.apis.find(({ id }) => id === api);
  return PRICE_VERBS[now === undefined ? 'changes' : priceMove(now, prices)];
};

/** What closes soon and decides, where its successor turns nothing: it has a line of its own. */
const followedSoon = ({ assessment, evidence }: Subject): Announced | undefined => {
  const { leader, api } = assessment.verdict;
  if (assessment.announced?.some(({ changes }) => changes === 'choice') === true) return undefined;
  return evidence.announced?.find(
    (one) => one.closesSoon === true && one.successor !== undefined && [leader, api].includes(one.api),
  );
};

/** The day on which an API closes that nobody can stay with for long; undefined for any other. */
export const closesSoonOn = ({ evidence }: Subject, api: string): string | undefined =>
  evidence.announced?.find((one) => one.api === api && one.closesSoon === true)?.on;

/** "Gemini 3.8 Flash doubles on 1 Jan 2027." of the nearest, `most` of them, a sentence each. */
export const announcedSentences = (subject: Subject, most = MOST_ANNOUNCED): readonly string[] =>
  (subject.evidence.announced ?? [])
    .filter((change) => change !== followedSoon(subject))
    .slice(0, most)
    .map(
      (change) =>
        `${subject.names.apiById(change.api)} ${verbOf(change, subject)} on ${dayInWords(change.on)}.`,
    );

/** " and GPT-6.1 Terra, its successor, costs $53,229" of a model that closes. */
const thenWords = ({ successor }: Announced): string =>
  successor === undefined ? '' : ` and ${successor.name}, its successor, costs ${usd(successor.monthlyUsd)}`;

const followedLine = (subject: Subject): Line | null => {
  const closing = followedSoon(subject);
  if (closing?.successor === undefined) return null;
  return {
    label: `From ${dayInWords(closing.on)}:`,
    text: `${subject.names.short(closing.api)} is closed${thenWords(closing)}.`,
  };
};

/** The first day from which the verdict is another one, or what follows a model that closes soon; null where neither is. */
export const announcedLine = (subject: Subject): Line | null => {
  const { assessment, evidence, names } = subject;
  const turn = assessment.announced?.find(({ changes }) => changes === 'choice');
  if (turn === undefined) return followedLine(subject);
  const why = (evidence.announced ?? [])
    .filter(({ on, prices }) => on === turn.on && prices !== undefined)
    .map((change) => `${names.short(change.api)} ${verbOf(change, subject)}${thenWords(change)}`);
  return {
    label: `From ${dayInWords(turn.on)}:`,
    text: `${winsWords(turn.to, names)}, because ${listed(why)}.`,
  };
};
