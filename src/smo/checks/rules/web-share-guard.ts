import { defineRule, noOptions } from '../rule.ts';

export const webShareGuard = defineRule({
  id: 'web-share-guard',
  group: 'links',
  recommended: 'warn',
  strict: 'warn',
  about: {
    what: 'A script that calls navigator.share asks first whether there is such a thing, and calls it from a click.',
    why: 'Where a browser has no share sheet, or nobody has clicked, the call throws, and with it whatever the script does after it.',
    breaks: ['people'],
    source: 'https://www.w3.org/TR/web-share/#share-method',
  },
  options: noOptions,
  examples: {
    fails: {
      body: '<button id="pass">Share</button><script>document.getElementById("pass").addEventListener("click", () => navigator.share({ url: "/" }));</script>',
    },
    passes: {
      body: '<button id="pass" hidden>Share</button><script>if (navigator.share) { const button = document.getElementById("pass"); button.hidden = false; button.addEventListener("click", () => navigator.share({ url: "/" })); }</script>',
    },
  },
  *page({ html }) {
    for (let start = html.indexOf('navigator.share('); start >= 0; start = html.indexOf('navigator.share(', start + 1)) {
      const opened = html.lastIndexOf('<script', start);
      // In prose and in code samples it is only named.
      if (opened < 0 || html.lastIndexOf('</script', start) > opened) continue;
      const end = html.indexOf('</script', start);
      const script = html.slice(opened, end < 0 ? undefined : end);
      const at = { start, end: start + 'navigator.share('.length };
      const isAsked =
        /['"]share['"]\s+in\s+navigator|navigator\.share\s*(?:\)|\?|&&|\|\||===|!==|==|!=|;|\})|!\s*navigator\.share\b|typeof\s+navigator\.share|navigator\.canShare|catch/u.test(
          script,
        );
      if (!isAsked) yield { message: 'a script calls navigator.share without asking whether the browser has it', hint: 'if (navigator.share) { … }', at };
      if (!/addEventListener|on(?:click|pointerup|keydown|submit)\b/u.test(script))
        yield { message: 'a script calls navigator.share outside of a click', hint: 'button.addEventListener("click", () => navigator.share({ … }))', at };
      return;
    }
  },
});
