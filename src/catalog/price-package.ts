/** The package that most prices come from; a test compares it with the installed one. */
export const PRICE_PACKAGE = '@pydantic/genai-prices 0.1.8';
/** The day on which that version was released. */
export const API_PRICES_RELEASED = '2026-09-23';
