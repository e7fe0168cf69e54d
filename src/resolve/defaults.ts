import { isStale } from '../domain/dated.ts';
import { Draft, type DraftField, type DraftFields, type SaidFields } from '../domain/draft.ts';
import type { SourceInCodes } from '../domain/evidence.ts';
import { DEFAULT_FIELDS } from '../domain/fields/index.ts';
import { ModelSpecInput } from '../domain/scenario.ts';
import { seenOn } from '../domain/workspace-default.ts';
import type { Ledger } from './ledger.ts';
import { type OwnPrices, ownPrices } from './own-prices.ts';
import { owns, saysAny, settingsIn, type WorkspaceSetting } from './settings.ts';

/**
 * What a workspace assumes unless somebody says otherwise. Each one that is used is listed as an assumption, with
 * "workspace default" and the day on which it was set; own prices and discounts count as negotiated.
 */

const POWER: readonly DraftField[] = [
  'selfHosted.power.wattsPerGpu',
  'selfHosted.power.hostWattsPerGpu',
  'selfHosted.power.pue',
];

const fleetStated = (fields: SaidFields): boolean =>
  fields['selfHosted.gpuCount'] !== undefined || typeof fields['selfHosted.replicas'] === 'number';

/** Work that may wait has a load and spares of its kind: a service's defaults are not meant for it. */
const mayWait = (fields: SaidFields): boolean =>
  fields['workload.kind'] === 'batch' ||
  fields['workload.oneTime'] === true ||
  (fields['workload.kind'] !== 'interactive' && fields['workload.batchShare'] === 1);

/** When a default has a say that has not always one: it must never change what a question means. */
const APPLIES: Readonly<Partial<Record<DraftField, (fields: SaidFields) => boolean>>> = {
  // Power is part of a rent unless somebody speaks of it.
  'selfHosted.power.usdPerKwh': (said) =>
    said['selfHosted.power.none'] !== true && (owns(said) || saysAny(said, POWER)),
  // A utilization beside a stated fleet would be read as the volume.
  'selfHosted.plannedLoad': (said) =>
    !fleetStated(said) &&
    !mayWait(said) &&
    !saysAny(said, [
      'workload.trafficShape',
      'workload.peakToAverage',
      'workload.hourlyVolumes',
      'workload.concurrentUsers',
    ]),
  'selfHosted.spareReplicas': (said) => !fleetStated(said) && !mayWait(said),
  apis: (said) => said['workload.bill'] === undefined && said['constraints.frontierReasoning'] !== true,
};

/** What a workspace set, as its field holds it; undefined where the field, as it is now, holds no such value. */
const heldBy = (field: DraftField, value: unknown): SaidFields | undefined => {
  const whole = field === 'apis' ? [value].flat().map((id) => ({ id })) : value;
  return Draft.shape.fields.safeParse({ [field]: whole }).data;
};

/** Figures of a model that its name alone may say: "acme-7b". */
const NAME_FIGURES: ReadonlySet<string> = new Set<keyof ModelSpecInput>(['totalParamsB', 'activeParamsB']);

/** What a workspace's settings do to what was said. */
export interface WithDefaults extends OwnPrices {
  /** What was said, with the workspace's defaults where nothing was. */
  readonly fill: (fields: SaidFields) => SaidFields;
  /** Figures that came from a default say so as their source. */
  readonly sources: (sources: readonly SourceInCodes[]) => SourceInCodes[];
}

/** The draft filled with what the workspace set, each with its source; what people said is never replaced. */
export const workspaceDefaults = (
  set: readonly WorkspaceSetting[],
  ledger: Ledger,
  asOf: Date,
): WithDefaults => {
  const settings = settingsIn(set, ledger);

  /** The shape that the workspace keeps under the name that was said; a size in the name alone gives way to it. */
  const ownModel = (fields: SaidFields) => {
    const setting = settings.of(`model/${fields['selfHosted.model'] ?? ''}`);
    const stated = Object.keys(fields['selfHosted.modelSpec'] ?? {});
    if (setting === undefined || stated.some((figure) => !NAME_FIGURES.has(figure))) return undefined;
    const spec = ModelSpecInput.safeParse(setting.value).data;
    return spec === undefined ? undefined : { setting, spec };
  };

  const fill = (fields: SaidFields): SaidFields => {
    const filled: DraftFields = { ...fields };
    for (const field of DEFAULT_FIELDS) {
      const setting = settings.of(field);
      if (setting === undefined || fields[field] !== undefined || APPLIES[field]?.(fields) === false)
        continue;
      const held = heldBy(field, setting.value);
      if (held === undefined) continue;
      Object.assign(filled, held);
      settings.use(setting, field, setting.value);
    }
    const model = ownModel(fields);
    if (model !== undefined) {
      filled['selfHosted.modelSpec'] = model.spec;
      settings.use(model.setting, 'selfHosted.modelSpec', model.spec);
    }
    return filled;
  };

  const sources = (cited: readonly SourceInCodes[]): SourceInCodes[] =>
    cited.map((source) => {
      const setting = settings.usedFor(source.field);
      return setting === undefined
        ? source
        : {
            ...source,
            source: 'workspace default',
            kind: 'workspace' as const,
            date: seenOn(setting),
            stale: isStale(seenOn(setting), asOf),
          };
    });

  return { fill, sources, ...ownPrices(settings, ledger) };
};
