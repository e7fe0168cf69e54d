import * as z from 'zod';

/** What docs/licences.md says, from the lock file: every package that production installs, on whichever system. */

export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX id or expression, as the package's own manifest has it. */
  readonly licence: string;
}

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
});

/** Each version once. Throws Error for a package that names no licence. */
export const productionPackages = (lock: unknown): readonly LicensedPackage[] => {
  const found = new Map<string, LicensedPackage>();
  for (const [path, { version = '', license: licence, dev }] of Object.entries(Lock.parse(lock).packages)) {
    if (path === '' || dev === true) continue;
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (licence === undefined) throw new Error(`${name} ${version} names no licence in package-lock.json`);
    found.set(`${name} ${version}`, { name, version, licence });
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, licensed]) => licensed);
};

const INTRODUCTION = `# Licences

llmcost is under the MIT licence (\`LICENSE\`). It stands on what is listed here, which \`npm run licences\` writes from
package-lock.json: every package that \`npm ci --omit=dev\` installs, and those of other systems than yours. Texts and
notices lie in the packages' own folders under node_modules; where a folder has none, its package.json names the licence
and most often the author. The bundle in dist holds code of these packages: keep the two together when you hand it on.

| not from npm | licence |
|---|---|
| Inter, the two fonts in \`src/charts/fonts/\` | OFL-1.1 (\`src/charts/fonts/OFL.txt\`) |
`;

/** The whole document. */
export const licencesDocument = (packages: readonly LicensedPackage[]): string => {
  const licences = [...new Set(packages.map(({ licence }) => licence))];
  const summary = licences
    .map((licence) => ({ licence, count: packages.filter((one) => one.licence === licence).length }))
    .sort((one, other) => other.count - one.count)
    .map(({ licence, count }) => `${count} ${licence}`)
    .join(', ');
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return `${INTRODUCTION}
${packages.length} packages: ${summary}.

| package | version | licence |
|---|---|---|
${rows.join('\n')}
`;
};
