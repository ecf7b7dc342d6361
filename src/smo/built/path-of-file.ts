/** Address below the site's of a file in an output folder: the folder of an `index.html`, else the file itself. */
export function pathOfFile(file: string): string {
  return `/${file.replace(/(?:^|(?<=\/))index\.html?$/u, '')}`;
}

/** Address of a file where the site is served; letters that an address cannot hold are escaped, also those that would end its path. */
export function urlOfFile(file: string, siteUrl: string): string {
  return siteUrl + encodeURI(pathOfFile(file).toWellFormed()).replaceAll(/[?#]/gu, encodeURIComponent);
}
