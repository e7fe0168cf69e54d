/**
 * Size in CSS pixels, near that at which a phone shows it: Chart.js' own 12-pixel letters are 11 high where the
 * picture is 360 wide. QuickChart takes a pixel ratio of 1 or 2.
 */
export const CHART_SIZE = { width: 400, height: 240, devicePixelRatio: 2 } as const;

/** Words and lines that must be read. */
export const INK = '#222';
/** What stands behind them. */
export const GREY = '#777';
/** The rival's colour: dark enough on white for small letters; its line is dashed for who sees no colours. */
export const GREEN = '#007a5a';
/** White, because themes of Slack are light and dark. */
export const PAPER = '#fff';
