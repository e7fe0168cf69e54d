import { z } from 'zod';
import { AMOUNT, amount, POSSIBLE, positive, row } from './row.ts';

/** Power, people and other running costs. */

// biome-ignore format: one field a row, its words below it
export const runningRows = {
  'selfHosted.power.usdPerKwh': row({ schema: amount, belongs: 'power', dimension: 'usd',
    group: 'hardware', input: 'text', unit: 'usd', usual: 'rare', range: AMOUNT,
    label: 'Electricity', hint: 'USD per kWh: $0.12, 15 cents', example: '$0.12/kWh', unsaid: 'none: the rent includes power' }),
  /** true: charge no power at all. */
  'selfHosted.power.none': row({ schema: z.boolean(), belongs: 'power', dimension: 'choice',
    group: 'hardware', input: 'choice', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Power', hint: 'Whether electricity is charged at all', example: 'power included', unsaid: 'charged for bought hardware',
    choices: [['true', 'Included'], ['false', 'Charged as below']] }),
  'selfHosted.power.wattsPerGpu': row({ schema: amount, belongs: 'power', dimension: 'watts',
    group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: AMOUNT,
    label: 'Watts of a GPU', hint: 'Under load: 650', example: '650W', unsaid: 'none: the rent includes power' }),
  'selfHosted.power.hostWattsPerGpu': row({ schema: amount, belongs: 'power', dimension: 'watts',
    group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: AMOUNT,
    label: 'Watts of the host, for each GPU', hint: 'CPU, fans, network: 350', example: 'host 350W', unsaid: 'none: the rent includes power' }),
  'selfHosted.power.pue': row({ schema: z.number().min(1), belongs: 'power', dimension: 'times',
    group: 'hardware', input: 'text', unit: 'plain', usual: 'rare', range: 'A PUE is 1 or more',
    label: 'PUE', hint: 'Power of the building divided by that of its computers: 1.4', example: 'PUE 1.5', unsaid: 'none: the rent includes power' }),
  'selfHosted.otherUsdPerMonth': row({ schema: amount, belongs: 'other', dimension: 'usd',
    group: 'hardware', input: 'text', unit: 'usd', usual: 'rare', range: AMOUNT,
    label: 'Other costs a month', hint: 'USD for rack, storage, egress, licences: $500', example: 'other $500/month' }),
  'selfHosted.ops.hoursPerMonth': row({ schema: amount, belongs: 'people', dimension: 'hours',
    group: 'ops', input: 'text', unit: 'plain', usual: 'rare', range: AMOUNT,
    label: 'Ops time', hint: 'Engineering hours a month: 16, 0.25 FTE', example: '10h ops' }),
  'selfHosted.ops.usdPerHour': row({ schema: amount, belongs: 'people', dimension: 'usd',
    group: 'ops', input: 'text', unit: 'usd', usual: 'rare', range: AMOUNT,
    label: 'An engineer\'s hour', hint: 'USD: $120', example: 'ops at $120/h' }),
  'selfHosted.ops.setupHours': row({ schema: amount, belongs: 'people', dimension: 'hours',
    group: 'ops', input: 'text', unit: 'plain', usual: 'rare', range: AMOUNT,
    label: 'Set-up', hint: 'Hours, once: 80', example: 'setup 40 hours' }),
  'selfHosted.ops.setupMonths': row({ schema: positive, belongs: 'people', dimension: 'months',
    group: 'ops', input: 'text', unit: 'months', usual: 'rare', range: 'A span is more than 0 months',
    label: 'Set-up spread over', hint: 'Months: 12', example: 'setup over 12 months' }),
  /** Hours a month in which owned hardware draws power. */
  'selfHosted.power.hoursPerMonth': row({ schema: positive.max(744), belongs: 'power', dimension: 'hours',
    group: 'constraints', input: 'none', unit: 'plain', usual: 'rare', range: POSSIBLE,
    label: 'Powered', hint: 'Hours a month in which owned hardware draws power: 243', example: 'powered 8 hours a day' }),
} as const;
