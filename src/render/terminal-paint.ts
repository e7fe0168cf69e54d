/** The terminal that is written to. */
export interface Screen {
  /** Columns that fit on a line. */
  readonly columns: number;
  readonly colour: boolean;
}

const CODES = { bold: [1, 22], dim: [2, 22], green: [32, 39], yellow: [33, 39], cyan: [36, 39] } as const;

/** How a text may stand out. */
export type Style = keyof typeof CODES;

/** Paints texts with the codes of ANSI terminals; leaves them as they are where there is no colour. */
export const painter =
  ({ colour }: Screen) =>
  (text: string, ...styles: readonly Style[]): string =>
    colour
      ? [...new Set(styles)].reduce(
          (painted, style) => `\u001b[${CODES[style][0]}m${painted}\u001b[${CODES[style][1]}m`,
          text,
        )
      : text;
