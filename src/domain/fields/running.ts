import * as z from 'zod';
import { amount, positive } from '../scenario/numbers.ts';
import { AMOUNT_RANGE, POSSIBLE, row } from './row.ts';

/** Power, people and other running costs. */

// biome-ignore format: one field a row, its words below it
/** What running it costs beside the GPUs: power, people, egress, other bills; spares and planned load. */
export const runningRows = {
  'selfHosted.power.usdPerKwh': row({ schema: amount, belongs: 'power', dimension: 'usd', per: 'kwh',
    group: 'hardware', input: 'text', usual: 'rare', range: AMOUNT_RANGE,
    name: 'electricity', hint: 'USD per kWh, such as $0.12, 15 cents', example: '$0.12/kWh', unsaid: 'none: the rent includes power',
    noun: ['power', 'power|strom|strompreis|électricité|electricité|electricidad|elettricità|electricity|energy|power price|electricity price|power cost|tdp|electric'],
    says: [
      [0, 'free power|free electricity|electricity is free|power is free|solar|solar power|solar powered|own solar|free solar']],
    typed: '{}/kWh',
    asDefault: { name: 'Electricity', called: 'electricity price|electricity|power|power price|kwh|kwh price', shown: '{} per kWh' } }),
  /** true: charge no power at all. */
  'selfHosted.power.none': row({ schema: z.boolean(), belongs: 'power', dimension: 'choice',
    group: 'hardware', input: 'choice', usual: 'rare', range: POSSIBLE,
    name: 'power', hint: 'Whether electricity is charged at all', example: 'power included', unsaid: 'charged for bought hardware',
    choices: [['true', 'Included'], ['false', 'Charged as below']],
    says: [
      [true, 'no power|no power cost|no power costs|power included|electricity included|no electricity|incl power|including power|excluding power|power is included|electricity is included|without power|ignore power']] }),
  'selfHosted.power.wattsPerGpu': row({ schema: amount, belongs: 'power', dimension: 'watts',
    group: 'hardware', input: 'text', usual: 'rare', range: AMOUNT_RANGE,
    name: 'watts of a GPU', hint: 'Under load, such as 650', example: '650W', unsaid: 'none: the rent includes power',
    typed: '{}W per GPU', plausible: [0, 3000] }),
  'selfHosted.power.hostWattsPerGpu': row({ schema: amount, belongs: 'power', dimension: 'watts',
    group: 'hardware', input: 'text', usual: 'rare', range: AMOUNT_RANGE,
    name: 'watts of the host, for each GPU', hint: 'CPU, fans, network, such as 350', example: 'host 350W', unsaid: 'none: the rent includes power',
    noun: ['host', ''],
    typed: 'host {}W' }),
  'selfHosted.power.pue': row({ schema: z.number().min(1), belongs: 'power', dimension: 'times',
    group: 'hardware', input: 'text', usual: 'rare', range: 'A PUE is 1 or more',
    name: 'PUE', hint: 'Power of the building divided by that of its computers, such as 1.4', example: 'PUE 1.5', unsaid: 'none: the rent includes power',
    noun: ['pue', 'pue|power usage effectiveness'],
    typed: 'PUE {}' }),
  'selfHosted.otherUsdPerMonth': row({ schema: amount, belongs: 'other', dimension: 'usd', per: 'month',
    group: 'hardware', input: 'text', usual: 'rare', range: AMOUNT_RANGE,
    name: 'other costs a month', hint: 'USD for rack, storage, licences, such as $500', example: 'other $500/month',
    noun: ['other', 'other|other cost|rack|rack space|housing|cage|cabinet|cross connect|load balancer|loadbalancer|storage|tooling|licence|license|licenses|licences|colo fee|colocation|colo|networking|network cost|monitoring|bandwidth|insurance|observability|logging|misc|miscellaneous|overhead|extra|extras|software'],
    says: [
      [0, 'no other costs|no other cost']],
    typed: 'other {}/month' }),
  /** What the network out costs: it grows with the volume. */
  'selfHosted.egress.usdPerGb': row({ schema: amount, belongs: 'other', dimension: 'usd', isNoneUnsaid: true, per: 'gigabyte',
    group: 'hardware', input: 'text', usual: 'rare', range: AMOUNT_RANGE,
    name: 'network egress', hint: 'USD for each GB that leaves, such as $0.08', example: 'egress $0.08/GB', unsaid: 'none',
    noun: ['egress', 'egress|egress cost|egress fee|network egress|data egress|data transfer|data transfer out|outbound traffic|outbound data|outbound transfer|traffic out|internet egress'],
    says: [
      [0, 'no egress cost|no egress fee|no egress charge|without egress cost|without egress fee|zero egress fee|zero egress cost|free egress|egress is free|egress free|egress included']],
    typed: 'egress {}/GB' }),
  'selfHosted.egress.kbPerAnswer': row({ schema: amount, belongs: 'other', dimension: 'kilobytes', per: 'request',
    group: 'hardware', input: 'text', usual: 'rare', range: AMOUNT_RANGE,
    name: 'KB of an answer', hint: 'What an average answer sends, in KB of 1,000 bytes, such as 2', example: '2 KB per answer', unsaid: '4 bytes for each token of output',
    typed: '{} KB per answer' }),
  /** The same for a million tokens of input and output, as a scenario keeps it. */
  'selfHosted.egress.gbPerMillionTokens': row({ schema: amount, belongs: 'other', dimension: 'count',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'GB sent for a million tokens', hint: 'Of input and output, such as 1.5', example: 'selfHosted.egress.gbPerMillionTokens=1.5' }),
  'selfHosted.ops.hoursPerMonth': row({ schema: amount, belongs: 'people', dimension: 'hours', per: 'month',
    group: 'ops', input: 'text', usual: 'rare', range: AMOUNT_RANGE,
    name: 'ops time', hint: 'Engineering hours a month, such as 16, 0.25 FTE', example: '10h ops',
    noun: ['ops', 'ops|remote hands|remote hands hr|remote hands hour|smart hands|my time|our time|of my time|operations|ops time|ops hour|ops hours|ops work|devops|engineering|engineering time|engineering hours|engineer time|engineer hour|engineer hours|eng hour|eng time|eng|ops people|ops labor|ops labour|babysitting|mlops|dev hour|dev time|staff time|labor|labour|maintenance work|upkeep|man hour|person hour|ops effort|oncall|on call|sre time|sre hour|operating time'],
    says: [
      [0, 'no ops|no ops needed|no devops|no devops needed|no ops time|zero ops|without ops|no ops cost|no ops costs|no engineering|no engineering time|ignore ops|no operations|no labor|no labour|ops free|excluding ops|no ops hours|exclude ops|not counting ops|free ops|no extra headcount|no additional headcount|no new headcount|no extra staff|no additional staff|no new staff|no new hires|no extra hires|no additional hires|without extra headcount|without additional headcount|without extra staff|without additional staff|without new hires|no extra people|no additional people', { also: { 'selfHosted.ops.setupHours': 0 } }],
      [0, 'my time is free|our time is free|time is free|my own time is free|my time free|staff time free|staff time is free|staff is free|labor is free|labour is free|free labor|free labour|ops is free|ops are free|ops time is free|my time costs nothing|i run it myself|hobby project', { also: { 'selfHosted.ops.setupHours': 0 } }]],
    typed: '{}h ops',
    asDefault: { name: 'Ops hours', called: 'ops hours|ops time', shown: '{} a month' } }),
  'selfHosted.ops.usdPerHour': row({ schema: amount, belongs: 'people', dimension: 'usd', per: 'hour',
    group: 'ops', input: 'text', usual: 'rare', range: AMOUNT_RANGE,
    name: 'an engineer\'s hour', hint: 'USD, such as $120', example: 'ops at $120/h',
    noun: ['ops', ''],
    typed: 'ops at {}/h',
    asDefault: { name: 'Ops rate', called: 'ops rate|ops|ops price', shown: '{} an hour' } }),
  'selfHosted.ops.setupHours': row({ schema: amount, belongs: 'people', dimension: 'hours',
    group: 'ops', input: 'text', usual: 'rare', range: AMOUNT_RANGE,
    name: 'set-up', hint: 'Hours, once, such as 80', example: 'setup 40 hours',
    noun: ['setup', 'setup|set up|initial setup|setup time|set up time|onboarding|bring up|installation|migration|one off setup|one time setup'],
    says: [
      [0, 'no setup|no set up|no setup cost|zero setup|no setup time|without setup|already set up']],
    typed: 'setup {} hours' }),
  'selfHosted.ops.setupMonths': row({ schema: positive, belongs: 'people', dimension: 'months',
    group: 'ops', input: 'text', usual: 'rare', range: 'A span is more than 0 months',
    name: 'set-up spread over', hint: 'Months, such as 12', example: 'setup over 12 months',
    noun: ['setup', ''],
    typed: 'setup over {} months' }),
  /** Hours a month in which owned hardware draws power. */
  'selfHosted.power.hoursPerMonth': row({ schema: positive.max(744), belongs: 'power', dimension: 'hours', per: 'month',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'powered', hint: 'Hours a month in which owned hardware draws power, such as 243', example: 'powered 8 hours a day' }),
} as const;
