import { expect, it } from 'vitest';
import { choiceOpsHours, choiceUsd, isSameChoice } from '../../src/domain/choice.ts';
import { api, scenario } from '../helpers/scenario.ts';

const bills = {
  selfHosted: { monthlyUsd: 2460 },
  comparisons: [
    { api: 'a/one', monthlyUsd: 3000 },
    { api: 'b/two', monthlyUsd: 4000 },
  ],
};
const asked = scenario({
  apis: [api({ id: 'a/one' }), api({ id: 'b/two', opsHoursPerMonth: 3 })],
});

it.each([
  ['self-host', '', 2460, 10],
  ['self-host', 'b/two', 2460, 10],
  ['api', 'a/one', 3000, 0],
  ['api', 'b/two', 4000, 3],
  // Not compared: what is known is the bill of hosting.
  ['api', 'c/three', 2460, 10],
] as const)('the choice of %s %s costs $%d a month and %d hours', (choice, api, usd, hours) => {
  expect(choiceUsd(bills, choice, api)).toBe(usd);
  expect(choiceOpsHours(asked, choice, api)).toBe(hours);
});

it('two choices are the same where they pay the same one', () => {
  const chosen = (choice: 'self-host' | 'api', api: string) => ({ choice, api });
  expect(isSameChoice(chosen('api', 'a/one'), chosen('api', 'a/one'))).toBe(true);
  expect(isSameChoice(chosen('api', 'a/one'), chosen('api', 'b/two'))).toBe(false);
  expect(isSameChoice(chosen('api', 'a/one'), chosen('self-host', 'a/one'))).toBe(false);
});
