import { mdxToJs } from 'satteri';
import ts from 'typescript';

/**
 * What of a compiled text is not data: every statement or expression beside Sätteri's own frame, calls of `_jsx`,
 * names of the given components, and literals. An empty list means that the text can execute nothing.
 */
export function codeBeyondData(code: string, components: readonly string[]): string[] {
  const file = ts.createSourceFile('text.js', code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  return file.statements.flatMap((statement) => {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === '_createMdxContent')
      return statement.body?.statements.flatMap((inner) => innerStatement(inner, components)) ?? [];
    return frame.has(statement.getText()) || ownImport.test(statement.getText()) ? [] : [statement.getText()];
  });
}

const ownImport = /^import \{ (?:(?:Fragment as _Fragment|jsx as _jsx|jsxs as _jsxs)(?:, )?)+ \} from "react\/jsx-runtime";$/u;

/** The statements that Sätteri writes into every module. */
const frame: ReadonlySet<string> = new Set(
  ts
    .createSourceFile('frame.js', mdxToJs('<Frame />').code, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS)
    .statements.filter((statement) => !ts.isImportDeclaration(statement) && !statement.getText().startsWith('function _createMdxContent'))
    .map((statement) => statement.getText()),
);

function innerStatement(statement: ts.Statement, components: readonly string[]): string[] {
  if (ts.isReturnStatement(statement) && statement.expression) return expression(statement.expression, components);
  const text = statement.getText().replace(/\s+/gu, ' ');
  if (/^const _components = Object\.assign\(\{ (?:[\w"-]+: "[\w-]+",? )*\}, props\.components\);$/u.test(text)) return [];
  if (/^const _components = props\.components(?: \|\| \{\})?;$|^const _components = Object\.assign\(\{\}, props\.components\);$/u.test(text)) return [];
  const names = /^const \{ ([\w, ]+) \} = (?:_components|props\.components \|\| \{\});$/u.exec(text)?.[1]?.split(', ');
  if (names) return names.filter((name) => !components.includes(name));
  const missing = /^if \(!(\w+)\) _missingMdxReference\("(\w+)", true\);$/u.exec(text);
  return missing && missing[1] === missing[2] ? [] : [text];
}

function expression(node: ts.Expression, components: readonly string[]): string[] {
  if (ts.isStringLiteral(node) || ts.isNumericLiteral(node)) return [];
  if ([ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(node.kind)) return [];
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((element) => expression(element, components));
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) =>
      ts.isPropertyAssignment(property) && !ts.isComputedPropertyName(property.name) ? expression(property.initializer, components) : [property.getText()],
    );
  }
  if (!ts.isCallExpression(node) || !/^_jsxs?$/u.test(node.expression.getText())) return [node.getText()];
  const [element, ...rest] = node.arguments;
  const isKnown =
    element !== undefined &&
    (components.includes(element.getText()) || /^(?:_Fragment|_components\.\w+|_components\["[\w-]+"\]|"[a-z]+")$/u.test(element.getText()));
  return [...(isKnown ? [] : [node.getText()]), ...rest.flatMap((argument) => expression(argument, components))];
}
