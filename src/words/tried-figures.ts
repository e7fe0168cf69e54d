import type { DraftField } from '../domain/draft.ts';
import { VOLUMES } from '../domain/fields/index.ts';
import {
  type Counted,
  count,
  counted,
  countedTokens,
  countedWords,
  tokensPerSecond,
  usd,
  usdInCents,
} from '../domain/format.ts';
import { tokensPerMonth } from '../domain/volume.ts';
import { regionWords } from './regions.ts';
import type { SaidSubject } from './subject.ts';

/** What fields come to together, as a what-if tells it: before → after. */

/** What a figure comes to: with its unit apart, where what it became may say that for both. */
type Figured = string | Counted;

const spares = (many: number): Figured => (many === 0 ? 'no spare' : counted(many, 'spare'));

const always = (): boolean => true;

const PRICED = ['selfHosted.procurement.usdPerGpuHour', 'selfHosted.procurement.usdPerGpuMonth'] as const;

const marketOf = ({ scenario: { selfHosted } }: SaidSubject): string | undefined =>
  selfHosted.procurement.kind === 'rent' ? selfHosted.procurement.market : undefined;

/** What an hour of a rented GPU costs, and where; empty where it is not rented, or nobody may know. */
const gpuHour = ({ scenario, names, assessment }: SaidSubject): string => {
  const { procurement } = scenario.selfHosted;
  if (procurement.kind !== 'rent' || names.hidesHosting) return '';
  const { region } = scenario.constraints;
  // Where no price of the region is known, that of the market is taken.
  const isOfMarket = assessment.warnings.some(({ code }) => code === 'no-price-in-region');
  const where = region === undefined || isOfMarket ? '' : ` in ${regionWords(region)}`;
  return `${names.gpu} at ${usdInCents(procurement.usdPerGpuHour)}/hr${where}`;
};

/** How the GPUs are paid, with the price of one that is bought unless nobody may know. */
const paying = ({ scenario: { selfHosted }, names }: SaidSubject): string => {
  const { procurement } = selfHosted;
  if (procurement.kind === 'rent') return 'rented';
  if (procurement.kind === 'paid') return 'already paid';
  return names.hidesHosting ? 'bought' : `bought at ${usd(procurement.usdPerGpu)} a GPU`;
};

/** What some fields come to together. */
export interface Figure {
  readonly fields: readonly DraftField[];
  /** Whether it may change by what is said of something else. */
  readonly follows?: (after: SaidSubject, before: SaidSubject) => boolean;
  readonly words: (side: SaidSubject) => Figured;
}

/**
 * What people say most, by what it comes to: "1.5B → 2B tokens", "FP8 → INT4", whichever words said it. What is assumed
 * of these, and moves with what was said, is told too.
 */
export const FIGURES: readonly Figure[] = [
  {
    fields: VOLUMES,
    // The same bill buys more where more is cached or batched.
    follows: ({ draft }) => draft.fields['workload.bill'] !== undefined,
    words: ({ scenario }) => countedTokens(tokensPerMonth(scenario.workload)),
  },
  { fields: ['selfHosted.gpu'], follows: always, words: ({ names }) => names.gpu },
  { fields: ['selfHosted.model'], follows: always, words: ({ names }) => names.model },
  {
    // The same GPU is another price where another place is asked for.
    fields: [],
    follows: (after, before) =>
      after.scenario.selfHosted.gpu === before.scenario.selfHosted.gpu &&
      marketOf(after) === marketOf(before) &&
      [after, before].every(({ draft }) => PRICED.every((field) => draft.fields[field] === undefined)),
    words: gpuHour,
  },
  {
    // What data may not leave, and a life of some years, buy machines: nobody said at what price.
    fields: [],
    follows: (after, before) =>
      after.scenario.selfHosted.procurement.kind === 'own' &&
      before.scenario.selfHosted.procurement.kind !== 'own' &&
      after.draft.fields['selfHosted.procurement.usdPerGpu'] === undefined,
    words: paying,
  },
  {
    fields: ['selfHosted.gpuCount', 'selfHosted.instanceCount'],
    follows: always,
    words: ({ assessment }) => counted(assessment.selfHosted.gpus, 'GPU'),
  },
  {
    fields: ['selfHosted.precision'],
    // Another GPU, or fewer of them, take the same model at another one; another model comes with its own.
    follows: (after, before) => after.scenario.selfHosted.model === before.scenario.selfHosted.model,
    words: ({ scenario }) => scenario.selfHosted.precision.toUpperCase(),
  },
  {
    fields: ['selfHosted.replicas'],
    words: ({ assessment }) => counted(assessment.selfHosted.replicas.active, 'replica'),
  },
  {
    fields: ['selfHosted.spareReplicas'],
    words: ({ scenario }) => spares(scenario.selfHosted.spareReplicas),
  },
  {
    fields: ['selfHosted.throughput', 'selfHosted.tokensPerSecondPerReplica'],
    words: ({ scenario }) => `${tokensPerSecond(scenario.selfHosted.tokensPerSecondPerReplica)} a replica`,
  },
  {
    fields: ['selfHosted.ops.hoursPerMonth'],
    words: ({ scenario }) => ({ figure: `${count(scenario.selfHosted.ops.hoursPerMonth)}h`, unit: 'ops' }),
  },
  {
    fields: ['selfHosted.otherUsdPerMonth'],
    words: ({ scenario, draft }) => {
      const sum = scenario.selfHosted.otherUsdPerMonth;
      const isAssumed = sum > 0 && draft.fields['selfHosted.otherUsdPerMonth'] === undefined;
      return `other costs ${usd(sum)}${isAssumed ? ' (assumed)' : ''}`;
    },
  },
];

/** Whether one of these fields is said by the figure. */
export const saysOneOf = ({ fields }: Figure, changed: readonly DraftField[]): boolean =>
  changed.some((field) => fields.includes(field));

/** What it comes to, with its unit. */
export const figuredWords = (figured: Figured): string =>
  typeof figured === 'string' ? figured : countedWords(figured);

/** "1.5B → 2B tokens": where what it became has the same unit, that says it for both. */
const became = (from: Figured, to: Figured): string => {
  const isOneUnit = typeof from !== 'string' && typeof to !== 'string' && from.unit === to.unit;
  return `${isOneUnit ? from.figure : figuredWords(from)} → ${figuredWords(to)}`;
};

/** Those of the figures that came to something else, each as it was and is. */
export const movedIn = (
  figures: readonly Figure[],
  before: SaidSubject,
  after: SaidSubject,
): readonly string[] =>
  figures.flatMap(({ words }) => {
    const [from, to] = [words(before), words(after)];
    return figuredWords(from) === figuredWords(to) ? [] : [became(from, to)];
  });
