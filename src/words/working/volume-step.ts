import { tokens, tokenVolume } from '../../domain/format.ts';
import type { Scenario } from '../../domain/scenario.ts';
import { requestsPerMonth, requestTokens, tokensPerMonth } from '../../domain/volume.ts';
import type { WorkingStep } from '../../domain/working.ts';
import { exactNumber, exactTokens } from './exact.ts';

/** Step 1: how many tokens a month. */
export const volumeStep = ({ workload }: Scenario): WorkingStep => {
  const volume = tokensPerMonth(workload);
  const perRequest = requestTokens(workload);
  const requests = requestsPerMonth(workload);
  return {
    title: 'Tokens a month',
    lines: [
      {
        what: 'Volume',
        formula: 'input + output',
        numbers: `${exactTokens(workload.inputTokensPerMonth)} + ${exactTokens(workload.outputTokensPerMonth)}`,
        result: tokenVolume(volume),
        value: volume,
      },
      ...(perRequest > 0
        ? [
            {
              what: 'Requests',
              formula: 'volume ÷ tokens of an average request',
              numbers: `${exactTokens(volume)} ÷ ${exactNumber(perRequest)}`,
              result: `${tokens(requests)} a month`,
              value: requests,
            },
          ]
        : []),
    ],
  };
};
