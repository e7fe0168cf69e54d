import type { FaultCase } from '../case.ts';

/** An export of usage cannot be had from Slack. */
const refusedWith = (
  fault: string,
  sees: string,
  holds: RegExp,
  strike: FaultCase['strike'],
): readonly FaultCase[] => [
  {
    fault,
    asked: 'a mention with an export',
    sees: `one sentence: ${sees}`,
    everyone: 0,
    asker: 1,
    holds,
    strike,
  },
  {
    fault,
    asked: 'a form that is sent with an export',
    sees: `one sentence: ${sees}, with a button that opens the form with what was typed`,
    everyone: 0,
    asker: 1,
    holds,
    strike,
  },
];

export const FILES: readonly FaultCase[] = [
  ...refusedWith('Slack no longer has the file', 'share it again', /no longer has that file/, ({ slack }) =>
    slack.faults.failDownloads(1, { status: 404 }),
  ),
  ...refusedWith(
    'the bot may not read files',
    'which permission is lacking, and what to do without it',
    /files:read[\s\S]*llmcost usage FILE/,
    ({ slack }) => slack.faults.failDownloads(1, { status: 403 }),
  ),
  ...refusedWith('Slack answers 500 for the file', 'share it again in a minute', /in a minute/, ({ slack }) =>
    slack.faults.failDownloads(1),
  ),
  ...refusedWith(
    'the connection breaks in the middle of the file',
    'share it again in a minute',
    /in a minute/,
    ({ slack }) => slack.faults.failDownloads(1, { drop: true, after: 'done' }),
  ),
];
