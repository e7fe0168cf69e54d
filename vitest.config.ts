import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { bundled } from './test/helpers/bundled.ts';
import { PATIENT_MS } from './test/helpers/patience.ts';

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

/** Of every project: its modules are loaded once for all files, not once a file, and what a test starts it also stops. */
const EACH = {
  isolate: false,
  setupFiles: ['test/setup.ts'],
  // What hangs ends, what waits ends as soon as it comes; a busy machine alone fails nothing.
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: PATIENT_MS, interval: 25 } },
};

const OF_MANY_LINES = [...FOR_SHORT_RUNS, ...EXPRESSIONS_COMPILED, ...PLAINLY_COMPILED, ...FEW_SWEEPS];

/** No more workers than have a core: these never wait. */
const CORES = Math.min(availableParallelism(), MOST_LOADED);

/**
 * Whoever changes something asks for the projects that it concerns, each with what suits it. `unit` is what is neither:
 * the engine, the words and the cards by themselves, answered in seconds (test/projects.test.ts).
 */
const PARTS = [
  {
    ...EACH,
    name: 'unit',
    maxWorkers: CORES,
    execArgv: OF_MANY_LINES,
    include: ['test/**/*.test.ts'],
    exclude: [...LINES, ...APP],
  },
  { ...EACH, name: 'lines', maxWorkers: CORES, execArgv: OF_MANY_LINES, include: LINES },
  {
    ...EACH,
    name: 'app',
    // Most of these wait for sockets and browsers, not for a core. They come after the others.
    maxWorkers: 5,
    execArgv: [...FOR_SHORT_RUNS, ...EXPRESSIONS_COMPILED],
    sequence: { groupOrder: 1 },
    include: APP,
  },
];

/**
 * All of them are one project: a worker has loaded and tried the grammar once for whatever comes, and while one waits for
 * a socket another has lines to read.
 */
const ALL = {
  ...EACH,
  name: 'all',
  maxWorkers: CORES + 2,
  execArgv: OF_MANY_LINES,
  include: ['test/**/*.test.ts'],
};

const isOfParts = process.argv.some((word) => word.startsWith('--project'));

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: (isOfParts ? PARTS : [ALL]).map((test) => ({ plugins: [bundled()], test })),
  },
});
