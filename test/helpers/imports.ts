import { parseSync } from 'oxc-parser';

/** What a module names of other modules, in whichever form. */
export interface Imports {
  /** All of them: also types alone, what is loaded on first use, and files that are loaded by their address. */
  readonly named: readonly string[];
  /** Those without which it cannot be loaded: not its types, nor what it loads on first use. */
  readonly loaded: readonly string[];
}

/** Forms that the parser lists nowhere: types by import(), exports of nothing, require, addresses, references. */
const UNLISTED: readonly RegExp[] = [
  /\bimport\s*\(\s*(['"`])([^'"`]*)\1/g,
  /\bexport\s*\{\s*\}\s*from\s*(['"])([^'"]*)\1/g,
  /\brequire(?:\.resolve)?\s*\(\s*(['"`])([^'"`]*)\1/g,
  /\bimport\.meta\.resolve\s*\(\s*(['"`])([^'"`]*)\1/g,
  /\bnew URL\s*\(\s*(['"`])([^'"`$]*)\1\s*,\s*import\.meta\.url/g,
  /^\/\/\/\s*<reference\s+(?:path|types)=(['"])([^'"]*)\1/gm,
];

/** Forms in which nobody could see what is imported. */
export const HIDDEN = /\b(?:createRequire|getBuiltinModule|new Function)\b|\beval\s*\(/;

export const importsOf = (file: string, source: string): Imports => {
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module;
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    source.slice(start, end);
  // `import { type A }` names a type and loads the module all the same; `import type` does not.
  const isType = (statement: { readonly start: number; readonly end: number }): boolean =>
    /^(?:import|export)\s+type\b/.test(textOf(statement));
  const imports = staticImports.map((each) => ({ type: isType(each), name: each.moduleRequest.value }));
  const exports = staticExports.flatMap((each) =>
    each.entries.flatMap(({ moduleRequest }) =>
      moduleRequest === null ? [] : [{ type: isType(each), name: moduleRequest.value }],
    ),
  );
  const inSource = UNLISTED.flatMap((form) => [...source.matchAll(form)].map(([, , name]) => name ?? ''));
  const dynamic = dynamicImports.map(({ moduleRequest }) =>
    textOf(moduleRequest).replaceAll(/^['"`]|['"`]$/g, ''),
  );
  const all = [...imports, ...exports];
  return {
    named: [...new Set([...all.map(({ name }) => name), ...dynamic, ...inSource])],
    loaded: [...new Set(all.filter(({ type }) => !type).map(({ name }) => name))],
  };
};

/** What cannot be loaded without what, from one file on: itself, and all that it reaches. */
export const reachOf = (file: string, loadedWith: (file: string) => readonly string[]): readonly string[] => {
  const reached = new Set([file]);
  for (const each of reached) for (const name of loadedWith(each)) reached.add(name);
  return [...reached];
};

/** The ways from a node back to itself. */
export const cyclesIn = (graph: ReadonlyMap<string, readonly string[]>): readonly string[] => {
  const left = new Set<string>();
  const found: string[] = [];
  const walk = (node: string, way: readonly string[]): void => {
    if (left.has(node)) return;
    const at = way.indexOf(node);
    if (at >= 0) {
      found.push([...way.slice(at), node].join(' → '));
      return;
    }
    for (const next of graph.get(node) ?? []) walk(next, [...way, node]);
    left.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
};
