/** A vendor's usage and its bill are exports of their own, which tell more together. */

interface Vendor {
  readonly usage: readonly string[];
  readonly bills: readonly string[];
}

const VENDORS: readonly Vendor[] = [
  { usage: ['openai-usage-csv', 'openai-usage-json'], bills: ['openai-cost-csv', 'openai-costs-json'] },
  {
    usage: ['anthropic-console-csv', 'anthropic-usage-report-json', 'anthropic-analytics-usage-json'],
    bills: ['anthropic-console-cost-csv', 'anthropic-cost-report-json', 'anthropic-analytics-cost-json'],
  },
  {
    usage: ['bedrock-invocation-log', 'bedrock-cloudwatch'],
    bills: ['aws-cur-bedrock', 'aws-cost-explorer'],
  },
  { usage: ['azure-openai-metrics'], bills: ['azure-cost-csv'] },
  { usage: ['google-cloud-monitoring'], bills: ['google-billing-csv', 'google-billing-json'] },
];

/** The bills that may stand beside a kind of usage. */
export const billsBeside = (usage: string): readonly string[] =>
  VENDORS.find((vendor) => vendor.usage.includes(usage))?.bills ?? [];
