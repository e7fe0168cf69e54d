import { expect, it } from 'vitest';
import { newLedger } from '../../src/resolve/ledger.ts';

it('a doubt is listed once, but for other figures or another code', () => {
  const ledger = newLedger();
  const closes = (on: string) => ledger.doubt('api-closes', { api: 'GPT-4o', on, instead: undefined });
  closes('2027-01-14');
  closes('2027-01-14');
  closes('2027-04-01');
  ledger.doubt('region-unsaid', {});
  ledger.doubt('region-unsaid', {});
  expect(ledger.doubts.map(({ code, figures }) => [code, 'on' in figures ? figures.on : null])).toEqual([
    ['api-closes', '2027-01-14'],
    ['api-closes', '2027-04-01'],
    ['region-unsaid', null],
  ]);
});

it('a default is listed in the order in which it was taken, and given back', () => {
  const ledger = newLedger();
  const reason = { code: 'people-wait' } as const;
  expect(ledger.assume('workload.kind', 'interactive', reason)).toBe('interactive');
  ledger.assume('workload.oneTime', false, reason);
  expect(ledger.assumptions).toEqual([
    { field: 'workload.kind', value: 'interactive', reason },
    { field: 'workload.oneTime', value: false, reason },
  ]);
});
