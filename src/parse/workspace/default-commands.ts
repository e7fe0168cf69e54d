/** Words behind `defaults` that set no default of a scenario. */

/** The price book is asked for, or whether people of connected workspaces may change and decide. */
type DefaultCommand = { readonly kind: 'prices' } | { readonly kind: 'guests'; readonly may: boolean };

const PRICES = /^prices$/i;
const GUESTS =
  /^(?:people of )?connected (?:people|workspaces?) (?:(?<may>may|can)|may not|cannot|can't) change$/i;

/** What trimmed words ask for; undefined for those of a default. */
export const defaultCommandIn = (words: string): DefaultCommand | undefined => {
  if (PRICES.test(words)) return { kind: 'prices' };
  const guests = GUESTS.exec(words);
  return guests === null ? undefined : { kind: 'guests', may: guests.groups?.may !== undefined };
};
