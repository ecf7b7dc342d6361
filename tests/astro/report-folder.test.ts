import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { readFormerReport, reportFiles } from '../../src/astro/former-report.ts';
import { openReportFolder } from '../../src/astro/report-folder.ts';

let place: string;
beforeEach(() => {
  place = join(mkdtempSync(join(tmpdir(), 'report-')), 'smo-report');
});

describe('the folder of a report', () => {
  test('takes the place of the former one at once, and leaves nothing beside it', () => {
    const first = openReportFolder(place);
    first.write('index.html', 'first');
    first.write('old.txt', 'old');
    first.finish();
    const second = openReportFolder(place);
    second.write('index.html', 'second');
    expect(readFileSync(join(place, 'index.html'), 'utf8')).toBe('first');
    second.finish();
    expect([
      readFileSync(join(place, 'index.html'), 'utf8'),
      existsSync(join(place, 'old.txt')),
      existsSync(`${place}.next`),
      existsSync(`${place}.former`),
    ]).toEqual(['second', false, false, false]);
  });

  test('keeps a file of the former report, unless that is another one', () => {
    const first = openReportFolder(place);
    const stamps = ['kept.html', 'edited.html'].map((name) => first.write(name, name));
    first.finish();
    writeFileSync(join(place, 'edited.html'), 'Mine.');
    const { ino } = statSync(join(place, 'kept.html'));
    const second = openReportFolder(place);
    expect([
      second.keep('kept.html', stamps[0]),
      second.keep('edited.html', stamps[1]),
      second.keep('none.html', stamps[0]),
      second.keep('kept.html', undefined),
    ]).toEqual([true, false, false, false]);
    second.finish();
    expect([statSync(join(place, 'kept.html')).ino, existsSync(join(place, 'edited.html'))]).toEqual([ino, false]);
  });

  test('takes pictures of the build in without a copy, each once', () => {
    const picture = join(place, '..', 'card.jpg');
    writeFileSync(picture, 'bytes');
    const folder = openReportFolder(place);
    expect([folder.take(picture, 'cards~è.jpg'), folder.take(picture, 'again.jpg'), folder.take(`${picture}.none`, 'none.jpg')]).toEqual([
      'pictures/cards~%C3%A8.jpg',
      'pictures/cards~%C3%A8.jpg',
      undefined,
    ]);
    folder.finish();
    expect([statSync(join(place, 'pictures/cards~è.jpg')).ino === statSync(picture).ino, existsSync(join(place, 'pictures/again.jpg'))]).toEqual([true, false]);
  });
});

const snapshot = (url: string) => JSON.stringify({ version: 2, url, pages: [], feeds: [] });
const report = (files: Readonly<Record<string, string>>) => {
  const folder = openReportFolder(place);
  for (const [name, text] of Object.entries(files)) folder.write(name, text);
  folder.finish();
};

describe('what a build learns from the report before', () => {
  test('is nothing where there is none, or one that is broken', () => {
    expect(readFormerReport(place)).toEqual({ history: [], before: undefined });
    report({ [reportFiles.state]: '{ "version": 7 }', [reportFiles.snapshot]: snapshot('https://a.example') });
    expect(readFormerReport(place)).toEqual({ history: [], before: undefined });
  });

  test('is the state of the last build that passed', () => {
    const state = (passed: boolean) => JSON.stringify({ version: 1, passed, history: [] });
    const both = { [reportFiles.snapshot]: snapshot('https://now.example'), [reportFiles.before]: snapshot('https://before.example') };
    report({ [reportFiles.state]: state(true), ...both });
    expect(readFormerReport(place).before?.url).toBe('https://now.example');
    report({ [reportFiles.state]: state(false), ...both });
    expect(readFormerReport(place).before?.url).toBe('https://before.example');
  });
});
