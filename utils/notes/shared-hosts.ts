// Hosts below which every name belongs to somebody else. Those of the Public Suffix List's private section
// (publicsuffix.org) on which people publish; sites of one house with names below them are none.

const SHARED: ReadonlySet<string> = new Set(
  `github.io gitlab.io pages.dev workers.dev netlify.app vercel.app web.app firebaseapp.com appspot.com herokuapp.com
  onrender.com fly.dev surge.sh glitch.me neocities.org azurewebsites.net azurestaticapps.net cloudfront.net
  blogspot.com wordpress.com substack.com medium.com tumblr.com ghost.io beehiiv.com typepad.com livejournal.com
  weebly.com wixsite.com wixstudio.com squarespace.com webflow.io jimdosite.com jimdofree.com strikingly.com
  over-blog.com canalblog.com hatenablog.com hatenablog.jp hateblo.jp blog.fc2.com fc2.com livedoor.blog cocolog-nifty.com
  exblog.jp seesaa.net tistory.com pixnet.net translate.goog`.split(/\s+/),
);

/** Google gave blogs a host of each country's own ("blogspot.de", "blogspot.co.uk"). */
const BLOGSPOT = /^blogspot\.(?:com?\.)?[a-z]{2}$/;

/**
 * The name that one person has on a shared host ("mara.github.io" of "news.mara.github.io"); the host itself, where it
 * is asked for; '' on any other.
 */
export function tenantOf(hostname: string): string {
  const labels = hostname.toLowerCase().replace(/\.$/, '').split('.');
  for (let at = 0; at < labels.length - 1; at += 1) {
    const host = labels.slice(at).join('.');
    if (SHARED.has(host) || BLOGSPOT.test(host)) return labels.slice(Math.max(0, at - 1)).join('.');
  }
  return '';
}
