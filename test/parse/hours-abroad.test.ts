import { describe } from 'vitest';
import { DAYS, type Phrase, understands } from './phrase.ts';

/** Hours and days of the work, as other languages say them: the same as in English. */

const VOLUME = 'workload.tokensPerMonth';
const SENT = 'workload.requestsPerMonth';
const SIZE = 'workload.requestTokens';
const PEAK = 'workload.peakToAverage';
const BILLED = 'selfHosted.procurement.billedHoursPerMonth';
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

describe('clocks and days', () => understands(CLOCKS));
describe('hours that have a name', () => understands(NAMED));
describe('hours and days that are counted', () => understands(COUNTED));
