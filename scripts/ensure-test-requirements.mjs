// Runs before `npm test`, after the install: what the tests need beyond npm packages, installed where we can and named where we cannot.
// A test that needs one of these fails by itself when it is missing; nothing is skipped. Jars are fetched by the tests that use them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Each with how to see that it is there, and the Debian package that brings it. */
const REQUIREMENTS = [
  {
    name: 'a Java compiler, for the tests that compare with Velocity itself',
    isPresent: () => succeeds('javac', ['-version']),
    debianPackage: 'default-jdk-headless',
  },
  {
    name: 'Chromium, for the tests of the local gateway\'s page',
    isPresent: () => ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', process.env.CHROMIUM ?? 'chromium']
      .some((command) => succeeds(command, ['--version'])) || existsSync('/Applications/Google Chrome.app'),
    debianPackage: 'chromium',
  },
];

for (const { name, debianPackage } of REQUIREMENTS.filter((requirement) => !requirement.isPresent())) {
  if (!canInstallDebianPackages()) {
    console.warn(`missing: ${name}; install it (on Debian and Ubuntu: apt-get install ${debianPackage}), or its tests fail`);
    continue;
  }
  console.log(`missing: ${name}; installing ${debianPackage}`);
  run('apt-get', ['update', '--quiet']);
  run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', debianPackage]);
}

function canInstallDebianPackages() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function run(command, args) {
  spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
