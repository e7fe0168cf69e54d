/** A logger that keeps what was logged, by its level, and the errors that were logged with it. */
export const keptLog = () => {
  const logged: [level: string, message: string][] = [];
  const causes: unknown[] = [];
  const at =
    (level: string) =>
    ({ err }: { readonly err?: unknown }, message: string): void => {
      logged.push([level, message]);
      if (err !== undefined) causes.push(err);
    };
  return { logged, causes, logger: { error: at('error'), warn: at('warn'), info: at('info') } };
};
