import type { Figure, Target } from '../measure/comparison';
import type { Spread } from '../measure/samples';

/** Three digits, no exponent. */
export function formatNumber(value: number): string {
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value) || 1)));
  return value.toLocaleString('en-US', { maximumFractionDigits: Math.min(4, digits), minimumFractionDigits: 0 });
}

/** The median with the quartiles around it. */
export function formatSpread({ median, low, high }: Spread): string {
  return `${formatNumber(median)} (${formatNumber(low)} to ${formatNumber(high)})`;
}

/** Beside the reference. */
export function formatRatio({ ratio }: Figure): string {
  return `${formatNumber(ratio.median)}`;
}

export function formatTarget({ bound, limit }: Target): string {
  return `${bound} ${formatNumber(limit)}`;
}
