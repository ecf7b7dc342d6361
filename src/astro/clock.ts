import { ConfigError, type Clock } from '#smo';

/** The present, with drafts: the clock of the dev server. */
export function clockNow(): Clock {
  return { now: new Date().toISOString(), drafts: true };
}

/**
 * The build's clock: `SMO_NOW` (an ISO instant) or the present.
 * @throws a ConfigError when `SMO_NOW` is no instant
 */
export function clockFrom(env: { readonly SMO_NOW?: string | undefined }): Clock {
  if (!env.SMO_NOW) return { now: new Date().toISOString() };
  const time = Date.parse(env.SMO_NOW);
  if (Number.isNaN(time)) {
    throw new ConfigError([
      { rule: 'clock-invalid', severity: 'error', page: 'SMO_NOW', message: `"${env.SMO_NOW}" is no instant`, hint: 'write SMO_NOW=2027-01-31T09:00:00Z' },
    ]);
  }
  return { now: new Date(time).toISOString() };
}
