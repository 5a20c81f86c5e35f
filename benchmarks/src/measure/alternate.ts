/** Something that is measured beside others. */
export interface Subject {
  readonly name: string;
  /** One measurement, in the unit of the comparison. */
  measure(): number | Promise<number>;
}

/**
 * Measures all subjects once in each round, so that whatever else the machine does in that time meets them all alike.
 *
 * Every other round goes backwards: who comes first is not always the same.
 */
export async function alternate(subjects: readonly Subject[], rounds: number): Promise<Map<string, number[]>> {
  const samples = new Map<string, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, measure } of round % 2 === 0 ? subjects : [...subjects].reverse()) {
      samples.get(name)?.push(await measure());
    }
  }
  return samples;
}
