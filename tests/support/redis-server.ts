import { createServer, type Socket } from 'node:net';

/** What a small server answers as Redis does: enough for values by key. The real protocol, so that bytes make the whole way. */
export interface RedisServer {
  readonly url: string;
  readonly values: Map<string, string>;
  /** Ends it, and every connection to it. */
  stop(): Promise<void>;
}

export async function redisServer(): Promise<RedisServer> {
  const values = new Map<string, string>();
  const sockets = new Set<Socket>();
  const commands: Readonly<Record<string, (key: string, value: string) => string>> = {
    info: () => bulk('loading:0\r\n'),
    exists: (key) => `:${values.has(key) ? 1 : 0}\r\n`,
    get: (key) => bulk(values.get(key)),
    set: (key, value) => {
      values.set(key, value);
      return '+OK\r\n';
    },
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    let received = '';
    socket.setEncoding('latin1').on('data', (part) => {
      received += String(part);
      for (let command = first(received); command; command = first(received)) {
        received = received.slice(command.length);
        const [name = '', key = '', value = ''] = command.words;
        socket.write(commands[name.toLowerCase()]?.(key, value) ?? '+OK\r\n', 'latin1');
      }
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const stop = () =>
    new Promise<void>((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return { url: `redis://127.0.0.1:${address.port}/0`, values, stop };
}

const bulk = (text: string | undefined): string => (text === undefined ? '$-1\r\n' : `$${text.length}\r\n${text}\r\n`);

/** The first command of what has been received, once it is there to its end: `*2\r\n$3\r\nGET\r\n$3\r\nkey\r\n`. */
function first(received: string): { words: string[]; length: number } | undefined {
  const head = /^\*(\d+)\r\n/u.exec(received);
  if (!head) return undefined;
  let at = head[0].length;
  const words: string[] = [];
  while (words.length < Number(head[1])) {
    const size = /^\$(\d+)\r\n/u.exec(received.slice(at, at + 16));
    if (!size) return undefined;
    const start = at + size[0].length;
    at = start + Number(size[1]) + 2;
    if (at > received.length) return undefined;
    words.push(received.slice(start, at - 2));
  }
  return { words, length: at };
}
