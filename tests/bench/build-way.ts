/** Builds one site in this process and prints what it took: CPU and wall seconds, peak MiB. `node build-way.ts <way> <folder>` */

export interface BuildResult {
  readonly cpu: number;
  readonly wall: number;
  /** Resident set at its largest, MiB. */
  readonly peak: number;
}

const [way = '', root = ''] = process.argv.slice(2);
process.chdir(root);
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// What a build says is not what is measured; what it prints in the end is ours.
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = () => true;
const start = performance.now();
if (way === 'eleventy') {
  // It has no types.
  const name: string = '@11ty/eleventy';
  const { default: Eleventy } = await import(name);
  await new Eleventy('content', 'dist', { quietMode: true, configPath: 'eleventy.config.js' }).write();
} else {
  const { build } = await import('astro');
  await build({ root, logLevel: 'error' });
}
const { user, system } = process.cpuUsage();
const result: BuildResult = {
  cpu: (user + system) / 1e6,
  wall: (performance.now() - start) / 1000,
  peak: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write = write;
console.log(JSON.stringify(result));
process.exit(0);
