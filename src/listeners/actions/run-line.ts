import type { Deps } from '../../flows/deps.ts';
import { runLine } from '../../flows/run-line.ts';
import { clickedIn } from './clicked.ts';
import { onPress } from './press.ts';

/** A line below a question to the asker: it runs where the question was asked, as if they had typed it there. */
export const lineClicked = (deps: Deps) =>
  onPress(deps, (args) => {
    const { clicked, action } = clickedIn(deps, args);
    const { action_ts: ts = '', value: text = '' } = action;
    return { ...clicked, answer: () => runLine(deps, clicked, { text, ts }) };
  });
