import type { DraftField } from '../domain/draft.ts';
import { percent, plain, plainTo, plural, tokens, tokenVolume, usdExact } from '../domain/format.ts';
import type { ScenarioPath } from '../domain/paths.ts';
import type { Scenario } from '../domain/scenario.ts';
import { MONTHS_PER_YEAR } from '../domain/units.ts';
import { hasKey } from '../keys.ts';
import type { Names } from './names.ts';
import { listed, oneLine } from './text.ts';

/** AssumedValue fields that are said in other words than those that are typed, or several in one phrase. */

const VALUE_CHARS = 60;

/** What was assumed of a field, for one reader. */
export interface AssumedValue {
  readonly value: unknown;
  readonly scenario: Scenario;
  readonly names: Names;
}
type Phrase = (assumed: AssumedValue) => string;

/** As it can be typed back, changed; and in brief, for the grey line of a card, where that has other words. */
interface Phrases {
  readonly typed: Phrase;
  readonly brief?: Phrase;
}

/** A value as it is. */
export const numeral = (value: unknown): string =>
  typeof value === 'number'
    ? plain(value)
    : oneLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), VALUE_CHARS);

/** A share in hundredths. */
export const hundredth = (value: unknown): string =>
  typeof value === 'number' ? plain(value * 100) : numeral(value);

const inputToOutput: Phrases = {
  typed: ({ scenario }) => {
    const { inputTokensPerMonth: input, outputTokensPerMonth: output } = scenario.workload;
    const ratio = output > 0 ? input / output : 0;
    return ratio >= 1 && Number.isInteger(ratio) && ratio < 1000
      ? `${plain(ratio)}:1 in:out`
      : `${plain((input / (input + output)) * 100)}% input`;
  },
  brief: ({ scenario }) => {
    const { inputTokensPerMonth: input, outputTokensPerMonth: output } = scenario.workload;
    const ratio = input / output;
    return Number.isFinite(ratio) && ratio >= 1 && ratio < 100
      ? `${plainTo(2, ratio)}:1 input to output`
      : `${percent(input / (input + output))} input`;
  },
};

/** The side that nobody spoke of: "14.9B input tokens (5.5:1)". */
const otherSide = (side: 'input' | 'output'): Phrases => ({
  typed: inputToOutput.typed,
  brief: (assumed) => {
    const { inputTokensPerMonth: input, outputTokensPerMonth: output } = assumed.scenario.workload;
    const ratio = input / output;
    const mix = ratio >= 1 && ratio < 100 ? ` (${plainTo(2, ratio)}:1)` : '';
    return `${tokens(side === 'input' ? input : output)} ${side} tokens${mix}`;
  },
});

const request: Phrases = {
  typed: ({ scenario: { workload } }) =>
    `${plain(workload.requestInputTokens)} in ${plain(workload.requestOutputTokens)} out per request`,
};

const ops: Phrases = {
  typed: ({ scenario: { selfHosted } }) =>
    `${plain(selfHosted.ops.hoursPerMonth)} hours of engineering a month at $${plain(selfHosted.ops.usdPerHour)}/h`,
  brief: ({ scenario: { selfHosted, workload } }) =>
    `${plain(selfHosted.ops.hoursPerMonth)} engineering hours${workload.oneTime === true ? '' : ' a month'}`,
};

const setup: Phrases = {
  typed: ({ scenario: { selfHosted } }) =>
    `setup ${plain(selfHosted.ops.setupHours)} hours over ${plain(selfHosted.ops.setupMonths)} ${selfHosted.ops.setupMonths === 1 ? 'month' : 'months'}`,
  // A job that is done once bears all of it.
  brief: ({ scenario: { selfHosted, workload } }) =>
    workload.oneTime === true && selfHosted.ops.setupHours > 0
      ? `${plain(selfHosted.ops.setupHours)} hours of set-up`
      : '',
};

const spares: Phrases = {
  typed: ({ value }) => (value === 0 ? 'no redundancy' : `${numeral(value)} spare`),
  brief: ({ value }) => (value === 0 ? 'no spare' : value === 1 ? 'one spare' : `${numeral(value)} spares`),
};

const lifeWords = (value: unknown): string =>
  typeof value !== 'number'
    ? numeral(value)
    : value % MONTHS_PER_YEAR === 0
      ? plural(value / MONTHS_PER_YEAR, 'year')
      : plural(value, 'month');

const life: Phrases = {
  typed: ({ value }) => `over ${lifeWords(value)}`,
  brief: ({ value }) => lifeWords(value),
};

const PHRASES = {
  'selfHosted.model': { typed: ({ names }) => names.model },
  'selfHosted.precision': { typed: ({ value }) => numeral(value).toUpperCase() },
  'selfHosted.gpu': { typed: ({ names }) => names.gpu },
  'workload.tokensPerMonth': {
    typed: ({ value }) => (typeof value === 'number' ? tokenVolume(value) : numeral(value)),
  },
  'workload.inputShare': inputToOutput,
  'workload.inputTokensPerMonth': otherSide('input'),
  'workload.outputTokensPerMonth': otherSide('output'),
  'selfHosted.spareReplicas': spares,
  'selfHosted.ops.hoursPerMonth': ops,
  'selfHosted.ops.usdPerHour': ops,
  'selfHosted.plannedLoad': { typed: ({ value }) => `${hundredth(value)}% planned load` },
  'selfHosted.procurement.kind': { typed: ({ value }) => (value === 'own' ? 'own' : 'rented') },
  'selfHosted.procurement.lifeMonths': life,
  'selfHosted.ops.setupHours': setup,
  'selfHosted.ops.setupMonths': setup,
  apis: {
    typed: ({ value, names }) =>
      `vs ${listed([value].flat().map((id) => (typeof id === 'string' ? names.apiById(id) : numeral(id))))}`,
  },
  'workload.requestTokens': request,
  'workload.requestInputTokens': request,
  'workload.requestOutputTokens': request,
  'selfHosted.procurement.usdPerGpuHour': {
    typed: ({ value }) => `${typeof value === 'number' ? usdExact(value) : numeral(value)}/hr`,
  },
  'selfHosted.replicas': {
    typed: ({ value }) => (value === 'auto' ? 'as many replicas as needed' : numeral(value)),
  },
  'selfHosted.power': { typed: ({ value }) => (value === null ? 'power included' : numeral(value)) },
  'selfHosted.gpusPerReplica': {
    typed: ({ value }) => `${typeof value === 'number' ? plural(value, 'GPU') : numeral(value)} per replica`,
  },
} satisfies Partial<Record<DraftField | ScenarioPath, Phrases>>;

const phrasesOf = (field: string): Phrases | undefined =>
  hasKey(PHRASES, field) ? PHRASES[field] : undefined;

/** Words that can be typed back, changed; undefined where the field's own row says them. */
export const typedPhrase = (field: string, assumed: AssumedValue): string | undefined =>
  phrasesOf(field)?.typed(assumed);

/** Those that a card has room for, the weightiest first: a set-up counts where one job bears all of it. */
const ON_CARDS: readonly (keyof typeof PHRASES)[] = [
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
  'selfHosted.model',
  'selfHosted.precision',
  'selfHosted.ops.setupHours',
  'workload.inputShare',
  'selfHosted.spareReplicas',
  'selfHosted.ops.hoursPerMonth',
  'selfHosted.procurement.lifeMonths',
  'selfHosted.plannedLoad',
];

/** An assumed field with its value. */
interface FieldWithValue {
  readonly field: string;
  readonly value?: unknown;
}

/** An assumed field, and what a card says of it. */
export interface BriefPhrase {
  readonly field: string;
  readonly words: string;
}

/** What a card says of the assumptions, in brief, the weightiest first. */
export const briefPhrases = (
  assumed: readonly FieldWithValue[],
  of: Omit<AssumedValue, 'value'>,
): readonly BriefPhrase[] =>
  ON_CARDS.flatMap((field) => {
    const found = assumed.find((one) => one.field === field);
    // How input and output are mixed stands beside the side that nobody spoke of.
    const isSaid =
      field === 'workload.inputShare' && assumed.some((one) => one.field.endsWith('putTokensPerMonth'));
    if (found === undefined || isSaid) return [];
    const { typed, brief = typed }: Phrases = PHRASES[field];
    const words = brief({ ...of, value: found.value });
    return words === '' ? [] : [{ field, words }];
  });
