import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { CardHandler } from '../flows/card-click.ts';
import { adjustCard } from '../flows/cards/adjust.ts';
import { otherGpusAndModels } from '../flows/cards/alternatives.ts';
import { fromMenu } from '../flows/cards/menu.ts';
import { oldButton } from '../flows/cards/old-button.ts';
import { removeCard } from '../flows/cards/remove.ts';
import { shareCard } from '../flows/cards/share.ts';
import { showDetails, showSources } from '../flows/cards/sources.ts';
import { showWorking } from '../flows/cards/working.ts';
import type { Deps } from '../flows/deps.ts';
import { keepPrice, removePrice } from '../flows/prices/keep.ts';
import { openPriceForm, openPriceRow, takeNewerBack } from '../flows/prices/open.ts';
import { compareOnCard } from '../flows/thread/compare.ts';
import { checkDecision, decisionSent } from '../flows/thread/decide.ts';
import { exportCard, exportDecision } from '../flows/thread/export.ts';
import { keepLook } from '../flows/thread/keep.ts';
import { onThread } from '../flows/thread/of-card.ts';
import { decideOnBoard, decideOnCard, standOnBoard, standOnCard } from '../flows/thread/open.ts';
import { checkOutcome, openOutcome, outcomeSent } from '../flows/thread/outcome.ts';
import { reopenDecision } from '../flows/thread/reopen.ts';
import { checkStance, stanceSent, takeStance } from '../flows/thread/stances.ts';
import { undoLook } from '../flows/thread/undo.ts';
import { checkWhatIf, openWhatIf, whatIfSent } from '../flows/thread/what-if.ts';
import { FORM_ACTIONS, FORM_CALLBACK_ID, FORM_SHORTCUT_ID, OPEN_FORM_ACTION_ID } from '../wire/form.ts';
import {
  CARD_ACTION_IDS,
  CARD_KINDS,
  CARD_MENU_ID,
  type CardActionKind,
  ESTIMATE_STEP_ID,
  FORGET_ACTION_ID,
  MESSAGE_SHORTCUT_ID,
  OLD_CARD_ACTIONS,
  RUN_LINE_ACTIONS,
} from '../wire/ids.ts';
import { PRICE_IDS } from '../wire/price-ids.ts';
import { BOARD_ACTION_IDS, DECISION_ACTION_IDS, MODAL_IDS, STANCE_ACTIONS } from '../wire/thread-ids.ts';
import { onCard } from './actions/card-action.ts';
import type { ClickArgs } from './actions/clicked.ts';
import { forgetClicked } from './actions/forget.ts';
import { formChanged } from './actions/form-change.ts';
import { openFormPressed } from './actions/form-open.ts';
import { onHome } from './actions/home-action.ts';
import { lineClicked } from './actions/run-line.ts';
import { onThreadAction } from './actions/thread-action.ts';
import { byId } from './by-id.ts';
import { llmcostCommand } from './commands/llmcost.ts';
import { appHomeOpened } from './events/app-home-opened.ts';
import { spokenTo } from './events/spoken.ts';
import { uninstalled } from './events/uninstalled.ts';
import { estimateStep } from './functions/estimate.ts';
import { formOptions } from './options/form.ts';
import { estimateFromMessage } from './shortcuts/from-message.ts';
import { openFormShortcut } from './shortcuts/open-form.ts';
import { formSubmitted } from './views/form.ts';
import { onLastWindow, priceTyped } from './views/price.ts';
import type { SentArgs } from './views/sent-args.ts';
import { onModal } from './views/thread-modal.ts';

/** A button, a menu or a form, whatever its id. */
const EVERY = /^/;

/** What a card's button does, be it in the row or in the menu. */
const ON_CARDS: Readonly<Record<CardActionKind, CardHandler>> = {
  adjust: adjustCard,
  'what-if': onThread(openWhatIf),
  details: showDetails,
  alternatives: otherGpusAndModels,
  stand: onThread(standOnCard),
  decide: onThread(decideOnCard),
  export: onThread(exportCard),
  working: showWorking,
  sources: showSources,
  share: shareCard,
  remove: removeCard,
  keep: onThread(keepLook),
  undo: onThread(undoLook),
  compare: onThread(compareOnCard),
};

/** Whatever name a workspace gave it: where `/llmcost` was taken, nobody types that. */
const ANY_COMMAND = /./;

/** The table of contents: what Slack may send, and who answers it. */
export const registerListeners = (app: App, deps: Deps): void => {
  const actions = byId(({ action }: ClickArgs) => action.action_id);
  const views = byId(({ view }: SentArgs) => view.callback_id);

  app.command(ANY_COMMAND, llmcostCommand(deps));

  app.event('app_mention', spokenTo(deps));
  app.event('message', spokenTo(deps));
  app.event('app_home_opened', appHomeOpened(deps));
  app.event('app_uninstalled', uninstalled(deps));
  app.event('tokens_revoked', uninstalled(deps));

  app.function(ESTIMATE_STEP_ID, estimateStep(deps));

  app.shortcut(MESSAGE_SHORTCUT_ID, estimateFromMessage(deps));
  app.shortcut(FORM_SHORTCUT_ID, openFormShortcut(deps));
  actions.on(OPEN_FORM_ACTION_ID, openFormPressed(deps));
  actions.on(RUN_LINE_ACTIONS, lineClicked(deps));
  actions.on(FORM_ACTIONS, formChanged(deps));
  app.options(FORM_ACTIONS, formOptions(deps));
  views.on(FORM_CALLBACK_ID, formSubmitted(deps));

  for (const kind of CARD_KINDS) actions.on(CARD_ACTION_IDS[kind], onCard(deps, ON_CARDS[kind]));
  actions.on(OLD_CARD_ACTIONS, onCard(deps, oldButton));
  actions.on(FORGET_ACTION_ID, forgetClicked(deps));
  actions.on(CARD_MENU_ID, onCard(deps, fromMenu(ON_CARDS)));

  actions.on(PRICE_IDS.set, onHome(deps, openPriceForm));
  actions.on(PRICE_IDS.row, onHome(deps, openPriceRow));
  actions.on(PRICE_IDS.takeBack, onHome(deps, takeNewerBack));
  views.on(PRICE_IDS.form, priceTyped(deps));
  views.on(PRICE_IDS.confirm, onLastWindow(deps, keepPrice));
  views.on(PRICE_IDS.remove, onLastWindow(deps, removePrice));

  actions.on(STANCE_ACTIONS, onThreadAction(deps, takeStance));
  actions.on(BOARD_ACTION_IDS.reason, onThreadAction(deps, standOnBoard));
  actions.on(BOARD_ACTION_IDS.decide, onThreadAction(deps, decideOnBoard));
  actions.on(DECISION_ACTION_IDS.reopen, onThreadAction(deps, reopenDecision));
  actions.on(DECISION_ACTION_IDS.export, onThreadAction(deps, exportDecision));
  actions.on(DECISION_ACTION_IDS.outcome, onThreadAction(deps, openOutcome));
  views.on(MODAL_IDS.outcome, onModal(deps, outcomeSent, checkOutcome(deps)));
  views.on(MODAL_IDS.whatIf, onModal(deps, whatIfSent, checkWhatIf));
  views.on(MODAL_IDS.stance, onModal(deps, stanceSent, checkStance));
  views.on(MODAL_IDS.decision, onModal(deps, decisionSent, checkDecision(deps)));

  app.action<BlockAction>(EVERY, actions.answer);
  app.view<ViewSubmitAction>(EVERY, views.answer);
};
