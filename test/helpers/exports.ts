import { type Declaration, parseSync, type Statement } from 'oxc-parser';

/** An export that a file declares itself. */
export interface Exported {
  readonly name: string;
  readonly kind: 'value' | 'function' | 'type';
  /** What the docstring above it says, or that of the run of lines it belongs to; undefined where there is none. */
  readonly doc: string | undefined;
}

const FUNCTIONS = new Set(['ArrowFunctionExpression', 'FunctionExpression']);

const namesOf = (declaration: Declaration): readonly Omit<Exported, 'doc'>[] => {
  switch (declaration.type) {
    case 'VariableDeclaration':
      return declaration.declarations.map(({ id, init }) => ({
        name: id.type === 'Identifier' ? id.name : '',
        kind: FUNCTIONS.has(init?.type ?? '') ? 'function' : 'value',
      }));
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return [{ name: declaration.id?.name ?? '', kind: 'function' }];
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return [{ name: declaration.id.name, kind: 'type' }];
    default:
      return [];
  }
};

const declarationOf = (statement: Statement): Declaration | undefined =>
  statement.type === 'ExportNamedDeclaration' ? (statement.declaration ?? undefined) : undefined;

/** The exports of a module, each name once: a value and the type of the same name share what is said of either. */
export const exportsOf = (file: string, source: string): readonly Exported[] => {
  const { program, comments } = parseSync(file, source);
  const found = new Map<string, Exported>();
  let above: { readonly end: number; readonly doc: string | undefined } = { end: 0, doc: undefined };
  for (const statement of program.body) {
    const between = source.slice(above.end, statement.start);
    const own = comments.find(
      ({ end }) => end <= statement.start && /^\r?\n$/.test(source.slice(end, statement.start)),
    );
    const doc =
      own === undefined && /^\r?\n$/.test(between) ? above.doc : own?.value.match(/^\*([\s\S]*)$/)?.[1];
    above = { end: statement.end, doc };
    const declaration = declarationOf(statement);
    for (const each of declaration === undefined ? [] : namesOf(declaration))
      found.set(each.name, { ...each, doc: found.get(each.name)?.doc ?? doc });
  }
  return [...found.values()];
};
