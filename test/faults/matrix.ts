import type { FaultCase } from './case.ts';
import { CALLS } from './cases/calls.ts';
import { CHARTS } from './cases/charts.ts';
import { DELIVERY } from './cases/delivery.ts';
import { FILES } from './cases/files.ts';
import { PLACES } from './cases/places.ts';
import { STORE } from './cases/store.ts';
import { STEPS } from './steps.ts';

/** The fault matrix: what is broken, how somebody asks, what they see. `docs/faults.md` is made of it. */
export const MATRIX: readonly { readonly title: string; readonly cases: readonly FaultCase[] }[] = [
  { title: 'Slack fails while a message is posted', cases: CALLS },
  { title: 'The bot may not post there, or it is too late', cases: PLACES },
  { title: 'What Slack sends comes again, or its acknowledgement is lost', cases: DELIVERY },
  { title: 'An export of usage cannot be had', cases: FILES },
  { title: 'A picture cannot be made or shown', cases: CHARTS },
  { title: 'The database is locked, full or gone', cases: STORE },
];

const COUNT = ['–', '1', '2'] as const;

const row = ({ fault, asked, sees, everyone, asker }: FaultCase): string =>
  `| ${fault} | ${asked} | ${sees} | ${COUNT[everyone]} | ${COUNT[asker]} |`;

/** The matrix as a page. */
export const faultsPage = (): string => {
  const tables = MATRIX.flatMap(({ title, cases }) => [
    `## ${title}`,
    '',
    '| what is broken | asked with | the person sees | for everyone | for the asker alone |',
    '|---|---|---|---|---|',
    ...cases.map(row),
    '',
  ]);
  const steps = STEPS.map(({ moment, killed, stopped }) => `| ${moment} | ${killed} | ${stopped} |`);
  return [
    '# What breaks, and what the person sees',
    '',
    'Made from the tests in `test/faults/` by `npm run faults`: every row is a test, which counts the messages that',
    'everyone and the asker alone get, and reads them. "Asked with" is what the person did while it was broken.',
    '',
    ...tables,
    '## The process dies or is stopped',
    '',
    'With SQLite the next start takes up what was left at once; instances that share PostgreSQL take up what another',
    'has not touched for a minute.',
    '',
    '| at the moment when | killed (`kill -9`), then started again | stopped (`SIGTERM`) |',
    '|---|---|---|',
    ...steps,
    '',
  ].join('\n');
};
