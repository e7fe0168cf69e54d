import type { Deps } from '../../flows/deps.ts';
import { openFormWith } from '../../flows/form/open.ts';
import { clickedIn } from './clicked.ts';
import { onPress } from './press.ts';

/** "Open the form", below words that cannot open one themselves: a mention, a direct message. */
export const openFormPressed = (deps: Deps) =>
  onPress(deps, (args) => {
    const { clicked, action } = clickedIn(deps, args);
    return { ...clicked, answer: () => openFormWith(deps, clicked, action.value ?? '') };
  });
