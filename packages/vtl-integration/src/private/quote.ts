/**
 * A VTL string in which nothing is expanded.
 */
export function quote(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
