// https://semver.org, with only those pre-releases that PyPI has a spelling for (PEP 440).
const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(alpha|beta|rc|dev)\.(0|[1-9]\d*))?$/;

/** The version of a release: three numbers, and perhaps which pre-release of them it is. */
export class Version {
  /** @throws for any other text */
  public static parse(text: string): Version {
    const match = VERSION.exec(text);
    if (match === null) {
      throw new Error(`the version of a release is three numbers, and a pre-release alpha, beta, rc or dev: got '${text}'; write it like 1.2.3 or 1.2.3-rc.1`);
    }
    return new Version(text, Number(match[1]), Number(match[2]), Number(match[3]));
  }

  private constructor(
    private readonly text: string, private readonly major: number, private readonly minor: number, private readonly patch: number,
  ) {}

  /** Whether an API may change under those who take this version after `last`: a new major, and before 1.0.0 a new minor, announces it. */
  public mayBreak(last: Version): boolean {
    return this.major > last.major || (this.major === 0 && last.major === 0 && this.minor > last.minor);
  }

  /** The first version after this one that may break its API. */
  public get nextBreaking(): string {
    return this.major === 0 ? `0.${this.minor + 1}.0` : `${this.major + 1}.0.0`;
  }

  /** The first version after this one that may not. */
  public get nextPatch(): string {
    return `${this.major}.${this.minor}.${this.patch + 1}`;
  }

  public toString(): string {
    return this.text;
  }
}
