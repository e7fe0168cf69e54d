/** Text into intents and drafts, and drafts back into text. */

export { parseField } from './field.ts';
export { draftFromScenario } from './from-scenario.ts';
export { LONGEST_LINE, parseLine } from './line.ts';
export { printDraft } from './print.ts';
