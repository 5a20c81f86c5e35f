// Runs once before the tests of a workspace: jest writes its report only into a directory that exists.
const { mkdirSync } = require('node:fs');
const { join } = require('node:path');

module.exports = (_globalConfig, { rootDir }) => {
  mkdirSync(join(rootDir, 'test-reports'), { recursive: true });
};
