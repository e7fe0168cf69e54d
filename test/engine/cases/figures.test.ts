import { expect, it } from 'vitest';
import { figuresByPath, withFigures } from '../../../src/engine/cases/figures.ts';
import { api, scenario } from '../../helpers/scenario.ts';

const asked = scenario({ apis: [api({ discount: 0.1 })] });
const changed = (path: string) => withFigures(asked, [[path.split('.'), 7]]);

it('changes a figure by its path, in a list too', () => {
  expect(changed('selfHosted.ops.hoursPerMonth').selfHosted.ops.hoursPerMonth).toBe(7);
  expect(changed('apis.0.discount')).toEqual(scenario({ apis: [api({ discount: 7 })] }));
  for (const [path] of figuresByPath(asked)) expect(changed(path), path).not.toEqual(asked);
});

it('lists every figure by its path, but for the shape of a fleet, which is chosen', () => {
  const chosen = { gpusPerReplica: 8, replicas: 2, spareReplicas: 1, idleGpus: 3 };
  const parts = {
    name: 'x',
    power: null,
    list: [1, { usd: 2 }],
    selfHosted: { ...chosen, plannedLoad: 0.5 },
  };
  expect(figuresByPath(parts)).toEqual([
    ['list.0', 1],
    ['list.1.usd', 2],
    ['selfHosted.plannedLoad', 0.5],
  ]);
});

it.each([
  'selfHosted.ops.nothing',
  'selfHosted.power.usdPerKwh',
  'selfHosted.ops',
  'selfHosted.gpu',
  'apis.9.discount',
])('makes nothing at %s, where the scenario has no figure', (path) => {
  expect(changed(path)).toEqual(asked);
});
