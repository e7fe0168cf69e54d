import type { Answer } from '../../domain/answer.ts';
import { figuresInText, plainFigure } from '../../domain/figures.ts';
import { cardContent } from '../card.ts';

/** "How did you get $2.02?": a figure by the sentence of the card that says it. */

const sentences = (answer: Answer): readonly string[] => {
  const { headline, check, under, beside, grey, all } = cardContent(answer, 'asker', 'unbound');
  return [
    headline,
    ...(check === null ? [] : [`${check.label} ${check.text}`]),
    ...under,
    ...beside.map(({ label, text }) => `${label} ${text}`.trim()),
    ...grey,
    ...all.warnings,
  ];
};

const isSourced = (typed: string, { evidence }: Answer): boolean =>
  evidence.sources.some(({ value }) => typeof value === 'number' && value === Number(plainFigure(typed)));

/** What the card says with a figure as it was typed, or that it has none such; undefined where that is a price. */
export const quotedWords = (
  answer: Answer,
  typed: string,
): { readonly text: string; readonly isOnCard: boolean } | undefined => {
  if (isSourced(typed, answer)) return undefined;
  const said = sentences(answer).find((text) =>
    figuresInText(text).some((figure) => plainFigure(figure) === plainFigure(typed)),
  );
  return said === undefined
    ? { text: `${typed.trim()} is not on the card.`, isOnCard: false }
    : {
        text: `The card says: "${said}" Its sums are behind "Show the working" in its menu.`,
        isOnCard: true,
      };
};
