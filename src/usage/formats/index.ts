import type { LlmcostError } from '../../errors.ts';
import { refusal } from '../errors.ts';
import { anthropicCostReport, anthropicUsageReport } from './anthropic.ts';
import { anthropicAnalyticsCost, anthropicAnalyticsUsage } from './anthropic-analytics.ts';
import { anthropicConsoleCostTable, anthropicConsoleTable } from './anthropic-console.ts';
import { awsBillTable, costExplorer } from './aws-bill.ts';
import { azureJson, azureRecords, azureTable } from './azure.ts';
import { azureCostTable } from './azure-cost.ts';
import { bedrockInsights, bedrockLog, cloudwatch } from './bedrock.ts';
import { callLog } from './call-log.ts';
import { callTable } from './call-table.ts';
import { claudeCode } from './claude-code.ts';
import { datadogSeries } from './datadog.ts';
import { deepinfraUsage } from './deepinfra.ts';
import { focusTable } from './focus.ts';
import type { JsonFormat, TableFormat } from './format.ts';
import { googleJson, googleTable } from './google.ts';
import { googleMonitoring } from './google-monitoring.ts';
import { grafanaTable } from './grafana.ts';
import { heliconeJson, heliconeTable } from './helicone.ts';
import { kindTable } from './kind-table.ts';
import { langfuseDaily, langfuseJson, langfuseTable } from './langfuse.ts';
import { librechatJson, librechatTable } from './librechat.ts';
import { litellmDailyJson, litellmDailyTable, litellmSpendJson, litellmSpendTable } from './litellm.ts';
import { measureRows } from './measure-rows.ts';
import { mistralBilling } from './mistral.ts';
import { modelBill } from './model-bill.ts';
import { openaiActivityJson, openaiActivityTable } from './openai-activity.ts';
import { openaiCostJson, openaiCostTable } from './openai-cost.ts';
import { openaiUsageJson, openaiUsageTable } from './openai-usage.ts';
import { openrouterCalls, openrouterJson, openrouterTable } from './openrouter.ts';
import { portkeyJson, portkeyTable } from './portkey.ts';
import { prometheus } from './prometheus.ts';
import { snowflakeTable } from './snowflake.ts';
import { totalsTable } from './totals-table.ts';
import { codingAgentRows, usageRows, usageTable } from './usage-table.ts';
import { vercel } from './vercel.ts';

/** Every kind of export that is read, the more particular before the more general. To add one: a file, a line here. */

/** Tables, in the order in which they are tried: the first that knows the columns reads the file. */
export const TABLES: readonly TableFormat[] = [
  openaiCostTable,
  openaiUsageTable,
  openaiActivityTable,
  anthropicConsoleCostTable,
  anthropicConsoleTable,
  awsBillTable,
  bedrockInsights,
  azureCostTable,
  azureTable,
  googleTable,
  openrouterTable,
  langfuseTable,
  heliconeTable,
  litellmSpendTable,
  litellmDailyTable,
  focusTable,
  portkeyTable,
  grafanaTable,
  librechatTable,
  snowflakeTable,
  kindTable,
  callTable,
  measureRows,
  modelBill,
  totalsTable,
  usageTable,
];

/** Rows of JSON, in the order in which they are tried. */
export const ROWS: readonly JsonFormat[] = [
  openaiCostJson,
  anthropicCostReport,
  anthropicAnalyticsUsage,
  anthropicAnalyticsCost,
  anthropicUsageReport,
  claudeCode,
  openaiUsageJson,
  openaiActivityJson,
  bedrockLog,
  cloudwatch,
  costExplorer,
  azureJson,
  azureRecords,
  googleJson,
  googleMonitoring,
  openrouterJson,
  openrouterCalls,
  litellmSpendJson,
  litellmDailyJson,
  langfuseJson,
  langfuseDaily,
  heliconeJson,
  vercel,
  prometheus,
  portkeyJson,
  librechatJson,
  mistralBilling,
  deepinfraUsage,
  datadogSeries,
  callLog,
  codingAgentRows,
  usageRows,
];

/** The names of what we read, each once, that of a table of one's own last. */
export const knownExports = (): readonly string[] => [
  ...new Set([...TABLES.slice(0, -1), ...ROWS.slice(0, -1), usageTable].map(({ called }) => called)),
];

/** So many are named in a refusal, which has the room of a few lines. */
const NAMED = 8;

/** Neither columns nor keys are those of a format: guessed columns would be guessed volumes. */
export const unknownExport = (): LlmcostError => {
  const known = knownExports().slice(0, -1);
  return refusal(
    `This is not a usage export that we know, and its columns are not guessed at. We read any table or JSON whose columns name a time, a model, input tokens and output tokens, and the exports of ${known.slice(0, NAMED).join(', ')} and ${known.length - NAMED} more. Export one of those, or type the volume.`,
  );
};
