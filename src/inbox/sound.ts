import { z } from 'zod';

/** Who, where and when, as Slack gives them: what is kept under other ids could never be read again. */

const id = z.string().min(1).max(200).nullish();
/** Some servers send an empty one for none. */
const orEmpty = z.string().max(200).nullish();
const named = z.union([id, z.looseObject({ id })]);
const place = z
  .looseObject({ ts: orEmpty, thread_ts: orEmpty, message_ts: orEmpty, channel_id: orEmpty })
  .nullish();

const Sound = z.looseObject({
  team_id: id,
  user_id: id,
  channel_id: id,
  event_id: orEmpty,
  team: named,
  user: named,
  channel: named,
  enterprise: z.union([orEmpty, z.looseObject({ id: orEmpty })]),
  container: place,
  message: place,
  view: z.looseObject({ id }).nullish(),
  event: z.looseObject({ user: named, channel: named, ts: orEmpty, thread_ts: orEmpty }).nullish(),
});

/** False for a payload whose ids are none. */
export const isSound = (body: unknown): boolean => Sound.safeParse(body).success;
