import type { Announced } from '../domain/evidence.ts';
import { dayInWords } from '../domain/format.ts';
import type { Line } from './line.ts';
import type { Subject } from './subject.ts';
import { listed } from './text.ts';

/** What sellers have announced: a price that ends on a day, a model that closes, and what that makes of the verdict. */

/** The most that a line says; the rest is behind the menu. */
export const MOST_ANNOUNCED = 2;

const priceVerb = ({ api, prices }: Announced, { scenario }: Subject): string => {
  const now = scenario.apis.find(({ id }) => id === api);
  const ratio = (prices?.usdPerMillionInput ?? 0) / (now?.usdPerMillionInput ?? Number.NaN);
  if (Math.abs(ratio - 2) < 0.01) return 'doubles';
  if (ratio === 1 || Number.isNaN(ratio)) return 'has another price';
  return ratio > 1 ? 'costs more' : 'costs less';
};

const verbOf = (change: Announced, subject: Subject): string =>
  change.prices === undefined ? 'closes' : priceVerb(change, subject);

/** "Gemini 3.8 Flash doubles on 1 Jan 2027." of the nearest, `most` of them. */
export const announcedWords = (subject: Subject, most = MOST_ANNOUNCED): string =>
  (subject.evidence.announced ?? [])
    .slice(0, most)
    .map(
      (change) =>
        `${subject.names.apiById(change.api)} ${verbOf(change, subject)} on ${dayInWords(change.on)}.`,
    )
    .join(' ');

/** The first day from which the verdict is another one; null where none is. */
export const announcedLine = (subject: Subject): Line | null => {
  const { assessment, evidence, names } = subject;
  const turn = assessment.announced?.find(({ changes }) => changes === 'choice');
  if (turn === undefined) return null;
  const winner = turn.to.choice === 'self-host' ? 'hosting wins' : `${names.short(turn.to.api)} wins`;
  const why = (evidence.announced ?? [])
    .filter(({ on, prices }) => on === turn.on && prices !== undefined)
    .map((change) => `${names.short(change.api)} ${verbOf(change, subject)}`);
  return { label: `From ${dayInWords(turn.on)}:`, text: `${winner}, because ${listed(why)}.` };
};
