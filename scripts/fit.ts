import { readFileSync, writeFileSync } from 'node:fs';
import { asPrinted, expectedConstants, fitConstants, printConstants } from './fit/constants-fit.ts';
import { byFolds, byGroup } from './fit/hold-out.ts';
import { errorOf, observations, publishedOf, publisherOf, shapeName } from './fit/observations.ts';
import { report } from './fit/report.ts';

/**
 * `npm run fit` fits the constants of the throughput model to the published rows in `src/catalog/throughput-*.ts`,
 * starting from what is expected and not from what stands in the code, and prints them with the errors over rows
 * that the fit has not seen. `npm run fit -- --write` puts both where they belong.
 */

const ITERATIONS = 400;
const CONSTANTS = new URL('../src/engine/throughput/fitted.ts', import.meta.url);
const FOUND = new URL('../src/catalog/throughput-found.ts', import.meta.url);
const REPORT = new URL('../src/catalog/THROUGHPUT.md', import.meta.url);
const MARK = '<!-- what follows is printed by npm run fit -->\n';

const WRITE = process.argv.includes('--write');
const rows = observations();
const { constants: exact, cost } = fitConstants(rows, expectedConstants(), ITERATIONS);
const constants = asPrinted(exact);
const printed = printConstants(constants);
console.log(`${rows.length} rows, cost ${cost.toFixed(2)}\n\n${printed}\n`);

const found = rows
  .map((row) => publishedOf(row, constants))
  .map(
    ({ logRatio, requestsAtOnce }) => `  [${logRatio.toFixed(4)}, ${Number(requestsAtOnce.toPrecision(4))}],`,
  )
  .join('\n');

if (WRITE) {
  const code = readFileSync(CONSTANTS, 'utf8');
  writeFileSync(CONSTANTS, code.replace(/= \{[^}]*\}/, `= {\n${printed}\n}`));
  const looked = readFileSync(FOUND, 'utf8');
  writeFileSync(FOUND, `${looked.slice(0, looked.indexOf('= [') + 3)}\n${found}\n];\n`);
}

if (process.argv.includes('--report')) {
  const text = report(
    rows.map((row) => errorOf(row, constants)),
    {
      folds: byFolds(rows),
      gpus: byGroup(rows, ({ row }) => row.gpu),
      models: byGroup(rows, ({ row }) => shapeName(row.model)),
      publishers: byGroup(rows, publisherOf),
    },
  );
  console.log(text);
  if (WRITE) {
    const written = readFileSync(REPORT, 'utf8');
    writeFileSync(REPORT, `${written.slice(0, written.indexOf(MARK) + MARK.length)}\n${text}`);
  }
}
