import {
  type Draft,
  type DraftField,
  type DraftFields,
  fieldsIn,
  isDraftField,
  type Said,
  type SaidFields,
} from '../domain/draft.ts';
import type { MeasuredTraffic } from '../domain/evidence.ts';
import { type Belongs, FIELDS } from '../domain/fields/index.ts';
import { hasKey } from '../keys.ts';
import { windowWords } from '../words/usage.ts';
import type { MeasuredField } from './fields.ts';

/** How a draft says that a figure is of an export: by the window of that. */
export const saidByExport = (window: Parameters<typeof windowWords>[0]): Said => {
  const usage = windowWords(window);
  return { words: `from your usage, ${usage}`, usage };
};

/** Whether figures of a draft come from an export of usage. */
export const restsOnUsage = ({ said }: Draft): boolean =>
  Object.values(said).some(({ usage }) => usage !== undefined);

/** A draft without the figures of an export; the APIs that it named stay. */
export const withoutUsage = ({ fields, said, ...draft }: Draft): Draft => {
  const stays = ([field]: [string, unknown]): boolean =>
    field === 'apis' || !isDraftField(field) || said[field]?.usage === undefined;
  return {
    ...draft,
    fields: Object.fromEntries(Object.entries(fields).filter(stays)),
    said: Object.fromEntries(Object.entries(said).filter(stays)),
  };
};

/** Whether figures of a draft come from this export: they name its window. */
export const restsOn = ({ said }: Draft, measured: MeasuredTraffic): boolean =>
  Object.values(said).some(({ usage }) => usage === windowWords(measured));

/** What somebody's word on one field puts out of an export: what else the same is said by. */
type Part = Belongs | 'cache' | 'batch' | 'work' | 'hours';

const OF_EXPORT: Readonly<Record<MeasuredField, Part>> = {
  'workload.inputTokensPerMonth': 'volume',
  'workload.outputTokensPerMonth': 'volume',
  'workload.requestInputTokens': 'size',
  'workload.requestOutputTokens': 'size',
  'workload.cachedInputShare': 'cache',
  'workload.cacheWriteShare': 'cache',
  'workload.batchShare': 'batch',
  'workload.shapeOfWork': 'work',
  'workload.growthPerMonth': 'growth',
  'workload.hourlyVolumes': 'hours',
  apis: 'apis',
};

/** What says in which hours the traffic comes, and which no export has. */
const OF_HOURS: readonly DraftField[] = [
  'workload.peakToAverage',
  'workload.trafficShape',
  'selfHosted.plannedLoad',
];

const partOf = (field: DraftField): Part =>
  hasKey(OF_EXPORT, field) ? OF_EXPORT[field] : OF_HOURS.includes(field) ? 'hours' : FIELDS[field].belongs;

/** What an export has beside a mix that somebody said: its volume and its requests as wholes, to be split by that. */
const unsplit = (measured: DraftFields): DraftFields => {
  const {
    'workload.inputTokensPerMonth': input = 0,
    'workload.outputTokensPerMonth': output = 0,
    'workload.requestInputTokens': asked = 0,
    'workload.requestOutputTokens': answered = 0,
    ...rest
  } = measured;
  return {
    ...rest,
    'workload.tokensPerMonth': input + output,
    ...(asked + answered > 0 && { 'workload.requestTokens': asked + answered }),
  };
};

/** A volume that somebody says still has the measured mix. */
const mixOf = (measured: DraftFields): DraftFields => {
  const input = measured['workload.inputTokensPerMonth'] ?? 0;
  const total = input + (measured['workload.outputTokensPerMonth'] ?? 0);
  return total > 0 ? { 'workload.inputShare': input / total } : {};
};

/** What the export has, as what was said leaves room for it. */
const roomFor = (said: SaidFields, measured: DraftFields): DraftFields => {
  if ('workload.inputShare' in said) return unsplit(measured);
  return 'workload.tokensPerMonth' in said ? { ...measured, ...mixOf(measured) } : measured;
};

/** What a person said wins over the export, part by part; APIs stand beside those that were named. */
export const besides = (said: Draft, measured: DraftFields, byExport: Said): Draft => {
  const spoken = new Set(fieldsIn(said.fields).map(partOf));
  const room = roomFor(said.fields, measured);
  const kept = fieldsIn(room).filter((field) => field === 'apis' || !spoken.has(partOf(field)));
  const fields: DraftFields = {
    ...Object.fromEntries(kept.map((field) => [field, room[field]])),
    ...said.fields,
  };
  const inUse = measured.apis ?? [];
  if (said.fields.apis !== undefined && inUse.length > 0)
    fields.apis = [
      ...said.fields.apis.map((api) => (api.id === inUse[0]?.id ? { ...api, inUse: true } : api)),
      ...inUse.filter(({ id }) => said.fields.apis?.every((api) => api.id !== id)),
    ];
  return {
    ...said,
    fields,
    said: { ...Object.fromEntries(kept.map((field) => [field, byExport])), ...said.said },
  };
};
