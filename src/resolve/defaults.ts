import { isStale } from '../catalog/index.ts';
import type { DraftField, DraftFields } from '../domain/draft.ts';
import type { Source } from '../domain/evidence.ts';
import { DEFAULT_FIELDS, fieldsOf } from '../domain/fields/index.ts';
import { BookedPrice, ownPriceField } from '../domain/price-book.ts';
import { ModelSpecInput } from '../domain/scenario.ts';
import type { WorkspaceDefault } from '../domain/workspace-default.ts';
import type { Comparator } from './comparators.ts';
import type { Ledger } from './ledger.ts';

/**
 * What a workspace assumes unless somebody says otherwise. Each one that is used is listed as an assumption, with
 * "workspace default" and the day on which it was set; own prices and discounts count as negotiated.
 */

/** One setting: a draft field, a price as `ownPriceField` names it, or `model/<name>`. */
export type WorkspaceSetting = Pick<WorkspaceDefault, 'field' | 'at' | 'confirmedOn'> & {
  readonly value: unknown;
};

/** A price goes stale from the day on which it was seen to hold; what has no such day, from when it was set. */
const seenOn = ({ at, confirmedOn }: WorkspaceSetting): string => confirmedOn ?? at.slice(0, 10);

type Fields = Readonly<DraftFields>;

const PAYING = 'selfHosted.procurement';
const RENTED: readonly DraftField[] = [
  `${PAYING}.usdPerGpuHour`,
  `${PAYING}.usdPerGpuMonth`,
  `${PAYING}.seller`,
  `${PAYING}.market`,
];
const POWER: readonly DraftField[] = [
  'selfHosted.power.wattsPerGpu',
  'selfHosted.power.hostWattsPerGpu',
  'selfHosted.power.pue',
];

const any = (said: Fields, fields: readonly DraftField[]): boolean =>
  fields.some((field) => said[field] !== undefined);
/** Hardware of one's own, be it paid already: its power is charged, and its price is one of purchase. */
const owns = (said: Fields): boolean =>
  ['own', 'paid'].includes(said[`${PAYING}.kind`] ?? '') || any(said, fieldsOf('own'));
const fleetStated = (said: Fields): boolean =>
  said['selfHosted.gpuCount'] !== undefined || typeof said['selfHosted.replicas'] === 'number';

/** Work that may wait has a load and spares of its kind: a service's defaults are not meant for it. */
const mayWait = (said: Fields): boolean =>
  said['workload.kind'] === 'batch' ||
  said['workload.oneTime'] === true ||
  (said['workload.kind'] === undefined && said['workload.batchShare'] === 1);

/** When a default has a say that has not always one: it must never change what a question means. */
const APPLIES: Readonly<Partial<Record<DraftField, (said: Fields) => boolean>>> = {
  // Power is part of a rent unless somebody speaks of it.
  'selfHosted.power.usdPerKwh': (said) =>
    said['selfHosted.power.none'] !== true && (owns(said) || any(said, POWER)),
  // A utilization beside a stated fleet would be read as the volume.
  'selfHosted.plannedLoad': (said) =>
    !fleetStated(said) &&
    !mayWait(said) &&
    !any(said, [
      'workload.trafficShape',
      'workload.peakToAverage',
      'workload.hourlyVolumes',
      'workload.concurrentUsers',
    ]),
  'selfHosted.spareReplicas': (said) => !fleetStated(said) && !mayWait(said),
  apis: (said) => said['workload.bill'] === undefined && said['constraints.frontierReasoning'] !== true,
};
const why = ({ at }: WorkspaceSetting): string => `workspace default, set on ${at.slice(0, 10)}`;

/** Figures of a model that its name alone may say: "acme-7b". */
const NAME_FIGURES: ReadonlySet<string> = new Set(['totalParamsB', 'activeParamsB']);

/** What a workspace's settings do to what was said. */
export interface WithDefaults {
  /** What was said, with the workspace's defaults where nothing was. */
  readonly fill: (said: Fields) => Fields;
  /** The same, with the workspace's own price of the GPU that was chosen. */
  readonly withGpuPrice: (said: Fields, gpu: string) => Fields;
  /** An API with the workspace's own price and discount for it, where it has one and nobody said another. */
  readonly priced: (said: Fields, api: Comparator, index: number) => Comparator;
  /** Figures that came from a default say so as their source. */
  readonly sources: (sources: readonly Source[]) => Source[];
  /** Fields whose price is the workspace's own. */
  readonly negotiated: readonly string[];
}

/** The draft filled with what the workspace set, each with its source; what people said is never replaced. */
export const workspaceDefaults = (
  settings: readonly WorkspaceSetting[],
  ledger: Ledger,
  asOf: Date,
): WithDefaults => {
  const known = new Map(settings.map((setting) => [setting.field, setting]));
  const used = new Map<string, WorkspaceSetting>();
  const negotiated: string[] = [];
  const use = (setting: WorkspaceSetting, field: string, value: unknown): void => {
    used.set(field, setting);
    ledger.assume(field, value, why(setting));
  };

  /** The shape that the workspace keeps under the name that was said; a size in the name alone gives way to it. */
  const ownModel = (said: Fields) => {
    const setting = known.get(`model/${said['selfHosted.model'] ?? ''}`);
    const stated = Object.keys(said['selfHosted.modelSpec'] ?? {});
    if (setting === undefined || stated.some((figure) => !NAME_FIGURES.has(figure))) return undefined;
    const spec = ModelSpecInput.safeParse(setting.value).data;
    return spec === undefined ? undefined : { setting, spec };
  };

  const fill = (said: Fields): Fields => {
    const filled: Record<string, unknown> = { ...said };
    for (const field of DEFAULT_FIELDS) {
      const setting = known.get(field);
      if (setting === undefined || said[field] !== undefined || APPLIES[field]?.(said) === false) continue;
      filled[field] =
        field === 'apis' ? [setting.value].flat().map((id) => ({ id: String(id) })) : setting.value;
      use(setting, field, setting.value);
    }
    const model = ownModel(said);
    if (model !== undefined) {
      filled['selfHosted.modelSpec'] = model.spec;
      use(model.setting, 'selfHosted.modelSpec', model.spec);
    }
    return filled as Fields;
  };

  const withGpuPrice = (said: Fields, gpu: string): Fields => {
    const field = owns(said) ? (`${PAYING}.usdPerGpu` as const) : (`${PAYING}.usdPerGpuHour` as const);
    const setting = known.get(ownPriceField(owns(said) ? 'gpu-price' : 'gpu-hour', gpu));
    const isSaid = owns(said) ? said[`${PAYING}.usdPerGpu`] !== undefined : any(said, RENTED);
    if (setting === undefined || typeof setting.value !== 'number' || isSaid) return said;
    const kind =
      said[`${PAYING}.kind`] ??
      (owns(said)
        ? 'own'
        : ledger.assume(
            `${PAYING}.kind`,
            'rent' as const,
            'renting carries no capital risk; type "own" for bought hardware',
          ));
    use(setting, field, setting.value);
    negotiated.push(field);
    return { ...said, [`${PAYING}.kind`]: kind, [field]: setting.value };
  };

  const discounted = (said: Fields, api: Comparator, index: number): Comparator => {
    const setting = known.get(ownPriceField('discount', api.id.slice(0, api.id.indexOf('/'))));
    const isSaid = api.discount !== undefined || said['apis.discount'] !== undefined;
    if (setting === undefined || typeof setting.value !== 'number' || isSaid) return api;
    use(setting, `apis[${index}].discount`, setting.value);
    return { ...api, discount: setting.value };
  };

  const booked = (api: Comparator, index: number): Comparator => {
    const setting = known.get(ownPriceField('api-price', api.id));
    const price = BookedPrice.safeParse(setting?.value);
    if (setting === undefined || !price.success || api.usdPerMillionInput !== undefined) return api;
    const at = `apis[${index}]`;
    use(setting, `${at}.usdPerMillionInput`, price.data.usdPerMillionInput);
    use(setting, `${at}.usdPerMillionOutput`, price.data.usdPerMillionOutput);
    negotiated.push(`${at}.usdPerMillionInput`, `${at}.usdPerMillionOutput`);
    return { ...api, ...price.data };
  };

  const priced = (said: Fields, api: Comparator, index: number): Comparator =>
    discounted(said, booked(api, index), index);

  const sources = (cited: readonly Source[]): Source[] =>
    cited.map((source) => {
      const setting = used.get(source.field);
      return setting === undefined
        ? source
        : {
            ...source,
            source: 'workspace default',
            date: seenOn(setting),
            stale: isStale(seenOn(setting), asOf),
          };
    });

  return { fill, withGpuPrice, priced, sources, negotiated };
};
