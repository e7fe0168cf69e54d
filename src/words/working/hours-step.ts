import type { HourByHour } from '../../domain/assessment.ts';
import { count, percent, plain, plural, tokens, usd } from '../../domain/format.ts';
import { toWhole } from '../../domain/round.ts';
import type { WorkingLine, WorkingStep } from '../../domain/working.ts';
import { exactTokens, exactUsd } from './exact.ts';

/** Where traffic was measured: the fleet against every hour of it. */

const replicasLine = ({ atP99, tokensPerReplicaHour }: HourByHour): WorkingLine => ({
  what: 'Replicas for the p99 hour',
  formula: 'tokens of the p99 hour ÷ tokens of a full replica an hour, rounded up, at least 1',
  numbers: `${exactTokens(atP99.p99Tokens)} ÷ ${exactTokens(tokensPerReplicaHour)}`,
  result: count(atP99.replicas),
  value: atP99.replicas,
});

const billLine = (what: string, fleet: HourByHour['asPlanned'], api: string): WorkingLine => ({
  what,
  formula: `${plural(fleet.replicas, 'replica')} + ${tokens(fleet.spillTokens)} tokens a month above ${fleet.replicas === 1 ? 'it' : 'them'} at ${api}`,
  numbers: `${exactUsd(fleet.selfHostedUsd)} + ${exactUsd(fleet.apiUsd)}`,
  result: usd(fleet.monthlyUsd),
  value: fleet.monthlyUsd,
});

const scheduleLines = ({ schedule }: HourByHour): WorkingLine[] => {
  if (schedule === null) return [];
  const replicaHours = schedule.hoursOfWeek.reduce((sum, { replicas, hours }) => sum + replicas * hours, 0);
  return [
    {
      what: 'Replica-hours a week, rented by the hour',
      formula: 'sum of replicas × hours of the week that need them',
      numbers: schedule.hoursOfWeek.map(({ replicas, hours }) => `${replicas} × ${hours}`).join(' + '),
      result: count(replicaHours),
      value: replicaHours,
    },
  ];
};

const calibrationLines = ({ calibration }: HourByHour, nameOf: (api: string) => string): WorkingLine[] =>
  calibration === null
    ? []
    : [
        {
          what: `Our prices beside your bill, ${nameOf(calibration.api)}`,
          formula: '|bill at our prices − bill of the export| ÷ bill of the export',
          numbers: `|${exactUsd(calibration.catalogUsd)} − ${exactUsd(calibration.statedUsd)}| ÷ ${exactUsd(calibration.statedUsd)}`,
          result: percent(calibration.apart),
          value: calibration.apart,
        },
      ];

/** Measured traffic against the planned fleet, that of the p99 hour and the cheapest. */
export const hoursStep = (found: HourByHour, nameOf: (api: string) => string): WorkingStep => {
  const api = nameOf(found.api);
  const over = found.asPlanned.hoursOver;
  return {
    title: 'Your measured traffic, hour by hour',
    lines: [
      {
        what: 'Hours above the planned fleet',
        formula: 'hours with more tokens than the planned replicas serve ÷ hours measured',
        numbers: `${count(toWhole(over * found.hours))} ÷ ${count(found.hours)}`,
        result: over > 0 && over < 0.01 ? `${plain(over * 100)}%` : percent(over),
        value: over,
      },
      replicasLine(found),
      billLine('The planned fleet, the rest at the API', found.asPlanned, api),
      billLine('The fleet of the p99 hour, the rest at the API', found.atP99, api),
      billLine('The cheapest fleet, the rest at the API', found.withSpill, api),
      ...scheduleLines(found),
      ...calibrationLines(found, nameOf),
    ],
  };
};
