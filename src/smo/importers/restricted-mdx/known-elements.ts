const names = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** What a page never shows of itself. */
export const silentElements = names('base canvas datalist head link map meta noscript param script source style template title track area');

/** Fields of forms: nothing is sent from here. */
export const fieldElements = names('input select textarea datalist optgroup option progress meter');

/** Elements of HTML whose tags go and whose inside stays, or that Markdown has signs for. */
export const htmlElements = names(`
  a address article audio b bdi bdo big blockquote body br button caption center code col colgroup dd del dir div dl dt em
  fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr html i img label legend li main menu nav nobr ol
  p picture pre rp rt rtc rb ruby s samp search section slot span strike strong summary table tbody td tfoot th thead tr tt u ul var video wbr
`);
