import { notUnderstood, quoted } from '../problems.ts';
import type { Sentence } from './sentence.ts';

/** "H100 turned off otherwise", "pay only when running": GPUs that are paid for in some hours alone, wherever the line says those. */

const OFF = String.raw`(?:switched|turned|shut|powered|spun|scaled)?[- ]?(?:\boff|\bdown|\bto zero)`;
const THEY = `(?:(?:it|they|we|there)(?:['’]?(?:s|re)| is| are)? )?`;
const IDLE = `(?:when|while) ${THEY}(?:idle|not (?:used|in use|needed|busy)|unused)`;
const OTHERWISE = String.raw`(?:otherwise|outside\b|the rest\b(?: of (?:the )?(?:time|day|night))?|at (?:all )?other times|${IDLE})`;
const IN_USE = String.raw`(?:for (?:the )?(?:time|hours|minutes|seconds) |when(?:ever)? |while |if )(?:(?:the )?(?:gpus?|machines?|servers?|jobs?) )?${THEY}(?:runs?|running|used?|using|in use|needed|need(?: them| it)?|busy|up|on|active)\b`;
const PAY = `(?:pay(?:ing)?|paid|billed|charged|on|up|rent(?:ed)?)`;

const NIGHT = String.raw`(?:only |just )?(?:at|by|over|during|for)(?: the)? nights?(?:time)?\b(?: only| alone)?`;
/** GPUs that nobody pays for while nothing comes. */
export const SWITCHED_OFF: readonly Sentence[] = [
  {
    name: 'switched off while nothing comes',
    pattern: new RegExp(
      String.raw`\b(?<!% ?)${OFF} (?:for |in |during )?${OTHERWISE}(?: (?:of )?(?:that|those|these|them)(?: hours)?)?|\b(?:only |just )${PAY} ${IN_USE}|\b${PAY} (?:only |just )${IN_USE}`,
      'i',
    ),
    says: ({ 0: words }, reading) => {
      reading.offOutside = words;
    },
  },
  {
    name: 'a price of the night',
    pattern: new RegExp(
      String.raw`(?<=\$ ?\d[\d.]* ?(?:\/|per |an? )(?:gpu[- ]?)?h(?:(?:ou)?rs?)? )${NIGHT}`,
      'i',
    ),
    says: ({ 0: words }) => {
      throw notUnderstood(`Are the GPUs paid for ${quoted(words)} alone?`, ['billed 12 hours a day', '24/7']);
    },
  },
];
