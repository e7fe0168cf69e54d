import * as z from 'zod';
import type { Payload } from './payload.ts';

/** Whose bot a payload is for: in a shared channel it is not always the workspace of whoever did it. */

const Window = z.looseObject({
  team: z.looseObject({}).nullish(),
  view: z.looseObject({ app_installed_team_id: z.string().min(1) }),
});

const isOrganisation = (id: string): boolean => id.startsWith('E');

/**
 * A window says where the bot that opened it is installed, and the team beside it is that of whoever looks at it: the
 * first counts, for clicks in a window, too. An organisation that has the bot in all of its workspaces is none of
 * them, so there the other counts.
 */
export const forItsWorkspace = <T>(body: T): T => {
  const parsed = Window.safeParse(body);
  if (!parsed.success) return body;
  const { team, view } = parsed.data;
  const { app_installed_team_id: id, ...rest } = view;
  return { ...body, ...(isOrganisation(id) ? { view: rest } : { team: { ...team, id } }) };
};

const Authorized = z.object({
  authorizations: z.tuple([z.looseObject({ team_id: z.string().nullish() })], z.unknown()),
});

/** An event names whom it is delivered to; the team beside it may be that of an author in a shared channel. */
const teamOfEvent = (body: object): string | undefined =>
  Authorized.safeParse(body).data?.authorizations[0].team_id ?? undefined;

const Person = z.looseObject({ user: z.looseObject({ team_id: z.string().nullish() }) });

/** What comes from all of an organisation names no workspace beside that of the person. */
const teamOfPerson = (body: object): string | undefined =>
  Person.safeParse(body).data?.user.team_id ?? undefined;

/** The workspace, looked for in Bolt's order; the organisation's id where Slack gives nothing else. */
export const teamIn = ({ body }: Exclude<Payload, { kind: 'unsupported' }>): string => {
  const team = typeof body.team === 'string' ? body.team : body.team?.id;
  return (
    teamOfEvent(body) ??
    body.team_id ??
    team ??
    teamOfPerson(body) ??
    body.enterprise?.id ??
    body.enterprise_id ??
    'unknown'
  );
};
