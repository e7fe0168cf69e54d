import * as z from 'zod';
import { Id as id } from '../store/records.ts';
import { maybe } from '../wire/maybe.ts';
import { SharedFiles } from '../wire/shared-file.ts';

/** The parts that all payloads are made of. */

/** The id of a person, a channel or a view: what is kept under any but an id of the store could never be read again. */
export { id };

/** Slack's timestamp of a message, which is its name in a channel. */
export const ts = z.string().max(200);

/** Anything that Slack names by an id. */
export const named = z.looseObject({ id });

/** The workspace and the organisation of a payload, in whichever of Slack's ways. */
export const from = {
  team_id: maybe(id),
  team: maybe(z.union([id, z.looseObject({ id: maybe(id) })])),
  enterprise: maybe(z.looseObject({ id: maybe(id) })),
  enterprise_id: maybe(id),
  trigger_id: maybe(z.string().max(500)),
};

/** Who did it; a person of a connected workspace has a team of their own. */
export const person = z.looseObject({ id, team_id: maybe(id) });

const text = maybe(z.string());
const block: z.ZodType = z.looseObject({ type: z.string() });

/** What a message says: its own words, and those of blocks and attachments, in which bots say theirs. */
export const saidFields = {
  text,
  blocks: maybe(z.array(block)).catch(undefined),
  attachments: maybe(
    z.array(
      z.looseObject({
        pretext: text.catch(undefined),
        title: text.catch(undefined),
        text: text.catch(undefined),
        fallback: text.catch(undefined),
        blocks: maybe(z.array(block)).catch(undefined),
        fields: maybe(
          z.array(z.looseObject({ title: text.catch(undefined), value: text.catch(undefined) })),
        ).catch(undefined),
      }),
    ),
  ).catch(undefined),
  files: SharedFiles,
};
/** A message, or a part of one, by what it says. */
export const Words = z.looseObject(saidFields);
export type Words = z.infer<typeof Words>;
