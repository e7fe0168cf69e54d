/** The day of a moment in UTC, as YYYY-MM-DD: days sort and compare as text. */
export const isoDay = (at: Date): string => at.toISOString().slice(0, 10);
