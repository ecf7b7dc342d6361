/** The door of the stage: what browsers are told to refuse, in each page and by each host. */
export { policyEdits, policyOf, withContentPolicy, type PolicyContext } from './content-policy.ts';
export { headerRules, type HeaderRule } from './host-headers.ts';
