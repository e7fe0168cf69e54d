/** Date of the newest row of the catalog; a test compares it with the rows. */
export const CATALOG_DATE = '2026-11-30';

/**
 * The same day: prices of it are those that a line is read with, and what is closed by then is named in no hint and is no
 * model to fall back on.
 */
export const CATALOG_DAY = new Date(`${CATALOG_DATE}T00:00:00Z`);
