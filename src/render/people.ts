import { USER_ID } from '../wire/limits.ts';

/** People by their Slack ids, as mentions: what is no id of Slack is nobody that Slack could name. */

/** A mention of a person, within a sentence. */
export const personWords = (person: string): string => (USER_ID.test(person) ? `<@${person}>` : 'somebody');

/** A mention of a person with which a sentence begins; nobody may be known. */
export const personFirst = (person: string | undefined): string =>
  person !== undefined && USER_ID.test(person) ? `<@${person}>` : 'Somebody';
