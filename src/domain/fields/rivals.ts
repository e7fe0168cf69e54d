import { z } from 'zod';
import { DraftApi } from '../draft-api.ts';
import { DataResidency } from '../scenario.ts';
import { POSSIBLE, row, share } from './row.ts';

/** APIs to compare with, constraints, and money. */

// biome-ignore format: one field a row, its words below it
export const rivalsRows = {
  apis: row({ schema: z.array(DraftApi).min(1), belongs: 'apis', dimension: 'parts',
    group: 'apis', input: 'searches', unit: 'words', range: POSSIBLE,
    label: 'Compare with', hint: 'Type to search every priced model. The first one leads.', example: 'vs claude sonnet', unsaid: 'one frontier, one fast, and the same open model' }),
  /** A negotiated discount on every named API. */
  'apis.discount': row({ schema: share.lt(1), belongs: 'apis', dimension: 'share',
    group: 'apis', input: 'text', unit: 'share', usual: 'rare', range: 'A discount is from 0% to under 100%',
    label: 'Discount', hint: 'Negotiated, on every API that you name: 20%', example: '20% discount', unsaid: 'none: list prices' }),
  'constraints.dataResidency': row({ schema: DataResidency, belongs: 'constraints', dimension: 'choice',
    group: 'constraints', input: 'check', unit: 'words', range: POSSIBLE,
    label: 'Data residency', hint: 'Where data may be processed', example: 'EU only' }),
  'constraints.frontierReasoning': row({ schema: z.boolean(), belongs: 'constraints', dimension: 'choice',
    group: 'constraints', input: 'check', unit: 'words', range: POSSIBLE,
    label: 'Frontier reasoning', hint: 'Whether only a frontier model will do', example: 'needs frontier reasoning' }),
  /** The jurisdiction: `eu`, `us`, `uk`, `ch`, `de`, … */
  'constraints.region': row({ schema: z.string().min(2), belongs: 'constraints', dimension: 'choice',
    group: 'constraints', input: 'none', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Region', hint: 'Where data may be processed', example: 'EU only' }),
  'constraints.sellers': row({ schema: z.array(z.string().min(1)).min(1), belongs: 'constraints', dimension: 'parts',
    group: 'constraints', input: 'none', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Sellers', hint: 'No others', example: 'only azure' }),
  'constraints.excludedSellers': row({ schema: z.array(z.string().min(1)).min(1), belongs: 'constraints', dimension: 'parts',
    group: 'constraints', input: 'none', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Excluded sellers', hint: 'Not these', example: 'not openai' }),
  /** ISO code of the currency in which bills are shown too. */
  'money.currency': row({ schema: z.string().length(3), belongs: 'money', dimension: 'choice',
    group: 'constraints', input: 'none', unit: 'words', usual: 'rare', range: POSSIBLE,
    label: 'Currency', hint: 'In which bills are shown too', example: 'in EUR' }),
  /** How far API prices fall a year, 0..1: an owned fleet pays back against them. */
  'money.apiPriceFallPerYear': row({ schema: share.lt(1), belongs: 'money', dimension: 'share',
    group: 'constraints', input: 'none', unit: 'share', usual: 'rare', range: POSSIBLE,
    label: 'Fall of API prices', hint: 'Percent a year: 30%', example: 'API prices fall 30% a year' }),
} as const;
