import { FITTED, type FittedConstants } from '../../src/engine/throughput/constants.ts';
import { minimise, type Problem } from './least-squares.ts';
import { anchorError, anchors, errorOf, type Observation } from './observations.ts';

type Name = keyof FittedConstants;

/**
 * Where each constant is expected before any row is read: shares that kernels are known to reach, microseconds
 * that launches and host work are known to take. The second figure is the deviation on the scale of the fit
 * (logarithm, or log-odds for shares); it keeps a constant that few rows speak for near what is plausible.
 */
const EXPECTED: Readonly<Record<Name, readonly [expected: number, deviation: number]>> = {
  matrixShare4: [0.6, 0.5],
  widenedShare8: [0.8, 0.7],
  widenedShare4: [0.6, 0.7],
  expertWidenedShare: [0.6, 0.7],
  expertBandwidthExponent: [0.5, 0.4],
  widenedPasses: [0.5, 0.7],
  powerExponent: [0.3, 0.7],
  overlap: [0.5, 0.7],
  activationPasses: [10, 0.7],
  expertPasses: [4, 0.7],
  imbalance: [0.15, 0.7],
  stepSeconds: [0.002, 0.4],
  openStepSeconds: [0.003, 0.4],
  requestSeconds: [1.5e-5, 0.7],
  openRequestSeconds: [3e-5, 0.7],
  layerSeconds: [1e-5, 0.7],
  openLayerSeconds: [1e-5, 0.7],
  expertLayerSeconds: [2e-5, 0.7],
  latentLayerSeconds: [1e-5, 0.7],
  linkSeconds: [8e-6, 0.7],
  pcieSeconds: [3e-5, 0.7],
  linkShare: [0.6, 0.7],
  pcieShare: [0.6, 0.7],
  amdMatrixShare: [0.7, 0.7],
  amdBandwidthShare: [0.85, 0.7],
  tensorrtReserveGb: [3, 0.7],
  tensorrtEfficiency: [0.9, 0.3],
  vllmEfficiency: [0.7, 0.3],
  sglangEfficiency: [0.7, 0.3],
  lmdeployEfficiency: [0.7, 0.3],
  openExpertEfficiency: [0.9, 0.3],
  burstTail: [5, 0.4],
};

const NAMES = Object.keys(EXPECTED) as Name[];

const isShare = (name: Name): boolean => name.includes('Share') || name === 'overlap';

const encode = (name: Name, value: number): number =>
  isShare(name) ? Math.log(value / (1 - value)) : Math.log(value);

const decode = (name: Name, value: number): number =>
  isShare(name) ? 1 / (1 + Math.exp(-value)) : Math.exp(value);

const toParameters = (constants: FittedConstants): readonly number[] =>
  NAMES.map((name) => encode(name, constants[name]));

const toConstants = (parameters: readonly number[]): FittedConstants => {
  const constants = { ...FITTED } as Record<Name, number>;
  NAMES.forEach((name, i) => {
    constants[name] = decode(name, parameters[i] ?? 0);
  });
  return constants;
};

/** What kernels bound, beside what was published: each counts as a row. */
const ANCHORS = anchors();
const ANCHOR_WEIGHT = 1;

const problemOf = (rows: readonly Observation[], start: FittedConstants, iterations: number): Problem => ({
  start: toParameters(start),
  prior: NAMES.map((name) => ({ mean: encode(name, EXPECTED[name][0]), deviation: EXPECTED[name][1] })),
  residuals: (parameters) => {
    const constants = toConstants(parameters);
    return [
      ...rows.map((row) => errorOf(row, constants)),
      ...ANCHORS.map((anchor) => anchorError(anchor, constants)),
    ];
  },
  weights: [...rows.map((row) => row.weight), ...ANCHORS.map(() => ANCHOR_WEIGHT)],
  iterations,
});

export const expectedConstants = (): FittedConstants => {
  const constants = { ...FITTED } as Record<Name, number>;
  for (const name of NAMES) constants[name] = EXPECTED[name][0];
  return constants;
};

/** Fits all constants to the rows. */
export const fitConstants = (
  rows: readonly Observation[],
  start: FittedConstants,
  iterations: number,
): { readonly constants: FittedConstants; readonly cost: number } => {
  const { parameters, cost } = minimise(problemOf(rows, start, iterations));
  return { constants: toConstants(parameters), cost };
};

/** Four digits: more than the rows can tell. */
export const asPrinted = (constants: FittedConstants): FittedConstants => {
  const rounded = { ...constants } as Record<Name, number>;
  for (const name of NAMES) rounded[name] = Number(constants[name].toPrecision(4));
  return rounded;
};

/** The constants as they stand in `src/engine/throughput/fitted.ts`. */
export const printConstants = (constants: FittedConstants): string =>
  NAMES.map((name) => `  ${name}: ${asPrinted(constants)[name]},`).join('\n');
