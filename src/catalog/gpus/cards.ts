import { defined } from '../../defined.ts';
import type { GpuSpec } from '../../domain/hardware.ts';
import { fold } from '../fold.ts';
import type { PurchaseRow } from '../purchase-rows.ts';
import type { Sourced } from '../types.ts';
import type { GpuRow } from './row.ts';

/** Cards of one line in a table: what they share is said once, and their names are put together from its words. */

/** Where memory, TFLOPS, watts and prices of most cards were read. */
export const HF_TABLES = '@huggingface/tasks 0.21.54 (npm 2026-09-29) hardware tables';
export const HF_DATE = '2026-09-29';

type CardTuple = readonly [
  /** Without the words of its line: "3060 Ti". */
  name: string,
  memoryGb: number,
  gbPerSecond: number,
  /** As the list gives it: `rates` makes the arithmetic of each precision out of it. */
  listedTflops: number,
  watts: number,
  year: number,
  /** USD of one when it came, or now where it is still sold; null where none was read. */
  usd: number | null,
  /** Further names, folded. */
  also?: readonly string[],
];

/** A series of cards that share a maker, a bus and a rule for their TFLOPS; its cards are tuples. */
export interface CardLine
  extends Sourced,
    Pick<
      GpuSpec,
      | 'vendor'
      | 'link'
      | 'linkGbPerSecond'
      | 'computeCapability'
      | 'servingEngines'
      | 'assumed'
      | 'unifiedMemory'
    > {
  /** How its names are written: "RTX", "Radeon Pro". */
  readonly label: string;
  /** How its ids begin, where that is not the label. */
  readonly idLabel?: string;
  /** Words before a name that people leave out, the maker first. */
  readonly words: readonly string[];
  /** A word that stands before every name, where the number alone would name nothing. */
  readonly always?: string;
  /** Every one of its cards is named with its memory: another line has a card of the same name. */
  readonly sized?: true;
  readonly rates: (listed: number) => GpuSpec['denseTflops'];
  /** Whose price `usd` is. */
  readonly priceSource?: string;
  readonly note?: string;
  readonly cards: readonly CardTuple[];
}

/** Every way to leave words out, their order kept: ["nvidia", "rtx"] gives "nvidia rtx", "nvidia", "rtx" and none. */
const withOrWithout = ([word, ...others]: readonly string[]): readonly string[] => {
  if (word === undefined) return [''];
  const rest = withOrWithout(others);
  return [...rest.map((tail) => `${word} ${tail}`.trim()), ...rest];
};

/** The first card of a name bears it alone, a later one with another memory only with its size. */
const isFirst = ({ cards, sized }: CardLine, card: CardTuple): boolean =>
  sized === undefined && cards.find(([name]) => name === card[0]) === card;

const cardId = (line: CardLine, card: CardTuple): string => {
  const [name, memoryGb] = card;
  return fold(`${line.idLabel ?? line.label} ${name}${isFirst(line, card) ? '' : ` ${memoryGb}gb`}`).replace(
    / /g,
    '-',
  );
};

const aliasesOf = (line: CardLine, card: CardTuple): readonly string[] => {
  const [name, memoryGb, , , , , , also = []] = card;
  const bare = fold(line.always === undefined ? name : `${line.always} ${name}`);
  const whole = withOrWithout(line.words).map((words) => fold(`${words} ${bare}`));
  const names = [...new Set([...whole, ...also])];
  const sized = names.map((one) => `${one} ${memoryGb}gb`);
  return isFirst(line, card) ? [...names, ...sized] : sized;
};

const rowOf = (line: CardLine, card: CardTuple): GpuRow => {
  const { vendor, link, linkGbPerSecond, computeCapability, servingEngines, assumed, unifiedMemory } = line;
  const [name, memoryGb, memoryBandwidthGbPerSecond, listed, boardWatts, year] = card;
  return {
    id: cardId(line, card),
    name: `${line.label} ${name} ${memoryGb}GB`.trim(),
    memoryGb,
    memoryBandwidthGbPerSecond,
    denseTflops: line.rates(listed),
    boardWatts,
    link,
    linkGbPerSecond,
    vendor,
    year,
    workstation: true,
    ...defined({ computeCapability, servingEngines, assumed, unifiedMemory, note: line.note }),
    get aliases() {
      return aliasesOf(line, card);
    },
    source: line.source,
    date: line.date,
  };
};

/** Every card of every series as a row, with all the ways to write its name. */
export const cardRows = (lines: readonly CardLine[]): readonly GpuRow[] =>
  lines.flatMap((line) => line.cards.map((card) => rowOf(line, card)));

/** What the cards of these lines cost to buy, where the table says it. */
export const cardPrices = (lines: readonly CardLine[]): readonly PurchaseRow[] =>
  lines.flatMap((line) =>
    line.cards.flatMap((card): readonly PurchaseRow[] => {
      const usd = card[6];
      const source = line.priceSource ?? `${HF_TABLES} (price when it came; no street price of 2026 found)`;
      return usd === null
        ? []
        : [{ gpu: cardId(line, card), lowUsd: usd, highUsd: usd, date: line.date, source }];
    }),
  );
