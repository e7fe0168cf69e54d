import type { Sentence } from './sentence.ts';

/** "H100 turned off otherwise": GPUs that are rented for the hours in which traffic comes, wherever the line says those. */

const OFF = String.raw`(?:switched|turned|shut|powered|spun|scaled)?[- ]?(?:\boff|\bdown|\bto zero)`;
const OTHERWISE = String.raw`(?:otherwise|outside\b|the rest\b(?: of (?:the )?(?:time|day|night))?|at (?:all )?other times|when (?:it'?s |they'?re |it is |they are )?(?:idle|not (?:used|in use|needed|busy)|unused))`;

/** GPUs that nobody pays for while nothing comes. */
export const SWITCHED_OFF: readonly Sentence[] = [
  {
    name: 'switched off while nothing comes',
    pattern: new RegExp(
      String.raw`\b(?<!% ?)${OFF} (?:for |in |during )?${OTHERWISE}(?: (?:of )?(?:that|those|these|them)(?: hours)?)?`,
      'i',
    ),
    says: ({ 0: words }, reading) => {
      reading.offOutside = words;
    },
  },
];
