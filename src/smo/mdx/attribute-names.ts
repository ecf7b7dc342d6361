/** Why an attribute is refused whatever the element: it would be code, style, or an instruction to the compiler. */
export function directiveFault(name: string): { readonly message: string; readonly hint: string } | undefined {
  if (name.includes(':')) return { message: 'is an instruction to the compiler, expected an attribute of the component', hint: `delete ${name}` };
  if (/^on[a-z]/iu.test(name)) return { message: 'is a programme that runs in the reader’s browser, expected none', hint: `delete ${name}` };
  if (/^(?:class|classname|class-list|style)$/iu.test(name))
    return { message: 'sets the look, which is the business of the site’s theme', hint: `delete ${name}` };
  if (/^slot$/iu.test(name)) return { message: 'is an instruction to the compiler, expected an attribute of the component', hint: `delete ${name}` };
  return undefined;
}
