import { timeOf, type Instant } from '../date.ts';

/** When the facts of a term must be looked at again. */
export function dueOn(reviewed: Instant, months: number): Date {
  const date = new Date(timeOf(reviewed));
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  // A month without such a day ends before it.
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(day, last));
  return date;
}

/** Months after which a review is due, where nobody says otherwise. */
export const reviewMonths = 24;
