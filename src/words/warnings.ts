import type { EngineFigures, EngineWarning, Finding, Warning } from '../domain/evidence.ts';
import { gigabytes, percent, plural, tokens, tokenVolume, usd } from '../domain/format.ts';
import type { Names } from './names.ts';
import { type WarningWords, warningWords } from './parts.ts';
import { listed } from './text.ts';

/** Warnings of the engine in a sentence or two: what a reader must know before trusting the sums. */

/** Names of the figures of a kind. */
type NamesOf<F, Kind> = { [N in keyof F]-?: Kind extends F[N] ? N : never }[keyof F] & string;

/** The figures of a finding by their names; absent ones, as an older version may have kept them, are 0, '' and []. */
interface Figures<C extends EngineWarning> {
  readonly number: (name: NamesOf<EngineFigures[C], number>) => number;
  readonly text: (name: NamesOf<EngineFigures[C], string>) => string;
  readonly list: (name: NamesOf<EngineFigures[C], string[]>) => readonly string[];
}

/** Reads the figures of a finding by their names; `Figures` says which its code has. */
const figuresByName = ({ figures = {} }: Pick<Finding, 'figures'>) => ({
  number: (name: string): number => {
    const value = figures[name];
    return typeof value === 'number' ? value : 0;
  },
  text: (name: string): string => {
    const value = figures[name];
    return typeof value === 'string' ? value : '';
  },
  list: (name: string): readonly string[] => {
    const value = figures[name];
    return Array.isArray(value) ? value : [];
  },
});

type Sentence<C extends EngineWarning> = (figures: Figures<C>, names: Names) => WarningWords;

const doesNotFit: Sentence<'does-not-fit'> = ({ number, text, list }, { model, gpu }) => {
  const needed = number('neededGb');
  const available = number('availableGb');
  const wouldFit = list('wouldFit');
  const what = `${model} at ${text('precision').toUpperCase()} does not fit ${number('gpusPerReplica')}× ${gpu}`;
  const memory =
    needed > 0
      ? `: it needs ${gigabytes(needed)}, there are ${gigabytes(available)}, ${gigabytes(Math.max(0, needed - available))} are missing`
      : '';
  const instead = wouldFit.length === 0 ? '' : ` What would fit: ${listed(wouldFit, 'or')}.`;
  return `${what}${memory}.${instead}`;
};

/** "4 GPUs would carry it, for $13,655." */
const carriedWords = (
  { number }: { readonly number: (name: 'gpus' | 'usd') => number },
  names: Names,
): string => {
  // Beside the bill of this fleet that of another would tell a price that was negotiated.
  const usdPerMonth = names.hidesHosting ? 0 : number('usd');
  const bill = usdPerMonth > 0 ? `, for ${usd(usdPerMonth)}` : '';
  return `${plural(number('gpus'), 'GPU')} would carry it${bill}.`;
};

/** A card that was kept before it was worked out has no bill with an engineer. */
const opsThin: Sentence<'ops-thin'> = ({ number }, { hidesHosting }) => {
  const so = `${plural(number('hoursPerMonth'), 'engineering hour')} a month are thin for ${plural(number('gpus'), 'GPU')}`;
  const usdThen = number('monthlyUsd');
  return usdThen <= 0 || hidesHosting
    ? `${so}.`
    : {
        message: `${so}: with one full-time engineer (${plural(number('engineerHours'), 'hour')}) hosting costs ${usd(usdThen)}.`,
        brief: `${so}: with a full-time engineer hosting costs ${usd(usdThen)}.`,
      };
};

/** A row a code of the engine. What `resolve/` warns of has words of its own. */
const ROWS: { readonly [C in EngineWarning]: Sentence<C> } = {
  'does-not-fit': doesNotFit,
  'over-capacity': (figures, names) =>
    `${tokenVolume(figures.number('tokensPerMonth'))} a month are more than this fleet can serve: ${tokens(figures.number('capacityTokensPerMonth'))} if it were busy every second.${figures.number('gpus') > 0 ? ` ${carriedWords(figures, names)}` : ''}`,
  'above-planned-load': ({ number, text }, names) =>
    `The break-even with ${names.apiById(text('api'))} needs a load of ${percent(number('load'))}, above the planned ${percent(number('plannedLoad'))}.`,
  'load-above-plan': (figures, names) => {
    const { number } = figures;
    const carried = carriedWords(figures, names);
    return {
      message: `Load ${percent(number('load'))}, above the planned ${percent(number('plannedLoad'))}: in the busiest hour users wait. ${carried}`,
      brief: `At ${percent(number('load'))} load users wait in the busiest hour: ${carried}`,
    };
  },
  'ops-thin': opsThin,
  'constraints-contradict': () => [
    'Data that cannot leave and a frontier model exclude each other, so the cost decides.',
    'Drop one of the two.',
  ],
  'same-model-undercuts': ({ number }, { model }) =>
    `${model} is sold per token for ${usd(number('monthlyUsd'))} a month at this volume, less than the ${usd(number('selfHostedUsd'))} of hosting it, and is not among the APIs compared.`,
  'rented-infrastructure': () => ({
    message:
      'Rented GPUs are counted as your infrastructure. Ask whoever made the rule; "own" costs bought ones.',
    brief: 'Are rented GPUs your infrastructure? Ask whoever made the rule.',
  }),
};

const SENTENCES: ReadonlyMap<string, (typeof ROWS)[EngineWarning]> = new Map(Object.entries(ROWS));

/** The warning with its sentence, for this reader. A code without one keeps the words that it came with. */
export const warningInWords = (finding: Finding, names: Names): Warning => {
  const { code, message = code } = finding;
  const said = SENTENCES.get(code)?.(figuresByName(finding), names) ?? message;
  return { ...finding, ...warningWords(said) };
};
