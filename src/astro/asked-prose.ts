import { AsyncLocalStorage } from 'node:async_hooks';

/** Where it stands, for all the bundles that run in one process: the routes are one of their own. */
const REGISTER = Symbol.for('passaparola.prose');

/** Tells the page that is being rendered, if one is, that it has asked for the prose of the page at a path. */
export function noteProse(path: string): void {
  renderings().getStore()?.add(path);
}

/** What a rendering gives, and the paths of the pages whose prose it asked for. */
export async function withAskedProse<T>(render: () => Promise<T>): Promise<{ readonly given: T; readonly asked: ReadonlySet<string> }> {
  const asked = new Set<string>();
  return { given: await renderings().run(asked, render), asked };
}

function renderings(): AsyncLocalStorage<Set<string>> {
  const register: unknown = Reflect.get(globalThis, REGISTER);
  if (register instanceof AsyncLocalStorage) return register;
  const made = new AsyncLocalStorage<Set<string>>();
  Reflect.set(globalThis, REGISTER, made);
  return made;
}
