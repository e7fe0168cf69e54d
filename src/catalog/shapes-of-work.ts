import { SHAPES_OF_WORK, type ShapeOfWork } from '../domain/scenario.ts';
import type { Sourced } from './types.ts';

/** What a kind of traffic looks like, as far as anybody has measured or published it. */
export interface ShapeRow extends Sourced {
  readonly id: ShapeOfWork;
  readonly name: string;
  /** Tokens of a mean request. */
  readonly requestInputTokens: number;
  readonly requestOutputTokens: number;
  /** Share of the input that is read from a prompt cache, 0..1. */
  readonly cachedInputShare: number;
  /** Average load at which a fleet is filled to 90% in the busiest hour: 0.9 over that hour's peak to the mean. */
  readonly plannedLoad: number;
  /** Output tokens a second that a user gets at least; null where answers are too short to have a speed. */
  readonly tokensPerSecondPerUser: number | null;
  /** How far the figures can be trusted: measured traffic, a published trace, one user's report, a planner's target. */
  readonly basis: 'measured' | 'published' | 'reported' | 'target';
}

const AZURE = 'Azure LLM inference trace 2023 (github.com/Azure/AzurePublicDataset), means of the CSV';
const ALIBABA = 'Alibaba ServeGen client data (github.com/alibaba/ServeGen, arXiv 2505.09999)';
const MOONCAKE = 'Mooncake traces (github.com/kvcache-ai/Mooncake, FAST 2025)';
const PLANNER = 'llm-d-planner, usecase_slo_workload.json at e50305af';
/** 0.9 over a busiest hour of twice the mean: 1.86 and 2.06 times over two weeks of a large and a small chat model. */
const CHAT_LOAD = 0.45;

// biome-ignore format: one shape a paragraph
const ROWS: Readonly<Record<ShapeOfWork, Omit<ShapeRow, 'id'>>> = {
  chat: { name: 'chat', requestInputTokens: 1150, requestOutputTokens: 210, cachedInputShare: 0,
    plannedLoad: CHAT_LOAD, tokensPerSecondPerUser: 20, basis: 'measured',
    source: `${AZURE}: 19,366 requests of chat; peaks: ${ALIBABA}`, date: '2023-11-16' },
  'long-chat': { name: 'long chat', requestInputTokens: 12_000, requestOutputTokens: 340, cachedInputShare: 0.37,
    plannedLoad: CHAT_LOAD, tokensPerSecondPerUser: 20, basis: 'measured',
    source: `${MOONCAKE}: 12,031 requests of chat, means and prefix hits; peaks: ${ALIBABA}`, date: '2025' },
  rag: { name: 'RAG', requestInputTokens: 4100, requestOutputTokens: 510, cachedInputShare: 0,
    plannedLoad: 0.36, tokensPerSecondPerUser: 20, basis: 'target', source: PLANNER, date: '2026-04-27' },
  agent: { name: 'agent with tools', requestInputTokens: 8600, requestOutputTokens: 180, cachedInputShare: 0,
    plannedLoad: CHAT_LOAD, tokensPerSecondPerUser: 20, basis: 'published',
    source: `${MOONCAKE}: table of the README, 23,608 requests; peaks: ${ALIBABA}`, date: '2025' },
  'coding-agent': { name: 'coding agent', requestInputTokens: 78_000, requestOutputTokens: 470, cachedInputShare: 0.84,
    plannedLoad: CHAT_LOAD, tokensPerSecondPerUser: 20, basis: 'reported',
    source: `openclawradar.com: 100.9M tokens in 1,289 requests of one heavy user; peaks: ${ALIBABA}`, date: '2026-03-09' },
  'code-completion': { name: 'code completion', requestInputTokens: 2050, requestOutputTokens: 28, cachedInputShare: 0,
    plannedLoad: 0.36, tokensPerSecondPerUser: null, basis: 'measured',
    source: `${AZURE}: 8,819 requests of code; peaks: ${PLANNER}`, date: '2023-11-16' },
  summarise: { name: 'summaries', requestInputTokens: 4100, requestOutputTokens: 510, cachedInputShare: 0,
    plannedLoad: 0.5, tokensPerSecondPerUser: 20, basis: 'target', source: PLANNER, date: '2026-04-27' },
  classify: { name: 'classification', requestInputTokens: 120, requestOutputTokens: 15, cachedInputShare: 0,
    plannedLoad: 0.44, tokensPerSecondPerUser: null, basis: 'measured',
    source: `${ALIBABA}: a small model, its use inferred from the sizes`, date: '2025-06-09' },
  reasoning: { name: 'reasoning', requestInputTokens: 1270, requestOutputTokens: 1530, cachedInputShare: 0,
    plannedLoad: 0.41, tokensPerSecondPerUser: 20, basis: 'measured',
    source: `${ALIBABA}: deepseek-r1, thinking included`, date: '2025-06-09' },
};

export const DEFAULT_SHAPE_OF_WORK: ShapeOfWork = 'chat';

/** A mean request of chat, and the share of input in it: what prices are compared at where nobody said a mix. */
export const CHAT = {
  inputTokens: ROWS.chat.requestInputTokens,
  outputTokens: ROWS.chat.requestOutputTokens,
  inputShare: ROWS.chat.requestInputTokens / (ROWS.chat.requestInputTokens + ROWS.chat.requestOutputTokens),
} as const;

/** The row of a kind of traffic: its requests, cache, batch and peak. */
export const shapeOfWork = (id: ShapeOfWork): ShapeRow => ({ id, ...ROWS[id] });

export const SHAPES: readonly ShapeRow[] = SHAPES_OF_WORK.map(shapeOfWork);
