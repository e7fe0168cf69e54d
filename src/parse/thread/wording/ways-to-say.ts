import { API_FAMILY } from '../../names/family-name.ts';
import { GPU_NAME } from '../../names/gpu-name.ts';

/** Parts of what people say in a thread, where it is read in other words. */

/** The ways to say a thing, by what is meant, in the order in which they are tried. */
export type WaysToSay = Readonly<Record<string, readonly RegExp[]>>;

/** An article that may stand there. */
export const THE = '(?:the |our |your )?';

/** The name of what is compared with, or hosted. */
export const NAME_OF_RIVAL = String.raw`((?!if |(?:(?:the|our|all|my|those|these) )*(?:gpus?|cards?|rent|hardware|machines|${GPU_NAME})\b)[a-z][\w .-]{1,24}?)`;

/** An API by the name of its model: what people move to may be machines, clouds or precisions too. */
export const NAME_OF_API = String.raw`((?=[\w .-]{0,24}(?:${API_FAMILY}|\bgpt|\bo\d))[a-z][\w .-]{1,24}?)`;

/** A percentage, in a group. */
export const PERCENT = String.raw`(\d+(?:\.\d+)? ?%)`;

/** Words for GPUs and what holds them. */
export const MACHINES = '(?:gpus|cards|machines|boxes|hardware|servers)';

/** Up to where something else is said: "on mondays" of "spikes to 10x on mondays and no spare". */
export const TO_ITS_END = '(?:(?! (?:and|but|then) )[^,;])*';

/** What a card counts with, or does not. */
export const ON_OR_OFF =
  '(?:(?:prompt )?caching|cache|batch(?:ing)?|spares?|growth|ops|residency|fail-?over)';
