/** Text into intents and drafts, and drafts back into text. */

export { readBenchmark } from './benchmark/benchmark.ts';
export { readCatalogLine } from './catalog-line.ts';
export { explainDraft, explainLine } from './explain.ts';
export { parseField } from './field/field.ts';
export { type FormRead, readForm } from './form/form.ts';
export { nameOfChoice, suggestionsFor } from './form/search.ts';
export { formValues } from './form/values.ts';
export { draftFromScenario } from './json/from-scenario.ts';
export { whatIsWrong } from './json/json-issue.ts';
export { understandText } from './lenient.ts';
export { LONGEST_LINE, parseLine } from './line.ts';
export { LONGEST_CONFIG } from './model-config/fields.ts';
export { wordsOfConfig } from './model-config/pasted.ts';
export {
  asksOfMoney,
  FIRST_LINES,
  firstLinesFor,
  hintChoices,
  hintLines,
  isUnsuggested,
  suggestsName,
} from './print/hint-lines.ts';
export { isSizeAlone, keepsFigures, saysTraffic } from './print/kept-figures.ts';
export { offersIn, type TypedOffer } from './print/offers.ts';
export { printDraft } from './print/print.ts';
export { lineToCopy } from './print/to-copy.ts';
export { understoodIn } from './problems.ts';
export { type InUnit, inUnit } from './questions/in-unit.ts';
export { isOnCard } from './questions/objects.ts';
export { isOpenQuestion, readQuestion } from './questions/read.ts';
export { pastedInWords } from './text/names/pasted-names.ts';
export { putBack } from './thread/as-before.ts';
export { doubtsFigure } from './thread/asked/figures-named.ts';
export { changeDraft, patchDraft } from './thread/change.ts';
export { changedWords } from './thread/changed-words.ts';
export type { Stage } from './thread/changes-made.ts';
export type { TakenToBeSo } from './thread/checked.ts';
export type { ThreadContext } from './thread/context.ts';
export { isOfACard } from './thread/first-line.ts';
export { needsCosting, withTokenShares } from './thread/mix/token-shares.ts';
export type { ThreadChange } from './thread/read-change.ts';
export { withoutUnread } from './thread/without-unread.ts';
export { goingOn, withoutOurName } from './thread/wording/addressed.ts';
export { eitherOf } from './thread/wording/either.ts';
export { offersAsked } from './thread/wording/offers-asked.ts';
export { parseThreadWords, type ThreadWords } from './thread/words.ts';
export type { NewDefault } from './workspace/default-apis.ts';
export { guestsMayIn } from './workspace/default-commands.ts';
export { parseDefaults } from './workspace/default-words.ts';
export { withOwnModels } from './workspace/own-model.ts';
export { parsePrices, printPrice, type SaidPrice } from './workspace/price-words.ts';
