/**
 * A value that is made when it is first asked for, once: a start builds no index that nobody may need. For what depends
 * on prices, which may be refreshed while the process runs, there is `perEdition` of `catalog/price-edition.ts`.
 */
export const lazy = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};
