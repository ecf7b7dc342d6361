const did = 'did:plc:abcdefghijklmnopqrstuvwx';
/** Addresses of records, for the examples of the rules. */
export const publicationRecord = `at://${did}/site.standard.publication/3lwafzkjqm25s`;
export const documentLinkTag = (address = `at://${did}/site.standard.document/3lwafzkjqm26a`): string =>
  `<link rel="site.standard.document" href="${address}">`;
