import type { ScenarioPath } from '../../domain/paths.ts';
import type { Scenario } from '../../domain/scenario.ts';

/** Figures of a scenario by their paths, such as `selfHosted.ops.hoursPerMonth` or `apis.0.discount`. */

/** The shape of a fleet is chosen, not drawn. */
const CHOSEN: ReadonlySet<string> = new Set<ScenarioPath>([
  'selfHosted.gpusPerReplica',
  'selfHosted.replicas',
  'selfHosted.spareReplicas',
  'selfHosted.idleGpus',
]);

/** The path of every figure of a scenario with its value, but for what somebody chooses, such as a count of GPUs. */
export const figuresByPath = (node: unknown, path = ''): readonly (readonly [string, number])[] => {
  if (typeof node === 'number') return CHOSEN.has(path) ? [] : [[path, node]];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, child]) =>
    figuresByPath(child, path === '' ? name : `${path}.${name}`),
  );
};

const replaced = (node: unknown, [name, ...rest]: readonly string[], value: number): unknown => {
  if (name === undefined) return typeof node === 'number' ? value : node;
  if (Array.isArray(node))
    return node.map((child: unknown, at) => (String(at) === name ? replaced(child, rest, value) : child));
  if (typeof node !== 'object' || node === null || !Object.hasOwn(node, name)) return node;
  return { ...node, [name]: replaced(Reflect.get(node, name), rest, value) };
};

/**
 * A scenario with some of its figures changed, by paths such as those of `figuresByPath`. A number takes the place of a
 * number and of nothing else: a path that leads to none changes nothing, so that it stays a scenario.
 */
export const withFigures = (
  scenario: Scenario,
  figures: readonly (readonly [readonly string[], number])[],
): Scenario =>
  figures.reduce((changed, [path, value]) => replaced(changed, path, value) as Scenario, scenario);
