import type { Payload } from './payload.ts';

/** Whose bot a payload is for: in a shared channel it is not always the workspace of whoever did it. */

type Supported = Exclude<Payload, { kind: 'unsupported' }>;

/**
 * What goes before the workspace of a body, and what comes behind it. An event names whom it is delivered to; the team
 * beside it may be that of an author in a shared channel. What comes from all of an organisation names no workspace
 * beside that of the person.
 */
const beside = (
  payload: Supported,
): { readonly before?: string | undefined; readonly behind?: string | undefined } => {
  switch (payload.kind) {
    case 'mention':
    case 'message':
    case 'home':
    case 'uninstalled':
    case 'step':
      return { before: payload.body.authorizations?.[0]?.team_id };
    case 'command':
      return {};
    default:
      return { behind: payload.body.user.team_id };
  }
};

/** The workspace, looked for in Bolt's order; the organisation's id where Slack gives nothing else. */
export const teamIn = (payload: Supported): string => {
  const { body } = payload;
  const { before, behind } = beside(payload);
  const team = typeof body.team === 'string' ? body.team : body.team?.id;
  return before ?? body.team_id ?? team ?? behind ?? body.enterprise?.id ?? body.enterprise_id ?? 'unknown';
};
