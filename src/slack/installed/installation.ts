import * as z from 'zod';

/** What is kept of an installation, sealed: the bot's token, and who may be asked about it. */
export const Installation = z.object({
  /** The workspace, or the organisation where it is installed for all of its workspaces. */
  id: z.string().min(1),
  isOrganisation: z.boolean(),
  botToken: z.string().min(1),
  botId: z.string().exactOptional(),
  botUserId: z.string().exactOptional(),
  /** Who installed it: they may set the workspace's defaults. */
  installedBy: z.string().exactOptional(),
  /** When, in milliseconds of the clock; a renewal of the token leaves it. */
  installedAt: z.number().exactOptional(),
  /** Where tokens rotate: with what the next one is got, and when this one ends, in milliseconds of the clock. */
  refreshToken: z.string().exactOptional(),
  expiresAt: z.number().exactOptional(),
});
export type Installation = z.infer<typeof Installation>;

/** A workspace in which nobody has installed the bot, or nobody has any more. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled';

  readonly team: string;

  constructor(team: string) {
    super(`llmcost is not installed in ${team}`);
    this.team = team;
  }
}
