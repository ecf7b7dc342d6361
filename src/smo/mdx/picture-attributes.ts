/** Which attribute of a component holds a picture, which stands in the page as the component's first child. */
export const pictureAttributes: Readonly<Record<string, string>> = { Figure: 'src', Video: 'poster', Post: 'poster' };
