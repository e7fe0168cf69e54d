import { describe, expect, it } from 'vitest';
import { answerLine } from '../../../../src/answer/index.ts';
import { parseLine } from '../../../../src/parse/index.ts';
import { type Phrase, SONNET, understands } from '../../phrase.ts';

const V = { 'workload.tokensPerMonth': 1e9 };
const stays = (region: string) => ({
  'constraints.dataResidency': 'region' as const,
  'constraints.region': region,
});
const stands = (region: string) => ({
  'constraints.dataResidency': 'none' as const,
  'constraints.region': region,
});
const FROM_AWS = {
  'selfHosted.procurement.kind': 'rent' as const,
  'selfHosted.procurement.seller': 'AWS',
};
const BEDROCK_SONNET = 'aws/global.anthropic.claude-sonnet-5-5';
const H100 = { 'selfHosted.gpu': 'h100-sxm' };

// biome-ignore format: one phrase a line
const PHRASES: readonly Phrase[] = [
  // a country as people shorten it, and where data is in the words of its country
  ['1B tokens, CH only, llama 70b', {'workload.tokensPerMonth':1000000000,'selfHosted.model':'llama-3.3-70b','constraints.dataResidency':'region','constraints.region':'ch'}],
  ['1B tokens, data must stay in DE, llama 70b', {'workload.tokensPerMonth':1000000000,'selfHosted.model':'llama-3.3-70b','constraints.dataResidency':'region','constraints.region':'de'}],
  ['1B tokens, llama 70b, Daten in der Schweiz', {'workload.tokensPerMonth':1000000000,'selfHosted.model':'llama-3.3-70b','constraints.dataResidency':'region','constraints.region':'ch'}],
  ['1B tokens, llama 70b, les données restent en Suisse', {'workload.tokensPerMonth':1000000000,'selfHosted.model':'llama-3.3-70b','constraints.dataResidency':'region','constraints.region':'ch'}],
  ['1B tokens, llama 70b, datos en España', {'workload.tokensPerMonth':1000000000,'selfHosted.model':'llama-3.3-70b','constraints.dataResidency':'region','constraints.region':'es'}],
  // where nothing may be is no place where it stays, and outside of a place it may not be either
  ['1B tokens llama 70b, data must not be processed in the US', { ...V, 'selfHosted.model': 'llama-3.3-70b', 'constraints.dataResidency': 'region' }],
  ['1B tokens llama 70b, must not be hosted in germany', { ...V, 'selfHosted.model': 'llama-3.3-70b', 'constraints.dataResidency': 'region' }],
  ["1B tokens llama 70b, data can't leave for the US", { ...V, 'selfHosted.model': 'llama-3.3-70b', 'constraints.dataResidency': 'region' }],
  ['1B tokens llama 70b, no servers outside the EU', { ...V, 'selfHosted.model': 'llama-3.3-70b', ...stays('eu') }],
  ['1B tokens llama 70b, no GPUs outside Germany', { ...V, 'selfHosted.model': 'llama-3.3-70b', ...stays('de') }],
  ['1B tokens llama 70b, must not use russian servers', { ...V, 'selfHosted.model': 'llama-3.3-70b' }],
  // where the data stays is firmer than where a company sits
  ['1B tokens, bank in Frankfurt, on-prem only, 8x H100', {'workload.tokensPerMonth':1000000000,'selfHosted.gpu':'h100-sxm','selfHosted.gpuCount':8,'selfHosted.procurement.kind':'own','constraints.dataResidency':'own-infrastructure'}],
  ['1B tokens sonnet europe', { ...V, apis: [{ id: SONNET }], ...stays('eu') }],
  ['1B tokens sonnet EU', { ...V, apis: [{ id: SONNET }], ...stays('eu') }],
  ["1B tokens sonnet, can't send data outside canada", { ...V, apis: [{ id: SONNET }], ...stays('ca') }],
  ['1B tokens sonnet in frankfurt', { ...V, apis: [{ id: SONNET }], ...stays('de') }],
  ['1B tokens gpt-4o in eu-west-1', { ...V, apis: [{ id: 'openai/gpt-4o' }], ...stays('eu') }],
  ['1B tokens azure gpt-4o uk south', { ...V, apis: [{ id: 'azure/gpt-4o', regions: ['uk'] }], ...stays('uk') }],
  // where a cloud runs an API for its customer, that is, and the rule stays as wide as it was said
  ['1B tokens gpt-4o via azure switzerland north, data must stay in switzerland', { ...V, apis: [{ id: 'azure/gpt-4o', regions: ['ch'] }], ...stays('ch') }],
  ['data stays in germany, claude on bedrock eu-central-1, 1B tokens', { ...V, apis: [{ id: BEDROCK_SONNET, regions: ['de', 'eu'] }], ...stays('de') }],
  ['bedrock ca-central-1 sonnet, canadian data residency, 1B tokens', { ...V, apis: [{ id: BEDROCK_SONNET, regions: ['ca'] }], ...stays('ca') }],
  ['bedrock claude in tokyo, data must stay in japan, 1B tokens', { ...V, apis: [{ id: BEDROCK_SONNET, regions: ['jp'] }], ...stays('jp') }],
  ['1B tokens, gpt-4.1 on azure (australia east), data must stay in australia', { ...V, apis: [{ id: 'azure/gpt-4.1', regions: ['au'] }], ...stays('au') }],
  ['azure openai gpt-4.1 in sweden central, data must be in the EU, 1B tokens', { ...V, apis: [{ id: 'azure/gpt-4.1' }], ...stays('eu') }],
  ['azure gpt-4.1 deployed in west europe or 2x H100, 1B tokens', { ...V, ...H100, 'selfHosted.gpuCount': 2, apis: [{ id: 'azure/gpt-4.1' }], ...stays('eu') }],
  // a maker has no such place to choose, and another rule is not kept there
  ['1B tokens sonnet in oslo, data must stay in norway', { ...V, apis: [{ id: SONNET }], ...stays('no') }],
  ['gpt-4o on azure uk south, data must stay in france, 1B tokens', { ...V, apis: [{ id: 'azure/gpt-4o' }], ...stays('fr') }],
  ['1B tokens sonnet, data must stay in Zurich', { ...V, apis: [{ id: SONNET }], ...stays('ch') }],
  ['1B tokens on h100 in eu-central-1', { ...V, ...H100, ...stands('de') }],
  ['1B tokens h100 europe-west4', { ...V, ...H100, ...stands('nl') }],
  ['1B tokens h100 us-west-2', { ...V, ...H100, ...stands('us') }],
  ['1B tokens h100 in us-central1', { ...V, ...H100, ...stands('us') }],
  ['1B tokens on h100, westus3', { ...V, ...H100, ...stands('us') }],
  ['1B tokens on h100 East US 2', { ...V, ...H100, ...stands('us') }],
  ['1B tokens sonnet us-east-1', { ...V, apis: [{ id: SONNET }] }],
  ['1B tokens h100 in Zurich', { ...V, ...H100, ...stands('ch') }],
  ['1B tokens llama 70b in oslo', { ...V, 'selfHosted.model': 'llama-3.3-70b', ...stands('no') }],
  ['1B tokens h100 in eu-central-1, GDPR', { ...V, ...H100, ...stays('eu') }],
  ['1B tokens sonnet for our customers in germany', { ...V, apis: [{ id: SONNET }] }],
  // a cloud in front of a place lets the machines that stand there
  ['1B tokens on h100 in aws frankfurt', { ...V, ...H100, ...FROM_AWS, ...stands('de') }],
  ['1B tokens on h100 at aws EU only', { ...V, ...H100, ...FROM_AWS, ...stays('eu') }],
  ['1B tokens sonnet in aws frankfurt', { ...V, apis: [{ id: SONNET }], ...stays('de') }],
  // the law of the Union, and a country inside it: the narrower place holds
  ['1B tokens sonnet, in Germany, GDPR', { ...V, apis: [{ id: SONNET }], ...stays('de') }],
  ['1B tokens sonnet, GDPR, France', { ...V, apis: [{ id: SONNET }], ...stays('fr') }],
  ['1B tokens on h100 in Frankfurt, GDPR', { ...V, ...H100, ...stays('de') }],
  ['1B tokens sonnet, EU data residency, Germany', { ...V, apis: [{ id: SONNET }], ...stays('de') }],
  ['1B tokens on h100, EU only, in Germany', { ...V, ...H100, ...stays('eu') }],
  ['1B tokens on h100 in Virginia, GDPR', { ...V, ...H100, ...stays('eu') }],
  ['1B tokens sonnet, users in Germany, GDPR', { ...V, apis: [{ id: SONNET }], ...stays('eu') }],
  // a country beside the Union that it lies in is one place
  ['1B tokens sonnet, EU, Germany', { ...V, apis: [{ id: SONNET }], ...stays('de') }],
  ['1B tokens sonnet, EU (Germany)', { ...V, apis: [{ id: SONNET }], ...stays('de') }],
  ['1B tokens on h100, EU, Germany', { ...V, ...H100, ...stands('de') }],
  ['1B tokens sonnet, EU, US, Germany', { ...V, apis: [{ id: SONNET }] }],
  // where hosting stands is where machines stand, unless everything has to
  ['1B tokens on h100, hosting in Germany', { ...V, ...H100, ...stands('de') }],
  ['1B tokens on h100, host everything in Germany', { ...V, ...H100, ...stays('de') }],
  ['1B tokens on h100, alles in Deutschland hosten (DSGVO)', { ...V, ...H100, ...stays('de') }],
  ['1B tokens on h100, tout en France', { ...V, ...H100, ...stays('fr') }],
  // at the end of a statement a country is a place, with or without "in"
  ['1B tokens germany', { ...V, ...stays('de') }],
  ['1B tokens llama 70b on h100 singapore, fp8', { ...V, ...H100, 'selfHosted.model': 'llama-3.3-70b', 'selfHosted.precision': 'fp8', ...stands('sg') }],
  ['1B tokens sonnet, users mostly germany', { ...V, apis: [{ id: SONNET }] }],
];

describe('places', () => {
  understands(PHRASES);

  it('says how a place was read, and what to type where the other is meant', async () => {
    const { intent } = await parseLine('1B tokens on h100 in eu-central-1');
    expect(intent.kind === 'estimate' && intent.readAs?.join()).toContain('"data must stay in Germany"');
  });

  it('says that the narrower of two places was taken', async () => {
    const { intent } = await parseLine('1B tokens sonnet, in Germany, GDPR');
    expect(intent.kind === 'estimate' && intent.readAs?.join()).toContain(
      '"Germany" is narrower than "GDPR"',
    );
  });

  it('prices machines where they stand, and rules no API out by it', async () => {
    const asked = await answerLine('1B tokens, 8x h100 in the EU, vs sonnet', {
      asOf: new Date('2026-11-26'),
    });
    if (asked.kind !== 'answer') throw new Error('not answered');
    const { scenario, assessment, assumptions } = asked.answer;
    expect(scenario.constraints).toEqual({ dataResidency: 'none', frontierReasoning: false });
    expect(assessment.comparisons.every(({ ruledOut }) => ruledOut === undefined)).toBe(true);
    expect(assumptions.find(({ field }) => field.endsWith('usdPerGpuHour'))?.why).toMatch(/ in EU,/);
  });
});
