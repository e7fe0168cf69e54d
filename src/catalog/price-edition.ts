/**
 * Prices may be refreshed while the process runs. Whatever is worked out from them is kept for one edition of the
 * list and made again for the next, so that no look-up ever mixes two.
 */
let edition = 0;

/** Everything made from the list of prices before is made again when it is next asked for. */
export const beginPriceEdition = (): void => {
  edition += 1;
};

/** A value that is made once for each edition, at the first look. */
export const perEdition = <T>(make: () => T): (() => T) => {
  let made: { readonly of: number; readonly value: T } | undefined;
  return () => {
    if (made?.of !== edition) made = { of: edition, value: make() };
    return made.value;
  };
};
