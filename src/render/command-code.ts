import { COMMAND } from '../wire/ids.ts';
import { code } from './mrkdwn.ts';

/** The command with words behind it, ready to be copied. */
export const commandCode = (words: string): string => code(`${COMMAND} ${words}`);
