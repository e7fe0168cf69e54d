import { describe, expect, it } from 'vitest';
import { notesOf } from '../exported.ts';
import { csv, read } from '../files.ts';

describe('metrics of Azure', () => {
  const table = (metric: string, header = 'ModelDeploymentName') =>
    csv(
      ['TimeGenerated', 'MetricName', header, 'Total'],
      [
        ...['ProcessedPromptTokens', 'GeneratedTokens', metric].map((name) => [
          '2026-03-02T08:00:00Z',
          name,
          'chat-prod',
          500,
        ]),
      ],
    );

  it('ask which model a deployment is, and nothing where the model is named', async () => {
    const asked = async (header: string) =>
      (await read(table('AzureOpenAIRequests', header))).profile.question?.text;
    expect(await asked('ModelDeploymentName')).toContain('deployment names, not models');
    expect(await asked('ModelName')).toBeUndefined();
  });

  it('leave out what is prompt and answer together, and say so of that alone', async () => {
    const together = 'TokenTransaction is prompt plus generated';
    expect(await notesOf(table('TokenTransaction'))).toContain(together);
    expect(await notesOf(table('AzureOpenAIRequests'))).not.toContain(together);
    expect((await read(table('TokenTransaction'))).profile.inputTokens).toBe(500);
  });
});
