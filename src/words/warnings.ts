import type { EngineWarning, Finding, Warning } from '../domain/evidence.ts';
import { gigabytes, percent, plural, tokens, tokenVolume, usd } from '../domain/format.ts';
import type { Names } from './names.ts';
import { listed } from './text.ts';

/** Warnings of the engine in a sentence or two: what a reader must know before trusting the sums. */

type Figures = NonNullable<Finding['figures']>;

const number = (figures: Figures, name: string): number => {
  const value = figures[name];
  return typeof value === 'number' ? value : 0;
};

const text = (figures: Figures, name: string): string => {
  const value = figures[name];
  return typeof value === 'string' ? value : '';
};

const list = (figures: Figures, name: string): readonly string[] => {
  const value = figures[name];
  return Array.isArray(value) ? value : [];
};

type Sentence = (figures: Figures, names: Names) => string;

const doesNotFit: Sentence = (figures, { model, gpu }) => {
  const needed = number(figures, 'neededGb');
  const available = number(figures, 'availableGb');
  const wouldFit = list(figures, 'wouldFit');
  const what = `${model} at ${text(figures, 'precision').toUpperCase()} does not fit ${number(figures, 'gpusPerReplica')}× ${gpu}`;
  const memory =
    needed > 0
      ? `: it needs ${gigabytes(needed)}, there are ${gigabytes(available)}, ${gigabytes(Math.max(0, needed - available))} are missing`
      : '';
  const instead = wouldFit.length === 0 ? '' : ` What would fit: ${listed(wouldFit, 'or')}.`;
  return `${what}${memory}.${instead}`;
};

/** A row a code of the engine. What `resolve/` warns of has words of its own. */
const ROWS: Readonly<Record<EngineWarning, Sentence>> = {
  'does-not-fit': doesNotFit,
  'over-capacity': (figures) =>
    `${tokenVolume(number(figures, 'tokensPerMonth'))} a month are more than this fleet can serve: ${tokens(number(figures, 'capacityTokensPerMonth'))} if it were busy every second.`,
  'above-planned-load': (figures, names) =>
    `The break-even with ${names.apiById(text(figures, 'api'))} needs a load of ${percent(number(figures, 'load'))}, above the planned ${percent(number(figures, 'plannedLoad'))}.`,
  'load-above-plan': (figures, names) => {
    // Beside the bill of this fleet that of another would tell a price that was negotiated.
    const usdPerMonth = names.hidesHosting ? 0 : number(figures, 'usd');
    const bill = usdPerMonth > 0 ? `, for ${usd(usdPerMonth)}` : '';
    return `Load ${percent(number(figures, 'load'))}, above the planned ${percent(number(figures, 'plannedLoad'))}: in the busiest hour users wait. ${plural(number(figures, 'gpus'), 'GPU')} would carry it${bill}.`;
  },
  'ops-thin': (figures) =>
    `${plural(number(figures, 'hoursPerMonth'), 'hour')} of operations a month are thin for ${plural(number(figures, 'gpus'), 'GPU')}.`,
  'constraints-contradict': () =>
    'Data that cannot leave and a frontier model exclude each other, so the cost decides. Drop one of the two.',
  'same-model-undercuts': (figures, { model }) =>
    `${model} is sold per token for ${usd(number(figures, 'monthlyUsd'))} a month at this volume, less than the ${usd(number(figures, 'selfHostedUsd'))} of hosting it, and is not among the APIs compared.`,
  'rented-infrastructure': () =>
    'Rented GPUs are counted as your infrastructure. Ask whoever made the rule; "own" costs bought ones.',
};

const SENTENCES: ReadonlyMap<string, Sentence> = new Map(Object.entries(ROWS));

/** The warning with its sentence, for this reader. A code without one keeps the words that it came with. */
export const warningInWords = (finding: Finding, names: Names): Warning => ({
  ...finding,
  message: SENTENCES.get(finding.code)?.(finding.figures ?? {}, names) ?? finding.message ?? finding.code,
});
