export { adminConfig } from './admin-config.ts';
export { adminPage, adminStart } from './admin-page.ts';
