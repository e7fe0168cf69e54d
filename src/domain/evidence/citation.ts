/**
 * How the catalog cites: a name, and behind a comma, a semicolon, a colon or a bracket where in it. A package is
 * `@scope/name version, id; page of the seller`, and a repository may say in brackets what it quotes.
 */

const WHERE_IN_IT = /, |; |: | \(/;
const PACKAGE_WITH_PAGE = /^@.*?(https?:\/\/\S+)$/;
const QUOTING_REPOSITORY = /^(github\.com\/[\w.-]+\/[\w.-]+)[^;(]*\(([^)]+)\)/;

/** What is cited, without where in it. */
export const citedName = (source: string): string => source.split(WHERE_IN_IT)[0] ?? source;

/** The page of the seller that a package records; undefined for any other source. */
export const pageOfPackage = (source: string): string | undefined => PACKAGE_WITH_PAGE.exec(source)?.[1];

/** What a repository quotes, and which that is; undefined for any other source. */
export const quotedBy = (
  source: string,
): { readonly what: string; readonly repository: string } | undefined => {
  const [, repository, what] = QUOTING_REPOSITORY.exec(source) ?? [];
  return repository === undefined || what === undefined ? undefined : { what, repository };
};
