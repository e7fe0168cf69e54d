import type { Apart } from './apart.ts';
import { type Covered, newTimes } from './covered.ts';
import { type ModelTally, newModels } from './models.ts';
import { newOverlaps } from './overlaps.ts';
import type { Shown } from './shown.ts';
import { newSpent, type SpentByDay } from './spent.ts';
import { type ApartRow, plus, type Until, type Use } from './use.ts';

interface ApartTally {
  count: number;
  tokens: number;
  usd: number | null;
}

/** What the rows of an export add up to while it is read. */
interface Counted {
  readonly models: Map<string, ModelTally>;
  readonly apart: Map<Apart, ApartTally>;
  /** Findings of a format, said once each, in the order in which they came. */
  readonly notes: Set<string>;
  /** Findings that make the answer less sure. */
  readonly warnings: Set<string>;
  /** Headings, or places, of columns that may hold tokens and were not understood. */
  readonly columnsLeftOut: Set<string>;
  /** No row of it says when it was, nor does anything around them. */
  timeless: boolean;
  /** Its models go by the names of deployments, which may be any. */
  deployments: boolean;
  /** The warning that figures counted as nothing: sums without them make no month. */
  lostFigures: string | undefined;
  readonly money: Map<string, number>;
  readonly covered: Covered;
  /** Buckets without usage. */
  emptyBuckets: number;
  rows: number;
  unreadable: number;
  /** Tokens of which the export does not say how many were input. */
  unsplit: number;
  /** USD by the start of the day and by model, '' for what is no model's; kept where files are read together. */
  readonly spent: SpentByDay;
}

/** The sums of an export, and where every format puts its rows. */
export interface Tally extends Counted {
  /** What a row of it has shown before, when the export was first read. */
  readonly shown: Shown;
  /** The next file begins. */
  nextPiece(): void;
  /** What figures of an hour a file brings: a second one with figures of the same is an overlap. */
  claim(model: string | null, at: number, what: string): void;
  use(use: Use): void;
  span(at: number, until: Until): void;
  leaveOut(what: Apart, row: ApartRow): void;
  bill(model: string | null, usd: number | null, at: number, until: Until, requests?: number | null): void;
  /** Buckets without an end get the length that the gaps between them tell, `likely` ms where there is one alone. */
  closeBuckets(likely: number): void;
  paid(amount: number, currency: string): void;
  /** A row that could not be read. */
  lost(): void;
  note(text: string): void;
  warn(text: string): void;
  warnOfLost(text: string): void;
}

const addApart = (apart: Tally['apart'], what: Apart, { count, tokens = 0, usd = null }: ApartRow): void => {
  const sums = apart.get(what) ?? { count: 0, tokens: 0, usd: null };
  sums.count += count;
  sums.tokens += tokens;
  sums.usd = plus(sums.usd, usd);
  apart.set(what, sums);
};

const addMoney = (money: Tally['money'], amount: number, currency: string): void => {
  const code = currency.toUpperCase().slice(0, 8);
  money.set(code, (money.get(code) ?? 0) + amount);
};

type Sums = Omit<Counted, 'models' | 'covered' | 'spent'>;

const nothingAdded = (): Sums => ({
  apart: new Map(),
  notes: new Set(),
  warnings: new Set(),
  columnsLeftOut: new Set(),
  timeless: false,
  deployments: false,
  lostFigures: undefined,
  money: new Map(),
  emptyBuckets: 0,
  rows: 0,
  unreadable: 0,
  unsplit: 0,
});

/** Where the rows of an export are added up. Of a row nothing but its numbers, its hour and its model stays. */
export const newTally = (inPieces = false, shown: Shown = {}): Tally => {
  const overlaps = newOverlaps(inPieces);
  const times = newTimes();
  const spent = newSpent(inPieces);
  const models = newModels();

  const tally: Tally = {
    shown,
    models: models.all,
    ...nothingAdded(),
    covered: times.covered,
    spent: spent.byDay,
    nextPiece: () => overlaps.next(),
    claim: overlaps.claim,
    use(use) {
      models.add(use);
      spent.add(use.at, use.model ?? '', use.usd);
      overlaps.use(use);
      times.add(use.at, use.until);
      tally.rows += 1;
    },
    span(at, until) {
      times.add(at, until);
      tally.emptyBuckets += 1;
    },
    leaveOut(what, row) {
      addApart(tally.apart, what, row);
      if (row.at !== undefined) times.addApart(row.at, row.until);
      spent.add(row.at, '', row.usd);
    },
    bill(name, usd, at, until, requests = null) {
      const model = models.named(name);
      model.usd = plus(model.usd, usd);
      model.requests = plus(model.requests, requests);
      spent.add(at, name ?? '', usd);
      times.add(at, until);
    },
    paid: (amount, currency) => addMoney(tally.money, amount, currency),
    closeBuckets(likely) {
      for (const warning of overlaps.found()) tally.warnings.add(warning);
      times.close(likely, tally.rows === 0);
    },
    lost() {
      tally.unreadable += 1;
    },
    note: (text) => void tally.notes.add(text),
    warn: (text) => void tally.warnings.add(text),
    warnOfLost(text) {
      tally.lostFigures = text;
      tally.warn(text);
    },
  };
  return tally;
};
