import { describe, expect, test } from 'vitest';
import { BuildFault, faultOf, told } from '#astro/build-fault.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: something`), { code });

describe('what the file system has against a build', () => {
  test.each([
    ['ENOSPC', 'writing: the disk is full (ENOSPC).', 'Free some space on it and build again.'],
    ['EROFS', 'writing: the file system is read-only (EROFS).', 'Mount it for writing, or set outDir to a folder that can be written.'],
    ['EACCES', 'writing: this user may not write there (EACCES).', 'Give this user the right to write there, or set outDir to another folder.'],
    ['EPERM', 'writing: the system does not permit it (EPERM).', 'Close programmes that have files of it open, and see that it is not write-protected.'],
    ['EMFILE', 'writing: too many files are open (EMFILE).', 'Allow more of them: ulimit -n 4096'],
  ])('is told with its repair: %s', async (code, message, hint) => {
    await expect(told('writing', () => Promise.reject(systemError(code)))).rejects.toMatchObject({ name: 'BuildFault', message, hint, stack: '' });
  });

  test('stays as it is where it is no matter of the file system', () => {
    const other = new TypeError('x is not a function');
    expect(faultOf(other, 'writing')).toBe(other);
    const known = new BuildFault('told already', 'repair');
    expect(faultOf(known, 'writing')).toBe(known);
  });
});
