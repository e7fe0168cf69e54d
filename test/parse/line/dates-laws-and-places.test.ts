import { describe } from 'vitest';
import { DAYS, type Phrase, type Refusal, refuses, SONNET, understands } from '../phrase.ts';
import { KIND, VOLUME } from '../short-names.ts';

/** Times without an end, dates to come, rules of law, hosting abroad, keys of tickets: what a line says beside its figures. */

const GPT: Phrase[1] = { apis: [{ id: 'openai/gpt-4.1' }] };
const ON_SONNET: Phrase[1] = { [VOLUME]: 1e9, apis: [{ id: SONNET }] };
const ASKED = {
  'workload.requestsPerMonth': 2e6,
  'workload.requestInputTokens': 1200,
  'workload.requestOutputTokens': 300,
};
const inPlace = (region: string): Phrase[1] => ({
  'constraints.dataResidency': 'region',
  'constraints.region': region,
});

// biome-ignore format: one phrase a line
const READ: readonly Phrase[] = [
  // an amount that has its period needs none of a date
  ['since june we use 2B tokens a month on gpt-4.1', { [VOLUME]: 2e9, ...GPT }],
  ['2B tokens a month from june to october, gpt-4.1', { [VOLUME]: 2e9, ...GPT }],
  ['over 6 months we burned 12B on gpt-4.1', { [VOLUME]: 2e9, ...GPT }],
  ['we burned 12B tokens over 6 months on gpt-4.1', { [VOLUME]: 2e9, ...GPT }],
  ['over 6 months we burned 12B tokens on gpt-4.1', { [VOLUME]: 2e9, ...GPT }],
  // a job that is done once is all of its days
  ['12M/day for 45 days, once, sonnet', { [VOLUME]: 540e6, 'workload.oneTime': true, apis: [{ id: SONNET }] }],
  ['sonnet, 10M tokens/day over 30 days, once', { [VOLUME]: 300e6, 'workload.oneTime': true, apis: [{ id: SONNET }] }],
  // what GPUs are added to is no model
  ['2B tokens n1-standard-4 with 2 T4', { [VOLUME]: 2e9, 'selfHosted.gpu': 't4', 'selfHosted.gpuCount': 2 }],
  // the day on which something begins counts nothing, and no GPU is called by a month
  ['2B tokens a month on gpt-4.1, go live on 15 January', { [VOLUME]: 2e9, ...GPT }],
  ['kick-off is March 3rd, 2027, 2B tokens a month on gpt-4.1', { [VOLUME]: 2e9, ...GPT }],
  ['2B tokens a month on gpt-4.1, live from 1 June', { [VOLUME]: 2e9, ...GPT }],
  // where a clock stands
  ['2M requests a month 1.2k/300, 7am to 7pm EST mon-fri', { ...ASKED, 'workload.peakToAverage': 730 / 260 }],
  ['2M requests a month 1.2k/300, 8am - 8pm CET', { ...ASKED, 'workload.peakToAverage': 2 }],
  // hosting abroad is where an API must process, or where machines stand
  ['1B tok/mo, swiss hosting needed, sonnet', { ...ON_SONNET, ...inPlace('ch') }],
  ['1B tok/mo, german data center, sonnet', { ...ON_SONNET, 'constraints.dataResidency': 'none', 'constraints.region': 'de' }],
  // a model in lower case is no medical data
  ['1B tok/mo phi on L4', { [VOLUME]: 1e9, 'selfHosted.model': 'phi-4', 'selfHosted.gpu': 'l4' }],
  // where nothing leaves, nobody has to sign
  ['ITAR, local only, 1B tok/mo sonnet', { ...ON_SONNET, 'constraints.dataResidency': 'own-infrastructure' }],
  ['ITAR, airgapped, 1B tok/mo sonnet', { ...ON_SONNET, 'constraints.dataResidency': 'own-infrastructure', [KIND]: 'own' }],
  // keys of tickets count nothing; "OPS" were hours of people
  ['see DEVOPS-120, 1B tok/mo sonnet', ON_SONNET],
  ['from Jira OPS-4411: 1B tok/mo sonnet', ON_SONNET],
  ['OPS-4411 1B tok/mo sonnet', ON_SONNET],
  ['1B tok/mo sonnet (ML-77)', ON_SONNET],
  ['see RTX-3090, 1M tokens a day', { [VOLUME]: 1e6 * DAYS, 'selfHosted.gpu': 'rtx-3090' }],
];

// biome-ignore format: one phrase a line
const REFUSED: readonly Refusal[] = [
  ['14B tokens ytd on gpt-4.1', 'not-understood', '14B tokens over the last 6 months on gpt-4.1'],
  ['1.6B tokens since june, gpt-4.1', 'not-understood', '1.6B tokens over the last 6 months, gpt-4.1'],
  ['1.6B tokens so far this year, gpt-4.1', 'not-understood', '1.6B tokens over the last 6 months, gpt-4.1'],
  ['spent $47k ytd on gpt-4.1', 'not-understood', 'spent $47k over the last 6 months on gpt-4.1'],
  ['1.6B tokens from june to october, gpt-4.1', 'not-understood', '1.6B tokens over the last 5 months, gpt-4.1'],
  ['1.6B tokens from nov to feb, gpt-4.1', 'not-understood', '1.6B tokens over the last 4 months, gpt-4.1'],
  ['12M tokens a day for 45 days, sonnet', 'not-understood', '540M tokens once, sonnet'],
  ['2M requests a day for 3 weeks, 1k in 200 out', 'not-understood', '2M requests a day, 1k in 200 out'],
  ['best of 8 sampling, 200k prompts a month, 400 in 300 out', 'not-understood', '8 answers each, 200k prompts a month, 400 in 300 out'],
  // (2B x 10 + 6B x 2) / 12 = 2.667B, of which 6B is 2.25 times as much
  ['500M tokens a month vs sonnet, black friday is 10x', 'not-understood', '500M tokens a month vs sonnet, 10x peak'],
  // the busiest hour of a day has twice its mean
  ['10k requests a day but 50k on black friday, 1500 in 300 out', 'not-understood', '10k requests a day, 10x peak, 1500 in 300 out'],
  ['20k requests/day normally, 60k on launch day, 1500/300', 'not-understood', '20k requests/day, 6x peak, 1500/300'],
  ['5M tokens a day, on busy days 20M, vs sonnet', 'not-understood', '5M tokens a day, 8x peak, vs sonnet'],
  ['10k requests a day with peaks of 50k a day, 1500/300', 'not-understood', '10k requests a day, 10x peak, 1500/300'],
  ['10k a day but 50k on black friday, 1500/300', 'not-understood', '10k requests a day, 10x peak, 1500/300'],
  ['500M tokens a month vs sonnet, traffic is 5x during exam season', 'not-understood', '500M tokens a month vs sonnet, traffic is 5x peak'],
  ['sonnet 300M tokens a month, seasonal: 5x in december', 'not-understood', 'sonnet 400M tokens a month, 3.75x peak'],
  ['500M tokens a month vs sonnet, 3x in q4', 'not-understood', '750M tokens a month vs sonnet, 2x peak'],
  ['sonnet, jan-nov 200M, december 900M', 'not-understood', 'sonnet, 258M tokens a month, 3.48x peak'],
  ['sonnet, jan-nov: 200M tokens/month, dec: 900M', 'not-understood', 'sonnet, 258M tokens a month, 3.48x peak'],
  ['sonnet, 50M/mo then 2B/mo', 'not-understood', 'sonnet, 50M/mo, growing to 2B in 6 months'],
  ['2B tokens jan-oct, 6B in nov and dec, sonnet', 'not-understood', '2.67B tokens a month, 2.25x peak, sonnet'],
  ['flat 2B tokens, then 5B from march', 'not-understood', 'flat 2B tokens, growing to 5B in 6 months'],
  // a day of the calendar is no end of a range
  ['Aug 17 - 233M tokens, sonnet', 'not-understood', '233M tokens a day, sonnet'],
  ['sonnet; on 3 May we used 40M tokens', 'not-understood', 'sonnet; 40M tokens a month'],
  ['gemini flash bill up from 4k to 11k', 'not-understood', 'gemini flash bill is now $11k a month'],
  ['our API bill doubled from 9k to 18k since June, gemini flash', 'not-understood', 'our API bill is now $18k a month, gemini flash'],
  ['gemini flash bill went from $4k to $11k in 3 months', 'not-understood', 'gemini flash bill is now $11k a month'],
  ['800M tokens/mo, tripling by end of year', 'not-understood', '800M tokens/mo, tripling in 6 months'],
  ['800M tokens/mo, 10x by Q4', 'not-understood', '800M tokens/mo, growing 10x in 6 months'],
  ['4x traffic by june, now 800M tokens/mo', 'not-understood', 'growing 4x in 6 months, now 800M tokens/mo'],
  ['1B tok/mo, fedramp high, bedrock sonnet', 'not-understood', '1B tok/mo, own infrastructure only, bedrock sonnet'],
  ['1B tok/mo sonnet, we need SOC2', 'not-understood', '1B tok/mo sonnet, own infrastructure only'],
  ['PHI data, 1B tok/mo, sonnet', 'not-understood', 'own infrastructure only, 1B tok/mo, sonnet'],
  // rules that nobody here has heard of, by what is said of them
  ['1B tok/mo sonnet, must be HDS certified', 'not-understood', '1B tok/mo sonnet, own infrastructure only'],
  ['1B tok/mo sonnet, must be tisax compliant', 'not-understood', '1B tok/mo sonnet, contract signed'],
  ['1B tok/mo sonnet, needs C5 attestation', 'not-understood', '1B tok/mo sonnet, own infrastructure only'],
  ['1B tok/mo sonnet, has to comply with DORA', 'not-understood', '1B tok/mo sonnet, EU only'],
  ['1B tok/mo sonnet, hosting needs SecNumCloud', 'not-understood', '1B tok/mo sonnet, own infrastructure only'],
  ['KRITIS, 1B tok/mo sonnet', 'not-understood', 'own infrastructure only, 1B tok/mo sonnet'],
  ['1B tok/mo sonnet, no cloud act exposure', 'not-understood', '1B tok/mo sonnet, own infrastructure only'],
];

describe('when and where, beside the figures', () => understands(READ));
describe('when and where, where it is left open', () => refuses(REFUSED));
