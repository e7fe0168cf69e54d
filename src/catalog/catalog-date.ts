/** Date of the newest row of the catalog; a test compares it with the rows. */
export const CATALOG_DATE = '2026-11-27';
