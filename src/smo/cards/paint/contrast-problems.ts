import type { Problem } from '../../problem.ts';
import type { CardPlan } from '../plan.ts';
import { LEAST_CONTRAST } from './canvas.ts';

/** Texts of a drawn card that cannot be read on what is really behind them; `contrasts` is what the rasterizer measured, by slot. */
export function contrastProblems(plan: CardPlan, contrasts: Readonly<Record<string, number>>): Problem[] {
  return Object.entries(contrasts)
    .filter(([, ratio]) => ratio < LEAST_CONTRAST)
    .map(([slot, ratio]) => ({
      rule: 'card-contrast',
      severity: 'error',
      page: plan.page,
      message: `the text "${slot}" of the card template "${plan.template}" has a contrast of ${ratio.toFixed(1)}:1 with what is behind it, expected at least ${LEAST_CONTRAST}:1`,
      hint: 'choose colours further apart in src/site/theme.ts, or give the template a ground that leaves the text alone',
      source: 'https://www.w3.org/TR/WCAG22/#contrast-minimum',
    }));
}
