import type { Announced } from '../domain/evidence.ts';
import { dayInWords } from '../domain/format.ts';
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

const verbOf = ({ api, prices }: Announced, { scenario }: Subject): string => {
  if (prices === undefined) return 'closes';
  const now = scenario.apis.find(({ id }) => id === api);
  return PRICE_VERBS[now === undefined ? 'changes' : priceMove(now, prices)];
};

/** "Gemini 3.8 Flash doubles on 1 Jan 2027." of the nearest, `most` of them, a sentence each. */
export const announcedSentences = (subject: Subject, most = MOST_ANNOUNCED): readonly string[] =>
  (subject.evidence.announced ?? [])
    .slice(0, most)
    .map(
      (change) =>
        `${subject.names.apiById(change.api)} ${verbOf(change, subject)} on ${dayInWords(change.on)}.`,
    );

/** The first day from which the verdict is another one; null where none is. */
export const announcedLine = (subject: Subject): Line | null => {
  const { assessment, evidence, names } = subject;
  const turn = assessment.announced?.find(({ changes }) => changes === 'choice');
  if (turn === undefined) return null;
  const why = (evidence.announced ?? [])
    .filter(({ on, prices }) => on === turn.on && prices !== undefined)
    .map((change) => `${names.short(change.api)} ${verbOf(change, subject)}`);
  return {
    label: `From ${dayInWords(turn.on)}:`,
    text: `${winsWords(turn.to, names)}, because ${listed(why)}.`,
  };
};
