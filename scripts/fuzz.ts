import { type Outcome, tryOut } from '../test/fuzz/surface.ts';
import { SURFACES } from '../test/fuzz/surfaces/index.ts';

/**
 * Hostile input at every way in: `npm run fuzz -- [runs] [seed] [surface]`. A failure is shown with its shrunk input;
 * it then belongs into `test/fuzz/cases.ts`. `npm test` runs a smaller one of the same.
 */

const RUNS = Number(process.argv[2] ?? 100_000);
const SEED = Number(process.argv[3] ?? Date.now() % 2 ** 31);
const ONLY = process.argv[4];

const reported = ({ name, runs, seconds, slowest, failure }: Outcome): void => {
  const rate = Math.round(runs / seconds).toLocaleString('en-US');
  console.log(
    `${name.padEnd(15)} ${runs.toLocaleString('en-US').padStart(8)} runs ${seconds.toFixed(0).padStart(5)} s ${rate.padStart(6)} a second; the slowest took ${slowest.ms.toFixed(0)} ms: ${slowest.input.slice(0, 60)}`,
  );
  if (failure !== undefined) console.error(`\n${name} FAILED\n  ${failure}\n`);
};

if (!Number.isInteger(RUNS) || RUNS < 1 || !Number.isInteger(SEED)) {
  console.error('npm run fuzz -- [runs] [seed] [surface]: runs and seed are whole numbers.');
  process.exit(2);
}
console.log(`${RUNS.toLocaleString('en-US')} runs, seed ${SEED}`);
const surfaces = SURFACES.filter(({ name }) => ONLY === undefined || name === ONLY);
if (surfaces.length === 0)
  console.error(`No surface "${ONLY}": ${SURFACES.map(({ name }) => name).join(', ')}.`);
const shares = surfaces.reduce((sum, { share }) => sum + share, 0);
let failures = surfaces.length === 0 ? 1 : 0;
for (const surface of surfaces) {
  const outcome = await tryOut(surface, Math.ceil((RUNS * surface.share) / shares), SEED);
  await surface.close?.();
  reported(outcome);
  if (outcome.failure !== undefined) failures += 1;
}
process.exitCode = failures === 0 ? 0 : 1;
