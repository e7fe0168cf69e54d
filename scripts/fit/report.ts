import { estimateThroughput, type Measurement, throughputFor } from '../../src/engine/throughput/index.ts';
import { estimatedSpread } from '../../src/engine/throughput/spread.ts';
import { quantile, TABLE_HEAD, tableRow } from './errors.ts';
import type { Unseen } from './hold-out.ts';
import { conditionsOf, type Observation, questionOf } from './observations.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const flat = (groups: ReadonlyMap<string, readonly Unseen[]>): readonly Unseen[] =>
  [...groups.values()].flat();

const errors = (rows: readonly Unseen[]): readonly number[] => rows.map(({ error }) => error);

/** Share of unseen rows inside the range of the estimate, and the median width of that range as a factor. */
const coverage = (rows: readonly Unseen[], gpuWasMeasured: boolean): string => {
  const judged = rows.flatMap(({ row, error }) => {
    const question = questionOf(row);
    return question === undefined ? [] : [{ error, spread: estimatedSpread(question, gpuWasMeasured) }];
  });
  const inside = judged.filter(({ error, spread }) => error <= spread.below && error >= -spread.above);
  const widths = judged.map(({ spread }) => Math.exp((spread.below + spread.above) / 2));
  return `${percent(inside.length / judged.length)} inside a range of ×÷ ${quantile(widths, 0.5).toFixed(2)}`;
};

const grouped = (rows: readonly Unseen[], group: (row: Observation) => string): string => {
  const names = [...new Set(rows.map(({ row }) => group(row)))].sort();
  return names
    .map((name) => tableRow(name, errors(rows.filter(({ row }) => group(row) === name))))
    .join('\n');
};

const leftOut = (groups: ReadonlyMap<string, readonly Unseen[]>): string =>
  [...groups]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, rows]) => tableRow(name, errors(rows)))
    .join('\n');

/** Each row asked for as a person would, with every version of that very run taken out of the look-up. */
const lookedUp = (all: readonly Observation[]) =>
  all.flatMap((observation) => {
    const question = questionOf(observation);
    if (question === undefined || !estimateThroughput(question).tokensPerSecondPerReplica) return [];
    const others: readonly Measurement[] = all
      .filter((other) => conditionsOf(other) !== conditionsOf(observation))
      .map(({ row }) => row);
    const { row } = observation;
    const measured = (row.outputTokensPerSecond * (row.inputTokens + row.outputTokens)) / row.outputTokens;
    const answer = throughputFor(question, others);
    return [{ answer, row, error: Math.log(answer.tokensPerSecondPerReplica / measured), measured }];
  });

const lookUpReport = (all: readonly Observation[]): string => {
  const asked = lookedUp(all);
  const line = (name: string, rows: typeof asked): string => {
    const inside = rows.filter(({ answer, measured }) => answer.low <= measured && measured <= answer.high);
    return `${tableRow(
      name,
      rows.map(({ error }) => error),
    )} ${percent(inside.length / rows.length)} |`;
  };
  const saturated = asked.filter(({ row }) => row.run === 'saturated');
  return [
    `${TABLE_HEAD.split('\n')[0]} inside the range |`,
    `${TABLE_HEAD.split('\n')[1]}---|`,
    line('all runs', asked),
    line('saturated runs', saturated),
    line(
      'measured',
      asked.filter(({ answer }) => answer.basis === 'measured'),
    ),
    line(
      'estimated',
      asked.filter(({ answer }) => answer.basis === 'estimated'),
    ),
  ].join('\n');
};

export interface HeldOut {
  readonly folds: readonly Unseen[];
  readonly gpus: ReadonlyMap<string, readonly Unseen[]>;
  readonly models: ReadonlyMap<string, readonly Unseen[]>;
}

/** The error report in Markdown. */
export const report = (all: readonly Observation[], seen: readonly number[], held: HeldOut): string => {
  const { folds, gpus, models } = held;
  return `### All rows

${TABLE_HEAD}
${tableRow('seen by the fit', seen)}
${tableRow('unseen, in five folds', errors(folds))}
${tableRow('unseen, whole GPUs left out', errors(flat(gpus)))}
${tableRow('unseen, whole models left out', errors(flat(models)))}

Inside the range of the estimate: in folds ${coverage(folds, true)}; on GPUs left out ${coverage(flat(gpus), false)}; on models left out ${coverage(flat(models), true)}.

### As the product answers

Each row asked for as a person would, all versions of that very run taken out of the look-up.

${lookUpReport(all)}

### By engine, unseen in folds

${TABLE_HEAD}
${grouped(folds, ({ row }) => row.engine)}

### By kind of run, unseen in folds

${TABLE_HEAD}
${grouped(folds, ({ row }) => `${row.run}, ${row.parallelism} parallel${row.pipelineStages > 1 ? ', pipeline' : ''}`)}

### By GPU, unseen in folds

${TABLE_HEAD}
${grouped(folds, ({ row }) => row.gpu)}

### Whole GPUs left out

${TABLE_HEAD}
${leftOut(gpus)}

### By model, unseen in folds

${TABLE_HEAD}
${grouped(folds, ({ row }) => row.model)}

### Whole models left out

${TABLE_HEAD}
${leftOut(models)}
`;
};
