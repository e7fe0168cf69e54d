/** How much is logged, the quietest first: each level has all of those before it. */
export const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;
/** How much is logged, as `LOG_LEVEL` names it. */
export type LogLevel = (typeof LOG_LEVELS)[number];
