import type { Example } from './rule.ts';

const address = 'https://notes.example.org/oembed/quiet-launch.json';
const iframe = '<iframe src="https://notes.example.org/embed/quiet-launch/" width="600" height="300" title="A quiet launch"></iframe>';
const answer = {
  version: '1.0',
  type: 'rich',
  title: 'A quiet launch',
  provider_name: 'Notes',
  provider_url: 'https://notes.example.org/',
  html: iframe,
  width: 600,
  height: 300,
};

/** A page with a sound oEmbed answer, but for what an example changes of it. */
export function oembedExample(changes: Readonly<Record<string, unknown>> = {}, href: string = address): Example {
  return {
    head: { oembed: `<link rel="alternate" type="application/json+oembed" href="${href}" title="A quiet launch">` },
    files: { 'oembed/quiet-launch.json': JSON.stringify({ ...answer, ...changes }) },
  };
}
