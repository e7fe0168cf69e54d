import { isRecord } from '../json.ts';

/**
 * The door reads null as absent; what stands behind it does not, and fails where nobody hears of it. So the fields of
 * a body and of its event that are null, or that the door read as absent, are left out when they are handed over.
 */

const withoutNulls = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => (value ?? null) !== null));

/**
 * The one null that says something: an installation of no single workspace. Where it is absent, as in what was kept,
 * the app behind the door would not look for the workspace beside it.
 */
const ofAnyWorkspace = (authorizations: readonly unknown[]): unknown[] =>
  authorizations.map((each) => (isRecord(each) ? { ...each, team_id: each.team_id ?? null } : each));

/** The same body with nothing in it that is null, but for the workspace of an authorization. Never throws. */
export const present = <T>(body: T): T => {
  if (!isRecord(body)) return body;
  const { event, authorizations } = body;
  return {
    ...withoutNulls(body),
    ...(isRecord(event) && { event: withoutNulls(event) }),
    ...(Array.isArray(authorizations) && { authorizations: ofAnyWorkspace(authorizations) }),
  } as T;
};
