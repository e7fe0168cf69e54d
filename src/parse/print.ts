import { isApiId } from '../catalog/index.ts';
import {
  DRAFT_FIELDS,
  type Draft,
  type DraftApi,
  type DraftField,
  type DraftFields,
} from '../domain/draft.ts';
import { lowerCase } from './lex.ts';
import { rangeWords } from './print-range.ts';
import { phrases } from './products.ts';

/**
 * A draft as a line that parses to the same fields. Natural words where they say exactly the same, the field's
 * name and value otherwise. Rates come before the nouns that could claim them.
 */

const escaped = (json: string): string =>
  // Letters of strings that a chat would change are written as escapes, which every JSON reader takes back.
  json.replace(
    /[^A-Za-z0-9./\-"\\{}[\]:,+]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const assigned = (field: DraftField, value: unknown): string => {
  if (typeof value === 'number' || typeof value === 'boolean') return `${field}=${value}`;
  return `${field}=${escaped(JSON.stringify(value))}`;
};

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/** The number with a scale where that is exact and short. */
export const scaledText = (value: number): string => {
  for (const [size, letter] of SCALES) {
    if (value < size) continue;
    const short = String(Number((value / size).toPrecision(6)));
    if (/^[\d.]{1,8}$/.test(short) && Number((Number(short) * size).toPrecision(15)) === value)
      return `${short}${letter}`;
    break;
  }
  return String(value);
};

/** The share in percent; null where percent would not give it back exactly. */
export const percentText = (share: number): string | null => {
  const text = String(Number((share * 100).toPrecision(12)));
  return /^[\d.]+$/.test(text) && Number(text) / 100 === share ? `${text}%` : null;
};

const named = (kind: 'gpu' | 'model', id: string): string | null => {
  const lower = lowerCase(id);
  const match = phrases().longest(lower, 0);
  const meaning = match?.end === lower.length ? match.meaning : null;
  return meaning?.kind === kind && meaning.id === id && !/^\d+$/.test(id) ? id : null;
};

type Printer = (fields: DraftFields) => string | null;

const number =
  (field: DraftField, words: (value: number) => string | null): Printer =>
  (fields) => {
    const value = fields[field];
    return typeof value === 'number' ? words(value) : null;
  };

const choice =
  (field: DraftField, words: Readonly<Record<string, string>>): Printer =>
  (fields) =>
    words[String(fields[field])] ?? null;

const share = (field: DraftField, noun: string): Printer =>
  number(field, (value) => {
    const text = percentText(value);
    return text === null ? null : `${text} ${noun}`;
  });

const VOLUMES = [
  'workload.inputTokensPerMonth',
  'workload.outputTokensPerMonth',
  'workload.requestsPerMonth',
  'workload.bill',
] as const;

const volume: Printer = (fields) => {
  const value = fields['workload.tokensPerMonth'];
  const alone = VOLUMES.every((field) => fields[field] === undefined);
  return value !== undefined && alone && value >= 1e6 ? `${scaledText(value)} tokens` : null;
};

const requests: Printer = (fields) => `${fields['workload.requestsPerMonth']} requests a month`;

const gpus: Printer = (fields) => {
  const id = fields['selfHosted.gpu'];
  return id === undefined ? null : named('gpu', id);
};

const fleet: Printer = (fields) => {
  const many = fields['selfHosted.gpuCount'];
  if (many === undefined || many > 1e5) return null;
  const gpu = gpus(fields);
  return gpu === null ? `${many} GPUs` : `${many}x ${gpu}`;
};

/** Prices for rent and prices to buy in one draft: only names say that without contradiction. */
const isMixed = (fields: DraftFields): boolean => {
  const kind = fields['selfHosted.procurement.kind'];
  const has = (...names: readonly string[]): boolean =>
    names.some((name) => fields[`selfHosted.procurement.${name}` as DraftField] !== undefined);
  const rents = kind === 'rent' || has('usdPerGpuHour', 'usdPerGpuMonth', 'seller', 'market');
  const owns =
    kind === 'own' ||
    has(
      'usdPerGpu',
      'hostUsdPerGpu',
      'lifeMonths',
      'residualShare',
      'annualCostOfCapital',
      'annualMaintenanceShare',
    );
  return rents && owns;
};

const ofKind =
  (kind: 'rent' | 'own', printer: Printer): Printer =>
  (fields) =>
    fields['selfHosted.procurement.kind'] === kind && !isMixed(fields) ? printer(fields) : null;

const KIND_WORDS = { rent: 'rent', own: 'own', paid: 'already paid' } as const;

const kindWord: Printer = (fields) => {
  const kind = fields['selfHosted.procurement.kind'];
  return kind === undefined || isMixed(fields) ? null : KIND_WORDS[kind];
};

export const throughputWords: Printer = (fields) => {
  const said = fields['selfHosted.throughput'];
  if (!said) return null;
  const scope = said.per === 'gpu' ? 'per GPU' : said.per === 'replica' ? 'per replica' : 'in total';
  return `${said.tokensPerSecond}${said.counts === 'output' ? ' output' : ''} tok/s ${scope}`;
};

/** "openai/gpt-oss-120b" typed is the open model, and no API. */
const isModelName = (id: string): boolean => {
  const found = phrases().longest(id, 0);
  return found?.meaning.kind === 'model' && found.end === id.length;
};

/** What "vs …" says of an API: its id, or its own prices. */
export const rivalWords = (api: DraftApi): string | null => {
  const { id, usdPerMillionInput: input, usdPerMillionOutput: output, ...rest } = api;
  if (Object.values(rest).some((value) => value !== undefined)) return null;
  const lower = lowerCase(id);
  if (input === undefined && output === undefined) {
    const plain = /^[a-z][a-z0-9._-]*\/[a-z0-9][a-z0-9._-]*[a-z0-9]$/.test(id) && id === lower;
    return plain && isApiId(id) && !isModelName(id) ? id : null;
  }
  if (input === undefined || output === undefined || input + output === 0) return null;
  if (input === output) return id === `custom/${input}` ? `$${input}/M` : null;
  return id === `custom/${input}-${output}` ? `$${input}/$${output}` : null;
};

const rivals: Printer = (fields) => {
  const apis = fields.apis ?? [];
  const words = apis.map(rivalWords);
  const ids = new Set(apis.map(({ id }) => id));
  return words.every((word) => word !== null) && ids.size === apis.length && apis.length > 0
    ? `vs ${words.join(', ')}`
    : null;
};

/** In the order in which they are printed. */
const NATURAL: Readonly<Partial<Record<DraftField, Printer>>> = {
  'workload.tokensPerMonth': volume,
  'workload.inputShare': share('workload.inputShare', 'input'),
  'workload.cachedInputShare': share('workload.cachedInputShare', 'cached'),
  'workload.batchShare': share('workload.batchShare', 'batch'),
  'workload.peakToAverage': number('workload.peakToAverage', (value) =>
    value < 1e6 ? `${value}x peak` : null,
  ),
  'workload.trafficShape': choice('workload.trafficShape', {
    steady: 'steady',
    bursty: 'bursty',
    'office-hours': 'office hours',
  }),
  'selfHosted.model': (fields) => named('model', fields['selfHosted.model'] ?? ''),
  'selfHosted.precision': (fields) => fields['selfHosted.precision'] ?? null,
  'selfHosted.gpuCount': fleet,
  'selfHosted.gpu': (fields) =>
    fields['selfHosted.gpuCount'] !== undefined && fleet(fields) !== null && gpus(fields) !== null
      ? ''
      : gpus(fields),
  'selfHosted.procurement.kind': kindWord,
  'selfHosted.procurement.market': ofKind(
    'rent',
    choice('selfHosted.procurement.market', { spot: 'spot', reserved: 'reserved', 'on-demand': 'on-demand' }),
  ),
  'selfHosted.procurement.usdPerGpuHour': ofKind(
    'rent',
    number('selfHosted.procurement.usdPerGpuHour', (value) => `$${value}/hr`),
  ),
  'selfHosted.procurement.usdPerGpu': ofKind(
    'own',
    number('selfHosted.procurement.usdPerGpu', (value) =>
      value >= 300 ? `$${scaledText(value)} each` : null,
    ),
  ),
  'selfHosted.procurement.hostUsdPerGpu': ofKind(
    'own',
    number('selfHosted.procurement.hostUsdPerGpu', (value) => `host $${scaledText(value)} per gpu`),
  ),
  'selfHosted.procurement.lifeMonths': ofKind(
    'own',
    number('selfHosted.procurement.lifeMonths', (value) => `over ${value} months`),
  ),
  'selfHosted.procurement.billedHoursPerMonth': ofKind(
    'rent',
    number('selfHosted.procurement.billedHoursPerMonth', (value) => `billed ${value} hours a month`),
  ),
  'selfHosted.replicas': number('selfHosted.replicas', (value) => `${value} replicas`),
  'selfHosted.gpusPerReplica': number('selfHosted.gpusPerReplica', (value) =>
    value <= 1e5 ? `${value} GPUs per replica` : null,
  ),
  'selfHosted.spareReplicas': number('selfHosted.spareReplicas', (value) => `${value} spare`),
  'selfHosted.plannedLoad': share('selfHosted.plannedLoad', 'util'),
  'selfHosted.servingEngine': (fields) => fields['selfHosted.servingEngine'] ?? null,
  'selfHosted.concurrencyPerReplica': number(
    'selfHosted.concurrencyPerReplica',
    (value) => `concurrency ${value}`,
  ),
  'selfHosted.minTokensPerSecondPerUser': number(
    'selfHosted.minTokensPerSecondPerUser',
    (value) => `${value} tok/s per user`,
  ),
  'selfHosted.throughput': throughputWords,
  'selfHosted.power.wattsPerGpu': number('selfHosted.power.wattsPerGpu', (value) => `${value}W`),
  'selfHosted.power.pue': number('selfHosted.power.pue', (value) => `PUE ${value}`),
  'selfHosted.power.usdPerKwh': number('selfHosted.power.usdPerKwh', (value) => `$${value}/kWh`),
  'selfHosted.ops.hoursPerMonth': number('selfHosted.ops.hoursPerMonth', (value) => `${value}h ops`),
  'selfHosted.ops.usdPerHour': number('selfHosted.ops.usdPerHour', (value) => `ops at $${value}/h`),
  'selfHosted.ops.setupHours': number('selfHosted.ops.setupHours', (value) => `setup ${value} hours`),
  apis: rivals,
  'apis.discount': share('apis.discount', 'discount'),
  'constraints.dataResidency': choice('constraints.dataResidency', {
    region: 'data residency',
    'own-infrastructure': 'own infrastructure only',
    none: 'no data residency',
  }),
  'constraints.frontierReasoning': choice('constraints.frontierReasoning', {
    true: 'needs frontier reasoning',
    false: 'no frontier reasoning',
  }),
};

const ORDER: readonly DraftField[] = [
  ...(Object.keys(NATURAL) as DraftField[]),
  ...(Object.keys(DRAFT_FIELDS) as DraftField[]).filter((field) => NATURAL[field] === undefined),
];

/** The words of a range; null where a number alone has no words of its own, and then its middle is printed. */
const ranged = ({ fields, said }: Draft, field: DraftField): string | null => {
  const ends = said[field]?.range;
  const printer = field === 'workload.requestsPerMonth' ? requests : NATURAL[field];
  if (ends === undefined || printer === undefined || typeof fields[field] !== 'number') return null;
  const at = (value: number): string | null => printer({ ...fields, [field]: value });
  return rangeWords(at(ends.low), at(ends.high));
};

/** One line, to copy and to type again. */
export const printDraft = (draft: Draft): string =>
  ORDER.filter((field) => draft.fields[field] !== undefined)
    .map(
      (field) =>
        ranged(draft, field) ?? NATURAL[field]?.(draft.fields) ?? assigned(field, draft.fields[field]),
    )
    .filter((words) => words !== '')
    .join(', ');
