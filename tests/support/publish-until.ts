import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';
import { publish, stagingFolder } from '#astro/publish.ts';

/**
 * Publishes what stands ready beside a folder, and kills itself before a certain call that changes the disk.
 * Arguments: the output folder, and the number of the call, counted from 1.
 */
const [folder = '', last = ''] = process.argv.slice(2);
let calls = 0;

function counted<This, Args extends unknown[], Result>(call: (this: This, ...args: Args) => Result): (this: This, ...args: Args) => Result {
  return function (...args) {
    calls += 1;
    if (calls === Number(last)) process.kill(process.pid, 'SIGKILL');
    return call.apply(this, args);
  };
}

Object.assign(fs, { renameSync: counted(fs.renameSync), rmSync: counted(fs.rmSync), unlinkSync: counted(fs.unlinkSync), mkdirSync: counted(fs.mkdirSync) });
Object.assign(fs.promises, { link: counted(fs.promises.link), rename: counted(fs.promises.rename) });
syncBuiltinESMExports();

const output = pathToFileURL(`${folder}/`);
await publish(stagingFolder(output), output);
