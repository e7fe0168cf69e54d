import type { Deps } from '../../src/flows/deps.ts';

/** What a world need not have: flows ask whether it is there. */
const MAY_LACK: ReadonlySet<string | symbol> = new Set<keyof Deps>(['hub', 'installed', 'newerPrices']);

/**
 * What a flow is handed, with the parts that a test has for it. A part that the flow reads and the test lacks throws an
 * error that names it, where it would have failed later as something else. The parts' own insides are the test's to
 * answer for: here alone they are taken for whole ones.
 */
export const worldOf = (parts: { readonly [K in keyof Deps]?: unknown }): Deps =>
  new Proxy(parts, {
    get: (world, name) => {
      if (name in world || typeof name === 'symbol' || MAY_LACK.has(name)) return Reflect.get(world, name);
      throw new Error(`the test's world has no "${name}"`);
    },
  }) as Deps;
