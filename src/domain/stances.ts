/** What somebody may stand for in a thread, and a team decide. */
export const STANCES = ['self-host', 'api', 'not-yet'] as const;
/** `not-yet` is a stance too: the question is open until somebody learns more. */
export type StanceChoice = (typeof STANCES)[number];

/** The stance of that name; undefined for any other text, and for none. */
export const stanceNamed = (name: string | undefined): StanceChoice | undefined =>
  STANCES.find((choice) => choice === name);
