import { describe } from 'vitest';
import { DAYS, type Phrase, understands } from '../../phrase.ts';
import { BILLED, KIND, PEAK, SENT, SIZE, VOLUME } from '../../short-names.ts';

/** Hours and days of the work, as other languages say them: the same as in English. */

const half: Phrase[1] = { [VOLUME]: 500e6 };
const office: Phrase[1] = { ...half, 'workload.trafficShape': 'office-hours' };
const nineToSix: Phrase[1] = { ...office, [PEAK]: 1.12 };
const always: Phrase[1] = { ...half, [BILLED]: 730 };
const WORKDAYS = 260 / 12;
/** Requests of a month at seven an hour for so many hours of so many days. */
const seven = (hours: number, days = DAYS): Phrase[1] => ({ [SENT]: 7 * hours * days, [SIZE]: 500 });
const onWorkdays: Phrase[1] = {
  [SENT]: 40e3 * WORKDAYS,
  'workload.requestInputTokens': 1000,
  'workload.requestOutputTokens': 200,
};

// biome-ignore format: one phrase a line
const CLOCKS: readonly Phrase[] = [
  ['500M tokens, Mo-Fr 9-18 Uhr', nineToSix],
  ['500M tokens, von Montag bis Freitag von 9 bis 18 Uhr', nineToSix],
  ['werktags von 9 bis 18 Uhr, 500M tokens', nineToSix],
  ['500M tokens, werktags 8 bis 18 Uhr', office],
  ['500M tokens, du lundi au vendredi de 9h à 18h', nineToSix],
  ['500M tokens, 9h30-18h30, jours ouvrés', nineToSix],
  ['lun-ven 9h-18h, 500M tokens', nineToSix],
  ['500M tokens, de lunes a viernes de 9 a 18', nineToSix],
  ['500M tokens, de lunes a viernes, 9:00 a 18:00', nineToSix],
  ['500M tokens, L-V 9-18h', nineToSix],
  ['500M tokens, seg-sex das 9 às 18', nineToSix],
  ['500M tokens, dias úteis das 9h às 18h', nineToSix],
  ['500M tokens, dal lunedì al venerdì dalle 9 alle 18', nineToSix],
  ['500M tokens, ma-vr 9-18 uur', nineToSix],
  ['500M tokens, de 9h à 18h', { ...half, [PEAK]: 24 / 9 }],
  ['500M tokens, 22 bis 6 Uhr', { ...half, [PEAK]: 3 }],
  ['500M tokens, lundi au samedi 9h-18h', { ...half, [PEAK]: 28 / 9 }],
];

// biome-ignore format: one phrase a line
const NAMED: readonly Phrase[] = [
  ['500M tokens, Bürozeiten', office],
  ['500M tokens, heures de bureau', office],
  ['500M tokens, horario de oficina', office],
  ['500M tokens, horário comercial', office],
  ["500M tokens, orario d'ufficio", office],
  ['500M tokens, kantooruren', office],
  ['500M tokens, rund um die Uhr', always],
  ['24h/24 7j/7, 500M tokens', always],
  ['500M tokens, 24 heures sur 24', always],
  ['500M tokens, las 24 horas del día', always],
  ['500M tokens, 24 horas por dia, 7 dias por semana', always],
];

// biome-ignore format: one phrase a line
const COUNTED: readonly Phrase[] = [
  ['7 req/h, 8 Stunden am Tag, 500 tokens each', { ...seven(8), [PEAK]: 3 }],
  ['7 req/h, 8 h par jour, 500 tokens each', { ...seven(8), [PEAK]: 3 }],
  ['7 req/h 8 horas al día, 500 tokens each', { ...seven(8), [PEAK]: 3 }],
  ['7 req/h, 8 horas por dia, 500 tokens each', { ...seven(8), [PEAK]: 3 }],
  ['7 req/h, 8 ore al giorno, 500 tokens each', { ...seven(8), [PEAK]: 3 }],
  ['7 req/h, 10 Stunden täglich, werktags, 500 tokens each', { ...seven(10, WORKDAYS), 'workload.trafficShape': 'office-hours' }],
  ['40k Anfragen pro Tag, werktags, 1k in 200 out', onWorkdays],
  ['40k requêtes par jour, jours ouvrés, 1k in 200 out', onWorkdays],
  ['40k solicitudes por día, de lunes a viernes, 1k in 200 out', onWorkdays],
  ['40k requests por dia, dias úteis, 1k in 200 out', onWorkdays],
  ['40k Anfragen pro Tag an 21 Arbeitstagen im Monat, 1k in 200 out', { ...onWorkdays, [SENT]: 840e3 }],
];

const H100: Phrase[1] = { ...half, 'selfHosted.gpu': 'h100-sxm' };
const onFor = (hours: number): Phrase[1] => ({ ...H100, [BILLED]: hours });
const clocked = onFor(10 * WORKDAYS);
const bought: Phrase[1] = {
  ...H100,
  'selfHosted.gpuCount': 4,
  [KIND]: 'own',
  'selfHosted.procurement.lifeMonths': 36,
  'selfHosted.procurement.usdPerGpu': 25_000,
};

// biome-ignore format: one phrase a line
const MACHINES: readonly Phrase[] = [
  // hours of machines are paid for, and are none of the traffic
  ['500M tokens, H100 läuft 12 Stunden am Tag', onFor(365)],
  ['500M tokens, H100 tourne 12 heures par jour', onFor(365)],
  ['500M tokens, H100, louées 12 heures par jour', { ...onFor(365), [KIND]: 'rent' }],
  ['500M tokens, H100, alquiladas 12 horas al día', { ...onFor(365), [KIND]: 'rent' }],
  ['500M tokens, H100, GPUs nur Mo-Fr 8-18 Uhr', clocked],
  ['500M tokens, H100, Server laufen Mo-Fr 8-18 Uhr', clocked],
  ['500M tokens, H100, les serveurs tournent de 8h à 18h du lundi au vendredi', clocked],
  ['500M tokens, H100, GPUs run mon-fri 8am-6pm only', clocked],
  ['500M tokens, 2xH100 running 8 to 18 on weekdays', { ...clocked, 'selfHosted.gpuCount': 2 }],
  ['500M tokens, H100, billed mon-fri 8-18', clocked],
  ['GPUs werden nachts abgeschaltet, 500M tokens, H100', onFor(365)],
  ['les gpus sont éteints la nuit, 500M tokens, H100', onFor(365)],
  ['am Wochenende aus, 500M tokens, H100', onFor((730 * 5) / 7)],
  ['H100 se apagan por la noche y los fines de semana, 500M tokens', onFor((60 * DAYS) / 7)],
  // what is there already
  ['wir haben 3 H100 übrig, 500M tokens', { ...H100, 'selfHosted.gpuCount': 3, [KIND]: 'paid' }],
  ['on a déjà 2 H100, 500M tokens', { ...H100, 'selfHosted.gpuCount': 2, [KIND]: 'paid' }],
  ['ya tenemos 2 H100, 500M tokens', { ...H100, 'selfHosted.gpuCount': 2, [KIND]: 'paid' }],
  ['wir haben 500M tokens, H100', H100],
  // over how many years it is written off
  ['4 H100 gekauft für $25k each, 3 Jahre, 500M tokens', bought],
  ['4 H100 achetés $25k pièce, amortis sur 3 ans, 500M tokens', bought],
  ['4 H100 compradas a $25k cada una, 3 años, 500M tokens', bought],
  // who looks after it
  ['un ingénieur à mi-temps, $90k par an, H100, 500M tokens', { ...H100, 'selfHosted.ops.hoursPerMonth': 80, 'selfHosted.ops.usdPerHour': 46.875 }],
  ['halbe Stelle, H100, 500M tokens', { ...H100, 'selfHosted.ops.hoursPerMonth': 80 }],
  ['medio ingeniero, H100, 500M tokens', { ...H100, 'selfHosted.ops.hoursPerMonth': 80 }],
  // what is left for it
  ['2 mil millones de tokens al mes, H100, en vez de gpt-5', { [VOLUME]: 2e9, 'selfHosted.gpu': 'h100-sxm', apis: [{ id: 'openai/gpt-5' }] }],
  ['ya tenemos 4 4090, 500M tokens', { ...half, 'selfHosted.gpu': 'rtx-4090', 'selfHosted.gpuCount': 4, [KIND]: 'paid' }],
  // what a price holds or is without, and for how long it is agreed
  ['4 H100 gekauft für $25k each, 3 Jahre, 2 Jahre Support inkl., 500M tokens', bought],
  ['4 H100, $25k netto each, Abschreibung 3 Jahre, 500M tokens', bought],
  ['H100 $2.5/h, engagement 12 mois, 500M tokens', { ...H100, [KIND]: 'rent', 'selfHosted.procurement.market': 'reserved', 'selfHosted.procurement.usdPerGpuHour': 2.5, 'selfHosted.procurement.termMonths': 12 }],
  // where data must stay
  ['Daten müssen in der Schweiz bleiben, 500M tokens', { ...half, 'constraints.dataResidency': 'region', 'constraints.region': 'ch' }],
  ['les données doivent rester en France, 500M tokens', { ...half, 'constraints.dataResidency': 'region', 'constraints.region': 'fr' }],
  ['los datos deben quedarse en España, 500M tokens', { ...half, 'constraints.dataResidency': 'region', 'constraints.region': 'es' }],
  ['unsere Daten müssen im Haus bleiben, 500M tokens', { ...half, 'constraints.dataResidency': 'own-infrastructure' }],
  // what each of them has
  ['45k conversaciones al mes de 6 mensajes, 400 tokens por mensaje', { [SENT]: 270e3, [SIZE]: 400 }],
  ['10k Dokumente pro Woche, je 30 Seiten', { [SENT]: (10e3 * DAYS) / 7, [SIZE]: 20_000 }],
];

describe('machines and who looks after them', () => understands(MACHINES));
describe('clocks and days', () => understands(CLOCKS));
describe('hours that have a name', () => understands(NAMED));
describe('hours and days that are counted', () => understands(COUNTED));
