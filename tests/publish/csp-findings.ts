import { CspEvaluator } from 'csp_evaluator';
import { Severity, type Finding } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';

/**
 * What Google's CSP Evaluator finds in a policy, beyond what it only notes. Its further checks are
 * left out: they ask for `'unsafe-inline'` and `https:`, for the sake of browsers that know no
 * hashes.
 */
export function cspFindings(policy: string): Finding[] {
  return new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }) => severity < Severity.INFO);
}
