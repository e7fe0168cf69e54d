import * as anthropic from './anthropic.ts';
import { awsBillTable, costExplorer } from './aws-bill.ts';
import { azureJson, azureTable } from './azure.ts';
import { bedrockLog, cloudwatch } from './bedrock.ts';
import { focusTable } from './focus.ts';
import type { JsonFormat, TableFormat } from './format.ts';
import { googleJson, googleTable } from './google.ts';
import { heliconeJson, heliconeTable } from './helicone.ts';
import { langfuseJson, langfuseTable } from './langfuse.ts';
import { litellmDailyJson, litellmDailyTable, litellmSpendJson, litellmSpendTable } from './litellm.ts';
import { openaiCostJson, openaiCostTable } from './openai-cost.ts';
import { openaiUsageJson, openaiUsageTable } from './openai-usage.ts';
import { openrouterJson, openrouterTable } from './openrouter.ts';
import { vercel } from './vercel.ts';
import { prometheus } from './vllm.ts';

/** Every kind of export that is read, the more particular before the more general. To add one: a file, a line here. */

export const TABLES: readonly TableFormat[] = [
  openaiCostTable,
  openaiUsageTable,
  anthropic.anthropicConsoleCostTable,
  anthropic.anthropicConsoleTable,
  awsBillTable,
  azureTable,
  googleTable,
  openrouterTable,
  langfuseTable,
  heliconeTable,
  litellmSpendTable,
  litellmDailyTable,
  focusTable,
];

export const ROWS: readonly JsonFormat[] = [
  openaiCostJson,
  anthropic.anthropicCostReport,
  anthropic.anthropicAnalyticsUsage,
  anthropic.anthropicAnalyticsCost,
  anthropic.anthropicUsageReport,
  openaiUsageJson,
  bedrockLog,
  cloudwatch,
  costExplorer,
  azureJson,
  googleJson,
  openrouterJson,
  litellmSpendJson,
  litellmDailyJson,
  langfuseJson,
  heliconeJson,
  vercel,
  prometheus,
];
