import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { bundled } from './test/helpers/bundled.ts';

/**
 * Most code runs a few times in its test: compiling it for speed as early as V8 does costs a sixth of the processor
 * and gives less back. From Node 22 on V8 has a compiler for the time between, and this is not needed.
 */
const FOR_SHORT_RUNS = Number.parseInt(process.versions.node, 10) < 22 ? ['--interrupt-budget=1000000'] : [];

/** The grammar tries its expressions again and again: interpreting each before it is compiled costs a quarter more. */
const EXPRESSIONS_COMPILED = ['--no-regexp-tier-up'];

/** Megabytes of what is new: most of what a test makes is garbage at its end, and with few sweeps nothing lives until one. */
const FEW_SWEEPS = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/** Most code runs too seldom to be compiled for speed; compiled plainly at its first call it takes 3 % less. */
const PLAINLY_COMPILED = ['--always-sparkplug'];

/** Each worker loads for itself what the tests share: a few are enough. */
const MOST_LOADED = 4;

/** Files that take long, and those that start many programs: they begin first, and the others fill the cores beside them. */
const LONGEST = [
  'fuzz/expressions',
  'faults/steps-drawn',
  'faults/matrix',
  'app/cli',
  'browser/browser',
  'app/thread-looks',
  'app/store',
  'app/hosts',
  'app/thread-decision',
  'app/program',
  'faults/steps',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rest = await super.sort(files);
    const placeOf = ({ moduleId }: TestSpecification): number =>
      [...LONGEST.map((name) => `/test/${name}.test.ts`), ''].findIndex((end) => moduleId.endsWith(end));
    return rest.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

/** These folders, and elsewhere the files that say so in their names. */
const filesOf = (folders: readonly string[], name: string): string[] => [
  ...folders.map((folder) => `test/${folder}/**/*.test.ts`),
  `test/**/*.${name}.test.ts`,
];

/** What people type, paste and export, read by the whole grammar, and what is drawn and answered of it: thousands of rows. */
const LINES = filesOf(['parse', 'answer', 'fuzz', 'usage', 'flows', 'charts'], 'lines');

/** What listens, keeps a database, calls Slack, or drives the built program or a browser. */
const APP = filesOf(['app', 'browser', 'faults'], 'app');

/** Pure modules: each is loaded once for all files, not once a file; and by no more workers than have a core. */
const PURE = {
  isolate: false,
  maxWorkers: Math.min(availableParallelism(), MOST_LOADED),
  execArgv: [...FOR_SHORT_RUNS, ...EXPRESSIONS_COMPILED, ...PLAINLY_COMPILED, ...FEW_SWEEPS],
  setupFiles: ['test/setup.ts'],
  // What hangs ends; a busy machine alone fails nothing.
  testTimeout: 300_000,
};

// `unit` is the rest: the engine, the words and the cards by themselves, answered in seconds (test/projects.test.ts).
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [bundled()],
        test: {
          ...PURE,
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['test/**/*.test.ts'],
          exclude: [...LINES, ...APP],
        },
      },
      {
        plugins: [bundled()],
        test: {
          ...PURE,
          name: 'lines',
          sequence: { groupOrder: 0 },
          include: LINES,
        },
      },
      {
        plugins: [bundled()],
        test: {
          name: 'app',
          // Most of these wait for sockets and browsers, not for a core. They come after the others.
          maxWorkers: 5,
          execArgv: [...FOR_SHORT_RUNS, ...EXPRESSIONS_COMPILED],
          sequence: { groupOrder: 1 },
          // The same for these: what each test starts it also stops.
          isolate: false,
          setupFiles: ['test/setup.ts'],
          include: APP,
          // What waits ends as soon as it comes; a busy machine alone fails nothing.
          testTimeout: 300_000,
          expect: { poll: { timeout: 60_000, interval: 25 } },
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
