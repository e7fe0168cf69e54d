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

/** What an installation asks for; the optional ones may be declined. */
export const ASKED_SCOPES: readonly string[] = [...BOT_SCOPES, ...OPTIONAL_BOT_SCOPES];
