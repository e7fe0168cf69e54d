import type { App } from '@slack/bolt';
import { FORM_ACTIONS, FORM_CALLBACK_ID, FORM_SHORTCUT_ID, OPEN_FORM_ACTION_ID } from '../wire/form.ts';
import {
  CARD_ACTION_IDS,
  CARD_MENU_ID,
  COMMAND,
  ESTIMATE_STEP_ID,
  FORGET_ACTION_ID,
  MESSAGE_SHORTCUT_ID,
  OLD_CARD_ACTIONS,
  RUN_LINE_ACTIONS,
} from '../wire/ids.ts';
import { PRICE_IDS } from '../wire/price-ids.ts';
import { BOARD_ACTION_IDS, DECISION_ACTION_IDS, MODAL_IDS, STANCE_ACTIONS } from '../wire/thread-ids.ts';
import { adjustCard } from './actions/adjust.ts';
import { otherGpusAndModels } from './actions/alternatives.ts';
import { onCard } from './actions/card-action.ts';
import { forgetClicked } from './actions/forget.ts';
import { formChanged } from './actions/form-change.ts';
import { openFormButton } from './actions/form-open.ts';
import { fromMenu } from './actions/menu.ts';
import { oldButton } from './actions/old-button.ts';
import { removeCard } from './actions/remove.ts';
import { runLine } from './actions/run-line.ts';
import { shareCard } from './actions/share.ts';
import { showDetails, showSources } from './actions/sources.ts';
import { showWorking } from './actions/working.ts';
import { llmcostCommand } from './commands/llmcost.ts';
import type { Deps } from './deps.ts';
import { appHomeOpened } from './events/app-home-opened.ts';
import { spokenTo } from './events/spoken.ts';
import { uninstalled } from './events/uninstalled.ts';
import { createTurns } from './form/turns.ts';
import { estimateStep } from './functions/estimate.ts';
import { formOptions } from './options/form.ts';
import { newerTakenBack, openPriceForm, priceRowChosen } from './prices/book.ts';
import { priceConfirmed, priceRemoved, priceTyped } from './prices/windows.ts';
import { estimateFromMessage } from './shortcuts/from-message.ts';
import { openFormShortcut } from './shortcuts/open-form.ts';
import { compareOnCard } from './thread/compare.ts';
import { checkDecision, decisionSent } from './thread/decide.ts';
import { exportCard, exportDecision } from './thread/export.ts';
import { onThreadAction } from './thread/in-thread-action.ts';
import { keepLook } from './thread/keep.ts';
import { onModal } from './thread/modal.ts';
import { onThread } from './thread/of-card.ts';
import { decideOnBoard, decideOnCard, standOnBoard, standOnCard } from './thread/open.ts';
import { checkOutcome, openOutcome, outcomeSent } from './thread/outcome.ts';
import { reopenDecision } from './thread/reopen.ts';
import { checkStance, stanceSent, takeStance } from './thread/stances.ts';
import { undoLook } from './thread/undo.ts';
import { checkWhatIf, openWhatIf, whatIfSent } from './thread/what-if.ts';
import { formSubmitted } from './views/form.ts';

/** The table of contents: what Slack may send, and who answers it. */
export const registerListeners = (app: App, deps: Deps): void => {
  app.command(COMMAND, llmcostCommand(deps));

  app.event('app_mention', spokenTo(deps));
  app.event('message', spokenTo(deps));
  app.event('app_home_opened', appHomeOpened(deps));
  app.event('app_uninstalled', uninstalled(deps));
  app.event('tokens_revoked', uninstalled(deps));

  app.function(ESTIMATE_STEP_ID, estimateStep(deps));

  const forms = createTurns();
  app.shortcut(MESSAGE_SHORTCUT_ID, estimateFromMessage(deps));
  app.shortcut(FORM_SHORTCUT_ID, openFormShortcut(deps));
  app.action(OPEN_FORM_ACTION_ID, openFormButton(deps));
  app.action(RUN_LINE_ACTIONS, runLine(deps));
  app.action(FORM_ACTIONS, formChanged(deps, forms));
  app.options(FORM_ACTIONS, formOptions(deps));
  app.view(FORM_CALLBACK_ID, formSubmitted(deps, forms));

  app.action(CARD_ACTION_IDS.adjust, onCard(deps, adjustCard));
  app.action(CARD_ACTION_IDS['what-if'], onCard(deps, onThread(openWhatIf)));
  app.action(CARD_ACTION_IDS.details, onCard(deps, showDetails));
  app.action(CARD_ACTION_IDS.alternatives, onCard(deps, otherGpusAndModels));
  app.action(CARD_ACTION_IDS.stand, onCard(deps, onThread(standOnCard)));
  app.action(CARD_ACTION_IDS.decide, onCard(deps, onThread(decideOnCard)));
  app.action(CARD_ACTION_IDS.export, onCard(deps, onThread(exportCard)));
  app.action(CARD_ACTION_IDS.working, onCard(deps, showWorking));
  app.action(CARD_ACTION_IDS.sources, onCard(deps, showSources));
  app.action(CARD_ACTION_IDS.share, onCard(deps, shareCard));
  app.action(CARD_ACTION_IDS.remove, onCard(deps, removeCard));
  app.action(CARD_ACTION_IDS.keep, onCard(deps, onThread(keepLook)));
  app.action(CARD_ACTION_IDS.undo, onCard(deps, onThread(undoLook)));
  app.action(CARD_ACTION_IDS.compare, onCard(deps, onThread(compareOnCard)));
  const menu = {
    working: showWorking,
    sources: showSources,
    details: showDetails,
    alternatives: otherGpusAndModels,
    decide: onThread(decideOnCard),
    export: onThread(exportCard),
    share: shareCard,
  };
  app.action(OLD_CARD_ACTIONS, onCard(deps, oldButton));
  app.action(FORGET_ACTION_ID, forgetClicked(deps));
  app.action(CARD_MENU_ID, onCard(deps, fromMenu(menu)));

  app.action(PRICE_IDS.set, openPriceForm(deps));
  app.action(PRICE_IDS.row, priceRowChosen(deps));
  app.action(PRICE_IDS.takeBack, newerTakenBack(deps));
  app.view(PRICE_IDS.form, priceTyped(deps));
  app.view(PRICE_IDS.confirm, priceConfirmed(deps));
  app.view(PRICE_IDS.remove, priceRemoved(deps));

  app.action(STANCE_ACTIONS, onThreadAction(deps, takeStance));
  app.action(BOARD_ACTION_IDS.reason, onThreadAction(deps, standOnBoard));
  app.action(BOARD_ACTION_IDS.decide, onThreadAction(deps, decideOnBoard));
  app.action(DECISION_ACTION_IDS.reopen, onThreadAction(deps, reopenDecision));
  app.action(DECISION_ACTION_IDS.export, onThreadAction(deps, exportDecision));
  app.action(DECISION_ACTION_IDS.outcome, onThreadAction(deps, openOutcome));
  app.view(MODAL_IDS.outcome, onModal(deps, outcomeSent, checkOutcome(deps)));
  app.view(MODAL_IDS.whatIf, onModal(deps, whatIfSent, checkWhatIf));
  app.view(MODAL_IDS.stance, onModal(deps, stanceSent, checkStance));
  app.view(MODAL_IDS.decision, onModal(deps, decisionSent, checkDecision(deps)));
};
