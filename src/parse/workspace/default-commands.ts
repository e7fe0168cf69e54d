/** Words behind `defaults` that set no default of a scenario. */

const GUESTS =
  /^(?:people of )?connected (?:people|workspaces?) (?:(?<may>may|can)|may not|cannot|can't) change$/i;

/** Whether trimmed words let people of connected workspaces change and decide; undefined for those of a default. */
export const guestsMayIn = (words: string): boolean | undefined => {
  const guests = GUESTS.exec(words);
  return guests === null ? undefined : guests.groups?.may !== undefined;
};
