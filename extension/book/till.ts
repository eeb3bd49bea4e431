/** What the rules say of paying at a till. Members may be insured where the rules know no region: then nothing is barred. */
import { verdictOf } from '../../shared/eligibility/evaluate.ts';
import { drawRuleAt, drawRuleOf } from '../../shared/estimates/draw-rule.ts';
import type { Rules } from '../../shared/rules/resolve.ts';
import type { Till } from './recording.ts';

export function tillOf(rules: Rules): Till {
  return {
    drawRule: (region, on) => (rules.regions.has(region) ? drawRuleAt(rules, region, on) : drawRuleOf(null, null)),
    bars(question) {
      const places = [question.sharer.region, question.recipient.region];
      if (places.some((region) => region && !rules.regions.has(region))) return false;
      return verdictOf(rules, question) === 'ineligible';
    },
  };
}
