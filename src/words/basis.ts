import type { Evidence } from '../domain/evidence.ts';

/** Which engine, catalog and prices gave an answer, in words. */
export const basisWords = ({ engine, catalog, apiPrices }: Evidence['basis']): string =>
  `Engine ${engine} · catalog of ${catalog} · API prices ${apiPrices}`;
