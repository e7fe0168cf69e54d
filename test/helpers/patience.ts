/** Milliseconds: what hangs ends before its test does, and what a busy machine alone delays still comes. */
export const PATIENT_MS = 240_000;
