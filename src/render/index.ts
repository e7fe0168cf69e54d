/** What the listeners and the terminal may draw. */

export { renderAlternatives } from './alternatives.ts';
export type { Message } from './blocks.ts';
export { type CardChart, type CardOptions, renderCard } from './card.ts';
export {
  type CardRow,
  GUEST_BUTTONS,
  POSTED_BUTTONS,
  PREVIEW_BUTTONS,
  THREAD_BUTTONS,
} from './card-buttons.ts';
export { renderCompare } from './compare.ts';
export {
  changesMindOf,
  decisionModal,
  renderDecided,
  renderDecision,
  renderReopened,
  renderShared,
} from './decision.ts';
export { renderDefaults } from './defaults.ts';
export { renderDetails } from './details.ts';
export { type ExportFile, exportDecisions, exportEstimates, exportedBy, renderFileText } from './export.ts';
export { renderError, renderLines, renderNotice } from './failure.ts';
export { type FormStatus, type FormView, renderForm } from './form.ts';
export { renderSuggestions } from './form-elements.ts';
export { inputLabel } from './form-inputs.ts';
export { HELP_EXAMPLES, renderHelp, renderHelpText, THREAD_EXAMPLES } from './help.ts';
export { renderHome, renderHomeTrouble } from './home.ts';
export { renderForget, renderList } from './list.ts';
export { renderLoad } from './load.ts';
export {
  isFlip,
  type LivingView,
  type LookView,
  renderLiving,
  renderLook,
  renderTakenBack,
  withLiving,
} from './look.ts';
export { readModal, waitModal, whatIfModal } from './modals.ts';
export { renderMovedPrices } from './moved-prices.ts';
export { renderText } from './plain-text.ts';
export { renderPriceBook } from './price-book.ts';
export { priceConfirm, priceForm, priceRemoval } from './price-windows.ts';
export { outcomeModal, renderOutcome, renderRecheck } from './recheck.ts';
export { renderSources } from './sources-message.ts';
export { renderStances, renderVotes, stanceModal } from './stances.ts';
export { renderUnsureCard, UNSURE, UNSURE_FOR_GOOD } from './unsure.ts';
export { renderWorking } from './working.ts';
