import type { Deps } from '../../flows/deps.ts';
import { forgetMine } from '../../flows/intents/forget.ts';
import { clickedIn } from './clicked.ts';
import { onPress } from './press.ts';

/** Forgets what somebody asked, after they were asked. */
export const forgetClicked = (deps: Deps) =>
  onPress(deps, (args) => {
    const { clicked } = clickedIn(deps, args);
    return { ...clicked, answer: () => forgetMine(deps, clicked) };
  });
