import { isMap } from 'yaml';
import { networks, type Network } from '../networks/index.ts';
import { fieldsOf, type FixableFile, type Fix, type Fixer } from './fixer.ts';

const retired: readonly Network[] = Object.values(networks).filter(({ status }) => status === 'retired');

/** Accounts on networks that are closed, and share links to them in the text: links that can only fail. */
export const retiredLinks: Fixer = {
  id: 'retired-links',
  *fixes(file) {
    if (file.kind === 'author') yield* deadAccounts(file);
    yield* deadShareLinks(file);
  },
};

function* deadAccounts(file: FixableFile): Generator<Fix> {
  const accounts = [...fieldsOf(file)].filter(({ path }) => path.length === 2 && path[0] === 'accounts');
  const dead = accounts.filter(({ path }) => retired.some(({ id }) => id === path[1]));
  // Without any other the block would be left empty; that is for a person to see.
  const isBlock = fieldsOf(file).some(({ path, value }) => path.join('.') === 'accounts' && isMap(value) && !value.flow);
  if (!isBlock || dead.length === accounts.length) return;
  for (const { key, path } of dead) {
    if (!key.range) continue;
    const at = file.yamlStart + key.range[0];
    const start = file.text.lastIndexOf('\n', at - 1) + 1;
    const end = file.text.indexOf('\n', at) + 1;
    yield { start, end: end === 0 ? file.text.length : end, text: '', why: `${path[1]} is closed` };
  }
}

/** A Markdown link whose address is a share form of a closed network becomes its text. */
function* deadShareLinks(file: FixableFile): Generator<Fix> {
  const body = file.text.slice(file.bodyStart);
  for (const { index, 0: link, 1: text = '', 2: address = '' } of body.matchAll(/(?<!!)\[([^\][]+)\]\((https?:\/\/[^\s()]+)\)/gu)) {
    const url = URL.parse(address);
    const network = url && /(?:^|\/)(?:share|sharer|save|submit|post)\b/iu.test(url.pathname) ? retired.find((known) => isAt(url, known)) : undefined;
    if (network && !inCode(body, index)) {
      const start = file.bodyStart + index;
      yield { start, end: start + link.length, text, why: `${network.name} is closed, nobody can share to it` };
    }
  }
}

function isAt({ host, pathname }: URL, { hosts = [] }: Network): boolean {
  const bare = host.replace(/^www\./u, '');
  return hosts.some((known) => (known.includes('/') ? `${bare}${pathname}`.startsWith(known) : bare === known || bare.endsWith(`.${known}`)));
}

/** Whether an offset stands in a fenced block or in a code span of its line. */
function inCode(body: string, offset: number): boolean {
  const before = body.slice(0, offset);
  const fences = before.match(/^(?:```|~~~)/gmu)?.length ?? 0;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return fences % 2 === 1 || (line.match(/`/gu)?.length ?? 0) % 2 === 1;
}
