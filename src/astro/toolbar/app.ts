import { defineToolbarApp } from 'astro/toolbar';

/** The problems of the page that an editor looks at, its card, and the way to its gallery. */
export default defineToolbarApp({
  init(canvas, app) {
    const frame = document.createElement('astro-dev-toolbar-window');
    canvas.append(frame);
    const refresh = async (): Promise<void> => {
      const base =
        document
          .querySelector('script[src$="/@vite/client"]')
          ?.getAttribute('src')
          ?.replace(/\/@vite\/client$/u, '') ?? '';
      const path = location.pathname.slice(base.length).replace(/\/$/u, '');
      const response = await fetch(`${base}/_smo/facts${path}`);
      const { html, level }: { html: string; level?: 'error' | 'warning' } = await response.json();
      frame.innerHTML = html;
      app.toggleNotification(level ? { state: true, level } : { state: false });
    };
    const refreshSafely = (): void => void refresh().catch((error: unknown) => (frame.textContent = String(error)));
    canvas.addEventListener('click', (event) => {
      const [target] = event.composedPath();
      const link = target instanceof Element ? target.closest('a[data-open]') : undefined;
      if (!(link instanceof HTMLAnchorElement)) return;
      event.preventDefault();
      void fetch(link.href);
    });
    app.onToggled(({ state }) => {
      if (state) refreshSafely();
    });
    refreshSafely();
  },
});
