/** Hosts that only the machine or the network of whoever built the site can reach: `localhost`, `192.168.1.4`, `mac.local`. */
export function isLocalHost(host: string): boolean {
  const name = host.toLowerCase().replace(/\.$/u, '');
  if (name === 'localhost' || name === '[::1]' || name === '[::]') return true;
  if (/\.(?:localhost|local|lan|home|internal|intranet|corp|home\.arpa)$/u.test(name)) return true;
  return /^(?:127\.|0\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+$/u.test(name);
}

const previewHosts: readonly RegExp[] = [
  // A branch or a deploy beside the production address of the same host.
  /--[a-z0-9-]+\.netlify\.app$/u,
  /-git-[a-z0-9-]+\.vercel\.app$/u,
  /^[a-z0-9-]+\.[a-z0-9-]+\.pages\.dev$/u,
  /--[a-z0-9-]+\.(?:web\.app|firebaseapp\.com)$/u,
  // Tunnels and editors in the browser.
  /\.(?:ngrok\.io|ngrok-free\.app|ngrok\.app|loca\.lt|trycloudflare\.com|gitpod\.io|app\.github\.dev|webcontainer\.io|csb\.app|stackblitz\.io)$/u,
];

/** Hosts that show a state of a site for a while: a deploy preview, a tunnel. */
export function isPreviewHost(host: string): boolean {
  return previewHosts.some((form) => form.test(host.toLowerCase()));
}

/** Names that stand for a host and are none (RFC 2606, RFC 6761): `example.com`, `notes.example.org`, `shop.test`. */
export function isPlaceholderHost(host: string): boolean {
  return /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid)\.?$/iu.test(host);
}
