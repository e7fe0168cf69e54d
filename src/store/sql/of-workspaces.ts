import { keysOf } from '../../keys.ts';
import type { AnswerColumns, Tables } from './tables.ts';

/** The tables that hold something of a workspace, and the people in them: the compiler asks for each. */

type OfWorkspace = {
  [T in keyof Tables]: 'team' extends keyof Tables[T] ? T : never;
}[keyof Tables];

/** The columns that hold an answer. */
export const ANSWER = [
  'intent',
  'draft',
  'scenario',
  'evidence',
  'assumptions',
  'assessment',
] as const satisfies readonly (keyof AnswerColumns)[];

/** Where a person may stand in what is the team's: the key of a row, columns with their id, columns of JSON. */
export interface PersonalColumns<Column extends string = string> {
  readonly key: readonly Column[];
  readonly ids: readonly Column[];
  readonly json: readonly Column[];
  /** Words of whoever is named in `ids[0]`. */
  readonly words: readonly Column[];
}

/**
 * Where a person may stand in each table. Of one that `goes`, `forget.ts` removes the rows that are theirs; `nobody`
 * stands in one that holds no id and no word of a person.
 */
export const PEOPLE_IN: {
  readonly [T in OfWorkspace]: PersonalColumns<Exclude<keyof Tables[T] & string, 'team'>> | 'goes' | 'nobody';
} = {
  changes: {
    key: ['channel', 'thread_ts', 'version'],
    ids: ['changed_by'],
    json: ['draft'],
    words: ['words'],
  },
  claims: 'nobody',
  decision_steps: { key: ['decision', 'step'], ids: [], json: ['event'], words: [] },
  decisions: { key: ['id'], ids: ['recorded_by', 'owner'], json: [...ANSWER, 'record'], words: [] },
  defaults: { key: ['field'], ids: ['set_by'], json: ['value'], words: [] },
  // Estimates of the person go; what others asked may name them.
  estimates: { key: ['id'], ids: [], json: [...ANSWER, 'look_before', 'words'], words: [] },
  forms: 'goes',
  inbox: 'goes',
  organisation_teams: 'nobody',
  // Last words of the person go; what others said may name them.
  said: { key: ['channel', 'thread_ts', 'person'], ids: [], json: ['words'], words: [] },
  stances: 'goes',
  threads: { key: ['channel', 'thread_ts'], ids: ['started_by'], json: ['draft'], words: [] },
};

/** Every table that holds something of a workspace; a test compares them with the database's. */
export const OF_WORKSPACES = keysOf(PEOPLE_IN);
