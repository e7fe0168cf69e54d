import type { Answer } from '../domain/answer.ts';
import type { Assumption } from '../domain/evidence.ts';
import { type DraftField, FIELDS } from '../domain/fields/index.ts';
import { plain, plural, tokenVolume, usd, usdExact } from '../domain/format.ts';
import type { Scenario } from '../domain/scenario.ts';
import { MONTHS_PER_YEAR } from '../domain/units.ts';
import { type Names, YOUR_PRICE } from './names.ts';
import { listed, oneLine } from './text.ts';

/** What we assumed, as words that can be typed back, changed. */

const VALUE_CHARS = 60;
/** How a reason begins where the workspace set the value. */
const WORKSPACE = 'workspace default';

interface Assumed {
  readonly value: unknown;
  readonly scenario: Scenario;
  readonly names: Names;
}
type Phrase = (assumed: Assumed) => string;

const numeral = (value: unknown): string =>
  typeof value === 'number'
    ? plain(value)
    : oneLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), VALUE_CHARS);

const hundredth = (value: unknown): string =>
  typeof value === 'number' ? plain(value * 100) : numeral(value);

const dollars = (value: unknown): string => (typeof value === 'number' ? usd(value) : numeral(value));

const inputToOutput: Phrase = ({ scenario }) => {
  const { inputTokensPerMonth: input, outputTokensPerMonth: output } = scenario.workload;
  const ratio = output > 0 ? input / output : 0;
  return ratio >= 1 && Number.isInteger(ratio) && ratio < 1000
    ? `${plain(ratio)}:1 in:out`
    : `${plain((input / (input + output)) * 100)}% input`;
};

const request: Phrase = ({ scenario }) =>
  `${plain(scenario.workload.requestInputTokens)} in ${plain(scenario.workload.requestOutputTokens)} out per request`;

const ops: Phrase = ({ scenario }) =>
  `${plain(scenario.selfHosted.ops.hoursPerMonth)}h ops at $${plain(scenario.selfHosted.ops.usdPerHour)}/h`;

const setup: Phrase = ({ scenario }) =>
  `setup ${plain(scenario.selfHosted.ops.setupHours)} hours over ${plain(scenario.selfHosted.ops.setupMonths)} months`;

const spares: Phrase = ({ value }) => (value === 0 ? 'no redundancy' : `${numeral(value)} spare`);

const life: Phrase = ({ value }) =>
  typeof value === 'number' && value % MONTHS_PER_YEAR === 0
    ? `over ${plural(value / MONTHS_PER_YEAR, 'year')}`
    : `over ${numeral(value)} months`;

const comparators: Phrase = ({ value, names }) =>
  `vs ${listed([value].flat().map((id) => (typeof id === 'string' ? names.apiById(id) : numeral(id))))}`;

/** In the order of their weight for the verdict. Two fields with one phrase are said once. */
const PHRASES: ReadonlyMap<string, Phrase> = new Map<string, Phrase>([
  ['selfHosted.model', ({ names }) => names.model],
  ['selfHosted.precision', ({ value }) => numeral(value).toUpperCase()],
  ['selfHosted.gpu', ({ names }) => names.gpu],
  [
    'workload.tokensPerMonth',
    ({ value }) => (typeof value === 'number' ? tokenVolume(value) : numeral(value)),
  ],
  ['workload.inputShare', inputToOutput],
  ['workload.inputTokensPerMonth', inputToOutput],
  ['workload.outputTokensPerMonth', inputToOutput],
  ['selfHosted.spareReplicas', spares],
  ['selfHosted.ops.hoursPerMonth', ops],
  ['selfHosted.ops.usdPerHour', ops],
  ['selfHosted.plannedLoad', ({ value }) => `${hundredth(value)}% planned load`],
  ['selfHosted.procurement.kind', ({ value }) => (value === 'own' ? 'own' : 'rented')],
  ['selfHosted.procurement.market', ({ value }) => numeral(value)],
  ['selfHosted.procurement.lifeMonths', life],
  ['selfHosted.ops.setupHours', setup],
  ['selfHosted.ops.setupMonths', setup],
  ['selfHosted.procurement.billedHoursPerMonth', ({ value }) => `billed ${numeral(value)} hours a month`],
  ['apis', comparators],
  ['workload.requestTokens', request],
  ['workload.requestInputTokens', request],
  ['workload.requestOutputTokens', request],
  [
    'selfHosted.procurement.usdPerGpuHour',
    ({ value }) => `${typeof value === 'number' ? usdExact(value) : numeral(value)}/hr`,
  ],
  ['selfHosted.procurement.usdPerGpu', ({ value }) => `${dollars(value)} each`],
  ['selfHosted.procurement.hostUsdPerGpu', ({ value }) => `host ${dollars(value)} per gpu`],
  ['selfHosted.procurement.annualCostOfCapital', ({ value }) => `cost of capital ${hundredth(value)}%`],
  ['selfHosted.procurement.residualShare', ({ value }) => `residual ${hundredth(value)}%`],
  ['selfHosted.procurement.annualMaintenanceShare', ({ value }) => `maintenance ${hundredth(value)}%`],
  ['selfHosted.power', ({ value }) => (value === null ? 'power included' : numeral(value))],
  ['selfHosted.power.usdPerKwh', ({ value }) => `${dollars(value)}/kWh`],
  ['selfHosted.power.pue', ({ value }) => `PUE ${numeral(value)}`],
  ['selfHosted.power.wattsPerGpu', ({ value }) => `${numeral(value)}W`],
  ['selfHosted.power.hostWattsPerGpu', ({ value }) => `host ${numeral(value)}W`],
  [
    'selfHosted.gpusPerReplica',
    ({ value }) => `${typeof value === 'number' ? plural(value, 'GPU') : numeral(value)} per replica`,
  ],
  ['workload.cachedInputShare', ({ value }) => `${hundredth(value)}% cached`],
  ['workload.batchShare', ({ value }) => `${hundredth(value)}% batch`],
  ['workload.kind', ({ value }) => numeral(value)],
  ['selfHosted.servingEngine', ({ value }) => numeral(value)],
  ['selfHosted.otherUsdPerMonth', ({ value }) => `other ${dollars(value)}/month`],
]);
const RANK: ReadonlyMap<string, number> = new Map([...PHRASES.keys()].map((field, at) => [field, at]));

/** What a field is called: by its own label, or by the last part of its path. */
const labelOf = (field: string): string => {
  const known: { readonly label: string } | undefined = Object.hasOwn(FIELDS, field)
    ? FIELDS[field as DraftField]
    : undefined;
  const last = field.slice(field.lastIndexOf('.') + 1).replace(/\[\d+\]$/, '');
  const apart = last.replace(
    /([a-z])([A-Z])/g,
    (_, end: string, start: string) => `${end} ${start.toLowerCase()}`,
  );
  return known?.label.toLowerCase() ?? oneLine(apart, VALUE_CHARS);
};

const weightOf = ({ field }: Assumption): number => RANK.get(field) ?? RANK.size;

export interface AssumptionWords {
  readonly field: string;
  readonly isWorkspace: boolean;
  readonly words: string;
  readonly why: string;
}

/** Each assumption once, the weightiest first; what a person said is none. */
export const assumptionWords = (answer: Answer, names: Names): AssumptionWords[] => {
  const { assumptions, draft, scenario } = answer;
  const seen = new Map<string, AssumptionWords>();
  const ours = assumptions
    .filter(({ field }) => !Object.hasOwn(draft.fields, field))
    .map((assumption) => ({ assumption, weight: weightOf(assumption) }))
    .sort((a, b) => a.weight - b.weight);
  for (const { assumption } of ours) {
    const { field, value, why } = assumption;
    const isWorkspace = why.startsWith(WORKSPACE);
    if (names.hides(field)) {
      seen.set(field, {
        field,
        isWorkspace,
        words: `${labelOf(field)}: ${YOUR_PRICE}`,
        why: 'negotiated',
      });
      continue;
    }
    const phrase = PHRASES.get(field);
    const words =
      phrase === undefined ? `${labelOf(field)}: ${numeral(value)}` : phrase({ value, scenario, names });
    if (isWorkspace) seen.set(words, { field, isWorkspace, words: `${words} (${WORKSPACE})`, why });
    else if (!seen.has(words)) seen.set(words, { field, isWorkspace, words, why });
  }
  return [...seen.values()];
};
