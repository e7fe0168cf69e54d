import { answerLine } from '../../src/answer/index.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { EMPTY_DRAFT } from '../../src/domain/draft.ts';
import { OF_WORKSPACES, PEOPLE_IN } from '../../src/store/sql/of-workspaces.ts';
import type { Decision, Estimate, Received, Store, ThreadKey } from '../../src/store/store.ts';

/** What the store's tests keep: real answers, a team of its own for each test. */

export const NOON = '2026-11-23T12:00:00.000Z';
/** `minutes` after noon. */
export const later = (minutes: number): string => new Date(Date.parse(NOON) + minutes * 60_000).toISOString();

export const answerTo = async (line: string): Promise<Answer> => {
  const asked = await answerLine(line, { asOf: new Date(NOON), by: 'U1' });
  if (asked.kind !== 'answer') throw new TypeError(`${line} is not a question`);
  return asked.answer;
};

/** As it comes back: JSON knows no undefined. */
export const ANSWER: Answer = JSON.parse(JSON.stringify(await answerTo('500M tokens A100 rental')));

/** The tables in which a person may stand. */
export const OF_PEOPLE = OF_WORKSPACES.filter((table) => PEOPLE_IN[table] !== 'nobody');

/** Takes up what nobody finished: what was begun too often, and the rest. */
export const allUnfinished = async ({ inbox }: Store, now: string): Promise<readonly Received[]> => [
  ...(await inbox.claimUnfinished({ now, limit: 100, suspects: false })),
  ...(await inbox.claimUnfinished({ now, limit: 100, suspects: true })),
];

let teams = 0;
export const newTeam = (): string => {
  teams += 1;
  return `T${process.pid}X${teams}`;
};

export const threadOf = (team: string, threadTs = '1700000000.000100'): ThreadKey => ({
  team,
  channel: 'C1',
  threadTs,
});

export const estimateOf = (team: string, id: string, changes: Partial<Estimate> = {}): Estimate => ({
  team,
  id,
  answer: ANSWER,
  askedBy: 'U1',
  channel: 'C1',
  askedAt: NOON,
  ...changes,
});

export const decisionOf = (
  team: string,
  id: string,
  changes: Partial<Decision> = {},
): Omit<Decision, 'state' | 'history'> => ({
  // A thread has one decision: each stands in one of its own.
  ...threadOf(team, `1700000000.${id}`),
  id,
  choice: 'api',
  reason: 'cheaper below 4B tokens',
  owner: 'U2',
  recordedBy: 'U1',
  recordedAt: NOON,
  recheckOn: '2027-01-15',
  answer: ANSWER,
  changesMind: ['4B tokens a month'],
  stances: [{ person: 'U1', choice: 'api', reason: 'cost', at: NOON }],
  ...changes,
});

export const DRAFT = ANSWER.draft;
export const NO_DRAFT = EMPTY_DRAFT;
