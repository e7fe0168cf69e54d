/** What it is about, and what it says. Neither is escaped yet. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/** The same where nothing sets its label apart. */
export const lineInWords = ({ label, text }: Line): string => `${label} ${text}`.trim();
