import type { HeaderFields, HostRules } from './host-rules.ts';

/** The most redirects that Vercel takes. The page at a former address leads on without one. */
export const mostOfVercel = 1_024;

/**
 * Writes the rules as `vercel.json`. If two of its rules set one header, the later replaces the
 * earlier, so a policy that must hold beside another is in the same value, after a comma.
 */
export function vercelFile({ base, everywhere, rules, redirects }: HostRules): string {
  const list = (headers: HeaderFields) =>
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
  const permanent = [...redirects]
    .slice(0, mostOfVercel)
    .map(([path, destination]) => ({ source: `${base}${path}`, destination, permanent: true }));
  return `${JSON.stringify({ trailingSlash: true, headers, redirects: permanent }, null, 2)}\n`;
}
