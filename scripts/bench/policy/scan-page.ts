import { readBlocks } from '../../../src/publish/policy/page-blocks.ts';
import { cspFindings } from './csp-findings.ts';
import { observatoryScore, type ScannedPage } from './observatory.ts';

/** What a page is worth by both measures. */
export interface Scanned {
  name: string;
  score: number;
  /** What the Observatory takes off. */
  faults: string[];
  /** What the CSP Evaluator finds, in any of the page's policies. */
  findings: string[];
}

/** Fetches a page and measures its policies, those of its headers and its own. */
export async function scanPage(name: string, address: string): Promise<Scanned> {
  const response = await fetch(address);
  const page = scannedPage(response.headers, await response.text());
  const { score, rules } = observatoryScore(page);
  // The rule for every path is no policy of a page: it says what none may loosen.
  const served = (response.headers.get('content-security-policy') ?? '')
    .split(', ')
    .filter((policy) => policy.includes('default-src'));
  const findings = [...served, ...page.policies].flatMap(cspFindings);
  return {
    name,
    score,
    faults: rules
      .filter(({ modifier }) => modifier < 0)
      .map(({ rule, found }) => `${rule}: ${found}`),
    findings: findings.map(({ directive, description }) => `${directive}: ${description}`),
  };
}

/** A page as the Observatory is given it. */
export function scannedPage(headers: Headers, html: string): ScannedPage {
  return {
    headers: Object.fromEntries([...headers].map(([name, value]) => [name, [value]])),
    policies: policiesIn(html),
  };
}

/** The policies in a page's own `<meta>`. */
export function policiesIn(html: string): string[] {
  return readBlocks(html)
    .metas.filter((meta) => meta.get('http-equiv') === 'content-security-policy')
    .map((meta) => meta.get('content') ?? '');
}
