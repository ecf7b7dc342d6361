import { ConfigError, type Clock, type Problem } from '#smo';

/** The present, with drafts: the clock of the dev server. */
export function clockNow(): Clock {
  return { now: new Date().toISOString(), drafts: true };
}

export interface ClockEnv {
  readonly SMO_NOW?: string | undefined;
  readonly SMO_DRAFTS?: string | undefined;
  readonly CI_PRODUCTION?: string | undefined;
}

/**
 * The build's clock: `SMO_NOW` (an ISO instant) or the present; with drafts where `SMO_DRAFTS=1` or the argument
 * `--drafts` asks for a preview.
 * @throws a ConfigError when `SMO_NOW` is no instant, and for a preview where `CI_PRODUCTION=1` says that the build is for everybody
 */
export function clockFrom(env: ClockEnv, args: readonly string[] = []): Clock {
  const drafts = isOn(env.SMO_DRAFTS) || args.includes('--drafts');
  if (drafts && isOn(env.CI_PRODUCTION)) throw new ConfigError([draftsInProduction]);
  return { now: env.SMO_NOW ? instantOf(env.SMO_NOW) : new Date().toISOString(), ...(drafts && { drafts }) };
}

/** Variables are texts: who writes `SMO_DRAFTS=0` wants none. */
const isOn = (value: string | undefined): boolean => value !== undefined && !['', '0', 'false', 'no', 'off'].includes(value.trim().toLowerCase());

function instantOf(text: string): string {
  const time = Date.parse(text);
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  const hint = 'write SMO_NOW=2027-01-31T09:00:00Z';
  throw new ConfigError([{ rule: 'clock-invalid', severity: 'error', page: 'SMO_NOW', message: `"${text}" is no instant`, hint }]);
}

const draftsInProduction: Problem = {
  rule: 'drafts-in-production',
  severity: 'error',
  page: 'CI_PRODUCTION',
  message: 'drafts are asked for where CI_PRODUCTION says that everybody will see the site',
  hint: 'leave out --drafts and SMO_DRAFTS, or build the preview where CI_PRODUCTION is not set',
};
