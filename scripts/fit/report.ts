import { quantile, summarise, TABLE_HEAD, tableRow } from './errors.ts';
import type { Unseen } from './hold-out.ts';
import type { Observation } from './observations.ts';

const percent = (share: number): string => `${Math.round(share * 100)}%`;

type Groups = ReadonlyMap<string, readonly Unseen[]>;

const flat = (groups: Groups): readonly Unseen[] => [...groups.values()].flat();

const HEAD = TABLE_HEAD.replace('|\n', '| inside the range | range |\n').concat('---|---|');

const line = (name: string, rows: readonly Unseen[]): string => {
  const { bias, median, p90 } = summarise(rows.map(({ error }) => error));
  const inside = rows.filter((row) => row.inside).length / rows.length;
  const width = Math.exp(
    quantile(
      rows.map((row) => row.width),
      0.5,
    ),
  );
  return `| ${name} | ${rows.length} | ${bias.toFixed(2)} | ${median.toFixed(2)} | ${p90.toFixed(2)} | ${percent(inside)} | ×÷ ${width.toFixed(2)} |`;
};

const grouped = (rows: readonly Unseen[], group: (row: Observation) => string): string =>
  [...new Set(rows.map(({ row }) => group(row)))]
    .sort()
    .map((name) =>
      line(
        name,
        rows.filter(({ row }) => group(row) === name),
      ),
    )
    .join('\n');

const leftOut = (groups: Groups): string =>
  [...groups]
    .filter(([, rows]) => rows.length > 0)
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, rows]) => line(name, rows))
    .join('\n');

export interface HeldOut {
  readonly folds: readonly Unseen[];
  readonly gpus: Groups;
  readonly models: Groups;
  readonly publishers: Groups;
}

const kindOf = ({ row, run }: Observation): string => {
  const { experts, totalParamsB, attention } = run.model;
  if (experts === undefined) return `dense, ${row.servingEngine}`;
  const size = totalParamsB >= 200 ? 'mixture of 200B and more' : 'mixture';
  return `${size}${attention === 'latent' ? ', latent attention' : ''}, ${row.servingEngine}`;
};

const batchOf = ({ row }: Observation): string => {
  if (row.concurrency === null) return 'saturated';
  return row.concurrency <= 4 ? '1 to 4 at once' : row.concurrency <= 64 ? '5 to 64 at once' : 'more at once';
};

/** The error report in Markdown. */
export const report = (seen: readonly number[], held: HeldOut): string => {
  const { folds, gpus, models, publishers } = held;
  const strangers = flat(publishers);
  return `### All rows

The step alone, over the rows to which it was fitted:

${TABLE_HEAD}
${tableRow('seen by the fit', seen)}

As the product answers, fit and look-up without the rows that are asked for:

${HEAD}
${line('in five folds, versions of a run together', folds)}
${line('whole models left out', flat(models))}
${line('whole GPUs left out', flat(gpus))}
${line('whole publishers left out', strangers)}
${line(
  'in folds, called measured',
  folds.filter(({ basis }) => basis === 'measured'),
)}
${line(
  'in folds, called estimated',
  folds.filter(({ basis }) => basis === 'estimated'),
)}

### By kind of model and engine, in folds

${HEAD}
${grouped(folds, kindOf)}

### By kind of model and engine, whole publishers left out

${HEAD}
${grouped(strangers, kindOf)}

### By precision, whole publishers left out

${HEAD}
${grouped(strangers, ({ row }) => row.precision)}

### By requests at once, whole publishers left out

${HEAD}
${grouped(strangers, batchOf)}

### Whole publishers left out

${HEAD}
${leftOut(publishers)}

### Whole GPUs left out

${HEAD}
${leftOut(gpus)}

### Whole models left out

${HEAD}
${leftOut(models)}
`;
};
