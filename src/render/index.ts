/** What the listeners and the terminal may draw. */

export { renderAlternatives } from './alternatives.ts';
export type { Message } from './blocks.ts';
export { type CardChart, type CardOptions, renderCard } from './card.ts';
export {
  type CardRow,
  GUEST_BUTTONS,
  type OpeningButton,
  opensWindow,
  POSTED_BUTTONS,
  PREVIEW_BUTTONS,
  THREAD_BUTTONS,
} from './card-buttons.ts';
export { renderCompare } from './compare.ts';
export { renderDecided, renderDecision, renderReopened, renderShared } from './decision.ts';
export { decisionModal } from './decision-modal.ts';
export { renderDefaults } from './defaults.ts';
export { renderDetails } from './details.ts';
export { type ExportFile, exportEstimates, exportedBy } from './export.ts';
export { exportDecisions } from './export-decisions.ts';
export { renderError } from './failure.ts';
export { renderFileText } from './file-text.ts';
export { type FormView, renderForm } from './form.ts';
export { renderSuggestions } from './form-elements.ts';
export { inputLabel } from './form-inputs.ts';
export type { FormStatus } from './form-status.ts';
export { HELP_EXAMPLES, renderHelp, THREAD_EXAMPLES } from './help.ts';
export { renderHelpText } from './help-text.ts';
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
export { renderLines, renderNotice, renderTold } from './notice.ts';
export { renderText } from './plain-text.ts';
export { renderPriceBook } from './price-book.ts';
export { priceConfirm, priceForm, priceRemoval } from './price-windows.ts';
export { outcomeModal, renderOutcome, renderRecheck } from './recheck.ts';
export { renderSources } from './sources-message.ts';
export { renderStances, renderVotes, stanceModal } from './stances.ts';
export { renderUnsureCard } from './unsure.ts';
export { renderWorking } from './working.ts';
