/** Text into intents and drafts, and drafts back into text. */

export { readBenchmark } from './benchmark.ts';
export { changedWords } from './changed-words.ts';
export { type NewDefault, parseDefaults } from './default-words.ts';
export { explainDraft, explainLine } from './explain.ts';
export { parseField } from './field.ts';
export { type FormRead, readForm } from './form.ts';
export { nameOfChoice, suggest } from './form-search.ts';
export { formValues } from './form-values.ts';
export { draftFromScenario } from './from-scenario.ts';
export { FIRST_LINES, hintChoices, hintLines } from './hint-lines.ts';
export { whatIsWrong } from './json-issue.ts';
export { understandText } from './lenient.ts';
export { LONGEST_LINE, parseLine } from './line.ts';
export { wordsOfConfig } from './model-config/pasted.ts';
export { withOwnModels } from './own-model.ts';
export { parsePrices, printPrice, type SaidPrice } from './price-words.ts';
export { printDraft } from './print.ts';
export { changeDraft, patchDraft } from './thread-change.ts';
export { parseThreadWords, type ThreadChange } from './thread-words.ts';
