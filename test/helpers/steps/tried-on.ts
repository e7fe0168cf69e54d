/** The expressions that texts of at least so many characters are tried on while `work` runs. */
export const triedOn = async (length: number, work: () => unknown): Promise<readonly RegExp[]> => {
  const tried = new Set<RegExp>();
  const { exec } = RegExp.prototype;
  // All else that an expression can do asks for this.
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    if (text.length >= length) tried.add(this);
    return exec.call(this, text);
  };
  try {
    await work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  // One that is made anew for each text is one.
  return [...new Map([...tried].map((each) => [String(each), each])).values()];
};
