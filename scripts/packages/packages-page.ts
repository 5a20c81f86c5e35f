import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from './manifest';
import type { Tarball } from './tarball';

/** Where the page is. */
export const PAGE = join(__dirname, '..', '..', 'docs', 'packages.md');

/** By how much a size may differ from what the page says before the page is wrong. */
const TOLERANCE = 0.15;

const HEAD = `<!-- Written by \`npx projen packages-page\`; compared with the packages by the tests. -->
# Sizes and dependencies

What \`npm install\` brings, measured on the tarballs that the tests install. The construct packages bring no code of others: aws-cdk-lib and constructs are
the user's own, in any version of the ranges in their manifests.

| package | download, kB | on disk, kB | others that come with it | what the user has |
| --- | ---: | ---: | --- | --- |
`;

const TAIL = `
Sizes are rounded; the tests allow them to drift by ${TOLERANCE * 100} % before this page has to be written again.
The command is bundled: it runs from its own tarball alone, and only its library entry loads the packages that come with it.
`;

/** What the page says of one package. */
interface Row {
  readonly name: string;
  readonly downloadKb: number;
  readonly diskKb: number;
  readonly brings: string;
  readonly expects: string;
}

/** The table of docs/packages.md. */
export class PackagesPage {
  /** What the tarballs say. */
  public static of(tarballs: readonly Tarball[]): PackagesPage {
    return new PackagesPage(tarballs.map((tarball) => ({
      name: tarball.manifest.name,
      downloadKb: Math.round(tarball.packedSize / 1000),
      diskKb: Math.round(tarball.unpackedSize / 1000),
      brings: list([...siblings(tarball.manifest), ...tarball.thirdParties]),
      expects: list(Object.keys(tarball.manifest.peerDependencies ?? {})
        .map((name) => tarball.manifest.peerDependenciesMeta?.[name]?.optional === true ? `${name} (if wanted)` : short(name)).sort()),
    })));
  }

  /** What the committed page says. */
  public static committed(): PackagesPage {
    const rows = readFileSync(PAGE, 'utf8').split('\n').filter((line) => line.startsWith('| `@')).map((line) => {
      const [name, downloadKb, diskKb, brings, expects] = line.split('|').slice(1, -1).map((cell) => cell.trim());
      return { name: name.replaceAll('`', ''), downloadKb: Number(downloadKb), diskKb: Number(diskKb), brings, expects };
    });
    return new PackagesPage(rows);
  }

  private constructor(private readonly rows: readonly Row[]) {}

  /** The page as text. */
  public get text(): string {
    const lines = this.rows.map(({ name, downloadKb, diskKb, brings, expects }) => `| \`${name}\` | ${downloadKb} | ${diskKb} | ${brings} | ${expects} |`);
    return `${HEAD}${lines.join('\n')}\n${TAIL}`;
  }

  /** In words, what this page says and `measured` does not; sizes that are near are no difference. */
  public differences(measured: PackagesPage): string[] {
    const missing = measured.rows.filter(({ name }) => !this.rows.some((row) => row.name === name)).map(({ name }) => `${name} is not on the page`);
    return [...missing, ...this.rows.flatMap((row) => {
      const actual = measured.rows.find(({ name }) => name === row.name);
      return actual === undefined ? [`${row.name} is on the page and not packed`] : differencesOf(row, actual);
    })];
  }
}

function differencesOf(row: Row, actual: Row): string[] {
  const words = (['brings', 'expects'] as const).filter((column) => row[column] !== actual[column]);
  const sizes = (['downloadKb', 'diskKb'] as const).filter((column) => Math.abs(row[column] - actual[column]) > TOLERANCE * row[column]);
  return [...words, ...sizes].map((column) => `${row.name}: the page says ${column} ${row[column]}, the package ${actual[column]}; run npx projen packages-page`);
}

function siblings({ dependencies, optionalDependencies }: Manifest): string[] {
  return Object.keys({ ...dependencies, ...optionalDependencies }).filter((name) => name.startsWith('@model-gateway/')).map(short).sort();
}

function short(name: string): string {
  return name.replace('@model-gateway/', '');
}

function list(names: readonly string[]): string {
  return names.length > 0 ? names.join(', ') : 'nothing';
}
