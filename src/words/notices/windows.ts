import { noLongerHeld } from './no-longer.ts';

/** What is said in windows, and of forms that were sent. */

/** In the form, while there is no verdict yet. */
export const NO_VOLUME_YET = 'How many tokens a month? The answer appears here as you type.';
/** In the form, beside an export. */
export const EXPORT_IS_READ_LATER =
  'Your export is read when you send the form. The card then rests on its hours.';
/** In the form, where an input is wrong. */
export const SOMETHING_WRONG = 'The answer appears here once the fields marked below are corrected.';
/** In a form whose draft was forgotten. */
export const FORM_FORGOTTEN = noLongerHeld(
  'what is behind this form',
  'Copy what you need and type "/llmcost form" for a new one.',
);
/** In a form that stays open, since the database was too slow for it. */
export const FORM_STAYS =
  'My database is slow at the moment, and nothing was sent. Please press the button again.';
/** Where the form of a card was sent as it was. */
export const FORM_UNCHANGED = 'Nothing was changed in the form, so nothing was posted.';
/** After a form that names a model of the Hub. */
export const lookingUp = (name: string): string =>
  `Looking ${name} up on the Hub. The card follows, within ten seconds.`;

/** The first option of a search menu, with which a choice is taken back. */
export const NOTHING_CHOSEN = 'Default';

/** What is wrong at an input, where that is not seen. */
export const ofInput = (label: string, wrong: string): string => `${label}: ${wrong}`;
/** What is wrong at an input that is not seen, said at another one of a form that was sent. */
export const underMore = (label: string, wrong: string): string => `Under "More", ${ofInput(label, wrong)}`;

/** What is wrong, at an input. */
export const AT_INPUT = {
  noExport: 'Upload the export, or choose another way to say the volume.',
  noStance: 'Choose one of the three.',
  noReason: 'Say why, in a sentence.',
  noOwner: 'Name who owns it.',
  pastMoment: 'Choose a time in the future.',
  nothingHappened: 'Fill in at least one of the three, or upload an export.',
  nothingToTry: 'Say what to try, such as "2B tokens".',
  noPrice: 'Say what is paid for what, such as "H100 at $2.10/hr".',
  noSource: 'Say where it comes from, such as "quote of 3 Nov".',
  noDay: 'Choose a day.',
  comingDay: 'Choose today or a day in the past.',
  oldDay: 'Choose a later day: a price that old says nothing about today.',
} as const;
