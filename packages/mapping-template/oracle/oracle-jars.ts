import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Which Jayway JsonPath answers: 2.0.0 is what the conformance cases were made with, 2.9.0 what new ones are compared with. */
export type JaywayVersion = '2.0.0' | '2.4.0' | '2.9.0' | '3.0.0';

/** Group, artifact and version of every library that the oracle runs on. */
function coordinates(jayway: JaywayVersion): string[] {
  return [
    'org.apache.velocity:velocity:1.7',
    'commons-lang:commons-lang:2.6',
    'commons-collections:commons-collections:3.2.2',
    `com.jayway.jsonpath:json-path:${jayway}`,
    'net.minidev:json-smart:2.2',
    'net.minidev:accessors-smart:1.1',
    'org.ow2.asm:asm:5.0.3',
    'org.slf4j:slf4j-api:1.7.36',
    'org.slf4j:slf4j-nop:1.7.36',
  ];
}

/** The jars of the oracle: from the local Maven repository, or fetched with Maven into the cache folder. */
export function findJars(jayway: JaywayVersion, cache: string): string[] {
  return coordinates(jayway).map((coordinate) => findJar(coordinate, cache));
}

function findJar(coordinate: string, cache: string): string {
  const [group, artifact, version] = coordinate.split(':');
  const name = `${artifact}-${version}.jar`;
  const local = join(homedir(), '.m2', 'repository', ...group.split('.'), artifact, version, name);
  const fetched = join(cache, 'jars', name);
  if (existsSync(local)) {
    return local;
  }
  if (!existsSync(fetched)) {
    fetch(coordinate, fetched);
  }
  return fetched;
}

/** Fetches a jar beside its place and moves it there, since other processes may look for it meanwhile. */
function fetch(coordinate: string, place: string): void {
  mkdirSync(dirname(place), { recursive: true });
  const folder = mkdtempSync(`${place}-`);
  try {
    const ended = spawnSync('mvn', [
      '-q', '-B', 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy', `-Dartifact=${coordinate}`, `-DoutputDirectory=${folder}`,
    ], { encoding: 'utf8', cwd: folder, timeout: 120_000 });
    const jar = join(folder, basename(place));
    if (!existsSync(jar)) {
      throw new Error(`cannot fetch ${coordinate} with Maven: ${ended.error?.message ?? ended.stdout.trim().slice(0, 500)}`);
    }
    renameSync(jar, place);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
