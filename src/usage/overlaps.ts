import { DAY_MS, HOUR_MS } from '../domain/day.ts';
import { plural } from '../domain/format.ts';
import { toWhole } from '../domain/round.ts';
import type { Use } from './use.ts';

/**
 * Files that tell of the same time. Two projects' exports do, and so do a morning's export and the evening's: figures
 * that are not the same are added, and that is said.
 */
export interface Overlaps {
  /** The next file begins. */
  next(): void;
  /** Figures of one kind and model in an hour or a longer bucket. */
  claim(model: string | null, at: number, what: string): void;
  /** A call on its own, or each figure of a bucket. */
  use(use: Use): void;
  /** Sentences, once. */
  found(): readonly string[];
}

/** No more than this many are remembered. */
const MOST = 500_000;
/** Logs that are cut by size or by region share seconds at their ends. */
const SHARED_MS = HOUR_MS;

const CLAIMED = ['input', 'cached', 'written', 'output', 'requests'] as const;

interface Span {
  from: number;
  to: number;
}

const noCalls = (): Span => ({ from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY });

const shared = (a: Span, b: Span): number => Math.min(a.to, b.to) - Math.max(a.from, b.from);

const GIVE_ONE = 'If the files show the same traffic twice, give one of them.';

/** What a file that is read alone overlaps with: nothing. */
const NO_OVERLAPS: Overlaps = { next: () => {}, claim: () => {}, use: () => {}, found: () => [] };

/**
 * Nothing has been read yet; what is remembered is bounded, so a very large export may overlap unseen. `isKept`: nobody
 * asks where a file is read alone.
 */
export const newOverlaps = (isKept: boolean): Overlaps => (isKept ? overlapsOfFiles() : NO_OVERLAPS);

const overlapsOfFiles = (): Overlaps => {
  const owners = new Map<string, number>();
  const hours = new Set<number>();
  const spans: Span[] = [];
  let span = noCalls();
  let file = 0;

  const finish = (): void => {
    if (Number.isFinite(span.from)) spans.push(span);
    span = noCalls();
  };

  const claim = (model: string | null, at: number, what: string): void => {
    const hour = Math.floor(at / HOUR_MS);
    const key = `${hour} ${model ?? ''} ${what}`;
    const owner = owners.get(key);
    if (owner === undefined) {
      if (owners.size < MOST) owners.set(key, file);
    } else if (owner !== file) hours.add(hour);
  };

  const call = (at: number): void => {
    if (at < span.from) span.from = at;
    if (at > span.to) span.to = at;
  };

  return {
    next() {
      file += 1;
      finish();
    },
    claim,
    use(use) {
      if (use.until === undefined) call(use.at);
      else for (const what of CLAIMED) if ((use[what] ?? 0) > 0) claim(use.model, use.at, what);
    },
    found() {
      finish();
      const sentences: string[] = [];
      if (hours.size > 0) {
        const days = new Set([...hours].map((hour) => Math.floor((hour * HOUR_MS) / DAY_MS))).size;
        sentences.push(
          `More than one file has figures of the same models in the same hours, on ${plural(days, 'day')}: they were added. ${GIVE_ONE}`,
        );
      }
      const most = spans.flatMap((a, at) => spans.slice(at + 1).map((b) => shared(a, b)));
      const longest = Math.max(0, ...most);
      if (longest > SHARED_MS)
        sentences.push(
          `Two files have calls of the same ${plural(toWhole(longest / HOUR_MS), 'hour')}: they were added. ${GIVE_ONE}`,
        );
      hours.clear();
      spans.length = 0;
      return sentences;
    },
  };
};
