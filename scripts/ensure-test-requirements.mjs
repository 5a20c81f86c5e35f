// Runs before `npm test`, after the install: what the tests need beyond npm packages, installed where we can and named where we cannot.
// A test that needs one of these fails when it is missing, or is skipped and says why; with CI=true it always fails. Jars are fetched by the tests.
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
    name: 'Maven, which fetches the jars of Velocity',
    isPresent: () => succeeds('mvn', ['--version']),
    debianPackage: 'maven',
  },
  {
    name: 'unzip, for the same tests',
    isPresent: () => succeeds('unzip', ['-v']),
    debianPackage: 'unzip',
  },
  {
    name: 'Python with venv, for the tests with tools that are written in it',
    isPresent: () => succeeds('python3', ['-c', 'import ensurepip']),
    debianPackage: 'python3-venv',
  },
  {
    name: 'Chromium, for the tests of the local gateway\'s page and of the site',
    isPresent: () => ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', process.env.CHROMIUM ?? 'chromium']
      .some((command) => succeeds(command, ['--version'])) || existsSync('/Applications/Google Chrome.app'),
    debianPackage: 'chromium',
  },
];

for (const { name, debianPackage, isPresent } of REQUIREMENTS.filter((requirement) => !requirement.isPresent())) {
  if (canInstallDebianPackages()) {
    console.log(`missing: ${name}; installing ${debianPackage}`);
    run('apt-get', ['update', '--quiet']);
    run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', debianPackage]);
  }
  if (!isPresent()) {
    console.warn(`missing: ${name}; install it (on Debian and Ubuntu: apt-get install ${debianPackage}), or its tests fail or are skipped with this reason`);
  }
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
