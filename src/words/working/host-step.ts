import type { SelfHostedResult } from '../../domain/assessment.ts';
import { count, usd } from '../../domain/format.ts';
import type { Own } from '../../domain/scenario.ts';
import type { HostSums, OtherSums, WorkingLine, WorkingStep } from '../../domain/working.ts';
import { keysOf } from '../../keys.ts';
import { exactNumber, exactPercent, exactUsd } from './exact.ts';

/** Step 4: what a month of self-hosting costs, however many tokens it serves. */

const line = (what: string, formula: string, numbers: string, value: number): WorkingLine => ({
  what,
  formula,
  numbers,
  result: exactUsd(value),
  value,
});

const ownedGpu = (procurement: Own, { purchaseUsd, gpuMonthUsd }: HostSums): WorkingLine => {
  const { residualShare, lifeMonths, annualCostOfCapital, annualMaintenanceShare } = procurement;
  const kept = residualShare > 0;
  return line(
    'One GPU, a month',
    `price with host × (${kept ? '(1 − residual)' : '1'} ÷ months of life + ${kept ? '(1 + residual)' : '1'} ÷ 2 × cost of capital ÷ 12 + maintenance ÷ 12)`,
    `${exactUsd(purchaseUsd)} × (${exactNumber(1 - residualShare)} ÷ ${exactNumber(lifeMonths)} + ${exactNumber(1 + residualShare)} ÷ 2 × ${exactPercent(annualCostOfCapital)} ÷ 12 + ${exactPercent(annualMaintenanceShare)} ÷ 12)`,
    gpuMonthUsd,
  );
};

const gpuLine = (sums: HostSums): WorkingLine => {
  const { procurement } = sums.billed;
  const value = sums.gpuMonthUsd;
  switch (procurement.kind) {
    case 'own':
      return ownedGpu(procurement, sums);
    case 'paid':
      return line('One GPU, a month', 'already paid: nothing of it can be avoided', exactUsd(0), value);
    case 'rent':
      return line(
        'One GPU, a month',
        'USD per GPU-hour × hours billed',
        `${exactUsd(procurement.usdPerGpuHour)} × ${exactNumber(procurement.billedHoursPerMonth)}`,
        value,
      );
  }
};

const powerLines = (
  { billed, billedHours, powerMonthUsd }: HostSums,
  gpus: number,
  value: number,
): readonly WorkingLine[] => {
  const { power } = billed;
  if (power === null) return [];
  return [
    line(
      'Power of one GPU, a month',
      '(GPU + host watts) ÷ 1,000 × PUE × USD per kWh × hours',
      `(${exactNumber(power.wattsPerGpu)} + ${exactNumber(power.hostWattsPerGpu)}) ÷ 1,000 × ${exactNumber(power.pue)} × ${exactUsd(power.usdPerKwh)} × ${exactNumber(billedHours)}`,
      powerMonthUsd,
    ),
    line('Power', 'GPUs that serve × power', `${count(gpus)} × ${exactUsd(powerMonthUsd)}`, value),
  ];
};

const engineering = ({ billed: { ops, procurement } }: HostSums, value: number): WorkingLine => {
  const recurring = `${exactNumber(ops.hoursPerMonth)} × ${exactUsd(ops.usdPerHour)}`;
  return procurement.kind === 'paid'
    ? line('Engineering', 'hours × rate: the set-up is past', recurring, value)
    : line(
        'Engineering',
        'hours × rate + set-up hours × rate ÷ months',
        `${recurring} + ${exactNumber(ops.setupHours)} × ${exactUsd(ops.usdPerHour)} ÷ ${exactNumber(ops.setupMonths)}`,
        value,
      );
};

/** What stands beside each of the other costs: its formula, and its numbers. */
const OTHERS: Readonly<
  Record<
    keyof OtherSums,
    (billed: HostSums['billed'], usd: number) => readonly [what: string, formula: string, numbers: string]
  >
> = {
  stated: (_, stated) => ['Other', 'what is paid by the month', exactUsd(stated)],
  egress: ({ egress }, sent) => {
    const { usdPerGb = 0 } = egress ?? {};
    return [
      'Egress',
      'volume ÷ 1M × GB sent for a million tokens × USD a GB',
      `${exactNumber(usdPerGb > 0 ? sent / usdPerGb : 0)} GB × ${exactUsd(usdPerGb)}`,
    ];
  },
};

const otherLines = ({ billed, others }: HostSums): readonly WorkingLine[] =>
  keysOf(OTHERS)
    .filter((one) => others[one] > 0)
    .map((one) => line(...OTHERS[one](billed, others[one]), others[one]));

/** The bill of self-hosting, part by part, each with what it is computed from. */
export const hostStep = (sums: HostSums, self: SelfHostedResult): WorkingStep => {
  const { breakdown, replicas } = self;
  const { gpusPerReplica, idleGpus } = sums.billed;
  const serving = replicas.active * gpusPerReplica + idleGpus;
  const spare = replicas.spare * gpusPerReplica;
  const ofGpu = sums.gpuMonthUsd + sums.powerMonthUsd;
  const parts = Object.values(breakdown).filter((part) => part > 0);
  return {
    title:
      sums.billed.egress === undefined
        ? 'What self-hosting costs, however much it serves'
        : 'What self-hosting costs at this volume',
    lines: [
      gpuLine(sums),
      line(
        'GPUs that serve',
        'replicas × GPUs of a replica + idle GPUs, × one GPU',
        `(${count(replicas.active)} × ${count(gpusPerReplica)} + ${count(idleGpus)}) × ${exactUsd(sums.gpuMonthUsd)}`,
        breakdown.computeUsd,
      ),
      ...powerLines(sums, serving, breakdown.powerUsd),
      ...(spare > 0
        ? [
            line(
              'Spares',
              'spare GPUs × (one GPU + its power)',
              `${count(spare)} × ${exactUsd(ofGpu)}`,
              breakdown.redundancyUsd,
            ),
          ]
        : []),
      engineering(sums, breakdown.opsUsd),
      ...otherLines(sums),
      {
        ...line('Together', 'the sum', parts.map(exactUsd).join(' + '), self.monthlyUsd),
        result: usd(self.monthlyUsd),
      },
    ],
  };
};
