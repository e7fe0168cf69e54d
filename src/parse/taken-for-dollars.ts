import { quoted } from './problems.ts';

const TAKEN = 'is read as US dollars';

/** The note of an amount that says no money: it was taken for US dollars. `per`: of what it is, as " an hour". */
export const takenForDollars = (words: string, per = ''): string => `${quoted(words)} ${TAKEN}${per}.`;

/** Whether a note is of that: below a card in other money it does not hold. */
export const isTakenForDollars = (note: string): boolean => note.includes(TAKEN);
