import { FIELDS, MEASURES, type Measure, type Mode } from '../domain/fields/index.ts';
import {
  CONTROLS,
  type Control,
  FORM_INPUTS,
  type FormValues,
  type InputName,
  MORE,
  ONLY_ME,
} from './form.ts';

/** Which inputs of the form are drawn, and which of them must be filled, by the choices that are made in it. */

const isControl = (name: InputName): name is Control => CONTROLS.some((one) => one === name);

/** How the form says the volume; tokens where nobody chose. */
export const volumeMeasureOf = (values: FormValues): Measure =>
  MEASURES.find((measure) => measure === values.measure) ?? 'tokens';

/** Whether the answer goes to the asker alone. */
export const isPrivate = (values: FormValues): boolean => values.to === ONLY_ME;

const chosenModes = (values: FormValues): ReadonlySet<string> =>
  new Set([volumeMeasureOf(values), String(values['selfHosted.procurement.kind'])]);

const PAYING_MODES: ReadonlyMap<unknown, readonly Mode[]> = new Map([
  ['own', ['own']],
  ['paid', []],
]);

const modesOf = (values: FormValues): ReadonlySet<Mode> =>
  new Set([
    volumeMeasureOf(values),
    ...(PAYING_MODES.get(values['selfHosted.procurement.kind']) ?? ['rent']),
  ]);

/** Whether an input means something beside the choices that are made; what stands in others is kept, not asked. */
export const isMeant = (name: InputName, values: FormValues): boolean => {
  if (name === 'where') return !isPrivate(values);
  const means = isControl(name) ? undefined : FIELDS[name].means;
  return means === undefined || means.some((mode) => modesOf(values).has(mode));
};

const isUsual = (name: InputName, values: FormValues): boolean => {
  // An export beside a volume in words still tells the mix and the peaks.
  if (name === 'usage') return volumeMeasureOf(values) === 'export';
  if (isControl(name)) return name !== 'apis.own' && name !== 'constraints';
  const { usual } = FIELDS[name];
  if (usual === undefined) return true;
  return usual !== 'rare' && usual.some((mode) => chosenModes(values).has(mode));
};

/** Whether what is rarely used is asked for too. */
export const showsMore = (values: FormValues): boolean => values.more?.includes(MORE) === true;

/** The inputs to draw, in their order: those asked first, and below "More" the rest where it is asked for. */
export interface ShownInputs {
  readonly first: readonly InputName[];
  readonly folded: readonly InputName[];
}

/** `begunWith`: what was said when the form was opened stays in sight, also while it is emptied and typed anew. */
export const layoutOf = (values: FormValues, begunWith: readonly InputName[] = []): ShownInputs => {
  const meant = FORM_INPUTS.filter((name) => isMeant(name, values));
  const isFirst = (name: InputName) => isUsual(name, values) || begunWith.includes(name);
  return {
    first: meant.filter(isFirst),
    folded: showsMore(values) ? meant.filter((name) => !isFirst(name)) : [],
  };
};

/** The inputs that a form with these values shows, top to bottom; those it was begun with stay in sight. */
export const shownInputs = (
  values: FormValues,
  begunWith: readonly InputName[] = [],
): readonly InputName[] => {
  const { first, folded } = layoutOf(values, begunWith);
  return [...first, ...folded];
};

const isEmpty = (values: FormValues, name: InputName): boolean => (values[name] ?? '').length === 0;

/** The inputs of which one must be filled; the first is always drawn. */
const VOLUME_INPUTS: Readonly<Record<Measure, readonly [InputName, ...InputName[]]>> = {
  tokens: ['workload.tokensPerMonth'],
  split: ['workload.inputTokensPerMonth', 'workload.outputTokensPerMonth'],
  requests: ['workload.requestsPerMonth'],
  bill: ['workload.bill'],
  export: ['usage'],
};

/** The input where the volume is said. */
export const volumeInput = (values: FormValues): InputName => VOLUME_INPUTS[volumeMeasureOf(values)][0];

/** Whether the form cannot be sent without it: the volume, unless a fleet and its load say it. */
export const isRequired = (name: InputName, values: FormValues): boolean => {
  const volume = VOLUME_INPUTS[volumeMeasureOf(values)];
  const isFleetAtLoad =
    !isEmpty(values, 'selfHosted.plannedLoad') &&
    !(isEmpty(values, 'selfHosted.gpuCount') && isEmpty(values, 'selfHosted.replicas'));
  return (
    volume.includes(name) &&
    !isFleetAtLoad &&
    volume.every((other) => other === name || isEmpty(values, other))
  );
};
