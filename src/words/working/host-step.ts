import type { SelfHostedResult } from '../../domain/assessment.ts';
import { count, percent, plain, usd } from '../../domain/format.ts';
import type { Own } from '../../domain/scenario.ts';
import type { HostSums, WorkingLine, WorkingStep } from '../../domain/working.ts';

/** Step 3: what a month of self-hosting costs, however many tokens it serves. */

const line = (what: string, formula: string, numbers: string, value: number): WorkingLine => ({
  what,
  formula,
  numbers,
  result: usd(value),
  value,
});

const ownedGpu = (procurement: Own, { purchaseUsd, gpuMonthUsd }: HostSums): WorkingLine => {
  const { residualShare, lifeMonths, annualCostOfCapital, annualMaintenanceShare } = procurement;
  const kept = residualShare > 0;
  return line(
    'One GPU, a month',
    `price with host × (${kept ? '(1 − residual)' : '1'} ÷ months of life + ${kept ? '(1 + residual)' : '1'} ÷ 2 × cost of capital ÷ 12 + maintenance ÷ 12)`,
    `${usd(purchaseUsd)} × (${plain(1 - residualShare)} ÷ ${plain(lifeMonths)} + ${plain(1 + residualShare)} ÷ 2 × ${percent(annualCostOfCapital)} ÷ 12 + ${percent(annualMaintenanceShare)} ÷ 12)`,
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
      return line('One GPU, a month', 'already paid: nothing of it can be avoided', usd(0), value);
    case 'rent':
      return line(
        'One GPU, a month',
        'USD per GPU-hour × hours billed',
        `${usd(procurement.usdPerGpuHour)} × ${plain(procurement.billedHoursPerMonth)}`,
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
      `(${plain(power.wattsPerGpu)} + ${plain(power.hostWattsPerGpu)}) ÷ 1,000 × ${plain(power.pue)} × ${usd(power.usdPerKwh)} × ${plain(billedHours)}`,
      powerMonthUsd,
    ),
    line('Power', 'GPUs that serve × power', `${count(gpus)} × ${usd(powerMonthUsd)}`, value),
  ];
};

const engineering = ({ billed: { ops, procurement } }: HostSums, value: number): WorkingLine => {
  const recurring = `${plain(ops.hoursPerMonth)} × ${usd(ops.usdPerHour)}`;
  return procurement.kind === 'paid'
    ? line('Engineering', 'hours × rate: the set-up is past', recurring, value)
    : line(
        'Engineering',
        'hours × rate + set-up hours × rate ÷ months',
        `${recurring} + ${plain(ops.setupHours)} × ${usd(ops.usdPerHour)} ÷ ${plain(ops.setupMonths)}`,
        value,
      );
};

/** What is stated by the month, and what leaves the network by the gigabyte. */
const otherLines = (
  { otherUsdPerMonth, egress }: HostSums['billed'],
  otherUsd: number,
): readonly WorkingLine[] => [
  ...(otherUsdPerMonth > 0 ? [line('Other', 'as stated', usd(otherUsdPerMonth), otherUsdPerMonth)] : []),
  ...(egress !== undefined && egress.usdPerGb > 0
    ? [
        line(
          'Egress',
          'volume ÷ 1M × GB sent for a million tokens × USD a GB',
          `${plain((otherUsd - otherUsdPerMonth) / egress.usdPerGb)} GB × ${usd(egress.usdPerGb)}`,
          otherUsd - otherUsdPerMonth,
        ),
      ]
    : []),
];

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
        `(${count(replicas.active)} × ${count(gpusPerReplica)} + ${count(idleGpus)}) × ${usd(sums.gpuMonthUsd)}`,
        breakdown.computeUsd,
      ),
      ...powerLines(sums, serving, breakdown.powerUsd),
      ...(spare > 0
        ? [
            line(
              'Spares',
              'spare GPUs × (one GPU + its power)',
              `${count(spare)} × ${usd(ofGpu)}`,
              breakdown.redundancyUsd,
            ),
          ]
        : []),
      engineering(sums, breakdown.opsUsd),
      ...otherLines(sums.billed, breakdown.otherUsd),
      line('Together', 'the sum', parts.map(usd).join(' + '), self.monthlyUsd),
    ],
  };
};
