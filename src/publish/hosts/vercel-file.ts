import type { Headers, HostRules } from './host-rules.ts';

/** The most redirects that Vercel takes. */
const limit = 1_024;

/**
 * The rules as `vercel.json`. Where two of its rules set one header, the later replaces the
 * earlier, so a policy that must hold beside another is in the same value, after a comma.
 */
export function vercelFile({ base, everywhere, rules, moved }: HostRules): string {
  const list = (headers: Headers) =>
    Object.entries(headers).map(([key, value]) => {
      const other = everywhere[key];
      return {
        key,
        value: other === undefined || other === value ? value : `${other}, ${value}`,
      };
    });
  const source = (path: string) =>
    `${base}${path}`.replace(/[.+?()[\]{}:|^$]/g, '\\$&').replace(/\*$/, '(.*)');
  const headers = [
    { source: source('*'), headers: list(everywhere) },
    ...rules.flatMap((rule) =>
      rule.paths.map((path) => ({
        source: source(path),
        headers: list({ ...rule.headers, ...rule.served }),
      })),
    ),
  ];
  const redirects = [...moved]
    .slice(0, limit)
    .map(([path, destination]) => ({ source: `${base}${path}`, destination, permanent: true }));
  return `${JSON.stringify({ trailingSlash: true, headers, redirects }, null, 2)}\n`;
}
