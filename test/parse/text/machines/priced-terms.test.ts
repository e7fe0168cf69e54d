import { describe } from 'vitest';
import { type Phrase, understands } from '../../phrase.ts';

/** A term of hardware in a clause of its own with a bare figure: what an hour costs on it. */

const rented = (usdPerGpuHour: number, more: Phrase[1] = {}): Phrase[1] => ({
  'selfHosted.gpu': 'h100-sxm',
  'selfHosted.gpuCount': 4,
  'selfHosted.procurement.kind': 'rent',
  'selfHosted.procurement.usdPerGpuHour': usdPerGpuHour,
  ...more,
});

const reserved = (usdPerGpuHour: number, termMonths: number): Phrase[1] =>
  rented(usdPerGpuHour, {
    'selfHosted.procurement.market': 'reserved',
    'selfHosted.procurement.termMonths': termMonths,
  });

const PHRASES: readonly Phrase[] = [
  ['4 H100, 1 year 2.10', reserved(2.1, 12)],
  ['4 H100, 2 years at 1.95', reserved(1.95, 24)],
  ['4 H100, 3 years: $1.60', reserved(1.6, 36)],
  ['4 H100, 12 months commit 2.25', reserved(2.25, 12)],
  ['4 H100, 2.05 for 18 months', reserved(2.05, 18)],
  ['4 H100, on demand: 2.99', rented(2.99, { 'selfHosted.procurement.market': 'on-demand' })],
  ['4 H100, burst on demand at 3.90', rented(3.9, { 'selfHosted.procurement.market': 'on-demand' })],
  ['4 H100, spot 1.40', rented(1.4, { 'selfHosted.procurement.market': 'spot' })],
  ['4 H100, month to month 2.60', rented(2.6)],
  ['4 H100: 1.64 secure', rented(1.64)],
  ['4 H100, lambda 2.49', rented(2.49, { 'selfHosted.procurement.seller': 'Lambda' })],
  ['4 H100, runpod: 2.35/h', rented(2.35, { 'selfHosted.procurement.seller': 'RunPod Secure' })],
];

describe('terms with their prices', () => understands(PHRASES));
