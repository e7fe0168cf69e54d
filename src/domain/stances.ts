/** What somebody may stand for in a thread, and a team decide. */
export const STANCES = ['self-host', 'api', 'not-yet'] as const;
export type StanceChoice = (typeof STANCES)[number];
