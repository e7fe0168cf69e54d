import { describe, expect } from 'vitest';
import { DAYS, HAIKU, type Phrase, understands } from '../../phrase.ts';
import { BATCH, GPU, GPUS, IN, KIND, OUT, PEAK, SENT, SIZE, VOLUME } from '../../short-names.ts';

const bill = (usdPerMonth: number, api: string): Phrase[1] => ({
  'workload.bill': { usdPerMonth: expect.closeTo(usdPerMonth, 6) as number, api },
  apis: [{ id: api }],
});

// biome-ignore format: one phrase a line
const WORLD: readonly Phrase[] = [
  ['on traite 120 000 requêtes par jour, 1 200 tokens en entrée et 250 en sortie', { [SENT]: 120e3 * DAYS, [IN]: 1200, [OUT]: 250 }],
  ['500 milhões de tokens por mês no haiku', { [VOLUME]: 500e6, apis: [{ id: HAIKU }] }],
  ['gastamos 3.000 dólares al mes en haiku', bill(3000, HAIKU)],
  ['spendiamo 900 dollari al mese su haiku', bill(900, HAIKU)],
  ['每月10亿tokens, vs haiku', { [VOLUME]: 1e9, apis: [{ id: HAIKU }] }],
  ['每天2亿 tokens', { [VOLUME]: 2e8 * DAYS }],
  ['毎月10億トークン', { [VOLUME]: 1e9 }],
  ['3.000.000 tokens/dag', { [VOLUME]: 3e6 * DAYS }],
  ['1,5 million de documents par mois, 3 000 tokens chacun', { [SENT]: 1.5e6, 'workload.requestTokens': 3000 }],
  ['2 millones de solicitudes al mes, 1000 tokens cada una', { [SENT]: 2e6, 'workload.requestTokens': 1000 }],
  ['90 tokens/sec average across all users', { [VOLUME]: 90 * 3600 * 730 }],
  ['500M tokens, egress 5TB a month at 0.09/GB', { [VOLUME]: 500e6, 'selfHosted.otherUsdPerMonth': 450 }],
  ['500M tokens, 5 TB egress a month, $0.09/GB', { [VOLUME]: 500e6, 'selfHosted.otherUsdPerMonth': 450 }],
  ['nachts 2 Mio Dokumente je 500 Tokens', { [SENT]: 2e6 * DAYS, [SIZE]: 500, [BATCH]: 1 }],
  ['1 Mrd Tokens/Monat auf 4 gemieteten A100', { [VOLUME]: 1e9, [GPU]: 'a100-80gb', [GPUS]: 4, [KIND]: 'rent' }],
  ['Spitze 20 Anfragen/s, im Schnitt 4, 1.500 Token', { [SENT]: 4 * 3600 * 730, [SIZE]: 1500, [PEAK]: 5 }],
  ['3 Server mit je 4 L40S, 1,5 Mrd Token im Monat', { [VOLUME]: 1.5e9, [GPU]: 'l40s', [GPUS]: 12 }],
  ['12 lac chats a month, 600 tok each, or 1 no. A100', { [SENT]: 1.2e6, [SIZE]: 600, [GPU]: 'a100-80gb', [GPUS]: 1 }],
  ['每天 2000万 tokens, 8 张 H20', { [VOLUME]: 20e6 * DAYS, [GPU]: 'h20', [GPUS]: 8 }],
  ['8 GB of logs a day, 4 chars per token', { [VOLUME]: 2e9 * DAYS }],
  ['vs openrouter qwen3 235b @ .2/.6, 5B tokens', { [VOLUME]: 5e9, apis: [{ id: 'openrouter/qwen/qwen3-235b-a22b', usdPerMillionInput: 0.2, usdPerMillionOutput: 0.6 }] }],
];
describe('lines from elsewhere', () => understands(WORLD));
