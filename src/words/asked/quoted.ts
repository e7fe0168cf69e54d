import type { Answer } from '../../domain/answer.ts';
import { cardContent } from '../card.ts';

/** "How did you get $2.02?": a figure by the sentence of the card that says it. */

/** An amount, a share, a factor or a number of thousands: "$2.02", "45%", "85x", "5,572". */
const FIGURE = /\$ ?\d[\d,]*(?:\.\d+)?(?: ?[kmbt]\b)?|\d[\d,]*(?:\.\d+)? ?[%×x](?!\w)|\d{1,3}(?:,\d{3})+/gi;

const plainly = (figure: string): string => figure.toLowerCase().replaceAll('×', 'x').replace(/[$, ]/g, '');

const figuresOf = (text: string): readonly string[] => [...text.matchAll(FIGURE)].map(([figure]) => figure);

const sentences = (answer: Answer): readonly string[] => {
  const { headline, check, under, beside, grey, all } = cardContent(answer, 'asker', 'unbound');
  return [
    headline,
    ...(check === null ? [] : [`${check.label} ${check.text}`]),
    ...under,
    ...beside.map(({ label, text }) => `${label} ${text}`.trim()),
    ...grey.split(/(?<=\.) (?=\D)/),
    ...all.warnings,
  ];
};

const isSourced = (typed: string, { evidence }: Answer): boolean =>
  evidence.sources.some(({ value }) => typeof value === 'number' && value === Number(plainly(typed)));

/** What the card says with a figure of a question, or that it has none such; undefined where none was typed. */
export const figureAsked = (
  question: string,
  answer: Answer,
): { readonly text: string; readonly isOnCard: boolean } | undefined => {
  const [typed] = figuresOf(question);
  if (typed === undefined || isSourced(typed, answer)) return undefined;
  const said = sentences(answer).find((text) =>
    figuresOf(text).some((figure) => plainly(figure) === plainly(typed)),
  );
  return said === undefined
    ? { text: `${typed.trim()} is not on the card.`, isOnCard: false }
    : {
        text: `The card says: "${said}" Its sums are behind "Show the working" in its menu.`,
        isOnCard: true,
      };
};
