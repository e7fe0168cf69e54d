import * as z from 'zod';
import { DraftApi } from '../draft-api.ts';
import { share } from '../scenario/numbers.ts';
import { Region } from '../scenario/region.ts';
import { DataResidency } from '../scenario.ts';
import { POSSIBLE, row } from './row.ts';

/** APIs to compare with, constraints, and money. */

// biome-ignore format: one field a row, its words below it
/** What self-hosting is compared with, and what rules an API out. */
export const rivalsRows = {
  apis: row({ schema: z.array(DraftApi).min(1), belongs: 'apis', dimension: 'parts',
    group: 'apis', input: 'searches', range: POSSIBLE,
    name: 'compare with', hint: 'Type to search every priced model. The first one leads.', example: 'vs claude sonnet', unsaid: 'one frontier, one fast, and the same open model',
    asDefault: { name: 'Compare with', called: 'APIs to compare with|comparator|comparators|api|apis', shown: '{}' } }),
  /** A negotiated discount on every named API. */
  'apis.discount': row({ schema: share.lt(1), belongs: 'apis', dimension: 'share', isNoneUnsaid: true,
    group: 'apis', input: 'text', usual: 'rare', range: 'A discount is from 0% to under 100%',
    name: 'discount', hint: 'Negotiated, on every API that you name, such as 20%', example: '20% discount', unsaid: 'none: list prices',
    noun: ['discount', 'discount|rebate|negotiated discount|enterprise discount|volume discount|committed discount|reduction|discounted|edp|price cut|rabatt|nachlass|remise|rabais|descuento|desconto|sconto|korting'],
    says: [
      [0, 'no discount|list price|at list price|list prices|without discount']],
    typed: '{} discount' }),
  /** What every API asks, as a factor of its price of today: 0.7 is 30% less. */
  'apis.priceFactor': row({ schema: z.number().positive(), belongs: 'apis', dimension: 'times',
    group: 'apis', input: 'none', usual: 'rare', range: 'A factor is above 0',
    name: 'API prices', hint: 'Times those of today, such as 0.7x', example: 'API prices 0.7x',
    typed: 'API prices {}x', plausible: [0.000001, 9999] }),
  'constraints.dataResidency': row({ schema: DataResidency, belongs: 'constraints', dimension: 'choice', isNoneUnsaid: true,
    group: 'constraints', input: 'check', range: POSSIBLE,
    name: 'data residency', hint: 'Where data may be processed', example: 'EU only',
    says: [
      ['region', 'data residency|eu data only|eu data residency only|eu hosting only|data residency in the eu|eu based only|eu only|europe only|must stay in the eu|must stay in europe|stay in the eu|stay in europe|stays in the eu|eu data residency|in the eu only|us only|usa only|uk only|germany only|gdpr|data must stay in the eu|data must stay in europe|data stays in the eu|data must stay in germany|data must stay in the us|stay in the us|stay in the uk|stay in germany|in country|eu region|eu region only|eu hosted|region locked|regional only|only in the eu|only in europe|must be in the eu|must be in europe|data in the eu|data in europe|keep data in the eu|keep data in europe|keep it in the eu|data sovereignty|eu residency|residency|in region|stay in country|must stay in switzerland|must stay in canada|canada only|switzerland only|australia only|india only|japan only'],
      ['own-infrastructure', "own infrastructure only|can't leave our network|cant leave our network|cannot leave our network|can not leave our network|can't leave the network|can't leave our infrastructure|cannot leave our infrastructure|can't leave our infra|cannot leave our infra|cannot leave the network|must not leave our network|must not leave our infrastructure|never leaves our network|never leave our network|data can't leave|data cannot leave|data cant leave|can't leave the building|cannot leave the building|can't leave the company|cannot leave the company|must not leave the company|can't leave our premises|cannot leave our premises|can't leave our datacenter|cannot leave our datacenter|can't leave our data center|cannot leave our data center|can't leave our vpc|cannot leave our vpc|must stay in our network|must stay in house|must stay on prem|must be on prem|has to be on prem|has to stay on prem|stay on our network|stays on our network|stay in our network|stays in our network|stay on our own infrastructure|our infrastructure only|own infrastructure|data must not leave|no data may leave|data may not leave|data stays in house|no third party|no third parties|no external api|no external apis|private network only|can't leave our own network|can't send data out|can't leave our servers|cannot leave our servers|can't go outside|must stay inside our network|must remain on prem|not allowed to leave|isn't allowed to leave|can't leave"],
      ['none', 'no data residency|no residency|no residency requirement|no data residency requirement|no gdpr'],
      ['own-infrastructure', 'on prem only|on prem required|on premise required|on premises required|on prem is required|must be on premise|has to be on premise|needs to be on prem|must stay on premise|on premise only|on premises only|onprem only|must run on prem|only on prem|must be on premises|strictly on prem|airgapped|air gapped|air gap|airgap', { soft: true, also: { 'selfHosted.procurement.kind': 'own' } }]] }),
  'constraints.frontierReasoning': row({ schema: z.boolean(), belongs: 'constraints', dimension: 'choice',
    group: 'constraints', input: 'check', range: POSSIBLE,
    name: 'frontier reasoning', hint: 'Whether only a frontier model will do', example: 'needs frontier reasoning',
    says: [
      [true, 'needs frontier reasoning|frontier reasoning|needs frontier|frontier|frontier only|frontier model|frontier quality|top reasoning|frontier grade|best reasoning|need frontier|needs the best model|state of the art reasoning|sota reasoning|top tier reasoning'],
      [false, "no frontier|no frontier reasoning|not frontier|no need for frontier|no frontier needed|without frontier|doesn't need frontier|does not need frontier|don't need frontier"]] }),
  /** The jurisdiction: `eu`, `us`, `uk`, `ch`, `de`, … */
  'constraints.region': row({ schema: Region, belongs: 'constraints', dimension: 'choice',
    group: 'constraints', input: 'none', usual: 'rare', range: 'A region is one of those we know, by its code',
    name: 'region', hint: 'Where data may be processed', example: 'EU only' }),
  'constraints.sellers': row({ schema: z.array(z.string().min(1)).min(1), belongs: 'constraints', dimension: 'parts',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'sellers', hint: 'No others', example: 'only azure',
    asDefault: { name: 'Sellers', called: 'sellers that may be used|seller|sellers', shown: '{}' } }),
  'constraints.excludedSellers': row({ schema: z.array(z.string().min(1)).min(1), belongs: 'constraints', dimension: 'parts',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'excluded sellers', hint: 'Not these', example: 'not openai' }),
  /** ISO code of the currency in which bills are shown too. */
  'money.currency': row({ schema: z.string().regex(/^[A-Z]{3}$/), belongs: 'money', dimension: 'choice',
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    name: 'currency', hint: 'In which bills are shown too', example: 'in EUR' }),
  /** How far API prices fall a year, 0..1: an owned fleet pays back against them. */
  'money.apiPriceFallPerYear': row({ schema: share.lt(1), belongs: 'money', dimension: 'share', isNoneUnsaid: true,
    group: 'constraints', input: 'none', usual: 'rare', range: POSSIBLE,
    scenarioPath: 'apiPriceFallPerYear',
    name: 'fall of API prices', hint: 'Percent a year, such as 30%', example: 'API prices fall 30% a year',
    typed: 'API prices fall {} a year' }),
} as const;
