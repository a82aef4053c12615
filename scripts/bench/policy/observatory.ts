/**
 * How Mozilla's HTTP Observatory scores a page, by the rules that it publishes with its program: @mdn/mdn-http-observatory 1.4.8, src/grader/charts.js
 * and src/analyzer. What concerns cookies, CORS and other origins' scripts is left out, because the site has none of them and they change nothing;
 * the redirection from HTTP is the host's own.
 */

/** What the Observatory is given of a page. */
export interface ScannedPage {
  /** The values of each header, by its name in small letters: as many as the answer has. */
  headers: Readonly<Record<string, readonly string[]>>;
  /** The policies in the page's own `<meta>`. */
  policies: readonly string[];
}

/** One of its rules, what it found, and what that adds to the score. */
export interface Rule {
  rule: string;
  found: string;
  modifier: number;
}

/** A score, of which 100 is the highest that a page gets without extras, and what it is made of. */
export interface Score {
  score: number;
  rules: Rule[];
}

const broad = [
  'ftp:',
  'http:',
  'https:',
  '*',
  'http://*',
  'http://*.*',
  'https://*',
  'https://*.*',
];
const broadOrInline = new Set([...broad, "'unsafe-inline'", 'data:']);

/** The score of a page. Extras count only for a page that has at least 90 without them. */
export function observatoryScore({ headers, policies }: ScannedPage): Score {
  const served = headers['content-security-policy'] ?? [];
  const first = (name: string) => headers[name]?.[0]?.trim().toLowerCase();
  const rules = [
    contentPolicy(intersect([...served, ...policies])),
    framing(intersect(served), first('x-frame-options')),
    transport(headers['strict-transport-security']?.join(',')),
    sniffing(first('x-content-type-options')),
    referrer(headers['referrer-policy']?.join(',')),
    resources(first('cross-origin-resource-policy')),
  ];
  const sum = (some: Rule[]) => some.reduce((total, { modifier }) => total + modifier, 0);
  const plain = 100 + sum(rules.filter(({ modifier }) => modifier < 0));
  const score = plain >= 90 ? plain + sum(rules.filter(({ modifier }) => modifier > 0)) : plain;
  return { score: Math.max(0, score), rules };
}

type Sources = ReadonlyMap<string, ReadonlySet<string>>;

/** What several policies allow together: of each directive what all allow that have it. A header may hold several, with commas between them. */
function intersect(policies: readonly string[]): Sources {
  const all = new Map<string, Set<string>>();
  for (const policy of policies.flatMap((value) => value.split(',')))
    for (const [directive = '', ...values] of policy
      .split(';')
      .map((entry) => entry.trim().toLowerCase().split(/\s+/))) {
      if (directive === '') continue;
      const given = new Set(values.length > 0 || !directive.endsWith('-src') ? values : ["'none'"]);
      const both = all.has(directive) ? given.intersection(all.get(directive) ?? given) : given;
      all.set(directive, both.size > 0 || values.length === 0 ? both : new Set(["'none'"]));
    }
  return all;
}

function contentPolicy(policy: Sources): Rule {
  const judge = (found: string, modifier: number): Rule => ({
    rule: 'Content-Security-Policy',
    found,
    modifier,
  });
  if (policy.size === 0) return judge('none', -25);
  const open = new Set(['*']);
  const sources = (directive: string) =>
    new Set(policy.get(directive) ?? policy.get('default-src') ?? open);
  const [scripts, styles, objects] = [
    sources('script-src'),
    sources('style-src'),
    sources('object-src'),
  ];
  const known = (some: ReadonlySet<string>) =>
    [...some].some((source) => /^'(?:sha(?:256|384|512)|nonce)-/.test(source));
  for (const some of [scripts, styles]) if (known(some)) some.delete("'unsafe-inline'");
  if (scripts.has("'strict-dynamic'")) {
    if (!known(scripts)) return judge("'strict-dynamic' without a hash", -25);
    for (const source of scripts)
      if (source === "'self'" || broad.some((start) => source.startsWith(start)))
        scripts.delete(source);
  }
  const insecure = (some: Iterable<string>) =>
    [...some].some((source) => source.startsWith('http:') || source.startsWith('ftp:'));
  if (
    [...scripts].some((source) => broadOrInline.has(source)) ||
    [...objects].some((source) => broad.includes(source))
  )
    return judge('unsafe sources of scripts or objects', -20);
  const active = [...policy]
    .filter(([directive]) => !/^(?:img|media|script)-src$/.test(directive))
    .flatMap(([, some]) => [...some]);
  if (insecure([...active, ...scripts])) return judge('sources over HTTP', -20);
  if (scripts.has("'unsafe-eval'") || styles.has("'unsafe-eval'"))
    return judge("'unsafe-eval'", -10);
  if (insecure([...sources('img-src'), ...sources('media-src')]))
    return judge('images over HTTP', -10);
  if ([...styles].some((source) => broadOrInline.has(source)))
    return judge('unsafe sources of styles', 0);
  const nothing = policy.get('default-src');
  return nothing?.size === 1 && nothing.has("'none'")
    ? judge("nothing unsafe, default-src 'none'", 10)
    : judge('nothing unsafe', 5);
}

function framing(served: Sources, option: string | undefined): Rule {
  const judge = (found: string, modifier: number): Rule => ({
    rule: 'X-Frame-Options',
    found,
    modifier,
  });
  if (served.has('frame-ancestors')) return judge('frame-ancestors', 5);
  if (option === undefined) return judge('none', -20);
  return /^(?:deny$|sameorigin$|allow-from)/.test(option)
    ? judge(option, 0)
    : judge(`unknown: ${option}`, -20);
}

function transport(value: string | undefined): Rule {
  const judge = (found: string, modifier: number): Rule => ({
    rule: 'Strict-Transport-Security',
    found,
    modifier,
  });
  if (value === undefined) return judge('none', -20);
  const age = /(?:^|;)\s*max-age=(\d+)/i.exec(value)?.[1];
  if (age === undefined || value.includes(',')) return judge(`unknown: ${value}`, -20);
  return Number(age) < 15_552_000
    ? judge('less than six months', -10)
    : judge('six months or more', 0);
}

function sniffing(value: string | undefined): Rule {
  return {
    rule: 'X-Content-Type-Options',
    found: value ?? 'none',
    modifier: value === 'nosniff' ? 0 : -5,
  };
}

function referrer(value: string | undefined): Rule {
  const judge = (found: string, modifier: number): Rule => ({
    rule: 'Referrer-Policy',
    found,
    modifier,
  });
  if (value === undefined) return judge('none', 0);
  const known = value
    .toLowerCase()
    .split(',')
    .map((one) => one.trim())
    .findLast((one) => /^(?:no-referrer|same-origin|strict-origin|origin|unsafe-url)/.test(one));
  if (known === undefined) return judge(`unknown: ${value}`, -5);
  return /^(?:no-referrer|same-origin|strict-origin(?:-when-cross-origin)?)$/.test(known)
    ? judge(known, 5)
    : judge(known, -5);
}

function resources(value: string | undefined): Rule {
  const judge = (found: string, modifier: number): Rule => ({
    rule: 'Cross-Origin-Resource-Policy',
    found,
    modifier,
  });
  if (value === undefined || value === 'cross-origin') return judge(value ?? 'none', 0);
  return /^same-(?:site|origin)$/.test(value) ? judge(value, 10) : judge(`unknown: ${value}`, -5);
}
