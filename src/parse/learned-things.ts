/** What is said of things that no list of ours holds: "2 outages a month" is read as traffic, though it may be none. */
export const EACH_IS_ONE = 'each is read as one request';

/** Whether the notes of what was read say that some of it was counted as requests by its form alone. */
export const countsLearned = (notes: readonly string[]): boolean =>
  notes.some((note) => note.includes(EACH_IS_ONE));
