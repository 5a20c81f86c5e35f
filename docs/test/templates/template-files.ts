import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Templates, written into a folder for a tool that reads them there, all in one run: starting it takes longer than a template. */
export class TemplateFiles {
  public readonly directory = mkdtempSync(join(tmpdir(), 'templates-'));
  private readonly names: readonly string[];

  constructor(templates: readonly (readonly [name: string, template: unknown])[]) {
    this.names = templates.map(([name]) => name);
    templates.forEach(([, template], index) => writeFileSync(join(this.directory, `${index}.json`), JSON.stringify(template)));
  }

  /** Every file. */
  public get paths(): string[] {
    return this.names.map((_, index) => join(this.directory, `${index}.json`));
  }

  /** What a tool says, by the name of the template, from what it says of each file. */
  public byName<T>(said: readonly T[], fileOf: (one: T) => string): Map<string, T[]> {
    const indexOf = (one: T): number => Number(basename(fileOf(one), '.json'));
    return new Map(this.names.map((name, index) => [name, said.filter((one) => indexOf(one) === index)]));
  }

  /** Deletes them. */
  public remove(): void {
    rmSync(this.directory, { recursive: true });
  }
}
