/** What the bot asks for where it is installed by a click; the same as in manifest.yml. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'chat:write',
  'commands',
  'files:write',
  'im:history',
] as const;
