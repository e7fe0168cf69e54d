/** What the bot asks for where it is installed by a click; the same as in manifest.yml. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'files:write',
  'im:history',
] as const;

/** What whoever installs it may leave out: Slack shows these apart, as the app's settings call them optional. */
export const OPTIONAL_BOT_SCOPES = ['files:read'] as const;

export const ASKED_SCOPES: readonly string[] = [...BOT_SCOPES, ...OPTIONAL_BOT_SCOPES];
