import fc from 'fast-check';
import { defined } from '../../src/defined.ts';

/** A place where the world outside gets in, as something to be tried with any input. */
export interface Surface<T = unknown> {
  readonly name: string;
  /** Of 100 runs, so many are of this surface. */
  readonly share: number;
  /** Inputs that are tried whenever the tests run. */
  readonly tries: number;
  readonly inputs: fc.Arbitrary<T>;
  /** Rejects with what is wrong where something that must hold of every input does not hold of this one. */
  readonly holds: (input: T) => Promise<void>;
  /** Gives back what the surface has opened. */
  readonly close?: () => Promise<void>;
}

export interface Outcome {
  readonly name: string;
  readonly runs: number;
  readonly seconds: number;
  /** The longest that one input took, in milliseconds, and how it begins. */
  readonly slowest: { readonly ms: number; readonly input: string };
  /** The shrunk input and what does not hold; undefined where all held. */
  readonly failure: string | undefined;
}

const shown = (input: unknown): string => fc.stringify(input).slice(0, 2000);

/** Tries a surface with so many inputs. The same seed gives the same inputs. */
export const tryOut = async <T>(surface: Surface<T>, runs: number, seed?: number): Promise<Outcome> => {
  let slowest: Outcome['slowest'] = { ms: 0, input: '' };
  let tried = 0;
  const started = performance.now();
  const details = await fc.check(
    fc.asyncProperty(surface.inputs, async (input) => {
      const begun = performance.now();
      await surface.holds(input);
      tried += 1;
      const ms = performance.now() - begun;
      if (ms > slowest.ms) slowest = { ms, input: shown(input).slice(0, 200) };
    }),
    { numRuns: runs, ...defined({ seed }) },
  );
  const seconds = (performance.now() - started) / 1000;
  const [input] = details.counterexample ?? [];
  const failure = details.failed
    ? `${shown(input)}\n  ${String(details.errorInstance instanceof Error ? details.errorInstance.stack : details.errorInstance)}\n  seed ${details.seed}, path ${details.counterexamplePath}`
    : undefined;
  return { name: surface.name, runs: tried, seconds, slowest, failure };
};
